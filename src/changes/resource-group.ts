/** Creates the resource group, with create-resource-group. */

import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { createResourceGroup, getResourceGroup } from '../azure/resource-groups.ts';
import { lookTwice, orAbsent, write } from './idempotent-write.ts';

/** A PUT would replace the tags of a group that somebody created after the plan. */
export async function makeResourceGroup(session: Session, location: string): Promise<void> {
  const { arm, inputs } = session;
  const read = async () => {
    const group = await orAbsent(() => getResourceGroup(arm, inputs));
    return group?.isLeaving === true ? undefined : group;
  };
  const { name } = operationOf('readGroup', inputs);
  const before = () => lookTwice<unknown>(session, name, read);
  await write<unknown>(session, () => createResourceGroup(arm, inputs, location), { read, before });
}
