/** Which diagnostic settings record the uses of a key. */
import type { DiagnosticSetting } from './observed.ts';

const auditLogs: ReadonlySet<string> = new Set(['auditevent', 'audit', 'alllogs']);

/** Whether it sends the vault's audit events somewhere. */
export function sendsAuditEvents({ hasDestination, logs }: DiagnosticSetting): boolean {
  return hasDestination && logs.some((log) => auditLogs.has(log.toLowerCase()));
}
