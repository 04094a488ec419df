/** Commands that start a run again where it was. */
import type { Mode } from '../model/inputs.ts';
import type { Run } from '../model/run.ts';
import type { Command } from '../model/runbook.ts';
import { line, shell } from './command.ts';

/** The inputs with which mode ensure gives back what was taken away. */
export type Restoring = 'recover-deleted' | 'restore-grant';

/** With the inputs and at the commit that the run had. */
export function repeatRun({ repository, runId }: Pick<Run, 'repository' | 'runId'>): Command {
  return shell(line('gh', 'run', 'rerun', runId, '--repo', repository));
}

/** The files that the setup writes, and that docs/gates.md has to copy. */
const workflows: Readonly<Record<Mode, string>> = {
  ensure: 'cmk-set-up.yml',
  plan: 'cmk-plan.yml',
  verify: 'verify-cmk.yml',
  gate: 'require-cmk.yml',
};

/** Which workflow has another mode, a run does not know. */
export function startWorkflow({ repository }: Pick<Run, 'repository'>, mode: Mode): Command {
  return shell(line('gh', 'workflow', 'run', workflows[mode], '--repo', repository));
}

/** The run's own workflow as it is now on its branch; nothing where GitHub does not tell its file. */
export function startOwnWorkflow({ repository, workflowRef }: Pick<Run, 'repository' | 'workflowRef'>): Command[] {
  const [, file, branch] = /\/\.github\/workflows\/([^@/]+)@refs\/heads\/(.+)$/.exec(workflowRef) ?? [];
  if (file === undefined || branch === undefined) return [];
  return [shell(line('gh', 'workflow', 'run', file, '--repo', repository, '--ref', branch))];
}

/** The workflow that the setup writes asks which inputs to set for one run; the second command waits for the run that is chosen. */
export function restoreByWorkflow({ repository }: Pick<Run, 'repository'>, input: Restoring): readonly Command[] {
  return [
    shell(line('gh', 'workflow', 'run', workflows.ensure, '--repo', repository, '--field', `${input}=true`)),
    shell(line('gh', 'run', 'watch', '--repo', repository)),
  ];
}
