/**
 * What must happen first: the inputs are validated, and the first request is sent. It loads little, so that the request
 * is not delayed; `run.ts` has the rest, in order.
 */
import { connect, type RunContext } from './connect.ts';
import { RunError } from './errors/errors.ts';
import type { Host } from './hosts/host.ts';
import { createLog } from './hosts/log.ts';
import { checkInputs, type Environment, readInputs } from './inputs/inputs.ts';
import type { Inputs } from './model/inputs.ts';
import { newRunState } from './run-state.ts';
import type { Cancellation } from './runtime/cancellation.ts';
import { load } from './runtime/load.ts';
import { loopTurn } from './runtime/loop-turn.ts';
import { printingVariables, removeVariables } from './runtime/variables.ts';

/**
 * One run, from the environment to the exit code. Never throws: errors are reported in the log, the outputs, the page and
 * the report.
 *
 * @returns the exit code
 */
export async function main(host: Host, given: Environment, cancellation: Cancellation): Promise<number> {
  const log = createLog();
  const state = newRunState();
  let context: RunContext | undefined;
  let environment = given;
  for (const warning of [...removeVariables(process.env), ...(host.warnings?.() ?? [])]) log.warning(warning);
  try {
    const others = [...printingVariables(process.env), ...(host.problems?.(given) ?? [])];
    if (host.prepare !== undefined) {
      checkInputs(given, host, others, host.found ?? []);
      environment = await host.prepare(given);
    }
    state.inputs = { ...readInputs(environment, host, others), run: host.run(environment) };
    refuseUnsafeEvent(host, state.inputs, environment);
    context = connect(host, environment, state.inputs, log, cancellation);
    // Node connects in the next turn of the event loop: nothing may delay the first connection.
    await loopTurn();
  } catch (error) {
    state.error = error;
  }
  const [{ run }, writer, texts] = await load(
    () => Promise.all([import('./run.ts'), host.writer(), host.texts()]),
    () => context?.close(),
  );
  const ending = await run(state, context, { host, environment, log, writer, texts });
  return host.exitCodes[cancellation.asked ? 'canceled' : ending];
}

function refuseUnsafeEvent(host: Host, inputs: Inputs, environment: Environment): void {
  const event = inputs.mode === 'ensure' ? host.unsafeEvent(environment, inputs.audience) : undefined;
  if (event !== undefined) throw new RunError('UnsafeEvent', event);
}
