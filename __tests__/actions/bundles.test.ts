/** Runs the small actions as the runner does: each in a process of its own, from the file that its metadata names. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { load } from 'js-yaml';
import { deadManHost, ingestionDomain, publisherRole } from '../../emulator/monitor/monitor.ts';
import { runAction } from '../../emulator/run-action.ts';
import type { CloudRequest } from '../../emulator/service.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { clientId, groupScope, pipelinePrincipalId, tenantId } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { smallActions } from '../../scripts/build/build.ts';
import { verifyAction } from '../../scripts/build/verify-action.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly description: string }>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}
const metadataOf = (name: string) => load(read('actions', name, 'action.yml')) as Metadata;

/** Runs the action with the defaults of its own metadata. */
function run(
  name: string,
  inputs: Readonly<Record<string, string>>,
  cloud?: RunningCloud,
  environment: Readonly<Record<string, string>> = {},
) {
  const { inputs: known, runs } = metadataOf(name);
  expect(Object.keys(known)).toEqual(expect.arrayContaining(Object.keys(inputs)));
  const defaults = Object.fromEntries(Object.entries(known).map(([each, { default: value }]) => [each, value ?? '']));
  const bundle = join(root, 'actions', name, runs.main);
  return runAction({ inputs: { ...defaults, ...inputs }, bundle, environment, ...(cloud && { cloud }) });
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports of runs ')); // a space in the path, as on many Windows runners
});
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

const names = smallActions();

test('the small actions are those of the folder, their bundle, and actions/verify', () => {
  const folders = readdirSync(join(root, 'actions'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).toSorted()).toEqual([...names, 'dist', 'verify'].toSorted());
});

test.each(names)('%s reads the inputs and sets the outputs that its metadata names', (name) => {
  const { inputs, outputs = {}, runs } = metadataOf(name);
  const main = read('actions', name, 'main.ts');
  const used = (call: string) =>
    [...main.matchAll(new RegExp(`core\\.${call}\\('([a-z-]+)'`, 'g'))].map(([, each = '']) => each).toSorted();
  expect([...new Set(used('getInput'))]).toEqual(Object.keys(inputs).toSorted());
  expect(used('setOutput')).toEqual(Object.keys(outputs).toSorted());
  expect(runs).toEqual({ using: 'node24', main: `../dist/${name}.js` });
});

test('their bundle is small', () => {
  const bundle = read('actions', 'dist', 'index.js');
  expect(bundle.length).toBeLessThan(84_000);
  expect(bundle).not.toContain('undici');
});

test('actions/verify is the action in mode verify (npm run docs)', () => {
  expect(read('actions', 'verify', 'action.yml')).toBe(verifyAction(read('action.yml')));
});

describe('targets', () => {
  test('passes the targets on as outputs', async () => {
    const { exitCode, outputs } = await run('targets', {
      'resource-group': 'rg-cja',
      'vault-name': 'KV-cja',
      'confirmed-key-uri': 'https://x',
    });
    const call = outputs['call'] ?? '';
    expect([exitCode, call]).toEqual([0, expect.stringMatching(/^[0-9a-f]{8}$/)]);
    expect(JSON.parse(outputs['list'] ?? '')).toEqual([
      {
        'resource-group': 'rg-cja',
        'vault-name': 'KV-cja',
        'key-name': 'cja-cmk',
        'confirmed-key-uri': 'https://x',
        artifact: `cja-cmk.kv-cja.cja-cmk.${call}`,
        slot: 'r0',
      },
    ]);
  });

  test('reports each mistake, and a name cannot start a workflow command', async () => {
    const targets = JSON.stringify([{ 'vault-name': 'kv', 'a\n::set-output name=list::x': 'y' }]);
    const { exitCode, outputs, log } = await run('targets', { targets });
    expect([exitCode, outputs]).toEqual([1, {}]);
    expect(log.match(/^::error title=Targets::/gm)).toHaveLength(2);
    expect(log).not.toMatch(/^::set-output/m);
  });
});

const target = { 'resource-group': 'rg-cja', 'vault-name': 'kv-cja', 'key-name': 'cja-cmk' };
const ready = {
  inputs: { ...target, mode: 'verify' },
  outputs: { ready: true, state: 'confirmed', 'key-uri': 'uri', findings: [] },
  finishedAt: new Date().toISOString(),
};
/** What a verifying job says of its report. */
const digestsOf = (text: string) => JSON.stringify({ r0: createHash('sha256').update(text).digest('hex') });

