/**
 * Whether Adobe's service principal has access to the key, by the vault's permission model. Pure; the plan and the
 * checks share it.
 */
import type { Inputs } from './inputs.ts';
import type { AccessPolicy, Observed, ReadFailure, RoleAssignment, Vault } from './observed.ts';
import { adobePrincipalId, type PrincipalObservation } from './principal.ts';
import { encryptionUserRole } from './roles.ts';
import { comparable, covers, grantsAt, scopesOf } from './scopes.ts';

type ConditionalAssignment = RoleAssignment & { readonly condition: string };

export type Grant =
  /** By a role, or, without an assignment, by an access policy. */
  | { readonly presence: 'found'; readonly assignment: RoleAssignment | undefined }
  | { readonly presence: 'absent' }
  /** There is an assignment, with a condition that this action does not evaluate. */
  | { readonly presence: 'conditional'; readonly assignment: ConditionalAssignment }
  | { readonly presence: 'unknown'; readonly reason: ReadFailure };

/** What shows whether Adobe has access. */
export interface GrantSources extends Pick<Observed, 'vault' | 'roleAssignments'> {
  readonly principal: PrincipalObservation;
}

/** The permissions on keys that Adobe needs, as Azure spells them in an access policy. */
export const neededPermissions: readonly string[] = ['get', 'wrapKey', 'unwrapKey'];
const neededInLowerCase = neededPermissions.map((permission) => permission.toLowerCase());

/** Azure compares permissions without regard to case. */
export function isNeeded(permission: string): boolean {
  return neededInLowerCase.includes(permission.toLowerCase());
}

/** A role has no effect on a vault with access policies, and a policy has none on a vault with Azure RBAC. */
export function observedGrant(inputs: Inputs, observed: GrantSources): Grant {
  const { vault } = observed;
  if (vault.presence !== 'found') return vault;
  if (vault.value.rbac) return grantByRole(inputs, observed);
  return ofAdobe(inputs, observed, (id) => {
    const policy = policyOf(vault.value, id);
    return policy === undefined ? { presence: 'absent' } : { presence: 'found', assignment: undefined };
  });
}

/** The role assignment that is the grant; `undefined` if there is none, if it is uncertain, or if the grant is an access policy. */
export function grantAssignment(inputs: Inputs, observed: GrantSources): RoleAssignment | undefined {
  const grant = observedGrant(inputs, observed);
  return grant.presence === 'found' ? grant.assignment : undefined;
}

/** The grant of a vault with Azure RBAC. */
function grantByRole(inputs: Inputs, observed: GrantSources): Grant {
  return ofAdobe(inputs, observed, (id) => roleGrant(inputs, observed.roleAssignments, id));
}

/**
 * What will be the grant of a vault that is created or recovered: only what is assigned above it. What Azure still lists at a
 * deleted vault does not come back with it.
 */
export function grantFromAbove(inputs: Inputs, observed: GrantSources): Grant {
  const { vault } = scopesOf(inputs);
  const { roleAssignments: all } = observed;
  if (all.presence !== 'found') return grantByRole(inputs, observed);
  const above = all.value.filter(({ scope }) => !covers(vault, comparable(scope)));
  return grantByRole(inputs, { ...observed, roleAssignments: { presence: 'found', value: above } });
}

/** Without a known principal there is no grant, or it is unknown. */
function ofAdobe(inputs: Inputs, observed: GrantSources, grantOf: (principalId: string) => Grant): Grant {
  const { principal } = observed;
  const id = adobePrincipalId(inputs, observed);
  if (id !== undefined) return grantOf(id);
  return principal.presence === 'unknown' ? { presence: 'unknown', reason: principal.reason } : { presence: 'absent' };
}

function roleGrant(inputs: Inputs, assignments: Observed['roleAssignments'], id: string): Grant {
  if (assignments.presence !== 'found') return assignments;
  const own = grantsOf(assignments.value, id, scopesOf(inputs).key);
  const free = own.find((assignment) => !isConditional(assignment));
  if (free !== undefined) return { presence: 'found', assignment: free };
  const conditional = own.find(isConditional);
  return conditional === undefined ? { presence: 'absent' } : { presence: 'conditional', assignment: conditional };
}

/** The principal's own assignments of the role that reach the key, including those with a condition. */
export function grantsOf(
  assignments: readonly RoleAssignment[],
  principalId: string,
  key: string,
): readonly RoleAssignment[] {
  return assignments.filter(
    (one) =>
      one.principalId.toLowerCase() === principalId &&
      one.roleId.toLowerCase() === encryptionUserRole &&
      grantsAt(one.scope, key),
  );
}

export function isConditional(assignment: RoleAssignment): assignment is ConditionalAssignment {
  return assignment.condition !== null && assignment.condition !== '';
}

/** Whether a policy has get, wrapKey and unwrapKey. */
export function suffices({ keys }: Pick<AccessPolicy, 'keys'>): boolean {
  const held = new Set(keys.map((permission) => permission.toLowerCase()));
  return held.has('all') || neededInLowerCase.every((permission) => held.has(permission));
}

/** Whether a policy applies to the principal alone: not to a compound identity, and in the vault's own tenant. */
export function countsAlone({ applicationId, tenantId }: AccessPolicy, vault: Pick<Vault, 'tenantId'>): boolean {
  return applicationId === undefined && tenantId.toLowerCase() === vault.tenantId.toLowerCase();
}

/** The access policy that gives the principal alone get, wrapKey and unwrapKey. */
export function policyOf(
  vault: Pick<Vault, 'tenantId' | 'accessPolicies'>,
  principalId: string,
): AccessPolicy | undefined {
  return vault.accessPolicies.find(
    (policy) => policy.objectId.toLowerCase() === principalId && countsAlone(policy, vault) && suffices(policy),
  );
}
