/** What is to be done about the key. */

import type { Observed } from '../model/observed.ts';
import type { PlanBuilder, VaultPlan } from './builder.ts';

export function planKey(builder: PlanBuilder, { key, deletedKey }: Observed, vault: VaultPlan): void {
  const { inputs } = builder;
  // The keys come back with a recovered vault.
  if (vault === 'recovered' || key.presence === 'found') return;
  if (key.presence === 'unknown') {
    builder.block('key-unreadable', key.reason);
    return;
  }
  if (deletedKey.presence === 'found') {
    if (!inputs.recoverDeleted) builder.block('key-deleted');
    builder.step({ resource: 'key', action: 'recover', name: inputs.keyName });
    return;
  }
  if (inputs.confirmedKeyUri !== undefined) builder.block('key-gone-after-confirmation');
  // Nobody could see beforehand that it is missing, so nobody agreed to a new one.
  else if (builder.vaultRecovered) builder.block('key-missing-after-recovery');
  else builder.step({ resource: 'key', action: 'create', name: inputs.keyName });
  if (deletedKey.presence === 'unknown') builder.note('deletedKeyNotSeen', deletedKey.reason);
}
