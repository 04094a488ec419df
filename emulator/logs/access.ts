/**
 * Whose logs a caller may read in the context of a vault.
 * Sources: "Manage access to Log Analytics workspaces" (access control mode, resource permissions, workspace permissions, custom role
 * example 1); "Querying logs for Azure resources" (403 without access, silent filtering of workspaces and tables).
 */
import { grantFor } from '../arm/authorization.ts';
import { denialOf } from '../arm/denial.ts';
import { isObject } from '../arm/json.ts';
import { same } from '../arm/scopes.ts';
import type { AuditTable } from '../log-state.ts';
import type { Caller, Cloud } from '../service.ts';

const tables: readonly AuditTable[] = ['AZKVAuditLogs', 'AzureDiagnostics'];

function may(cloud: Cloud, { objectId }: Caller, action: string, scope: string): boolean {
  return (
    grantFor(cloud, objectId, action, scope) !== undefined &&
    denialOf(cloud, objectId, action, scope, false) === undefined
  );
}

function mayByResource(cloud: Cloud, caller: Caller, vault: string, table: AuditTable): boolean {
  return may(cloud, caller, `Microsoft.Insights/logs/${table}/read`, vault);
}

function mayByWorkspace(cloud: Cloud, caller: Caller, workspace: string, table: AuditTable): boolean {
  const query = 'Microsoft.OperationalInsights/workspaces/query';
  return may(cloud, caller, `${query}/read`, workspace) && may(cloud, caller, `${query}/${table}/read`, workspace);
}

/** A workspace without the flag, or one that the state does not have, requires workspace permissions. */
function acceptsResourcePermissions({ state }: Cloud, workspace: string): boolean {
  const found = state.monitorResources?.find(({ id }) => same(id, workspace));
  const features = found?.properties['features'];
  return isObject(features) && features['enableLogAccessUsingOnlyResourcePermissions'] === true;
}

export function workspacesOf({ state }: Cloud): string[] {
  const ids = (state.monitorResources ?? [])
    .filter(({ type }) => type === 'Microsoft.OperationalInsights/workspaces')
    .map(({ id }) => id);
  return [...ids, ...state.diagnosticSettings.flatMap(({ workspaceId }) => workspaceId ?? [])];
}

/** Whether the caller may read any logs of a vault; otherwise the query is refused. */
export function mayReadAny(cloud: Cloud, caller: Caller, vault: string): boolean {
  const workspaces = workspacesOf(cloud);
  return tables.some(
    (table) =>
      mayByResource(cloud, caller, vault, table) ||
      workspaces.some((workspace) => mayByWorkspace(cloud, caller, workspace, table)),
  );
}

/** Whether the query includes rows of a table in a workspace; if not, they are left out silently. */
export function mayRead(cloud: Cloud, caller: Caller, vault: string, workspace: string, table: AuditTable): boolean {
  const byResource = acceptsResourcePermissions(cloud, workspace) && mayByResource(cloud, caller, vault, table);
  return byResource || mayByWorkspace(cloud, caller, workspace, table);
}
