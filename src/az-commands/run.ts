/** Commands that start a run again where it was. */
import type { Mode } from '../model/inputs.ts';
import type { Run } from '../model/outcome.ts';
import type { Command } from '../model/runbook.ts';
import { line, shell } from './command.ts';

/** With the inputs and at the commit that the run had. */
export function repeatRun({ repository, runId }: Pick<Run, 'repository' | 'runId'>): Command {
  return shell(line('gh', 'run', 'rerun', runId, '--repo', repository));
}

/** The workflow's name is for the person to fill in: a run knows only its own. */
export function startWorkflow({ repository }: Pick<Run, 'repository'>, mode: Mode): Command {
  return shell(line('gh', 'workflow', 'run', `WORKFLOW-OF-${mode.toUpperCase()}`, '--repo', repository));
}
