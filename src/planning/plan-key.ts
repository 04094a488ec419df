/** Plans the changes to the key. */

import { isConfirmed } from '../model/confirmation.ts';
import type { Observed } from '../model/observed.ts';
import type { PlanBuilder, VaultPlan } from './builder.ts';

export function planKey(builder: PlanBuilder, observed: Observed, vault: VaultPlan): void {
  const { key, deletedKey } = observed;
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
  const isRecorded = isConfirmed(inputs);
  // An identity that only plans may not see deleted keys. The one that recovers finds out, and nothing is created instead.
  const mayBeDeleted = deletedKey.presence === 'unknown' && builder.recovery === undefined;
  if (isRecorded && inputs.recoverDeleted && mayBeDeleted) {
    builder.step({ resource: 'key', action: 'recover', name: inputs.keyName });
  } else if (isRecorded) builder.block('key-gone-after-confirmation');
  // After a recovery: the plan could not show that the key is missing, so a new key was not approved.
  else if (builder.recovery !== undefined) builder.block('key-missing-after-recovery');
  else planNewKey(builder, observed);
  if (deletedKey.presence === 'unknown') builder.note('deletedKeyNotRead', deletedKey.reason);
}

/** A vault that exists keeps its SKU, and only a premium vault creates HSM keys (Microsoft: About keys, key types). */
function planNewKey(builder: PlanBuilder, { vault }: Observed): void {
  const { keyName, keyType } = builder.inputs;
  const sku = vault.presence === 'found' ? vault.value.sku : 'premium';
  if (keyType === 'RSA-HSM' && sku !== 'premium') builder.block('vault-not-premium', [sku]);
  builder.step({ resource: 'key', action: 'create', name: keyName });
}
