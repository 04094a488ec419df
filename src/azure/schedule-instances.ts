/**
 * When role assignments end, as Privileged Identity Management says.
 * Source: https://learn.microsoft.com/rest/api/authorization/role-assignment-schedule-instances
 */
import * as v from 'valibot';
import type { Whole } from '../model/listed.ts';
import type { ScheduleInstance } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { roleGuid } from '../model/roles.ts';
import type { ResourceId } from '../model/scopes.ts';
import type { Arm } from './arm.ts';
import { dashed } from './role-assignments.ts';

const apiVersion = '2020-10-01';

/** The tenant has no license for time-bound assignments, so there are none. */
export const noLicenseCode = 'AadPremiumLicenseRequired';

const instance = v.object({
  properties: v.object({
    originRoleAssignmentId: v.nullish(v.string()),
    roleDefinitionId: v.string(),
    principalId: v.string(),
    scope: v.string(),
    startDateTime: v.nullish(v.string()),
    endDateTime: v.nullish(v.string()),
  }),
});

/** Instances at the scope and above it, of any principal. */
export async function listScheduleInstances(
  arm: Arm,
  scope: ResourceId,
  operation: Operation,
): Promise<Whole<ScheduleInstance>> {
  const path: ResourceId = `${scope}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances`;
  const atScope = { $filter: 'atScope()' };
  const entries = await arm.list(operation, path, apiVersion, instance, atScope);
  return entries.map(({ properties }) => ({
    assignmentId: properties.originRoleAssignmentId ?? null,
    roleId: dashed(roleGuid(properties.roleDefinitionId)),
    principalId: dashed(properties.principalId),
    scope: properties.scope,
    start: properties.startDateTime ?? null,
    end: properties.endDateTime ?? null,
  }));
}
