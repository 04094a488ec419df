/** Whether Adobe's service principal holds the grant, by the vault's permission model. Pure; the plan and the checks share it. */
import type { AccessPolicy, Inputs, Observed, RoleAssignment, Unseen } from './model.ts';
import { encryptionUserRole } from './roles.ts';
import { grantsAt, scopesOf } from './scopes.ts';

export type Grant =
  | {
      readonly seen: 'found';
      readonly assignment: RoleAssignment | undefined;
      readonly policy: AccessPolicy | undefined;
    }
  | { readonly seen: 'absent' }
  /** An assignment is there, under a condition that this action does not evaluate. */
  | { readonly seen: 'conditional'; readonly assignment: RoleAssignment }
  | { readonly seen: 'unknown'; readonly reason: Unseen };

/** The permissions on keys that CMK needs, lower case. */
const needed = ['get', 'wrapkey', 'unwrapkey'];

/** A role has no effect on a vault with access policies, and a policy none on a vault with Azure RBAC. */
export function grantSeen(inputs: Inputs, { vault, principal, roleAssignments }: Observed): Grant {
  if (vault.seen !== 'found') return vault;
  if (principal.seen === 'unknown') return { seen: 'unknown', reason: principal.reason };
  if (principal.seen === 'absent') return { seen: 'absent' };
  const { id } = principal.value;
  if (!vault.value.rbac) {
    const policy = policyOf(vault.value.accessPolicies, id);
    return policy === undefined ? { seen: 'absent' } : { seen: 'found', assignment: undefined, policy };
  }
  if (roleAssignments.seen !== 'found') return roleAssignments;
  const { key } = scopesOf(inputs);
  const own = roleAssignments.value.filter(
    ({ principalId, roleId, scope }) => principalId === id && roleId === encryptionUserRole && grantsAt(scope, key),
  );
  const free = own.find(({ condition }) => condition === null || condition === '');
  if (free !== undefined) return { seen: 'found', assignment: free, policy: undefined };
  return own[0] === undefined ? { seen: 'absent' } : { seen: 'conditional', assignment: own[0] };
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
