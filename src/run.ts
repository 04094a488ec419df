/** The whole run, in order. */
import type { Session } from './azure/clients.ts';
import { plannedChanges } from './changes/apply.ts';
import { conclude, stepFails } from './conclude.ts';
import type { Connection } from './connect.ts';
import { errorsOf } from './errors/errors.ts';
import { keepDriftIssue } from './github/drift.ts';
import { openLog, type RunLog } from './github/log.ts';
import { publish } from './github/publish.ts';
import { readRun } from './github/run-context.ts';
import type { Environment } from './inputs/inputs.ts';
import { observe } from './observe.ts';
import { needsActivity, readActivity } from './observing/activity.ts';
import { noteObserved, notePlan, reconcile } from './reconcile.ts';
import type { RunState } from './run-state.ts';

/** @returns whether the step fails */
export async function run(
  state: RunState,
  connection: Connection | undefined,
  environment: Environment,
  log: RunLog,
): Promise<boolean> {
  try {
    await openLog();
    if (connection !== undefined) await work(state, connection, log);
  } catch (error) {
    state.error = error ?? new Error('nothing was thrown as an error');
  } finally {
    // Connections still in use are closed.
    connection?.close();
  }
  for (const error of errorsOf(state.error)) if (error instanceof Error) log.debug(error.stack ?? error.message);
  const outcome = conclude(state, readRun(environment));
  log.end();
  const { complete } = await publish(outcome, environment, log);
  return stepFails(outcome) || !complete;
}

async function work(state: RunState, connection: Connection, log: RunLog): Promise<void> {
  const { inputs } = connection;
  log.step('Current state');
  const { signIn } = await import('./sign-in.ts');
  const azure = await signIn(connection, state);
  const verdict = noteObserved(state, azure, await observe(azure));
  if (inputs.mode === 'verify') {
    await noteActivity(azure, state);
    return keepDriftIssue(connection, verdict);
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
