/**
 * Requests to Privileged Identity Management: how an administrator gives a role until an end, changes the end, and takes it away.
 * Source: REST specification of Microsoft.Authorization, 2020-10-01 (role assignment schedule requests); no recording.
 */

import { type ArmAnswer, failure } from '../arm/answers.ts';
import { type JsonObject, objectAt, textAt } from '../arm/json.ts';
import { type ArmContext, type Route, variable } from '../arm/route.ts';
import { unlicensed } from '../arm/schedule-instances.ts';
import { same } from '../arm/scopes.ts';
import type { RoleAssignmentState } from '../state.ts';

const type = 'Microsoft.Authorization/RoleAssignmentScheduleRequests';

export const scheduleRequestRoutes: Route[] = [
  {
    method: 'PUT',
    template: '{scope}/providers/Microsoft.Authorization/roleAssignmentScheduleRequests/{name}',
    type: 'Microsoft.Authorization/roleAssignmentScheduleRequests',
    action: 'Microsoft.Authorization/roleAssignments/write',
    answer: put,
  },
];

/** Requests that change the end of an assignment; those to activate a role are not supported. */
const changes = new Set(['AdminUpdate', 'AdminExtend', 'AdminRenew']);
const served = new Set([...changes, 'AdminAssign', 'AdminRemove']);

/** Takes effect immediately. guessed: the errors, and which fields the answer leaves out. */
function put(context: ArmContext): ArmAnswer {
  if (context.cloud.state.settings.privilegedIdentityManagement === false) return unlicensed();
  const properties = objectAt(context.body, 'properties');
  const requestType = textAt(properties, 'requestType') ?? '';
  if (!served.has(requestType)) return failure(400, 'InvalidRequestType', `Not served here: '${requestType}'.`);
  if (requestType === 'AdminAssign') assign(context, properties);
  const expiration = objectAt(objectAt(properties, 'scheduleInfo'), 'expiration');
  const found = find(context, textAt(properties, 'principalId') ?? '', textAt(properties, 'roleDefinitionId') ?? '');
  if (found === undefined) {
    return failure(400, 'RoleAssignmentDoesNotExist', 'The Role assignment does not exist.');
  }
  if (requestType === 'AdminRemove') return { status: 201, body: remove(context, found) };
  const endDateTime = textAt(expiration, 'endDateTime');
  if (textAt(expiration, 'type') === 'NoExpiration') delete found.endDateTime;
  else if (endDateTime !== undefined) found.endDateTime = endDateTime;
  else return failure(400, 'InvalidScheduleInfo', 'Only NoExpiration and an endDateTime are served here.');
  return { status: 201, body: body(context, found, requestType) };
}

/** guessed: the role assignment has the request's name. */
function assign(context: ArmContext, properties: JsonObject): void {
  const now = new Date(context.cloud.now()).toISOString();
  const { objectId } = context.caller;
  const roleDefinitionId = textAt(properties, 'roleDefinitionId') ?? '';
  context.cloud.state.roleAssignments.push({
    name: variable(context, 'name'),
    scope: variable(context, 'scope') || '/',
    roleId: roleDefinitionId.slice(roleDefinitionId.lastIndexOf('/') + 1),
    principalId: textAt(properties, 'principalId') ?? '',
    principalType: 'ServicePrincipal',
    condition: null,
    conditionVersion: null,
    description: null,
    createdOn: now,
    updatedOn: now,
    createdBy: objectId,
    updatedBy: objectId,
    visibleAt: context.cloud.now() + context.cloud.state.settings.assignmentDelay,
  });
}

function remove(context: ArmContext, found: RoleAssignmentState): Record<string, unknown> {
  const { state } = context.cloud;
  state.roleAssignments = state.roleAssignments.filter((one) => one !== found);
  return body(context, found, 'AdminRemove');
}

function find(context: ArmContext, principalId: string, roleDefinitionId: string): RoleAssignmentState | undefined {
  const roleId = roleDefinitionId.slice(roleDefinitionId.lastIndexOf('/') + 1);
  return context.cloud.state.roleAssignments.find(
    (one) =>
      same(one.scope, variable(context, 'scope') || '/') &&
      same(one.principalId, principalId) &&
      same(one.roleId, roleId),
  );
}

function body(context: ArmContext, one: RoleAssignmentState, requestType: string): Record<string, unknown> {
  const { endDateTime = null } = one;
  return {
    properties: {
      scope: one.scope,
      roleDefinitionId: textAt(objectAt(context.body, 'properties'), 'roleDefinitionId'),
      principalId: one.principalId,
      principalType: one.principalType,
      requestType,
      status: 'Provisioned',
      scheduleInfo: {
        startDateTime: one.createdOn,
        expiration: { type: endDateTime === null ? 'NoExpiration' : 'AfterDateTime', endDateTime, duration: null },
      },
      requestorId: context.caller.objectId,
      createdOn: new Date(context.cloud.now()).toISOString(),
    },
    name: variable(context, 'name'),
    id: `${variable(context, 'scope')}/providers/${type}/${variable(context, 'name')}`,
    type,
  };
}
