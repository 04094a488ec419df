/** Reads the tenant for a run, bounds the age of what decides, and keeps what was read, evaluated and planned in its state. */
import type { Session } from './azure/clients.ts';
import { evaluate } from './checks/evaluate.ts';
import { RunError } from './errors/errors.ts';
import { InvalidInputs } from './inputs/inputs.ts';
import type { Verdict } from './model/finding.ts';
import type { Inputs } from './model/inputs.ts';
import type { Observed } from './model/observed.ts';
import { type Change, doubtsOf, type Note, type Plan, type Recovery } from './model/plan.ts';
import { isVaultGone } from './model/vault-deletion.ts';
import { observe } from './observe.ts';
import { needsActivity, readActivity } from './observing/read-logs.ts';
import { plan } from './plan.ts';
import { knownOf } from './report/outputs.ts';
import type { RunState } from './run-state.ts';
import { now } from './runtime/clock.ts';

/**
 * Stores what was read, and its evaluation. Dates are compared with the time at which reading ended: a service that asks
 * to wait can keep a run for many minutes, in which a key expires.
 */
export function keepObservation(
  state: RunState,
  session: Pick<Session, 'inputs' | 'clock' | 'publishKnown'>,
  observed: Observed,
): Verdict {
  session.publishKnown(knownOf(session.inputs, observed));
  state.observed = observed;
  // Since the sign-in, what the job presented is known too.
  state.verdict = evaluated(state, session, observed);
  return state.verdict;
}

/** Who changed what Adobe confirmed, or deleted a vault: read only when that is missing or unhealthy. */
export async function readActivityIfNeeded(session: Session, state: RunState): Promise<void> {
  const { verdict, observed } = state;
  if (verdict === undefined || observed === undefined || !needsActivity(session.inputs, verdict, observed)) return;
  state.activity ??= await readActivity(session);
  // A vault that is nowhere is evaluated by it.
  if (isVaultGone(session.inputs, observed)) state.verdict = evaluated(state, session, observed);
}

function evaluated(state: RunState, { inputs, clock }: Pick<Session, 'inputs' | 'clock'>, observed: Observed): Verdict {
  return evaluate(state.inputs ?? inputs, observed, clock.timeOf(now()), state.activity);
}

/** Before the plan: what was deleted is not created. */
export async function readDeletionIfNeeded(session: Session, state: RunState): Promise<void> {
  if (state.observed !== undefined && isVaultGone(session.inputs, state.observed))
    await readActivityIfNeeded(session, state);
}

/** Plans from what was read last. */
export function planFromState(state: RunState, inputs: Inputs, recovery?: Recovery): Plan {
  if (state.observed === undefined) throw new Error('a plan before anything was read');
  const next = plan(inputs, state.observed, { recovery, activity: state.activity });
  state.plan = { ...next, notes: [...doubtsAboutCreation(state), ...next.notes] };
  return state.plan;
}

/** A plan made after this run created the vault has no more reason to doubt that; whoever reads the result has. */
function doubtsAboutCreation({ plan: former, changes }: RunState): readonly Note[] {
  const isCreated = ({ resource, action, status }: Change) =>
    resource === 'vault' && action === 'create' && status === 'done';
  return former !== undefined && changes.some(isCreated) ? doubtsOf(former) : [];
}

/** The oldest answer that may decide, ms: while a list is waited for, what was read before it changes. */
const oldest = 120_000;

/**
 * Everything is read again, once, where the first answer is too old by the time the last has come.
 *
 * @throws RunError `AnswersTooOld` in mode gate if it is so the second time; there nothing counts that was read before
 */
export async function observeRecently(azure: Session, state: RunState): Promise<void> {
  if (await observeInTime(azure, state)) return;
  azure.log.step('Current state, read again since that took more than two minutes');
  if (azure.inputs.mode === 'gate') forget(state);
  const isLate = !(await observeInTime(azure, state));
  if (!isLate || azure.inputs.mode !== 'gate') return;
  forget(state);
  throw new RunError('AnswersTooOld', '');
}

/** @returns whether no answer is too old */
async function observeInTime(azure: Session, state: RunState): Promise<boolean> {
  const startedAt = now();
  await observeForPlan(azure, state);
  await readActivityIfNeeded(azure, state);
  return now() - startedAt <= oldest;
}

function forget(state: RunState): void {
  state.observed = undefined;
  state.verdict = undefined;
}

export async function observeForPlan(azure: Session, state: RunState): Promise<void> {
  const observed = await observe(azure);
  refuseOwnPrincipal(azure.inputs, observed);
  keepObservation(state, azure, observed);
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
