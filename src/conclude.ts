/** How a run ends: from what it came to, to whether the step fails and why. Pure. */
import { failsGate } from './checks/gate.ts';
import { blockerFailure, explain } from './errors/explain.ts';
import type { Language } from './model/inputs.ts';
import type { Failure, Outcome, Run } from './model/outcome.ts';
import type { RunState } from './run-state.ts';

export function conclude(state: Readonly<RunState>, run: Run): Outcome {
  const { inputs, startedAt, observed, plan, changes, verdict } = state;
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
    failures: failuresOf(state, 'en'),
    failuresToRead: failuresOf(state, inputs?.language ?? 'en'),
  };
}

function failuresOf(state: Readonly<RunState>, language: Language): Failure[] {
  const { error, plan, changes } = state;
  if (error !== undefined) return explain(error, state, language);
  const blockers = language === 'en' ? plan?.blockers : plan?.inLanguage.blockers;
  const changed = changes.some(({ status }) => status === 'done');
  return (blockers ?? []).map((blocker) => blockerFailure(blocker, language, changed));
}

/** Whether the step fails. A plan succeeds when ensure could do it, whatever the findings say. */
export function stepFails({ failures, inputs, verdict }: Outcome): boolean {
  if (failures.length > 0 || inputs === undefined || verdict === undefined) return true;
  return inputs.mode !== 'plan' && failsGate(verdict, inputs);
}
