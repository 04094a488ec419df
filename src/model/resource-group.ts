/** The resource group of the vault. Pure. */
import type { Observed } from './observed.ts';

/** Whether Azure is deleting the group: nothing can be created in it, and what it contains goes with it. */
export function isLeaving({ resourceGroup: group }: Pick<Observed, 'resourceGroup'>): boolean {
  return group.presence === 'found' && group.value.provisioningState?.toLowerCase() === 'deleting';
}

/** Why nothing can be recovered into the group; `undefined` if nothing is known to be in the way. */
export function groupInTheWay(observed: Pick<Observed, 'resourceGroup'>): 'gone' | 'leaving' | undefined {
  if (observed.resourceGroup.presence === 'absent') return 'gone';
  return isLeaving(observed) ? 'leaving' : undefined;
}
