/** What has to be known before a plan is carried out. */
import type { Verdict } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Change } from '../model/plan.ts';
import { inSteps, type Runbook, row, type Step } from '../model/runbook.ts';
import { confirmationFirst, isConfirmed } from './asking.ts';

/** What is missing may have been taken away on purpose, or hold what Adobe confirmed. */
export function agreement(inputs: Inputs, changes: readonly Change[], verdict: Pick<Verdict, 'isFirstSetup'>): Runbook {
  const creates = (...parts: readonly Change['resource'][]) =>
    changes.some(({ action, resource }) => action === 'create' && parts.includes(resource));
  if (isConfirmed(inputs) || !creates('vault', 'key', 'grant', 'principal')) return inSteps(runOnceAgreed);
  const asked = creates('vault', 'key') ? [] : [askRemoved];
  return confirmationFirst(inSteps(...asked, runOnceAgreed), inputs, verdict);
}

const askRemoved: Step = {
  phase: 'ask',
  en: "Ask the owners of the vault: did anybody take Adobe's access away on purpose?",
  fr: "Demandez aux responsables du coffre\u00A0: l'accès d'Adobe a-t-il été retiré volontairement\u00A0?",
  rows: [
    { when: { en: 'No, or it never had any', fr: "Non, ou il n'en a jamais eu" }, next: { steps: ['run'] } },
    row({
      en: ['Yes, or nobody knows', "Don't run ensure."],
      fr: ['Oui, ou personne ne sait', "N'exécutez pas ensure."],
    }),
  ],
};

const runOnceAgreed: Step = {
  name: 'run',
  runs: 'ensure',
  en: 'Run mode ensure, once you agree to the changes below.',
  fr: 'Exécutez le mode ensure, une fois les modifications ci-dessous acceptées.',
};
