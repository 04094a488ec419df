/** Grants and revokes rights in a state, for tenants and tests. */
import { createHash } from 'node:crypto';
import type { CloudState, RoleAssignmentState } from '../state.ts';
import { clientId, pipelinePrincipalId } from './names.ts';

/** The same assignment gets the same GUID each time. */
function assignmentName(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('|').toLowerCase()).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Assigns a role at a scope to a service principal, by default the pipeline's. Visible immediately. */
export function grantRole(
  state: CloudState,
  roleId: string,
  scope: string,
  principalId: string = pipelinePrincipalId,
): RoleAssignmentState {
  const assignment: RoleAssignmentState = {
    name: assignmentName(roleId, scope, principalId),
    scope,
    roleId,
    principalId,
    principalType: 'ServicePrincipal',
    condition: null,
    conditionVersion: null,
    description: null,
    createdOn: '2026-02-03T09:15:27.4183920Z',
    updatedOn: '2026-02-03T09:15:27.4183920Z',
    createdBy: 'e2f7b940-15c8-4d3a-86ab-7c90d4e1f523',
    updatedBy: 'e2f7b940-15c8-4d3a-86ab-7c90d4e1f523',
    visibleAt: 0,
  };
  state.roleAssignments.push(assignment);
  return assignment;
}

/** Revokes a role of a service principal, by default the pipeline's; without a scope, at all scopes. */
export function revokeRole(
  state: CloudState,
  roleId: string,
  scope?: string,
  principalId: string = pipelinePrincipalId,
): void {
  state.roleAssignments = state.roleAssignments.filter(
    (one) =>
      !same(one.roleId, roleId) ||
      !same(one.principalId, principalId) ||
      (scope !== undefined && !same(one.scope, scope)),
  );
}

/** The roles of a service principal: `roleId` and `scope` of each assignment. */
export function rightsOf(state: CloudState, principalId: string = pipelinePrincipalId) {
  return state.roleAssignments
    .filter((one) => same(one.principalId, principalId))
    .map(({ roleId, scope }) => ({ roleId, scope }));
}

/** Sets the Graph application permissions of an application's service principal; tokens issued earlier keep theirs. */
export function setGraphPermissions(state: CloudState, permissions: readonly string[], appId: string = clientId): void {
  const principal = state.servicePrincipals.find((one) => same(one.appId, appId));
  if (!principal) throw new Error(`no service principal of application ${appId} in the state`);
  principal.graphPermissions = [...permissions];
}
