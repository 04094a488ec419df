/** `cja-cmk` in a job of GitLab, from the npm package, against the local cloud, which issues GitLab's tokens. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDotenv } from '../../emulator/gitlab/dotenv.ts';
import { gitlabJob } from '../../emulator/gitlab/job.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { groupName, keyName, keyVersion, location, vaultName } from '../../emulator/tenants/names.ts';
import { trustGitLab } from '../../emulator/tenants/trusted-jobs.ts';
import { type CliOptions, runCli } from '../cli/run-cli.ts';
import { confirmationIn } from '../inputs/none-yet.ts';

let cloud: RunningCloud;

beforeAll(async () => {
  cloud = await startCloud();
});
beforeEach(() => {
  cloud.reset('ready');
  trustGitLab(cloud.cloud.state);
});
afterAll(async () => {
  await cloud.stop();
});

const target = ['--resource-group', groupName, '--vault-name', vaultName, '--location', location];

function run(mode: string, args: readonly string[] = [], environment: CliOptions['environment'] = {}) {
  const job = { ...gitlabJob(cloud.cloud), ...environment };
  return runCli([mode, ...target, ...confirmationIn(args), ...args], { cloud, environment: job });
}

const writes = () => cloud.transcript.filter((exchange) => exchange.writes && exchange.service !== 'entra');

describe('a run', () => {
  test('of verify leaves dotenv, JUnit, page and report, which names the job', async () => {
    const names = {
      dotenv: 'cmk.env',
      'junit-file': 'junit.xml',
      'summary-file': 'page.md',
      'report-file': 'report.json',
    };
    const { exitCode, files, stderr } = await run(
      'verify',
      Object.entries(names).flatMap(([option, file]) => [`--${option}`, file]),
    );
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('READY: state provisioned')]);
    expect(readDotenv(files['cmk.env'] ?? '')).toMatchObject({
      CJA_CMK_READY: 'true',
      CJA_CMK_STATE: 'provisioned',
      CJA_CMK_KEY_VERSION: keyVersion,
    });
    expect(files['junit.xml']).toContain('<testcase name="vault-exists: ');
    expect(files['page.md']).toContain('contoso/analytics-platform');
    expect(JSON.parse(files['report.json'] ?? '')).toMatchObject({
      run: {
        repository: 'contoso/analytics-platform',
        runId: '574',
        runUrl: 'https://gitlab.com/contoso/analytics-platform/-/jobs/302',
        commit: '714a629c0b401fdce83e847fc9589983fc6f46bc',
      },
    });
  });

  test('of plan writes nothing, and of ensure sets up', async () => {
    cloud.reset('group-only');
    trustGitLab(cloud.cloud.state);
    Object.assign(cloud.cloud.state.settings, { dnsDelay: 0 });
    const planned = await run('plan', ['--dotenv', 'cmk.env']);
    expect([planned.exitCode, readDotenv(planned.files['cmk.env'] ?? '')['CJA_CMK_CHANGED']]).toEqual([0, 'true']);
    expect(writes()).toEqual([]);
    const made = await run('ensure', ['--yes']);
    expect([made.exitCode, made.stderr]).toEqual([0, expect.stringContaining('READY: state provisioned')]);
  });

  test('with the empty variable of an unprotected branch gives a page that says so, and takes no other identity', async () => {
    const written = ['--client-id', '', '--summary-file', 'page.md'];
    const { exitCode, files } = await run('verify', written, {
      AZURE_CLIENT_ID: 'c0ffee00-1111-4222-8333-444444444444',
    });
    expect([exitCode, files['page.md']]).toEqual([
      2,
      expect.stringContaining("is empty on branches that aren't protected"),
    ]);
    expect(cloud.transcript.filter(({ service }) => service === 'entra')).toEqual([]);
  });

  test('leaves the incident ticket of a confirmed key that is lost, and empties it when the key is back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gitlab-'));
    const file = join(folder, 'incident.txt');
    const confirmed = `https://${vaultName}.vault.azure.net/keys/${keyName}/${keyVersion}`;
    const args = ['--confirmed-key-uri', confirmed, '--dotenv', 'cmk.env', '--incident-ticket-file', file];
    cloud.reset('key-disabled');
    trustGitLab(cloud.cloud.state);
    const lost = await run('verify', args);
    expect([lost.exitCode, readFileSync(file, 'utf8')]).toEqual([1, expect.stringContaining('do not delete')]);
    expect(readDotenv(lost.files['cmk.env'] ?? '')['CJA_CMK_INCIDENT_TICKET_FILE']).toBe(file);
    cloud.reset('ready');
    trustGitLab(cloud.cloud.state);
    const back = await run('verify', args);
    expect([back.exitCode, readFileSync(file, 'utf8')]).toEqual([0, '']);
    expect(readDotenv(back.files['cmk.env'] ?? '')['CJA_CMK_INCIDENT_TICKET_FILE']).toBe('');
    rmSync(folder, { recursive: true });
  });

  // GitLab masks no token that it does not know.
  test('shows no token, and none runs whose node would print them', async () => {
    const { stdout, stderr } = await run('verify', ['--json', '--verbose']);
    expect(stdout + stderr).not.toMatch(/eyJ[\w-]{16}/);
    cloud.transcript.length = 0;
    const debugged = await run('verify', [], { NODE_DEBUG: 'https' });
    expect([debugged.exitCode, cloud.transcript]).toEqual([2, []]);
    expect(debugged.stderr).toContain('since node then prints what it sends');
  });
});

// `hosts/strangers.test.ts` has each of its pipelines.
test('ensure refuses a merge request, also with a token file, and plan runs', async () => {
  const environment = { CI_PIPELINE_SOURCE: 'merge_request_event' };
  for (const args of [['--yes'], ['--yes', '--id-token-file', 'nowhere']]) {
    const { exitCode, stderr } = await run('ensure', args, environment);
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining('on a protected branch')]);
  }
  expect(cloud.transcript).toEqual([]);
  expect((await run('plan', [], environment)).exitCode).toBe(0);
});

test.each([
  ['that is missing', () => undefined, 'NoIdToken', 'CJA_CMK_ID_TOKEN:\n'],
  ['that has expired', expired, 'ExpiredIdToken', "can't be renewed"],
])('a token %s ends the run before anything is sent', async (_what, token, code, says) => {
  const { exitCode, stderr } = await run('verify', [], { CJA_CMK_ID_TOKEN: token() });
  expect([exitCode, stderr]).toEqual([3, expect.stringContaining(code)]);
  expect(stderr).toContain(says);
  expect(stderr).not.toContain('GitHub');
  expect(cloud.transcript).toEqual([]);
});

function expired(): string {
  const [head, payload = '', signature] = gitlabJob(cloud.cloud)['CJA_CMK_ID_TOKEN']?.split('.') ?? [];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const past = Buffer.from(JSON.stringify({ ...claims, exp: 1_700_000_000 })).toString('base64url');
  return [head, past, signature].join('.');
}

test.each([
  ['subject', 'AADSTS700213', '--issuer ISSUER --ensure-subject'],
  ['audience', 'AADSTS700212', 'Set aud (id_tokens)'],
] as const)('a token of another %s shows what was presented, and what to compare', async (part, code, says) => {
  const credential = cloud.cloud.state.applications[0]?.federatedCredentials.at(-1);
  Object.assign(credential ?? {}, { [part]: 'https://other.example' });
  const { exitCode, stderr } = await run('verify');
  expect([exitCode, stderr]).toEqual([3, expect.stringContaining(code)]);
  expect(stderr).toContain('project_path:contoso/analytics-platform:ref_type:branch:ref:main');
  expect(stderr).toContain(says);
  expect(stderr).not.toMatch(/GitHub|--environment/);
});
