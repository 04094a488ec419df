/** Whether the confirmed key is the one that the inputs name. Pure. */
import type { ConfirmedKey, Inputs } from './inputs.ts';

/** Key Vault ignores the case of names. With inputs for another key, nothing is known about the confirmed one. */
export function isConfirmedKey(
  { vaultName, keyName }: Pick<Inputs, 'vaultName' | 'keyName'>,
  of: ConfirmedKey,
): boolean {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  return same(vaultName, of.vaultName) && same(keyName, of.keyName);
}
