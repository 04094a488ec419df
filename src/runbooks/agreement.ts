/** What has to be known before a plan is carried out. */
import type { Verdict } from '../model/finding.ts';
import { inSteps, type Runbook, type Step } from '../model/runbook.ts';

/** What may be among the deleted ones is looked for before anything is created. */
export function agreement({ findings }: Pick<Verdict, 'findings'>): Runbook {
  const failing = findings.filter(({ status, severity }) => status === 'fail' && severity === 'error');
  return inSteps(...failing.flatMap(({ runbook }) => runbook.search ?? []), runOnceAgreed);
}

const runOnceAgreed: Step = {
  runs: 'ensure',
  en: 'Run mode ensure, once the owners agree to the changes below.',
  fr: 'Exécutez le mode ensure, une fois que les responsables acceptent les modifications ci-dessous.',
};
