/** A pipeline under gitlab-ci-local (firecow), which reads rules, variables and needs by itself, and runs the jobs on this machine. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitlabJob } from '../../emulator/gitlab/job.ts';
import { type PipelineRun, releasedIn, runScript } from '../../emulator/pipelines/machine.ts';
import type { GitLabPipeline, Started } from '../../emulator/pipelines/run-gitlab-pipeline.ts';

/** @param modules where it is installed */
export async function runUnderGitLabCiLocal(
  modules: string,
  { cloud, machine, text, variables }: GitLabPipeline,
  { source, variables: chosen = {} }: Started,
): Promise<PipelineRun> {
  const work = machine.workFolder();
  writeFileSync(join(work, '.gitlab-ci.yml'), text);
  const commit = ['-c', 'user.name=Ada', '-c', 'user.email=ada@contoso.com', 'commit', '--quiet', '--message', 'Add'];
  for (const args of [['init', '--quiet', '--initial-branch', 'main'], ['add', '--all'], commit, remote]) {
    execFileSync('git', args, { cwd: work });
  }
  const { CJA_CMK_ID_TOKEN: token = '' } = gitlabJob(cloud.cloud);
  // The token is of this project.
  const event = { CI_PIPELINE_SOURCE: source, CI_DEFAULT_BRANCH: 'main', CI_PROJECT_ID: '20' };
  const given = Object.entries({ ...variables, ...chosen, ...event, CJA_CMK_ID_TOKEN: token });
  const words = [
    process.execPath,
    join(modules, 'gitlab-ci-local', 'dist', 'index.js'),
    '--force-shell-executor',
    '--shell-isolation',
    '--manual',
    'cmk-ensure',
    ...given.flatMap(([name, value]) => ['--variable', `${name}=${value}`]),
  ];
  const call = words.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  const { output } = await runScript(`${call} || true`, work, machine.environment);
  const ended = [...output.matchAll(/^ (PASS|FAIL) +(\S+)/gm)];
  if (ended.length === 0) throw new Error(`gitlab-ci-local ran no job:\n${output}`);
  const results = ended.map(([, how, job = '']) => [job, how === 'PASS' ? 'succeeded' : 'failed'] as const);
  return { results: Object.fromEntries(results), log: output, released: released(output), files: {} };
}

const remote = ['remote', 'add', 'origin', 'git@gitlab.com:contoso/analytics.git'];

/** Each line of a job begins with its name. */
function released(output: string): string | undefined {
  return releasedIn(output.replaceAll(/^.*(?=Released with )/gm, ''));
}
