/**
 * How Adobe's access is revoked, by the page of a confirmed key and by docs/revoke.md: their commands in their order, each
 * by somebody with the role that the text names.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { adobeTries } from '../../emulator/adobe.ts';
import type { CloudState } from '../../emulator/state.ts';
import { addAdministrator } from '../../emulator/tenants/identities.ts';
import { adobePrincipalId, vaultScope } from '../../emulator/tenants/names.ts';
import { useCloud } from '../bundle/harness.ts';
import { goodInputs, keyOf, keyUri, reads, refused, verifiable, versionOf } from '../bundle/verify/cases.ts';
import { useAz } from './az.ts';
import { paste, root } from './identities.ts';
import { becomePerson } from './person.ts';
import { ownPolicyIn, requirementsIn } from './printed.ts';

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
const inputs = { ...goodInputs, 'confirmed-key-uri': keyUri };

interface Step {
  readonly text: string;
  readonly commands: string;
}

/** What a person fills in who has read what the commands before it listed. */
function filledIn(commands: string): string {
  const lock = `${vaultScope}/providers/Microsoft.Authorization/locks/keep`;
  const { name, scope } = state().roleAssignments.find((one) => one.principalId === adobePrincipalId) ?? {};
  const assignment = `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`;
  return commands.replaceAll('LOCK-ID', lock).replaceAll('ROLE-ASSIGNMENT-ID', assignment);
}

function documentedSteps(): Step[] {
  const page = readFileSync(join(root, 'docs', 'revoke.md'), 'utf8');
  return [...page.matchAll(/^\d\. ((?:.+\n)+)\n {3}```sh\n([\s\S]*?)^ {3}```$/gm)].map(
    ([, text = '', commands = '']) => ({ text: text.replaceAll(/\s+/g, ' '), commands: filledIn(commands) }),
  );
}

async function stepsOfPage(): Promise<Step[]> {
  const { summary } = await harness.run(inputs);
  const [, part = ''] = summary.split(': how to revoke it</summary>');
  return [...part.matchAll(/^(.+)\n\n```sh\n([\s\S]*?)^```$/gm)].map(([, text = '', commands = '']) => ({
    text,
    commands: filledIn(commands),
  }));
}

async function carryOut({ text, commands }: Step): Promise<void> {
  becomePerson(state(), { requirements: requirementsIn(text), ownPolicy: ownPolicyIn(text) });
  await az.text('account', 'clear');
  await az.signIn();
  expect(await paste(az, commands)).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('ERROR') });
}

/** Whether the simulated Adobe can get the key, wrap and unwrap with it. */
function mayUse(): boolean[] {
  const { get, wrapKey, unwrapKey } = adobeTries(harness.cloud.cloud);
  return [get.allowed, wrapKey.allowed, unwrapKey.allowed];
}

test.each<[string, () => Step[] | Promise<Step[]>]>([
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
])("%s: take Adobe's access away, past the lock, and verify says so", async (_name, read) => {
  const [disable, unlock, remove, lock, ...others] = await read();
  if (disable === undefined || unlock === undefined || remove === undefined || lock === undefined)
    throw new Error('no steps');
  expect(others).toEqual([]);
  expect(mayUse()).toEqual([true, true, true]);
  await carryOut(disable);
  expect(keyOf(state()).versions.map(({ enabled }) => enabled)).toEqual([false, false]);
  // Reading a disabled key is allowed; using it is not.
  expect(mayUse().slice(1)).toEqual([false, false]);
  await expect(carryOut(remove)).rejects.toThrow('ScopeLocked');
  await carryOut(unlock);
  await carryOut(remove);
  expect(state().roleAssignments.filter(({ principalId }) => principalId === adobePrincipalId)).toEqual([]);
  expect(mayUse()).toEqual([false, false, false]);
  await carryOut(lock);
  expect(state().locks.map(({ name, level, scope }) => [name, level, scope.toLowerCase()])).toEqual([
    ['keep', 'CanNotDelete', vaultScope.toLowerCase()],
  ]);
  const { outputs } = await harness.run(inputs);
  const findings = JSON.parse(outputs['findings'] ?? '[]') as { readonly id: string; readonly status: string }[];
  const failed = findings.filter(({ status }) => status === 'fail').map(({ id }) => id);
  expect(failed).toEqual(expect.arrayContaining(['key-enabled', 'adobe-grant']));
});

test('the page of a vault with access policies: its policy is removed, past the lock', async () => {
  const tenant = verifiable('access-policies-ready');
  addAdministrator(tenant, { azure: [] });
  tenant.locks = [{ name: 'keep', scope: vaultScope, level: 'CanNotDelete' }];
  harness.cloud.reset(tenant);
  expect(mayUse()).toEqual([true, true, true]);
  const [disable, remove, ...others] = await stepsOfPage();
  if (disable === undefined || remove === undefined) throw new Error('no steps');
  expect(others).toEqual([]);
  await carryOut(disable);
  expect(mayUse().slice(1)).toEqual([false, false]);
  await carryOut(remove);
  expect(mayUse()).toEqual([false, false, false]);
});
