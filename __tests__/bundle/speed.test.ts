/**
 * Slow: each answer takes a second. What a run costs in requests, connections and waits: these are counts, so the load of the machine does not change
 * them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { budget, waitsOfTheFirstConnection } from '../../bench/budget.ts';
import { type DirectRoutes, openDirectRoutes } from '../../emulator/direct/routes.ts';
import { tokenRequestHost } from '../../emulator/router.ts';
import { enlarge } from '../../emulator/tenants/enlarge.ts';
import {
  adobePrincipalId,
  keyName,
  keyVersion,
  roles,
  subscriptionScope,
  vaultName,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { dependentWaits } from '../../emulator/transcript.ts';
import { makeVersion } from '../../emulator/vault/keys-held.ts';
import { someByDay } from '../at-night.ts';
import { useCloud } from './harness.ts';
import { keyOf } from './verify/cases.ts';

const harness = useCloud('ready');
const { counts } = budget;

/** Without a proxy, as on GitHub's own runners. */
const hosts = [
  'login.microsoftonline.com',
  'management.azure.com',
  'graph.microsoft.com',
  'api.loganalytics.io',
  tokenRequestHost,
];
let routes: DirectRoutes;
beforeEach(async () => {
  routes = await openDirectRoutes(harness.cloud, [...hosts, `${vaultName}.vault.azure.net`]);
});
afterEach(() => routes.close());

function runDirect(inputs: Readonly<Record<string, string>> = {}) {
  return harness.run(inputs, { ownProcess: true, environment: { ...routes.environment, NO_PROXY: '*' } });
}

const waits = () => dependentWaits(harness.cloud.transcript) + waitsOfTheFirstConnection;
const dist = join(import.meta.dirname, '..', '..', 'dist');

describe('verify on a ready tenant', () => {
  test('makes few requests, and none twice', async () => {
    expect((await runDirect({ mode: 'verify' })).exitCode).toBe(0);
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

  const ofVersion = `https://${vaultName}.vault.azure.net/keys/${keyName}/${keyVersion}`;

  test.each<[string, Readonly<Record<string, string>>]>(
    someByDay([
      ["of a version, with the vault's audit log", { 'usage-days': '7', 'confirmed-key-uri': ofVersion }],
      ['as it is', {}],
      ['of a version', { 'confirmed-key-uri': ofVersion }],
      ['with the id of the principal', { 'adobe-principal-id': adobePrincipalId }],
      ["with the vault's audit log", { 'usage-days': '7' }],
    ]),
  )('waits for as few answers one after the other as possible: %s', async (_, inputs) => {
    // Long compared with any delay that a loaded machine may add between two requests.
    harness.cloud.cloud.state.settings.roundTrip = 1000;
    expect((await runDirect({ mode: 'verify', ...inputs })).exitCode).toBe(0);
    expect(waits()).toBeLessThanOrEqual(counts.dependentWaitsOfVerify);
  });

  test('makes one more request for a confirmed version only once there is a newer one, and two for the audit log', async () => {
    const requestsOf = async (inputs: Readonly<Record<string, string>>, isRotated = false) => {
      harness.cloud.reset('ready');
      const { state } = harness.cloud.cloud;
      if (isRotated) keyOf(state).versions.push(makeVersion({}, harness.cloud.cloud.now()));
      expect((await harness.run({ mode: 'verify', ...inputs })).exitCode).toBe(0);
      return harness.cloud.transcript.length;
    };
    const plain = await requestsOf({});
    expect(plain).toBeLessThanOrEqual(counts.requestsOfVerify);
    const confirmed = { 'confirmed-key-uri': ofVersion };
    const use = { 'usage-days': '7' };
    expect(await requestsOf({ ...confirmed, ...use })).toBe(plain + counts.requestsMoreWithUsageDays);
    expect(await requestsOf({ ...confirmed, ...use }, true)).toBe(plain + counts.requestsMoreWithUsageDays + 1);
  });

  test.each<[string, Readonly<Record<string, string>>]>(
    someByDay([
      [", with the vault's audit log", { 'usage-days': '7' }],
      ['', {}],
    ]),
  )('opens no connection after the token request%s', async (_, inputs) => {
    await runDirect({ mode: 'verify', ...inputs });
    const token = harness.cloud.transcript.find(({ service }) => service === 'entra');
    const late = harness.cloud.connections.filter(({ openedAt }) => openedAt > (token?.startedAt ?? 0));
    expect(late).toEqual([]);
  });
});

describe('verify behind a proxy', () => {
  test('opens few connections at a time, and waits longer for that', async () => {
    harness.cloud.cloud.state.settings.roundTrip = 1000;
    // As under the runner: what a start has loaded before its first request decides what waits for what.
    expect((await harness.run({ mode: 'verify' }, { ownProcess: true })).exitCode).toBe(0);
    expect(waits()).toBeLessThanOrEqual(counts.dependentWaitsOfVerifyBehindProxy);
    expect(harness.cloud.connections.length).toBeLessThanOrEqual(counts.connectionsOfVerifyBehindProxy);
  });
});

describe('ensure from a group only', () => {
  test('waits only for Azure, and creates in parallel whatever it can', async () => {
    harness.cloud.reset('group-only');
    // Without the right to check the vault's name, ensure looks twice, five seconds apart.
    grantRole(harness.cloud.cloud.state, roles.reader, subscriptionScope);
    Object.assign(harness.cloud.cloud.state.settings, { roundTrip: 1000, dnsDelay: 0 });
    expect((await runDirect()).exitCode).toBe(0);
    expect(waits()).toBeLessThanOrEqual(counts.dependentWaitsOfEnsureFromGroup);
  });
});

describe('a large tenant', () => {
  test('costs only its pages, and is evaluated correctly', async () => {
    enlarge(harness.cloud.cloud.state);
    const { exitCode, outputs } = await harness.run({ mode: 'verify', waive: 'vault-dedicated' });
    expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
    const pages = (pattern: RegExp) => harness.cloud.transcript.filter(({ path }) => pattern.test(path)).length;
    // Four full pages, and an empty last one as Azure sends it.
    expect(pages(/\/keys\?/)).toBe(5);
    expect(pages(new RegExp(`/keys/${keyName}/versions\\?`))).toBe(5);
    expect(pages(/roleAssignments\?/)).toBeLessThanOrEqual(42);
  });
});

describe('the bundle', () => {
  const entry = readFileSync(join(dist, 'main.js'), 'utf8');

  test('begins with a small chunk', () => {
    expect(Buffer.byteLength(entry)).toBeLessThanOrEqual(counts.firstChunkBytes);
  });

  test('contains no SDK in its first chunk, and loads none before the first request', () => {
    expect(entry).not.toContain('node_modules/@azure');
    expect(entry.indexOf('sendEarly')).toBeGreaterThan(0);
  });
});
