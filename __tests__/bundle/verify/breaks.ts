/**
 * A ready tenant broken in one way after the other: for each finding a run that fails it and one that leaves it unknown, and what only
 * answers over sockets show. `checks/cases` has all that a finding says, and `reads.test.ts` refuses each read.
 */
import type { CloudState, KeyVersionState, ServicePrincipal, VaultState } from '../../../emulator/state.ts';
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
import { logCall } from '../../../emulator/tenants/usage.ts';
import { readableDay } from '../../../src/model/dates.ts';
import {
  adobeOf,
  allWith,
  type Break,
  fine,
  inDays,
  keyOf,
  keyUri,
  missing,
  notKnown,
  reads,
  refused,
  rewritten,
  unhealthy,
  vaultOf,
  versionOf,
  warned,
} from './cases.ts';

type How = Pick<Break, 'tenant' | 'change' | 'faults' | 'inputs'>;

function broken(name: string, how: How, differs: Break['differs'], ends: Break['ends'], says?: string): Break {
  return { name, ...how, differs, ends, ...(says !== undefined && { says }) };
}

const vault = (change: Partial<VaultState>): How => ({ change: (state) => void Object.assign(vaultOf(state), change) });
const version = (change: Partial<KeyVersionState>): How => ({
  change: (state) => void Object.assign(versionOf(state), change),
});
const key = (change: object): How => ({ change: (state) => void Object.assign(keyOf(state), change) });
const principalOf = (id: string, change: Partial<ServicePrincipal>): How => ({
  change: ({ servicePrincipals }) =>
    servicePrincipals.filter(({ appId }) => appId === id).forEach((one) => Object.assign(one, change)),
});
/** An api-version that this version of the action does not know, and the settings to which it applies. */
const later = (versions: string[], refusal?: 'UnsupportedApiVersion') => (state: CloudState) => {
  vaultOf(state).perimeters = [perimeter({ accessMode: 'Enforced' })];
  state.settings.perimeterApi = { versions, ...(refusal && { refusal }) };
};

/** Without a right in the subscription everything is unknown, even whether something is missing. */
const nothingSeen = allWith('unknown', /^(?:subscription|vault|key)-|^adobe-(?:grant|least)/);
const hiddenSubscription = {
  when: { method: 'GET', path: /^\/subscriptions\/[^/?]+\?/ },
  do: { kind: 'answer', status: 404, body: { error: { code: 'SubscriptionNotFound', message: 'Not found.' } } },
} as const;

