/**
 * Deny assignments: which one denies an action to a principal.
 * Source of the rules: "Understand Azure deny assignments" and "What is Azure RBAC" (how access is determined), unless a
 * rule says otherwise.
 */
import type { DenyAssignmentState, DenyPermission, DenyPrincipal } from '../access-state.ts';
import type { Caller, Cloud, CloudAnswer } from '../service.ts';
import { failure } from './answers.ts';
import { covers } from './authorization.ts';
import { identitiesOf } from './principals.ts';
import { contains, same } from './scopes.ts';

/** The empty GUID, which with the type `SystemDefined` stands for every principal of the directory. */
const everyone = '00000000-0000-0000-0000-000000000000';

/** The deny assignment that denies an action on a resource. It overrides every role assignment. */
export function denialOf(
  cloud: Cloud,
  principalId: string,
  action: string,
  resource: string,
  data: boolean,
): DenyAssignmentState | undefined {
  const identities = identitiesOf(cloud, principalId);
  return (cloud.state.denyAssignments ?? []).find(
    (one) =>
      one.denyAssignmentEffect !== 'audit' &&
      reaches(one, resource) &&
      names(one.principals, identities, true) &&
      !names(one.excludePrincipals, identities, false) &&
      holds(one) &&
      one.permissions.some((permission) => denies(permission, action, data)),
  );
}

/** Child scopes inherit it unless it says that it does not apply to them; then it applies only at its own scope. */
function reaches({ scope, doNotApplyToChildScopes }: DenyAssignmentState, resource: string): boolean {
  return doNotApplyToChildScopes ? same(scope, resource) : contains(scope, resource);
}

/** By ID, by group, or as everyone; `SystemDefined` is not permitted among the excluded principals. */
function names(principals: readonly DenyPrincipal[], identities: readonly string[], withEveryone: boolean): boolean {
  return principals.some(
    ({ id, type }) =>
      (withEveryone && same(id, everyone) && type === 'SystemDefined') || identities.some((one) => same(one, id)),
  );
}

/** assumed: if the state does not have the condition's result, it is met: the more cautious choice. */
function holds({ conditionHolds, condition, permissions }: DenyAssignmentState): boolean {
  const isConditional = condition !== undefined || permissions.some((one) => one.condition !== undefined);
  return !isConditional || (conditionHolds ?? true);
}

/** Wildcards as in roles; `notActions` and `notDataActions` are excluded from the same permission. */
function denies(permission: DenyPermission, action: string, data: boolean): boolean {
  const [denied, left] = data
    ? [permission.dataActions, permission.notDataActions]
    : [permission.actions, permission.notActions];
  return denied.some((pattern) => covers(pattern, action)) && !left.some((pattern) => covers(pattern, action));
}

/** ARM's error. Code and message are quoted in users' reports of deployment stacks; not recorded. */
export function denyAssignmentFailed(
  caller: Caller,
  action: string,
  scope: string,
  one: DenyAssignmentState,
): CloudAnswer {
  const message =
    `The client '${caller.appId}' with object id '${caller.objectId}' has permission to perform action '${action}' on ` +
    `scope '${scope}'; however, the access is denied because of the deny assignment with name ` +
    `'${one.denyAssignmentName}' and Id '${one.name.replaceAll('-', '')}' at scope '${one.scope}'.`;
  return failure(403, 'DenyAssignmentAuthorizationFailed', message);
}
