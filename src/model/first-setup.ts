/** Whether nothing that Adobe may have confirmed was ever here, as far as Azure shows. Pure. */

import type { ActivityEvent, ChangeKind } from './activity.ts';
import type { Inputs } from './inputs.ts';
import type { Listed } from './listed.ts';
import type { Observation, Observed } from './observed.ts';
import { isOutOfService } from './subscription.ts';
import { isLeaving } from './vault.ts';
import { changesToTarget } from './who-changed.ts';

const removals: ReadonlySet<ChangeKind> = new Set(['group-deleted', 'vault-deleted', 'vault-moved']);

/**
 * There is no vault, no deleted one, its name is free, no log shows that one was removed or used, and nothing was taken
 * out of service as a whole. A vault that is
 * deleted keeps its name for 7 to 90 days, which purge protection makes sure of: what had a confirmed key and went in the
 * last week has its name still, or was purged without that protection, and nothing could bring it back. Sources:
 * "Soft-delete overview" and "Vaults - Check Name Availability".
 *
 * @param activity `undefined` before it was read
 */
export function isFirstSetup(
  inputs: Inputs,
  observed: Observed,
  activity: Observation<Listed<ActivityEvent>> | undefined,
): boolean {
  const { vault, deletedVault, nameTaken, deletedPrincipal, usage } = observed;
  const isNowhere = [vault, deletedVault, nameTaken].every(({ presence }) => presence === 'absent');
  const isUsed = usage.presence === 'found' && usage.value.rows.length > 0;
  if (inputs.confirmedKeyUri !== undefined || !isNowhere || isUsed) return false;
  if (isLeaving(observed) || isOutOfService(observed)) return false;
  const events = activity?.presence === 'found' ? activity.value.entries : [];
  return (
    deletedPrincipal.presence !== 'found' && !changesToTarget(events, inputs).some(({ kind }) => removals.has(kind))
  );
}
