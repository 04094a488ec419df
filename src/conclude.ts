/** How a run ends: from what it came to, to whether the step fails and why. Pure. */
import { failsGate } from './checks/gate.ts';
import type { FindErrorEntry } from './errors/entry.ts';
import { explain } from './errors/explain.ts';
import type { Inputs } from './model/inputs.ts';
import type { Outcome, Run } from './model/outcome.ts';
import type { Progress } from './progress.ts';

export interface Ended extends Progress {
  /** What ended the road early. */
  readonly fault: unknown;
  readonly inputs: Inputs | undefined;
  readonly run: Run;
  readonly startedAt: string;
  readonly findErrorEntry: FindErrorEntry;
}

export function conclude(ended: Ended): Outcome {
  const { inputs, run, startedAt, observed, plan, changes, verdict, fault } = ended;
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
    failures: fault === undefined ? [] : explain(fault, ended),
  };
}

/** Whether the step fails. A plan succeeds when ensure could do it, whatever the findings say. */
export function stepFails({ failures, plan, inputs, verdict }: Outcome): boolean {
  if (failures.length > 0 || (plan?.blockers ?? []).length > 0 || inputs === undefined || verdict === undefined)
    return true;
  return inputs.mode !== 'plan' && failsGate(verdict, inputs);
}
