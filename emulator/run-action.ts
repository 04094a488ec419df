/** Runs the bundled action as GitHub's runner starts it: a process with the inputs and the job in its environment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { type ActionMetadata, readActionMetadata } from './action-metadata.ts';
import type { RunningCloud } from './start.ts';

const root = resolve(import.meta.dirname, '..');
const metadata = readActionMetadata(root);

export interface RunOptions {
  /** The cloud where the run signs in and sends its requests; without one it can reach no network. */
  readonly cloud?: Pick<RunningCloud, 'cloud' | 'environment'>;
  /** As under `with:`; a missing one takes its default from `action.yml`, an empty one stays empty. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Overrides the job's environment; `undefined` removes a variable. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The file to start instead of `dist/index.js`. */
  readonly bundle?: string;
  /** The node executable that runs it; default: that of this process. */
  readonly node?: string;
  /** Aborting it kills the process immediately. */
  readonly signal?: AbortSignal;
  /** Milliseconds until the process is killed; default: half an hour. */
  readonly timeout?: number;
  /** Receives the process as soon as it runs, e.g. to send it SIGTERM. */
  readonly onSpawn?: (child: ChildProcess) => void;
  /** Starts the bundle instead of a process of its own, and says how it ended. */
  readonly start?: (job: Job) => Promise<Ended>;
}

/** What is started. */
export interface Job {
  readonly bundle: string;
  /** Of the command line; an action has none. */
  readonly args?: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds until it is killed. */
  readonly timeout: number;
}

export interface ActionRun {
  /** `null` if a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The whole output, including workflow commands. */
  readonly log: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown of the job summary. */
  readonly summary: string;
  /** The files in `RUNNER_TEMP` afterward, by relative path. */
  readonly files: Readonly<Record<string, string>>;
  /** The former path of `RUNNER_TEMP`; the folder is deleted after the run. */
  readonly temp: string;
  readonly durationMs: number;
}

export async function runAction(options: RunOptions): Promise<ActionRun> {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  try {
    const job = layOutJob(folder);
    const toStart = jobOf(options, { ...job, ...inputVariables(options), ...options.cloud?.environment });
    const ended = await (options.start?.(toStart) ?? startProcess(options, toStart));
    const read = (name: string) => readFileSync(job[name] ?? '', 'utf8');
    return {
      ...ended,
      outputs: parseOutputs(read('GITHUB_OUTPUT')),
      summary: read('GITHUB_STEP_SUMMARY'),
      files: filesIn(join(folder, 'temp')),
      temp: join(folder, 'temp'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The variables of a job, and their files and folders. Source: docs.github.com, "Variables reference". */
function layOutJob(folder: string): Record<string, string> {
  const workspace = join(folder, 'work');
  const temp = join(folder, 'temp');
  for (const each of [workspace, temp]) mkdirSync(each);
  const files = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary', GITHUB_ENV: 'env', GITHUB_STATE: 'state' };
  const paths = Object.entries(files).map(([name, file]) => [name, join(folder, file)] as const);
  for (const [, path] of paths) writeFileSync(path, '');
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' } }));
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'cmk',
    GITHUB_ACTION_REPOSITORY: 'octo-org/cmk-action',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_JOB: 'cmk',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REPOSITORY: 'contoso/analytics-platform',
    GITHUB_REPOSITORY_OWNER: 'contoso',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '7261549083',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '1f6c0b8e5d3a49720e8f1b6d4c2a7935e0d8f6b1',
    GITHUB_WORKFLOW: 'CMK',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'local',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temp,
    ...Object.fromEntries(paths),
  };
}

/** `INPUT_` and the name in upper case, blanks as underscores; hyphens are kept, as by the runner. */
function inputVariables({ inputs, cloud }: RunOptions): Record<string, string> {
  const values = { ...defaults(metadata, tokenOf(cloud)), ...inputs };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function defaults({ inputs }: ActionMetadata, token: string): Record<string, string> {
  const expression = /\$\{\{\s*github\.token\s*\}\}/;
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [name, (input.default ?? '').replace(expression, token)]),
  );
}

/** The job's token: one that the local cloud accepts and that may write issues. */
function tokenOf(cloud: RunOptions['cloud']): string {
  const tokens = Object.entries(cloud?.cloud.state.github.tokens ?? {});
  return tokens.find(([, { issues }]) => issues === 'write')?.[0] ?? '';
}

/** What the process of a run shows, apart from its files. */
export type Ended = Pick<ActionRun, 'exitCode' | 'signal' | 'log' | 'stderr' | 'durationMs'>;

function jobOf(options: RunOptions, job: Record<string, string>): Job {
  const { bundle = join(root, metadata.runs.main), timeout = 1_800_000 } = options;
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...job, ...options.environment })) {
    if (value !== undefined) env[name] = value;
  }
  return { bundle, timeout, cwd: job['GITHUB_WORKSPACE'] ?? '', env };
}

function startProcess(options: RunOptions, { bundle, cwd, env, timeout }: Job): Promise<Ended> {
  const { node = process.execPath } = options;
  const started = performance.now();
  return new Promise((settle, reject) => {
    const child = spawn(node, [bundle], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      killSignal: 'SIGKILL',
      ...(options.signal && { signal: options.signal }),
    });
    const printed = { log: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.log += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
    child.on('error', (error) => {
      if (error.name !== 'AbortError') reject(error);
    });
    child.on('spawn', () => options.onSpawn?.(child));
    child.on('close', (exitCode, signal) => {
      settle({ exitCode, signal, ...printed, durationMs: performance.now() - started });
    });
  });
}

/**
 * Parses the file in `GITHUB_OUTPUT`: `name=value`, or `name<<DELIMITER`, lines and the delimiter. If an output was set
 * twice, the last value is used, as on GitHub.
 */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, name = '', operator, rest = ''] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? [];
    if (operator === '=') outputs[name] = rest;
    if (operator !== '<<') continue;
    const end = lines.indexOf(rest, at + 1);
    if (end === -1) throw new Error(`The value of output ${name} has no end`);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}

export function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}
