/** The role assignment by which Adobe's application uses the key. */

import { encryptionUserRole, roleGuid } from '../checks/roles.ts';
import { grantsAt, scopesOf } from '../checks/scopes.ts';
import type { Inputs, Observed, RoleAssignment } from '../model.ts';

/**
 * The assignment of the right role to Adobe's very principal, without a condition, at the key, the vault or above; of
 * several the one whose scope was asked for, then the narrowest. `undefined` on a vault with access policies, where
 * roles have no effect.
 */
export function grantOf(inputs: Inputs, observed: Observed): RoleAssignment | undefined {
  const { vault, principal, roleAssignments } = observed;
  if (vault.seen !== 'found' || !vault.value.rbac) return undefined;
  if (principal.seen !== 'found' || roleAssignments.seen !== 'found') return undefined;
  const scopes = scopesOf(inputs);
  const wanted = scopes[inputs.grantScope];
  const grants = roleAssignments.value.filter(
    ({ principalId, roleId, scope, condition }) =>
      principalId.toLowerCase() === principal.value.id.toLowerCase() &&
      roleGuid(roleId) === encryptionUserRole &&
      condition === null &&
      grantsAt(scope, scopes.key),
  );
  const narrowest = grants.toSorted((one, other) => other.scope.length - one.scope.length)[0];
  return grants.find(({ scope }) => scope.toLowerCase() === wanted) ?? narrowest;
}

/** Where a grant stands, as a person would say it. */
export function grantPlace(inputs: Inputs, grant: RoleAssignment): 'key' | 'vault' | 'above' {
  const scopes = scopesOf(inputs);
  const scope = grant.scope.toLowerCase().replace(/\/+$/, '');
  if (scope === scopes.key) return 'key';
  return scope === scopes.vault ? 'vault' : 'above';
}
