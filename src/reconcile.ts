/**
 * Mode ensure: applies the plan and observes what came of it, at most twice. What is read afterward decides what is said,
 * not the answers to the changes.
 */
import type { Session } from './azure/clients.ts';
import { poll } from './azure/poll.ts';
import { type ApplyOptions, type ApplyResult, apply, changeOf } from './changes/apply.ts';
import { evaluate } from './checks/evaluate.ts';
import { errorsOf, Interrupted, SeveralErrors } from './errors/errors.ts';
import type { Verdict } from './model/finding.ts';
import type { Inputs } from './model/inputs.ts';
import type { Observed, Principal } from './model/observed.ts';
import type { Change, Plan, Step } from './model/plan.ts';
import { observe } from './observe.ts';
import { plan } from './plan.ts';
import type { RunState } from './run-state.ts';

/** What was just made may be read only some time later: role assignments and service principals replicate. */
const replicationTimeout = 60_000;

/** Takes note of what was read, and of what it means. */
export function noteObserved(state: RunState, inputs: Inputs, observed: Observed): Verdict {
  state.observed = observed;
  state.verdict = evaluate(inputs, observed);
  return state.verdict;
}

/** Plans from what was read last. */
export function notePlan(state: RunState, inputs: Inputs, vaultRecovered = false): Plan {
  if (state.observed === undefined) throw new Error('a plan before anything was read');
  state.plan = plan(inputs, state.observed, { vaultRecovered });
  return state.plan;
}

/** @throws what the changes threw, or what ended the run early; what was done until then is in `state` */
export async function reconcile(session: Session, planned: Plan, state: RunState): Promise<void> {
  if (planned.blockers.length > 0 || planned.steps.length === 0) return;
  try {
    const last = await applyAndReplan(session, planned, state);
    if (last !== undefined) await observeOutcome(session, state, last.principal);
  } catch (error) {
    await observeAfterError(error, session, state);
    throw error;
  }
}

/** @returns the last changes, which are still to be observed; `undefined` when all that was made is observed */
async function applyAndReplan(session: Session, planned: Plan, state: RunState): Promise<ApplyResult | undefined> {
  const known = principalOf(state.observed);
  const first = await applySteps(session, planned.steps, state, { principal: known, stopIfVaultDiffers: true });
  if (!first.vaultDiffers) return first;
  session.log.step('Resulting state');
  // What a recovered vault holds and lost, or what somebody else's new vault is like, can be read only now.
  try {
    noteObserved(state, session.inputs, await observe(session));
  } catch (error) {
    state.changes.push(...leftOver(planned.steps, [], state.changes));
    throw error;
  }
  const next = notePlan(state, session.inputs, first.wasRecovered);
  // A service principal that was just made may be read only some time later.
  const isNew = first.principal !== known;
  const steps = next.steps.filter(({ resource }) => resource !== 'principal' || !isNew);
  if (next.blockers.length > 0) state.changes.push(...leftOver(planned.steps, steps, state.changes));
  if (next.blockers.length > 0 || steps.length === 0) return undefined;
  const principal = principalOf(state.observed) ?? first.principal;
  const { isNew: vaultIsNew } = first;
  return applySteps(session, steps, state, { principal, stopIfVaultDiffers: false, vaultIsNew });
}

/** What was planned before and after the second read, and is not made because of what it found. */
function leftOver(planned: readonly Step[], next: readonly Step[], made: readonly Change[]): Change[] {
  const left: Change[] = [];
  const isListed = ({ resource, action }: Step) =>
    left.some((change) => change.resource === resource && change.action === action) ||
    // What was to be created may have been recovered instead.
    made.some((change) => change.resource === resource && (change.action === 'update') === (action === 'update'));
  for (const step of [...planned, ...next]) if (!isListed(step)) left.push(changeOf(step, 'skipped'));
  return left;
}

async function applySteps(
  session: Session,
  steps: readonly Step[],
  state: RunState,
  options: ApplyOptions,
): Promise<ApplyResult> {
  const applied = await apply(session, steps, options);
  state.changes.push(...applied.changes);
  const [error, ...others] = applied.errors;
  if (error === undefined) return applied;
  throw others.length === 0 ? error : new SeveralErrors(applied.errors);
}

/** Observes until what was made is found, or the time for replication is over; the last read counts. */
async function observeOutcome(session: Session, state: RunState, made: Principal | undefined): Promise<void> {
  session.log.step('Resulting state');
  const isThere = async () => {
    noteObserved(state, session.inputs, await observe(session));
    const hasPrincipal = made === undefined || principalOf(state.observed) !== undefined;
    return (state.verdict?.state !== 'missing' && hasPrincipal) || undefined;
  };
  if (await isThere()) return;
  const what = { en: 'what was made to be seen', fr: 'que ce qui a été créé soit visible' };
  const why = 'service principals and role assignments are read some time after they were made';
  await poll(session, { what, timeout: replicationTimeout, why }, isThere);
}

/**
 * What was made in parallel with a change that failed is there: the outputs name it, and no remedy asks a person to make
 * it again. A run that has to end has no time to read again, and one that reads less than before is not believed.
 */
async function observeAfterError(error: unknown, session: Session, state: RunState): Promise<void> {
  const mustEnd = errorsOf(error).some((each) => each instanceof Interrupted);
  if (mustEnd || !state.changes.some(({ status }) => status === 'done')) return;
  session.log.step('Resulting state');
  try {
    const observed = await observe(session);
    if (observed.vault.presence !== 'unknown') noteObserved(state, session.inputs, observed);
  } catch {
    // The error of the change is what is told.
  }
}

function principalOf(observed: Observed | undefined): Principal | undefined {
  return observed?.principal.presence === 'found' ? observed.principal.value : undefined;
}
