import { row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';

/** What an Azure pipeline runs: the task of its own, or a script. */
export function byKindOfStep(task: Words, script: Words): Step {
  return {
    en: 'See what the step runs.',
    fr: "Regardez ce qu'exécute l'étape.",
    rows: [
      row({ en: ['The task', task.en], fr: ['La tâche', task.fr] }),
      row({ en: ['A script', script.en], fr: ['Un script', script.fr] }),
    ],
  };
}
