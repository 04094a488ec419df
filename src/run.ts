/** The whole run, in order. */
import type { Session } from './azure/clients.ts';
import { plannedChanges } from './changes/apply.ts';
import { conclude, stepFails } from './conclude.ts';
import type { Connection } from './connect.ts';
import { asError, errorsOf, SeveralErrors } from './errors/errors.ts';
import { failStep, setEarlyOutputs } from './github/core.ts';
import { keepDriftIssue } from './github/drift.ts';
import { openLog, type RunLog } from './github/log.ts';
import { publish } from './github/publish.ts';
import { readRun } from './github/run-context.ts';
import type { Environment } from './inputs/inputs.ts';
import { observe } from './observe.ts';
import { needsActivity, readActivity } from './observing/activity.ts';
import { noteObserved, notePlan, reconcile } from './reconcile.ts';
import { outputsAtStart } from './report/outputs.ts';
import { tracedChanges } from './report/who-changed.ts';
import type { RunState } from './run-state.ts';
import { Interrupted } from './runtime/deadline.ts';

/** @returns whether the step fails */
export async function run(
  state: RunState,
  connection: Connection | undefined,
  environment: Environment,
  log: RunLog,
): Promise<boolean> {
  try {
    await openLog();
    setEarlyOutputs(outputsAtStart);
    if (connection !== undefined) await work(state, connection, log);
  } catch (error) {
    state.error = error ?? new Error('nothing was thrown as an error');
  } finally {
    // Connections still in use are closed.
    connection?.close();
  }
  if (connection?.deadline.isCancelled === true) state.error = withCancellation(state.error);
  for (const error of errorsOf(state.error)) if (error instanceof Error) log.debug(error.stack ?? error.message);
  try {
    const outcome = conclude(state, readRun(environment));
    log.end();
    const { complete } = await publish(outcome, environment, log);
    const isLate = connection?.deadline.isCancelled === true && !errorsOf(state.error).some(isCancellation);
    if (isLate) failStep('The job was canceled while the result was published.');
    return stepFails(outcome) || !complete || isLate;
  } catch (error) {
    // The outputs of the beginning remain: not ready, state unknown.
    failStep(`The result could not be published: ${asError(error).message}`);
    return true;
  }
}

function isCancellation(error: unknown): boolean {
  return error instanceof Interrupted && error.reason === 'cancelled';
}

/** The signal may come with the last answer, or while another error ends the run. */
function withCancellation(error: unknown): unknown {
  const errors = error === undefined ? [] : errorsOf(error).map(asError);
  if (errors.some(isCancellation)) return error;
  const operation = { en: 'finish the run', fr: "terminer l'exécution" };
  const cancelled = new Interrupted('cancelled', operation);
  return errors.length === 0 ? cancelled : new SeveralErrors([...errors, cancelled]);
}

async function work(state: RunState, connection: Connection, log: RunLog): Promise<void> {
  const { inputs } = connection;
  log.step('Current state');
  const { signIn } = await import('./sign-in.ts');
  const azure = await signIn(connection, state);
  const verdict = noteObserved(state, azure, await observe(azure));
  if (inputs.mode === 'verify') {
    await noteActivity(azure, state);
    state.failingSince = await keepDriftIssue(connection, verdict, tracedChanges(state));
    return;
  }
  const plan = notePlan(state, inputs);
  if (inputs.mode === 'plan') state.changes = plannedChanges(plan);
  else await reconcile(azure, plan, state);
  await noteActivity(azure, state);
}

/** Who changed what Adobe confirmed: read only when that is missing or unhealthy. */
async function noteActivity(azure: Session, state: RunState): Promise<void> {
  const { verdict } = state;
  if (verdict === undefined || !needsActivity(azure.inputs, verdict)) return;
  state.activity = await readActivity(azure);
}
