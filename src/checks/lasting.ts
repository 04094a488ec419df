/** The check whether the grant ends by itself: time-bound role assignments of Privileged Identity Management. */

import { assignToAdobe } from '../az-commands/access.ts';
import { grantTexts } from '../messages/findings/grant.ts';
import { grantsOf, isConditional } from '../model/grant.ts';
import type { RoleAssignment, ScheduleInstance } from '../model/observed.ts';
import { adobePrincipalId } from '../model/principal.ts';
import { comparable, idsOf } from '../model/scopes.ts';
import { type Check, type Context, fail, ofVault, pass, reasonOf, skipped, unreadable } from './check.ts';

export const adobeGrantLasting: Check = (context) => {
  const text = grantTexts['adobe-grant-lasting'];
  return ofVault(context, (vault) => {
    const { inputs, observed, scopes } = context;
    const { principal, roleAssignments, scheduleInstances } = observed;
    if (!vault.rbac) return skipped(text.onPolicies);
    const principalId = adobePrincipalId(inputs, observed);
    if (principalId === undefined) {
      if (principal.presence === 'unknown') return unreadable(context, principal.reason);
      return skipped(text.noGrant);
    }
    if (roleAssignments.presence !== 'found') return unreadable(context, reasonOf(roleAssignments));
    const own = grantsOf(roleAssignments.value, principalId, scopes.key);
    // An assignment with a condition counts only if there is no other.
    const free = own.filter((assignment) => !isConditional(assignment));
    const counted = free.length > 0 ? free : own;
    const [bound] = counted;
    if (bound === undefined) return skipped(text.noGrant);
    if (scheduleInstances.presence === 'absent') return skipped(text.noLicense);
    if (scheduleInstances.presence === 'unknown') return unreadable(context, scheduleInstances.reason);
    const last = lastOf(counted.map((one) => endOf(one, scheduleInstances.value)));
    if (last === null) return pass(text.lasts);
    const when = Date.parse(last) <= context.now ? text.ended(last) : text.ends(last);
    const command = assignToAdobe(context, principalId, otherScope(context, bound));
    return fail(when, text.remediation, command);
  });
};

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

/**
 * Azure rejects a second assignment of the role at the same scope, so the permanent one goes to the other scope that
 * `ensure` supports.
 */
function otherScope({ inputs }: Context, bound: RoleAssignment): string {
  const { vault, key } = idsOf(inputs);
  const [asked, other] = inputs.grantScope === 'key' ? [key, vault] : [vault, key];
  return comparable(bound.scope) === comparable(asked) ? other : asked;
}
