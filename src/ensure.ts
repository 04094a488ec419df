/**
 * What mode ensure does with a plan that nothing stands in the way of: changes, and looks at what they came to. The looks
 * decide what is said, not the answers to the changes.
 */
import { type ApplyOptions, type ApplyResult, apply, changeOf } from './apply.ts';
import { poll } from './azure/poll.ts';
import type { Session } from './azure/session.ts';
import { errorsOf, Interrupted, SeveralErrors } from './errors/errors.ts';
import type { Observed, Principal } from './model/observed.ts';
import type { Plan, Step } from './model/plan.ts';
import { observe } from './observe.ts';
import { makePlan, type Progress } from './progress.ts';

/** What was just made may be seen only some time later: role assignments and principals replicate. */
const replicationWindow = 60_000;

export type Judge = typeof import('./checks/evaluate.ts')['evaluate'];

/** Takes note of what was seen, and judges it. */
export type See = (observed: Observed) => void;

/** @throws what the changes threw, or what ended the run early; what was done until then is in `progress` */
export async function ensure(
  session: Session,
  planned: Plan,
  progress: Progress,
  see: See,
  judge: Judge,
): Promise<void> {
  try {
    const last = await makeChanges(session, planned, progress, see);
    if (last !== undefined) see(await observeSettled(session, see, last.principal, judge));
  } catch (fault) {
    await lookAfter(fault, session, progress, see);
    throw fault;
  }
}

/** @returns the last changes, which are still to be seen; `undefined` when all that was made is seen */
async function makeChanges(
  session: Session,
  planned: Plan,
  progress: Progress,
  see: See,
): Promise<ApplyResult | undefined> {
  const presence = principalOf(progress.observed);
  const first = await applySteps(session, planned.steps, progress, { principal: presence, stopIfVaultDiffers: true });
  if (!first.vaultDiffers) return first;
  session.log.step('Look at Azure again');
  // What a recovered vault holds and lost, or what somebody else's new vault is like, is seen only now.
  see(await observe(session));
  const next = makePlan(session.inputs, progress, first.wasRecovered);
  // A service principal that was just made may be seen only some time later.
  const isMade = first.principal !== presence;
  const steps = next.steps.filter(({ resource }) => resource !== 'principal' || !isMade);
  if (next.blockers.length > 0) progress.changes.push(...steps.map((step) => changeOf(step, 'skipped')));
  if (next.blockers.length > 0 || steps.length === 0) return undefined;
  const principal = principalOf(progress.observed) ?? first.principal;
  return applySteps(session, steps, progress, { principal, stopIfVaultDiffers: false });
}

/**
 * What was done beside a change that failed is there: the outputs name it, and no cure asks a person to make it again. A run
 * that has to end has no time for a look, and one that sees less than before is not believed.
 */
async function lookAfter(fault: unknown, session: Session, { changes }: Progress, see: See): Promise<void> {
  const mustEnd = errorsOf(fault).some((each) => each instanceof Interrupted);
  if (mustEnd || !changes.some(({ status }) => status === 'done')) return;
  session.log.step('Look at Azure again');
  const observed = await observe(session).catch(() => undefined);
  if (observed !== undefined && observed.vault.presence !== 'unknown') see(observed);
}

function principalOf(observed: Observed | undefined): Principal | undefined {
  return observed?.principal.presence === 'found' ? observed.principal.value : undefined;
}

async function applySteps(
  session: Session,
  steps: readonly Step[],
  progress: Progress,
  applying: ApplyOptions,
): Promise<ApplyResult> {
  const applied = await apply(session, steps, applying);
  progress.changes.push(...applied.changes);
  const [fault, ...others] = applied.faults;
  if (fault === undefined) return applied;
  throw others.length === 0 ? fault : new SeveralErrors(applied.faults);
}

/** Looks until what was made is seen, or its replication has had its time; then what is seen is what counts. */
async function observeSettled(
  session: Session,
  see: See,
  made: Principal | undefined,
  judge: Judge,
): Promise<Observed> {
  session.log.step('Look at Azure again');
  let last = await observe(session);
  const settled = (observed: Observed) => {
    const { state } = judge(session.inputs, observed, 'en');
    const seesPrincipal = observed.principal.presence === 'found' || made === undefined;
    return state !== 'missing' && seesPrincipal;
  };
  if (settled(last)) return last;
  see(last);
  const what = 'what was made to be seen';
  const why = 'service principals and role assignments are read some time after they were made';
  await poll(session, { what, timeout: replicationWindow, why }, async () => {
    last = await observe(session);
    return settled(last) ? last : undefined;
  });
  return last;
}
