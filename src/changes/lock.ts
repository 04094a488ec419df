/** Puts the lock against deletion on the vault. */

import { resourceIds } from '../azure/arm.ts';
import type { Session } from '../azure/clients.ts';
import { createDeleteLock, listLocks } from '../azure/locks.ts';
import { operationOf } from '../azure/operations.ts';
import { write } from './idempotent-write.ts';

export async function makeLock(session: Session): Promise<void> {
  const { inputs, arm } = session;
  const { vault } = resourceIds(inputs);
  const operation = operationOf('listLocks', inputs);
  const read = async () => {
    const locks = await listLocks(arm, vault, operation);
    return locks.some(({ scope }) => scope.toLowerCase() === vault.toLowerCase()) ? true : undefined;
  };
  await write<unknown>(session, () => createDeleteLock(arm, inputs), { read });
}
