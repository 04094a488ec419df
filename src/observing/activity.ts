/** The activity log, read only when something that Adobe confirmed is missing or unhealthy. */
import { listActivity } from '../azure/activity-log.ts';
import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { tryRead } from '../azure/responses.ts';
import type { ActivityEvent } from '../model/activity.ts';
import type { Verdict } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Listed } from '../model/listed.ts';
import type { Observation } from '../model/observed.ts';
import { now } from '../runtime/clock.ts';
import { Interrupted } from '../runtime/deadline.ts';

/** A ready key costs no request more. */
export function needsActivity({ confirmedKeyUri }: Inputs, { state, lost }: Pick<Verdict, 'state' | 'lost'>): boolean {
  return confirmedKeyUri !== undefined && (state === 'missing' || state === 'unhealthy' || lost !== undefined);
}

/** A log that can't be read, or not in time, never changes how the run ends. */
export async function readActivity(session: Session): Promise<Observation<Listed<ActivityEvent>>> {
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
    const nothing = { status: undefined, message: 'timeout-minutes is over', requestId: undefined, right: undefined };
    return { presence: 'unknown', reason: { operation: name, code: 'DeadlineExceeded', ...nothing } };
  }
}
