/** The whole run, in order. */
import { hideProxyFromSdks } from './azure/pipeline/proxy.ts';
import { plannedChanges } from './changes/apply.ts';
import { conclude, endingOf, isCancellation, withCancellation } from './conclude.ts';
import { connectForIssue, type RunContext } from './connect.ts';
import { asError, errorsOf } from './errors/errors.ts';
import type { Check, Host, Writer } from './hosts/host.ts';
import type { RunLog } from './hosts/log.ts';
import { publish } from './hosts/publish.ts';
import { type Environment, issueInputs } from './inputs/inputs.ts';
import { onlyReads } from './inputs/mode.ts';
import type { HostTexts } from './model/host-texts.ts';
import type { Ending } from './model/outcome.ts';
import {
  observeForPlan,
  observeRecently,
  planFromState,
  readActivityIfNeeded,
  readDeletionIfNeeded,
} from './observe-state.ts';
import { reconcileIfAgreed } from './reconcile.ts';
import { outputsAtStart } from './report/outputs.ts';
import type { RunState } from './run-state.ts';

/** What a run is given by the place where it runs. */
export interface RunOptions {
  readonly host: Host;
  readonly environment: Environment;
  readonly log: RunLog;
  readonly writer: Writer;
  readonly texts: HostTexts;
}

/** @returns how the run ends */
export async function run(state: RunState, context: RunContext | undefined, options: RunOptions): Promise<Ending> {
  const { log, writer } = options;
  try {
    log.open(writer);
    writer.earlyOutputs(outputsAtStart);
    if (context !== undefined) await work(state, context, log, writer);
  } catch (error) {
    state.error = error ?? new Error('nothing was thrown as an error');
  }
  await keepIssue(state, context, options);
  // Connections still in use are closed.
  context?.close();
  return finish(state, context, options);
}

async function work(state: RunState, context: RunContext, log: RunLog, writer: Writer): Promise<void> {
  const { inputs } = context;
  log.step('Current state');
  const { signIn } = await import('./sign-in.ts');
  const azure = await signIn(context, state, writer);
  if (onlyReads(inputs.mode)) return observeRecently(azure, state);
  await observeForPlan(azure, state);
  await readDeletionIfNeeded(azure, state);
  const plan = planFromState(state, inputs);
  if (inputs.mode === 'plan') state.changes = plannedChanges(plan);
  else await reconcileIfAgreed(azure, plan, state, writer);
  await readActivityIfNeeded(azure, state);
}

/** One issue is open while the check fails, for whatever reason. */
async function keepIssue(state: RunState, context: RunContext | undefined, options: RunOptions): Promise<void> {
  const { host, environment, log } = options;
  const { inputs } = state;
  const isAsked = inputs === undefined || (inputs.driftIssue && inputs.mode === 'verify');
  if (!isAsked || host.issues === undefined || context?.deadline.isCancelled === true) return;
  const named = inputs ?? issueInputs(environment, host);
  if (named === undefined) return;
  // Without a connection, or time, of the check.
  const isOver = context === undefined || context.deadline.signal.aborted;
  try {
    const way = isOver ? connectForIssue(host, environment, named, log) : context;
    hideProxyFromSdks(process.env);
    state.failingSince = await host.issues.keep(way, checkOf(state, options));
    if (isOver) way.close();
  } catch (error) {
    state.error ??= error;
  }
}

function checkOf(state: RunState, { host, environment, texts }: RunOptions): Check {
  const { inputs, verdict, observed, activity } = state;
  const about = host.run(environment);
  if (inputs === undefined || verdict === undefined || observed === undefined) {
    return { kind: 'stopped', outcome: conclude(state, about, texts) };
  }
  return {
    kind: 'seen',
    drift: { inputs, verdict, observed, activity, run: about, starts: texts.starts(about, inputs.mode) },
  };
}

/**
 * Concludes and publishes what came of the run, however it went.
 *
 * @returns how it ends; `unchecked` also where the result could not be published
 */
async function finish(
  state: RunState,
  context: RunContext | undefined,
  { host, environment, log, writer, texts }: RunOptions,
): Promise<Ending> {
  if (context?.deadline.isCancelled === true) state.error = withCancellation(state.error);
  for (const error of errorsOf(state.error)) if (error instanceof Error) log.debug(error.stack ?? error.message);
  try {
    const outcome = conclude(state, host.run(environment), texts);
    log.end();
    const { complete } = await publish(outcome, host.files(environment, outcome.inputs), { log, writer, texts });
    const isLate = context?.deadline.isCancelled === true && !errorsOf(state.error).some(isCancellation);
    if (isLate) writer.fail('The run was canceled while the result was published.');
    const ending = endingOf(outcome);
    return ending === 'passed' && (!complete || isLate) ? 'unchecked' : ending;
  } catch (error) {
    // The outputs of the beginning remain: not ready, state unknown.
    writer.fail(`The result could not be published: ${asError(error).message}`);
    return 'unchecked';
  }
}
