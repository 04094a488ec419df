import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namedFaults } from '../../emulator/faults/catalog.ts';
import { groupName, vaultName } from '../../emulator/tenants/names.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { someByDay } from '../at-night.ts';
import { noneYet } from '../inputs/none-yet.ts';
import { accessToken, at, clientOf, nextText } from './client.ts';

const command = join(import.meta.dirname, '../../emulator/main.ts');
const bundle = join(import.meta.dirname, '../../dist/index.js');
let folder: string;
let child: ChildProcessWithoutNullStreams;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emulator-test-'));
});
afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Node itself reads `--env-file` wherever it stands, unless `--` comes first. */
function run(...given: readonly string[]): void {
  child = spawn(process.execPath, ['--', command, ...given]);
}

function readEnvironment(file: string): Record<string, string> {
  const pairOf = (line: string): [string, string] => {
    const [name = '', value = ''] = line.split(/=(.*)/s);
    return [name, value];
  };
  return Object.fromEntries(readFileSync(file, 'utf8').trimEnd().split('\n').map(pairOf));
}

test.each(someByDay(['SIGINT', 'SIGTERM'] as const))(
  'serves a tenant until %s, to any process with its environment',
  async (signal) => {
    const file = join(folder, 'environment');
    run('--tenant', 'ready', '--env-file', file);
    const line = await nextText(child.stdout);
    expect(line).toMatch(/^Tenant ready is served at http:\/\/127\.0\.0\.1:\d+; environment in .+\n$/);
    const environment = readEnvironment(file);
    expect(Object.keys(environment)).toEqual(
      `
  HTTPS_PROXY https_proxy NODE_EXTRA_CA_CERTS REQUESTS_CA_BUNDLE SSL_CERT_FILE ACTIONS_ID_TOKEN_REQUEST_URL
  ACTIONS_ID_TOKEN_REQUEST_TOKEN AZURE_TENANT_ID AZURE_CLIENT_ID AZURE_SUBSCRIPTION_ID AZURE_FEDERATED_TOKEN_FILE`
        .trim()
        .split(/\s+/),
    );
    const authorityFile = environment['NODE_EXTRA_CA_CERTS'] ?? '';
    const outside = { environment, authority: readFileSync(authorityFile, 'utf8') };
    const client = clientOf(outside);
    await expect(accessToken(outside, client, 'https://management.azure.com')).resolves.toMatch(/^eyJ/);
    client.close();
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect([authorityFile, environment['AZURE_FEDERATED_TOKEN_FILE'] ?? ''].filter((each) => existsSync(each))).toEqual(
      [],
    );
  },
);

test('the action can read everything that it checks, as with the identity of a real user', async () => {
  const file = join(folder, 'environment');
  run('--tenant', 'ready', '--env-file', file);
  await nextText(child.stdout);
  const outputs = join(folder, 'outputs');
  writeFileSync(outputs, '');
  const inputs = {
    INPUT_MODE: 'verify',
    'INPUT_RESOURCE-GROUP': groupName,
    'INPUT_VAULT-NAME': vaultName,
    'INPUT_CONFIRMED-KEY-URI': noneYet,
  };
  const ofTheRunner = { RUNNER_TEMP: folder, GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
  writeFileSync(ofTheRunner.GITHUB_STEP_SUMMARY, '');
  const env = { ...readEnvironment(file), ...inputs, ...ofTheRunner };
  const [code] = (await once(spawn(process.execPath, [bundle], { env }), 'close')) as [number];
  const [, findings = ''] = /^findings<<(?:.*)\n(.*)$/m.exec(readFileSync(outputs, 'utf8')) ?? [];
  const statuses = (JSON.parse(findings) as readonly { id: string; status: string }[]).filter(
    ({ status }) => status !== 'pass' && status !== 'skipped',
  );
  expect([code, statuses]).toEqual([0, [expect.objectContaining({ id: 'adobe-entitlement', status: 'fail' })]]);
});

test('--help lists tenants and faults', async () => {
  run('--help');
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(text).toMatch(/^Usage: npm run emulator -- /);
  for (const name of [...Object.keys(tenants), ...namedFaults.keys()]) expect(text).toContain(`\n  ${name} `);
});

test('--fault switches faults on by name', async () => {
  const file = join(folder, 'environment');
  run('--tenant', 'ready', '--env-file', file, '--fault', 'gateway-502@github*1', '--fault', 'gateway-504@github');
  await nextText(child.stdout);
  const environment = readEnvironment(file);
  const client = clientOf({ environment, authority: readFileSync(environment['NODE_EXTRA_CA_CERTS'] ?? '', 'utf8') });
  const statuses = [];
  for (const host of ['api.github.com', 'api.github.com', 'management.azure.com']) {
    statuses.push((await client.request(`https://${host}/x`)).status);
  }
  client.close();
  expect(statuses).toEqual([502, 504, 401]);
});

test('serves a tenant from a file', async () => {
  const [tenantFile, environmentFile] = [join(folder, 'tenant.json'), join(folder, 'environment')];
  const state = tenants['time-bound-grant']();
  for (const one of state.subscriptions) one.state = 'PastDue';
  writeFileSync(tenantFile, JSON.stringify(state));
  run('--tenant-file', tenantFile, '--env-file', environmentFile);
  expect(await nextText(child.stdout)).toContain(`Tenant ${tenantFile} is served at http://127.0.0.1:`);
  const environment = readEnvironment(environmentFile);
  const authority = readFileSync(environment['NODE_EXTRA_CA_CERTS'] ?? '', 'utf8');
  const client = clientOf({ environment, authority });
  const token = await accessToken({ environment, authority }, client, 'https://management.azure.com');
  const headers = { authorization: `Bearer ${token}` };
  const answer = await client.request('https://management.azure.com/subscriptions?api-version=2022-12-01', { headers });
  client.close();
  expect(at(answer.body, 'value', 0, 'state')).toBe('PastDue');
});

test.each<[readonly string[], string]>([
  [['--tenant', 'ready'], '--env-file is missing'],
  [['--tenant-file', 'no-such-file', '--env-file', 'x'], 'no-such-file: ENOENT'],
  [['--tenant', 'ready', '--tenant-file', 'x', '--env-file', 'x'], 'give either --tenant or --tenant-file'],
  [
    ['--tenant', 'ready', '--env-file', 'x', '--fault', 'gateway-502@armm'],
    'unknown service armm. Did you mean arm? Known: oidc, entra, arm',
  ],
])('called with %j, it says what is wrong', async (given, reason) => {
  run(...given);
  const [text, end] = await Promise.all([nextText(child.stderr), once(child, 'exit')]);
  expect(text).toContain(`emulator: ${reason}`);
  expect(text).toMatch(/^Try: npm run emulator -- --help$/m);
  expect(end).toEqual([2, null]);
});
