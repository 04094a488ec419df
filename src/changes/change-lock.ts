/** Creates the lock that protects the vault from deletion. */

import type { Session } from '../azure/clients.ts';
import { createDeleteLock, listLocks } from '../azure/locks.ts';
import { operationOf } from '../azure/operations.ts';
import { comparable, idsOf, lockHolds, vaultScopeOf } from '../model/scopes.ts';
import { attemptsOf, write } from './idempotent-write.ts';

/**
 * A lock that somebody created since the plan is never written over, whatever its level.
 *
 * @returns whether this run created the lock
 */
export async function makeLock(session: Session): Promise<boolean> {
  const { inputs, arm } = session;
  const { vault } = idsOf(inputs);
  const target = vaultScopeOf(inputs);
  const operation = operationOf('listLocks', inputs);
  const read = async () => {
    const locks = await listLocks(arm, vault, operation);
    const isThere = locks.some((lock) => lockHolds(lock, target) || comparable(lock.scope) === target);
    return isThere ? true : undefined;
  };
  const { send, isOurs } = attemptsOf<unknown>(() => createDeleteLock(arm, inputs));
  await write(session, send, { read, before: read });
  return isOurs();
}
