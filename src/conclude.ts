/** How a run ends: from its state to whether the step fails, and why. Pure. */

import { asError, errorsOf, SeveralErrors } from './errors/errors.ts';
import { explain } from './errors/explain.ts';
import { isConfirmed } from './model/confirmation.ts';
import { type EvaluatedFinding, isAtOrAbove, type Verdict } from './model/finding.ts';
import type { HostTexts } from './model/host-texts.ts';
import type { Inputs } from './model/inputs.ts';
import { type Ending, type Failure, isStopped, type Outcome } from './model/outcome.ts';
import type { Change } from './model/plan.ts';
import type { Run } from './model/run.ts';
import { situationOf } from './model/situation.ts';
import { restoreGrantNext } from './remedies/run-remedies.ts';
import type { RunState } from './run-state.ts';
import { Interrupted } from './runtime/deadline.ts';

export function conclude(state: Readonly<RunState>, run: Run, host: HostTexts): Outcome {
  const { inputs, startedAt, observed, activity, plan, changes, verdict, error } = state;
  return {
    inputs,
    run,
    starts: host.starts(run, inputs?.mode),
    startedAt,
    finishedAt: new Date().toISOString(),
    observed,
    activity,
    failingSince: state.failingSince,
    plan,
    changes,
    changed: changes.some(({ status }) => status === 'done' || status === 'planned'),
    verdict,
    failures:
      error === undefined ? [] : explain(error, { ...state, host }).map((failure) => withRestore(failure, state)),
  };
}

/**
 * Only after a recovery is the grant given without an input for it: a later run can't know why it is missing. If it was
 * not given, it has to be requested.
 */
function withRestore(failure: Failure, { inputs, changes, recovery }: Readonly<RunState>): Failure {
  const isNeedless = inputs === undefined || !isConfirmed(inputs) || inputs.restoreGrant;
  const isLost = changes.some(({ resource, status }) => resource === 'grant' && notMade.has(status));
  if (isNeedless || recovery !== 'ours' || !isLost) return failure;
  const { steps, ...asked } = failure.remedy;
  return { ...failure, remedy: { ...asked, steps: [restoreGrantNext(inputs), ...steps] } };
}

const notMade: ReadonlySet<Change['status']> = new Set(['failed', 'skipped']);

export function isCancellation(error: unknown): boolean {
  return error instanceof Interrupted && error.reason === 'cancelled';
}

/** The signal may come with the last answer, or while another error ends the run. */
export function withCancellation(error: unknown): unknown {
  const errors = error === undefined ? [] : errorsOf(error).map(asError);
  if (errors.some(isCancellation)) return error;
  const operation = { en: 'finish the run', fr: "terminer l'exécution" };
  const cancelled = new Interrupted('cancelled', operation);
  return errors.length === 0 ? cancelled : new SeveralErrors([...errors, cancelled]);
}

export function endingOf(outcome: Outcome): Ending {
  const { failures, verdict } = outcome;
  if (!stepFails(outcome)) return 'passed';
  if (failures.some(({ code }) => code === 'InvalidInputs')) return 'invalid';
  return verdict === undefined || verdict.state === 'unknown' ? 'unchecked' : 'failed';
}

/** Whether the step fails. A plan succeeds when ensure could do it, regardless of the findings; a gate opens only for a ready key. */
export function stepFails(outcome: Outcome): boolean {
  const { inputs, verdict } = outcome;
  if (isStopped(outcome) || inputs === undefined || verdict === undefined) return true;
  const isShut = inputs.mode === 'gate' && !verdict.ready;
  return isShut || (inputs.mode !== 'plan' && (gateFailures(verdict, inputs).length > 0 || isUrgent(outcome)));
}

/** Whoever has to act now is told by a step that fails. */
function isUrgent(outcome: Outcome): boolean {
  return outcome.inputs?.failOn !== 'never' && situationOf(outcome).urgency === 'act-now';
}

/**
 * The findings for which a step fails: failed ones at or above `fail-on`, and errors that could not be checked. Unknown
 * warnings do not fail the step; with `never`, no finding does (`ready` is not affected).
 */
export function gateFailures(verdict: Verdict, inputs: Pick<Inputs, 'failOn'>): readonly EvaluatedFinding[] {
  if (inputs.failOn === 'never') return [];
  return verdict.findings.filter((finding) => {
    const { severity, status } = finding;
    return (status === 'fail' && isAtOrAbove(finding, inputs)) || (status === 'unknown' && severity === 'error');
  });
}
