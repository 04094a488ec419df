/**
 * Runs a .gitlab-ci.yml as GitLab and its runner do, as far as our example needs: rules, `extends`, the order of variables, manual jobs,
 * `needs`, dotenv and the files that artifacts keep. Sources: docs.gitlab.com, "CI/CD YAML syntax reference", "CI/CD variable precedence".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { load } from 'js-yaml';
import { readDotenv } from '../gitlab/dotenv.ts';
import { gitlabJob } from '../gitlab/job.ts';
import { filesIn } from '../run-action.ts';
import type { RunningCloud } from '../start.ts';
import { type Machine, type PipelineRun, type Result, releasedIn, runScript, type Values } from './machine.ts';

export interface GitLabPipeline {
  readonly cloud: RunningCloud;
  readonly machine: Machine;
  /** The YAML file. */
  readonly text: string;
  /** Of the project (Settings > CI/CD > Variables). */
  readonly variables: Values;
}

export interface Started {
  readonly source: 'push' | 'schedule' | 'web';
  /** Of the pipeline: they win over all others. */
  readonly variables?: Values;
}

interface Job {
  readonly stage?: string;
  readonly extends?: string;
  readonly needs?: readonly string[];
  readonly rules?: readonly { readonly if: string; readonly when?: string; readonly allow_failure?: boolean }[];
  readonly before_script?: readonly string[];
  readonly script?: string | readonly string[];
  readonly variables?: Values;
  readonly artifacts?: { readonly paths?: readonly string[]; readonly reports?: { readonly dotenv?: string } };
}

/** Every job that a person starts is started. */
export async function runGitLabPipeline(pipeline: GitLabPipeline, started: Started): Promise<PipelineRun> {
  const { stages = [], variables: global = {}, ...all } = load(pipeline.text) as GitLabFile;
  const standard = Object.fromEntries(
    Object.entries(global).map(([name, value]) => [name, typeof value === 'string' ? value : value.value]),
  );
  const jobs = Object.entries(all)
    .filter(([name]) => !name.startsWith('.'))
    .map(([name, job]) => ({ name, job: { ...all[job.extends ?? ''], ...job, variables: variablesOf(all, job) } }))
    .toSorted((one, other) => stages.indexOf(one.job.stage ?? '') - stages.indexOf(other.job.stage ?? ''));
  const results: Record<string, Result> = {};
  const dotenv: Record<string, Values> = {};
  const kept: Record<string, Values> = {};
  const files: Record<string, string> = {};
  let log = '';
  for (const { name, job } of jobs) {
    const event = { CI_COMMIT_BRANCH: 'main', CI_DEFAULT_BRANCH: 'main', CI_PIPELINE_SOURCE: started.source };
    const rule = (job.rules ?? []).find((each) => holds(each.if, event));
    if (rule === undefined) continue;
    const before = job.needs ?? Object.keys(results);
    const isDue = rule.when === 'always' || before.every((each) => results[each] === 'succeeded');
    results[name] = 'skipped';
    if (!isDue) continue;
    const work = pipeline.machine.workFolder();
    for (const each of before)
      for (const [path, text] of Object.entries(kept[each] ?? {})) writeFileSync(join(work, path), text);
    const own = expanded(job.variables, pipeline.variables);
    const earlier = Object.fromEntries(before.flatMap((each) => Object.entries(dotenv[each] ?? {})));
    const environment = {
      ...pipeline.machine.environment,
      ...gitlabJob(pipeline.cloud.cloud),
      ...event,
      CI_PIPELINE_URL: 'https://gitlab.com/contoso/analytics/-/pipelines/574',
      // The last one counts.
      ...standard,
      ...own,
      ...earlier,
      ...pipeline.variables,
      ...started.variables,
    };
    const script = [job.before_script ?? [], job.script ?? []].flat().join('\n');
    const { exitCode, output } = await runScript(script, work, environment);
    results[name] = exitCode === 0 ? 'succeeded' : 'failed';
    log += output;
    const found = filesIn(work);
    Object.assign(files, found);
    kept[name] = Object.fromEntries(
      (job.artifacts?.paths ?? []).flatMap((path) => (path in found ? [[path, found[path] ?? '']] : [])),
    );
    const left = job.artifacts?.reports?.dotenv;
    if (left !== undefined) dotenv[name] = readDotenv(readFileSync(join(work, left), 'utf8'));
  }
  return { results, log, released: releasedIn(log), files };
}

type GitLabFile = Readonly<Record<string, Job>> & {
  readonly stages?: readonly string[];
  readonly variables?: Readonly<Record<string, string | { readonly value: string }>>;
};

/** A job's own, over those of what it extends. */
function variablesOf(all: Readonly<Record<string, Job>>, job: Job): Values {
  return { ...all[job.extends ?? '']?.variables, ...job.variables };
}

function holds(condition: string, variables: Values): boolean {
  const expression = condition.replaceAll(/\$(\w+)/g, (_, name: string) => JSON.stringify(variables[name] ?? null));
  return runInNewContext(expression) === true;
}

/** What nobody has set is empty. */
function expanded(values: Values, known: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value.replaceAll(/\$(\w+)/g, (_, variable: string) => known[variable] ?? ''),
    ]),
  );
}
