/** What has to be known before a plan is carried out. */
import type { Verdict } from '../model/finding.ts';
import { possibleLosses } from '../model/incident.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Change } from '../model/plan.ts';
import { inSteps, type Runbook, type Step } from '../model/runbook.ts';
import { isConfirmed } from './asking.ts';
import { unlessConfirmed } from './if-confirmed.ts';

/** What is missing may have been taken away on purpose, or hold what Adobe confirmed. */
export function agreement(
  inputs: Inputs,
  changes: readonly Change[],
  verdict: Pick<Verdict, 'isFirstSetup' | 'findings'>,
): Runbook {
  const creates = changes.some(({ action, resource }) => action === 'create' && asked.has(resource));
  const [loss] = possibleLosses(verdict, inputs);
  // What may be among the deleted ones is looked for before anything is created.
  const searches = (loss?.runbook.afterNo?.steps ?? []).filter((step) => leadsToRun(step));
  const runbook = inSteps(...searches, runOnceAgreed);
  return isConfirmed(inputs) || !creates ? runbook : unlessConfirmed(runbook, inputs, verdict);
}

/** A search after which there is nothing to do but what the plan does. */
function leadsToRun({ phase, rows = [] }: Step): boolean {
  const named = rows.flatMap(({ next }) => (typeof next === 'object' && 'steps' in next ? next.steps : []));
  return phase === 'find' && named.length > 0 && named.every((name) => name === 'run');
}

const asked: ReadonlySet<Change['resource']> = new Set(['vault', 'key', 'grant', 'principal']);

const runOnceAgreed: Step = {
  name: 'run',
  runs: 'ensure',
  en: 'Run mode ensure, once the owners agree to the changes below.',
  fr: 'Exécutez le mode ensure, une fois que les responsables acceptent les modifications ci-dessous.',
};
