/** Management locks. Source: https://learn.microsoft.com/rest/api/resources/management-locks */
import * as v from 'valibot';
import type { Lock } from '../model/observed.ts';
import { type Arm, allPages } from './arm.ts';
import { type Operation, parseResponse } from './responses.ts';

const apiVersion = '2016-09-01';
const lockName = 'cja-cmk';

export const lockReadRight = 'Reader on the vault';

const lock = v.object({ id: v.string(), name: v.string(), properties: v.object({ level: v.string() }) });

function lockOf({ id, name, properties }: v.InferOutput<typeof lock>): Lock {
  const end = id.toLowerCase().lastIndexOf('/providers/microsoft.authorization/locks/');
  return { name, level: properties.level, scope: end < 0 ? id : id.slice(0, end) };
}

/** Locks at the scope; Azure lists its parents' and its children's among them. */
export async function listLocks(arm: Arm, scope: string, operation: Operation): Promise<Lock[]> {
  const first = await arm.get(`${scope}/providers/Microsoft.Authorization/locks`, apiVersion, operation.name);
  const entries = await allPages(operation, first, lock, (url) => arm.follow(url, operation.name));
  return entries.map(lockOf);
}

export async function createDeleteLock(arm: Arm, scope: string, vaultName: string): Promise<void> {
  const operation: Operation = {
    service: 'arm',
    name: `put a CanNotDelete lock on vault ${vaultName}`,
    right: 'User Access Administrator on the vault',
    writes: true,
  };
  const notes =
    'Holds the key that encrypts the data of Adobe Customer Journey Analytics. Deleting it can cost the data.';
  const path = `${scope}/providers/Microsoft.Authorization/locks/${lockName}`;
  const answer = await arm.send('PUT', path, apiVersion, operation.name, {
    properties: { level: 'CanNotDelete', notes },
  });
  parseResponse(operation, answer, lock);
}
