/**
 * Where an audit event is sent: to the workspace of each diagnostic setting with its category. Sources: REST reference
 * of diagnostic settings (`logAnalyticsDestinationType`: Dedicated, or null for AzureDiagnostics), "Diagnostic settings
 * in Azure Monitor" (category groups audit and allLogs), "Azure Key Vault logging" (ten minutes at most).
 */
import { same, vaultId } from '../arm/scopes.ts';
import type { LogRow } from '../log-state.ts';
import type { Cloud } from '../service.ts';
import type { DiagnosticSettingState, VaultState } from '../state.ts';
import type { AuditEvent } from './audit-event.ts';
import { rowOf } from './tables.ts';

const groups = new Set(['audit', 'alllogs']);

function sendsAudit({ logs }: DiagnosticSettingState): boolean {
  return logs.some(
    ({ enabled, category = '', categoryGroup = '' }) =>
      enabled && (same(category, 'AuditEvent') || groups.has(categoryGroup.toLowerCase())),
  );
}

function rowFor(setting: DiagnosticSettingState, vault: VaultState, event: AuditEvent, delay: number): LogRow[] {
  const { workspaceId, logAnalyticsDestinationType } = setting;
  if (workspaceId === undefined) return [];
  const table = logAnalyticsDestinationType === 'Dedicated' ? 'AZKVAuditLogs' : 'AzureDiagnostics';
  return [{ workspaceId, table, visibleAt: event.time + delay, row: rowOf(table, vault, event) }];
}

/** Writes an event of a vault to each destination of its diagnostic settings; without any it is lost. */
export function deliver(cloud: Cloud, vault: VaultState, event: AuditEvent): void {
  const { diagnosticSettings, settings } = cloud.state;
  const delay = settings.logIngestionDelay ?? 600_000;
  for (const setting of diagnosticSettings) {
    if (!same(setting.scope, vaultId(vault)) || !sendsAudit(setting)) continue;
    cloud.auditLog.push(...rowFor(setting, vault, event, delay));
  }
}
