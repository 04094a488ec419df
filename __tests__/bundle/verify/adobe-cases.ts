/** Everything about Adobe's service principal and its permissions that a finding can detect. */

import type { AccessPolicyEntry, CloudState, ServicePrincipal } from '../../../emulator/state.ts';
import { denyAssignment } from '../../../emulator/tenants/denials.ts';
import {
  adobeAppId,
  adobePrincipalId,
  groupScope,
  keyName,
  keyVaultAppId,
  otherAppId,
  otherPrincipalId,
  roles,
  subscriptionScope,
  tenantId,
  vaultScope,
} from '../../../emulator/tenants/names.ts';
import { grantRole, setGraphPermissions } from '../../../emulator/tenants/rights.ts';
import { readableDay } from '../../../src/model/dates.ts';
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

const noGrant = { 'adobe-grant': 'fail', 'adobe-grant-lasting': 'skipped' } as const;
const onPolicies = { 'vault-permission-model': 'fail', 'adobe-grant-lasting': 'skipped' } as const;

/** Changes the tenant's own service principal of Azure Key Vault. */
function keyVault(change: Partial<ServicePrincipal>) {
  return ({ servicePrincipals }: CloudState) =>
    servicePrincipals.filter(({ appId }) => appId === keyVaultAppId).forEach((one) => Object.assign(one, change));
}

