/** The object IDs that apply to a principal: its own and those of its groups. */
import type { Cloud } from '../service.ts';
import { same } from './scopes.ts';

/**
 * The principal's id and the ids of its groups, including nested groups. Source: "Steps to assign an Azure role" and
 * "Understand Azure deny assignments" (both count members of a group).
 */
export function identitiesOf(cloud: Cloud, principalId: string): readonly string[] {
  const ids = [principalId];
  const groups = cloud.state.groups ?? [];
  // The list grows during the loop, so that nested groups are found too.
  for (const id of ids) {
    for (const group of groups) {
      const isMember = group.members.some((member) => same(member, id));
      if (isMember && !ids.some((known) => same(known, group.id))) ids.push(group.id);
    }
  }
  return ids;
}
