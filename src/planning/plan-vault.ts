/** Plans the changes to the vault and its resource group. */

import type { ActivityLog } from '../model/activity.ts';
import { isConfirmed } from '../model/confirmation.ts';
import { type DeletedVault, nameInvalid, type Observed } from '../model/observed.ts';
import { wasHere } from '../model/vault.ts';
import { deletionOf } from '../model/vault-deletion.ts';
import { waiverOf } from '../model/waivers.ts';
import type { PlanBuilder, VaultPlan } from './builder.ts';

export function planVault(builder: PlanBuilder, observed: Observed, activity?: ActivityLog): VaultPlan {
  const { inputs } = builder;
  const { vault, deletedVault, resourceGroup } = observed;
  if (vault.presence === 'unknown') {
    builder.block('vault-unreadable', vault.reason);
    return 'blocked';
  }
  if (vault.presence === 'found') return 'there';
  if (deletedVault.presence === 'found') {
    if (!wasHere(inputs, deletedVault.value)) {
      builder.block('vault-deleted-elsewhere', [deletedVault.value.vaultId]);
      return 'blocked';
    }
    if (!inputs.recoverDeleted) builder.block('vault-deleted');
    // What is told about the deleted vault begins with its group.
    const isTold = !inputs.recoverDeleted && !inputs.createResourceGroup;
    if (resourceGroup.presence === 'absent' && !isTold) planResourceGroup(builder);
    return planRecovery(builder, deletedVault.value);
  }
  if (isConfirmed(inputs)) {
    if (observed.nameTaken.presence === 'found') blockTakenName(builder, observed);
    else builder.block('vault-gone-after-confirmation');
    return 'blocked';
  }
  const deletion = deletionOf(inputs, activity);
  if (deletion !== undefined) {
    builder.block('vault-was-deleted', [deletion.at]);
    return 'blocked';
  }
  if (activity?.presence === 'unknown') builder.note('deletionNotRead', activity.reason);
  if (resourceGroup.presence === 'absent') planResourceGroup(builder);
  return planCreation(builder, observed);
}

function planCreation(builder: PlanBuilder, observed: Observed): VaultPlan {
  const { inputs } = builder;
  const { nameTaken, otherVaults } = observed;
  if (otherVaults.presence === 'found' && otherVaults.value.length > 0) builder.note('anotherVault', otherVaults.value);
  if (nameTaken.presence === 'found') blockTakenName(builder, observed);
  if (nameTaken.presence === 'unknown') {
    const isUnregistered = nameTaken.reason.code === 'MissingSubscriptionRegistration';
    if (isUnregistered) builder.block('provider-not-registered', nameTaken.reason);
    else if (nameTaken.reason.code === nameInvalid) builder.block('vault-name-refused', nameTaken.reason);
    else builder.note('nameNotChecked', nameTaken.reason);
  }
  checkLocation(builder, observed);
  builder.step({ resource: 'vault', action: 'create', name: inputs.vaultName, location: inputs.location ?? '' });
  builder.note('newVaultIsProtected');
  return 'created';
}

/** A mistyped region is found before a group is created in it. */
function checkLocation(builder: PlanBuilder, { regions }: Observed): void {
  const { location } = builder.inputs;
  if (location === undefined) {
    builder.block('location-needed');
    return;
  }
  const nameOf = (region: string) => region.replaceAll(' ', '').toLowerCase();
  const isRegion = regions.presence !== 'found' || regions.value.some((one) => nameOf(one) === nameOf(location));
  if (!isRegion) builder.block('location-unknown', [location]);
}

/** A taken name may be that of the deleted vault itself, which the run then has to see before it advises another name. */
function blockTakenName(builder: PlanBuilder, { deletedVault }: Observed): void {
  if (deletedVault.presence === 'unknown') builder.block('deleted-vaults-unreadable', deletedVault.reason);
  else builder.block('vault-name-taken');
}

function planResourceGroup(builder: PlanBuilder): void {
  const { inputs } = builder;
  if (!inputs.createResourceGroup) builder.block('resource-group-missing');
  if (inputs.location === undefined) builder.block('location-needed');
  if (!inputs.createResourceGroup) return;
  builder.step({
    resource: 'resource-group',
    action: 'create',
    name: inputs.resourceGroup,
    location: inputs.location ?? '',
  });
}

function planRecovery(builder: PlanBuilder, { location }: DeletedVault): VaultPlan {
  const { inputs } = builder;
  builder.step({ resource: 'vault', action: 'recover', name: inputs.vaultName, location });
  builder.note('recoveredVaultNotRead');
  return 'recovered';
}

/** Turned on if it is off, unless that is accepted; never off. A deleted vault's answer has it too. */
export function planPurgeProtection(builder: PlanBuilder, { vault, deletedVault, at }: Observed): void {
  const existing = vault.presence === 'found' ? vault : deletedVault;
  if (existing.presence !== 'found' || existing.value.purgeProtection) return;
  if (waiverOf(builder.inputs, 'vault-purge-protection', Date.parse(at)) !== undefined) return;
  builder.step({ resource: 'vault', action: 'update', name: builder.inputs.vaultName });
  builder.note('purgeProtection');
}
