/** What a run costs in requests, connections and waits: counts, which no noise of a machine can change. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { budget, waitsOfTheFirstConnection } from '../../bench/budget.ts';
import { enlarge } from '../../emulator/tenants/enlarge.ts';
import { adobePrincipalId, keyName, keyVersion, vaultName } from '../../emulator/tenants/names.ts';
import { dependentWaits } from '../../emulator/transcript.ts';
import { useCloud } from './harness.ts';

const harness = useCloud('ready');
const { counts } = budget;
const dist = join(import.meta.dirname, '..', '..', 'dist');

describe('verify on a ready tenant', () => {
  test('makes few requests, and none twice', async () => {
    expect((await harness.run({ mode: 'verify' })).exitCode).toBe(0);
    const asked = harness.cloud.transcript.map(
      ({ method, host, path }) => `${method} ${host}${path.replace(/client-request-id=.*/, '')}`,
    );
    const exchanges = asked.filter((request) => request.includes('/oauth2/'));
    // The same address twice, for ARM's token and for Graph's.
    expect(exchanges).toHaveLength(2);
    expect(new Set(asked).size).toBe(asked.length - 1);
    expect(asked.length).toBeLessThanOrEqual(counts.requestsOfVerify);
    expect(harness.cloud.connections.length).toBeLessThanOrEqual(counts.connectionsOfVerify);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['as it is', {}],
    [
      'held to a version',
      { 'confirmed-key-uri': `https://${vaultName}.vault.azure.net/keys/${keyName}/${keyVersion}` },
    ],
    ['with the id of the principal', { 'adobe-principal-id': adobePrincipalId }],
  ])('waits for one answer after the other as seldom as can be: %s', async (_, inputs) => {
    // Long against all that a loaded machine may add between two requests.
    harness.cloud.cloud.state.settings.roundTrip = 400;
    expect((await harness.run({ mode: 'verify', ...inputs })).exitCode).toBe(0);
    expect(dependentWaits(harness.cloud.transcript) + waitsOfTheFirstConnection).toBeLessThanOrEqual(
      counts.dependentWaitsOfVerify,
    );
  });

  test('makes one request more to hold the key to a confirmed version', async () => {
    const uri = `https://${vaultName}.vault.azure.net/keys/${keyName}/${keyVersion}`;
    expect((await harness.run({ mode: 'verify', 'confirmed-key-uri': uri })).outputs['state']).toBe('confirmed');
    expect(harness.cloud.transcript.length).toBeLessThanOrEqual(counts.requestsOfVerify + 1);
  });

  test('opens no connection after the token is there', async () => {
    await harness.run({ mode: 'verify' });
    const token = harness.cloud.transcript.find(({ service }) => service === 'entra');
    const late = harness.cloud.connections.filter(({ openedAt }) => openedAt > (token?.startedAt ?? 0));
    expect(late).toEqual([]);
  });
});

describe('ensure from a group only', () => {
  test('waits for nothing but Azure, and makes side by side what it can', async () => {
    harness.cloud.reset('group-only');
    Object.assign(harness.cloud.cloud.state.settings, { roundTrip: 400, dnsDelay: 0 });
    expect((await harness.run()).exitCode).toBe(0);
    expect(dependentWaits(harness.cloud.transcript) + waitsOfTheFirstConnection).toBeLessThanOrEqual(
      counts.dependentWaitsOfEnsureFromGroup,
    );
  });
});

describe('a large tenant', () => {
  test('costs its pages, and is judged right', async () => {
    enlarge(harness.cloud.cloud.state);
    const { exitCode, outputs } = await harness.run({ mode: 'verify', waive: 'vault-dedicated' });
    expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
    const pages = (pattern: RegExp) => harness.cloud.transcript.filter(({ path }) => pattern.test(path)).length;
    // Four full pages, and an empty last one as Azure sends it.
    expect(pages(/\/keys\?/)).toBe(5);
    expect(pages(new RegExp(`/keys/${keyName}/versions\\?`))).toBe(5);
    expect(pages(/roleAssignments\?/)).toBeLessThanOrEqual(42);
  }, 60_000);
});

describe('the bundle', () => {
  const entry = readFileSync(join(dist, 'index.js'), 'utf8');

  test('begins with a small chunk', () => {
    expect(Buffer.byteLength(entry)).toBeLessThanOrEqual(counts.firstChunkBytes);
  });

  test('loads few chunks before the first request, and no SDK', () => {
    const loads = entry.split('\n').find((line) => line.includes('const { journey } = await')) ?? '';
    const chunks = [...loads.matchAll(/\.e\((?:\/\* import\(\) \*\/ )?(\d+)\)/g)].map(([, id]) => id);
    expect(chunks.length).toBeGreaterThan(0);
    expect(chunks.length + 1).toBeLessThanOrEqual(counts.chunksBeforeTheFirstRequest);
    for (const id of chunks)
      expect(readFileSync(join(dist, `${id}.index.js`), 'utf8')).not.toContain('node_modules/@azure');
  });
});
