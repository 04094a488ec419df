/**
 * Azure RBAC: who may do what at which scope. Source:
 * https://learn.microsoft.com/azure/role-based-access-control/overview (rights of all assignments at the scope and
 * above are added; notActions apply only to their own role).
 */
import type { Caller, Cloud, CloudAnswer } from '../service.ts';
import type { RoleAssignmentState, RoleDefinitionState } from '../state.ts';
import { failure } from './answers.ts';
import { type AssignmentRequest, meetsCondition } from './assignment-condition.ts';
import { builtInRoles, type RoleDefinition } from './built-in-roles.ts';
import { identitiesOf } from './principals.ts';
import { contains, same } from './scopes.ts';

export interface Grant {
  readonly assignment: RoleAssignmentState;
  readonly role: RoleDefinition;
}

export function roleDefinitions(cloud: Cloud): RoleDefinition[] {
  return [...builtInRoles, ...(cloud.state.roleDefinitions ?? []).map(customRole)];
}

function customRole(state: RoleDefinitionState): RoleDefinition {
  const { name: id, roleName: name, ...rights } = state;
  return { id, name, type: 'CustomRole', ...rights };
}

export function findRole(cloud: Cloud, id: string): RoleDefinition | undefined {
  return roleDefinitions(cloud).find((role) => same(role.id, id));
}

/**
 * The roles of a principal at a scope, directly or through groups, including inherited ones; assignments that have not
 * propagated yet don't count.
 */
export function grantsOf(cloud: Cloud, principalId: string, scope: string): Grant[] {
  const identities = identitiesOf(cloud, principalId);
  return cloud.state.roleAssignments.flatMap((assignment) => {
    const counts =
      identities.some((id) => same(assignment.principalId, id)) &&
      assignment.visibleAt <= cloud.now() &&
      contains(assignment.scope, scope);
    const role = counts ? findRole(cloud, assignment.roleId) : undefined;
    return role === undefined ? [] : [{ assignment, role }];
  });
}

/** Whether a wildcard of a role (`Microsoft.KeyVault/*`, `*` + `/read`) covers an action; case does not matter. */
export function covers(pattern: string, action: string): boolean {
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`, 'i').test(action);
}

function allows(role: RoleDefinition, action: string, data: boolean): boolean {
  const [given, taken] = data ? [role.dataActions, role.notDataActions] : [role.actions, role.notActions];
  return given.some((pattern) => covers(pattern, action)) && !taken.some((pattern) => covers(pattern, action));
}

/** The role assignment that allows a principal an action at a scope, if there is one. */
export function grantFor(cloud: Cloud, principalId: string, action: string, scope: string): Grant | undefined {
  return grantsOf(cloud, principalId, scope).find(({ role }) => allows(role, action, false));
}

/**
 * The role assignment that allows a principal what the vault itself checks: a data action, or an action on keys through
 * ARM. Assignments take effect later in the vault than in ARM (`settings.vaultAuthorizationDelay`). The state has the
 * result of Azure's evaluation of a condition; conditions are not evaluated here.
 */
export function vaultGrantFor(
  cloud: Cloud,
  principalId: string,
  action: string,
  scope: string,
  data: boolean,
): Grant | undefined {
  const delay = cloud.state.settings.vaultAuthorizationDelay ?? 0;
  return grantsOf(cloud, principalId, scope).find(
    ({ assignment, role }) =>
      assignment.visibleAt + delay <= cloud.now() &&
      allows(role, action, data) &&
      (assignment.condition === null || (assignment.conditionHolds ?? true)),
  );
}

/**
 * Whether a principal may write or delete this role assignment: one of its own assignments covers the action, and
 * neither that role's nor that assignment's condition forbids it.
 */
export function mayAssign(cloud: Cloud, principalId: string, scope: string, request: AssignmentRequest): boolean {
  const action = `Microsoft.Authorization/roleAssignments/${request.verb}`;
  return grantsOf(cloud, principalId, scope).some(
    ({ assignment, role }) =>
      allows(role, action, false) &&
      meetsCondition(role.condition, request) &&
      meetsCondition(assignment.condition ?? undefined, request),
  );
}

/** As recorded in 2024 (current wording); guessed: a service principal is named by its application ID. */
export function authorizationFailed(caller: Caller, action: string, scope: string): CloudAnswer {
  return failure(
    403,
    'AuthorizationFailed',
    `The client '${caller.appId}' with object id '${caller.objectId}' does not have authorization to perform action ` +
      `'${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh ` +
      'your credentials.',
  );
}
