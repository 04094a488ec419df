/**
 * What must happen first: the inputs are validated, and the first request is sent. It loads little, so that the request
 * is not delayed; `run.ts` has the rest, in order.
 */
import { type Connection, connect } from './connect.ts';
import { RunError } from './errors/errors.ts';
import { createLog } from './github/log.ts';
import { type Environment, readInputs } from './inputs/inputs.ts';
import type { Inputs } from './model/inputs.ts';
import { newRunState } from './run-state.ts';
import type { Cancellation } from './runtime/cancellation.ts';
import { load } from './runtime/load.ts';
import { loopTurn } from './runtime/loop-turn.ts';
import { removeVariables } from './runtime/variables.ts';

/**
 * One run of the action, from the environment to the exit code. Never throws: errors are reported in the log, the
 * outputs, the summary and the report.
 *
 * @returns the exit code of the step
 */
export async function main(environment: Environment, cancellation: Cancellation): Promise<number> {
  const log = createLog();
  const state = newRunState();
  let connection: Connection | undefined;
  for (const warning of removeVariables(process.env)) log.warning(warning);
  try {
    state.inputs = readInputs(environment);
    refuseUnsafeEvent(state.inputs, environment);
    connection = connect(environment, state.inputs, log, cancellation);
    // Node connects in the next turn of the event loop: nothing may delay the first connection.
    await loopTurn();
  } catch (error) {
    state.error = error;
  }
  const { run } = await load(
    () => import('./run.ts'),
    () => connection?.close(),
  );
  const failed = await run(state, connection, environment, log);
  return failed || cancellation.asked ? 1 : 0;
}

/**
 * Events that strangers cause and on which GitHub gives the job the base repository's permissions and tokens. Source:
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const unsafeEvent = /^(?:pull_request_target|issue_comment|workflow_run|pull_request_review(?:_comment)?)$/;

function refuseUnsafeEvent(inputs: Inputs, environment: Environment): void {
  const event = environment['GITHUB_EVENT_NAME'] ?? '';
  if (inputs.mode === 'ensure' && unsafeEvent.test(event)) throw new RunError('UnsafeEvent', event);
}
