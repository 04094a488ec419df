/** Role definitions: reading them, finding them by name, and creating custom ones. */

import { failure, ok } from '../arm/answers.ts';
import { authorizationFailed, findRole, grantFor, roleDefinitions } from '../arm/authorization.ts';
import { builtInRoles, type RoleDefinition } from '../arm/built-in-roles.ts';
import { isObject, listAt, objectAt, textAt, textsAt } from '../arm/json.ts';
import { page } from '../arm/pages.ts';
import { type ArmContext, type Route, variable } from '../arm/route.ts';
import { same } from '../arm/scopes.ts';
import type { CloudAnswer } from '../service.ts';
import type { RoleDefinitionState } from '../state.ts';

const type = 'Microsoft.Authorization/roleDefinitions';
const all = `{scope}/providers/${type}`;

export const roleDefinitionRoutes: Route[] = [
  { method: 'GET', template: all, type, action: `${type}/read`, checkedAt: 'parent', answer: list },
  { method: 'GET', template: `${all}/{name}`, type, action: `${type}/read`, answer: get },
  { method: 'PUT', template: `${all}/{name}`, type, action: `${type}/write`, answer: put },
  { method: 'DELETE', template: `${all}/{name}`, type, action: `${type}/delete`, answer: remove },
];

function get(context: ArmContext): CloudAnswer {
  const name = variable(context, 'name');
  const role = findRole(context.cloud, name);
  if (role !== undefined) return ok(body(context, role));
  const message = `The specified role definition with ID '${name}' does not exist.`;
  return failure(404, 'RoleDefinitionDoesNotExist', message);
}

/** As recorded: names compare without case. */
function list(context: ArmContext): CloudAnswer {
  const filter = context.request.query.get('$filter') ?? '';
  const name = /roleName eq '([^']*)'/i.exec(filter)?.[1];
  const wantedType = /\btype eq '([^']*)'/i.exec(filter)?.[1];
  const builtIn = (role: RoleDefinition) => builtInRoles.some(({ id }) => same(id, role.id));
  const roles = roleDefinitions(context.cloud).filter(
    (role) =>
      (name === undefined || same(role.name, name)) &&
      (wantedType === undefined || same(wantedType, builtIn(role) ? 'BuiltInRole' : 'CustomRole')),
  );
  return page(
    context,
    roles.map((role) => body(context, role)),
  );
}

/**
 * Creates or replaces a custom role. The caller needs the right at each scope where the role may be assigned, and names
 * are unique. Source: https://learn.microsoft.com/azure/role-based-access-control/custom-roles; guessed: the codes and
 * messages of the errors.
 */
function put(context: ArmContext): CloudAnswer {
  const { cloud, caller } = context;
  const wanted = readRole(context);
  const refused = wanted.assignableScopes.find(
    (scope) => grantFor(cloud, caller.objectId, `${type}/write`, scope) === undefined,
  );
  if (refused !== undefined) return authorizationFailed(caller, `${type}/write`, refused);
  if (builtInRoles.some(({ id }) => same(id, wanted.name))) {
    return failure(400, 'RoleDefinitionCannotUpdateSystemRole', 'Built-in roles can not be updated.');
  }
  if (roleDefinitions(cloud).some(({ id, name }) => same(name, wanted.roleName) && !same(id, wanted.name))) {
    const message = 'A custom role with the same name already exists in this directory. Use a different name.';
    return failure(409, 'RoleDefinitionWithSameNameExists', message);
  }
  const others = (cloud.state.roleDefinitions ?? []).filter(({ name }) => !same(name, wanted.name));
  cloud.state.roleDefinitions = [...others, wanted];
  const made = findRole(cloud, wanted.name);
  if (made === undefined) throw new Error(`role ${wanted.name} is not among the roles that were just set`);
  return { status: 201, body: body(context, made) };
}

/** The deleted definition, or 204. guessed: the message if the role is still assigned. */
function remove(context: ArmContext): CloudAnswer {
  const { state } = context.cloud;
  const name = variable(context, 'name');
  const role = findRole(context.cloud, name);
  if (role === undefined) return { status: 204 };
  if (state.roleAssignments.some(({ roleId }) => same(roleId, name))) {
    const message = 'There are existing role assignments referencing role. The role cannot be deleted.';
    return failure(400, 'RoleDefinitionHasAssignments', message);
  }
  state.roleDefinitions = (state.roleDefinitions ?? []).filter((one) => !same(one.name, name));
  return ok(body(context, role));
}

function readRole(context: ArmContext): RoleDefinitionState {
  const properties = objectAt(context.body, 'properties');
  const [first] = listAt(properties, 'permissions') ?? [];
  const rights = isObject(first) ? first : {};
  return {
    name: variable(context, 'name'),
    roleName: textAt(properties, 'roleName') ?? '',
    description: textAt(properties, 'description') ?? '',
    assignableScopes: textsAt(properties, 'assignableScopes') ?? [],
    actions: textsAt(rights, 'actions') ?? [],
    notActions: textsAt(rights, 'notActions') ?? [],
    dataActions: textsAt(rights, 'dataActions') ?? [],
    notDataActions: textsAt(rights, 'notDataActions') ?? [],
  };
}

/** guessed: all roles have the same dates, and no creator. */
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
