import type { AccessPolicy, Observed, Principal, RoleAssignment } from '../../../src/model/observed.ts';
import { permissions, rightOf } from '../../../src/permissions.ts';
import { newTable, withoutVault } from '../table.ts';
import {
  absent,
  principal as adobe,
  assignment,
  confirmed,
  denyAssignment,
  formerId,
  found,
  group,
  inputs,
  noVault,
  policy,
  principalId,
  refusal,
  role,
  unknown,
  vaultScope,
  version,
  waived,
  withPolicies,
  withVault,
} from '../tenant.ts';

const { rows, check } = newTable();

export { rows };

const appId = inputs.adobeAppId;
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const owner = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const administrator = '00482a5a-887f-4fb3-b363-3b7fe8e74483';
const cryptoUser = '12338af0-0e69-4776-bea7-57ae8d297424';
const principal = (change: Partial<Principal>): Partial<Observed> => ({ principal: found({ ...adobe, ...change }) });
const given = { adobePrincipalId: principalId };
const capitals = 'ABCDEF01-0000-4000-8000-000000000001';
const otherApp = '0d1b7c3e-5a92-4d68-9e4f-2c8d61b3a705';
const deletedPrincipal = (restorableUntil: string | null): Partial<Observed> => ({
  principal: absent,
  deletedPrincipal: found({ id: principalId, restorableUntil }),
});
const unasked = principal({ enabled: null, from: 'input' });
const onlyNamed = principal({ from: 'input' });
const restorable = deletedPrincipal('2026-06-20T08:00:00.000Z');
const graphRefusal = { ...refusal, right: rightOf(permissions.readPrincipal) };

check('adobe-application', [
  ['skipped', 'the published one'],
  ['fail', 'a different one', {}, { asked: { adobeAppId: otherApp } }],
]);

check('adobe-principal', [
  ['pass', 'enabled'],
  ['fail', 'disabled', principal({ enabled: false })],
  ['fail', 'gone after confirmation: creating it is not enough', { principal: absent }, { asked: confirmed(version) }],
  ['fail', 'deleted, and restorable: no command that creates another', restorable],
  ['fail', 'deleted after a confirmation', restorable, { asked: confirmed(version) }],
  ['fail', 'deleted on a day that Graph does not say', deletedPrincipal(null), { isExample: true }],
  ['fail', 'absent', { principal: absent }, { isExample: true }],
  ['fail', 'deleted, and given by its ID', restorable, { asked: given }],
  [
    'fail',
    'an ID that does not exist was given, and its own is enabled',
    {},
    { asked: { adobePrincipalId: formerId } },
  ],
  [
    'fail',
    'an ID that does not exist was given, and its own is disabled: that is the loss',
    principal({ enabled: false }),
    { asked: { adobePrincipalId: formerId } },
  ],
  ['pass', 'given in capitals', {}, { asked: { adobePrincipalId: principalId.toUpperCase() } }],
  ['fail', 'given, while another was deleted: one may be live', restorable, { asked: { adobePrincipalId: formerId } }],
  [
    'fail',
    'absent, and another key was confirmed',
    { principal: absent },
    { asked: { ...confirmed(), keyName: 'other' }, because: 'confirmed-key' },
  ],
  ['fail', 'deleted too long ago, to the second', deletedPrincipal('2026-06-01T00:00:00.000Z')],
  ['fail', 'absent, and the deleted ones unread: it is not created', { principal: absent, deletedPrincipal: unknown }],
  ['unknown', 'unsaid', principal({ enabled: null })],
  ['unknown', 'refused by Graph: the script permits it', { principal: { presence: 'unknown', reason: graphRefusal } }],
  ['fail', 'only by Microsoft', principal({ disabledByMicrosoft: 'DisabledDueToViolationOfServicesAgreement' })],
  ['fail', 'deactivated, while accountEnabled is true', principal({ deactivated: true })],
  ['fail', "given, and another application's", principal({ appId: otherApp }), { asked: given }],
  ['fail', 'given, and unknown to Graph', { principal: absent }, { asked: given }],
  [
    'unknown',
    'Graph refuses',
    principal({ enabled: null, from: 'input', graphFailure: graphRefusal }),
    { asked: given },
  ],
  [
    'waived',
    'given and waived: Graph is not asked',
    unasked,
    { asked: { ...given, waive: waived('adobe-principal') } },
  ],
  ['unknown', 'given, not asked, and the waiver has run out', unasked, { asked: given }],
  ['pass', 'needs no vault', noVault],
]);

