/** How a run ends: from what it came to, to whether the step fails and why. Pure. */
import { failsGate } from './checks/gate.ts';
import { explain } from './errors/explain.ts';
import type { Outcome, Run } from './model/outcome.ts';
import type { RunState } from './run-state.ts';

export function conclude(state: Readonly<RunState>, run: Run): Outcome {
  const { inputs, startedAt, observed, plan, changes, verdict, error } = state;
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
    failures: error === undefined ? [] : explain(error, state),
  };
}

/** Whether the step fails. A plan succeeds when ensure could do it, whatever the findings say. */
export function stepFails({ failures, plan, inputs, verdict }: Outcome): boolean {
  if (failures.length > 0 || (plan?.blockers ?? []).length > 0 || inputs === undefined || verdict === undefined)
    return true;
  return inputs.mode !== 'plan' && failsGate(verdict, inputs);
}
