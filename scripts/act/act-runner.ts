/**
 * Runs a workflow on this machine, with act. Whatever it references as `owner/name@ref` comes from local folders, this repository's
 * own action included. Source: act's own help, `--local-repository`.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ownRepository, referencesIn } from './action-references.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** @returns the version line; `undefined` when act is not installed */
export function actVersion(act: string): string | undefined {
  const { status, stdout } = spawnSync(act, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

export interface WorkflowRun {
  readonly exitCode: number | null;
  /** Results by job name. */
  readonly jobs: Readonly<Record<string, string>>;
  /** What act and the steps printed, including annotations. */
  readonly printed: string;
  /** Everything that act wrote. */
  readonly log: string;
}

export interface WorkflowOptions {
  readonly act: string;
  /** Text of the workflow. */
  readonly caller: string;
  readonly event: string;
  /** What the event has besides the repository. */
  readonly payload: object;
  readonly repository: string;
  readonly token: string;
  /** Of every step. */
  readonly environment: Readonly<Record<string, string>>;
  /** Repository variables. */
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** Stands in for signing with GitHub and Sigstore: prints the state in the report that would be signed. */
const attestScript = `
const { readFileSync } = require('node:fs');
console.log('signed state ' + JSON.parse(readFileSync(process.env['INPUT_SUBJECT-PATH'], 'utf8')).outputs.state);
`;

/** Stands in for GitHub's artifact service: the file has to be there. */
const uploadScript = `require('node:fs').readFileSync(process.env.INPUT_PATH);`;

/** Creates the folders, runs, and cleans up. */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  try {
    const caller = layOutCaller(folder, options);
    const repositories = [...layOutOwn(folder, options.caller), ...layOutStandIns(folder, options.caller)];
    const file = join(folder, 'environment');
    writeFileSync(file, pairs(options.environment).join('\n'));
    const event = join(folder, 'event.json');
    writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' }, ...options.payload }));
    const parts = [
      // One job at a time: jobs side by side write to one map of act's own, and Go then ends the program (act 0.2.89).
      [options.event, '--json', '--no-cache-server', '--concurrent-jobs', '1'],
      ['-P', 'ubuntu-latest=-self-hosted'],
      ['--eventpath', event, '--action-cache-path', join(folder, 'cache'), '--env-file', file],
      ...pairs({ GITHUB_TOKEN: options.token, ...options.secrets }).map((pair) => ['-s', pair]),
      ...pairs(options.variables).map((pair) => ['--var', pair]),
      ...repositories.map((pair) => ['--local-repository', pair.join('=')]),
    ];
    return await run(options.act, parts.flat(), caller);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pairs(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${value}`);
}

/** A separate git repository: act reads owner, name and commit from git. */
function layOutCaller(folder: string, { caller, repository }: WorkflowOptions): string {
  const path = join(folder, 'caller');
  mkdirSync(join(path, '.github', 'workflows'), { recursive: true });
  writeFileSync(join(path, '.github', 'workflows', 'caller.yml'), caller);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: path, stdio: 'ignore' });
  git('init', '--quiet', '--initial-branch', 'main');
  git('remote', 'add', 'origin', `https://github.com/${repository}`);
  git('add', '--all');
  git('-c', 'user.name=caller', '-c', 'user.email=caller@example.invalid', 'commit', '--quiet', '--message', 'caller');
  return path;
}

/** This repository at the commit that the caller pins, as `[repository@commit, folder]`. */
function layOutOwn(folder: string, caller: string): [string, string][] {
  const own = referencesIn(caller).filter(({ uses }) => uses.startsWith(ownRepository));
  const commits = new Set(own.map(({ uses }) => uses.replace(/^.*@/, '')));
  const [commit, ...others] = commits;
  if (commit === undefined || others.length > 0) throw new Error('The caller must pin this repository to one commit');
  const path = join(folder, 'action');
  for (const part of ['action.yml', 'dist']) cpSync(join(root, part), join(path, part), { recursive: true });
  return [[`${ownRepository}@${commit}`, path]];
}

/** Local stand-ins for the actions of others that the workflow uses, as `[repository@ref, folder]`. */
function layOutStandIns(folder: string, caller: string): [string, string][] {
  const scripts: Readonly<Record<string, string>> = {
    'actions/upload-artifact': uploadScript,
    'actions/attest': attestScript,
  };
  const others = referencesIn(caller).filter(({ uses }) => !uses.startsWith(ownRepository));
  return others.map(({ uses }) => {
    const [name = ''] = uses.split('@');
    const script = scripts[name];
    if (script === undefined) throw new Error(`There is no stand-in for ${uses}`);
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'main.js'), script);
    const inputs = '{ name: {}, path: {}, subject-path: {} }';
    writeFileSync(
      join(path, 'action.yml'),
      `name: stand-in\ninputs: ${inputs}\nruns: { using: node24, main: main.js }\n`,
    );
    return [uses, path];
  });
}

/** A line of act's log, as act 0.2 writes it. */
interface Line {
  readonly job?: string;
  readonly jobResult?: string;
  readonly msg?: string;
}

function run(act: string, args: readonly string[], cwd: string): Promise<WorkflowRun> {
  return new Promise((ended, reject) => {
    const child = spawn(act, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    const keep = (text: string) => {
      log += text;
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
    child.on('error', reject);
    child.on('close', (exitCode) => ended({ exitCode, ...read(log), log }));
  });
}

function read(log: string): Omit<WorkflowRun, 'exitCode' | 'log'> {
  const lines = log.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));
  const results = lines.flatMap(({ job: path = '', jobResult }) =>
    // `caller/Job   `
    jobResult === undefined ? [] : [[(path.split('/').at(-1) ?? '').trim(), jobResult] as const],
  );
  return { jobs: Object.fromEntries(results), printed: lines.map(({ msg = '' }) => msg).join('\n') };
}
