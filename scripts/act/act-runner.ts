/**
 * Runs a workflow unchanged, on this machine, with act. Whatever it references as `owner/name@ref` comes from local folders,
 * including this repository's own action and workflows. Source: act's own help, `--local-repository`.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyForAct } from './act-copy.ts';
import { ownRepository, referencesIn } from './action-references.ts';

const root = resolve(import.meta.dirname, '..', '..');
const workflows = join(root, '.github', 'workflows');

/** @returns the version line; `undefined` when act is not installed */
export function actVersion(act: string): string | undefined {
  const { status, stdout } = spawnSync(act, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

export interface WorkflowRun {
  readonly exitCode: number | null;
  /** Results by job name; for a job of a called workflow, the name is the one in the called workflow. */
  readonly jobs: Readonly<Record<string, string>>;
  /** Outputs of steps, by job and output name. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What act and the steps printed, including annotations. */
  readonly printed: string;
  /** Everything that act wrote. */
  readonly log: string;
}

export interface WorkflowOptions {
  readonly act: string;
  /** Text of the calling workflow. */
  readonly caller: string;
  readonly event: string;
  readonly repository: string;
  readonly token: string;
  /** Of every step. */
  readonly environment: Readonly<Record<string, string>>;
  /** Repository variables. */
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** Stands in for GitHub's artifact service: a folder that the jobs share. */
const uploadScript = `
const { cpSync, mkdirSync } = require('node:fs');
const { basename, join } = require('node:path');
const { INPUT_NAME: name, INPUT_PATH: path, LOCAL_ARTIFACTS: all, LOST_ARTIFACT: lost } = process.env;
if (lost && name.startsWith(lost)) throw new Error('The artifact service is unavailable');
mkdirSync(join(all, name), { recursive: true });
cpSync(path, join(all, name, basename(path)));
`;
/** The same layout as the real service: one folder per artifact, or no folder when there is only one. */
const downloadScript = `
const { cpSync, existsSync, readdirSync } = require('node:fs');
const { join, matchesGlob } = require('node:path');
const { INPUT_PATTERN: pattern, INPUT_PATH: path, LOCAL_ARTIFACTS: all } = process.env;
const names = existsSync(all) ? readdirSync(all).filter((name) => matchesGlob(name, pattern)) : [];
for (const name of names) cpSync(join(all, name), names.length === 1 ? path : join(path, name), { recursive: true });
`;

/** Stands in for signing with GitHub and Sigstore: prints the statement that would be signed. */
const attestScript = `
const { appendFileSync, readFileSync } = require('node:fs');
const { createHash } = require('node:crypto');
const { basename } = require('node:path');
const { env } = process;
const path = env['INPUT_SUBJECT-PATH'];
const subject = [{ name: basename(path), digest: { sha256: createHash('sha256').update(readFileSync(path)).digest('hex') } }];
const predicate = JSON.parse(readFileSync(env['INPUT_PREDICATE-PATH'], 'utf8'));
const predicateType = env['INPUT_PREDICATE-TYPE'];
console.log('statement ' + JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate }));
appendFileSync(env.GITHUB_OUTPUT, 'attestation-url=https://github.com/contoso/keys/attestations/1\\n');
`;

/** Creates the folders, runs, and cleans up. */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  try {
    const caller = layOutCaller(folder, options);
    const repositories = [...layOutOwn(folder, options.caller), ...layOutStandIns(folder)];
    const environment = { ...options.environment, LOCAL_ARTIFACTS: join(folder, 'artifacts') };
    const file = join(folder, 'environment');
    writeFileSync(file, pairs(environment).join('\n'));
    const event = join(folder, 'event.json');
    writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' } }));
    const parts = [
      // One job at a time: jobs side by side write to one map of act's own, and Go then ends the program (act 0.2.89).
      [options.event, '--json', '--no-cache-server', '--concurrent-jobs', '1'],
      ['-P', 'ubuntu-latest=-self-hosted', '-P', 'behind-the-proxy=-self-hosted'],
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
  copyForAct(root, path, ownRepository, commit);
  return [[`${ownRepository}@${commit}`, path]];
}

/** Local stand-ins for the third-party actions that the workflows use, as `[repository@ref, folder]`. */
function layOutStandIns(folder: string): [string, string][] {
  const scripts: Readonly<Record<string, string>> = {
    'actions/upload-artifact': uploadScript,
    'actions/download-artifact': downloadScript,
    'actions/attest': attestScript,
  };
  const files = readdirSync(workflows).filter((file) => file.endsWith('-cmk.yml'));
  const texts = files.map((file) => readFileSync(join(workflows, file), 'utf8')).join('\n');
  const used = [...texts.matchAll(/uses: ((\S+\/\S+)@\S+)/g)];
  return used.map(([, full = '', repository = '']) => {
    const script = scripts[repository];
    if (script === undefined) throw new Error(`There is no stand-in for ${full}`);
    const path = join(folder, repository);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'main.js'), script);
    const names = ['name', 'pattern', 'path', 'subject-path', 'predicate-type', 'predicate-path'];
    const inputs = `{ ${names.map((name) => `${name}: {}`).join(', ')} }`;
    writeFileSync(
      join(path, 'action.yml'),
      `name: stand-in\ninputs: ${inputs}\nruns: { using: node24, main: main.js }\n`,
    );
    return [full, path];
  });
}

/** A line of act's log, as act 0.2 writes it. */
interface Line {
  readonly job?: string;
  readonly jobResult?: string;
  readonly stepResult?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly msg?: string;
}

function run(act: string, args: readonly string[], cwd: string): Promise<WorkflowRun> {
  return new Promise((conflictCodes, reject) => {
    const child = spawn(act, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    const keep = (text: string) => {
      log += text;
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
    child.on('error', reject);
    child.on('close', (exitCode) => conflictCodes({ exitCode, ...read(log), log }));
  });
}

function read(log: string): Omit<WorkflowRun, 'exitCode' | 'log'> {
  const lines = log.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));
  const jobs: Record<string, string> = {};
  const steps: Record<string, Set<string>> = {};
  const outputs: Record<string, Record<string, string>> = {};
  for (const { job: path = '', jobResult, stepResult, command, name = '', arg = '' } of lines) {
    // `caller/Called workflow/Job (of a matrix)-1   `
    const job = (path.split('/').at(-1) ?? '').trim().replace(/-\d+$/, '');
    const results = (steps[job] ??= new Set());
    if (stepResult !== undefined) results.add(stepResult);
    // act keeps a single result for all jobs of a matrix: jobs that end after a failed one are also reported as failed.
    const othersFailed = jobResult === 'failure' && results.has('success') && !results.has('failure');
    if (jobResult !== undefined) jobs[job] = othersFailed ? 'success' : jobResult;
    if (command === 'set-output') outputs[job] = { ...outputs[job], [name]: arg };
  }
  return { jobs, outputs, printed: lines.map(({ msg = '' }) => msg).join('\n') };
}
