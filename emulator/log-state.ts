/** What Log Analytics workspaces hold of the vaults' audit events. */

export type AuditTable = 'AZKVAuditLogs' | 'AzureDiagnostics';

/** One row of a table. */
export interface LogRow {
  /** ARM id of the workspace. */
  workspaceId: string;
  table: AuditTable;
  /** Milliseconds since 1970 from which on queries find it. */
  visibleAt: number;
  /** By the names of the table's columns; what is missing is empty, or a column that does not exist yet. */
  row: Record<string, unknown>;
}
