/** Which diagnostic settings record the uses of a key. */
import type { DiagnosticSetting, Observed } from './observed.ts';

const auditLogs: ReadonlySet<string> = new Set(['auditevent', 'audit', 'alllogs']);

/** Whether it sends the vault's audit events somewhere. */
export function sendsAuditEvents({ hasDestination, logs }: DiagnosticSetting): boolean {
  return hasDestination && logs.some((log) => auditLogs.has(log.toLowerCase()));
}

/** Whether the vault's audit events are known to be sent somewhere. */
export function isLogged({ diagnosticSettings: settings }: Pick<Observed, 'diagnosticSettings'>): boolean {
  return settings.presence === 'found' && settings.value.some(sendsAuditEvents);
}
