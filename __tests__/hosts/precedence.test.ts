/** What counts where two give the same: one row for each pair, by host. */
import { readCommand } from '../../src/cli/command.ts';
import { readArguments } from '../../src/cli/flags.ts';
import { azurePipelines } from '../../src/hosts/azure-pipelines/azure-pipelines.ts';
import { inScript } from '../../src/hosts/azure-pipelines/in-script.ts';
import { taskEnvironment } from '../../src/hosts/azure-pipelines/in-task.ts';
import type { Environment } from '../../src/inputs/inputs.ts';

function commandOf(args: readonly string[], environment: Environment) {
  return readCommand(readArguments(['verify', ...args]), environment, false);
}

const az = ['--sign-in', 'az'];

test.each<[what: string, args: readonly string[], environment: Environment, name: string, value: string | undefined]>([
  ['a variable alone', [], { CJA_CMK_KEY_NAME: 'b' }, 'INPUT_KEY-NAME', 'b'],
  ['an option before its variable', ['--key-name', 'a'], { CJA_CMK_KEY_NAME: 'b' }, 'INPUT_KEY-NAME', 'a'],
  ['a list before its variable', ['--waive', 'a', '--waive', 'b'], { CJA_CMK_WAIVE: 'c' }, 'INPUT_WAIVE', 'a\nb'],
  [
    'an option before a variable that says true',
    ['--no-require-confirmation'],
    { CJA_CMK_REQUIRE_CONFIRMATION: 'true' },
    'INPUT_REQUIRE-CONFIRMATION',
    'false',
  ],
  ["neither, though the environment has an action's input", [], { 'INPUT_KEY-NAME': 'b' }, 'INPUT_KEY-NAME', undefined],
  ['the command before the mode in the environment', [], { INPUT_MODE: 'ensure' }, 'INPUT_MODE', 'verify'],
])('the command line takes %s', (_, args, environment, name, value) => {
  expect(commandOf([...az, ...args], environment).environment[name]).toBe(value);
});

const [gitlab, pipelines] = [{ GITLAB_CI: 'true' }, { TF_BUILD: 'True' }];
const token = { AZURE_FEDERATED_TOKEN_FILE: 'environment' };
const option = ['--id-token-file', 'option'];

test.each<[what: string, args: readonly string[], environment: Environment, signIn: object]>([
  ['az before a system', az, gitlab, { by: 'az' }],
  ['az before a file in the environment', az, token, { by: 'az' }],
  ['the file of an option before GitLab', option, gitlab, { by: 'file', file: 'option' }],
  ['the file of an option before Azure Pipelines', option, pipelines, { by: 'file', file: 'option' }],
  ['the file of an option before the environment', option, token, { by: 'file', file: 'option' }],
  ['GitLab before a file in the environment', [], { ...gitlab, ...token }, { by: 'system' }],
  ['Azure Pipelines before a file in the environment', [], { ...pipelines, ...token }, { by: 'system' }],
  ['a file in the environment alone', [], token, { by: 'file', file: 'environment' }],
])('signs in by %s', (_, args, environment, signIn) => {
  expect(commandOf(args, environment).options.signIn).toEqual(signIn);
});

/** As whoever queues a run could set them. */
const variables = {
  AZURE_TENANT_ID: 'variable',
  AZURE_CLIENT_ID: 'variable',
  AZURE_SUBSCRIPTION_ID: 'variable',
  SYSTEM_ACCESSTOKEN: 'variable',
  AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: 'variable',
  AZURESUBSCRIPTION_SCHEME: 'variable',
  'INPUT_KEY-NAME': 'variable',
};
const connection = {
  INPUT_AZURESUBSCRIPTION: 'c',
  INPUT_KEYNAME: 'input',
  ENDPOINT_AUTH_PARAMETER_c_TENANTID: 'tenant',
  ENDPOINT_AUTH_PARAMETER_c_SERVICEPRINCIPALID: 'client',
  ENDPOINT_DATA_c_SUBSCRIPTIONID: 'subscription',
  ENDPOINT_AUTH_SCHEME_c: 'scheme',
  ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN: 'job',
};
const ofTask = {
  AZURE_TENANT_ID: 'tenant',
  AZURE_CLIENT_ID: 'client',
  AZURE_SUBSCRIPTION_ID: 'subscription',
  SYSTEM_ACCESSTOKEN: 'job',
  AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: 'c',
  AZURESUBSCRIPTION_SCHEME: 'scheme',
  'INPUT_KEY-NAME': 'input',
};

test.each(Object.entries(ofTask))('a task takes %s from its connection or its inputs', (name, value) => {
  expect(taskEnvironment({ ...variables, ...connection })[name]).toBe(value);
  expect(taskEnvironment(variables)[name] ?? '').toBe('');
});

test.each([
  ['AZURE_TENANT_ID', 'AZURESUBSCRIPTION_TENANT_ID'],
  ['AZURE_CLIENT_ID', 'AZURESUBSCRIPTION_CLIENT_ID'],
])('a script takes %s from %s of its connection', async (name, own) => {
  const script = inScript(azurePipelines, false);
  expect((await script.prepare?.({ ...variables, [own]: 'own' }))?.[name]).toBe('own');
  expect((await script.prepare?.(variables))?.[name]).toBeUndefined();
});

test.each(['HTTPS_PROXY', 'https_proxy'])(
  "the job's own proxy (%s), with what bypasses it, before the agent's",
  (name) => {
    const own = { [name]: 'http://own.example', NO_PROXY: 'contoso.example', AGENT_PROXYURL: 'http://agent.example' };
    expect(azurePipelines.proxy(own)).toEqual(own);
  },
);
