/** When the grant ends by itself: time-bound role assignments of Privileged Identity Management. Pure. */
import { grantsOf, isConditional } from './grant.ts';
import type { RoleAssignment, ScheduleInstance } from './observed.ts';
import { comparable } from './scopes.ts';

/** The principal's role assignments that count: one with a condition counts only if there is no other. */
export function countedGrants(
  assignments: readonly RoleAssignment[],
  principalId: string,
  key: string,
): readonly RoleAssignment[] {
  const own = grantsOf(assignments, principalId, key);
  const free = own.filter((assignment) => !isConditional(assignment));
  return free.length > 0 ? free : own;
}

/** When the last of them ends, ISO 8601; `null` if one has no end, which is enough. */
export function endOfGrants(
  assignments: readonly RoleAssignment[],
  instances: readonly ScheduleInstance[],
): string | null {
  return lastOf(assignments.map((one) => endOf(one, instances)));
}

/** When an assignment ends, ISO 8601; `null` if nothing says that it ends. */
function endOf(assignment: RoleAssignment, instances: readonly ScheduleInstance[]): string | null {
  const own = instances.filter((instance) => isAbout(instance, assignment));
  return own.length === 0 ? null : lastOf(own.map(({ end }) => end));
}

/**
 * Matched by the assignment's ID, or by principal, role and scope: the origin may be an assignment with another name.
 */
function isAbout(instance: ScheduleInstance, { id, principalId, roleId, scope }: RoleAssignment): boolean {
  if (instance.assignmentId === id.toLowerCase()) return true;
  return (
    instance.principalId === principalId.toLowerCase() &&
    instance.roleId === roleId.toLowerCase() &&
    comparable(instance.scope) === comparable(scope)
  );
}

/** The latest of several end dates; `null` if one has none. An invalid date counts as the earliest. */
function lastOf(ends: readonly (string | null)[]): string | null {
  let last = '';
  for (const end of ends) {
    if (end === null) return null;
    if (Date.parse(end) > Date.parse(last) || Number.isNaN(Date.parse(last))) last = end;
  }
  return last;
}
