import type { AccessPolicy, Observed, Principal, RoleAssignment } from '../../../src/model/observed.ts';
import { permissions, rightOf } from '../../../src/permissions.ts';
import { newTable } from '../table.ts';
import {
  absent,
  principal as adobe,
  assignment,
  confirmed,
  formerId,
  found,
  group,
  inputs,
  noVault,
  policy,
  principalId,
  refusal,
  role,
  subscription,
  unknown,
  vaultScope,
  version,
  waived,
  withPolicies,
  withVault,
} from '../tenant.ts';

const { rows, breaks, check } = newTable();

export { breaks, rows };

const appId = inputs.adobeAppId;
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const owner = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const cryptoUser = '12338af0-0e69-4776-bea7-57ae8d297424';
const principal = (change: Partial<Principal>): Partial<Observed> => ({
  principal: found({ ...adobe, ...change }),
});
const given = { adobePrincipalId: principalId };
const otherApp = '0d1b7c3e-5a92-4d68-9e4f-2c8d61b3a705';
const deletedPrincipal = (restorableUntil: string | null): Partial<Observed> => ({
  principal: absent,
  deletedPrincipal: found({ id: principalId, restorableUntil }),
});
const graphRefusal = { ...refusal, right: rightOf(permissions.readPrincipal) };

check('adobe-application', [
  { name: 'the published one', status: 'skipped' },
  {
    name: 'a different one',
    asked: { adobeAppId: otherApp },
    status: 'fail',
    says: `The input adobe-app-id is ${otherApp}, which is not the application that Adobe publishes`,
  },
]);

check('adobe-principal', [
  { name: 'enabled', status: 'pass', says: principalId },
  {
    name: 'disabled',
    presence: principal({ enabled: false }),
    status: 'fail',
  },
  {
    name: 'gone after a confirmation: to create it is not enough',
    presence: { principal: absent },
    asked: confirmed(version),
    status: 'fail',
  },
  {
    name: 'gone after a confirmation, and given',
    presence: { principal: absent },
    asked: { ...confirmed(version), ...given },
    status: 'fail',
  },
  {
    name: 'given, while another one was deleted, after a confirmation',
    presence: deletedPrincipal('2026-06-20T08:00:00.000Z'),
    asked: { ...confirmed(version), adobePrincipalId: formerId },
    status: 'fail',
    says: formerId,
  },
  {
    name: 'deleted, and restorable: no command that creates another',
    presence: deletedPrincipal('2026-06-20T08:00:00.000Z'),
    status: 'fail',
    says: `Adobe's service principal ${principalId} is deleted and can be restored until 20 June 2026 (UTC)`,
  },
  {
    name: 'deleted after a confirmation',
    presence: deletedPrincipal('2026-06-20T08:00:00.000Z'),
    asked: confirmed(version),
    status: 'fail',
    says: 'can be restored until',
  },
  {
    name: 'deleted on a day that Graph does not say',
    isExample: true,
    presence: deletedPrincipal(null),
    status: 'fail',
    says: `Adobe's service principal ${principalId} is deleted`,
  },
  {
    name: 'absent',
    isExample: true,
    presence: { principal: absent },
    status: 'fail',
    says: appId,
  },
  {
    name: 'deleted, and given by its ID',
    presence: deletedPrincipal('2026-06-20T08:00:00.000Z'),
    asked: given,
    status: 'fail',
    says: 'is deleted',
  },
  {
    name: 'given, while another one was deleted: there may be a live one',
    presence: deletedPrincipal('2026-06-20T08:00:00.000Z'),
    asked: { adobePrincipalId: formerId },
    status: 'fail',
    says: formerId,
  },
  {
    name: 'deleted too long ago',
    presence: deletedPrincipal('2026-05-31T23:59:59.000Z'),
    status: 'fail',
  },
  {
    name: 'absent, and the deleted ones could not be read: it is not created before they are',
    presence: { principal: absent, deletedPrincipal: unknown },
    status: 'fail',
  },
  { name: 'unsaid', presence: principal({ enabled: null }), status: 'unknown' },
  {
    name: 'refused by Graph: the script gives the permission',
    presence: { principal: { presence: 'unknown', reason: graphRefusal } },
    status: 'unknown',
  },
  {
    name: 'no answer: nothing to grant',
    presence: {
      principal: { presence: 'unknown', reason: { ...refusal, status: undefined, code: 'Timeout', right: undefined } },
    },
    status: 'unknown',
    says: 'Could not read something: Timeout:',
  },
  {
    name: 'disabled by Microsoft, while accountEnabled is true',
    presence: principal({ disabledByMicrosoft: 'DisabledDueToViolationOfServicesAgreement' }),
    status: 'fail',
    says: 'DisabledDueToViolationOfServicesAgreement',
  },
  {
    name: 'deactivated, while accountEnabled is true',
    presence: principal({ deactivated: true }),
    status: 'fail',
    says: 'is deactivated',
  },
  {
    name: 'deactivated, and accountEnabled is not returned',
    presence: principal({ enabled: null, deactivated: true }),
    status: 'fail',
  },
  { name: 'disabled by both', presence: principal({ enabled: false, disabledByMicrosoft: 'x' }), status: 'fail' },
  { name: 'given, and Graph says that it is the right one', asked: given, status: 'pass', says: principalId },
  {
    name: "given, and another application's",
    presence: principal({ appId: otherApp }),
    asked: given,
    status: 'fail',
    says: otherApp,
  },
  {
    name: 'given, and unknown to Graph',
    presence: { principal: absent },
    asked: given,
    status: 'fail',
    says: principalId,
  },
  {
    name: 'given, and Graph refuses',
    presence: principal({ enabled: null, from: 'input', graphFailure: graphRefusal }),
    asked: given,
    status: 'unknown',
    says: 'AuthorizationFailed',
  },
  {
    name: 'given and waived, so that Graph is not asked',
    presence: principal({ enabled: null, from: 'input' }),
    asked: { ...given, waive: waived('adobe-principal') },
    status: 'waived',
    says: 'not asked',
  },
  {
    name: 'given, not asked, and the waiver has run out by now',
    presence: principal({ enabled: null, from: 'input' }),
    asked: given,
    status: 'unknown',
  },
  { name: 'needs no vault', presence: noVault, status: 'pass' },
]);

