/** Steps that run a mode again, and how it is started where the run was. */

import type { Restoring } from '../az-commands/run.ts';
import { named, namedWith } from '../inputs/named.ts';
import { isConfirmed } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Row, type Runbook, row, type Step } from '../model/runbook.ts';

/** The last step of a repair on a loss: only what was checked is told. */
export const checkLoss: Step = {
  runs: 'verify',
  en: 'Run mode verify to check.',
  fr: 'Contrôlez avec le mode verify.',
  rows: [
    row({
      en: ['It passes', 'Write in the case that access is restored, and when it was verified.'],
      fr: ['Réussi', "Écrivez dans le ticket que l'accès est rétabli, en précisant l'heure de la vérification."],
    }),
    row({
      en: ['It fails', 'Run it again after ten minutes. It fails again: follow the page of that run.'],
      fr: ['Échec', 'Relancez après dix minutes. Nouvel échec\u00A0: suivez la page de cette exécution.'],
    }),
  ],
};

/** Of any step that runs a mode, where its page says more. */
export const itFails: Row = row({
  en: ['It fails', 'Follow the page of that run.'],
  fr: ['Échec', 'Suivez la page de cette exécution.'],
});

/** The last step of a repair. */
export const runVerify: Step = {
  runs: 'verify',
  en: 'Run mode verify to check.',
  fr: 'Contrôlez avec le mode verify.',
};

/** The last step where nothing is confirmed yet. */
export const runEnsure: Step = {
  runs: 'ensure',
  en: 'Run mode ensure, which creates what is still missing.',
  fr: 'Exécutez le mode ensure, qui crée ce qui manque encore.',
};

/**
 * After something was given back: the run that found it missing. Mode ensure would create what is still missing, which needs its own
 * question.
 */
export function checkAgain(inputs: Inputs): Step {
  const steps = { ensure: runEnsure, plan: runPlan, verify: runVerify, gate: runVerify };
  return isConfirmed(inputs) ? checkLoss : steps[inputs.mode];
}

/** Shows what ensure would do. */
export const runPlan: Step = {
  runs: 'plan',
  en: 'Run mode plan, which shows what is left to do.',
  fr: 'Exécutez le mode plan, qui montre ce qui reste à faire.',
};

/** What failed may pass by itself. */
export const runAgain: Step = { runs: 'again', en: 'Run again.', fr: "Relancez l'exécution." };

/** After a change of a workflow, a pipeline or an input. */
export const runAnew: Step = {
  runs: 'anew',
  en: 'Start a new run, not a rerun.',
  fr: 'Lancez une nouvelle exécution, pas une relance.',
};

/** The same, where a run that passes is not the end: a warning goes on. */
export const runToGoOn: Step = {
  ...runAnew,
  rows: [
    row({
      en: ['It passes, or fails', 'Follow the page of that run.'],
      fr: ['Réussi ou échec', 'Suivez la page de cette exécution.'],
    }),
  ],
};

/** What a person would otherwise do by hand. */
export function restoreByRun(inputs: Inputs, input: Restoring): Step {
  const set = namedWith(inputs, input, 'true');
  return {
    runs: 'ensure',
    restores: input,
    en: `Run mode ensure once with ${set}, and wait for its end.`,
    fr: `Exécutez une fois le mode ensure avec ${set}, et attendez qu'il se termine.`,
  };
}

/**
 * The steps, or one run of mode ensure in their place: for whoever can start the pipeline and has no role of their own.
 *
 * @param steps by hand, in order, without the check
 */
export function orByPipeline(
  inputs: Inputs,
  input: Restoring,
  [first, ...others]: readonly [Step, ...Step[]],
): readonly Step[] {
  const instead = {
    title: {
      en: 'Or let the pipeline do it, with its own roles',
      fr: 'Ou passez par le pipeline, qui a ses propres rôles',
    },
    ...(isConfirmed(inputs) && { said: createsNothing }),
    steps: [restoreByRun(inputs, input), removeAfterward(inputs, input)],
  };
  const last = others.at(-1);
  if (last === undefined) return [{ ...first, folds: [...(first.folds ?? []), instead] }];
  return [{ ...first, folds: [...(first.folds ?? []), { ...instead, said: insteadOfAll }] }, ...others];
}

/** Whoever reads "never create" has to know. */
const createsNothing = {
  en: 'Mode ensure creates no vault and no key once Adobe has confirmed one.',
  fr: "Le mode ensure ne crée ni coffre ni clé une fois qu'Adobe en a confirmé une.",
};

const insteadOfAll = {
  en: 'This takes the place of this step and of the next ones, up to the check.',
  fr: "Ceci remplace cette étape et les suivantes, jusqu'au contrôle.",
};

/** Left there, the input would undo what is revoked later. */
export function removeAfterward(inputs: Inputs, input: Restoring): Step {
  const name = named(inputs, input);
  return {
    en: `Remove ${name} wherever it is set, since it would undo a later revocation.`,
    fr: `Retirez ${name} partout où il est défini, car il annulerait une révocation ultérieure.`,
  };
}

/** Of the command line: its log has more. */
export const runVerbosely: Step = { en: 'Run again with --verbose.', fr: 'Relancez avec --verbose.' };

/** A role, a credential or a recovery takes effect with a delay. */
export const runAgainLater: Step = {
  runs: 'again',
  en: 'Wait ten minutes, and run again.',
  fr: "Attendez dix minutes, puis relancez l'exécution.",
};

/** What is left of it after a second failure is for the service's support. */
export const runAgainThenSearch: Runbook = inSteps(
  runAgain,
  {
    en: 'Search docs/troubleshooting.md for the code, after a second failure.',
    fr: 'Cherchez le code dans docs/troubleshooting.md, après un second échec.',
  },
  { en: "Give Azure's support the request ID.", fr: "Indiquez l'identifiant de requête au support Azure." },
);

/** Schedules that all start on the hour are throttled together. */
export const spreadSchedules: Step = {
  en: 'Spread schedules, so that they do not all start on the hour.',
  fr: "Répartissez les planifications, pour qu'elles ne démarrent pas toutes à l'heure pile.",
};

/** After a recovery of this run, whose grant failed: a later run does not know why the grant is missing. */
export const restoreGrantNext = (inputs: Inputs): Step => ({
  en: `Set ${namedWith(inputs, 'restoreGrant', 'true')} for the next run, since Azure did not bring back Adobe's access with the vault.`,
  fr: `Définissez ${namedWith(inputs, 'restoreGrant', 'true')} pour la prochaine exécution, car Azure n'a pas rétabli l'accès d'Adobe avec le coffre.`,
});

/** Left in a workflow, they give back what is revoked later. */
export function removeBoth(inputs: Inputs): Step {
  const [one, other] = [named(inputs, 'recoverDeleted'), named(inputs, 'restoreGrant')];
  return {
    en: `Remove ${one} and ${other} afterward, so that no run undoes a later revocation.`,
    fr: `Retirez ensuite ${one} et ${other}, pour qu'aucune exécution n'annule une révocation ultérieure.`,
  };
}
