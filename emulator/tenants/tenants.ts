/** The named tenants. Each call creates a new state. */
import type { AccessPolicyEntry, CloudState, KeyState, VaultState } from '../state.ts';
import { addAdobe, addGroup, foundation, grantAdobe, guardVault, rsaKey, vault } from './foundation.ts';
import { adobePrincipalId, formerAdobePrincipalId, roles, subscriptionScope, tenantId, vaultName } from './names.ts';
import { type RefusedName, refusedChanges, refusedDescriptions } from './refused.ts';
import { grantRole, revokeRole } from './rights.ts';
import { useKey, useKeyAndBeRefused } from './usage.ts';

/** With the rights to create the group, and to grant Adobe access. */
function empty(): CloudState {
  const state = foundation();
  grantRole(state, roles.contributor, subscriptionScope);
  grantRole(state, roles.userAccessAdministrator, subscriptionScope);
  return state;
}

function groupOnly(): CloudState {
  const state = foundation();
  addGroup(state);
  return state;
}

/** Everything is set up correctly. */
function ready(): CloudState {
  const state = groupOnly();
  state.vaults.push(vault());
  addAdobe(state);
  grantAdobe(state);
  guardVault(state);
  return state;
}

/** `ready`, with a vault or a key that differs. */
function readyBut(change: (vault: VaultState, key: KeyState, state: CloudState) => void): CloudState {
  const state = ready();
  for (const one of state.vaults) for (const key of one.keys) change(one, key, state);
  return state;
}

const keyDisabled = () =>
  readyBut((_vault, key) => {
    for (const version of key.versions) version.enabled = false;
  });

const yesterday = () => Math.floor(Date.now() / 1000) - 24 * 60 * 60;

const keyExpired = () =>
  readyBut((_vault, key) => {
    for (const version of key.versions) version.exp = yesterday();
  });

const grantMissing = () =>
  readyBut((_vault, _key, state) =>
    revokeRole(state, roles.keyVaultCryptoServiceEncryptionUser, undefined, adobePrincipalId),
  );

/** Adobe's application was never installed: no service principal, hence no grant either. */
function principalMissing(): CloudState {
  const state = grantMissing();
  state.servicePrincipals = state.servicePrincipals.filter((one) => one.id !== adobePrincipalId);
  return state;
}

const purgeProtectionOff = () =>
  readyBut((one) => {
    delete one.enablePurgeProtection;
  });

/** What belonged to the vault was deleted with it: grant, lock and logging don't come back. */
function vaultDeleted(): CloudState {
  const state = groupOnly();
  const now = Date.now();
  const day = 24 * 60 * 60 * 1000;
  const time = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;
  const deleted = { vault: vault(), deletionDate: time(now - 2 * day), scheduledPurgeDate: time(now + 88 * day) };
  state.deletedVaults.push(deleted);
  addAdobe(state);
  // Without a read permission on the subscription, a deleted vault can't be distinguished from a name that is taken
  // elsewhere.
  grantRole(state, roles.reader, subscriptionScope);
  return state;
}

const keyDeleted = () =>
  readyBut((one) => {
    const now = Math.floor(Date.now() / 1000);
    const day = 24 * 60 * 60;
    one.keys = [];
    one.deletedKeys.push({ key: rsaKey(), deletedDate: now - 2 * day, scheduledPurgeDate: now + 88 * day, readyAt: 0 });
  });

const administratorPolicy: AccessPolicyEntry = {
  tenantId,
  objectId: 'e2f7b940-15c8-4d3a-86ab-7c90d4e1f523',
  permissions: { keys: ['get', 'list', 'create', 'update', 'recover'], secrets: [], certificates: [] },
};

const adobePolicy: AccessPolicyEntry = {
  tenantId,
  objectId: adobePrincipalId,
  permissions: { keys: ['get', 'wrapKey', 'unwrapKey'] },
};

