/** Whether Adobe's service principal holds the grant, by the vault's permission model. Pure; the plan and the checks share it. */
import type { Inputs } from './inputs.ts';
import type { AccessPolicy, Observed, ReadFailure, RoleAssignment } from './observed.ts';
import { encryptionUserRole } from './roles.ts';
import { grantsAt, scopesOf } from './scopes.ts';

export type Grant =
  | {
      readonly presence: 'found';
      readonly assignment: RoleAssignment | undefined;
      readonly policy: AccessPolicy | undefined;
    }
  | { readonly presence: 'absent' }
  /** An assignment is there, under a condition that this action does not evaluate. */
  | { readonly presence: 'conditional'; readonly assignment: RoleAssignment }
  | { readonly presence: 'unknown'; readonly reason: ReadFailure };

/** The permissions on keys that CMK needs, lower case. */
const needed = ['get', 'wrapkey', 'unwrapkey'];

/** A role has no effect on a vault with access policies, and a policy none on a vault with Azure RBAC. */
export function grantSeen(inputs: Inputs, { vault, principal, roleAssignments }: Observed): Grant {
  if (vault.presence !== 'found') return vault;
  if (principal.presence === 'unknown') return { presence: 'unknown', reason: principal.reason };
  if (principal.presence === 'absent') return { presence: 'absent' };
  const { id } = principal.value;
  if (!vault.value.rbac) {
    const policy = policyOf(vault.value.accessPolicies, id);
    return policy === undefined ? { presence: 'absent' } : { presence: 'found', assignment: undefined, policy };
  }
  if (roleAssignments.presence !== 'found') return roleAssignments;
  const { key } = scopesOf(inputs);
  const own = roleAssignments.value.filter(
    ({ principalId, roleId, scope }) => principalId === id && roleId === encryptionUserRole && grantsAt(scope, key),
  );
  const free = own.find(({ condition }) => condition === null || condition === '');
  if (free !== undefined) return { presence: 'found', assignment: free, policy: undefined };
  return own[0] === undefined ? { presence: 'absent' } : { presence: 'conditional', assignment: own[0] };
}

/** The access policy that lets the principal itself get, wrap and unwrap; one of a compound identity does not. */
export function policyOf(policies: readonly AccessPolicy[], principalId: string): AccessPolicy | undefined {
  return policies.find(
    ({ objectId, applicationId, keys }) =>
      objectId === principalId &&
      applicationId === undefined &&
      (keys.includes('all') || needed.every((permission) => keys.includes(permission))),
  );
}
