/** How a run ends: from what it came to, to whether the step fails and why. Pure. */
import { failsGate } from './checks/gate.ts';
import type { FindErrorEntry } from './errors/entry.ts';
import { blockerFailure, explain } from './errors/explain.ts';
import type { Inputs, Language } from './model/inputs.ts';
import type { Failure, Outcome, Run } from './model/outcome.ts';
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
    failures: failuresOf(ended, 'en'),
    failuresToRead: failuresOf(ended, inputs?.language ?? 'en'),
  };
}

function failuresOf(ended: Ended, language: Language): Failure[] {
  const { fault, plan, changes } = ended;
  if (fault !== undefined) return explain(fault, ended, language);
  const blockers = language === 'en' ? plan?.blockers : plan?.inLanguage.blockers;
  const changed = changes.some(({ status }) => status === 'done');
  return (blockers ?? []).map((blocker) => blockerFailure(blocker, language, changed));
}

/** Whether the step fails. A plan succeeds when ensure could do it, whatever the findings say. */
export function stepFails({ failures, inputs, verdict }: Outcome): boolean {
  if (failures.length > 0 || inputs === undefined || verdict === undefined) return true;
  return inputs.mode !== 'plan' && failsGate(verdict, inputs);
}
