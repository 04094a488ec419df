import type { Row, Step } from '../../model/runbook.ts';

/** What an Azure pipeline runs: the task of its own, or a script. */
export function byKindOfStep(task: Row['next'], script: Row['next']): Step {
  return {
    en: 'See what the step runs.',
    fr: "Regardez ce qu'exécute l'étape.",
    rows: [
      { when: { en: 'The task', fr: 'La tâche' }, next: task },
      { when: { en: 'A script', fr: 'Un script' }, next: script },
    ],
  };
}
