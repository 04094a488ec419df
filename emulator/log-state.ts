/** The vaults' audit events in Log Analytics workspaces. */

export type AuditTable = 'AZKVAuditLogs' | 'AzureDiagnostics';

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
