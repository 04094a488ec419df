/**
 * How Adobe's access is revoked, by the page of a confirmed key and by docs/revoke.md: their commands in their order, each
 * by somebody with the role that the text names.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adobeTries } from '../../emulator/adobe.ts';
import type { CloudState } from '../../emulator/state.ts';
import { addAdministrator } from '../../emulator/tenants/identities.ts';
import { adobePrincipalId, vaultScope } from '../../emulator/tenants/names.ts';
import { runnerAddress } from '../../emulator/vault/answers.ts';
import { useCloud } from '../bundle/harness.ts';
import { goodInputs, keyOf, keyUri, reads, refused, verifiable, versionOf } from '../bundle/verify/cases.ts';
import { useAz } from './az.ts';
import { keepRecord, recordOf, requireNoNewRecords } from './commands-run.ts';
import { paste, root } from './identities.ts';
import { becomePerson } from './person.ts';
import { type Printed, printedOn } from './printed.ts';

function locked(): CloudState {
  const state = verifiable();
  addAdministrator(state, { azure: [] });
  state.locks = [{ name: 'keep', scope: vaultScope, level: 'CanNotDelete' }];
  const { created } = versionOf(state);
  keyOf(state).versions.push({ ...structuredClone(versionOf(state)), version: 'a'.repeat(32), created: created - 9 });
  return state;
}

const harness = useCloud(locked);
const az = useAz(harness);
const state = () => harness.cloud.cloud.state;
const inside = `${runnerAddress}/32`;
const inputs = { ...goodInputs, 'confirmed-key-uri': keyUri };

/** What a person fills in who has read what the commands before it listed. */
function filledIn(commands: string): string {
  const lock = `${vaultScope}/providers/Microsoft.Authorization/locks/keep`;
  const { name, scope } = state().roleAssignments.find((one) => one.principalId === adobePrincipalId) ?? {};
  const assignment = `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`;
  return commands.replaceAll('LOCK-ID', lock).replaceAll('ROLE-ASSIGNMENT-ID', assignment);
}

const documentedSteps = () => printedOn(readFileSync(join(root, 'docs', 'revoke.md'), 'utf8'));

async function stepsOfPage(): Promise<Printed[]> {
  const { summary } = await harness.run(inputs);
  const [, part = ''] = summary.split(": how to end Adobe's access permanently</summary>");
  // The check at the end is a run, which the tests start by themselves; how a person gets a role has a test of its own.
  return printedOn(part).filter(({ shell }) => !/^gh run rerun |PERSON/.test(shell));
}

/** @param which of the roles that are each enough @param page whether it is one of the golden pages, whose commands are on record */
async function carryOut(step: Printed, which = 0, page: 'golden' | 'another' = 'golden'): Promise<void> {
  becomePerson(state(), step, which);
  await az.text('account', 'clear');
  await az.signIn();
  const run = await paste(az, filledIn(step.shell));
  expect(run).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('ERROR') });
  if (page === 'golden') keepRecord(recordOf(step, which));
}

/** The step with that command. */
function stepWith(steps: readonly Printed[], command: RegExp): Printed {
  const found = steps.find(({ shell }) => command.test(shell));
  if (found === undefined) throw new Error(`no step has ${command.source}`);
  return found;
}

afterAll(requireNoNewRecords);

/** Whether the simulated Adobe can get the key, wrap and unwrap with it. */
function mayUse(): boolean[] {
  const { get, wrapKey, unwrapKey } = adobeTries(harness.cloud.cloud);
  return [get.allowed, wrapKey.allowed, unwrapKey.allowed];
}

const pages: readonly (readonly [string, () => readonly Printed[] | Promise<readonly Printed[]>])[] = [
  ['docs/revoke.md', documentedSteps],
  ['the page', stepsOfPage],
  [
    'the page of a run that could not read the locks',
    async () => {
      harness.cloud.faults.push(refused(reads.locks));
      const steps = await stepsOfPage();
      harness.cloud.faults.length = 0;
      return steps;
    },
  ],
];

test.each(pages.flatMap(([name, read]) => [0, 1].map((which) => [name, which, read] as const)))(
  "%s: take Adobe's access away, past the lock, by role %d of those named, and verify says so",
  async (_name, which, read) => {
    const steps = await read();
    const disable = stepWith(steps, /set-attributes/);
    const remove = stepWith(steps, /role assignment delete/);
    const lock = stepWith(steps, /--method PUT/);
    const unlocking = steps.slice(steps.indexOf(disable) + 1, steps.indexOf(remove));
    // Where the locks could not be read, the step without a lock follows the fold of the one with a lock.
    const withoutLock = steps.slice(steps.indexOf(lock) + 1);
    expect(withoutLock.map(({ shell }) => shell)).toEqual(withoutLock.map(() => remove.shell));
    expect(steps).toEqual([disable, ...unlocking, remove, lock, ...withoutLock]);
    expect(mayUse()).toEqual([true, true, true]);
    await carryOut(disable);
    expect(keyOf(state()).versions.map(({ enabled }) => enabled)).toEqual([false, false]);
    // Reading a disabled key is allowed; using it is not.
    expect(mayUse().slice(1)).toEqual([false, false]);
    await expect(carryOut(remove, which)).rejects.toThrow('ScopeLocked');
    for (const each of unlocking) await carryOut(each, which);
    await carryOut(remove, which);
    expect(state().roleAssignments.filter(({ principalId }) => principalId === adobePrincipalId)).toEqual([]);
    expect(mayUse()).toEqual([false, false, false]);
    await carryOut(lock, which);
    expect(state().locks.map(({ name, level, scope }) => [name, level, scope.toLowerCase()])).toEqual([
      ['keep', 'CanNotDelete', vaultScope.toLowerCase()],
    ]);
    const { outputs } = await harness.run(inputs);
    const findings = JSON.parse(outputs['findings'] ?? '[]') as { readonly id: string; readonly status: string }[];
    const failed = findings.filter(({ status }) => status === 'fail').map(({ id }) => id);
    expect(failed).toEqual(expect.arrayContaining(['key-enabled', 'adobe-grant']));
  },
);

test('the page of a vault with access policies: its policy is removed, past the lock', async () => {
  const tenant = verifiable('access-policies-ready');
  addAdministrator(tenant, { azure: [] });
  tenant.locks = [{ name: 'keep', scope: vaultScope, level: 'CanNotDelete' }];
  harness.cloud.reset(tenant);
  expect(mayUse()).toEqual([true, true, true]);
  const steps = await stepsOfPage();
  const disable = stepWith(steps, /set-attributes/);
  const remove = stepWith(steps, /delete-policy/);
  expect(steps).toEqual([disable, remove]);
  await carryOut(disable, 0, 'another');
  expect(mayUse().slice(1)).toEqual([false, false]);
  await carryOut(remove, 0, 'another');
  expect(mayUse()).toEqual([false, false, false]);
});

test('the page of a vault that allows few networks: the key is disabled from one of them', async () => {
  const tenant = locked();
  const [vault] = tenant.vaults;
  const networkAcls = {
    bypass: 'AzureServices' as const,
    defaultAction: 'Deny' as const,
    ipRules: [{ value: inside }],
  };
  Object.assign(vault ?? {}, { networkAcls: { ...networkAcls, virtualNetworkRules: [] } });
  harness.cloud.reset(tenant);
  const disable = stepWith(await stepsOfPage(), /set-attributes/);
  expect(disable.isInsideNetwork).toBe(true);
  await carryOut(disable);
  expect(keyOf(state()).versions.map(({ enabled }) => enabled)).toEqual([false, false]);
});
