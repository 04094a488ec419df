/** The commands of docs/revoke.md, in their order, on a locked vault: each by somebody with the role that the page names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { adobeTries } from '../../emulator/adobe.ts';
import { addAdministrator } from '../../emulator/tenants/identities.ts';
import { adobePrincipalId, vaultScope } from '../../emulator/tenants/names.ts';
import { useCloud } from '../bundle/harness.ts';
import { goodInputs, keyOf, verifiable, versionOf } from '../bundle/verify/cases.ts';
import { useAz } from './az.ts';
import { paste, root } from './identities.ts';
import { becomePerson, requirementsBefore } from './person.ts';

const harness = useCloud(() => {
  const state = verifiable();
  addAdministrator(state, { azure: [] });
  state.locks = [{ name: 'keep', scope: vaultScope, level: 'CanNotDelete' }];
  const { created } = versionOf(state);
  keyOf(state).versions.push({ ...structuredClone(versionOf(state)), version: 'a'.repeat(32), created: created - 9 });
  return state;
});
const az = useAz(harness);
const state = () => harness.cloud.cloud.state;

interface Step {
  readonly text: string;
  readonly commands: string;
}

function steps(): Step[] {
  const page = readFileSync(join(root, 'docs', 'revoke.md'), 'utf8');
  return [...page.matchAll(/^\d\. ((?:.+\n)+)\n {3}```sh\n([\s\S]*?)^ {3}```$/gm)].map(
    ([, text = '', commands = '']) => ({
      text: text.replaceAll(/\s+/g, ' '),
      commands: commands.replace('LOCK-ID', `${vaultScope}/providers/Microsoft.Authorization/locks/keep`),
    }),
  );
}

async function carryOut({ text, commands }: Step): Promise<void> {
  becomePerson(state(), requirementsBefore(`${text}\n${commands.trim()}`, commands.trim().split('\n')[0] ?? ''));
  await az.text('account', 'clear');
  await az.signIn();
  expect(await paste(az, commands)).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('ERROR') });
}

/** Whether the simulated Adobe can get the key, wrap and unwrap with it. */
function mayUse(): boolean[] {
  const { get, wrapKey, unwrapKey } = adobeTries(harness.cloud.cloud);
  return [get.allowed, wrapKey.allowed, unwrapKey.allowed];
}

test("take Adobe's access away, past the lock, and verify says so", async () => {
  const [disable, unlock, remove, lock, ...others] = steps();
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
  expect(state().locks.map(({ level, scope }) => [level, scope.toLowerCase()])).toEqual([
    ['CanNotDelete', vaultScope.toLowerCase()],
  ]);
  const { outputs } = await harness.run(goodInputs);
  const findings = JSON.parse(outputs['findings'] ?? '[]') as { readonly id: string; readonly status: string }[];
  const failed = findings.filter(({ status }) => status === 'fail').map(({ id }) => id);
  expect(failed).toEqual(expect.arrayContaining(['key-enabled', 'adobe-grant']));
});
