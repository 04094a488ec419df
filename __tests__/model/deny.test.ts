import { denialBy, denialOf, matches, useOfKey } from '../../src/model/deny.ts';
import type { DenyAssignment, DenyPermission } from '../../src/model/observed.ts';
import { denyAssignment, formerId, group, principalId, vaultScope } from '../checks/tenant.ts';

const key = `${vaultScope}/keys/cja-cmk`.toLowerCase();
const everyone = { id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' };
const somebody = { id: formerId, type: 'ServicePrincipal' };
const us = { id: principalId, type: 'ServicePrincipal' };
const someGroup = { id: formerId, type: 'Group' };
const actions = (dataActions: string[], notDataActions: string[] = [], condition: string | null = null) => ({
  permissions: [{ actions: [], notActions: [], dataActions, notDataActions, condition }],
});
const keys = 'Microsoft.KeyVault/vaults/keys';
const secrets = actions(['Microsoft.KeyVault/vaults/secrets/*']);
const silent: DenyPermission = { actions: [], notActions: [], dataActions: [], notDataActions: [], condition: null };

const cases: readonly [name: string, change: Partial<DenyAssignment>, verdict: string][] = [
  ['names the principal', {}, 'denied'],
  ['only audits', { effect: 'Audit' }, 'no'],
  ['has no effect in the answer', { effect: null }, 'denied'],
  ['has an effect that is new', { effect: 'warn' }, 'denied'],
  ['names another principal', { principals: [somebody] }, 'no'],
  ['names the empty ID as a principal', { principals: [{ ...everyone, type: 'ServicePrincipal' }] }, 'no'],
  ['names something that the directory defines', { principals: [{ id: formerId, type: 'SystemDefined' }] }, 'unclear'],
  ['does not say whom', { principals: [] }, 'unclear'],
  ['does not say whom, but not the principal', { principals: [], excludedPrincipals: [us] }, 'no'],
  ['does not say what', { permissions: [] }, 'unclear'],
  ['does not say what, of somebody else', { permissions: [], principals: [somebody] }, 'no'],
  ['is at a scope of an unknown form', { scope: '/providers/Contoso.Places/areas/here' }, 'unclear'],
  ['is at a scope of an unknown form, for signing', { scope: 'vault', ...actions([`${keys}/sign/action`]) }, 'no'],
  ['is at a scope of an unknown form, and there only', { scope: 'vault', onlyAtScope: true }, 'unclear'],
  ['names everyone', { principals: [everyone] }, 'denied'],
  ['names everyone, in any casing', { principals: [{ ...everyone, type: 'systemdefined' }] }, 'denied'],
  ['names everyone except the principal', { principals: [everyone], excludedPrincipals: [us] }, 'no'],
  ['names everyone except another principal', { principals: [everyone], excludedPrincipals: [somebody] }, 'denied'],
  ['names everyone except a group', { principals: [everyone], excludedPrincipals: [someGroup] }, 'unclear'],
  ['names a group', { principals: [someGroup] }, 'unclear'],
  ['names a group and the principal', { principals: [someGroup, us] }, 'denied'],
  ['names a group, and excludes the principal', { principals: [someGroup], excludedPrincipals: [us] }, 'no'],
  ['names something of a new type', { principals: [{ id: formerId, type: '' }] }, 'unclear'],
  ['at the key', { scope: `${vaultScope}/keys/CJA-CMK/` }, 'denied'],
  ['at the group', { scope: group }, 'denied'],
  ['at the vault only', { onlyAtScope: true }, 'no'],
  ['at the key only', { scope: `${vaultScope}/keys/cja-cmk`, onlyAtScope: true }, 'denied'],
  ['get', actions([`${keys}/read`]), 'denied'],
  ['wrap', actions([`${keys}/wrap/action`]), 'denied'],
  ['unwrap, in capitals', actions([`${keys}/unwrap/action`.toUpperCase()]), 'denied'],
  ['sign', actions([`${keys}/sign/action`]), 'no'],
  ['secrets', secrets, 'no'],
  ['everything', actions(['*']), 'denied'],
  ['every action', actions(['*/action']), 'denied'],
  ['every read', actions(['*/read']), 'denied'],
  ['every write', actions(['*/write', '*/delete']), 'no'],
  ['nothing of keys', { permissions: [{ ...silent, actions: ['*'] }] }, 'no'],
  ['except all, and nothing', { permissions: [{ ...silent, notDataActions: ['*'] }] }, 'unclear'],
  ['with a permission that says nothing', { permissions: [silent] }, 'unclear'],
  ['secrets, and with a permission that says nothing', { permissions: [...secrets.permissions, silent] }, 'unclear'],
  ['get, and with a permission that says nothing', { permissions: [silent, ...actions(['*']).permissions] }, 'denied'],
  ['everything except what Adobe needs', actions(['*'], [`${keys}/read`, `${keys}/*/action`]), 'no'],
  ['everything except get and wrap', actions(['*'], [`${keys}/read`, `${keys}/wrap/action`]), 'denied'],
  ['under a condition', { condition: "@Resource[a] StringEquals 'b'" }, 'unclear'],
  ['under an empty condition', { condition: '' }, 'denied'],
  ['in a permission under a condition', actions(['*'], [], 'x'), 'unclear'],
  ['something else under a condition', actions([`${keys}/sign/action`], [], 'x'), 'no'],
  [
    'once under a condition, once without',
    { permissions: [...actions(['*'], [], 'x').permissions, ...actions([`${keys}/read`]).permissions] },
    'denied',
  ],
];

test.each(cases)('an assignment that denies: %s', (_, change, verdict) => {
  expect(denialBy({ ...denyAssignment, ...change }, principalId, useOfKey(key)) ?? 'no').toBe(verdict);
});

test('a certain denial takes precedence over a possible one, and an assignment that denies nothing is ignored', () => {
  const perhaps = { ...denyAssignment, name: 'perhaps', principals: [someGroup] };
  const nothing = { ...denyAssignment, name: 'nothing', principals: [somebody] };
  expect(denialOf([nothing, perhaps, denyAssignment], principalId, useOfKey(key))?.assignment).toBe(denyAssignment);
  expect(denialOf([nothing, perhaps], principalId, useOfKey(key))?.assignment).toBe(perhaps);
  expect(denialOf([], principalId, useOfKey(key))).toBeUndefined();
});

test.each([
  ['a/b', 'A/B', true],
  ['a/b', 'a/b/c', false],
  ['*', '', true],
  ['a*', 'a', true],
  ['a*b', 'ab', true],
  ['a*b', 'a/x/b', true],
  ['a*b', 'ba', false],
  ['*a*b*', 'xaxbx', true],
  ['*a*b*', 'xbxax', false],
  ['ab*ba', 'aba', false],
  ['*a*a*', 'ba', false],
  ['*a*a*', 'baa', true],
  ['a**b', 'ab', true],
  ['', 'a', false],
  ['a.c', 'abc', false],
])('%s covers %s: %s', (pattern, action, covers) => {
  expect(matches(pattern, action)).toBe(covers);
});

test('a pattern of many wildcards takes no noticeable time', () => {
  const start = process.cpuUsage();
  for (const piece of ['*', '*a', 'a*']) expect(matches(`${piece.repeat(50_000)}!`, 'a'.repeat(5000))).toBe(false);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
});

test('a fixed part may be at the very beginning', () => expect(matches('**a*c', 'abc')).toBe(true));
