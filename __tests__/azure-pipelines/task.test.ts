/** The task from the packed extension, as the agent runs it, against the local cloud. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signInPage, useOldIssuer } from '../../emulator/azure-pipelines/oidc.ts';
import { runTask, type TaskOptions, type TaskRun, unpackTask } from '../../emulator/azure-pipelines/run-task.ts';
import type { CloudAnswer } from '../../emulator/service.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { groupName, keyVersion, location, vaultName } from '../../emulator/tenants/names.ts';
import { trustAzurePipelines } from '../../emulator/tenants/trusted-jobs.ts';
import { extension } from '../../scripts/build/package.ts';
import { azurePipelines } from '../../src/hosts/azure-pipelines/azure-pipelines.ts';
import { inOneLine } from '../bundle/hostile-text.ts';
import { fastClock } from '../bundle/run-bundle.ts';
import { noneYet } from '../inputs/none-yet.ts';

let cloud: RunningCloud;
let folder = '';
let task = '';

beforeAll(async () => {
  cloud = await startCloud();
  folder = mkdtempSync(join(tmpdir(), 'extension-'));
  const vsix = join(folder, 'package.vsix');
  writeFileSync(vsix, extension());
  task = unpackTask(vsix, folder);
});
beforeEach(() => {
  cloud.reset('ready');
  trustAzurePipelines(cloud.cloud.state);
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

const usual = { resourceGroup: groupName, vaultName, location, confirmedKeyUri: noneYet };

function run(inputs: Readonly<Record<string, string>>, options: Partial<TaskOptions> = {}): Promise<TaskRun> {
  const environment = { ...fastClock(8, 'windows'), ...options.environment };
  return runTask({ cloud, task, inputs: { ...usual, ...inputs }, ...options, environment });
}

const file = (name: string) => `cja-cmk/${vaultName}.cja-cmk.${name}`;

describe('a run', () => {
  test('of verify sets the small variables, and leaves page and report as files', async () => {
    const { exitCode, variables, summaries, files, misread, issues } = await run({ mode: 'verify' });
    expect([exitCode, misread, issues.filter(({ type }) => type === 'error')]).toEqual([0, [], []]);
    expect(variables).toMatchObject({ ready: 'true', state: 'provisioned', keyVersion, incidentTicketFile: '' });
    expect(Object.keys(variables)).not.toEqual(expect.arrayContaining(['findings']));
    expect(Object.values(variables).join('').length).toBeLessThan(2_000);
    expect(summaries).toEqual([expect.stringContaining(file('md'))]);
    expect(files[file('md')]).toContain('# ');
    expect(JSON.parse(files[file('report.json')] ?? '')).toMatchObject({
      run: { runUrl: expect.stringContaining('dev.azure.com/contoso') },
    });
    expect(files[file('ticket.txt')]).toContain(keyVersion);
    expect(variables['ticketFile']).toContain(file('ticket.txt'));
  });

  test('of plan writes nothing, and of ensure sets up and asks for a token of the connection', async () => {
    cloud.reset('group-only');
    trustAzurePipelines(cloud.cloud.state);
    const planned = await run({ mode: 'plan' });
    expect([planned.exitCode, planned.variables['changed']]).toEqual([0, 'true']);
    expect(cloud.transcript.filter(({ writes }) => writes)).toEqual([]);
    const made = await run({});
    expect([made.exitCode, made.variables['state'], made.variables['changed']]).toEqual([0, 'provisioned', 'true']);
    const asked = cloud.transcript.find(({ service }) => service === 'oidc');
    expect([asked?.method, asked?.requestHeaders['x-tfs-fedauthredirect']]).toEqual(['POST', 'Suppress']);
  });

  test('that fails ends with 1, and its last variables are not ready', async () => {
    const [key] = cloud.cloud.state.vaults[0]?.keys ?? [];
    for (const version of key?.versions ?? []) version.enabled = false;
    const confirmedKeyUri = `https://${vaultName}.vault.azure.net/keys/cja-cmk/${keyVersion}`;
    const { exitCode, variables, files, issues } = await run({ mode: 'verify', confirmedKeyUri });
    expect([exitCode, variables['ready'], variables['state']]).toEqual([1, 'false', 'unhealthy']);
    expect(variables['incidentTicketFile']).toContain(file('incident-ticket.txt'));
    expect(files[file('incident-ticket.txt')]).toContain('do not delete');
    expect(issues.map(({ type }) => type)).toContain('error');
  });

  test('masks each token, and shows none', async () => {
    const { secrets, output } = await run({ mode: 'verify' }, { environment: { SYSTEM_DEBUG: 'True' } });
    expect(secrets).toContain(cloud.cloud.state.azurePipelines.accessToken);
    expect(secrets.filter((secret) => secret.startsWith('eyJ')).length).toBeGreaterThan(1);
    expect(output).toContain('##vso[task.debug]');
    const rest = output.split('\n').filter((line) => !line.startsWith('##vso[task.setsecret]'));
    expect(rest.join('\n')).not.toMatch(/eyJ[\w-]{16}|access-token-of-the-job/);
  });

  test('has no text of Azure’s as a command', async () => {
    cloud.faults.push({
      when: { host: 'management.azure.com' },
      do: { kind: 'answer', status: 403, body: { error: { code: 'AuthorizationFailed', message: inOneLine } } },
    });
    const { commands, variables, misread, exitCode } = await run({ mode: 'verify' });
    const own = new Set(['task.setsecret', 'task.setvariable', 'task.logissue', 'task.uploadsummary']);
    expect([...new Set(commands)].filter((name) => !own.has(name))).toEqual([]);
    expect([exitCode, misread, variables['ready']]).toEqual([1, [], 'false']);
  });
});

test('ensure never runs on the build of a pull request', async () => {
  const environment = { BUILD_REASON: 'PullRequest' };
  const { exitCode, shown } = await run({ mode: 'ensure' }, { environment });
  expect(exitCode).toBe(1);
  expect(shown).toContain('branch control');
  expect(cloud.transcript).toEqual([]);
  expect((await run({ mode: 'plan' }, { environment })).exitCode).toBe(0);
});

test('inputs that are invalid are named, before anything is sent', async () => {
  const { exitCode, shown, variables } = await run({ mode: '', keySize: '1' });
  expect([exitCode, variables['ready']]).toEqual([1, 'false']);
  for (const name of ['mode', 'keySize']) expect(shown).toContain(`input ${name}`);
  expect(cloud.transcript).toEqual([]);
});

test('a variable of the pipeline replaces no input and no connection', async () => {
  const [key] = cloud.cloud.state.vaults[0]?.keys ?? [];
  for (const version of key?.versions ?? []) version.enabled = false;
  const variables = {
    'input.mode': 'ensure',
    INPUT_FAILON: 'never',
    'Endpoint Url SYSTEMVSSCONNECTION': 'https://evil',
  };
  const { exitCode, shown } = await run({ mode: 'verify' }, { variables });
  expect(exitCode).toBe(1);
  for (const name of Object.keys(variables)) expect(shown).toContain(name);
  expect(cloud.transcript).toEqual([]);
});

test('leaves test cases where that is asked for', async () => {
  const junitFile = join(folder, 'junit.xml');
  await run({ mode: 'verify', junitFile });
  expect(readFileSync(junitFile, 'utf8')).toMatch(/^<\?xml .*<testcase name="vault-exists: /s);
});

const accessToken = 'ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN';
const unknown: CloudAnswer = { status: 404, body: { message: 'The service connection could not be found.' } };

test.each<[string, Readonly<Record<string, string | undefined>>, CloudAnswer | undefined, string]>([
  ['has no access token', { [accessToken]: undefined }, undefined, 'SYSTEM_ACCESSTOKEN is not set'],
  ['has one that expired', { [accessToken]: 'stale' }, undefined, 'the token of the job is invalid or has expired'],
  ['gets a sign-in page', {}, signInPage, 'or a proxy changed the request'],
  ['gets a page of somebody else', {}, { ...signInPage, status: 200 }, 'InvalidAnswer'],
  ['may not use the connection', {}, unknown, "isn't allowed to use the service connection"],
])('a job that %s asks Azure for nothing', async (_what, environment, answer, says) => {
  if (answer !== undefined) {
    const fault = { kind: 'intercept', name: 'refusal', answer: () => answer } as const;
    cloud.faults.push({ when: { host: 'dev.azure.com' }, do: fault });
  }
  const { exitCode, shown, variables } = await run({ mode: 'verify' }, { environment });
  expect([exitCode, variables['ready'], variables['state']]).toEqual([1, 'false', 'unknown']);
  expect(shown).toContain(says);
  expect(shown).not.toMatch(/GitHub|runner/);
  expect(cloud.transcript.filter(({ service }) => service === 'arm')).toEqual([]);
});

const job = {
  SYSTEM_ACCESSTOKEN: 'access-token',
  AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: 'connection',
  SYSTEM_OIDCREQUESTURI: 'https://dev.azure.com/contoso/oidctoken',
};
const foreign = ['https://dev.azure.com.evil.example/x', 'http://dev.azure.com/x', 'https://dev.azure.com:8443/x'];
test.each([
  [{ SYSTEM_ACCESSTOKEN: '$(System.AccessToken)' }, 'NoIdToken: SYSTEM_ACCESSTOKEN is not set.'],
  [{ AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: '' }, 'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID is not set.'],
  [{ AZURESUBSCRIPTION_SCHEME: 'ServicePrincipal' }, 'The service connection signs in with ServicePrincipal.'],
  [{ SYSTEM_OIDCREQUESTURI: undefined }, 'update the agent'],
  ...foreign.map((address) => [{ SYSTEM_OIDCREQUESTURI: address }, 'ForeignHost'] as const),
])('without a token it says why: %j', (change, says) => {
  expect(() => azurePipelines.idTokens({ ...job, ...change }, 'audience')).toThrow(says);
});

describe('a token that Entra does not trust', () => {
  const credential = () => cloud.cloud.state.applications[0]?.federatedCredentials.at(-1);

  test.each([
    ['subject', 'AADSTS700213'],
    ['audience', 'AADSTS700212'],
  ] as const)('of a different %s', async (part, code) => {
    Object.assign(credential() ?? {}, { [part]: 'https://vstoken.dev.azure.com/other' });
    const { exitCode, shown } = await run({ mode: 'verify' });
    expect([exitCode, shown]).toEqual([1, expect.stringContaining(code)]);
    expect(shown).toContain(`/sc/${cloud.cloud.state.azurePipelines.organizationId}`);
    if (part !== 'audience') expect(shown).toContain('--issuer ISSUER --ensure-subject');
    expect(shown).not.toMatch(/GitHub|--environment/);
  });

  test('of the old issuer says when that retires', async () => {
    useOldIssuer(cloud.cloud.state, 'cmk');
    const { shown } = await run({ mode: 'verify' });
    expect(shown).toContain('sc://contoso/analytics-platform/cmk');
    expect(shown).toContain('1 July 2027');
  });
});

test('the agent’s proxy is used, but for hosts that bypass it', async () => {
  const proxy = cloud.environment['HTTPS_PROXY'];
  const environment = { HTTPS_PROXY: undefined, https_proxy: undefined, AGENT_PROXYURL: proxy };
  expect((await run({ mode: 'verify' }, { environment })).exitCode).toBe(0);
  const bypassed = { ...environment, AGENT_PROXYBYPASSLIST: '["(", "dev\\\\.azure\\\\.com"]' };
  cloud.connections.length = 0;
  const { exitCode } = await run({ mode: 'verify', timeoutMinutes: '1' }, { environment: bypassed });
  expect(cloud.connections.map(({ host }) => host)).not.toContain('dev.azure.com');
  expect(exitCode).toBe(1);
});
