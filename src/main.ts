/**
 * The run: inputs → journey (login, observe, plan, apply, observe, judge) → report.
 *
 * This file and what it loads at once is little, so that a run with invalid inputs ends at once; what talks to services
 * is loaded once the inputs are valid, and the report when it is written.
 */

import { errorsOf, RunError } from './errors/errors.ts';
import { type Environment, readInputs } from './inputs/inputs.ts';
import type { Inputs } from './model/inputs.ts';
import type { Log } from './model/log.ts';
import type { Progress } from './progress.ts';
import { createLog } from './report/log.ts';
import { Cancellation } from './runtime/cancellation.ts';

/**
 * One run of the action, from the environment to the exit code. Never throws: what goes wrong is said in the log, the
 * outputs, the summary and the report.
 *
 * @returns the exit code of the step
 */
export async function run(environment: Environment): Promise<number> {
  const startedAt = new Date().toISOString();
  const cancellation = new Cancellation();
  const log = createLog(environment);
  const progress: Progress = {
    observed: undefined,
    plan: undefined,
    changes: [],
    verdict: undefined,
    claims: undefined,
  };
  let inputs: Inputs | undefined;
  let fault: unknown;
  try {
    inputs = readInputs(environment);
    refuseUnsafeEvent(inputs, environment);
    const { journey } = await import('./journey.ts');
    await journey({ inputs, environment, log, progress, cancellation });
  } catch (error) {
    fault = error ?? new Error('nothing was thrown as an error');
    debugStack(log, error);
  }
  const { end } = await import('./end.ts');
  const failed = await end({ ...progress, fault, inputs, startedAt }, environment, log);
  cancellation.close();
  return failed || cancellation.asked ? 1 : 0;
}

/** A run on `pull_request_target` has the base repository's rights and may have a stranger's inputs. */
function refuseUnsafeEvent(inputs: Inputs, environment: Environment): void {
  if (inputs.mode !== 'ensure' || environment['GITHUB_EVENT_NAME'] !== 'pull_request_target') return;
  throw new RunError('UnsafeEvent', 'pull_request_target');
}

function debugStack(log: Log, fault: unknown): void {
  for (const error of errorsOf(fault)) if (error instanceof Error) log.debug(error.stack ?? error.message);
}
