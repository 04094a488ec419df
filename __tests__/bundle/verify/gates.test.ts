/** What a release gate depends on: `fail-on`, `waive`, `require-confirmation` and `confirmed-key-uri`. */
import { describe, expect, test } from '@jest/globals';
import { keyName, vaultName } from '../../../emulator/tenants/names.ts';
import type { TenantName } from '../../../emulator/tenants/tenants.ts';
import { readableDay } from '../../../src/model/dates.ts';
import type { FindingEntry } from '../../../src/report/outputs.ts';
import { useCloud, writes } from '../harness.ts';
import { goodInputs, keyUri, verifiable, versionOf } from './cases.ts';

const harness = useCloud(() => verifiable());

type Inputs = Readonly<Record<string, string>>;

async function gate(tenant: TenantName, inputs: Inputs) {
  harness.cloud.reset(verifiable(tenant));
  const run = await harness.run({ ...goodInputs, ...inputs });
  expect(writes(harness.cloud)).toEqual([]);
  const findings = JSON.parse(run.outputs['findings'] ?? '[]') as FindingEntry[];
  const waived = findings.filter(({ status }) => status === 'waived').map(({ id }) => id);
  const { state, ready } = run.outputs;
  return { ...run, says: `${state} ${ready} ${run.exitCode}`, waived };
}

const noEntitlement: Inputs = { 'adobe-entitlement': '' };
const confirmed: Inputs = { 'confirmed-key-uri': keyUri };
const required: Inputs = { 'require-confirmation': 'true' };

describe('fail-on', () => {
  test.each<[string, TenantName, Inputs, string]>([
    ['an error fails the step', 'key-disabled', {}, 'unhealthy false 1'],
    ['a warning does not', 'ready', noEntitlement, 'provisioned true 0'],
    ['a warning does with fail-on warning', 'ready', { ...noEntitlement, 'fail-on': 'warning' }, 'provisioned true 1'],
    [
      'with never an error does not fail the step, but the key is not ready',
      'key-disabled',
      { 'fail-on': 'never' },
      'unhealthy false 0',
    ],
    ['with never a missing grant does not fail the step', 'grant-missing', { 'fail-on': 'never' }, 'missing false 0'],
  ])('%s', async (_, tenant, inputs, says) => {
    expect((await gate(tenant, inputs)).says).toBe(says);
  });

  test('an unknown error fails the step, except with fail-on never', async () => {
    const asked = { ...goodInputs, 'adobe-principal-id': '' };
    const blind = () => {
      const state = verifiable();
      for (const principal of state.servicePrincipals) principal.graphPermissions = [];
      return state;
    };
    harness.cloud.reset(blind());
    expect(await harness.run(asked)).toMatchObject({ exitCode: 1, outputs: { state: 'unknown', ready: 'false' } });
    harness.cloud.reset(blind());
    const passed = await harness.run({ ...asked, 'fail-on': 'never' });
    expect(passed).toMatchObject({ exitCode: 0, outputs: { state: 'unknown', ready: 'false', ticket: '' } });
  });
});

describe('dates', () => {
  const slow = { when: { path: /\/locks\?/ }, do: { kind: 'delay', ms: 6000 } } as const;

  test('a key that expires while an answer is waited for is not ready', async () => {
    versionOf(harness.cloud.cloud.state).exp = Math.floor(Date.now() / 1000) + 5;
    harness.cloud.faults.push(slow);
    const { exitCode, outputs } = await harness.run(goodInputs);
    expect([exitCode, outputs['state'], outputs['ready']]).toEqual([1, 'unhealthy', 'false']);
  });

  test('a key that becomes active meanwhile is ready', async () => {
    versionOf(harness.cloud.cloud.state).nbf = Math.floor(Date.now() / 1000) + 5;
    harness.cloud.faults.push(slow);
    const { exitCode, outputs } = await harness.run(goodInputs);
    expect([exitCode, outputs['state'], outputs['ready']]).toEqual([0, 'provisioned', 'true']);
  });
});

