/** The whole run, in order. */
import { changeOf, plannedChanges } from './changes/apply.ts';
import { conclude, endingOf, isCancellation, withCancellation } from './conclude.ts';
import type { Connection } from './connect.ts';
import { asError, errorsOf, RunError } from './errors/errors.ts';
import type { Host, Writer } from './hosts/host.ts';
import type { RunLog } from './hosts/log.ts';
import { publish } from './hosts/publish.ts';
import type { Environment } from './inputs/inputs.ts';
import type { Ending } from './model/outcome.ts';
import type { Plan } from './model/plan.ts';
import { observe } from './observe.ts';
import { noteActivity, noteObserved, notePlan, reconcile } from './reconcile.ts';
import { planLines } from './report/log-result.ts';
import { outputsAtStart } from './report/outputs.ts';
import { tracedChanges } from './report/who-changed.ts';
import type { RunState } from './run-state.ts';

export interface RunOptions {
  readonly host: Host;
  readonly environment: Environment;
  readonly log: RunLog;
  readonly writer: Writer;
}

/** @returns how the run ends */
export async function run(
  state: RunState,
  connection: Connection | undefined,
  { host, environment, log, writer }: RunOptions,
): Promise<Ending> {
  try {
    log.open(writer);
    writer.earlyOutputs(outputsAtStart);
    if (connection !== undefined) await work(state, connection, log, writer);
  } catch (error) {
    state.error = error ?? new Error('nothing was thrown as an error');
  } finally {
    // Connections still in use are closed.
    connection?.close();
  }
  if (connection?.deadline.isCancelled === true) state.error = withCancellation(state.error);
  for (const error of errorsOf(state.error)) if (error instanceof Error) log.debug(error.stack ?? error.message);
  try {
    const outcome = conclude(state, host.run(environment));
    log.end();
    const { complete } = await publish(outcome, host.files(environment, outcome.inputs), log, writer);
    const isLate = connection?.deadline.isCancelled === true && !errorsOf(state.error).some(isCancellation);
    if (isLate) writer.fail('The run was canceled while the result was published.');
    const ending = endingOf(outcome);
    return ending === 'passed' && (!complete || isLate) ? 'unchecked' : ending;
  } catch (error) {
    // The outputs of the beginning remain: not ready, state unknown.
    writer.fail(`The result could not be published: ${asError(error).message}`);
    return 'unchecked';
  }
}

async function work(state: RunState, connection: Connection, log: RunLog, writer: Writer): Promise<void> {
  const { inputs, host } = connection;
  log.step('Current state');
  const { signIn } = await import('./sign-in.ts');
  const azure = await signIn(connection, state, writer);
  const verdict = noteObserved(state, azure, await observe(azure));
  if (inputs.mode === 'verify') {
    await noteActivity(azure, state);
    if (inputs.driftIssue) state.failingSince = await host.issues?.keep(connection, verdict, tracedChanges(state));
    return;
  }
  const plan = notePlan(state, inputs);
  if (inputs.mode === 'plan') state.changes = plannedChanges(plan);
  else if (await isAgreed(plan, connection, writer)) await reconcile(azure, plan, state);
  else {
    state.changes = plan.steps.map((step) => changeOf(step, 'skipped'));
    state.error = new RunError('Declined', '');
  }
  await noteActivity(azure, state);
}

/** Where a person is there to be asked, nothing is written without an answer. */
async function isAgreed(plan: Plan, { inputs, deadline, log }: Connection, writer: Writer): Promise<boolean> {
  if (writer.confirm === undefined || plan.blockers.length > 0 || plan.steps.length === 0) return true;
  log.step('Plan');
  return writer.confirm(planLines(plan, inputs), deadline.signal);
}
