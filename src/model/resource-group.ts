/** The resource group of the vault. Pure. */
import type { ResourceGroup } from './observed.ts';

/** Whether Azure is deleting the group: nothing can be created in it, and what it contains goes with it. */
export function isBeingDeleted({ provisioningState }: ResourceGroup): boolean {
  return provisioningState?.toLowerCase() === 'deleting';
}
