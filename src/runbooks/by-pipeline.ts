/** What mode ensure gives back in place of a person: the inputs recover-deleted and restore-grant. */
import type { Restoring } from '../az-commands/run.ts';
import type { Runbook, Step } from '../model/runbook.ts';
import { restoreByRun } from './run-mode.ts';

/**
 * For somebody who can start the pipeline, and has no role of their own.
 *
 * @param step with the command that the pipeline can take the place of
 * @param after what follows the command, at last a check; the pipeline's run of ensure does all that comes before it
 */
export function orByPipeline(step: Step, input: Restoring, after: readonly Step[]): readonly Step[] {
  const byHand = [step, ...after.slice(0, -1)];
  const names = byHand.flatMap(({ name = [] }) => name);
  return [...byHand, { ...restoreByRun(input), replaces: names }, ...after.slice(-1)];
}

/** Left there, the input would undo what is revoked later. */
export function removeAfterward(input: Restoring): Step {
  return {
    name: `remove-${input}`,
    en: `Remove ${input} wherever it is set, since it would undo a later revocation.`,
    fr: `Retirez ${input} partout où il est défini, car il annulerait une révocation ultérieure.`,
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
