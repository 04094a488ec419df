/** Plans the lock on the vault. */

import type { Lock, Observed } from '../model/observed.ts';
import { comparable, lockHolds, scopesOf } from '../model/scopes.ts';
import type { PlanBuilder } from './builder.ts';

export function planLock(builder: PlanBuilder, { locks }: Observed): void {
  const { inputs } = builder;
  if (!inputs.deleteLock) return;
  if (locks.presence === 'unknown') {
    builder.block('locks-unreadable', locks.reason);
    return;
  }
  const { vault } = scopesOf(inputs);
  // One at the vault is never written over, whatever its level.
  const isThere = (lock: Lock) => lockHolds(lock, vault) || comparable(lock.scope) === vault;
  if (locks.presence === 'found' && locks.value.some(isThere)) return;
  builder.step({ resource: 'lock', action: 'create', name: 'cja-cmk' });
}