describe('result', () => {
  /** A folder with an artifact of the target, and what the workflow passes with it. */
  function given(text: string, artifact = 'x') {
    const reports = mkdtempSync(join(folder, 'reports-'));
    mkdirSync(join(reports, artifact), { recursive: true });
    writeFileSync(join(reports, artifact, 'a.report.json'), text);
    const targets = JSON.stringify([{ ...target, artifact: 'x', slot: 'r0' }]);
    return { targets, reports, jobs: 'success', digests: digestsOf(text) };
  }

  test('summarizes reports from folders, with Windows line endings', async () => {
    const text = JSON.stringify(ready, null, 2).replaceAll('\n', '\r\n');
    const { exitCode, outputs, summary } = await run('result', given(text));
    expect([exitCode, outputs['ready'], outputs['state'], outputs['key-uri']]).toEqual([0, 'true', 'confirmed', 'uri']);
    expect(JSON.parse(outputs['report'] ?? '')).toMatchObject([{ ready: true, artifact: 'x' }]);
    expect(summary).toContain('1 of 1 ready');
  });

  test('reads a single artifact, which has no folder of its own', async () => {
    const { exitCode, outputs } = await run('result', given(JSON.stringify(ready), '.'));
    expect([exitCode, outputs['ready'], outputs['state']]).toEqual([0, 'true', 'confirmed']);
  });

  const text = JSON.stringify(ready);
  const warned = [{ id: 'vault-lock', severity: 'warning', status: 'fail' }];
  const old = {
    ...ready,
    inputs: { ...ready.inputs, 'fail-on': 'warning' },
    run: { runAttempt: '1' },
    outputs: { ...ready.outputs, findings: warned },
  };

  test.each<[string, number, () => Readonly<Record<string, string>>]>([
    ['a report that another job uploaded in its place', 1, () => ({ ...given(text), digests: digestsOf('its own') })],
    ['a single report that another job uploaded', 1, () => ({ ...given(text, '.'), digests: digestsOf('its own') })],
    ['a report whose job gave no digest', 1, () => ({ ...given(text), digests: '{}' })],
    ['a report of which the workflow says nothing', 1, () => ({ ...given(text), digests: '' })],
    ['a good report in an artifact of another name', 1, () => given(text, 'cja-cmk.a.0c')],
    ['a good report where jobs failed', 0, () => ({ ...given(text), jobs: 'failure' })],
    ['a good report of an earlier attempt whose job failed', 0, () => given(JSON.stringify(old))],
    ['no list', 1, () => ({ ...given(text), targets: '' })],
    ['an empty list', 1, () => ({ ...given(text), targets: '[]' })],
  ])('%s is not ready', async (_case, exitCode, inputs) => {
    const result = await run('result', inputs(), undefined, { GITHUB_RUN_ATTEMPT: '2' });
    expect([result.exitCode, result.outputs['ready'], result.outputs['state']]).toEqual([exitCode, 'false', 'unknown']);
  });
});

describe('gate', () => {
  const verified = { ...target, state: 'confirmed', 'key-uri': 'uri' };
  test('opens', async () => {
    const file = join(folder, 'gate.report.json');
    writeFileSync(file, JSON.stringify(ready));
    const { exitCode, outputs } = await run('gate', { ...verified, ready: 'true', 'report-file': file });
    expect([exitCode, outputs['ready'], outputs['state']]).toEqual([0, 'true', 'confirmed']);
    expect(outputs['artifact']).toMatch(/^cja-cmk\.kv-cja\.cja-cmk\.[0-9a-f]{8}$/);
  });

  test.each([
    ['shut', { ready: 'false' }, 1],
    ['shut where the verification never ran', { ready: '', state: '' }, 1],
    ['shut for a mistyped expression', { ready: '', 'must-be-ready': '' }, 1],
    ['no gate', { ready: 'false', 'must-be-ready': 'false' }, 0],
  ])('%s', async (_case, inputs, exitCode) => {
    const gate = await run('gate', { ...verified, ...inputs });
    expect([gate.exitCode, gate.outputs['ready'], gate.outputs['artifact']]).toEqual([exitCode, 'false', '']);
  });
});