describe('waive', () => {
  test.each<[string, TenantName, Inputs, string, string[]]>([
    ['an error counts as passed', 'key-disabled', { waive: 'key-enabled' }, 'provisioned true 0', ['key-enabled']],
    [
      'several, by commas and lines',
      'key-expired',
      { waive: 'key-expiry,\n key-active', 'fail-on': 'warning' },
      'provisioned true 0',
      ['key-active', 'key-expiry'],
    ],
    ['what passes stays passed', 'ready', { waive: 'vault-lock' }, 'provisioned true 0', []],
    [
      'until a day, for a reason',
      'key-disabled',
      { waive: 'key-enabled until 2099-12-31: change 4711, agreed' },
      'provisioned true 0',
      ['key-enabled'],
    ],
    ['not after its last day', 'key-disabled', { waive: 'key-enabled until 2026-01-31' }, 'unhealthy false 1', []],
    [
      'a confirmed key that does not hold is never confirmed',
      'ready',
      { 'confirmed-key-uri': `${keyUri}-2`, waive: 'confirmed-key' },
      'provisioned true 0',
      ['confirmed-key'],
    ],
    [
      'nor is it ready if a confirmation is required',
      'ready',
      { 'confirmed-key-uri': `${keyUri}-2`, waive: 'confirmed-key', ...required },
      'provisioned false 0',
      ['confirmed-key'],
    ],
    [
      'a waived confirmation requirement passes the step, but does not make the key ready',
      'ready',
      { ...required, waive: 'adobe-confirmation' },
      'provisioned false 0',
      ['adobe-confirmation'],
    ],
  ])('%s', async (_, tenant, inputs, says, waived) => {
    const run = await gate(tenant, inputs);
    expect([run.says, run.waived]).toEqual([says, waived]);
    for (const id of waived) expect(run.summary).toMatch(new RegExp(`^<details><summary>Waived[^]*\\b${id}\\b`, 'm'));
  });

  test('shows end and reason, and says if a waiver has expired or soon will', async () => {
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const waive = `key-enabled until ${soon}: change 4711, agreed\nvault-lock until 2026-01-31: old`;
    const { summary, log, exitCode } = await gate('key-disabled', { waive });
    expect(exitCode).toBe(0);
    expect(summary).toMatch(/^<details><summary>Waived[^]*\bchange 4711, agreed\b/m);
    expect(summary).toContain(readableDay(soon, 'en'));
    expect(log).toMatch(/::warning title=key-enabled%3A waiver runs out soon::[^\n]*change 4711, agreed/);
    expect(log).toMatch(/::warning title=vault-lock%3A waiver ran out::[^\n]*2026-01-31/);
  });

  test.each(['vault-exists', 'key-exists', 'adobe-grant'])('%s cannot be waived', async (id) => {
    const { says, log } = await gate('grant-missing', { waive: id });
    expect([says, harness.cloud.transcript]).toEqual(['unknown false 1', []]);
    expect(log).toContain('cannot be accepted');
  });

  test('an id that does not exist is refused before anything is sent', async () => {
    const { says, log } = await gate('ready', { waive: 'key-enabled, vault-lok' });
    expect([says, harness.cloud.transcript]).toEqual(['unknown false 1', []]);
    expect(log).toContain('vault-lok');
  });
});

describe('require-confirmation', () => {
  test.each<[string, TenantName, Inputs, string]>([
    ['not given: Azure is ready, but the gate is closed', 'ready', required, 'provisioned false 1'],
    ['given, and it holds', 'ready', { ...required, ...confirmed }, 'confirmed true 0'],
    ['given, and the grant is gone', 'grant-missing', { ...required, ...confirmed }, 'missing false 1'],
    ['not given, with never', 'ready', { ...required, 'fail-on': 'never' }, 'provisioned false 0'],
  ])('%s', async (_, tenant, inputs, says) => {
    expect((await gate(tenant, inputs)).says).toBe(says);
  });

  test('that is not given still produces a ticket to send', async () => {
    expect((await gate('ready', required)).outputs['ticket']).toContain(keyUri);
  });
});

describe('confirmed-key-uri', () => {
  const version = () => versionOf(verifiable()).version;
  const inCapitals = `https://${vaultName.toUpperCase()}.vault.azure.net/keys/${keyName.toUpperCase()}`;
  test.each<[string, string]>([
    ['without version', keyUri],
    ['without version, with a slash', `${keyUri}/`],
    ['with version', `${keyUri}/${version()}`],
    ['with port, in capitals', `${inCapitals.replace('.net', '.net:443')}/${version().toUpperCase()}/`],
  ])('%s holds', async (_, uri) => {
    expect((await gate('ready', { 'confirmed-key-uri': uri, 'fail-on': 'warning' })).says).toBe('confirmed true 0');
  });

  test.each<[string, string]>([
    ['another key', `${keyUri}2`],
    ['another version', `${keyUri}/${'0'.repeat(32)}`],
  ])('%s does not hold', async (_, uri) => {
    expect((await gate('ready', { 'confirmed-key-uri': uri })).says).toBe('unhealthy false 1');
  });
});
