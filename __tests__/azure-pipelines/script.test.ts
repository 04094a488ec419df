/** `cja-cmk` in a script of AzureCLI@2, whose step maps the job's access token. */
import { readAgentLog } from '../../emulator/azure-pipelines/agent-log.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { clientId, tenantId } from '../../emulator/tenants/names.ts';
import { trustAzurePipelines } from '../../emulator/tenants/trusted-jobs.ts';
import { runScript } from './run-script.ts';

let cloud: RunningCloud;

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(() => {
  cloud.reset('ready');
  trustAzurePipelines(cloud.cloud.state);
});
afterAll(() => cloud.stop());

function run(args: readonly string[], environment?: Readonly<Record<string, string | undefined>>) {
  return runScript(cloud, args, environment);
}

test('signs in by the service connection, sets the variables, and writes what is named', async () => {
  const { exitCode, stdout, files } = await run([
    'verify',
    '--junit-file',
    'junit.xml',
    '--report-file',
    'report.json',
  ]);
  const { variables, misread, summaries } = readAgentLog(stdout);
  expect([exitCode, misread, variables['ready'], summaries.length]).toEqual([0, [], 'true', 1]);
  expect(variables['reportFile']).toBe('report.json');
  expect(variables['ticketFile']).toContain('cja-cmk/');
  expect(files['junit.xml']).toContain('<testcase');
  expect(JSON.parse(files['report.json'] ?? '')).toMatchObject({ run: { repository: '' } });
});

test('signs in as the connection, whatever variables say', async () => {
  const other = 'bbbbbbbb-7f3b-4a16-9c4d-b8e107f6a352';
  const { exitCode } = await run(['verify'], { AZURE_TENANT_ID: other, AZURE_CLIENT_ID: other });
  expect(exitCode).toBe(0);
});

test('ends as the command does: 1 where the key is not ready', async () => {
  cloud.reset('key-disabled');
  trustAzurePipelines(cloud.cloud.state);
  expect((await run(['verify'])).exitCode).toBe(1);
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
