/** What is left of a run that is killed, canceled at its very end, or that can't write its report. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CloudRequest } from '../../emulator/service.ts';
import { keyVersion, vaultName, vaultScope } from '../../emulator/tenants/names.ts';
import { useCloud } from './harness.ts';

const harness = useCloud('ready');

afterEach(() => {
  harness.cloud.onRequest = undefined;
});

type Request = Pick<CloudRequest, 'method' | 'host' | 'path'>;

/** Kills the run when, after the first such request, which is never answered, nothing was sent for some seconds. */
async function killedAt(isAt: (request: Request) => boolean, inputs: Readonly<Record<string, string>>) {
  let child: ChildProcess | undefined;
  let quiet: NodeJS.Timeout | undefined;
  harness.cloud.onRequest = async (request: Request) => {
    if (quiet === undefined && !isAt(request)) return;
    clearTimeout(quiet);
    quiet = setTimeout(() => child?.kill('SIGKILL'), 3000);
    if (isAt(request)) await new Promise<void>(() => {});
  };
  const onSpawn = (spawned: ChildProcess) => {
    child = spawned;
  };
  const { signal, outputs } = await harness.run(inputs, { onSpawn });
  expect(signal).toBe('SIGKILL');
  return outputs;
}

describe('a run that is killed', () => {
  test('at its first request is not ready, and its state is unknown', async () => {
    const outputs = await killedAt(({ host }) => host.endsWith('.actions.githubusercontent.com'), { mode: 'verify' });
    expect(outputs).toEqual({ ready: 'false', state: 'unknown' });
  });

  test('while it still reads leaves the IDs and addresses that it has read', async () => {
    const outputs = await killedAt(({ host }) => host === 'graph.microsoft.com', { mode: 'verify' });
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
    const outputs = await killedAt(isGrant, {});
    const { state } = harness.cloud.cloud;
    const principal = state.servicePrincipals.find(({ displayName }) => displayName === 'Adobe CJA CMK');
    expect(outputs).toMatchObject({
      ready: 'false',
      state: 'unknown',
      'vault-id': vaultScope,
      'key-version': state.vaults[0]?.keys[0]?.versions[0]?.version,
      'principal-id': principal?.id,
    });
  });
});

describe('a run that is canceled', () => {
  const hook = pathToFileURL(join(import.meta.dirname, 'preload-cancel.ts')).href;

  test.each([
    ['with the last answer', '^(?:Found in Azure|State in Azure)', 'Cancelled'],
    ['when its result is published', '^(?:NOT )?READY: ', 'The run was canceled while the result was published.'],
  ])('%s fails, and says why', async (_, line, why) => {
    const environment = { NODE_OPTIONS: `--import=${hook}`, CANCEL_AT: line };
    const { exitCode, log } = await harness.run({ mode: 'verify' }, { environment });
    expect(exitCode).toBe(1);
    expect(log).toContain(why);
  });

  test('and that fails for another reason says both', async () => {
    harness.cloud.reset('key-disabled');
    const environment = { NODE_OPTIONS: `--import=${hook}`, CANCEL_AT: '^(?:Found in Azure|State in Azure)' };
    const { exitCode, log, summary } = await harness.run({ mode: 'verify' }, { environment });
    expect(exitCode).toBe(1);
    expect(log).toContain('key-enabled');
    expect(`${log}${summary}`).toContain('Cancelled');
  });
});

/** As V8 refuses a text of more than half a gigabyte. */
const tooLong = `const plain = JSON.stringify;
JSON.stringify = (value, ...rest) => {
  if (value?.observed?.vault) throw new RangeError('Invalid string length');
  return plain(value, ...rest);
};`;

test("a run whose report can't be written has a report without what was read, and is never ready", async () => {
  const environment = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tooLong)}` };
  const { exitCode, outputs, log, summary, files } = await harness.run({ mode: 'verify' }, { environment });
  expect([exitCode, outputs['ready'], outputs['state'], outputs['ticket']]).toEqual([1, 'false', 'unknown', '']);
  expect([outputs['vault-id'], outputs['key-version']]).toEqual([vaultScope, keyVersion]);
  const report = Object.entries(files).find(([name]) => name.endsWith('.report.json'))?.[1] ?? '{}';
  expect(JSON.parse(report)).toMatchObject({ outputs: { ready: false, state: 'unknown' }, observed: null });
  for (const text of [log, summary]) expect(text).toContain('Invalid string length');
});