/** The older permission model, on which role assignments have no effect. */
function onAccessPolicies(...policies: readonly AccessPolicyEntry[]): CloudState {
  const state = grantMissing();
  for (const one of state.vaults) {
    one.enableRbacAuthorization = false;
    one.accessPolicies = structuredClone([...policies]);
  }
  return state;
}

function nameTaken(): CloudState {
  const state = groupOnly();
  state.foreignNames.push({ name: vaultName });
  grantRole(state, roles.reader, subscriptionScope);
  return state;
}

const lockedDown = () =>
  readyBut((one) => {
    one.networkAcls = { bypass: 'AzureServices', defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] };
  });

function used(use: (state: CloudState) => void): CloudState {
  const state = ready();
  use(state);
  return state;
}

/** Adobe's service principal was deleted and created again: the role assignment has the former ID. */
function formerPrincipal(): CloudState {
  const state = grantMissing();
  grantAdobe(state, formerAdobePrincipalId);
  return state;
}

const readyAfter = (name: RefusedName) => () => {
  const state = ready();
  refusedChanges[name](state);
  return state;
};

export const tenants = {
  empty,
  'group-only': groupOnly,
  ready,
  'key-disabled': keyDisabled,
  'key-expired': keyExpired,
  'grant-missing': grantMissing,
  'principal-missing': principalMissing,
  'purge-protection-off': purgeProtectionOff,
  'vault-deleted': vaultDeleted,
  'key-deleted': keyDeleted,
  'access-policies': () => onAccessPolicies(administratorPolicy),
  'access-policies-ready': () => onAccessPolicies(administratorPolicy, adobePolicy),
  'name-taken': nameTaken,
  'locked-down': lockedDown,
  'former-principal': formerPrincipal,
  'in-use': () => used(useKey),
  'use-refused': () => used(useKeyAndBeRefused),
  'deny-assignment': readyAfter('deny-assignment'),
  'perimeter-enforced': readyAfter('perimeter-enforced'),
  'vault-of-former-tenant': readyAfter('vault-of-former-tenant'),
  'policy-of-another-tenant': readyAfter('policy-of-another-tenant'),
  'disabled-by-microsoft': readyAfter('disabled-by-microsoft'),
  'principal-of-another-app': readyAfter('principal-of-another-app'),
  'principal-gone': readyAfter('principal-gone'),
  'principal-deleted': readyAfter('principal-deleted'),
  'subscription-disabled': readyAfter('subscription-disabled'),
  'provisioning-failed': readyAfter('provisioning-failed'),
  'confirmed-version-unusable': readyAfter('confirmed-version-unusable'),
  'time-bound-grant': readyAfter('time-bound-grant'),
} satisfies Record<string, () => CloudState>;

export type TenantName = keyof typeof tenants;

/** The description for people. */
export const descriptions: Readonly<Record<TenantName, string>> = {
  empty: 'a subscription without the resource group',
  'group-only': 'an empty resource group',
  ready: 'everything is ready',
  'key-disabled': 'ready, but the key is disabled',
  'key-expired': 'ready, but the key has expired',
  'grant-missing': 'ready, but Adobe has no role on the vault',
  'principal-missing': "ready, but Adobe's application has no service principal, hence no grant",
  'purge-protection-off': 'ready, but purge protection is off',
  'vault-deleted': 'the vault was deleted and can be recovered',
  'key-deleted': 'the key was deleted and can be recovered',
  'access-policies': 'a vault with access policies, and none for Adobe',
  'access-policies-ready': "a vault with access policies, Adobe's among them",
  'name-taken': "the vault's name belongs to somebody else",
  'locked-down': 'ready; the firewall admits trusted services only',
  'former-principal': "ready, but the grant names a service principal of Adobe's that was deleted",
  'in-use': 'ready, and Adobe used the key: 3 hours ago the last time',
  'use-refused': "ready, but Adobe's latest call was refused an hour ago",
  ...refusedDescriptions,
};

export function isTenantName(name: string): name is TenantName {
  return Object.hasOwn(tenants, name);
}
