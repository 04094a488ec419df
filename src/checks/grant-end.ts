/** The check whether the grant ends by itself: time-bound role assignments of Privileged Identity Management. */

import { assignToAdobe } from '../az-commands/access.ts';
import { grantTexts } from '../messages/findings/grant.ts';
import { countedGrants, endOfGrants } from '../model/grant-end.ts';
import type { RoleAssignment } from '../model/observed.ts';
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
    const counted = countedGrants(roleAssignments.value, principalId, scopes.key);
    const [bound] = counted;
    if (bound === undefined) return skipped(text.noGrant);
    if (scheduleInstances.presence === 'absent') return skipped(text.noLicense);
    if (scheduleInstances.presence === 'unknown') return unreadable(context, scheduleInstances.reason);
    const last = endOfGrants(counted, scheduleInstances.value);
    if (last === null) return pass(text.lasts);
    const command = assignToAdobe(context, principalId, otherScope(context, bound));
    if (Date.parse(last) <= context.now) return fail(text.ended(last), text.afterEnd, command);
    return fail(text.ends(last), text.beforeEnd, command);
  });
};

/**
 * Azure rejects a second assignment of the role at the same scope, so the permanent one goes to the other scope that
 * `ensure` supports.
 */
function otherScope({ inputs }: Context, bound: RoleAssignment): string {
  const { vault, key } = idsOf(inputs);
  const [asked, other] = inputs.grantScope === 'key' ? [key, vault] : [vault, key];
  return comparable(bound.scope) === comparable(asked) ? other : asked;
}