const subscriptionAndVault: Break[] = [
  broken('a disabled subscription', { tenant: 'subscription-disabled' }, { 'subscription-state': 'fail' }, unhealthy),
  broken(
    'a subscription that Azure hides from a reader of the group',
    { faults: [rewritten(/^\/subscriptions\?/, () => '{"value":[]}'), hiddenSubscription] },
    { 'subscription-state': 'unknown' },
    fine,
    'SubscriptionNotFound',
  ),
  broken('an identity without any role', { change: (state) => state.roleAssignments.splice(0) }, nothingSeen, notKnown),
  broken(
    'no vault',
    { change: (state) => state.vaults.splice(0) },
    {
      ...allWith('skipped', /^(?:vault|key)-|^adobe-(?:grant|least)/),
      'vault-exists': 'fail',
      'key-exists': 'fail',
    },
    missing,
    'Vault kv-contoso-cja does not exist',
  ),
  broken('a vault of a former tenant', { tenant: 'vault-of-former-tenant' }, { 'vault-tenant': 'fail' }, unhealthy),
  broken(
    'a resource group that is being deleted',
    { change: ({ resourceGroups: [group] }) => Object.assign(group ?? {}, { provisioningState: 'Deleting' }) },
    { 'vault-provisioned': 'fail' },
    unhealthy,
    'Resource group rg-cja is being deleted',
  ),
  broken(
    'a perimeter in mode Learning whose configuration is still being updated',
    vault({ perimeters: [perimeter({ accessMode: 'Learning', provisioningState: 'Updating' })] }),
    { 'vault-network': 'unknown' },
    notKnown,
    'Updating',
  ),
  broken(
    'an enforced perimeter, and bound tokens only, in later api-versions',
    {
      change: (state) => {
        later(['2031-02-01', '2030-01-01-preview'])(state);
        vaultOf(state).tokenBindingMode = 'Enforced';
        state.settings.keyVaultVersions = ['2031-02-01', '2026-02-01'];
      },
    },
    { 'vault-network': 'unknown', 'vault-tokens': 'unknown' },
    notKnown,
    'enforced',
  ),
  broken(
    'an enforced perimeter, in the older version, where no version is named',
    { change: later(['2024-04-01-preview'], 'UnsupportedApiVersion') },
    { 'vault-network': 'unknown' },
    notKnown,
    'enforced',
  ),
  broken('soft delete off', vault({ enableSoftDelete: false }), { 'vault-soft-delete': 'fail' }, unhealthy),
  broken('no purge protection', { tenant: 'purge-protection-off' }, { 'vault-purge-protection': 'fail' }, unhealthy),
  broken('no lock', { change: (state) => state.locks.splice(0) }, { 'vault-lock': 'fail' }, warned),
  broken(
    'a firewall without the bypass',
    vault({ networkAcls: { bypass: 'None', defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] } }),
    { 'vault-network': 'fail' },
    unhealthy,
  ),
  broken(
    'another key, on the second page',
    {
      change: (state) => {
        state.settings.pageSize = 1;
        vaultOf(state).keys.push({ ...structuredClone(keyOf(state)), name: 'payments' });
      },
    },
    { 'vault-dedicated': 'fail' },
    warned,
    'payments',
  ),
  broken(
    'audit events switched off',
    {
      change: ({ diagnosticSettings }) =>
        diagnosticSettings.forEach((one) => Object.assign(one, { logs: [{ category: 'AuditEvent', enabled: false }] })),
    },
    { 'vault-logging': 'fail' },
    warned,
  ),
];

/** Makes the current version the newer of two, listed first; the older one sorts after it. */
const older = 'f'.repeat(32);
const twoVersions = (change: Partial<KeyVersionState> = {}) => ({
  change: (state: CloudState) => {
    const created = versionOf(state).created - 1000;
    keyOf(state).versions.push({ version: older, enabled: true, created, updated: created, ...change });
  },
});
const expired = { 'key-active': 'fail', 'key-expiry': 'fail' } as const;

const keys: Break[] = [
  broken(
    'no key',
    { change: (state) => vaultOf(state).keys.splice(0) },
    { ...allWith('skipped', /^key-/), 'key-exists': 'fail' },
    missing,
  ),
  broken('a disabled key', { tenant: 'key-disabled' }, { 'key-enabled': 'fail' }, unhealthy),
  broken('an expired key', { tenant: 'key-expired' }, expired, unhealthy),
  broken(
    "a key that expired by Azure's clock, while the runner's is two hours behind",
    {
      change: (state) => {
        state.settings.clockSkew = 7200;
        versionOf(state).exp = inDays(0) + 3600;
      },
    },
    expired,
    unhealthy,
    'expired on',
  ),
  broken('a key that is not active yet', version({ nbf: inDays(2) }), { 'key-active': 'fail' }, unhealthy),
  broken('a key that expires soon', version({ exp: inDays(20) }), { 'key-expiry': 'fail' }, warned),
  broken(
    'a key on a curve',
    key({ kty: 'EC', curveName: 'P-256', keySize: undefined }),
    { 'key-type': 'fail', 'key-size': 'skipped' },
    unhealthy,
  ),
  broken('a key of 2048 bits', key({ keySize: 2048 }), { 'key-size': 'fail' }, warned),
  broken('a key that may wrap only', key({ keyOps: ['wrapKey', 'sign'] }), { 'key-operations': 'fail' }, unhealthy),
  broken(
    'an older version that is disabled',
    twoVersions({ enabled: false }),
    { 'key-versions': 'fail' },
    warned,
    `Key version ${older} is disabled`,
  ),
];

const confirmed = { state: 'confirmed', ready: 'true', exitCode: 0 } as const;
const confirmedOlder = { 'confirmed-key-uri': `${keyUri}/${older}` };

