/** The check whether Adobe's service principal may use the key. */

import { denialOf } from '../model/deny.ts';
import { countsAlone, grantsOf, isNeeded, neededPermissions, observedGrant, suffices } from '../model/grant.ts';
import { hasOtherPolicy, indirectRoles, mayBeGroup, mayPoliciesSuffice } from '../model/indirect-access.ts';
import { addressOf } from '../model/names.ts';
import type { RoleAssignment, Vault } from '../model/observed.ts';
import { adobePrincipalId } from '../model/principal.ts';
import { encryptionUserRole, mayUseKeys, roleGuid, roleName } from '../model/roles.ts';
import { grantsAt } from '../model/scopes.ts';
import { isForeign } from '../model/vault.ts';
import { joined } from '../model/words.ts';
import { adobeGrant as text } from '../runbooks/access.ts';
import {
  conditionalGrant,
  deniedAccess,
  perhapsDenied,
  principalIdFirst,
  removedPolicy,
  removedRole,
} from '../runbooks/changed-access.ts';
import {
  type CatalogEntry,
  type Check,
  type CheckOutcome,
  type Context,
  doubtful,
  fail,
  following,
  missing,
  ofVault,
  pass,
  reasonOf,
  undecided,
  unreadable,
} from './check.ts';
import { renewal, termOutside } from './grant-end.ts';

/** The plan calls `observedGrant` too, so that what is reported and what is done can't disagree. */
const adobeGrant: Check = (context) => {
  return ofVault(context, (vault) => {
    const { inputs, observed } = context;
    const { principal } = observed;
    const principalId = adobePrincipalId(inputs, observed);
    if (principalId === undefined) {
      if (principal.presence === 'unknown') return unreadable(context, principal.reason);
      // What another application has says nothing about Adobe's.
      if (principal.presence === 'found') return undecided(text.otherApp(principal.value.id), principalIdFirst);
      return following('adobe-principal', {
        status: 'fail',
        observed: text.noPrincipal,
        isAbsence: true,
        isMissing: true,
      });
    }
    const held = heldGrant(context, principalId, vault);
    if (held.status === 'fail') return isForeign(vault, inputs) ? following('vault-tenant', held) : held;
    const denied = denialOutcome(context, principalId);
    // Whether Azure applies deny assignments to a vault with access policies is not documented.
    if (denied?.status === 'fail') return vault.rbac && !isUnchecked(context) ? denied : doubtful(denied);
    return held.status === 'pass' ? (denied ?? held) : held;
  });
};

/** Whether only an input says whose the principal is: then another one may be Adobe's. */
function isUnchecked({ observed: { principal } }: Context): boolean {
  return principal.presence === 'found' && principal.value.from === 'input';
}

/** What the principal has, regardless of deny assignments. */
function heldGrant(context: Context, principalId: string, vault: Vault): CheckOutcome {
  const grant = observedGrant(context.inputs, context.observed);
  if (grant.presence === 'found') {
    const { assignment } = grant;
    const term = assignment && termOutside(context, principalId);
    if (term !== undefined) return undecided(text.outsideTerm(term), renewal(context, principalId, term));
    return pass(assignment === undefined ? text.policy : text.role(assignment.scope));
  }
  if (grant.presence === 'conditional') {
    const { scope, condition } = grant.assignment;
    return undecided(text.condition(scope, condition), conditionalGrant(context.inputs, principalId, grant.assignment));
  }
  return vault.rbac ? withoutRole(context, principalId) : noPolicy(context, principalId, vault);
}

