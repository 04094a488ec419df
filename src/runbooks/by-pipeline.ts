/** What mode ensure gives back in place of a person: the inputs recover-deleted and restore-grant. */
import type { Restoring } from '../az-commands/run.ts';
import type { Runbook, Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { restoreByRun } from './run-mode.ts';

/**
 * For somebody who can start the pipeline, and has no role of their own.
 *
 * @param step with the command that the pipeline can take the place of
 * @param after what follows the command; the pipeline's run of ensure does all of it but a check in another mode
 */
export function orByPipeline(step: Step, input: Restoring, after: readonly Step[]): readonly Step[] {
  const namesOf = (steps: readonly Step[]) => steps.flatMap(({ name = [] }) => name);
  const left = after.filter(({ runs = 'ensure' }) => runs !== 'ensure');
  const byHand: Step = { name: 'by-hand', ...step };
  return [
    {
      ...choose,
      rows: [
        { when: withRole(after), next: { steps: namesOf([byHand, ...after]) } },
        { when: withoutRole(after), next: { steps: ['pipeline', ...namesOf(left)] } },
      ],
    },
    byHand,
    restoreByRun(input),
    ...after,
  ];
}

const choose: Step = {
  phase: 'choose',
  en: 'Choose who restores it.',
  fr: 'Choisissez qui effectue la restauration.',
};

/** Where other steps need roles too, one that is enough for all stands above. */
const withRole = (after: readonly Step[]): Words =>
  after.some(({ as }) => as !== undefined)
    ? { en: 'Somebody whom you reach has that role', fr: 'Une personne joignable a ce rôle' }
    : {
        en: "Somebody whom you reach has the next step's role",
        fr: "Une personne joignable a le rôle de l'étape suivante",
      };

/** It then does what a person would do after the step, too. */
const withoutRole = (after: readonly Step[]): Words =>
  after.some(({ name }) => name === 'grant')
    ? {
        en: 'Nobody: the pipeline, which also gives Adobe its role',
        fr: 'Personne\u00A0: par le pipeline, qui rend aussi son rôle à Adobe',
      }
    : { en: 'Nobody: the pipeline', fr: 'Personne\u00A0: par le pipeline' };

/** Left there, the input would undo what is revoked later. */
export function removeAfterward(input: Restoring): Step {
  return {
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
