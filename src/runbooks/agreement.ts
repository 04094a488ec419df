/** What has to be known before a plan is carried out. */
import type { Verdict } from '../model/finding.ts';
import { inSteps, type Runbook, type Step } from '../model/runbook.ts';

/** What may be among the deleted ones is looked for before anything is created. */
export function agreement({ findings }: Pick<Verdict, 'findings'>): Runbook {
  const failing = findings.filter(({ status, severity }) => status === 'fail' && severity === 'error');
  const searches = failing.flatMap(({ runbook }) => runbook.steps.filter((step) => leadsToRun(step)));
  return inSteps(...searches, runOnceAgreed);
}

/** A search after which there is nothing to do but what the plan does. */
function leadsToRun({ phase, rows = [] }: Step): boolean {
  const named = rows.flatMap(({ next }) => (typeof next === 'object' && 'steps' in next ? next.steps : []));
  return phase === 'find' && named.length > 0 && named.every((name) => name === 'run');
}

const runOnceAgreed: Step = {
  name: 'run',
  runs: 'ensure',
  en: 'Run mode ensure, once the owners agree to the changes below.',
  fr: 'Exécutez le mode ensure, une fois que les responsables acceptent les modifications ci-dessous.',
};
