/** Who called the vault, as its audit log has it. Only with `usage-days`. */
import { auditLogTimeLimit } from '../azure/audit-log-query.ts';
import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { absent, tryRead } from '../azure/responses.ts';
import type { Observed } from '../model/observed.ts';

/** A log that is not found says nothing of what was called. */
const neverAbsent = /^(?!)/;

/** In the vault's context, whose id is known from the inputs: it waits for nothing but its own token. */
export async function readUsage(session: Session): Promise<Observed['usage']> {
  const { usageDays } = session.inputs;
  if (usageDays === undefined) return absent;
  const read = { ...operationOf('readAuditLog', session.inputs), timeLimit: auditLogTimeLimit };
  return tryRead(read, async (operation) => (await session.auditLog()).read(operation, usageDays), neverAbsent);
}
