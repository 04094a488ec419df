/** What mode ensure gives back in place of a person: the inputs recover-deleted and restore-grant. */
import { type Runbook, row, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';

/** The inputs with which mode ensure gives back what was taken away. */
type Restoring = 'recover-deleted' | 'restore-grant';

/**
 * For somebody who can start the pipeline, and has no role of their own.
 *
 * @param step with the command that the pipeline can take the place of
 * @param rest names of the steps that are left to do then
 */
export function orByPipeline(step: Step, input: Restoring, ...rest: readonly string[]): Step {
  const first: Words = {
    en: `Run mode ensure once with ${input}: true instead.`,
    fr: `Exécutez plutôt une seule fois le mode ensure avec ${input}: true.`,
  };
  return {
    ...step,
    phase: 'choose',
    rows: [
      row({ en: ['With that role', 'Run the command.'], fr: ['Avec ce rôle', 'Exécutez la commande.'] }),
      {
        when: { en: 'By the pipeline', fr: 'Par le pipeline' },
        next: rest.length === 0 ? first : { first, steps: rest },
      },
    ],
  };
}

/** Left there, the input would undo what is revoked later. */
export function removeAfterward(input: Restoring): Step {
  return {
    en: `Remove ${input} afterward, since it would undo a later revocation.`,
    fr: `Retirez ensuite ${input}, car il annulerait une révocation ultérieure.`,
  };
}

/** The next run has to be told, whatever else it needs; where somebody is asked first, only if it was a mistake. */
export function withRestoreGrant(runbook: Runbook): Runbook {
  const { question, steps, later = [] } = runbook;
  const first = steps.findIndex(({ onlyIf }) => onlyIf === 'by-mistake');
  const at = question === undefined ? 0 : first === -1 ? steps.length : first;
  const restore: Step = question === undefined ? restoreGrant : { ...restoreGrant, onlyIf: 'by-mistake' };
  return { ...runbook, steps: steps.toSpliced(at, 0, restore), later: [...later, removeInputs] };
}

const restoreGrant: Step = {
  en: "Set restore-grant: true for the next run, since Azure did not bring back Adobe's access with the vault.",
  fr: "Définissez restore-grant: true pour la prochaine exécution, car Azure n'a pas rétabli l'accès d'Adobe avec le coffre.",
};

/** Left in a workflow, they give back what is revoked later. */
const removeInputs: Step = {
  en: 'Remove recover-deleted and restore-grant afterward, so that no run undoes a later revocation.',
  fr: "Retirez ensuite recover-deleted et restore-grant, pour qu'aucune exécution n'annule une révocation ultérieure.",
};
