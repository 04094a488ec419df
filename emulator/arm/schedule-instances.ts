/**
 * Schedule instances of role assignments, in which Privileged Identity Management shows when one ends.
 * Source of the shape: example of the REST specification of Microsoft.Authorization, 2020-10-01; no recording.
 */
import type { CloudAnswer } from '../service.ts';
import type { RoleAssignmentState } from '../state.ts';
import { failure } from './answers.ts';
import { findRole } from './authorization.ts';
import { page } from './pages.ts';
import { type ArmContext, type Route, variable } from './route.ts';
import { contains, same, scopeParts } from './scopes.ts';

/** In answers the type begins with a capital. */
const type = 'Microsoft.Authorization/RoleAssignmentScheduleInstances';

export const scheduleInstanceRoutes: Route[] = [
  {
    method: 'GET',
    template: '{scope}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances',
    type: 'Microsoft.Authorization/roleAssignmentScheduleInstances',
    // "Azure permissions for Management and governance" lists this action; the page on active access with the REST API
    // names that of role assignments instead. The stricter of the two.
    action: 'Microsoft.Authorization/roleAssignmentScheduleInstances/read',
    checkedAt: 'parent',
    answer: list,
  },
];

/**
 * Assignments with an end and without, at the scope and above; without `atScope()` below it too.
 * Source: description of `$filter` in the specification.
 */
function list(context: ArmContext): CloudAnswer {
  if (context.cloud.state.settings.privilegedIdentityManagement === false) return unlicensed();
  const scope = variable(context, 'scope');
  const filter = context.request.query.get('$filter') ?? '';
  const known = /^(\s|\(|\)|and|atScope\(\)|asTarget\(\)|(principalId eq|assignedTo\()\s*'[^']*'\)?)*$/i;
  if (!known.test(filter)) return failure(400, 'UnsupportedQuery', `The filter '${filter}' is not supported.`);
  const principal = /asTarget\(\)/i.test(filter)
    ? context.caller.objectId
    : /(?:principalId eq|assignedTo\()\s*'([^']*)'/i.exec(filter)?.[1];
  const shown = context.cloud.state.roleAssignments.filter(
    (one) =>
      one.visibleAt <= context.cloud.now() &&
      (contains(one.scope, scope) || (!/atScope\(\)/i.test(filter) && contains(scope, one.scope))) &&
      (principal === undefined || same(one.principalId, principal)),
  );
  return page(
    context,
    shown.map((one) => body(context, one)),
  );
}

/**
 * Code and message are quoted in users' reports of Privileged Identity Management; in 2022, of this very call, the
 * message was shorter.
 */
function unlicensed(): CloudAnswer {
  const message = 'The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.';
  return failure(400, 'AadPremiumLicenseRequired', message);
}

/** guessed: the schedule has the instance's own name; a permanent assignment has no end at all. */
function body(context: ArmContext, one: RoleAssignmentState): Record<string, unknown> {
  const { subscription } = scopeParts(one.scope);
  const above = subscription === undefined ? '' : `/subscriptions/${subscription}`;
  const scope = one.scope === '/' ? '' : one.scope;
  const roleDefinitionId = `${above}/providers/Microsoft.Authorization/roleDefinitions/${one.roleId}`;
  const role = findRole(context.cloud, one.roleId);
  return {
    properties: {
      originRoleAssignmentId: `${scope}/providers/Microsoft.Authorization/roleAssignments/${one.name}`,
      assignmentType: 'Assigned',
      scope: one.scope,
      roleDefinitionId,
      principalId: one.principalId,
      principalType: one.principalType,
      status: one.endDateTime === undefined ? 'Accepted' : 'Provisioned',
      roleAssignmentScheduleId: `${scope}/providers/Microsoft.Authorization/RoleAssignmentSchedules/${one.name}`,
      startDateTime: one.createdOn,
      ...(one.endDateTime === undefined ? {} : { endDateTime: one.endDateTime }),
      memberType: 'Direct',
      createdOn: one.createdOn,
      ...(one.condition === null ? {} : { condition: one.condition, conditionVersion: one.conditionVersion }),
      expandedProperties: {
        scope: { id: one.scope, displayName: one.scope.split('/').at(-1), type: scopeType(one.scope) },
        roleDefinition: { id: roleDefinitionId, displayName: role?.name ?? '', type: role?.type ?? 'BuiltInRole' },
        principal: { id: one.principalId, displayName: one.principalId, type: one.principalType },
      },
    },
    name: one.name,
    id: `${scope}/providers/${type}/${one.name}`,
    type,
  };
}

function scopeType(scope: string): string {
  const { subscription, group, vault } = scopeParts(scope);
  if (vault !== undefined) return 'resource';
  if (group !== undefined) return 'resourcegroup';
  return subscription === undefined ? 'managementgroup' : 'subscription';
}
