/** The lock to create, and the locks that would block a change. */

import type { Inputs } from '../model/inputs.ts';
import type { Lock, Observed } from '../model/observed.ts';
import type { PlannedStep } from '../model/plan.ts';
import { comparable, covers, lockHolds, lockIdOf, scopesOf } from '../model/scopes.ts';
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

/** Azure blocks writes below a ReadOnly lock (Microsoft: "Lock your resources to protect your infrastructure"). */
export function blockReadOnly(builder: PlanBuilder, { locks }: Observed): void {
  if (locks.presence !== 'found') return;
  const isIn = (lock: Lock, step: PlannedStep) => {
    const scope = writtenScope(step, builder.inputs);
    return scope !== undefined && covers(lock.scope, scope);
  };
  const refusing = locks.value.filter((lock) => isReadOnly(lock) && builder.steps.some((step) => isIn(lock, step)));
  if (refusing.length > 0) builder.blockBy('read-only-lock', refusing.map(lockIdOf));
}

/**
 * The scope that a change writes to in Azure Resource Manager; `undefined` for Graph and the data plane, to which locks
 * don't apply. A group is created only together with a vault in it, and a lock above one is above the other.
 */
function writtenScope(step: PlannedStep, inputs: Inputs): string | undefined {
  const { vault, key } = scopesOf(inputs);
  if (step.resource === 'vault') return vault;
  if (step.resource === 'key' && step.action === 'create') return key;
  if (step.resource !== 'grant') return undefined;
  return step.by === 'role-assignment' && inputs.grantScope === 'key' ? key : vault;
}

function isReadOnly({ level }: Lock): boolean {
  return level.toLowerCase() === 'readonly';
}
