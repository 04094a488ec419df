/** How a run ends: from what it came to, to whether the step fails and why. Pure. */
import type { IdTokenClaims } from './azure/oidc.ts';
import { gateFailures } from './checks/evaluate.ts';
import type { Failure, Finding, Inputs, Outcome, Run } from './model.ts';
import { blockerFailure, explain } from './refusals/explain.ts';
import type { Progress } from './road.ts';

export interface Ended extends Progress {
  /** What ended the road early. */
  readonly fault: unknown;
  readonly inputs: Inputs | undefined;
  readonly claims: IdTokenClaims | undefined;
  readonly run: Run;
  readonly startedAt: string;
}

export function conclude(ended: Ended): Outcome {
  const { inputs, run, startedAt, observed, plan, changes, verdict } = ended;
  return {
    inputs,
    run,
    startedAt,
    finishedAt: new Date().toISOString(),
    observed,
    plan,
    changes,
    changed: changes.some(({ status }) => status === 'done' || status === 'planned'),
    verdict,
    failures: failuresOf(ended),
  };
}

function failuresOf({ fault, inputs, claims, plan, verdict }: Ended): Failure[] {
  if (fault !== undefined) return explain(fault, inputs, claims);
  const blockers = (plan?.blockers ?? []).map(blockerFailure);
  // A plan succeeds when ensure could do it, whatever the findings say.
  if (blockers.length > 0 || inputs?.mode === 'plan') return blockers;
  if (inputs === undefined || verdict === undefined) return [];
  return gateFailures(verdict, inputs).map(gateFailure);
}

function gateFailure({ id, title, status, observed, expected, cure }: Finding): Failure {
  return {
    tried: `check ${id}`,
    code: id,
    message: `${title}: ${observed} (expected: ${expected})`,
    status: undefined,
    requestId: undefined,
    meaning:
      status === 'unknown'
        ? 'It could not be checked, and what is not known is never taken as good.'
        : 'The check fails.',
    cure,
  };
}
