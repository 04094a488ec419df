/** What is known of the vault and what contains it: its tenant, its log, what is in the way. Pure. */

import type { Inputs } from './inputs.ts';
import type { DeletedVault, DiagnosticSetting, Observed, Subscription, Vault } from './observed.ts';
import { comparable, type VaultTarget, vaultScopeOf } from './scopes.ts';

/** Whether the vault accepts no tokens of `tenant-id`, whatever is assigned. */
export function isForeign(vault: Pick<Vault, 'tenantId'>, { tenantId }: Pick<Inputs, 'tenantId'>): boolean {
  return vault.tenantId.toLowerCase() !== tenantId.toLowerCase();
}

/** Whether a deleted vault is the one that the inputs name: it is recovered only into the group in which it was. */
export function wasHere(inputs: VaultTarget, { vaultId }: Pick<DeletedVault, 'vaultId'>): boolean {
  return comparable(vaultId) === vaultScopeOf(inputs);
}

/** The deleted vault, unless it is one of that name from elsewhere. */
export function deletedHere(
  inputs: VaultTarget,
  { vault, deletedVault }: Pick<Observed, 'vault' | 'deletedVault'>,
): DeletedVault | undefined {
  if (vault.presence !== 'absent' || deletedVault.presence !== 'found') return undefined;
  return wasHere(inputs, deletedVault.value) ? deletedVault.value : undefined;
}

/** Whether it is known to decide by Azure RBAC: an access policy has no effect then. */
export function usesRoles({ vault }: Pick<Observed, 'vault'>): boolean {
  return vault.presence === 'found' && vault.value.rbac;
}

/** Whether it is known to decide by access policies: a role has no effect on its keys then. */
export function usesPolicies({ vault }: Pick<Observed, 'vault'>): boolean {
  return vault.presence === 'found' && !vault.value.rbac;
}

const auditLogs: ReadonlySet<string> = new Set(['auditevent', 'audit', 'alllogs']);

/** Whether it sends the vault's audit events somewhere. */
export function sendsAuditEvents({ hasDestination, logs }: DiagnosticSetting): boolean {
  return hasDestination && logs.some((log) => auditLogs.has(log.toLowerCase()));
}

/** Whether Azure is deleting the group: nothing can be created in it, and what it contains goes with it. */
export function isLeaving({ resourceGroup: group }: Pick<Observed, 'resourceGroup'>): boolean {
  return group.presence === 'found' && group.value.provisioningState?.toLowerCase() === 'deleting';
}

/** States in which the subscription's resources are offline, and can't be changed (Microsoft: Azure subscription states). */
const offline: ReadonlySet<string> = new Set(['disabled', 'deleted', 'expired', 'warned']);

export function isOffline({ state }: Subscription): boolean {
  return offline.has(state.toLowerCase());
}

/** Why nothing can be recovered into the group; `undefined` if nothing is known to be in the way. */
export function groupInTheWay(observed: Pick<Observed, 'resourceGroup'>): 'gone' | 'leaving' | undefined {
  if (observed.resourceGroup.presence === 'absent') return 'gone';
  return isLeaving(observed) ? 'leaving' : undefined;
}
