/** Steps that run a mode; the page says how that is done where the run was. */
import { named, namedWith } from '../inputs/named.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Step } from '../model/remedy.ts';

/** What failed may pass by itself. */
export const runAgain: Step = { runs: 'again', en: 'Run again.', fr: "Relancez l'exécution." };

/** A role, a credential or a recovery takes effect with a delay. */
export const runAgainLater: Step = {
  runs: 'again',
  en: 'Run again.',
  fr: "Relancez l'exécution.",
  says: { en: ', ten minutes later.', fr: ', dix minutes plus tard.' },
};

/** After a change of a workflow, a pipeline or an input: a run that is repeated keeps the commit that it had. */
export const runAnew: Step = { runs: 'anew', en: 'Start a new run.', fr: 'Lancez une nouvelle exécution.' };

export const runVerify: Step = { runs: 'verify', en: 'Run mode verify.', fr: 'Exécutez le mode verify.' };

export const runEnsure: Step = {
  runs: 'ensure',
  en: 'Run mode ensure, which creates what is still missing.',
  fr: 'Exécutez le mode ensure, qui crée ce qui manque encore.',
};

/** @param setting that shows more in the log */
export const runVerbosely = (setting: string): Step => ({
  en: `Run again with ${setting}.`,
  fr: `Relancez avec ${setting}.`,
});

/** What is left of it after a second failure is for the service's support. */
export const runAgainThenSearch = inSteps(runAgain, {
  en: "After a second failure, give Azure's support the request ID.",
  fr: "Après un second échec, indiquez l'identifiant de requête au support Azure.",
});

/** Schedules that all start on the hour are throttled together. */
export const spreadSchedules: Step = {
  en: 'Spread schedules, so that they do not all start on the hour.',
  fr: "Répartissez les planifications, pour qu'elles ne démarrent pas toutes à l'heure pile.",
};

/** After a recovery of this run, whose grant failed: a later run does not know why the grant is missing. */
export const restoreGrantNext = (inputs: Inputs): Step => {
  const [name, set] = [named(inputs, 'restoreGrant'), namedWith(inputs, 'restoreGrant', 'true')];
  return {
    en: `Set ${set} for the next run only.`,
    fr: `Définissez ${set} pour la prochaine exécution seulement.`,
    says: {
      en: `Azure did not bring back Adobe's access with the vault. Then remove ${name} and ${named(inputs, 'recoverDeleted')}, so that no run undoes a later revocation.`,
      fr: `Azure n'a pas rétabli l'accès d'Adobe avec le coffre. Retirez ensuite ${name} et ${named(inputs, 'recoverDeleted')}, pour qu'aucune exécution n'annule une révocation ultérieure.`,
    },
  };
};
