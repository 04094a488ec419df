/** Role definitions: reading and finding them by name. */
import { type ArmAnswer, failure, ok } from './answers.ts';
import { findRole, roleDefinitions } from './authorization.ts';
import type { RoleDefinition } from './built-in-roles.ts';
import { page } from './pages.ts';
import { type ArmContext, type Route, variable } from './route.ts';
import { same } from './scopes.ts';

const type = 'Microsoft.Authorization/roleDefinitions';
const all = `{scope}/providers/${type}`;

export const roleDefinitionRoutes: Route[] = [
  { method: 'GET', template: all, type, action: `${type}/read`, checkedAt: 'parent', answer: list },
  { method: 'GET', template: `${all}/{name}`, type, action: `${type}/read`, answer: get },
];

function get(context: ArmContext): ArmAnswer {
  const name = variable(context, 'name');
  const role = findRole(context.cloud, name);
  if (role !== undefined) return ok(body(context, role));
  const message = `The specified role definition with ID '${name}' does not exist.`;
  return failure(404, 'RoleDefinitionDoesNotExist', message);
}

/** As recorded: names compare without case. */
function list(context: ArmContext): ArmAnswer {
  const filter = context.request.query.get('$filter') ?? '';
  const name = /roleName eq '([^']*)'/i.exec(filter)?.[1];
  const roles = roleDefinitions(context.cloud).filter((role) => name === undefined || same(role.name, name));
  return page(
    context,
    roles.map((role) => body(context, role)),
  );
}

/** guessed: the dates of a role are all the same, and nobody made it. */
function body(context: ArmContext, role: RoleDefinition): Record<string, unknown> {
  const subscription = /^\/subscriptions\/[^/]+/i.exec(variable(context, 'scope'))?.[0] ?? '';
  const { actions, notActions, dataActions, notDataActions, condition } = role;
  const limits = condition === undefined ? {} : { condition, conditionVersion: '2.0' };
  return {
    properties: {
      roleName: role.name,
      type: role.type,
      description: role.description,
      assignableScopes: role.assignableScopes,
      permissions: [{ actions, notActions, dataActions, notDataActions, ...limits }],
      createdOn: '2021-11-11T20:13:45.8978856Z',
      updatedOn: '2021-11-11T20:13:45.8978856Z',
      createdBy: null,
      updatedBy: null,
    },
    id: `${subscription}/providers/${type}/${role.id}`,
    type,
    name: role.id,
  };
}