const assignments = (...changes: Partial<RoleAssignment>[]): Partial<Observed> => ({
  roleAssignments: found(changes.map((change) => Object.assign({}, assignment, change))),
});
const ofFormer = (roleId: string) => ({ principalId: formerId, roleId });
const ofGroup = { principalId: formerId, principalType: 'Group' };
const ofFormerPolicy = { ...policy, objectId: formerId };
const conditional = { condition: "@Resource[a] StringEquals 'b'" };

check('adobe-grant', [
  ['pass', 'at the vault'],
  ['pass', 'at the key', assignments({ scope: `${vaultScope}/keys/CJA-CMK` })],
  ['pass', 'at the group, lower case', assignments({ scope: group.toLowerCase() })],
  ['pass', 'at the root', assignments({ scope: '/' })],
  ['pass', 'under a condition and without one', assignments(conditional, {})],
  ['pass', 'under an empty condition', assignments({ condition: '' })],
  ['unknown', 'under a condition only', assignments(conditional)],
  ['unknown', 'under a condition, at another scope: one more', assignments({ ...conditional, scope: group })],
  ['fail', 'nothing', assignments(), { isExample: true }],
  ['fail', 'nothing, wanted at the key', assignments(), { asked: { grantScope: 'key' } }],
  ['fail', 'to a former principal', assignments({ principalId: formerId })],
  ['fail', 'another role', assignments({ roleId: cryptoUser })],
  ['fail', 'a role that nobody knows', assignments({ roleId: formerId })],
  ['fail', 'to a group', assignments(ofGroup)],
  ['fail', 'to something whose type Azure does not say', assignments({ principalId: formerId, principalType: null })],
  ['fail', 'another role, to a group', assignments({ ...ofFormer(cryptoUser), principalType: 'Group' })],
  ['fail', 'a role without use of keys, to a group', assignments({ ...ofFormer(reader), principalType: 'Group' })],
  ['fail', 'to a group, elsewhere', assignments({ ...ofGroup, scope: `${vaultScope}-2` })],
  ['unknown', "given another application's id, which holds the role", principal({ appId: otherApp }), { asked: given }],
  ['fail', 'given an id that Graph does not know', { principal: absent }, { asked: given, because: 'adobe-principal' }],
  ['fail', 'nothing, to one that only an input names', { ...assignments(), ...onlyNamed }, { asked: given }],
  ['pass', 'its own has it, and an ID that does not exist was given', {}, { asked: { adobePrincipalId: formerId } }],
  [
    'fail',
    'to one that only an input names, and that Azure calls a group',
    { ...assignments({ principalType: 'Group' }), ...onlyNamed },
    { asked: given },
  ],
  [
    'pass',
    'to one that only an input names, whose type Azure does not say',
    { ...assignments({ principalType: null }), ...onlyNamed },
    { asked: given },
  ],
  [
    'fail',
    'one that a deny assignment calls a user',
    {
      ...onlyNamed,
      denyAssignments: found([
        { ...denyAssignment, effect: 'audit', excludedPrincipals: [{ id: principalId, type: 'User' }] },
      ]),
    },
    { asked: given },
  ],
  [
    'fail',
    'roles of others, one of which uses keys, while only an input names this one',
    { ...assignments(ofFormer(reader), ofFormer(cryptoUser)), ...onlyNamed },
    { asked: given },
  ],
  [
    'fail',
    'a role of another without use of keys, while only an input names this one',
    { ...assignments(ofFormer(reader)), ...onlyNamed },
    { asked: given },
  ],
  [
    'fail',
    'in another tenant',
    { ...assignments(), ...withVault({ tenantId: formerId }) },
    { because: 'vault-tenant' },
  ],
  [
    'fail',
    'no principal to have it, while another key was confirmed',
    { principal: absent },
    { asked: { ...confirmed(), keyName: 'other' }, because: 'confirmed-key' },
  ],
  ['fail', 'no principal to have it', { principal: absent }, { because: 'adobe-principal' }],
  ['unknown', 'principal unknown', { principal: unknown }],
  ['pass', 'principal unknown, and given', { principal: unknown }, { asked: given }],
  ['unknown', 'assignments refused', { roleAssignments: unknown }],
  ['unknown', 'a 404 on the list does not mean that it is empty', { roleAssignments: absent }],
  ['fail', 'a policy on a vault with RBAC', { ...assignments(), ...withVault({ accessPolicies: [policy] }) }],
  ...withoutVault,
  ['pass', 'policy', withPolicies(policy)],
  ['pass', 'policy with all', withPolicies({ ...policy, keys: ['all'] })],
  ['pass', 'policy, assignments refused', { ...withPolicies(policy), roleAssignments: unknown }],
  ['fail', 'policies, none for Adobe', withPolicies()],
  ['fail', 'policy without wrapKey and unwrapKey: the rest stays', withPolicies({ ...policy, keys: ['get', 'list'] })],
  [
    'fail',
    'two policies, enough only together',
    withPolicies({ ...policy, keys: ['get'] }, { ...policy, keys: ['wrapKey', 'unwrapKey'] }),
  ],
  [
    'fail',
    'a policy that is not enough, beside that of a former principal',
    withPolicies({ ...policy, keys: ['get'] }, { ...policy, objectId: formerId }),
  ],
  ['fail', 'policy of a compound identity', withPolicies({ ...policy, applicationId: appId })],
  ['fail', 'policy of another tenant', withPolicies({ ...policy, tenantId: formerId })],
  ['fail', 'policy of a former principal', withPolicies(ofFormerPolicy)],
  ['fail', "policy of this run's identity", { ...withPolicies(ofFormerPolicy), caller: found({ id: formerId }) }],
  ['fail', 'policy of another object, which is not enough', withPolicies({ ...ofFormerPolicy, keys: ['get'] })],
  ['fail', 'compound policy of another object', withPolicies({ ...ofFormerPolicy, applicationId: appId })],
  [
    'pass',
    'policy, in capitals',
    { ...principal({ id: capitals }), ...withPolicies({ ...policy, objectId: capitals }) },
  ],
  ['fail', 'a role on a vault with access policies', { ...withPolicies(), ...assignments({}) }],
]);

