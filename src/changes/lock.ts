/** Puts the lock against deletion on the vault. */
import type { Question } from '../azure/answers.ts';
import { resourceIds } from '../azure/arm.ts';
import { createDeleteLock, listLocks, lockReadRight } from '../azure/locks.ts';
import type { Session } from '../azure/session.ts';
import { write } from './settle.ts';

export async function makeLock(session: Session): Promise<void> {
  const { inputs, arm } = session;
  const { vault } = resourceIds(inputs);
  const question: Question = {
    service: 'arm',
    tried: `list the locks of vault ${inputs.vaultName}`,
    right: lockReadRight,
  };
  const look = async () => {
    const locks = await listLocks(arm, vault, question);
    return locks.some(({ scope }) => scope.toLowerCase() === vault.toLowerCase()) ? true : undefined;
  };
  await write<unknown>(session, () => createDeleteLock(arm, vault, inputs.vaultName), { look });
}
