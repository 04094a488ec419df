/** Whether Azure's activity log shows that the missing vault was deleted. Pure. */
import type { ActivityEvent, ActivityLog } from './activity.ts';
import { isConfirmed } from './confirmation.ts';
import type { Inputs } from './inputs.ts';
import type { Observed } from './observed.ts';
import { scopesOf } from './scopes.ts';

/** A vault that is nowhere, and of which nobody says that Adobe confirmed its key: it might have been purged. */
export function isVaultGone(
  inputs: Inputs,
  { vault, deletedVault }: Pick<Observed, 'vault' | 'deletedVault'>,
): boolean {
  return !isConfirmed(inputs) && vault.presence === 'absent' && deletedVault.presence !== 'found';
}

/** The latest deletion; the newest events come first. */
export function deletionOf(inputs: Inputs, activity: ActivityLog | undefined): ActivityEvent | undefined {
  if (activity?.presence !== 'found') return undefined;
  const { vault } = scopesOf(inputs);
  return activity.value.entries.find(
    ({ operation, resourceId }) => operation === 'microsoft.keyvault/vaults/delete' && resourceId === vault,
  );
}
