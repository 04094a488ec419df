/** Whether Adobe's service principal holds the grant, by the vault's permission model. Pure; the plan and the checks share it. */
import type { AccessPolicy, Inputs, Observed, RoleAssignment, Unseen } from './model.ts';

/** Key Vault Crypto Service Encryption User. Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/security */
const encryptionUserRole = 'e147488a-f6f5-4113-8e2d-b22465e65bf6';

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
  if (!vault.value.rbac) return policyGrant(vault.value.accessPolicies, id);
  if (roleAssignments.seen !== 'found') return roleAssignments;
  const scopes = scopesAbove(inputs, vault.value.id);
  const own = roleAssignments.value.filter(
    ({ principalId, roleId, scope }) => principalId === id && roleId === encryptionUserRole && scopes(scope),
  );
  const free = own.find(({ condition }) => condition === null || condition === '');
  if (free !== undefined) return { seen: 'found', assignment: free, policy: undefined };
  return own[0] === undefined ? { seen: 'absent' } : { seen: 'conditional', assignment: own[0] };
}

/** The key's scope, the vault's, and whatever lies above them. */
function scopesAbove(inputs: Inputs, vaultId: string): (scope: string) => boolean {
  const key = `${vaultId}/keys/${inputs.keyName}`.toLowerCase();
  return (scope) => {
    const at = scope.toLowerCase().replace(/\/$/, '');
    return (
      at === '' ||
      key === at ||
      key.startsWith(`${at}/`) ||
      at.startsWith('/providers/microsoft.management/managementgroups/')
    );
  };
}

function policyGrant(policies: readonly AccessPolicy[], principalId: string): Grant {
  const policy = policies.find(
    ({ objectId, applicationId, keys }) =>
      objectId === principalId &&
      applicationId === undefined &&
      (keys.includes('all') || needed.every((permission) => keys.includes(permission))),
  );
  return policy === undefined ? { seen: 'absent' } : { seen: 'found', assignment: undefined, policy };
}
