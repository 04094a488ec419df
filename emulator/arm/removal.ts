/** What is deleted along with a resource. */
import type { Cloud } from '../service.ts';
import type { VaultState } from '../state.ts';
import { contains, vaultId } from './scopes.ts';

const day = 86_400_000;

/**
 * Role assignments and diagnostic settings at a scope and below it; they are never restored. A lock would have
 * prevented it.
 */
export function forgetBelow(cloud: Cloud, scope: string): void {
  const { state } = cloud;
  const stays = (one: { scope: string }) => !contains(scope, one.scope);
  state.roleAssignments = state.roleAssignments.filter(stays);
  state.diagnosticSettings = state.diagnosticSettings.filter(stays);
}

/** Soft-deletes a vault for its retention; times without fractions (as recorded). */
export function softDelete(cloud: Cloud, vault: VaultState): void {
  const { state } = cloud;
  const at = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
  state.vaults = state.vaults.filter((other) => other !== vault);
  state.deletedVaults.push({
    vault,
    deletionDate: at(cloud.now()),
    scheduledPurgeDate: at(cloud.now() + vault.softDeleteRetentionInDays * day),
  });
  forgetBelow(cloud, vaultId(vault));
}
