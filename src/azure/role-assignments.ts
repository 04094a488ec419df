/** Grants by Azure RBAC. Source: https://learn.microsoft.com/rest/api/authorization/role-assignments */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Inputs } from '../model/inputs.ts';
import type { Whole } from '../model/listed.ts';
import type { RoleAssignment } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { encryptionUserRole, roleGuid } from '../model/roles.ts';
import { idsOf, type ResourceId } from '../model/scopes.ts';
import type { Arm } from './arm.ts';
import { operationOf } from './operations.ts';
import { parseResponse, unread } from './responses.ts';

const apiVersion = '2022-04-01';

const assignment = v.object({
  id: v.string(),
  properties: v.object({
    roleDefinitionId: v.string(),
    principalId: v.string(),
    principalType: v.nullish(v.string()),
    scope: v.string(),
    condition: v.nullish(v.string()),
  }),
});

const writtenAssignment = v.object({
  ...assignment.entries,
  properties: v.object({ ...assignment.entries.properties.entries, createdOn: unread(v.string(), '') }),
});

/** The answer to a creation, which Azure gives for an assignment that existed, too (as recorded). */
export interface WrittenAssignment {
  readonly id: string;
  /** When it was created, ms; NaN where the answer does not tell. */
  readonly createdAt: number;
}

/** A GUID in lower case with dashes: some of Azure's answers leave them out. */
export function dashed(id: string): string {
  const hex = id.toLowerCase().replaceAll('-', '');
  return /^[0-9a-f]{32}$/.test(hex)
    ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    : id.toLowerCase();
}

function assignmentOf({ id, properties }: v.InferOutput<typeof assignment>): RoleAssignment {
  return {
    id,
    roleId: dashed(roleGuid(properties.roleDefinitionId)),
    principalId: dashed(properties.principalId),
    principalType: properties.principalType ?? null,
    scope: properties.scope,
    condition: properties.condition ?? null,
  };
}

/** Assignments at the scope and above it, of any principal, so the read need not wait for a principal's ID. */
export async function listRoleAssignments(
  arm: Arm,
  scope: ResourceId,
  operation: Operation,
): Promise<Whole<RoleAssignment>> {
  const path: ResourceId = `${scope}/providers/Microsoft.Authorization/roleAssignments`;
  const atScope = { $filter: 'atScope()' };
  return (await arm.list(operation, path, apiVersion, assignment, atScope)).map(assignmentOf);
}

/**
 * The name is derived from the assignment's content, so that concurrent runs, and a run that repeats a lost write, all
 * write the same assignment (as recorded: a PUT with the same GUID answers 201 again).
 *
 * @param attempt another name for each: Azure may refuse one for good, see `nameRefused`
 */
export function assignmentName(scope: string, principalId: string, attempt = 1): string {
  const further = attempt === 1 ? '' : `\n${attempt}`;
  const hash = createHash('sha256')
    .update(`${scope.toLowerCase()}\n${encryptionUserRole}\n${principalId}${further}`)
    .digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/**
 * The code with which Azure now and then refuses a name, for good, and asks for another. Source: users' reports
 * (Azure/azure-cli#13368, Azure/ARO-RP#670).
 */
export const nameRefused = 'HashConflictOnDifferentRoleAssignmentIds';

/** Grants the encryption role. The principal's type is always sent: without it a new one is not found for minutes. */
export async function assignEncryptionUser(
  arm: Arm,
  inputs: Inputs,
  principalId: string,
  attempt = 1,
): Promise<WrittenAssignment> {
  const { subscriptionId, grantScope: at } = inputs;
  const operation = operationOf('assignRole', inputs, { at, principalId });
  const scope = idsOf(inputs)[at];
  const role = `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${encryptionUserRole}`;
  const path: ResourceId = `${scope}/providers/Microsoft.Authorization/roleAssignments/${assignmentName(scope, principalId, attempt)}`;
  const properties = { roleDefinitionId: role, principalId, principalType: 'ServicePrincipal' };
  const response = await arm.put(operation, path, apiVersion, { properties });
  const { id, properties: written } = parseResponse(operation, response, writtenAssignment);
  return { id, createdAt: Date.parse(written.createdOn) };
}