const other = { id: '/other', roleId: owner, scope: group };
const during = (start: string | null, end: string | null): Partial<Observed> => ({
  scheduleInstances: found([{ assignmentId: assignment.id, roleId: role, principalId, scope: vaultScope, start, end }]),
});
const ends = during(null, '2026-05-01T00:00:00Z');
const begins = during('2026-08-01T00:00:00Z', null);
const wide: AccessPolicy = { ...policy, keys: [...policy.keys, 'delete'], secrets: ['get'], storage: ['list'] };

check('adobe-least-privilege', [
  ['pass', 'nothing else'],
  ['fail', 'Owner of the group', assignments({}, other)],
  ['fail', 'its only role: the agreed one is first', assignments({ roleId: administrator })],
  [
    'fail',
    'no agreed role, one that may be all, and one that uses no keys',
    assignments({ roleId: administrator }, { ...other, roleId: reader }),
  ],
  [
    'fail',
    'a condition on the agreed role: whether it is held is not known',
    assignments(conditional, { ...other, roleId: administrator }),
  ],
  [
    'fail',
    'the agreed role has ended: the other one may be all',
    { ...assignments({}, { ...other, roleId: administrator }), ...ends },
  ],
  [
    'fail',
    'the agreed role has not begun: the other one may be all',
    { ...assignments({}, { ...other, roleId: administrator }), ...begins },
  ],
  [
    'fail',
    'the agreed role, of which nobody says how long it lasts',
    { ...assignments({}, { ...other, roleId: administrator }), scheduleInstances: unknown },
  ],
  ['fail', 'unknown, at the key', assignments({}, { ...other, roleId: formerId, scope: `${vaultScope}/keys/cja-cmk` })],
  ['pass', "another principal's role", assignments({}, { ...other, principalId: formerId })],
  ['pass', 'the same role twice', assignments({}, { scope: group, roleId: role })],
  ['fail', 'a wide policy', withPolicies(wide)],
  ['fail', 'a policy with all', withPolicies({ ...policy, keys: ['all'] }), { isExample: true }],
  [
    'fail',
    'a wide policy without wrapKey: it is not given back',
    withPolicies({ ...policy, keys: ['get', 'delete', 'unwrapKey'] }),
  ],
  ['fail', 'a policy with secrets alone: nothing is given', withPolicies({ ...policy, keys: [], secrets: ['get'] })],
  ['fail', 'a policy with certificates', withPolicies({ ...policy, certificates: ['get'] })],
  ['pass', "another principal's wide policy", withPolicies(policy, { ...wide, objectId: formerId })],
  ['fail', 'a role in addition to a policy', { ...withPolicies(policy), ...assignments(other) }],
  ['fail', 'a wide policy, assignments refused', { ...withPolicies(wide), roleAssignments: unknown }],
  ['pass', 'a wide policy has no effect under RBAC', withVault({ accessPolicies: [wide] })],
  ['pass', 'a wide policy of a compound identity', withPolicies(policy, { ...wide, applicationId: appId })],
  ['unknown', 'assignments refused', { roleAssignments: unknown }],
  ['unknown', 'principal unknown', { principal: unknown }],
  ['skipped', 'principal absent', { principal: absent }],
  ...withoutVault,
]);

check('adobe-entitlement', [
  ['pass', 'given'],
  ['fail', 'not given', {}, { asked: { adobeEntitlement: undefined } }],
  ['pass', 'needs no vault', noVault],
]);
