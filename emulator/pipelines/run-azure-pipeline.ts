/**
 * Runs a YAML file as Azure Pipelines and its agent do: stages by their conditions, with the outputs of earlier ones, the task of an
 * extension, and scripts. Sources: learn.microsoft.com, "Pipeline run sequence", "Define variables", "Specify conditions".
 */
import { load } from 'js-yaml';
import { readAgentLog } from '../azure-pipelines/agent-log.ts';
import { jobIds, oidcRequestUri } from '../azure-pipelines/oidc.ts';
import { runTask } from '../azure-pipelines/run-task.ts';
import { filesIn } from '../run-action.ts';
import type { RunningCloud } from '../start.ts';
import { clientId, subscriptionId, tenantId } from '../tenants/names.ts';
import { evaluate, expand, type Names, textOf } from './azure-template.ts';
import { type Machine, type PipelineRun, type Result, releasedIn, runScript, type Values } from './machine.ts';

export interface AzurePipeline {
  readonly cloud: RunningCloud;
  readonly machine: Machine;
  /** The YAML file. */
  readonly text: string;
  /** The folder of the unpacked task. */
  readonly task: string;
  /** Of the pipeline (Edit > Variables). */
  readonly variables: Values;
  /** Variable groups, for the jobs that name them. */
  readonly groups?: Readonly<Record<string, Values>>;
}

export interface Queued {
  readonly reason: 'Schedule' | 'Manual' | 'PullRequest';
  /** Chosen by whoever queues the run; the others take their defaults. */
  readonly parameters?: Names;
}

interface Step {
  readonly name?: string;
  readonly task?: string;
  readonly bash?: string;
  readonly script?: string;
  readonly inputs?: Values;
  readonly env?: Values;
  readonly condition?: string;
  readonly workingDirectory?: string;
}

interface Job {
  readonly job: string;
  readonly variables?:
    | readonly ({ readonly name: string; readonly value: string } | { readonly group: string })[]
    | Values;
  readonly steps: readonly Step[];
}

interface Stage {
  readonly stage: string;
  readonly dependsOn?: string;
  readonly condition?: string;
  readonly jobs: readonly Job[];
}

interface File {
  readonly parameters?: readonly { readonly name: string; readonly default: unknown }[];
  readonly variables?: Values;
  readonly stages?: readonly Stage[];
  readonly jobs?: readonly Job[];
}

/** What a run has come to. */
interface Progress {
  readonly results: Record<string, Result>;
  /** By stage, then `JOB.STEP.NAME`. */
  readonly outputs: Record<string, Record<string, string>>;
  readonly files: Record<string, string>;
  log: string;
}

export async function runAzurePipeline(pipeline: AzurePipeline, queued: Queued): Promise<PipelineRun> {
  const file = load(pipeline.text) as File;
  const standard = Object.fromEntries((file.parameters ?? []).map((each) => [each.name, each.default]));
  const variables = { ...pipeline.variables, 'Build.Reason': queued.reason };
  const names = { parameters: { ...standard, ...queued.parameters }, variables };
  const { stages, jobs = [], ...rest } = expand(file, names) as File;
  const progress: Progress = { results: {}, outputs: {}, files: {}, log: '' };
  for (const stage of stages ?? [{ stage: 'all', jobs }]) {
    const own = { ...variables, ...runtimeValues(rest.variables ?? {}, { variables }) };
    progress.results[stage.stage] = isDue(stage, progress, variables)
      ? await runStage(pipeline, stage, own, progress)
      : 'skipped';
  }
  return { ...progress, released: releasedIn(progress.log) };
}

function isDue({ dependsOn, condition = 'succeeded()' }: Stage, progress: Progress, variables: Values): boolean {
  const before = dependsOn === undefined ? Object.keys(progress.results) : [dependsOn];
  const dependencies = Object.fromEntries(before.map((name) => [name, { outputs: progress.outputs[name] ?? {} }]));
  const succeeded = () => before.every((name) => progress.results[name] === 'succeeded');
  return evaluate(condition, { variables, dependencies, succeeded, canceled: () => false }) === true;
}

/** `$[ ]`: evaluated as a job begins; what is missing is empty. */
function runtimeValues(values: Values, names: Names): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const [, expression] = /^\$\[ (.*) \]$/.exec(value) ?? [];
      return [name, expression === undefined ? value : textOf(evaluate(expression, names))];
    }),
  );
}

