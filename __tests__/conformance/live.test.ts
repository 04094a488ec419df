/** What live.yml does around the comparison: nothing without its variables; the query for the vault's log. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import { faultNamed } from '../../emulator/faults/named.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { roles, vaultScope } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { workspaceScope } from '../../emulator/tenants/usage.ts';

const root = resolve(import.meta.dirname, '..', '..');
const workflow = load(readFileSync(join(root, '.github/workflows/live.yml'), 'utf8')) as {
  readonly jobs: Readonly<
    Record<
      'compare' | 'vaults',
      {
        readonly environment: string;
        readonly steps: readonly { readonly id?: string; readonly if?: string; readonly run?: string }[];
      }
    >
  >;
};

describe.each(['compare', 'vaults'] as const)('the first step of %s', (job) => {
  const { steps, environment } = workflow.jobs[job];
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'live-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function run(variables: Readonly<Record<string, string>>) {
    const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STEP_SUMMARY'].map(
      (name) => [name, join(folder, name)] as const,
    );
    for (const [, path] of files) writeFileSync(path, '');
    const env = { PATH: process.env['PATH'] ?? '', ...Object.fromEntries(files), ...variables };
    const log = execFileSync('bash', ['-euo', 'pipefail', '-c', steps[0]?.run ?? ''], { env, encoding: 'utf8' });
    return { log, ...Object.fromEntries(files.map(([name, path]) => [name, readFileSync(path, 'utf8')])) };
  }

  const names = ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_SUBSCRIPTION_ID', 'LIVE_RESOURCE_GROUP', 'LIVE_LOCATION'];
  const all = Object.fromEntries(names.map((name) => [name, 'x']));

  test('passes and says what is missing, and no other step runs', () => {
    const ended = run({ ...all, LIVE_LOCATION: '', AZURE_CLIENT_ID: '' });
    const notice = new RegExp(
      `^::notice .*The environment ${environment} has no AZURE_CLIENT_ID LIVE_LOCATION\\.$`,
      'm',
    );
    expect(ended.log).toMatch(notice);
    expect(ended).toMatchObject({ GITHUB_OUTPUT: '', GITHUB_ENV: '' });
    expect(steps.slice(1).map((step) => step.if)).toEqual(
      steps.slice(1).map(() => expect.stringMatching(/steps\.subscription\.outputs\.there == 'true'$/)),
    );
  });

  test('lets the others run if nothing is missing; the name of the vault differs each time', () => {
    const [one, other] = [run(all), run(all)];
    expect(one).toMatchObject({ log: '', GITHUB_OUTPUT: 'there=true\n', GITHUB_STEP_SUMMARY: '' });
    if (job === 'vaults') return;
    expect(one).toMatchObject({ GITHUB_ENV: expect.stringMatching(/^LIVE_VAULT=kv-live-[a-f0-9]{12}\n$/) });
    expect(one).not.toEqual(other);
  });
});

describe("the query for the vault's log", () => {
  let cloud: RunningCloud;
  beforeEach(async () => {
    cloud = await startCloud({ tenant: 'ready' });
    const { state } = cloud.cloud;
    state.diagnosticSettings = [];
    state.settings.logIngestionDelay = 0;
    for (const role of [roles.contributor, roles.reader]) grantRole(state, role, vaultScope);
  });
  afterEach(() => cloud.stop());

  function query(minutes: string) {
    const own = {
      LIVE_RESOURCE_GROUP: 'rg-cja',
      LIVE_VAULT: 'kv-contoso-cja',
      LIVE_WORKSPACE: workspaceScope,
      LIVE_QUERY_MINUTES: minutes,
      NODE_USE_ENV_PROXY: '1',
    };
    const env = { PATH: process.env['PATH'] ?? '', ...cloud.environment, ...own };
    return promisify(execFile)(process.execPath, [join(root, 'scripts/live/live-query.ts')], { env });
  }

  test('finds the call that it made itself, whether it was refused or not', async () => {
    const { stdout } = await query('0.2');
    expect(stdout).toMatch(/returned this run's call: \["4e6c8b21-[^"]+","KeyGet",403,"Forbidden","cja-cmk","",/);
    expect(cloud.cloud.state.diagnosticSettings).toMatchObject([{ logAnalyticsDestinationType: 'Dedicated' }]);
  });

  test('fails where the row does not come, and where Azure answers in another form', async () => {
    cloud.cloud.state.settings.logIngestionDelay = 600_000;
    await expect(query('0.05')).rejects.toMatchObject({
      stdout: expect.stringContaining('its 0 rows did not include'),
    });
    cloud.faults.push(faultNamed('logs-partial'));
    await expect(query('0.05')).rejects.toMatchObject({ stderr: expect.stringContaining('unexpected form of answer') });
  });
});
