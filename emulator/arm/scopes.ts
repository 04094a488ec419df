/** ARM IDs: built from the state, compared as Azure does, ignoring case. */
import type { Cloud } from '../service.ts';
import type { DeletedVaultState, ResourceGroup, Subscription, VaultState } from '../state.ts';

export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether an assignment, a lock or a policy at `upper` holds at `lower`. Root and management groups hold everywhere. */
export function contains(upper: string, lower: string): boolean {
  const above = upper.replace(/\/+$/, '').toLowerCase();
  const below = lower.replace(/\/+$/, '').toLowerCase();
  if (above === '' || above.startsWith('/providers/microsoft.management/managementgroups/')) return true;
  return below === above || below.startsWith(`${above}/`);
}

export function subscriptionId(id: string): string {
  return `/subscriptions/${id}`;
}

export function groupId(subscription: string, group: string): string {
  return `${subscriptionId(subscription)}/resourceGroups/${group}`;
}

export function vaultId(vault: VaultState): string {
  return `${groupId(vault.subscriptionId, vault.resourceGroup)}/providers/Microsoft.KeyVault/vaults/${vault.name}`;
}

export function keyId(vault: VaultState, key: string): string {
  return `${vaultId(vault)}/keys/${key}`;
}

export function deletedVaultId(deleted: DeletedVaultState): string {
  const { subscriptionId: subscription, location, name } = deleted.vault;
  return `${subscriptionId(subscription)}/providers/Microsoft.KeyVault/locations/${location}/deletedVaults/${name}`;
}

export function findSubscription(cloud: Cloud, id: string): Subscription | undefined {
  return cloud.state.subscriptions.find((subscription) => same(subscription.id, id));
}

export function findGroup(cloud: Cloud, subscription: string, name: string): ResourceGroup | undefined {
  return cloud.state.resourceGroups.find((group) => same(group.subscriptionId, subscription) && same(group.name, name));
}

export function findVault(cloud: Cloud, subscription: string, group: string, name: string): VaultState | undefined {
  return cloud.state.vaults.find(
    (vault) => same(vault.subscriptionId, subscription) && same(vault.resourceGroup, group) && same(vault.name, name),
  );
}

/** The parts of a scope. */
export interface ScopeParts {
  readonly subscription: string | undefined;
  readonly group: string | undefined;
  readonly vault: string | undefined;
}

export function scopeParts(scope: string): ScopeParts {
  const part = (pattern: RegExp) => pattern.exec(scope)?.[1];
  return {
    subscription: part(/^\/subscriptions\/([^/]+)/i),
    group: part(/^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)/i),
    vault: part(/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.KeyVault\/vaults\/([^/]+)/i),
  };
}
