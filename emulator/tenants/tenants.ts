/** The named tenants. Each call creates a new state. */
import type { CloudState, KeyState, VaultState } from '../state.ts';
import { denyAssignment } from './denials.ts';
import { addAdobe, addGroup, foundation, grantAdobe, guardVault, rsaKey, vault } from './foundation.ts';
import { adobePrincipalId, formerTenantId, roles, subscriptionScope, tenantId, vaultName } from './names.ts';
import { grantRole, revokeRole } from './rights.ts';
import { useKey } from './usage.ts';

const day = 24 * 60 * 60 * 1000;

/** ISO 8601, to the second. */
const time = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;

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
    const inDays = (days: number) => Math.floor((Date.now() + days * day) / 1000);
    one.keys = [];
    one.deletedKeys.push({ key: rsaKey(), deletedDate: inDays(-2), scheduledPurgeDate: inDays(88), readyAt: 0 });
  });

/** The older permission model, on which role assignments have no effect. */
function onAccessPolicies(...more: VaultState['accessPolicies']): CloudState {
  const state = grantMissing();
  for (const one of state.vaults) {
    one.enableRbacAuthorization = false;
    const permissions = { keys: ['get', 'list', 'create', 'update', 'recover'], secrets: [], certificates: [] };
    one.accessPolicies = [{ tenantId, objectId: 'e2f7b940-15c8-4d3a-86ab-7c90d4e1f523', permissions }, ...more];
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

function inUse(): CloudState {
  const state = ready();
  useKey(state);
  return state;
}

const vaultOfFormerTenant = () =>
  readyBut((one) => {
    one.tenantId = formerTenantId;
  });

/** Adobe's service principal was deleted five days ago; its role assignment stayed, and works again once it is restored. */
function principalDeleted(): CloudState {
  const state = ready();
  const isAdobes = ({ id }: { readonly id: string }) => id === adobePrincipalId;
  const deletedDateTime = time(Date.now() - 5 * day);
  state.deletedServicePrincipals = state.servicePrincipals
    .filter(isAdobes)
    .map((principal) => ({ principal, deletedDateTime }));
  state.servicePrincipals = state.servicePrincipals.filter((one) => !isAdobes(one));
  return state;
}

export const tenants = {
  empty,
  'group-only': groupOnly,
  ready,
  'key-disabled': keyDisabled,
  'grant-missing': grantMissing,
  'principal-missing': principalMissing,
  'principal-deleted': principalDeleted,
  'purge-protection-off': purgeProtectionOff,
  'vault-deleted': vaultDeleted,
  'key-deleted': keyDeleted,
  'access-policies': () => onAccessPolicies(),
  'access-policies-ready': () =>
    onAccessPolicies({ tenantId, objectId: adobePrincipalId, permissions: { keys: ['get', 'wrapKey', 'unwrapKey'] } }),
  'name-taken': nameTaken,
  'locked-down': lockedDown,
  'in-use': inUse,
  'deny-assignment': () => ({ ...ready(), denyAssignments: [denyAssignment()] }),
  'vault-of-former-tenant': vaultOfFormerTenant,
} satisfies Record<string, () => CloudState>;

export type TenantName = keyof typeof tenants;

/** The description for people. */
export const descriptions: Readonly<Record<TenantName, string>> = {
  empty: 'a subscription without the resource group',
  'group-only': 'an empty resource group',
  ready: 'everything is ready',
  'key-disabled': 'ready, but the key is disabled',
  'grant-missing': 'ready, but Adobe has no role on the vault',
  'principal-missing': "ready, but Adobe's application has no service principal, hence no grant",
  'principal-deleted': "ready, but Adobe's service principal was deleted 5 days ago and can be restored",
  'purge-protection-off': 'ready, but purge protection is off',
  'vault-deleted': 'the vault was deleted and can be recovered',
  'key-deleted': 'the key was deleted and can be recovered',
  'access-policies': 'a vault with access policies, and none for Adobe',
  'access-policies-ready': "a vault with access policies, Adobe's among them",
  'name-taken': "the vault's name belongs to somebody else",
  'locked-down': 'ready; the firewall admits trusted services only',
  'in-use': 'ready, and Adobe used the key: 3 hours ago the last time',
  'deny-assignment': 'ready, but a deny assignment denies Adobe the use of the key',
  'vault-of-former-tenant': "ready, but the vault belongs to the subscription's former tenant",
};

export function isTenantName(name: string): name is TenantName {
  return Object.hasOwn(tenants, name);
}

/**
 * The tenant that somebody describes by fields of `CloudState`. What is left out comes from the foundation: subscription,
 * identities, no vault, no rights; single settings may be given.
 */
export function tenantFrom(given: Partial<CloudState>): CloudState {
  const base = foundation();
  const settings = { ...base.settings, ...given.settings };
  return { ...base, ...given, settings, github: { ...base.github, ...given.github } };
}
