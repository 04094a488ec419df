/** What a release gate depends on: `fail-on`, `waive`, `require-confirmation` and `confirmed-key-uri`. */
import type { FaultRule } from '../../../emulator/faults.ts';
import type { CloudAnswer } from '../../../emulator/service.ts';
import type { TenantName } from '../../../emulator/tenants/tenants.ts';
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
const waivedWarning: Inputs = { ...noEntitlement, 'fail-on': 'warning', waive: 'adobe-entitlement' };
const required: Inputs = { 'require-confirmation': 'true' };

test.each<[string, TenantName, Inputs, string, string[]?]>([
  ['an error fails the step', 'key-disabled', {}, 'unhealthy false 1'],
  ['with never it does not, but the key is not ready', 'key-disabled', { 'fail-on': 'never' }, 'unhealthy false 0'],
  ['a warning does not', 'ready', noEntitlement, 'provisioned true 0'],
  ['no confirmation: Azure is ready, but the gate is closed', 'ready', required, 'provisioned false 1'],
  ['a confirmation that holds', 'ready', { ...required, 'confirmed-key-uri': keyUri }, 'confirmed true 0'],
  ['a waived warning counts as passed', 'ready', waivedWarning, 'provisioned true 0', ['adobe-entitlement']],
  ['a refusal that was seen can not be waived', 'key-disabled', { waive: 'key-enabled' }, 'unhealthy false 1'],
  [
    'a waived confirmation passes the step, but does not make the key ready',
    'ready',
    { ...required, waive: 'adobe-confirmation' },
    'provisioned false 0',
    ['adobe-confirmation'],
  ],
  ['mode gate: a confirmation is required', 'ready', { mode: 'gate' }, 'provisioned false 1'],
  ['mode gate, unless it is not', 'ready', { mode: 'gate', 'require-confirmation': 'false' }, 'provisioned true 0'],
  ['mode gate, with it', 'ready', { mode: 'gate', 'confirmed-key-uri': keyUri }, 'confirmed true 0'],
  [
    'mode gate: a waived confirmation leaves it shut',
    'ready',
    { mode: 'gate', waive: 'adobe-confirmation' },
    'provisioned false 1',
    ['adobe-confirmation'],
  ],
])('%s', async (_, tenant, inputs, says, waived = []) => {
  const run = await gate(tenant, inputs);
  expect([run.says, run.waived]).toEqual([says, waived]);
});

describe('fail-on', () => {
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

test.each([
  ['expires', 'exp', [1, 'unhealthy', 'false']],
  ['becomes active', 'nbf', [0, 'provisioned', 'true']],
] as const)('a key that %s while an answer is waited for counts as it is then', async (_, date, ends) => {
  versionOf(harness.cloud.cloud.state)[date] = Math.floor(Date.now() / 1000) + 5;
  harness.cloud.faults.push({ when: { path: /\/locks\?/ }, do: { kind: 'delay', ms: 6000 } });
  const { exitCode, outputs } = await harness.run(goodInputs);
  expect([exitCode, outputs['state'], outputs['ready']]).toEqual(ends);
});

describe('waive', () => {
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

describe('what was read more than two minutes before the end', () => {
  const gateOfReady = { ...goodInputs, mode: 'gate', 'require-confirmation': 'false' };
  /** A list that is asked for again after two minutes and a half; meanwhile the key is disabled. */
  const slowLocks = (times: number): FaultRule => ({
    when: { method: 'GET', path: /\/locks\?/ },
    times,
    do: { kind: 'answer', status: 429, headers: { 'Retry-After': '150' }, body: {} },
  });
  const slowEachTime = (): FaultRule => {
    let asked = 0;
    const busy = { status: 429, headers: { 'Retry-After': '150' }, body: {} };
    const change = (answer: CloudAnswer) => ((asked += 1) % 2 === 1 ? busy : answer);
    return { when: { method: 'GET', path: /\/locks\?/ }, do: { kind: 'rewrite', change } };
  };
  const keyReads = () => harness.cloud.transcript.filter(({ path }) => path.includes('/keys/cja-cmk?')).length;
  const disableAtSecondRead: FaultRule = {
    when: { method: 'GET', path: /\/locks\?/ },
    do: {
      kind: 'rewrite',
      change: (answer) => {
        if (answer.status === 200) versionOf(harness.cloud.cloud.state).enabled = false;
        return answer;
      },
    },
  };

  test.each(['gate', 'verify'])('mode %s reads it again: a key that was disabled meanwhile is seen', async (mode) => {
    harness.cloud.faults.push(slowLocks(1), disableAtSecondRead);
    const run = await harness.run({ ...gateOfReady, mode }, { clock: 250 });
    expect(run).toMatchObject({ exitCode: 1, outputs: { state: 'unhealthy', ready: 'false' } });
    expect(keyReads()).toBe(2);
  });

  test('a gate stays shut where it could not be read again any faster', async () => {
    harness.cloud.faults.push(slowEachTime());
    const run = await harness.run(gateOfReady, { clock: 250 });
    expect(run).toMatchObject({ exitCode: 1, outputs: { state: 'unknown', ready: 'false' } });
    expect(run.log).toContain('AnswersTooOld');
  });

  test('verify counts what it read last', async () => {
    harness.cloud.faults.push(slowEachTime());
    const run = await harness.run(goodInputs, { clock: 250 });
    expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'provisioned', ready: 'true' } });
  });
});
