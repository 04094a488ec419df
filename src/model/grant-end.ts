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

/** How long the grant holds. Dates are ISO 8601. */
export type GrantTerm =
  | { readonly kind: 'lasting' }
  /** `next`: when the grant begins again after a gap. */
  | { readonly kind: 'ends'; readonly at: string; readonly next: string | null }
  | TermOutside;

/** Azure lists the grant, though it has ended, or has not begun. */
export type TermOutside =
  | { readonly kind: 'ended'; readonly at: string; readonly next: string | null }
  | { readonly kind: 'begins'; readonly at: string };

/**
 * The term of several assignments together: one that begins before another ends extends it.
 *
 * @param now milliseconds since 1970
 */
export function periodOf(
  assignments: readonly RoleAssignment[],
  instances: readonly ScheduleInstance[],
  now: number,
): GrantTerm {
  const periods = assignments.flatMap((one) => periodsOf(one, instances));
  if (!periods.some((period) => hasBegun(period, now))) return { kind: 'begins', at: firstStart(periods, now) ?? '' };
  const end = endOf(periods, now);
  if (end === null) return { kind: 'lasting' };
  const at = Date.parse(end);
  return { kind: at <= now ? 'ended' : 'ends', at: end, next: firstStart(periods, Math.max(at, now)) };
}

type Period = Pick<ScheduleInstance, 'start' | 'end'>;

const always: Period = { start: null, end: null };

/** An assignment that no schedule mentions is permanent. */
function periodsOf(assignment: RoleAssignment, instances: readonly ScheduleInstance[]): readonly Period[] {
  const own = instances.filter((instance) => isAbout(instance, assignment));
  return own.length === 0 ? [always] : own;
}

/**
 * Matched by the assignment's ID, or by principal, role and scope: the origin may be an assignment with another name.
 */
function isAbout(instance: ScheduleInstance, { id, principalId, roleId, scope }: RoleAssignment): boolean {
  if (instance.assignmentId !== null && comparable(instance.assignmentId) === comparable(id)) return true;
  return (
    instance.principalId === principalId.toLowerCase() &&
    instance.roleId === roleId.toLowerCase() &&
    comparable(instance.scope) === comparable(scope)
  );
}

/** By whole seconds, as Azure's clock tells them (`Date`). An invalid date says nothing against it. */
function hasBegun({ start }: Pick<Period, 'start'>, time: number): boolean {
  return start === null || !(Math.floor(Date.parse(start) / 1000) > Math.floor(time / 1000));
}

/** The end of the periods that have begun, and of those that begin before that; `null` if there is none. */
function endOf(periods: readonly Period[], time: number): string | null {
  const end = lastOf(periods.filter((period) => hasBegun(period, time)).map((period) => period.end));
  return end !== null && Date.parse(end) > time ? endOf(periods, Date.parse(end)) : end;
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

/** The first start after a time; `null` if there is none. */
function firstStart(periods: readonly Period[], time: number): string | null {
  const starts = periods.flatMap(({ start }) => (start !== null && !hasBegun({ start }, time) ? [start] : []));
  return starts.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
}