const assignments = (...changes: Partial<RoleAssignment>[]): Partial<Observed> => ({
  roleAssignments: found(changes.map((change) => Object.assign({}, assignment, change))),
});
const conditional = { condition: "@Resource[a] StringEquals 'b'" };

check('adobe-grant', [
  { name: 'at the vault', status: 'pass', says: vaultScope },
  { name: 'at the key', presence: assignments({ scope: `${vaultScope}/keys/CJA-CMK` }), status: 'pass' },
  { name: 'at the group, lower case', presence: assignments({ scope: group.toLowerCase() }), status: 'pass' },
  { name: 'at the subscription', presence: assignments({ scope: subscription }), status: 'pass' },
  {
    name: 'at a management group',
    presence: assignments({ scope: '/providers/Microsoft.Management/managementGroups/contoso' }),
    status: 'pass',
  },
  { name: 'at the root', presence: assignments({ scope: '/' }), status: 'pass' },
  { name: 'to the given principal', asked: { adobePrincipalId: principalId }, status: 'pass' },
  { name: 'under a condition and without one', presence: assignments(conditional, {}), status: 'pass' },
  {
    name: 'under a condition only',
    presence: assignments(conditional),
    status: 'unknown',
    says: 'StringEquals',
  },
  {
    name: 'under a condition, at another scope than the one asked for: an additional grant',
    presence: assignments({ ...conditional, scope: group }),
    status: 'unknown',
  },
  { name: 'nothing', isExample: true, presence: assignments(), status: 'fail', says: principalId },
  {
    name: 'nothing, wanted at the key',
    presence: assignments(),
    asked: { grantScope: 'key' },
    status: 'fail',
  },
  { name: 'to a former principal', presence: assignments({ principalId: formerId }), status: 'fail', says: formerId },
  {
    name: 'another role',
    presence: assignments({ roleId: cryptoUser }),
    status: 'fail',
    says: 'it has Key Vault Crypto User, and other roles are not counted',
  },
  {
    name: 'to a group',
    presence: assignments({ principalId: formerId, principalType: 'Group' }),
    status: 'fail',
    says: `${formerId} might still give access as a group with a role, which is not counted`,
  },
  {
    name: "given another application's id, which holds the role",
    presence: principal({ appId: otherApp }),
    asked: given,
    status: 'unknown',
    says: 'belongs to another application',
  },
  {
    name: 'given an id that Graph does not know',
    presence: { principal: absent },
    asked: given,
    status: 'fail',
    because: 'adobe-principal',
  },
  {
    name: 'nothing, to a principal that only an input names',
    presence: { ...assignments(), ...principal({ from: 'input' }) },
    asked: given,
    status: 'fail',
  },
  {
    name: 'to a former principal, while only an input names this one',
    presence: { ...assignments({ principalId: formerId }), ...principal({ from: 'input' }) },
    asked: given,
    status: 'fail',
  },
  {
    name: 'roles of others that use no keys, and one that does, while only an input names this one',
    presence: {
      ...assignments({ principalId: formerId, roleId: reader }, { principalId: formerId, roleId: cryptoUser }),
      ...principal({ from: 'input' }),
    },
    asked: given,
    status: 'fail',
  },
  {
    name: 'a role of another that uses no keys, while only an input names this one',
    presence: { ...assignments({ principalId: formerId, roleId: reader }), ...principal({ from: 'input' }) },
    asked: given,
    status: 'fail',
  },
  {
    name: 'nothing, on a vault of another tenant',
    presence: { ...assignments(), ...withVault({ tenantId: formerId }) },
    status: 'fail',
    because: 'vault-tenant',
  },
  {
    name: 'no principal to have it, while another key was confirmed',
    presence: { principal: absent },
    asked: { ...confirmed(), keyName: 'other' },
    status: 'fail',
    because: 'confirmed-key',
  },
  { name: 'at another key', presence: assignments({ scope: `${vaultScope}/keys/other` }), status: 'fail' },
  { name: 'at another vault', presence: assignments({ scope: `${vaultScope}-2` }), status: 'fail' },
  {
    name: 'no principal to have it',
    presence: { principal: absent },
    status: 'fail',
    because: 'adobe-principal',
  },
  { name: 'principal unknown', presence: { principal: unknown }, status: 'unknown' },
  {
    name: 'assignments refused',
    presence: { roleAssignments: unknown },
    status: 'unknown',
    says: 'AuthorizationFailed',
  },
  {
    name: 'a 404 on the list does not mean that it is empty',
    presence: { roleAssignments: absent },
    status: 'unknown',
  },
  {
    name: 'a policy on a vault with RBAC has no effect',
    presence: { ...assignments(), ...withVault({ accessPolicies: [policy] }) },
    status: 'fail',
  },
  { name: 'vault unknown', presence: { vault: unknown }, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
  { name: 'policy', presence: withPolicies(policy), status: 'pass', says: 'access policy' },
  { name: 'policy with all', presence: withPolicies({ ...policy, keys: ['all'] }), status: 'pass' },
  {
    name: 'policy, assignments refused',
    presence: { ...withPolicies(policy), roleAssignments: unknown },
    status: 'pass',
  },
  {
    name: 'policies, none for Adobe',
    presence: withPolicies(),
    status: 'fail',
    says: 'no access policy',
  },
  {
    name: 'policy without wrapKey and unwrapKey: the rest stays',
    presence: withPolicies({ ...policy, keys: ['get', 'list'] }),
    status: 'fail',
    says: 'lacks wrapKey, unwrapKey',
  },
  {
    name: 'two policies that have all permissions only together',
    presence: withPolicies({ ...policy, keys: ['get'] }, { ...policy, keys: ['wrapKey', 'unwrapKey'] }),
    status: 'fail',
    says: 'No single access policy',
  },
  {
    name: 'a policy that is not enough, beside that of a former principal',
    presence: withPolicies({ ...policy, keys: ['get'] }, { ...policy, objectId: formerId }),
    status: 'fail',
    says: 'lacks wrapKey, unwrapKey',
  },
  {
    name: 'policy of a compound identity',
    presence: withPolicies({ ...policy, applicationId: appId }),
    status: 'fail',
    says: 'compound identity',
  },
  {
    name: 'policy of another tenant',
    presence: withPolicies({ ...policy, tenantId: formerId }),
    status: 'fail',
    says: 'another tenant',
  },
  { name: 'policy of a former principal', presence: withPolicies({ ...policy, objectId: formerId }), status: 'fail' },
  {
    name: 'a role on a vault with access policies',
    presence: { ...withPolicies(), ...assignments({}) },
    status: 'fail',
    says: 'no effect',
  },
  {
    name: 'policies, no principal',
    presence: { ...withPolicies(), principal: absent },
    status: 'fail',
    because: 'adobe-principal',
  },
]);

const other = { id: '/other', roleId: owner, scope: group };
const wide: AccessPolicy = { ...policy, keys: [...policy.keys, 'delete'], secrets: ['get'], storage: ['list'] };

check('adobe-least-privilege', [
  { name: 'nothing else', status: 'pass' },
  {
    name: 'Owner of the group',
    presence: assignments({}, other),
    status: 'fail',
    says: 'role Owner on',
  },
  {
    name: 'its only role: the agreed one comes first',
    presence: assignments({ roleId: '00482a5a-887f-4fb3-b363-3b7fe8e74483' }),
    status: 'fail',
    says: 'role Key Vault Administrator on',
  },
  { name: 'its only role, which uses no keys', presence: assignments({ ...other, roleId: reader }), status: 'fail' },
  {
    name: 'no agreed role, one that may be all, and one that uses no keys',
    presence: assignments({ roleId: '00482a5a-887f-4fb3-b363-3b7fe8e74483' }, { ...other, roleId: reader }),
    status: 'fail',
  },
  {
    name: 'a condition on the agreed role: whether it is held is not known',
    presence: assignments(conditional, { ...other, roleId: '00482a5a-887f-4fb3-b363-3b7fe8e74483' }),
    status: 'fail',
  },
  { name: 'Owner under a condition', presence: assignments({}, { ...other, ...conditional }), status: 'fail' },
  {
    name: 'an unknown role at the key',
    presence: assignments({}, { ...other, roleId: formerId, scope: `${vaultScope}/keys/cja-cmk` }),
    status: 'fail',
    says: formerId,
  },
  { name: 'a role at the root', presence: assignments({}, { ...other, scope: '/' }), status: 'fail' },
  { name: "another principal's role", presence: assignments({}, { ...other, principalId: formerId }), status: 'pass' },
  {
    name: 'a role at another key',
    presence: assignments({}, { ...other, scope: `${vaultScope}/keys/other` }),
    status: 'pass',
  },
  { name: 'the same role twice', presence: assignments({}, { scope: group, roleId: role }), status: 'pass' },
  {
    name: 'a wide policy',
    presence: withPolicies(wide),
    status: 'fail',
    says: 'permissions on keys: delete, permissions on secrets: get, permissions on storage: list',
  },
  {
    name: 'a policy with all',
    isExample: true,
    presence: withPolicies({ ...policy, keys: ['all'] }),
    status: 'fail',
    says: 'all',
  },
  {
    name: 'a policy with certificates',
    presence: withPolicies({ ...policy, certificates: ['get'] }),
    status: 'fail',
    says: 'certificates',
  },
  {
    name: "another principal's wide policy",
    presence: withPolicies(policy, { ...wide, objectId: formerId }),
    status: 'pass',
  },
  { name: 'a policy with just enough', presence: withPolicies(policy), status: 'pass' },
  {
    name: 'a role in addition to a policy',
    presence: { ...withPolicies(policy), ...assignments(other) },
    status: 'fail',
    says: 'Owner',
  },
  {
    name: 'a wide policy, assignments refused',
    presence: { ...withPolicies(wide), roleAssignments: unknown },
    status: 'fail',
  },
  { name: 'a wide policy has no effect under RBAC', presence: withVault({ accessPolicies: [wide] }), status: 'pass' },
  {
    name: 'a wide policy of a compound identity',
    presence: withPolicies(policy, { ...wide, applicationId: appId }),
    status: 'pass',
  },
  { name: 'assignments refused', presence: { roleAssignments: unknown }, status: 'unknown' },
  { name: 'principal unknown', presence: { principal: unknown }, status: 'unknown' },
  { name: 'principal absent', presence: { principal: absent }, status: 'skipped' },
  { name: 'vault unknown', presence: { vault: unknown }, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

check('adobe-entitlement', [
  { name: 'given', status: 'pass', says: 'healthcare-shield' },
  { name: 'not given', asked: { adobeEntitlement: undefined }, status: 'fail' },
  { name: 'needs no vault', presence: noVault, status: 'pass' },
]);
