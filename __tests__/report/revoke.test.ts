/** How Adobe's access is ended: in the order that works with the locks that were seen, and only where nothing else is to be done. */
import type { Lock, Observed } from '../../src/model/observed.ts';
import { revocation } from '../../src/remedies/revocation.ts';
import { pageOf } from '../../src/telling/page-of.ts';
import {
  assignment,
  confirmed,
  found,
  group,
  inputs,
  observedOf,
  policy,
  unknown,
  vaultScope,
  version,
  withKey,
  withPolicies,
} from '../checks/tenant.ts';
import { type Case, outcomeOf } from './outcomes.ts';

/** What each command does, in its order. */
const acts: readonly (readonly [act: string, command: RegExp])[] = [
  ['disable', /key set-attributes .*--enabled false/],
  ['list locks', /az lock list/],
  ['unlock', /--method DELETE --url \S*\/locks\/|--method DELETE --url \S*LOCK-ID/],
  ['remove', /az role assignment delete|az keyvault delete-policy/],
  ['lock', /--method PUT --url \S*\/locks\/|--method PUT --url \S*LOCK-ID/],
];
const textsOf = (observed: Partial<Observed>) =>
  revocation({ ...inputs, ...confirmed(version) }, observedOf(observed)).flatMap(({ commands = [] }) =>
    commands.map(({ text }) => text),
  );
const orderOf = (observed: Partial<Observed>) =>
  textsOf(observed).map((text) => acts.find(([, command]) => command.test(text))?.[0] ?? text);

const lock = (level: string, scope: string): Lock => ({ name: 'keep', level, scope });
const roles = (...some: readonly Partial<typeof assignment>[]): Partial<Observed> => ({
  roleAssignments: found(some.map((each) => ({ ...assignment, ...each }))),
});
const around = ['disable', 'unlock', 'remove', 'lock'];
const policies = withPolicies(policy);

test.each<[string, Partial<Observed>, readonly string[]]>([
  ['a lock on the vault', {}, around],
  ['ReadOnly, on the group', { locks: found([lock('ReadOnly', group)]) }, around],
  ['no lock', { locks: found([]) }, ['disable', 'remove']],
  ['a lock below the role', { locks: found([lock('CanNotDelete', `${vaultScope}/keys/x`)]) }, ['disable', 'remove']],
  ['locks that were not read', { locks: unknown }, ['disable', 'list locks', 'unlock', 'remove', 'lock']],
  ['a role above the lock', roles({ scope: group }), ['disable', 'remove']],
  ['roles at two scopes', roles({ id: '/o', scope: group }, {}), ['disable', 'unlock', 'remove', 'remove', 'lock']],
  ['a role at the key', roles({ scope: `${vaultScope}/keys/cja-cmk` }), around],
  [
    'a role at another key, or of somebody else',
    roles({}, { scope: `${vaultScope}/keys/x` }, { principalId: 'x' }),
    around,
  ],
  ['policies, whose removal CanNotDelete allows', policies, ['disable', 'remove']],
  ['policies, and ReadOnly', { ...policies, locks: found([lock('ReadOnly', vaultScope)]) }, around],
])('the order of the commands: %s', (_what, observed, expected) => {
  expect(orderOf(observed)).toEqual(expected);
});

test('a lock is created again where it was, with its level', () => {
  const texts = textsOf({ locks: found([lock('ReadOnly', group)]) });
  const address = `https://management.azure.com${group}/providers/Microsoft.Authorization/locks/keep`;
  expect(texts.filter((text) => text.includes(address))).toHaveLength(2);
  expect(texts.at(-1)).toContain('"level":"ReadOnly"');
});

const revokes = (what: Case) => JSON.stringify(pageOf(outcomeOf(what)).folds).includes('--enabled false');
const asked = confirmed(version);

test('it stands, folded, on the page of a confirmed key, and not while anything has to be done', () => {
  expect(revokes({ asked })).toBe(true);
  const others: readonly Case[] = [
    {},
    { asked, observed: withKey({ enabled: false }) },
    { asked, observed: { roleAssignments: found([]) } },
    { asked, observed: { roleAssignments: unknown } },
    { asked: { ...asked, keyName: 'another' } },
    { asked, error: new Error('x') },
    { asked, observed: undefined },
  ];
  expect(others.map(revokes)).toEqual(others.map(() => false));
  expect(JSON.stringify(pageOf(outcomeOf({ asked })).steps)).not.toContain('--enabled false');
});