const confirmation: Break[] = [
  broken(
    'a confirmed key without version, which a new key of the same name could replace',
    { inputs: { 'confirmed-key-uri': keyUri } },
    { 'confirmed-version': 'unknown', 'confirmed-key': 'pass' },
    confirmed,
    'confirmed-key-uri has no version',
  ),
  broken(
    'a newer version than the confirmed one, which is last in the list and on another page',
    {
      change: (state) => {
        twoVersions().change(state);
        state.settings.pageSize = 1;
      },
      inputs: confirmedOlder,
    },
    { 'confirmed-version': 'fail', 'confirmed-key': 'pass' },
    { ...confirmed, exitCode: 1 },
  ),
  broken(
    'the confirmed version cannot be read',
    { ...twoVersions(), faults: [refused(reads.version)], inputs: confirmedOlder },
    { 'confirmed-key': 'unknown', 'confirmed-version': 'fail' },
    notKnown,
  ),
  broken(
    'the confirmed version, which is not an RSA key',
    {
      ...twoVersions({ kind: { kty: 'EC', curveName: 'P-256', keyOps: ['sign', 'verify'] } }),
      inputs: confirmedOlder,
    },
    { 'confirmed-key': 'fail', 'confirmed-version': 'fail' },
    unhealthy,
    'of type EC',
  ),
  broken(
    'a confirmation that is required but not given',
    { inputs: { 'require-confirmation': 'true' } },
    { 'adobe-confirmation': 'fail' },
    { state: 'provisioned', ready: 'false', exitCode: 1 },
  ),
];

const encryptionUser = roles.keyVaultCryptoServiceEncryptionUser;
const noGrant = { 'adobe-grant': 'fail', 'adobe-grant-lasting': 'skipped' } as const;
const lastDay = '2099-12-30T12:00:00Z';
const everyone = { id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' } as const;

/** As Azure writes IDs at times: without dashes, in capitals. */
const capitals = (path: RegExp) =>
  rewritten(path, (text) =>
    text
      .replaceAll(adobePrincipalId, adobePrincipalId.replaceAll('-', '').toUpperCase())
      .replaceAll(encryptionUser, encryptionUser.toUpperCase())
      .replaceAll(vaultScope, vaultScope.toUpperCase()),
  );

/** All that might be mistaken for a fault. */
function harmless(state: CloudState): void {
  Object.assign(vaultOf(state), {
    // The bypass is on by default.
    networkAcls: { defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] },
    perimeters: [perimeter({ accessMode: 'Learning' })],
    tokenBindingMode: 'NotEnforced',
    crossTenantAccessProtection: false,
  });
  Object.assign(keyOf(state), { keyOps: ['WRAPKEY', 'UnwrapKey'], kty: 'RSA-HSM' });
  adobeOf(state).isDisabled = false;
  // Entra adds it by itself.
  state.servicePrincipals = state.servicePrincipals.filter(({ appId }) => appId !== keyVaultAppId);
  for (const one of state.diagnosticSettings) one.logs = [{ categoryGroup: 'audit', enabled: true }];
  const management = [{ actions: ['*/write', '*/delete'], notActions: [], dataActions: [], notDataActions: [] }];
  const adobe = [{ id: adobePrincipalId, type: 'ServicePrincipal' as const }];
  state.denyAssignments = [
    denyAssignment({ denyAssignmentEffect: 'audit' }),
    denyAssignment({ principals: [everyone], excludePrincipals: adobe }),
    denyAssignment({ doNotApplyToChildScopes: true }),
    denyAssignment({ principals: [everyone], permissions: management }),
  ];
  state.settings.pageSize = state.roleAssignments.length;
}

