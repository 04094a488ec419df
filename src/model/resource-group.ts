/** The resource group of the vault. Pure. */
import type { Observed } from './observed.ts';

/** Whether Azure is deleting the group: nothing can be created in it, and what it contains goes with it. */
export function isLeaving({ resourceGroup: group }: Pick<Observed, 'resourceGroup'>): boolean {
  return group.presence === 'found' && group.value.provisioningState?.toLowerCase() === 'deleting';
}
