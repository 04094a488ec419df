/** The resource group, for those who let the action make it. */
import { createResourceGroup, getResourceGroup } from '../azure/resource-groups.ts';
import type { Session } from '../azure/session.ts';
import { orAbsent, write } from './idempotent-write.ts';

/** A PUT would replace the tags of a group that somebody made since the plan, so it is looked for first. */
export async function makeResourceGroup(session: Session, location: string): Promise<void> {
  const { arm, inputs } = session;
  const read = async () => {
    const group = await orAbsent(() => getResourceGroup(arm, inputs));
    return group?.isLeaving === true ? undefined : group;
  };
  if ((await read()) !== undefined) return;
  await write<unknown>(session, () => createResourceGroup(arm, inputs, location), { read });
}
