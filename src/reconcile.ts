/**
 * Mode ensure: applies the plan and observes the result, at most twice. The report is based on what is read afterward,
 * not on the answers to the changes.
 */
import type { Session } from './azure/clients.ts';
import { poll } from './azure/poll.ts';
import { type ApplyOptions, type ApplyResult, apply, changeOf } from './changes/apply.ts';
import { waitForRoles } from './changes/change-key.ts';
import { errorsOf, RunError, SeveralErrors } from './errors/errors.ts';
import type { Writer } from './hosts/host.ts';
import { isListCut } from './model/key-rules.ts';
import type { Observed, Principal } from './model/observed.ts';
import type { Change, Plan, PlannedStep } from './model/plan.ts';
import { observe } from './observe.ts';
import { keepObservation, planFromState, readActivityIfNeeded } from './observe-state.ts';
import { planLines } from './report/log-result.ts';
import type { RunState } from './run-state.ts';
import { Interrupted } from './runtime/deadline.ts';

/**
 * Something that was just created may not be readable immediately: role assignments and service principals replicate.
 */
const replicationTimeout = 60_000;

/** Where a person is there to be asked, nothing is written without an answer. */
export async function reconcileIfAgreed(
  session: Session,
  planned: Plan,
  state: RunState,
  writer: Writer,
): Promise<void> {
  if (await isAgreed(session, planned, writer)) return reconcile(session, planned, state);
  state.changes = planned.steps.map((step) => changeOf(step, 'skipped'));
  state.error = new RunError('Declined', '');
}

async function isAgreed({ inputs, deadline, log }: Session, planned: Plan, writer: Writer): Promise<boolean> {
  if (writer.confirm === undefined || planned.obstacles.length > 0 || planned.steps.length === 0) return true;
  log.step('Plan');
  const { subscriptionId, resourceGroup, vaultName } = inputs;
  const where = `subscription ${subscriptionId}, resource group ${resourceGroup}, vault ${vaultName}`;
  return writer.confirm({ lines: planLines(planned, inputs), where }, deadline.signal);
}

/** @throws the errors of the changes, or what ended the run early; what was done until then is in `state` */
export async function reconcile(session: Session, planned: Plan, state: RunState): Promise<void> {
  if (planned.obstacles.length > 0 || planned.steps.length === 0) return;
  try {
    const last = await applyAndReplan(session, planned, state);
    if (last !== undefined) await observeOutcome(session, state, last);
  } catch (error) {
    await observeAfterError(error, session, state);
    throw error;
  }
}

/** @returns the last changes, which are still to be observed; `undefined` when all changes have been observed */
async function applyAndReplan(session: Session, planned: Plan, state: RunState): Promise<ApplyResult | undefined> {
  const known = principalOf(state.observed);
  const first = await applySteps(session, planned.steps, state, { principal: known, stopIfVaultDiffers: true });
  if (!first.vaultDiffers) return first;
  session.log.step('Resulting state');
  // What a recovered vault contains and lost, or the settings of somebody else's new vault, can be read only now.
  try {
    if (first.isNew || first.recovery !== undefined) await waitForRoles(session);
    keepObservation(state, session, await observe(session));
  } catch (error) {
    state.changes.push(...leftOver(planned.steps, [], state.changes));
    throw error;
  }
  const next = planFromState(state, session.inputs, first.recovery);
  // A service principal that was just created may not be readable immediately.
  const isNew = first.principal !== known;
  const steps = next.steps.filter(({ resource }) => resource !== 'principal' || !isNew);
  if (next.obstacles.length > 0) state.changes.push(...leftOver(planned.steps, steps, state.changes));
  if (next.obstacles.length > 0 || steps.length === 0) return undefined;
  const principal = principalOf(state.observed) ?? first.principal;
  const { isNew: vaultIsNew, made } = first;
  return applySteps(session, steps, state, { principal, stopIfVaultDiffers: false, vaultIsNew, made });
}

/**
 * Changes that were planned before the second read and are not made because of its result. The vault itself is there by
 * then, whoever made it.
 */
function leftOver(planned: readonly PlannedStep[], next: readonly PlannedStep[], made: readonly Change[]): Change[] {
  const left: Change[] = [];
  const isListed = ({ resource, action }: PlannedStep) =>
    (resource === 'vault' && action !== 'update') ||
    left.some((change) => change.resource === resource && change.action === action) ||
    // A resource may have been recovered instead of created.
    made.some((change) => change.resource === resource && (change.action === 'update') === (action === 'update'));
  for (const step of [...planned, ...next]) if (!isListed(step)) left.push(changeOf(step, 'skipped'));
  return left;
}

async function applySteps(
  session: Session,
  steps: readonly PlannedStep[],
  state: RunState,
  options: ApplyOptions,
): Promise<ApplyResult> {
  const applied = await apply(session, steps, options);
  state.changes.push(...applied.changes);
  state.recovery ??= applied.recovery;
  const [error, ...others] = applied.errors;
  if (error === undefined) return applied;
  throw others.length === 0 ? error : new SeveralErrors(applied.errors);
}

/** Observes until what was created is found, or the time for replication is over; the last read counts. */
async function observeOutcome(
  session: Session,
  state: RunState,
  { principal, isNew, made }: ApplyResult,
): Promise<void> {
  session.log.step('Resulting state');
  const isThere = async () => {
    const observed = await observe(session);
    const { state: currentState } = keepObservation(state, session, observed);
    const hasPrincipal = principal === undefined || principalOf(observed) !== undefined;
    const isBehind = (isNew && isRefused(observed)) || (made.has('key') && isUnlisted(observed));
    return (currentState !== 'missing' && hasPrincipal && !isBehind) || undefined;
  };
  if (await isThere()) return;
  const what = { en: 'what was created to be visible', fr: 'que ce qui a été créé soit visible' };
  const why = 'service principals and role assignments are read some time after they were made';
  await poll(session, { what, timeout: replicationTimeout, why }, isThere);
}

/**
 * What was created in parallel with a failed change exists: the outputs name it, and no remedy asks a person to
 * create it again. A run that has to end has no time to read again, and a read that found less than the one before is
 * not used.
 */
async function observeAfterError(error: unknown, session: Session, state: RunState): Promise<void> {
  if (errorsOf(error).some((each) => each instanceof Interrupted)) return;
  try {
    if (state.changes.some(({ status }) => status === 'done')) await observeAgain(session, state);
    await readActivityIfNeeded(session, state);
  } catch {
    // The error of the change is reported instead.
  }
}

async function observeAgain(session: Session, state: RunState): Promise<void> {
  session.log.step('Resulting state');
  const observed = await observe(session);
  if (observed.vault.presence !== 'unknown') keepObservation(state, session, observed);
}

/** A vault that this run created may accept its key, and still refuse a read of it while roles propagate. */
function isRefused({ key }: Observed): boolean {
  return key.presence === 'unknown' && key.reason.code === 'ForbiddenByRbac';
}

/** A key that this run created may be read before the list of its versions has it. */
function isUnlisted({ key, keyVersions }: Observed): boolean {
  return key.presence === 'found' && isListCut(key.value, { keyVersions });
}

function principalOf(observed: Observed | undefined): Principal | undefined {
  return observed?.principal.presence === 'found' ? observed.principal.value : undefined;
}
