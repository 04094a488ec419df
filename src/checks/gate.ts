/** What decides a gate: the findings, and which of them fail the step by `fail-on`. Pure. */
import { type EvaluatedFinding, isAtOrAbove, type Verdict } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';

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

export function failsGate(verdict: Verdict, inputs: Pick<Inputs, 'failOn'>): boolean {
  return gateFailures(verdict, inputs).length > 0;
}
