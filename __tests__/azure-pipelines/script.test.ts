/** `cja-cmk` in a script of AzureCLI@2. */
import { readAgentLog } from '../../emulator/azure-pipelines/agent-log.ts';
import { jobIds, oidcRequestUri } from '../../emulator/azure-pipelines/oidc.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { clientId, groupName, subscriptionId, tenantId, vaultName } from '../../emulator/tenants/names.ts';
import { trustAzurePipelines } from '../../emulator/tenants/trusted-jobs.ts';
import { runCli } from '../cli/run-cli.ts';
import { confirmationIn } from '../inputs/none-yet.ts';

let cloud: RunningCloud;

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(() => {
  cloud.reset('ready');
  trustAzurePipelines(cloud.cloud.state);
});
afterAll(() => cloud.stop());

/** The step maps the job's access token. */
function run(args: readonly string[], environment: Readonly<Record<string, string | undefined>> = {}) {
  const { state } = cloud.cloud;
  const job = {
    TF_BUILD: 'True',
    AGENT_TEMPDIRECTORY: '.',
    SYSTEM_ACCESSTOKEN: state.azurePipelines.accessToken,
    SYSTEM_COLLECTIONURI: `https://dev.azure.com/${state.azurePipelines.organization}/`,
    SYSTEM_TEAMPROJECTID: jobIds.project,
    SYSTEM_OIDCREQUESTURI: oidcRequestUri(state),
    AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: state.azurePipelines.connectionId,
    AZURESUBSCRIPTION_CLIENT_ID: clientId,
    AZURESUBSCRIPTION_TENANT_ID: tenantId,
    AZURE_CLIENT_ID: undefined,
    AZURE_TENANT_ID: undefined,
    AZURE_SUBSCRIPTION_ID: subscriptionId,
  };
  const target = ['--resource-group', groupName, '--vault-name', vaultName, ...confirmationIn(args)];
  return runCli([...args, ...target], { cloud, environment: { ...job, ...environment } });
}

test('signs in by the service connection, whatever variables say, sets the variables, and writes what is named', async () => {
  const other = 'bbbbbbbb-7f3b-4a16-9c4d-b8e107f6a352';
  const args = ['verify', '--junit-file', 'junit.xml', '--report-file', 'report.json'];
  const { exitCode, stdout, files } = await run(args, { AZURE_TENANT_ID: other, AZURE_CLIENT_ID: other });
  const { variables, misread, summaries } = readAgentLog(stdout);
  expect([exitCode, misread, variables['ready'], summaries.length]).toEqual([0, [], 'true', 1]);
  expect(variables['reportFile']).toBe('report.json');
  expect(variables['ticketFile']).toContain('cja-cmk/');
  expect(files['junit.xml']).toContain('<testcase');
  expect(JSON.parse(files['report.json'] ?? '')).toMatchObject({ run: { repository: '' } });
});

test.each([
  ['without a token', ['verify'], { SYSTEM_ACCESSTOKEN: undefined }, 3, 'SYSTEM_ACCESSTOKEN: $(System.AccessToken)'],
  [
    'without the service connection',
    ['verify', '--tenant-id', tenantId, '--client-id', clientId],
    { AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: undefined },
    3,
    'task: AzureCLI@2',
  ],
  ['on the build of a pull request', ['ensure', '--yes'], { BUILD_REASON: 'PullRequest' }, 3, 'branch control'],
  ['where node would print its tokens', ['verify'], { NODE_DEBUG: 'https' }, 2, 'since node then prints what it sends'],
  ['with --json, since the log is there', ['verify', '--json'], {}, 2, 'Use --report-file'],
])('refuses %s', async (_what, args, environment, code, says) => {
  const { exitCode, stdout, stderr } = await run(args, environment);
  expect([exitCode, readAgentLog(stdout).shown + stderr]).toEqual([code, expect.stringContaining(says)]);
  expect(cloud.transcript).toEqual([]);
  expect(stdout).not.toContain('not signed in');
});
