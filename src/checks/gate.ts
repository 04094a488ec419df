/** What a gate hangs on: a verdict's findings, and what `fail-on` makes of them. Pure. */
import { counts, type EvaluatedFinding, type Verdict } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';

/**
 * The findings for which a step fails: failed ones at or above `fail-on`, and errors that could not be checked.
 * Unknown warnings stop nobody; `never` passes everything (and leaves `ready` as it is).
 */
export function gateFailures(verdict: Verdict, inputs: Pick<Inputs, 'failOn'>): readonly EvaluatedFinding[] {
  if (inputs.failOn === 'never') return [];
  return verdict.findings.filter((finding) => {
    const { severity, status } = finding;
    return (status === 'fail' && counts(finding, inputs)) || (status === 'unknown' && severity === 'error');
  });
}

export function failsGate(verdict: Verdict, inputs: Pick<Inputs, 'failOn'>): boolean {
  return gateFailures(verdict, inputs).length > 0;
}
