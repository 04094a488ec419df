/** Everything about Adobe's service principal and its permissions that a finding can detect. */

import type { AccessPolicyEntry, CloudState, ServicePrincipal } from '../../../emulator/state.ts';
import { denyAssignment, perimeter } from '../../../emulator/tenants/denials.ts';
import {
  adobeAppId,
  adobePrincipalId,
  groupScope,
  keyVaultAppId,
  otherAppId,
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
  keyOf,
  missing,
  notKnown,
  reads,
  refused,
  rewritten,
  unhealthy,
  vaultOf,
  warned,
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
    name: 'a service principal that was deactivated, while accountEnabled is true',
    change: (state) => {
      adobeOf(state).isDisabled = true;
    },
    differs: { 'adobe-principal': 'fail' },
    ends: unhealthy,
    says: 'deactivated',
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
    name: 'a deny assignment under a condition',
    ...denied({ condition: "@Resource[name] StringEquals 'x'" }),
    differs: { 'adobe-grant': 'unknown' },
    ends: notKnown,
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
    name: 'trap: the role at the subscription, in another casing, on the second page, in a cloud without perimeters',
    tenant: 'grant-missing',
    change: (state) => {
      state.settings.pageSize = 1;
      state.settings.perimeterApi = { versions: [] };
      grant(subscriptionScope.toUpperCase())(state);
    },
    differs: {},
    ends: fine,
  },
];

/** As Azure writes IDs at times: without dashes, in capitals. */
const capitals = (path: RegExp) =>
  rewritten(path, (text) =>
    text
      .replaceAll(adobePrincipalId, adobePrincipalId.replaceAll('-', '').toUpperCase())
      .replaceAll(encryptionUser, encryptionUser.toUpperCase())
      .replaceAll(vaultScope, vaultScope.toUpperCase()),
  );

const traps: Break[] = [
  {
    name: 'trap: all that might be mistaken for a fault, pages that end in an empty one, IDs in capitals',
    change: (state) => {
      const vault = vaultOf(state);
      // The bypass is on by default.
      vault.networkAcls = { defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] };
      vault.perimeters = [perimeter({ accessMode: 'Learning' })];
      Object.assign(vault, { tokenBindingMode: 'NotEnforced', crossTenantAccessProtection: false });
      Object.assign(keyOf(state), { keyOps: ['WRAPKEY', 'UnwrapKey'], kty: 'RSA-HSM' });
      adobeOf(state).isDisabled = false;
      // Entra adds it by itself.
      state.servicePrincipals = state.servicePrincipals.filter(({ appId }) => appId !== keyVaultAppId);
      for (const one of state.diagnosticSettings) one.logs = [{ categoryGroup: 'audit', enabled: true }];
      const management = [{ actions: ['*/write', '*/delete'], notActions: [], dataActions: [], notDataActions: [] }];
      state.denyAssignments = [
        denyAssignment({ denyAssignmentEffect: 'audit' }),
        denyAssignment({
          principals: [everyone],
          excludePrincipals: [{ id: adobePrincipalId, type: 'ServicePrincipal' }],
        }),
        denyAssignment({ doNotApplyToChildScopes: true }),
        denyAssignment({ principals: [everyone], permissions: management }),
      ];
      state.settings.pageSize = state.roleAssignments.length;
    },
    faults: [capitals(reads.assignments), capitals(reads.denyAssignments)],
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

export const adobeBreaks: readonly Break[] = [...entra, ...principal, ...grants, ...traps, ...policies];