const ofKeyVault = /\/servicePrincipals\(appId='cfa8b339/i;
const entra: Break[] = [
  {
    name: "Azure Key Vault's service principal is disabled",
    change: keyVault({ accountEnabled: false }),
    differs: { 'entra-key-vault': 'fail' },
    ends: unhealthy,
    says: 'is disabled, so Entra issues no tokens for any vault',
  },
  {
    name: "Azure Key Vault's service principal requires assignment",
    change: keyVault({ appRoleAssignmentRequired: true }),
    differs: { 'entra-key-vault': 'fail' },
    ends: unhealthy,
    says: 'requires assignment',
  },
  {
    name: "Azure Key Vault's service principal may not be read",
    faults: [refused(ofKeyVault)],
    differs: { 'entra-key-vault': 'unknown' },
    ends: fine,
    says: 'AuthorizationFailed',
  },
  {
    name: "trap: a tenant without Azure Key Vault's service principal, which Entra adds by itself",
    change: (state) => {
      state.servicePrincipals = state.servicePrincipals.filter(({ appId }) => appId !== keyVaultAppId);
    },
    differs: {},
    ends: fine,
  },
  {
    name: 'an application that Adobe does not publish',
    change: (state) => {
      const { applications, servicePrincipals } = state;
      for (const one of [...applications, ...servicePrincipals]) if (one.appId === adobeAppId) one.appId = otherAppId;
    },
    inputs: { 'adobe-app-id': otherAppId },
    differs: { 'adobe-application': 'fail' },
    ends: warned,
    says: otherAppId,
  },
];

const principal: Break[] = [
  {
    name: 'no service principal',
    tenant: 'principal-missing',
    differs: { 'adobe-principal': 'fail', ...noGrant, 'adobe-least-privilege': 'skipped' },
    ends: missing,
  },
  {
    name: 'a service principal that was deleted and can be restored',
    tenant: 'principal-deleted',
    differs: { 'adobe-principal': 'fail', ...noGrant, 'adobe-least-privilege': 'skipped' },
    ends: missing,
    says: `Adobe's service principal ${adobePrincipalId} is deleted and can be restored until`,
  },
  {
    name: 'no service principal, and deleted ones that may not be read',
    tenant: 'principal-deleted',
    faults: [refused(/\/deletedItems\//i)],
    differs: { 'adobe-principal': 'fail', ...noGrant, 'adobe-least-privilege': 'skipped' },
    ends: missing,
    says: 'has no service principal',
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
    differs: {
      'entra-key-vault': 'unknown',
      'adobe-principal': 'unknown',
      'adobe-grant': 'unknown',
      'adobe-grant-lasting': 'unknown',
      'adobe-least-privilege': 'unknown',
    },
    ends: notKnown,
    says: 'Authorization_RequestDenied',
  },
  {
    name: 'a service principal for which Graph does not say whether it is enabled',
    faults: [without(reads.principal, 'accountEnabled')],
    differs: { 'entra-key-vault': 'unknown', 'adobe-principal': 'unknown' },
    ends: notKnown,
  },
  {
    name: 'an object id that is given, without a permission on Graph',
    change: (state) => setGraphPermissions(state, []),
    inputs: { 'adobe-principal-id': adobePrincipalId },
    differs: { 'entra-key-vault': 'unknown', 'adobe-principal': 'unknown' },
    ends: notKnown,
    says: 'Authorization_RequestDenied',
  },
  {
    name: 'an object id that is given and belongs to another application',
    tenant: 'principal-of-another-app',
    inputs: { 'adobe-principal-id': otherPrincipalId },
    differs: {
      'adobe-principal': 'fail',
      'adobe-grant': 'unknown',
      'adobe-grant-lasting': 'skipped',
      'adobe-least-privilege': 'skipped',
    },
    ends: unhealthy,
    says: otherAppId,
  },
  {
    name: 'a service principal that was deactivated, while accountEnabled is true',
    change: (state) => {
      adobeOf(state).isDisabled = true;
    },
    differs: { 'adobe-principal': 'fail' },
    ends: unhealthy,
    says: 'deactivated',
  },
  {
    name: 'a service principal that is explicitly not deactivated',
    change: (state) => {
      adobeOf(state).isDisabled = false;
    },
    differs: {},
    ends: fine,
  },
];

const denied = (more: Parameters<typeof denyAssignment>[0]) => ({
  change: (state: CloudState) => {
    state.denyAssignments = [denyAssignment(more)];
  },
});
const everyone = { id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' } as const;

const denials: Break[] = [
  {
    name: 'a deny assignment that names the service principal',
    tenant: 'deny-assignment',
    differs: { 'adobe-grant': 'fail' },
    ends: unhealthy,
    says: 'No keys for outside applications',
  },
  {
    name: 'a deny assignment under a condition',
    ...denied({ condition: "@Resource[name] StringEquals 'x'" }),
    differs: { 'adobe-grant': 'unknown' },
    ends: notKnown,
  },
  {
    name: 'trap: a deny assignment that only audits',
    ...denied({ denyAssignmentEffect: 'audit' }),
    differs: {},
    ends: fine,
  },
  {
    name: 'a deny assignment, in a cloud that knows only the older api-version',
    change: (state) => {
      state.denyAssignments = [denyAssignment({})];
      state.settings.denyAssignmentVersions = ['2022-04-01'];
    },
    differs: { 'adobe-grant': 'fail' },
    ends: unhealthy,
  },
  {
    name: 'trap: a deny assignment for everyone except the service principal',
    ...denied({ principals: [everyone], excludePrincipals: [{ id: adobePrincipalId, type: 'ServicePrincipal' }] }),
    differs: {},
    ends: fine,
  },
  {
    name: 'trap: a deny assignment that applies only to the vault, and one of a deployment stack',
    change: (state) => {
      const permissions = [{ actions: ['*/write', '*/delete'], notActions: [], dataActions: [], notDataActions: [] }];
      state.denyAssignments = [
        denyAssignment({ doNotApplyToChildScopes: true }),
        denyAssignment({ principals: [everyone], permissions }),
      ];
    },
    differs: {},
    ends: fine,
  },
  {
    name: 'deny assignments that cannot be read',
    faults: [refused(reads.denyAssignments)],
    differs: { 'adobe-grant': 'unknown' },
    ends: notKnown,
    says: 'AuthorizationFailed',
  },
];

const lastDay = '2099-12-30T12:00:00Z';
const ends: Break[] = [
  {
    name: 'a grant that ends',
    tenant: 'time-bound-grant',
    change: ({ roleAssignments }) => {
      for (const one of roleAssignments) if (one.endDateTime !== undefined) one.endDateTime = lastDay;
    },
    differs: { 'adobe-grant-lasting': 'fail' },
    ends: warned,
    says: readableDay(lastDay, 'en'),
  },
  {
    name: 'a grant that ends, in addition to one that does not',
    tenant: 'time-bound-grant',
    change: grant(groupScope),
    differs: {},
    ends: fine,
  },
  {
    name: 'a tenant without a license for grants that end',
    change: (state) => {
      state.settings.privilegedIdentityManagement = false;
    },
    differs: { 'adobe-grant-lasting': 'skipped' },
    ends: fine,
  },
  {
    name: 'end dates of grants that cannot be read',
    faults: [refused(reads.ends)],
    differs: { 'adobe-grant-lasting': 'unknown' },
    ends: fine,
  },
];

const grants: Break[] = [
  { name: 'no grant', tenant: 'grant-missing', differs: noGrant, ends: missing },
  { name: 'a grant of a former principal', tenant: 'former-principal', differs: noGrant, ends: missing },
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
    differs: { 'adobe-grant': 'unknown', 'adobe-grant-lasting': 'unknown', 'adobe-least-privilege': 'unknown' },
    ends: notKnown,
  },
  ...denials,
  ...ends,
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
    name: 'a policy for an application on behalf of the principal',
    tenant: 'access-policies',
    change: policy(['get', 'wrapKey', 'unwrapKey'], { applicationId: '5e0c3c2f-9b1e-4d55-8b0a-6d1f9f1f2a11' }),
    differs: { ...noGrant, ...onPolicies },
    ends: unhealthy,
  },
  {
    name: 'a policy in any casing: only the permission model is wrong',
    tenant: 'access-policies',
    change: policy(['GET', 'WrapKey', 'UNWRAPKEY'], { objectId: adobePrincipalId.toUpperCase() }),
    differs: onPolicies,
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

export const adobeBreaks: readonly Break[] = [...entra, ...principal, ...grants, ...policies];
