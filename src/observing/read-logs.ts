/** What Azure's logs tell: who changed something (the activity log), and who called the vault (its audit log). */

import { listActivity } from '../azure/activity-log.ts';
import { readAuditLog } from '../azure/audit-log.ts';
import { auditLogTimeLimit } from '../azure/audit-log-query.ts';
import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { absent, tryRead } from '../azure/responses.ts';
import type { ActivityLog } from '../model/activity.ts';
import { isConfirmed } from '../model/confirmation.ts';
import type { Verdict } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Observed } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { isVaultGone } from '../model/vault-deletion.ts';
import { now } from '../runtime/clock.ts';
import { Interrupted } from '../runtime/deadline.ts';

/** Whether something that Adobe confirmed is missing or unhealthy, or a vault might have been purged: a ready key costs no request more. */
export function needsActivity(inputs: Inputs, { state }: Verdict, observed: Observed): boolean {
  if (isVaultGone(inputs, observed)) return true;
  return isConfirmed(inputs) && (state === 'missing' || state === 'unhealthy');
}

/** A log that can't be read, or not in time, never changes how the run ends. */
export async function readActivity(session: Session): Promise<ActivityLog> {
  const { arm, inputs, clock } = session;
  const operation = operationOf('readActivityLog', inputs);
  try {
    return await tryRead(operation, (named) => listActivity(arm, inputs, clock.timeOf(now()), named), {
      absentCodes: 'none',
      needsSubscription: false,
    });
  } catch (error) {
    if (!(error instanceof Interrupted) || error.reason === 'cancelled') throw error;
    const { name } = operation;
    const nothing = { status: undefined, message: 'the time limit is over', requestId: undefined, right: undefined };
    return { presence: 'unknown', reason: { operation: name, code: 'DeadlineExceeded', ...nothing } };
  }
}

/**
 * Who called the vault, with `usage-days`. In the context of the vault, whose ID is known from the inputs: it waits only
 * for its own token. A 404 for the log says nothing about calls.
 */
export async function readUsage(session: Session): Promise<Observed['usage']> {
  const { usageDays } = session.inputs;
  if (usageDays === undefined) return absent;
  const read = { ...operationOf('readAuditLog', session.inputs), timeLimit: auditLogTimeLimit };
  const query = (operation: Operation) => readAuditLog(session.logs, session.inputs, usageDays, operation);
  return tryRead(read, query, { absentCodes: 'none' });
}
