/** Who called the vault, from its audit log. Only with `usage-days`. */
import { readAuditLog } from '../azure/audit-log.ts';
import { auditLogTimeLimit } from '../azure/audit-log-query.ts';
import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { absent, tryRead } from '../azure/responses.ts';
import type { Observed } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';

/**
 * In the context of the vault, whose ID is known from the inputs: it waits only for its own token. A 404 for the log
 * says nothing about calls.
 */
export async function readUsage(session: Session): Promise<Observed['usage']> {
  const { usageDays } = session.inputs;
  if (usageDays === undefined) return absent;
  const read = { ...operationOf('readAuditLog', session.inputs), timeLimit: auditLogTimeLimit };
  const query = (operation: Operation) => readAuditLog(session.logs, session.inputs, usageDays, operation);
  return tryRead(read, query, { absentCodes: 'none' });
}
