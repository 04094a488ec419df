import { expect, test } from '@jest/globals';
import type { AccessPolicy, Observed, Principal, RoleAssignment } from '../../src/model/observed.ts';
import { newTable, said, wanted } from './table.ts';
import {
  absent,
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
  withPolicies,
  withVault,
} from './tenant.ts';

const { rows, check } = newTable();

const appId = inputs.adobeAppId;
const owner = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const client = inputs.clientId;
const principal = (change: Partial<Principal>): Partial<Observed> => ({
  principal: found({ id: principalId, appId, enabled: true, displayName: null, ...change }),
});
const graphRefusal = { ...refusal, right: 'Application.Read.All on Microsoft Graph' };

check('adobe-principal', [
  { name: 'enabled', status: 'pass', says: principalId },
  {
    name: 'disabled',
    presence: principal({ enabled: false }),
    status: 'fail',
    remediation: `az ad sp update --id ${principalId} --set accountEnabled=true`,
  },
  {
    name: 'absent',
    presence: { principal: absent },
    status: 'fail',
    says: appId,
    remediation: `az ad sp create --id ${appId}`,
  },
  {
    name: 'gone after a confirmation',
    presence: { principal: absent },
    asked: confirmed(version),
    status: 'fail',
    remediation:
      'Adobe confirmed a key, so it was there: ask who deleted it. A new one has another object id and needs the grant anew.',
  },
  { name: 'unsaid', presence: principal({ enabled: null }), status: 'unknown' },
  {
    name: 'refused by Graph: the permission, as its own command',
    presence: { principal: { presence: 'unknown', reason: graphRefusal } },
    status: 'unknown',
    remediation: `az ad app permission add --id ${client} --api 00000003-0000-0000-c000-000000000000 --api-permissions 9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30=Role`,
  },
  {
    name: 'lost on the way: nothing to grant',
    presence: {
      principal: { presence: 'unknown', reason: { ...refusal, status: undefined, code: 'Timeout', right: undefined } },
    },
    status: 'unknown',
    says: 'could not read something: Timeout:',
    remediation: 'Run again. If it stays so, follow the code and message above.',
  },
  {
    name: 'given',
    presence: principal({ enabled: null }),
    asked: { adobePrincipalId: principalId },
    status: 'skipped',
  },
  { name: 'needs no vault', presence: noVault, status: 'pass' },
]);

const assignments = (...changes: Partial<RoleAssignment>[]): Partial<Observed> => ({
  roleAssignments: found(changes.map((change) => Object.assign({}, assignment, change))),
});
const grant = `az role assignment create --assignee-object-id ${principalId} --assignee-principal-type ServicePrincipal --role 'Key Vault Crypto Service Encryption User' --scope ${vaultScope}`;
const setPolicy = `az keyvault set-policy --name kv-contoso-cja --object-id ${principalId} --key-permissions get wrapKey unwrapKey`;
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
    remediation: grant,
  },
  { name: 'nothing', presence: assignments(), status: 'fail', says: principalId, remediation: grant },
  {
    name: 'nothing, wanted at the key',
    presence: assignments(),
    asked: { grantScope: 'key' },
    status: 'fail',
    remediation: `${grant}/keys/cja-cmk`,
  },
  { name: 'to a former principal', presence: assignments({ principalId: formerId }), status: 'fail', says: formerId },
  { name: 'another role', presence: assignments({ roleId: owner }), status: 'fail' },
  { name: 'at another key', presence: assignments({ scope: `${vaultScope}/keys/other` }), status: 'fail' },
  { name: 'at another vault', presence: assignments({ scope: `${vaultScope}-2` }), status: 'fail' },
  {
    name: 'no principal to hold it',
    presence: { principal: absent },
    status: 'fail',
    remediation: `az role assignment create --assignee ${appId} --role 'Key Vault Crypto Service Encryption User' --scope ${vaultScope}`,
  },
  { name: 'principal unknown', presence: { principal: unknown }, status: 'unknown' },
  {
    name: 'assignments refused',
    presence: { roleAssignments: unknown },
    status: 'unknown',
    says: 'AuthorizationFailed',
  },
  { name: 'a list that is not there is no empty list', presence: { roleAssignments: absent }, status: 'unknown' },
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
    remediation: setPolicy,
  },
  {
    name: 'policy without wrapKey and unwrapKey: the rest stays',
    presence: withPolicies({ ...policy, keys: ['get', 'list'] }),
    status: 'fail',
    says: 'lacks wrapKey, unwrapKey',
    remediation: `${setPolicy} list`,
  },
  {
    name: 'policy of a compound identity',
    presence: withPolicies({ ...policy, applicationId: appId }),
    status: 'fail',
    says: 'compound identity',
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
    remediation: `az keyvault set-policy --name kv-contoso-cja --spn ${appId} --key-permissions get wrapKey unwrapKey`,
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
    says: 'role Owner at',
    remediation: 'az role assignment delete --ids /other',
  },
  { name: 'Owner under a condition', presence: assignments({}, { ...other, ...conditional }), status: 'fail' },
  {
    name: 'an unknown role at the key',
    presence: assignments({}, { ...other, roleId: formerId, scope: `${vaultScope}/keys/cja-cmk` }),
    status: 'fail',
    says: formerId,
  },
  { name: 'a role at the root', presence: assignments({}, { ...other, scope: '/' }), status: 'fail' },
  { name: "somebody else's role", presence: assignments({}, { ...other, principalId: formerId }), status: 'pass' },
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
    remediation: `${setPolicy} --secret-permissions --storage-permissions`,
  },
  { name: 'a policy with all', presence: withPolicies({ ...policy, keys: ['all'] }), status: 'fail', says: 'all' },
  {
    name: 'a policy with certificates',
    presence: withPolicies({ ...policy, certificates: ['get'] }),
    status: 'fail',
    says: 'certificates',
  },
  { name: 'a policy with just enough', presence: withPolicies(policy), status: 'pass' },
  {
    name: 'a role beside a policy',
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

test.each(rows)('$id, $status: $name', (row) => expect(said(row)).toEqual(wanted(row)));
