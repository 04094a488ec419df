/** What might let Adobe use the key besides the grant that counts: other roles, groups, policies of other objects. Pure. */
import { countsAlone, suffices } from './grant.ts';
import type { AccessPolicy, Observed, RoleAssignment, Vault } from './observed.ts';
import { mayUseKeys } from './roles.ts';
import { grantsAt } from './scopes.ts';

/** The principal's own roles, and those of groups, that might let it use the key. */
export function indirectRoles(
  assignments: readonly RoleAssignment[],
  principalId: string,
  key: string,
): readonly RoleAssignment[] {
  const mayBeOurs = (one: RoleAssignment) => one.principalId.toLowerCase() === principalId || mayBeGroup(one);
  return assignments.filter((one) => mayBeOurs(one) && mayUseKeys(one.roleId) && grantsAt(one.scope, key));
}

/** A type that Azure does not say might be a group's. */
export function mayBeGroup({ principalType }: RoleAssignment): boolean {
  return principalType === null || /group/i.test(principalType);
}

/**
 * Whether policies of other objects, with the principal's own, might give it all that it needs: a policy does not say whether its
 * object is a group.
 */
export function hasOtherPolicy(vault: Vault, principalId: string, observed: Pick<Observed, 'caller'>): boolean {
  const isOthers = policiesOfOthers(vault, observed).some(({ objectId }) => objectId.toLowerCase() !== principalId);
  return isOthers && mayPoliciesSuffice(vault, observed);
}

/** What the policies of a principal and of its groups give adds up. */
export function mayPoliciesSuffice(vault: Vault, observed: Pick<Observed, 'caller'>): boolean {
  return suffices({ keys: policiesOfOthers(vault, observed).flatMap(({ keys }) => keys) });
}

/** The policies that count, but for those of this run's identity, which is no group. */
function policiesOfOthers(vault: Vault, { caller }: Pick<Observed, 'caller'>): readonly AccessPolicy[] {
  const callerId = caller.presence === 'found' ? caller.value.id : undefined;
  return vault.accessPolicies.filter(
    (policy) => policy.objectId.toLowerCase() !== callerId && countsAlone(policy, vault),
  );
}
