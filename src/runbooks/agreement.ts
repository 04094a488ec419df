/** What has to be known before a plan is carried out. */
import type { Verdict } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Change } from '../model/plan.ts';
import { inSteps, type Runbook, type Step } from '../model/runbook.ts';
import { isConfirmed, unlessConfirmed } from './asking.ts';

/** What is missing may have been taken away on purpose, or hold what Adobe confirmed. */
export function agreement(
  inputs: Inputs,
  changes: readonly Change[],
  verdict: Pick<Verdict, 'isFirstSetup' | 'findings'>,
): Runbook {
  const creates = changes.some(({ action, resource }) => action === 'create' && asked.has(resource));
  const runbook = inSteps(runOnceAgreed);
  return isConfirmed(inputs) || !creates ? runbook : unlessConfirmed(runbook, inputs, verdict);
}

const asked: ReadonlySet<Change['resource']> = new Set(['vault', 'key', 'grant', 'principal']);

const runOnceAgreed: Step = {
  name: 'run',
  runs: 'ensure',
  en: 'Run mode ensure, once you agree to the changes below.',
  fr: 'Exécutez le mode ensure, une fois les modifications ci-dessous acceptées.',
};
