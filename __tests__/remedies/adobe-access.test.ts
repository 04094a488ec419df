/** What takes something from Adobe: never its only working access, nothing before what replaces it works, and nothing given back with it. */
import type { FindingId } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed, RoleAssignment } from '../../src/model/observed.ts';
import type { Step } from '../../src/model/remedy.ts';
import {
  assignment,
  confirmed,
  findingOf,
  found,
  group,
  policy,
  unknown,
  version,
  withPolicies,
} from '../checks/tenant.ts';
import { grantUntil } from '../report/situations.ts';

const administrator = '00482a5a-887f-4fb3-b363-3b7fe8e74483';
const conditional = { condition: "@Resource[name] == 'x'" };
const roles = (...some: readonly Partial<RoleAssignment>[]): Partial<Observed> => ({
  roleAssignments: found(some.map((each) => ({ ...assignment, ...each }))),
});
const other = { id: `${group}/providers/Microsoft.Authorization/roleAssignments/other`, roleId: administrator };
const ended = grantUntil('2026-05-01T00:00:00Z');
const tomorrow = grantUntil('2027-01-01T00:00:00Z', { start: '2026-06-02T00:00:00Z' });

/** Those with such a command, each with its command; none where it is not printed. */
function stepsWith(
  id: FindingId,
  pattern: RegExp,
  observed: Partial<Observed>,
  asked: Partial<Inputs> = {},
): readonly Step[] {
  const { remedy } = findingOf(id, observed, asked);
  return remedy.steps.filter(({ commands = [] }) => commands.some(({ text }) => pattern.test(text)));
}
const textOf = ({ en, says, commands = [] }: Step) =>
  [en, says?.en ?? '', ...commands.map(({ text }) => text)].join(' ');

const removal = /az role assignment delete/;

test.each<[string, Partial<Observed>]>([
  ['is not there', roles(other)],
  ['has ended', { ...roles({}, other), ...ended }],
  ['has not begun', { ...roles({}, other), ...tomorrow }],
  ['ends on a day that nobody could read', { ...roles({}, other), scheduleInstances: unknown }],
  ['is under a condition', roles(conditional, other)],
])('another role stays while the agreed one %s', (_what, observed) => {
  expect(stepsWith('adobe-least-privilege', removal, observed)).toEqual([]);
});

test('another role is removed ten minutes after the agreed one was assigned', () => {
  const [step, ...more] = stepsWith('adobe-least-privilege', removal, roles({}, other));
  expect(more).toEqual([]);
  expect(step && textOf(step)).toMatch(/ten minutes after the agreed role was assigned\..*--ids \S+\/other$/);
});

test.each<[string, readonly string[], string]>([
  ['get alone', ['get', 'delete'], 'get'],
  ['without wrapKey', ['get', 'delete', 'unwrapKey'], 'get unwrapKey'],
  ['all', ['all'], 'get wrapKey unwrapKey'],
])('a policy that is reduced gets nothing that it does not have: %s', (_what, keys, kept) => {
  const observed = withPolicies({ ...policy, keys: [...keys] });
  const [step] = stepsWith('adobe-least-privilege', /az keyvault set-policy/, observed);
  expect(step && textOf(step)).toMatch(new RegExp(`--key-permissions ${kept}(?: --|$)`));
});

const switching = /az keyvault update .*--enable-rbac-authorization true/;

test.each<[string, Partial<Observed>, Partial<Inputs>?]>([
  ['is under a condition', roles(conditional)],
  ['has ended', { ...roles({}), ...ended }],
  ['has not begun', { ...roles({}), ...tomorrow }],
  ['ends on a day that nobody could read', { ...roles({}), scheduleInstances: unknown }],
  ['could not be read', { roleAssignments: unknown }],
  ['is not there, and its policy was taken away', { ...withPolicies(), ...roles() }, confirmed(version)],
])('a vault is not switched to roles while that of Adobe %s', (_what, observed, ...asked) => {
  expect(stepsWith('vault-permission-model', switching, { ...withPolicies(policy), ...observed }, ...asked)).toEqual(
    [],
  );
});

test.each<[string, Partial<Observed>]>([
  ['has none', roles()],
  ['has it', roles({})],
])('a vault is switched ten minutes after Adobe got its role, whether it %s', (_what, observed) => {
  const { remedy } = findingOf('vault-permission-model', { ...withPolicies(policy), ...observed });
  const texts = remedy.steps.map(textOf);
  const at = texts.findIndex((text) => switching.test(text));
  expect(texts[at]).toContain('ten minutes later');
  expect(texts.slice(0, at).join()).toMatch(/az role assignment create .*Crypto Service Encryption User/);
});