describe('evidence', () => {
  test('writes the predicate from the report that the action wrote', async () => {
    const cloud = await startCloud({ tenant: 'ready' });
    try {
      const { files } = await runAction({
        cloud,
        inputs: { ...target, mode: 'verify', 'vault-name': 'kv-contoso-cja' },
      });
      const [, report = ''] = Object.entries(files).find(([name]) => name.endsWith('.report.json')) ?? [];
      const file = join(folder, 'verify.report.json');
      writeFileSync(file, report);
      const previous = await run('previous', { 'vault-name': 'KV-Contoso-cja', 'key-name': 'cja-cmk' }, cloud);
      expect(previous.outputs).toEqual({
        name: 'cja-cmk-evidence.kv-contoso-cja.cja-cmk',
        found: 'unknown', // the local cloud keeps no artifacts
        'run-id': '',
        attempt: '',
      });
      const found = { 'previous-found': previous.outputs['found'] ?? '', 'previous-file': join(folder, 'none.json') };
      const evidence = await run('evidence', { 'report-file': file, ...found }, undefined, { GITHUB_RUN_NUMBER: '7' });
      expect(evidence.exitCode).toBe(0);
      expect(evidence.log).toContain('the chain of evidence has a gap here');
      expect(Object.values(evidence.files)).toHaveLength(1);
      expect(JSON.parse(Object.values(evidence.files)[0] ?? '')).toMatchObject({
        subject: { vault: 'kv-contoso-cja', vaultId: expect.stringContaining('/vaults/kv-contoso-cja') },
        report: { sha256: createHash('sha256').update(report).digest('hex') },
        previous: { sha256: null },
        run: { number: 7 },
      });
    } finally {
      await cloud.stop();
    }
  });

  test('fails if there is nothing to attest', async () => {
    const file = join(folder, 'invalid.json');
    writeFileSync(file, JSON.stringify({ ...ready, inputs: null }));
    const { exitCode, log } = await run('evidence', { 'report-file': file });
    expect([exitCode, log]).toEqual([1, expect.stringContaining('inputs is not an object')]);
  });
});

