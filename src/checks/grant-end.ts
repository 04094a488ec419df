/** The check whether the grant ends by itself: time-bound role assignments of Privileged Identity Management. */

import { grantsOf } from '../model/grant.ts';
import { countedGrants, type GrantTerm, type TermOutside, termOf } from '../model/grant-end.ts';
import { adobePrincipalId } from '../model/principal.ts';
import type { Runbook } from '../model/runbook.ts';
import { comparable, idsOf } from '../model/scopes.ts';
import { joined } from '../model/words.ts';
import { adobeGrantLasting as text } from '../runbooks/access.ts';
import { endingGrant } from '../runbooks/changed-access.ts';
import {
  type CatalogEntry,
  type Check,
  type CheckOutcome,
  type Context,
  fail,
  following,
  ofVault,
  pass,
  reasonOf,
  skipped,
  unreadable,
} from './check.ts';

const adobeGrantLasting: Check = (context) => {
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
    if (counted.length === 0) return skipped(text.noGrant);
    if (scheduleInstances.presence === 'absent') return skipped(text.noLicense);
    if (scheduleInstances.presence === 'unknown') return unreadable(context, scheduleInstances.reason);
    return byTerm(context, principalId, termOf(counted, scheduleInstances.value, context.now));
  });
};

function byTerm(context: Context, principalId: string, term: GrantTerm): CheckOutcome {
  if (term.kind === 'lasting') return pass(text.lasts);
  if (term.kind === 'begins') return following('adobe-grant', { status: 'unknown', observed: text.notBegun(term.at) });
  const observed = joined(text[term.kind](term.at), term.next !== null && text.gap(term.next));
  return fail(observed, renewal(context, principalId, term));
}

/** The term of the grant that counts, if Azure lists it outside of it; `undefined` if nothing says so. */
export function termOutside(context: Context, principalId: string): TermOutside | undefined {
  const { roleAssignments, scheduleInstances } = context.observed;
  if (roleAssignments.presence !== 'found' || scheduleInstances.presence !== 'found') return undefined;
  const counted = countedGrants(roleAssignments.value, principalId, context.scopes.key);
  const term = termOf(counted, scheduleInstances.value, context.now);
  return term.kind === 'ended' || term.kind === 'begins' ? term : undefined;
}

/** Azure rejects a second assignment of the role at the same scope, so the permanent one goes to a free one. */
export function renewal(context: Context, principalId: string, { kind }: GrantTerm): Runbook {
  const free = kind === 'begins' ? undefined : freeScope(context, principalId);
  return endingGrant(context.inputs, { principalId, freeScope: free, isPast: kind !== 'ends' });
}

/** Of the two scopes that `ensure` supports, one at which the role is not assigned, the requested one first. */
function freeScope({ inputs, observed, scopes }: Context, principalId: string): string | undefined {
  const { roleAssignments } = observed;
  const own = roleAssignments.presence === 'found' ? grantsOf(roleAssignments.value, principalId, scopes.key) : [];
  const { vault, key } = idsOf(inputs);
  const inOrder = inputs.grantScope === 'key' ? [key, vault] : [vault, key];
  return inOrder.find((scope) => own.every((one) => comparable(one.scope) !== comparable(scope)));
}

export const grantEndFindings = [{ ...text, check: adobeGrantLasting }] as const satisfies readonly CatalogEntry[];