async function runStage(
  pipeline: AzurePipeline,
  { stage, jobs }: Stage,
  known: Values,
  progress: Progress,
): Promise<Result> {
  let result: Result = 'succeeded';
  for (const { job, variables, steps } of jobs) {
    const stageDependencies = Object.fromEntries(
      Object.entries(progress.outputs).map(([name, outputs]) => [name, byJob(outputs)]),
    );
    const values = {
      ...known,
      ...runtimeValues(jobValues(pipeline, variables), { variables: known, stageDependencies }),
    };
    const work = pipeline.machine.workFolder();
    for (const step of steps) {
      if (result === 'failed' && step.condition !== 'always()') continue;
      const ran = await runStep(pipeline, step, values, work);
      progress.log += ran.output;
      Object.assign(progress.files, ran.files);
      if (ran.exitCode !== 0) result = 'failed';
      for (const [name, value] of Object.entries(readAgentLog(ran.output).variables)) {
        const output = `${step.name ?? ''}.${name}`;
        Object.assign(values, { [output]: value });
        (progress.outputs[stage] ??= {})[`${job}.${output}`] = value;
      }
    }
  }
  return result;
}

/** A list can name variable groups. A group that does not exist fails the run before it begins. */
function jobValues({ groups = {} }: AzurePipeline, variables: Job['variables'] = {}): Values {
  if (!Array.isArray(variables)) return variables as Values;
  const listed = variables as Extract<Job['variables'], readonly unknown[]>;
  return Object.fromEntries(
    listed.flatMap((each) => {
      if ('name' in each) return [[each.name, each.value]];
      const group = groups[each.group];
      if (group === undefined) throw new Error(`There is no variable group ${each.group}.`);
      return Object.entries(group);
    }),
  );
}

function byJob(outputs: Values): Names {
  const jobs: Record<string, { outputs: Record<string, string> }> = {};
  for (const [name, value] of Object.entries(outputs)) {
    const [job = '', output = ''] = name.split(/\.(.*)/s);
    (jobs[job] ??= { outputs: {} }).outputs[output] = value;
  }
  return jobs;
}

interface Ran {
  readonly exitCode: number | null;
  readonly output: string;
  readonly files: Values;
}

const nothing: Ran = { exitCode: 0, output: '', files: {} };

async function runStep(pipeline: AzurePipeline, step: Step, values: Values, work: string): Promise<Ran> {
  const { cloud, machine, task } = pipeline;
  const inputs = mapped(step.inputs, values);
  if (step.task === 'CjaCmk@1') {
    const { azureSubscription: _, ...others } = inputs;
    return runTask({ cloud, task, inputs: others, variables: pipeline.variables });
  }
  const script = step.task === 'AzureCLI@2' ? inputs['inlineScript'] : macros(step.bash ?? step.script ?? '', values);
  if (script === undefined || script === '') return nothing;
  const environment = {
    ...machine.environment,
    ...jobVariables(cloud, work, values),
    ...(step.task === 'AzureCLI@2' && connectionVariables(cloud)),
    ...mapped(step.env, values),
  };
  const folder = macros(step.workingDirectory ?? work, { 'Agent.TempDirectory': work });
  return { ...(await runScript(script, folder, environment)), files: filesIn(work) };
}

/** `$(name)`: what nobody has set is left as it stands. */
function macros(text: string, values: Values): string {
  return text.replaceAll(/\$\(([\w.]+)\)/g, (whole, name: string) => values[name] ?? whole);
}

function mapped(texts: Values | undefined, values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(texts ?? {}).map(([name, text]) => [name, macros(textOf(text), values)]));
}

function jobVariables({ cloud: { state } }: RunningCloud, work: string, values: Values): Values {
  const { organization, project } = state.azurePipelines;
  return {
    TF_BUILD: 'True',
    AGENT_TEMPDIRECTORY: work,
    BUILD_BUILDID: '4711',
    BUILD_REASON: values['Build.Reason'] ?? '',
    BUILD_SOURCEBRANCH: 'refs/heads/main',
    SYSTEM_COLLECTIONURI: `https://dev.azure.com/${organization}/`,
    SYSTEM_DEFINITIONID: '7',
    SYSTEM_OIDCREQUESTURI: oidcRequestUri(state),
    SYSTEM_TEAMPROJECT: project,
    SYSTEM_TEAMPROJECTID: jobIds.project,
    // Variables of a job reach its scripts.
    ...Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name.replaceAll('.', '_').toUpperCase(), value]),
    ),
  };
}

/** What AzureCLI@2 adds. */
function connectionVariables({ cloud: { state } }: RunningCloud): Values {
  return {
    AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: state.azurePipelines.connectionId,
    AZURESUBSCRIPTION_CLIENT_ID: clientId,
    AZURESUBSCRIPTION_TENANT_ID: tenantId,
    AZURE_SUBSCRIPTION_ID: subscriptionId,
  };
}
