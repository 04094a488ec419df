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

/** Files of docs/examples, with what their form asks: the setup writes those of ensure, plan and verify. */
const workflows: Readonly<Record<Mode, readonly string[]>> = {
  ensure: ['cmk-set-up.yml', '--field', 'mode=ensure'],
  plan: ['cmk-set-up.yml', '--field', 'mode=plan'],
  verify: ['verify-cmk.yml'],
  gate: ['require-cmk.yml'],
};

function start(repository: string, mode: Mode, ...more: readonly string[]): Command {
  const [file = '', ...fields] = workflows[mode];
  return shell(line('gh', 'workflow', 'run', file, '--repo', repository, ...fields, ...more));
}

/** Which workflow has another mode, a run does not know. */
export function startWorkflow({ repository }: Pick<Run, 'repository'>, mode: Mode): Command {
  return start(repository, mode);
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
    start(repository, 'ensure', '--field', `${input}=true`),
    shell(line('gh', 'run', 'watch', '--repo', repository)),
  ];
}
