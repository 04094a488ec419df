/** What only the process itself shows: signals, variables that node reads, memory, and what is left of a run that is killed. */
import type { ChildProcess } from 'node:child_process';
import { faultNamed } from '../../emulator/faults/catalog.ts';
import type { CloudRequest } from '../../emulator/service.ts';
import { keyVersion, vaultName, vaultScope } from '../../emulator/tenants/names.ts';
import { useCloud, writes } from './harness.ts';
import { fastClock } from './run-bundle.ts';

const harness = useCloud('ready');
afterEach(() => {
  harness.cloud.onRequest = undefined;
});

type Request = Pick<CloudRequest, 'method' | 'host' | 'path'>;
const verify = { mode: 'verify' };
const preload = (script: string) => ({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` });

/** Sends the signal when, after the first such request, which is never answered, nothing was sent for some seconds. */
async function endedAt(isAt: (request: Request) => boolean, signal: NodeJS.Signals, inputs = {}) {
  let child: ChildProcess | undefined;
  let quiet: NodeJS.Timeout | undefined;
  harness.cloud.onRequest = async (request: Request) => {
    if (quiet === undefined && !isAt(request)) return;
    clearTimeout(quiet);
    quiet = setTimeout(() => child?.kill(signal), 2000);
    if (isAt(request)) await new Promise<void>(() => {});
  };
  const onSpawn = (spawned: ChildProcess) => {
    child = spawned;
  };
  return harness.runProcess(inputs, { onSpawn });
}

describe('a run that is killed', () => {
  test('while it still reads is not ready, and leaves the IDs and addresses that it has read', async () => {
    const { signal, outputs } = await endedAt(({ host }) => host === 'graph.microsoft.com', 'SIGKILL', verify);
    expect(signal).toBe('SIGKILL');
    expect(outputs).toEqual({
      ready: 'false',
      state: 'unknown',
      'vault-id': vaultScope,
      'vault-uri': `https://${vaultName}.vault.azure.net/`,
      'key-uri': `https://${vaultName}.vault.azure.net/keys/cja-cmk/${keyVersion}`,
      'key-uri-versionless': `https://${vaultName}.vault.azure.net/keys/cja-cmk`,
      'key-version': keyVersion,
    });
  });

  test('while it creates leaves the IDs of what it has created', async () => {
    harness.cloud.reset('group-only');
    const isGrant = ({ method, path }: Request) => method === 'PUT' && path.includes('/roleAssignments/');
    const { outputs } = await endedAt(isGrant, 'SIGKILL');
    const { state } = harness.cloud.cloud;
    expect(outputs).toMatchObject({
      ready: 'false',
      state: 'unknown',
      'vault-id': vaultScope,
      'key-version': state.vaults[0]?.keys[0]?.versions[0]?.version,
      'principal-id': state.servicePrincipals.find(({ displayName }) => displayName === 'Adobe CJA CMK')?.id,
    });
  });
});

describe('a run that is canceled', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('by %s ends, says so, and shows no token', async (signal) => {
    const { exitCode, outputs, log, summary } = await endedAt(
      ({ host }) => host === 'graph.microsoft.com',
      signal,
      verify,
    );
    expect([exitCode, outputs['ready'], outputs['state']]).toEqual([1, 'false', 'unknown']);
    for (const text of [log, summary]) expect(text).toContain('(Cancelled)');
    expect(log.replaceAll(/^::add-mask::.*$/gm, '')).not.toMatch(/eyJ[\w-]{16}/);
  });

  test('before anything was sent sends nothing', async () => {
    const early = `const on = process.on.bind(process);
      let sent = false;
      process.on = (name, listener) => {
        on(name, listener);
        if (name === 'SIGTERM' && !sent) { sent = true; process.kill(process.pid, 'SIGTERM'); }
        return process;
      };`;
    const { exitCode, outputs } = await harness.runProcess({}, { environment: preload(early) });
    expect([exitCode, outputs['ready'], outputs['state'], writes(harness.cloud)]).toEqual([1, 'false', 'unknown', []]);
  });

  test('while its result is published fails, and says why', async () => {
    const late = `const write = process.stdout.write.bind(process.stdout);
      let sent = false;
      process.stdout.write = (text, ...rest) => {
        if (!sent && /^READY: /.test(text)) { sent = true; process.emit('SIGTERM'); }
        return write(text, ...rest);
      };`;
    const { exitCode, log } = await harness.runProcess(verify, { environment: preload(late) });
    expect([exitCode, log]).toEqual([
      1,
      expect.stringContaining('The run was canceled while the result was published.'),
    ]);
  });
});

test("a run whose report can't be written has a report without what was read, and is never ready", async () => {
  // As V8 refuses a text of more than half a gigabyte.
  const tooLong = `const plain = JSON.stringify;
    JSON.stringify = (value, ...rest) => {
      if (value?.observed?.vault) throw new RangeError('Invalid string length');
      return plain(value, ...rest);
    };`;
  const { exitCode, outputs, log, summary, files } = await harness.runProcess(verify, {
    environment: preload(tooLong),
  });
  expect([exitCode, outputs['ready'], outputs['state'], outputs['ticket']]).toEqual([1, 'false', 'unknown', '']);
  expect([outputs['vault-id'], outputs['key-version']]).toEqual([vaultScope, keyVersion]);
  const report = Object.entries(files).find(([name]) => name.endsWith('.report.json'))?.[1] ?? '{}';
  expect(JSON.parse(report)).toMatchObject({ outputs: { ready: false, state: 'unknown' }, observed: null });
  for (const text of [log, summary]) expect(text).toContain('Invalid string length');
});

test('a gzip bomb costs no memory, and makes only that read fail', async () => {
  harness.cloud.faults.push(faultNamed('gzip-bomb', { path: /\/locks\?/ }));
  const environment = { NODE_OPTIONS: '--max-old-space-size=96' };
  const { exitCode, outputs, log } = await harness.runProcess(verify, { environment });
  expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
  expect(log).toContain('AnswerTooLarge');
});

test.each(['connect-silent', 'tls-silent@graph'] as const)(
  '%s is ended by the time limits, and the process ends too',
  async (fault) => {
    harness.cloud.faults.push(faultNamed(fault));
    const inputs = { mode: 'verify', 'timeout-minutes': '1' };
    const { exitCode, outputs } = await harness.runProcess(inputs, { environment: fastClock(20, 'limits') });
    expect([exitCode, outputs['ready'], outputs['state']]).toEqual([1, 'false', 'unknown']);
  },
);

// Tried one by one: of the other variables, what AZURE_LOG_LEVEL, DEBUG, NODE_DEBUG_NATIVE and the options --trace-* print has no token.
test.each(['https', 'HTTP*'])('NODE_DEBUG=%s: nothing is sent, and the run says why', async (debug) => {
  const run = await harness.runProcess(verify, { environment: { NODE_DEBUG: debug } });
  expect([run.exitCode, harness.cloud.transcript]).toEqual([1, []]);
  expect(run.log).toMatch(/NODE_DEBUG \(.*\) must not be set, since node then prints what it sends/);
});

test('certificates are checked, whatever NODE_TLS_REJECT_UNAUTHORIZED says', async () => {
  const environment = { NODE_EXTRA_CA_CERTS: '', NODE_TLS_REJECT_UNAUTHORIZED: '0' };
  const run = await harness.runProcess({ mode: 'verify', 'timeout-minutes': '1' }, { environment });
  expect([run.exitCode, harness.cloud.transcript]).toEqual([1, []]);
  expect(run.log).toContain('certificate');
  expect(run.log).toMatch(/::warning.*NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored/);
});