const adobe: Break[] = [
  broken(
    "Azure Key Vault's service principal requires assignment",
    principalOf(keyVaultAppId, { appRoleAssignmentRequired: true }),
    { 'entra-key-vault': 'fail' },
    unhealthy,
    'requires assignment',
  ),
  broken(
    'an application that Adobe does not publish',
    {
      change: ({ applications, servicePrincipals }) => {
        for (const one of [...applications, ...servicePrincipals]) if (one.appId === adobeAppId) one.appId = otherAppId;
      },
      inputs: { 'adobe-app-id': otherAppId },
    },
    { 'adobe-application': 'fail' },
    warned,
    otherAppId,
  ),
  broken(
    'no service principal',
    { tenant: 'principal-missing' },
    { 'adobe-principal': 'fail', ...noGrant, 'adobe-least-privilege': 'skipped' },
    missing,
  ),
  broken(
    'a disabled service principal',
    principalOf(adobeAppId, { accountEnabled: false }),
    { 'adobe-principal': 'fail' },
    unhealthy,
  ),
  broken(
    'a service principal that was deactivated, while accountEnabled is true',
    principalOf(adobeAppId, { isDisabled: true }),
    { 'adobe-principal': 'fail' },
    unhealthy,
    'deactivated',
  ),
  broken(
    'an identity without a permission on Graph',
    { change: (state) => setGraphPermissions(state, []) },
    allWith('unknown', /^entra-key-vault$|^adobe-(?:principal|grant|grant-lasting|least-privilege)$/),
    notKnown,
    'Authorization_RequestDenied',
  ),
  broken(
    'a deny assignment, in a cloud that knows only the older api-version',
    {
      change: (state) => {
        state.denyAssignments = [denyAssignment({})];
        state.settings.denyAssignmentVersions = ['2022-04-01'];
      },
    },
    { 'adobe-grant': 'fail' },
    unhealthy,
  ),
  broken(
    'a grant that ends',
    {
      tenant: 'time-bound-grant',
      change: ({ roleAssignments }) => {
        for (const one of roleAssignments) if (one.endDateTime !== undefined) one.endDateTime = lastDay;
      },
    },
    { 'adobe-grant-lasting': 'fail' },
    warned,
    readableDay(lastDay, 'en'),
  ),
  broken(
    'a policy for an application on behalf of the principal',
    {
      tenant: 'access-policies',
      change: (state) =>
        vaultOf(state).accessPolicies.push({
          tenantId,
          objectId: adobePrincipalId,
          applicationId: otherAppId,
          permissions: { keys: ['get', 'wrapKey', 'unwrapKey'] },
        }),
    },
    { ...noGrant, 'vault-permission-model': 'fail' },
    unhealthy,
  ),
  broken(
    'another role, above the vault',
    { change: (state) => void grantRole(state, roles.contributor, groupScope, adobePrincipalId) },
    { 'adobe-least-privilege': 'fail' },
    warned,
    'Contributor',
  ),
  broken('no entitlement', { inputs: { 'adobe-entitlement': '' } }, { 'adobe-entitlement': 'fail' }, warned),
  broken(
    'trap: the role at the subscription, in another casing, on the second page, in a cloud without perimeters',
    {
      tenant: 'grant-missing',
      change: (state) => {
        state.settings.pageSize = 1;
        state.settings.perimeterApi = { versions: [] };
        grantRole(state, encryptionUser, subscriptionScope.toUpperCase(), adobePrincipalId);
      },
    },
    {},
    fine,
  ),
  broken(
    'trap: all that might be mistaken for a fault, pages that end in an empty one, IDs in capitals',
    { change: harmless, faults: [capitals(reads.assignments), capitals(reads.denyAssignments)] },
    {},
    fine,
  ),
];

/** The run's own reads are events of the vault too; they take ten minutes to be found. */
const logged = (how: How): How => ({
  ...how,
  inputs: { 'usage-days': '7' },
  change: (state) => {
    state.settings.logIngestionDelay = 10 * 60 * 1000;
    how.change?.(state);
  },
});

const use: Break[] = [
  broken(
    'used, logged in AzureDiagnostics',
    logged({ change: (state) => logCall(state, { at: Date.now() - 7_200_000, table: 'AzureDiagnostics' }) }),
    { 'adobe-use': 'pass' },
    fine,
    '1 call allowed and 0 refused',
  ),
  broken(
    'refused most recently',
    logged({ tenant: 'use-refused' }),
    { 'adobe-use': 'fail' },
    warned,
    'was refused: 403 Forbidden',
  ),
  broken(
    'no event of the vault at all',
    logged({}),
    { 'adobe-use': 'unknown' },
    fine,
    'has no event of the vault in the last 7 days',
  ),
];

export const bundleBreaks: readonly Break[] = [...subscriptionAndVault, ...keys, ...confirmation, ...adobe, ...use];
