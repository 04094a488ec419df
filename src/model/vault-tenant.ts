/** The tenant that a vault belongs to. Pure. */
import type { Inputs } from './inputs.ts';
import type { Vault } from './observed.ts';

/** Whether the vault accepts no tokens of `tenant-id`, whatever is assigned. */
export function isForeign(vault: Pick<Vault, 'tenantId'>, { tenantId }: Pick<Inputs, 'tenantId'>): boolean {
  return vault.tenantId.toLowerCase() !== tenantId.toLowerCase();
}
