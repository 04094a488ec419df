/** Creates the resource group, with create-resource-group. */

import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { readTwice } from '../azure/read-twice.ts';
import { createResourceGroup, getResourceGroup } from '../azure/resource-groups.ts';
import { attemptsOf, orAbsent, write } from './idempotent-write.ts';

/**
 * A PUT would replace the tags of a group that somebody created after the plan.
 *
 * @returns whether this run created the group
 */
export async function makeResourceGroup(session: Session, location: string): Promise<boolean> {
  const { arm, inputs } = session;
  const read = async () => {
    const group = await orAbsent(() => getResourceGroup(arm, inputs));
    return group?.isLeaving === true ? undefined : group;
  };
  const { name } = operationOf('readGroup', inputs);
  const before = () => readTwice<unknown>(session, `resource group ${inputs.resourceGroup}`, name, read);
  const { send, isOurs } = attemptsOf<unknown>(() => createResourceGroup(arm, inputs, location));
  await write(session, send, { read, before });
  return isOurs();
}
