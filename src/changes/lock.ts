/** Puts the lock against deletion on the vault. */

import { resourceIds } from '../azure/arm.ts';
import { createDeleteLock, listLocks, lockReadRight } from '../azure/locks.ts';
import type { Operation } from '../azure/responses.ts';
import type { Session } from '../azure/session.ts';
import { write } from './idempotent-write.ts';

export async function makeLock(session: Session): Promise<void> {
  const { inputs, arm } = session;
  const { vault } = resourceIds(inputs);
  const operation: Operation = {
    service: 'arm',
    name: `list the locks of vault ${inputs.vaultName}`,
    right: lockReadRight,
  };
  const read = async () => {
    const locks = await listLocks(arm, vault, operation);
    return locks.some(({ scope }) => scope.toLowerCase() === vault.toLowerCase()) ? true : undefined;
  };
  await write<unknown>(session, () => createDeleteLock(arm, vault, inputs.vaultName), { read });
}
