/**
 * Runs the task of an extension's package as the agent of Azure Pipelines does: unpacked, with the inputs, the connection and the
 * job in its environment. Source: microsoft/azure-pipelines-agent, `Handler.cs`, `TaskRunner.cs` and `NodeHandler.cs`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn, type RunOptions } from '../run-action.ts';
import type { RunningCloud } from '../start.ts';
import { clientId, subscriptionId, tenantId } from '../tenants/names.ts';
import { type AgentLog, readAgentLog } from './agent-log.ts';
import { oidcRequestUri } from './oidc.ts';

export interface TaskOptions {
  readonly cloud: Pick<RunningCloud, 'cloud' | 'environment'>;
  /** The folder of the unpacked task. */
  readonly task: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Overrides the job's environment; `undefined` removes a variable. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Variables of the pipeline, which whoever queues a run can set. Agents before 5.277 write them over inputs and connections. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Default: that of this process. */
  readonly node?: string;
  /** Of the handler in `task.json`. */
  readonly handler?: 'Node24' | 'Node20_1';
  /** In place of a process for the run. */
  readonly start?: RunOptions['start'];
}

export interface TaskRun extends AgentLog {
  readonly exitCode: number | null;
  /** Both streams, which the agent reads alike. */
  readonly output: string;
  /** The files in the agent's temporary folder afterward, by relative path. */
  readonly files: Readonly<Record<string, string>>;
  readonly durationMs: number;
}

/** @returns the task's folder in `folder` */
export function unpackTask(vsix: string, folder: string): string {
  execFileSync('unzip', ['-q', '-o', vsix, '-d', folder]);
  const manifest = JSON.parse(readFileSync(join(folder, 'extension.vsomanifest'), 'utf8')) as Manifest;
  return join(folder, manifest.contributions[0]?.properties.name ?? '');
}

interface Manifest {
  readonly contributions: readonly { readonly properties: { readonly name: string } }[];
}

interface Task {
  readonly inputs: readonly { readonly name: string; readonly defaultValue?: string }[];
  readonly execution: Readonly<Record<string, { readonly target: string }>>;
}

export async function runTask(options: TaskOptions): Promise<TaskRun> {
  const folder = mkdtempSync(join(tmpdir(), 'agent-'));
  try {
    const temp = join(folder, '_temp');
    mkdirSync(temp);
    const task = JSON.parse(readFileSync(join(options.task, 'task.json'), 'utf8')) as Task;
    const inputs = { azureSubscription: options.cloud.cloud.state.azurePipelines.connectionId, ...options.inputs };
    const variables = {
      ...jobVariables(options, folder, temp),
      ...inputVariables(task, inputs),
      ...publicVariables(options.variables ?? {}),
    };
    const given = Object.entries({ ...variables, ...options.environment }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    const target = join(options.task, task.execution[options.handler ?? 'Node24']?.target ?? '');
    const env = Object.fromEntries(given);
    const started = performance.now();
    const { exitCode, output } = await run(options, target, folder, env);
    const durationMs = performance.now() - started;
    return { ...readAgentLog(output), exitCode, output, files: filesIn(temp), durationMs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const timeout = 60_000;

async function run(
  { node = process.execPath, start }: TaskOptions,
  target: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Pick<TaskRun, 'exitCode' | 'output'>> {
  if (start !== undefined) {
    const { exitCode, log, stderr } = await start({ bundle: target, cwd, env, timeout });
    return { exitCode, output: `${log}${stderr}` };
  }
  const child = spawn(node, [target], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { exitCode, output };
}

/** Source: `VarUtil.cs` (`ConvertToEnvVariableFormat`). */
function inEnvironment(name: string): string {
  return name.replaceAll(/[ .]/g, '_').toUpperCase();
}

function publicVariables(variables: Readonly<Record<string, string>>): Record<string, string> {
  const set = Object.entries(variables).map(([name, value]) => [inEnvironment(name), value] as const);
  return { ...Object.fromEntries(set), VSTS_PUBLIC_VARIABLES: JSON.stringify(Object.keys(variables)) };
}

/** Every input has a variable: its default, or what the pipeline says, trimmed. */
function inputVariables(task: Task, inputs: Readonly<Record<string, string>>): Record<string, string> {
  const values = { ...Object.fromEntries(task.inputs.map((each) => [each.name, each.defaultValue ?? ''])), ...inputs };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [inEnvironment(`INPUT_${name}`), value.trim()]),
  );
}

/** Of a job that runs one task with a service connection; the fields of GitHub are not there. */
function jobVariables({ cloud }: TaskOptions, folder: string, temp: string): Record<string, string> {
  const { state } = cloud.cloud;
  const { azurePipelines: azure } = state;
  const reached = Object.entries(cloud.environment).filter(([name]) => !/^(?:ACTIONS|AZURE|GITHUB)_/.test(name));
  return {
    ...Object.fromEntries(reached),
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    TF_BUILD: 'True',
    AGENT_TEMPDIRECTORY: temp,
    BUILD_BUILDID: '4711',
    BUILD_DEFINITIONNAME: 'cmk',
    BUILD_REASON: 'Manual',
    BUILD_REPOSITORY_NAME: azure.project,
    BUILD_REQUESTEDFOR: 'Ada Nguyen',
    BUILD_SOURCEBRANCH: 'refs/heads/main',
    BUILD_SOURCEVERSION: '1f6c0b8e5d3a49720e8f1b6d4c2a7935e0d8f6b1',
    SYSTEM_COLLECTIONURI: `https://dev.azure.com/${azure.organization}/`,
    SYSTEM_JOBATTEMPT: '1',
    SYSTEM_JOBDISPLAYNAME: 'cmk',
    SYSTEM_OIDCREQUESTURI: oidcRequestUri(state),
    SYSTEM_TEAMPROJECT: azure.project,
    ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN: azure.accessToken,
    [`ENDPOINT_AUTH_SCHEME_${azure.connectionId}`]: 'WorkloadIdentityFederation',
    [`ENDPOINT_AUTH_PARAMETER_${azure.connectionId}_TENANTID`]: tenantId,
    [`ENDPOINT_AUTH_PARAMETER_${azure.connectionId}_SERVICEPRINCIPALID`]: clientId,
    [`ENDPOINT_DATA_${azure.connectionId}_SUBSCRIPTIONID`]: subscriptionId,
  };
}
