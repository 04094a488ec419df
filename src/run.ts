/** The whole run, in order. */
import { plannedChanges } from './changes/apply.ts';
import type { Connection } from './connect.ts';
import { finish, type RunOptions } from './finish.ts';
import type { Writer } from './hosts/host.ts';
import type { RunLog } from './hosts/log.ts';
import { onlyLooks } from './inputs/mode.ts';
import type { Ending } from './model/outcome.ts';
import { noteActivity, noteObserved, notePlan } from './note-state.ts';
import { observe } from './observe.ts';
import { reconcileIfAgreed } from './reconcile.ts';
import { outputsAtStart } from './report/outputs.ts';
import { tracedChanges } from './report/who-changed.ts';
import type { RunState } from './run-state.ts';

/** @returns how the run ends */
export async function run(state: RunState, connection: Connection | undefined, options: RunOptions): Promise<Ending> {
  const { log, writer } = options;
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
  return finish(state, connection, options);
}

async function work(state: RunState, connection: Connection, log: RunLog, writer: Writer): Promise<void> {
  const { inputs, host } = connection;
  log.step('Current state');
  const { signIn } = await import('./sign-in.ts');
  const azure = await signIn(connection, state, writer);
  const observed = await observe(azure);
  const verdict = noteObserved(state, azure, observed);
  if (onlyLooks(inputs.mode)) {
    await noteActivity(azure, state);
    if (inputs.driftIssue && inputs.mode === 'verify') {
      const { keepDriftIssue } = await import('./hosts/drift.ts');
      const { activity } = state;
      const seen = { verdict: state.verdict ?? verdict, observed, activity, traced: tracedChanges(state) };
      state.failingSince = await keepDriftIssue(host, connection, seen);
    }
    return;
  }
  const plan = notePlan(state, inputs);
  if (inputs.mode === 'plan') state.changes = plannedChanges(plan);
  else await reconcileIfAgreed(azure, plan, state, writer);
  await noteActivity(azure, state);
}
