/** Management locks. Source: https://learn.microsoft.com/rest/api/resources/management-locks */
import * as v from 'valibot';
import type { Inputs } from '../model/inputs.ts';
import type { Whole } from '../model/listed.ts';
import type { Lock } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { idsOf, type ResourceId } from '../model/scopes.ts';
import type { Arm } from './arm.ts';
import { operationOf } from './operations.ts';
import { parseResponse } from './responses.ts';

const apiVersion = '2016-09-01';
const lockName = 'cja-cmk';

const lock = v.object({ id: v.string(), name: v.string(), properties: v.object({ level: v.string() }) });

function lockOf({ id, name, properties }: v.InferOutput<typeof lock>): Lock {
  const end = id.toLowerCase().lastIndexOf('/providers/microsoft.authorization/locks/');
  return { name, level: properties.level, scope: end < 0 ? id : id.slice(0, end) };
}

/** Locks at the scope; Azure's list includes those of its parents and children. */
export async function listLocks(arm: Arm, scope: ResourceId, operation: Operation): Promise<Whole<Lock>> {
  const path: ResourceId = `${scope}/providers/Microsoft.Authorization/locks`;
  return (await arm.list(operation, path, apiVersion, lock)).map(lockOf);
}

export async function createDeleteLock(arm: Arm, inputs: Inputs): Promise<void> {
  const operation = operationOf('createLock', inputs);
  const notes =
    'Holds the key that encrypts the data of Adobe Customer Journey Analytics. Deleting it can cost the data.';
  const path: ResourceId = `${idsOf(inputs).vault}/providers/Microsoft.Authorization/locks/${lockName}`;
  const properties = { level: 'CanNotDelete', notes };
  parseResponse(operation, await arm.put(operation, path, apiVersion, { properties }), lock);
}
