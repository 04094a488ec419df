/** Commands that start a run again where it was. */
import type { Mode } from '../model/inputs.ts';
import type { Command } from '../model/remedy.ts';
import type { Run } from '../model/run.ts';
import { line, shell } from './command.ts';

/** With the inputs and at the commit that the run had. */
function repeatRun({ repository, runId }: Pick<Run, 'repository' | 'runId'>): Command {
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

/**
 * The run's own workflow as it is now on its branch; nothing where GitHub does not tell its file. The setup's file asks for the mode.
 */
export function startOwnWorkflow(run: Pick<Run, 'repository' | 'workflowRef'>, mode: Mode | undefined): Command[] {
  const [file, branch] = ownFile(run);
  if (file === undefined || branch === undefined) return [];
  const asked = file === workflows.ensure[0] && mode !== undefined ? workflows[mode].slice(1) : [];
  return [shell(line('gh', 'workflow', 'run', file, '--repo', run.repository, '--ref', branch, ...asked))];
}

/** The setup's file skips an ensure that is run again, which could restore what was revoked since. */
export function startAgain(run: Pick<Run, 'repository' | 'runId' | 'workflowRef'>, mode: Mode | undefined): Command[] {
  const isSkipped = mode === 'ensure' && ownFile(run)[0] === workflows.ensure[0];
  return isSkipped ? startOwnWorkflow(run, mode) : [repeatRun(run)];
}

function ownFile({ workflowRef }: Pick<Run, 'workflowRef'>): readonly [file?: string, branch?: string] {
  const [, file, branch] = /\/\.github\/workflows\/([^@/]+)@refs\/heads\/(.+)$/.exec(workflowRef) ?? [];
  return file === undefined || branch === undefined ? [] : [file, branch];
}
