/** What a run costs in requests and connections: counts, which the load of the machine does not change. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enlarge } from '../../emulator/tenants/enlarge.ts';
import { keyName, keyVersion, vaultName } from '../../emulator/tenants/names.ts';
import { makeVersion } from '../../emulator/vault/keys-held.ts';
import { keyOf } from './cases.ts';
import { useCloud } from './harness.ts';

const harness = useCloud('ready');

describe('verify on a ready tenant', () => {
  test('makes 19 requests, none twice, over few connections of a proxy', async () => {
    expect((await harness.run({ mode: 'verify' })).exitCode).toBe(0);
    const asked = harness.cloud.transcript.map(
      ({ method, host, path }) => `${method} ${host}${path.replace(/client-request-id=.*/, '')}`,
    );
    // The same address twice, for ARM's token and for Graph's.
    expect(asked.filter((request) => request.includes('/oauth2/'))).toHaveLength(2);
    expect(new Set(asked).size).toBe(asked.length - 1);
    expect(asked).toHaveLength(19);
    expect(harness.cloud.connections.length).toBeLessThanOrEqual(8);
  });

  test('makes one more request for a confirmed version once there is a newer one, and two more for the audit log', async () => {
    const requestsOf = async (inputs: Readonly<Record<string, string>>, isRotated = false) => {
      harness.cloud.reset('ready');
      const { state } = harness.cloud.cloud;
      if (isRotated) keyOf(state).versions.push(makeVersion({}, harness.cloud.cloud.now()));
      expect((await harness.run({ mode: 'verify', ...inputs })).exitCode).toBe(0);
      return harness.cloud.transcript.length;
    };
    const ofVersion = `https://${vaultName}.vault.azure.net/keys/${keyName}/${keyVersion}`;
    const inputs = { 'confirmed-key-uri': ofVersion, 'usage-days': '7' };
    expect(await requestsOf(inputs)).toBe(21);
    expect(await requestsOf(inputs, true)).toBe(22);
  });
});

test('a large tenant costs only its pages, and is evaluated correctly', async () => {
  enlarge(harness.cloud.cloud.state);
  const { exitCode, outputs } = await harness.run({ mode: 'verify', waive: 'vault-dedicated' });
  expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
  const pages = (pattern: RegExp) => harness.cloud.transcript.filter(({ path }) => pattern.test(path)).length;
  // Four full pages, and an empty last one as Azure sends it.
  expect(pages(/\/keys\?/)).toBe(5);
  expect(pages(new RegExp(`/keys/${keyName}/versions\\?`))).toBe(5);
});

test('the bundle contains no SDK in its first chunk, and loads none before the first request', () => {
  const entry = readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'main.js'), 'utf8');
  expect(entry).not.toContain('node_modules/@azure');
  expect(entry.indexOf('sendEarly')).toBeGreaterThan(0);
});
