/** Role assignments: reading, listing, deleting; creating them is in role-assignment-writes.ts. */
import type { CloudAnswer } from '../service.ts';
import type { RoleAssignmentState } from '../state.ts';
import { failure, ok } from './answers.ts';
import { authorizationFailed, mayAssign } from './authorization.ts';
import { page } from './pages.ts';
import { identitiesOf } from './principals.ts';
import { findAssignment, putAssignment, showAssignment } from './role-assignment-writes.ts';
import { type ArmContext, type Route, variable } from './route.ts';
import { contains, same } from './scopes.ts';

const type = 'Microsoft.Authorization/roleAssignments';
const all = `{scope}/providers/${type}`;
const template = `${all}/{name}`;

export const roleAssignmentRoutes: Route[] = [
  { method: 'GET', template: all, type, action: `${type}/read`, checkedAt: 'parent', answer: list },
  { method: 'GET', template, type, action: `${type}/read`, answer: get },
  { method: 'PUT', template, type, action: `${type}/write`, answer: putAssignment },
  { method: 'DELETE', template, type, action: `${type}/delete`, answer: remove },
];

/** guessed: an assignment can be read by its name immediately, before lists show it. */
function get(context: ArmContext): CloudAnswer {
  const found = findAssignment(context);
  if (found !== undefined) return ok(showAssignment(found));
  return failure(404, 'RoleAssignmentNotFound', `The role assignment '${variable(context, 'name')}' is not found.`);
}

/** As recorded: 200 with the deleted assignment, 204 if there was none. */
function remove(context: ArmContext): CloudAnswer {
  const found = findAssignment(context);
  if (found === undefined) return { status: 204 };
  const request = { verb: 'delete', ...found } as const;
  if (!mayAssign(context.cloud, context.caller.objectId, context.path, request)) {
    return authorizationFailed(context.caller, `${type}/delete`, context.path);
  }
  const { state } = context.cloud;
  state.roleAssignments = state.roleAssignments.filter((other) => other !== found);
  return ok(showAssignment(found));
}

/**
 * Assignments at the scope, above it and below it; with `atScope()` none below. Filters as recorded.
 * Source: https://learn.microsoft.com/azure/role-based-access-control/role-assignments-list-rest
 */
function list(context: ArmContext): CloudAnswer {
  const scope = variable(context, 'scope');
  const filter = context.request.query.get('$filter') ?? '';
  const fault = /^(\s|\(|\)|and|atScope\(\)|(principalId eq|assignedTo\()\s*'[^']*'\)?)*$/i.test(filter);
  if (!fault) return failure(400, 'UnsupportedQuery', `The filter '${filter}' is not supported.`);
  const atScope = /atScope\(\)/i.test(filter);
  const [, form, principal] = /(principalId eq|assignedTo\()\s*'([^']*)'/i.exec(filter) ?? [];
  // Assigned to somebody is also what is assigned to a group of theirs.
  const wanted =
    principal === undefined || form !== 'assignedTo(' ? [principal] : identitiesOf(context.cloud, principal);
  const shown = (one: RoleAssignmentState) =>
    one.visibleAt <= context.cloud.now() &&
    (contains(one.scope, scope) || (!atScope && contains(scope, one.scope))) &&
    wanted.some((id) => id === undefined || same(one.principalId, id));
  return page(
    context,
    context.cloud.state.roleAssignments.filter(shown).map((one) => showAssignment(one)),
  );
}
