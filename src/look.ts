/** Reads the tenant for a run, and bounds the age of what decides. */
import type { Session } from './azure/clients.ts';
import { RunError } from './errors/errors.ts';
import { InvalidInputs } from './inputs/inputs.ts';
import type { Inputs } from './model/inputs.ts';
import type { Observed } from './model/observed.ts';
import { noteActivity, noteObserved } from './note-state.ts';
import { observe } from './observe.ts';
import type { RunState } from './run-state.ts';
import { now } from './runtime/clock.ts';

/** The oldest answer that may decide, ms: while a list is waited for, what was read before it changes. */
const oldest = 120_000;

/**
 * Everything is read again, once, where the first answer is too old by the time the last has come.
 *
 * @throws RunError `AnswersTooOld` in mode gate if it is so the second time; there nothing counts that was read before
 */
export async function lookLately(azure: Session, state: RunState): Promise<void> {
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

export async function look(azure: Session, state: RunState): Promise<void> {
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