/** The result if deny assignments affect a grant; `undefined` if they do not. */
function denialOutcome(context: Context, principalId: string): CheckOutcome | undefined {
  const { denyAssignments } = context.observed;
  // A 404 on the list does not mean that it is empty.
  if (denyAssignments.presence !== 'found') return unreadable(context, reasonOf(denyAssignments));
  const denial = denialOf(denyAssignments.value, principalId, context.scopes.key);
  if (denial === undefined) return undefined;
  const { id, name, scope } = denial.assignment;
  if (denial.verdict === 'denied')
    return { ...fail(text.denied(name, scope), deniedAccess(context.inputs)), brief: text.deniedBy(lastPart(id)) };
  return undecided(text.perhapsDenied(name, scope, denial.doubt), perhapsDenied(context.inputs));
}

/** Azure makes it: a GUID. */
function lastPart(id: string): string {
  return addressOf(id.slice(id.lastIndexOf('/') + 1));
}

/** Role assignments show no grant, or could not be read. */
function withoutRole(context: Context, principalId: string): CheckOutcome {
  const { roleAssignments } = context.observed;
  if (roleAssignments.presence !== 'found') return unreadable(context, reasonOf(roleAssignments));
  const reaching = roleAssignments.value.filter(({ scope }) => grantsAt(scope, context.scopes.key));
  const holders = reaching.filter(({ roleId }) => roleGuid(roleId) === encryptionUserRole);
  const holderIds = (list: readonly RoleAssignment[]) => [...new Set(list.map((holder) => holder.principalId))];
  const others = holderIds(holders.filter((holder) => !mayBeGroup(holder)));
  const isOwn = (one: RoleAssignment) => one.principalId.toLowerCase() === principalId;
  const ownRoles = reaching.filter(isOwn);
  const indirect = indirectRoles(reaching, principalId, context.scopes.key);
  const groups = holderIds(indirect.filter((one) => !isOwn(one)));
  const observed = joined(
    text.noRole(principalId),
    others.length > 0 && text.others(others),
    groups.length > 0 && text.groups(groups),
    ownRoles.length > 0 &&
      text.otherRoles([...new Set(ownRoles.map(({ roleId }) => roleName(roleId)))], indirect.some(isOwn)),
  );
  const outcome = missing(observed, removedRole(context.inputs, principalId));
  const mayBeOfAdobe = isUnchecked(context) && reaching.some(({ roleId }) => mayUseKeys(roleId));
  return indirect.length > 0 || mayBeOfAdobe ? doubtful(outcome) : outcome;
}

function noPolicy(context: Context, principalId: string, vault: Vault): CheckOutcome {
  const { roleAssignments } = context.observed;
  const named = vault.accessPolicies.filter(({ objectId }) => objectId.toLowerCase() === principalId);
  const policies = named.filter((policy) => countsAlone(policy, vault));
  const held = new Set(policies.flatMap(({ keys }) => keys).map((permission) => permission.toLowerCase()));
  const lacking = neededPermissions.filter((permission) => !held.has(permission.toLowerCase()));
  const roles = roleAssignments.presence === 'found' ? roleAssignments.value : [];
  const hasRole = grantsOf(roles, principalId, context.scopes.key).length > 0;
  const observed = joined(
    policies.length === 0 ? text.noPolicy(principalId) : text.partPolicy(principalId, lacking),
    named.some(({ applicationId }) => applicationId !== undefined) && text.compound,
    named.some(({ tenantId }) => tenantId.toLowerCase() !== vault.tenantId.toLowerCase()) && text.otherTenant,
    hasRole && text.roleWithoutEffect,
    hasOtherPolicy(vault, principalId, context.observed) && text.otherPolicy,
  );
  const others = policies.flatMap(({ keys }) => keys).filter((permission) => !isNeeded(permission));
  const remedy = removedPolicy(context.inputs, principalId, [...neededPermissions, ...new Set(others)]);
  // A grant that has no effect for the principal exists all the same: it fails, and is not missing.
  const outcome = (hasRole || named.some(suffices) ? fail : missing)(observed, remedy);
  return mayPoliciesSuffice(vault, context.observed) ? doubtful(outcome) : outcome;
}

export const grantFindings = [{ ...text, check: adobeGrant }] as const satisfies readonly CatalogEntry[];