describe('heartbeat', () => {
  let cloud: RunningCloud;
  beforeAll(async () => {
    cloud = await startCloud();
  });
  beforeEach(() => cloud.reset('ready'));
  afterAll(() => cloud.stop());

  const at = new Date().toISOString();
  const state = { ready: false, state: 'unhealthy', 'key-uri': '', failed: [], unknown: [], artifact: '' };
  const entry = { ...target, ...state, 'finished-at': at };
  const report = JSON.stringify([entry]);
  const url = `https://${deadManHost}/ping/7d0c2e64-not-for-the-log`;
  const azure = {
    report,
    endpoint: `https://cmk-dce-ab12${ingestionDomain}`,
    'rule-id': `dcr-${'ab'.repeat(16)}`,
    'tenant-id': tenantId,
    'client-id': clientId,
  };

  test('calls the address once, and keeps it out of the log except for the mask command', async () => {
    const { exitCode, log, stderr } = await run('heartbeat', { report, url }, cloud);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(cloud.transcript.map(({ method, host, path, status }) => [method, host, path, status])).toEqual([
      ['POST', deadManHost, '/ping/7d0c2e64-not-for-the-log', 200],
    ]);
    expect(JSON.parse(cloud.transcript[0]?.requestBody ?? '')).toMatchObject({
      ready: false,
      targets: [{ Vault: 'kv-cja', Key: 'cja-cmk', State: 'unhealthy', Ready: false }],
    });
    expect(log.split('\n').filter((line) => line.includes('not-for-the-log'))).toEqual([`::add-mask::${url}`]);
  });

  test('sends rows to Azure Monitor, with a token for Azure Monitor only', async () => {
    grantRole(cloud.cloud.state, publisherRole, groupScope, pipelinePrincipalId);
    const { exitCode, log } = await run('heartbeat', azure, cloud);
    expect([exitCode, log]).toEqual([0, expect.stringContaining('Heartbeat sent (targets: 1)')]);
    expect(cloud.transcript.map(({ service, status }) => [service, status])).toEqual([
      ['oidc', 200],
      ['entra', 200],
      ['monitor', 204],
    ]);
    const form = new URLSearchParams(cloud.transcript[1]?.requestBody);
    expect(form.get('scope')).toBe('https://monitor.azure.com//.default');
    expect(JSON.parse(cloud.transcript[2]?.requestBody ?? '')).toEqual([
      {
        TimeGenerated: expect.any(String),
        Vault: 'kv-cja',
        Key: 'cja-cmk',
        State: 'unhealthy',
        Ready: false,
        RunUrl: 'https://github.com/contoso/analytics-platform/actions/runs/7261549083',
        FinishedAt: at,
      },
    ]);
  });

  test('tries again where it is throttled', async () => {
    cloud.faults.push({ when: { host: deadManHost }, do: { kind: 'answer', status: 429 }, times: 1 });
    expect((await run('heartbeat', { report, url }, cloud)).exitCode).toBe(0);
    expect(cloud.transcript.map(({ status }) => status)).toEqual([429, 200]);
  });

  const past = { ...entry, ready: true, 'finished-at': '2026-01-01T05:17:00.000Z' };
  const noAccess = 'the monitor answered 403: The authentication token provided does not have access';

  test.each([
    ['a monitor that refuses', azure, noAccess],
    ['a refused login', { ...azure, 'client-id': tenantId }, 'Entra ID rejected the sign-in (400): AADSTS700016'],
    ['nothing to report', { url, report: '' }, 'there is nothing to report'],
    [
      'a result of three weeks ago, whose job alone was run again',
      { url, report: JSON.stringify([past]) },
      'the result is of 2026-01-01T05:17:00.000Z; run the whole workflow again',
    ],
    ['no destination', { report }, 'give either url'],
  ])('%s: fails, and the message contains no token', async (_case, inputs, message) => {
    const { exitCode, log } = await run('heartbeat', inputs, cloud);
    expect([exitCode, log]).toEqual([1, expect.stringContaining(message)]);
    expect(
      log.split('\n').filter((line) => /eyJ|not-for-the-log/.test(line) && !line.startsWith('::add-mask::')),
    ).toEqual([]);
  });

  test.each([
    ['the last part of its address', { report, url }, deadManHost, () => '7d0c2e64-not-for-the-log is not known'],
    [
      'a folded token',
      azure,
      `cmk-dce-ab12${ingestionDomain}`,
      (authorization: string) => (authorization.match(/.{1,20}/g) ?? []).join('\r\n '),
    ],
  ])('a monitor that repeats %s: the log does not show it', async (_case, inputs, host, say) => {
    grantRole(cloud.cloud.state, publisherRole, groupScope, pipelinePrincipalId);
    let sent = '';
    const answer = ({ headers }: CloudRequest) => {
      sent = say(headers['authorization'] ?? '');
      return { status: 400, body: { error: { message: sent } } };
    };
    cloud.faults.push({ when: { host }, do: { kind: 'intercept', name: 'echo', answer } });
    const { exitCode, log } = await run('heartbeat', inputs, cloud);
    expect([exitCode, log]).toEqual([1, expect.stringContaining('the monitor answered 400: ')]);
    const shown = log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    const parts = sent.split(/\s+|(?<=7d0c2e64)/).filter((part) => part.length > 15);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter((part) => shown.some((line) => line.includes(part)))).toEqual([]);
  });

  test('the login of a proxy is sent to none whose certificate is not trusted, also by previous', async () => {
    const { privateKey: key, leaf: cert } = cloud.certificates;
    const received: string[] = [];
    const proxy = createServer({ key, cert }, (socket) => {
      socket.on('data', (bytes: Buffer) => {
        received.push(bytes.toString());
        socket.destroy();
      });
      socket.on('error', () => undefined);
    });
    proxy.on('tlsClientError', () => undefined);
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const address = `https://user:pass-word@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const proxied = { HTTPS_PROXY: address, https_proxy: address };
    const environment = { ...proxied, NODE_EXTRA_CA_CERTS: '', NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    const statement = { 'vault-name': 'kv-cja', 'key-name': 'cja-cmk', 'github-token': 'ghs_0123456789abcdefghij' };
    const runs = await Promise.all([
      run('heartbeat', { report, url }, cloud, environment),
      run('previous', statement, cloud, environment),
    ]);
    proxy.close();
    expect(received).toEqual([]);
    for (const { log } of runs) expect(log).toMatch(/::warning.*NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored/);
  });

  test('a lost result is reported as unknown', async () => {
    const targets = JSON.stringify([{ ...target, artifact: 'x' }]);
    expect((await run('heartbeat', { url, targets }, cloud)).exitCode).toBe(0);
    expect(JSON.parse(cloud.transcript[0]?.requestBody ?? '')).toMatchObject({
      targets: [{ State: 'unknown', Ready: false }],
    });
  });
});
