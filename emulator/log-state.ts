/** The vaults' audit events in Log Analytics workspaces. */

export type AuditTable = 'AZKVAuditLogs' | 'AzureDiagnostics';

/** One event of the activity log. Times are milliseconds since 1970. */
export interface ActivityRow {
  time: number;
  /** When lists begin to include it. */
  visibleAt: number;
  /** `Microsoft.KeyVault/vaults/delete`, … */
  operation: string;
  /** A person's user principal name, or the object ID of a service principal. */
  caller: string;
  /** ARM ID. */
  resourceId: string;
  status: 'Started' | 'Succeeded' | 'Failed';
  correlationId: string;
}

/** One row of a table. */
export interface LogRow {
  /** ARM id of the workspace. */
  workspaceId: string;
  table: AuditTable;
  /** When queries begin to find it, milliseconds since 1970. */
  visibleAt: number;
  /** By the table's column names; a missing one is empty, or a column that does not exist yet. */
  row: Record<string, unknown>;
}
