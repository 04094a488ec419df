/** What might let Adobe use the key besides the grant that counts: other roles, groups, policies of other objects. Pure. */
import { countsAlone, suffices } from './grant.ts';
import type { Inputs } from './inputs.ts';
import type { Observed, RoleAssignment, Vault } from './observed.ts';
import { adobePrincipalId } from './principal.ts';
import { mayUseKeys } from './roles.ts';
import { grantsAt, scopesOf } from './scopes.ts';

type Sources = Pick<Observed, 'vault' | 'principal' | 'roleAssignments' | 'caller'>;

/** Whether anything might still give Adobe access, as far as it was read. */
export function mightHaveAccess(inputs: Inputs, observed: Sources): boolean {
  const { vault, roleAssignments } = observed;
  const principalId = adobePrincipalId(inputs, observed);
  if (vault.presence !== 'found' || principalId === undefined) return false;
  if (!vault.value.rbac) return hasOtherPolicy(vault.value, principalId, observed);
  const { key } = scopesOf(inputs);
  return roleAssignments.presence === 'found' && indirectRoles(roleAssignments.value, principalId, key).length > 0;
}

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
 * object is a group, and what the policies of a principal and its groups give adds up. The identity of this run is no group.
 */
export function hasOtherPolicy(vault: Vault, principalId: string, { caller }: Pick<Observed, 'caller'>): boolean {
  const callerId = caller.presence === 'found' ? caller.value.id : undefined;
  const counting = vault.accessPolicies.filter(
    (policy) => policy.objectId.toLowerCase() !== callerId && countsAlone(policy, vault),
  );
  const isOthers = counting.some((policy) => policy.objectId.toLowerCase() !== principalId);
  return isOthers && suffices({ keys: counting.flatMap(({ keys }) => keys) });
}
