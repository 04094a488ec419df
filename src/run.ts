/** The whole run, in order. */
import type { Session } from './azure/clients.ts';
import { hideProxyFromSdks } from './azure/pipeline/proxy.ts';
import { plannedChanges } from './changes/apply.ts';
import { conclude } from './conclude.ts';
import { type Connection, connectForIssue } from './connect.ts';
import { RunError } from './errors/errors.ts';
import { finish, type RunOptions } from './finish.ts';
import type { Check } from './hosts/drift.ts';
import type { Writer } from './hosts/host.ts';
import type { RunLog } from './hosts/log.ts';
import { InvalidInputs, issueInputs } from './inputs/inputs.ts';
import { onlyLooks } from './inputs/mode.ts';
import type { Inputs } from './model/inputs.ts';
import type { Observed } from './model/observed.ts';
import type { Ending } from './model/outcome.ts';
import { noteActivity, noteDeletion, noteObserved, notePlan } from './note-state.ts';
import { observe } from './observe.ts';
import { reconcileIfAgreed } from './reconcile.ts';
import { outputsAtStart } from './report/outputs.ts';
import { tracedChanges } from './report/who-changed.ts';
import type { RunState } from './run-state.ts';
import { now } from './runtime/clock.ts';

/** @returns how the run ends */
export async function run(state: RunState, connection: Connection | undefined, options: RunOptions): Promise<Ending> {
  const { log, writer } = options;
  try {
    log.open(writer);
    writer.earlyOutputs(outputsAtStart);
    if (connection !== undefined) await work(state, connection, log, writer);
  } catch (error) {
    state.error = error ?? new Error('nothing was thrown as an error');
  }
  await keepIssue(state, connection, options);
  // Connections still in use are closed.
  connection?.close();
  return finish(state, connection, options);
}

async function work(state: RunState, connection: Connection, log: RunLog, writer: Writer): Promise<void> {
  const { inputs } = connection;
  log.step('Current state');
  const { signIn } = await import('./sign-in.ts');
  const azure = await signIn(connection, state, writer);
  if (onlyLooks(inputs.mode)) return lookLately(azure, state);
  await look(azure, state);
  await noteDeletion(azure, state);
  const plan = notePlan(state, inputs);
  if (inputs.mode === 'plan') state.changes = plannedChanges(plan);
  else await reconcileIfAgreed(azure, plan, state, writer);
  await noteActivity(azure, state);
}

/** One issue is open while the check fails, for whatever reason. */
async function keepIssue(state: RunState, connection: Connection | undefined, options: RunOptions): Promise<void> {
  const { host, environment, log } = options;
  const { inputs } = state;
  const isAsked = inputs === undefined || (inputs.driftIssue && inputs.mode === 'verify');
  if (!isAsked || host.issues === undefined || connection?.deadline.isCancelled === true) return;
  const named = inputs ?? issueInputs(environment, host);
  if (named === undefined) return;
  // Without a connection, or time, of the check.
  const isOver = connection === undefined || connection.deadline.signal.aborted;
  try {
    const way = isOver ? connectForIssue(host, environment, named, log) : connection;
    hideProxyFromSdks(process.env);
    const { keepDriftIssue } = await import('./hosts/drift.ts');
    state.failingSince = await keepDriftIssue(host, way, checkOf(state, options));
    if (isOver) way.close();
  } catch (error) {
    state.error ??= error;
  }
}

function checkOf(state: RunState, { host, environment, texts }: RunOptions): Check {
  const { inputs, verdict, observed, activity } = state;
  if (inputs === undefined || verdict === undefined || observed === undefined) {
    return { kind: 'stopped', outcome: conclude(state, host.run(environment), texts) };
  }
  return { kind: 'seen', drift: { inputs, verdict, observed, activity, traced: tracedChanges(state) } };
}

/** The oldest answer that may decide, ms: while a list is waited for, what was read before it changes. */
const oldest = 120_000;

/**
 * Everything is read again, once, where the first answer is too old by the time the last has come.
 *
 * @throws RunError `AnswersTooOld` in mode gate if it is so the second time; there nothing counts that was read before
 */
async function lookLately(azure: Session, state: RunState): Promise<void> {
  if (await lookInTime(azure, state)) return;
  azure.log.step('Current state, read again since that took more than two minutes');
  if (azure.inputs.mode === 'gate') forget(state);
  const isLate = !(await lookInTime(azure, state));
  if (!isLate || azure.inputs.mode !== 'gate') return;
  forget(state);
  throw new RunError('AnswersTooOld', '');
}

/** @returns whether no answer is too old */
async function lookInTime(azure: Session, state: RunState): Promise<boolean> {
  const startedAt = now();
  await look(azure, state);
  await noteActivity(azure, state);
  return now() - startedAt <= oldest;
}

function forget(state: RunState): void {
  state.observed = undefined;
  state.verdict = undefined;
}

async function look(azure: Session, state: RunState): Promise<void> {
  const observed = await observe(azure);
  refuseOwnPrincipal(azure.inputs, observed);
  noteObserved(state, azure, observed);
}

/**
 * The pipeline's own service principal would get the permissions to wrap and unwrap. Its object ID is known from its token alone.
 *
 * @throws InvalidInputs
 */
function refuseOwnPrincipal({ adobePrincipalId: given }: Inputs, { caller }: Observed): void {
  if (given === undefined || caller.presence !== 'found' || given !== caller.value.id) return;
  const rule =
    "must be the object id of Adobe's service principal in the tenant, and not of the identity that signs in";
  throw new InvalidInputs([{ input: 'adobe-principal-id', given, rule }]);
}
