/** Tenants in which key and role are correct but Azure denies Adobe access, or soon will. */
import type { AccessPolicyEntry, CloudState, KeyVersionState, ServicePrincipal } from '../state.ts';
import { denyAssignment, perimeter } from './denials.ts';
import { grantAdobe, keyCreated } from './foundation.ts';
import {
  adobePrincipalId,
  formerTenantId,
  goneAdobePrincipalId,
  otherAppId,
  otherPrincipalId,
  roles,
  tenantId,
} from './names.ts';
import { revokeRole } from './rights.ts';

/** Changes a ready tenant into one in which Adobe is denied access. */
type Change = (state: CloudState) => void;

const day = 24 * 60 * 60 * 1000;
/** The version that Adobe confirmed, if it is not the current one. */
export const confirmedVersion = '3b5a7c9d1e2f40618293a4b5c6d7e8f9';

function eachVault(change: (vault: CloudState['vaults'][number]) => void): Change {
  return ({ vaults }) => vaults.forEach(change);
}

function revokeAdobe(state: CloudState): void {
  revokeRole(state, roles.keyVaultCryptoServiceEncryptionUser, undefined, adobePrincipalId);
}

function eachOfAdobe(change: (principal: ServicePrincipal) => void): Change {
  return ({ servicePrincipals }) => servicePrincipals.filter(({ id }) => id === adobePrincipalId).forEach(change);
}

/** A policy that names Adobe's service principal, but applies to requests of another tenant. */
const policyOfAnotherTenant: AccessPolicyEntry = {
  tenantId: formerTenantId,
  objectId: adobePrincipalId,
  permissions: { keys: ['get', 'wrapKey', 'unwrapKey'] },
};

/** The service principal of another application has the role; somebody mistook its ID for Adobe's. */
function principalOfAnotherApp(state: CloudState): void {
  revokeAdobe(state);
  state.applications.push({
    appId: otherAppId,
    objectId: 'd36a90f4-52b7-4c81-a0e9-8f7c145e2b6d',
    displayName: 'contoso-reports',
    homeTenantId: tenantId,
    federatedCredentials: [],
  });
  state.servicePrincipals.push({
    id: otherPrincipalId,
    appId: otherAppId,
    displayName: 'contoso-reports',
    accountEnabled: true,
    graphPermissions: [],
    createdDateTime: '2026-01-19T07:31:40Z',
    visibleAt: 0,
  });
  grantAdobe(state, otherPrincipalId);
}

/** Adobe's service principal was deleted; its role assignment stayed. */
function principalGone(state: CloudState): void {
  revokeAdobe(state);
  state.servicePrincipals = state.servicePrincipals.filter(({ id }) => id !== adobePrincipalId);
  grantAdobe(state, goneAdobePrincipalId);
}

/** Adobe's service principal was deleted five days ago; its role assignment stayed, and works again once it is restored. */
function principalDeleted(state: CloudState): void {
  const deletedDateTime = `${new Date(Date.now() - 5 * day).toISOString().slice(0, 19)}Z`;
  const isAdobes = ({ id }: { readonly id: string }) => id === adobePrincipalId;
  const deleted = state.servicePrincipals.filter(isAdobes);
  state.servicePrincipals = state.servicePrincipals.filter((one) => !isAdobes(one));
  state.deletedServicePrincipals = deleted.map((principal) => ({ principal, deletedDateTime }));
}

/** The version that Adobe confirmed is older than the current one, and may wrap only. */
function confirmedVersionUnusable({ vaults }: CloudState): void {
  const confirmed: KeyVersionState = {
    version: confirmedVersion,
    enabled: true,
    created: keyCreated - 60,
    updated: keyCreated - 60,
    kind: { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey'] },
  };
  for (const { keys } of vaults) for (const { versions } of keys) versions.unshift(confirmed);
}

/** The grant ends thirty days from now. */
function timeBoundGrant({ roleAssignments }: CloudState): void {
  const endDateTime = `${new Date(Date.now() + 30 * day).toISOString().slice(0, 19)}Z`;
  for (const one of roleAssignments) if (one.principalId === adobePrincipalId) one.endDateTime = endDateTime;
}

/** What each changes in the tenant `ready`. */
export const refusedChanges = {
  'deny-assignment': (state) => {
    state.denyAssignments = [denyAssignment()];
  },
  'perimeter-enforced': eachVault((vault) => {
    vault.perimeters = [perimeter()];
  }),
  'vault-of-former-tenant': eachVault((vault) => {
    vault.tenantId = formerTenantId;
  }),
  'policy-of-another-tenant': (state) => {
    revokeAdobe(state);
    for (const vault of state.vaults) {
      vault.enableRbacAuthorization = false;
      vault.accessPolicies = [structuredClone(policyOfAnotherTenant)];
    }
  },
  'disabled-by-microsoft': eachOfAdobe((principal) => {
    principal.disabledByMicrosoftStatus = 'DisabledDueToViolationOfServicesAgreement';
  }),
  'principal-of-another-app': principalOfAnotherApp,
  'principal-gone': principalGone,
  'principal-deleted': principalDeleted,
  'subscription-disabled': ({ subscriptions }) => {
    for (const one of subscriptions) one.state = 'Disabled';
  },
  'provisioning-failed': eachVault((vault) => {
    vault.provisioningState = 'Failed';
  }),
  'confirmed-version-unusable': confirmedVersionUnusable,
  'time-bound-grant': timeBoundGrant,
} satisfies Record<string, Change>;

export type RefusedName = keyof typeof refusedChanges;

/** The description for people. */
export const refusedDescriptions: Readonly<Record<RefusedName, string>> = {
  'deny-assignment': 'ready, but a deny assignment denies Adobe the use of the key',
  'perimeter-enforced': 'ready, but a network security perimeter in mode Enforced admits nobody',
  'vault-of-former-tenant': "ready, but the vault belongs to the subscription's former tenant",
  'policy-of-another-tenant': "a vault with access policies; Adobe's counts for another tenant only",
  'disabled-by-microsoft': "ready, but Microsoft disabled Adobe's service principal",
  'principal-of-another-app': "ready, but another application's service principal has the role",
  'principal-gone': "ready, but Adobe's service principal was deleted and its role assignment stayed",
  'principal-deleted': "ready, but Adobe's service principal was deleted 5 days ago and can be restored",
  'subscription-disabled': 'ready, but the subscription is disabled',
  'provisioning-failed': "ready, but the vault's provisioning failed",
  'confirmed-version-unusable': 'ready, but an older version of the key may wrap only',
  'time-bound-grant': 'ready, but the grant ends in 30 days',
};
