/** Everything about Adobe's service principal and what it may do that a finding can see. */

import type { AccessPolicyEntry, CloudState } from '../../../emulator/state.ts';
import {
  adobePrincipalId,
  groupScope,
  keyName,
  roles,
  subscriptionScope,
  tenantId,
  vaultScope,
} from '../../../emulator/tenants/names.ts';
import { grantRole, setGraphPermissions } from '../../../emulator/tenants/rights.ts';
import {
  adobeOf,
  type Break,
  fine,
  missing,
  notKnown,
  reads,
  refused,
  rewritten,
  unhealthy,
  vaultOf,
  warned,
  without,
} from './cases.ts';

const encryptionUser = roles.keyVaultCryptoServiceEncryptionUser;

function grant(scope: string, role: string = encryptionUser, holder: string = adobePrincipalId) {
  return (state: CloudState) => void grantRole(state, role, scope, holder);
}

/** Adobe's permissions on a vault with access policies, and what else the policy says. */
function policy(keys: string[], more: Partial<AccessPolicyEntry> = {}) {
  return (state: CloudState) =>
    void vaultOf(state).accessPolicies.push({ tenantId, objectId: adobePrincipalId, permissions: { keys }, ...more });
}

const noGrant = { 'adobe-grant': 'fail' } as const;
const onPolicies = { 'vault-permission-model': 'fail' } as const;

const principal: Break[] = [
  {
    name: 'no service principal',
    tenant: 'principal-missing',
    differs: { 'adobe-principal': 'fail', ...noGrant, 'adobe-least-privilege': 'skipped' },
    ends: missing,
  },
  {
    name: 'a disabled service principal',
    change: (state) => {
      adobeOf(state).accountEnabled = false;
    },
    differs: { 'adobe-principal': 'fail' },
    ends: unhealthy,
  },
  {
    name: 'an identity without a permission on Graph',
    change: (state) => setGraphPermissions(state, []),
    differs: { 'adobe-principal': 'unknown', 'adobe-grant': 'unknown', 'adobe-least-privilege': 'unknown' },
    ends: notKnown,
    says: 'Authorization_RequestDenied',
  },
  {
    name: 'a service principal of which Graph does not say whether it is enabled',
    faults: [without(reads.principal, 'accountEnabled')],
    differs: { 'adobe-principal': 'unknown' },
    ends: notKnown,
  },
  {
    name: 'trap: an object id that is given, in capitals, and no permission on Graph',
    change: (state) => setGraphPermissions(state, []),
    inputs: { 'adobe-principal-id': adobePrincipalId.toUpperCase() },
    differs: { 'adobe-principal': 'skipped' },
    ends: fine,
  },
];

const grants: Break[] = [
  { name: 'no grant', tenant: 'grant-missing', differs: noGrant, ends: missing },
  { name: 'a grant of a former principal', tenant: 'former-principal', differs: noGrant, ends: missing },
  {
    name: 'another role that can wrap and unwrap',
    tenant: 'grant-missing',
    change: grant(vaultScope, roles.keyVaultCryptoUser),
    differs: { ...noGrant, 'adobe-least-privilege': 'fail' },
    ends: missing,
  },
  {
    name: 'the role under a condition',
    change: (state) => {
      for (const one of state.roleAssignments) {
        if (one.principalId === adobePrincipalId) one.condition = "@Resource[name] StringEquals 'x'";
      }
    },
    differs: { 'adobe-grant': 'unknown' },
    ends: notKnown,
  },
  {
    name: 'role assignments that cannot be read',
    faults: [refused(reads.assignments)],
    differs: { 'adobe-grant': 'unknown', 'adobe-least-privilege': 'unknown' },
    ends: notKnown,
  },
  {
    name: 'trap: the role at the key',
    tenant: 'grant-missing',
    change: grant(`${vaultScope}/keys/${keyName}`),
    differs: {},
    ends: fine,
  },
  {
    name: 'trap: the role at the subscription, in another casing, on the second page',
    tenant: 'grant-missing',
    change: (state) => {
      state.settings.pageSize = 1;
      grant(subscriptionScope.toUpperCase())(state);
    },
    differs: {},
    ends: fine,
  },
  {
    name: 'trap: ids without dashes and in capitals, pages that end in an empty one',
    change: (state) => {
      state.settings.pageSize = state.roleAssignments.length;
    },
    faults: [
      rewritten(reads.assignments, (text) =>
        text
          .replaceAll(adobePrincipalId, adobePrincipalId.replaceAll('-', '').toUpperCase())
          .replaceAll(encryptionUser, encryptionUser.toUpperCase())
          .replaceAll(vaultScope, vaultScope.toUpperCase()),
      ),
    ],
    differs: {},
    ends: fine,
  },
];

const policies: Break[] = [
  {
    name: 'the role on a vault with access policies, where it has no effect',
    tenant: 'access-policies',
    change: grant(vaultScope),
    differs: { ...noGrant, ...onPolicies },
    ends: missing,
  },
  {
    name: 'a policy without unwrapKey',
    tenant: 'access-policies',
    change: policy(['get', 'wrapKey']),
    differs: { ...noGrant, ...onPolicies },
    ends: missing,
  },
  {
    name: 'a policy for an application on behalf of the principal',
    tenant: 'access-policies',
    change: policy(['get', 'wrapKey', 'unwrapKey'], { applicationId: '5e0c3c2f-9b1e-4d55-8b0a-6d1f9f1f2a11' }),
    differs: { ...noGrant, ...onPolicies },
    ends: missing,
  },
  {
    name: 'a policy in any casing: the permission model is all that is wrong',
    tenant: 'access-policies',
    change: policy(['GET', 'WrapKey', 'UNWRAPKEY'], { objectId: adobePrincipalId.toUpperCase() }),
    differs: onPolicies,
    ends: warned,
  },
  {
    name: 'a policy that holds more than that',
    tenant: 'access-policies',
    change: policy(['get', 'wrapKey', 'unwrapKey', 'Delete']),
    differs: { 'adobe-least-privilege': 'fail', ...onPolicies },
    ends: warned,
    says: 'delete',
  },
  {
    name: 'a good policy, role assignments that cannot be read',
    tenant: 'access-policies-ready',
    faults: [refused(reads.assignments)],
    differs: { 'adobe-least-privilege': 'unknown', ...onPolicies },
    ends: warned,
  },
  {
    name: 'another role, above the vault',
    change: grant(groupScope, roles.contributor),
    differs: { 'adobe-least-privilege': 'fail' },
    ends: warned,
    says: 'Contributor',
  },
  {
    name: 'no entitlement',
    inputs: { 'adobe-entitlement': '' },
    differs: { 'adobe-entitlement': 'fail' },
    ends: warned,
  },
];

export const adobeBreaks: readonly Break[] = [...principal, ...grants, ...policies];
