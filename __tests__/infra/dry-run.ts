/** The scripts of infra/ with an az, a gh and a glab that only answer reads, and the changes that they would make. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';

export const infra = resolve(import.meta.dirname, '../../infra');

/**
 * What az, gh or glab prints if its arguments match a shell pattern; the first match is used, and without a match it prints
 * nothing.
 */
export type Answers = readonly (readonly [string, string])[];

const usual: Answers = [
  ['az version', '2.90.0'],
  ['glab version', 'glab 1.35.0 (f1d2b3c4)'],
  ['glab api projects/4711', '{"id":4711,"path_with_namespace":"contoso/x","ci_config_path":null}'],
  ['glab api projects/contoso%2F', '{"ci_config_path":""}'],
  ['account show', 'b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246|7a1f0c3e-5b92-4d68-9e4f-2c8d61b3a705|Contoso'],
  ['to_string(length([passwordCredentials', 'cja-cmk|2026-01-01|0'],
  ['$select=passwordCredentials', '0'],
  ['group show', '/subscriptions/b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246/resourceGroups/rg'],
  ['provider show', 'Registered'],
  ['customization/sub', 'true||repo:contoso@1/x@2'],
  ['deployment-branch-policies', 'main'],
  ['environments/', '1|false|true|false'],
];

export interface Change {
  readonly step: string;
  /** The words of the command, as the shell splits them. */
  readonly command: readonly string[];
}

/** @throws with what the script printed if it does not exit with 0 */
export function dryRun(script: string, args: readonly string[], answers: Answers = []): Change[] {
  return changesIn(dryRunPrinted(script, args, answers));
}

/** What the script printed to standard error; throws like `dryRun`. */
export function dryRunPrinted(script: string, args: readonly string[], answers: Answers = []): string {
  const run = runScript(script, args, answers);
  if (run.status !== 0) throw new Error(`${script} ended with ${run.status}:\n${run.stderr}`);
  return run.stderr;
}

export interface ScriptRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The commands that the script called, as one line each. */
  readonly calls: readonly string[];
}

/** An answer that makes the command fail with this text. */
export const failing = (text: string) => `!${text}`;

interface More {
  readonly environment?: Readonly<Record<string, string>>;
  readonly without?: string;
}

/** What was run already: with these stubs a script does the same each time. */
const known = new Map<string, ScriptRun>();

export function runScript(script: string, args: readonly string[], answers: Answers = [], more: More = {}): ScriptRun {
  const key = JSON.stringify([script, args, answers, more]);
  const run = known.get(key) ?? runAnew(script, args, answers, more);
  known.set(key, run);
  return run;
}

function runAnew(script: string, args: readonly string[], answers: Answers, more: More): ScriptRun {
  const programs = ['az', 'gh', 'glab'].filter((name) => name !== more.without);
  const stubs = writeStubs(programs, answers);
  try {
    const env = { PATH: `${stubs.folder}:/usr/bin:/bin`, CALLS: stubs.calls, ...more.environment };
    const { status, stdout, stderr } = spawnSync('bash', [join(infra, script), ...args], { encoding: 'utf8', env });
    return { status, stdout, stderr, calls: linesOf(stubs.calls) };
  } finally {
    rmSync(stubs.folder, { recursive: true });
  }
}

/** The same with a gh that has a repository. */
export async function runWithGithub(
  github: { readonly folder: string; readonly environment: Readonly<Record<string, string>> },
  script: string,
  args: readonly string[],
  answers: Answers = [],
): Promise<ScriptRun> {
  const { folder, calls } = writeStubs(['az'], answers);
  try {
    const env = { PATH: `${folder}:${github.folder}:/usr/bin:/bin`, CALLS: calls, ...github.environment };
    const child = spawn('bash', [join(infra, script), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr, status] = await Promise.all([
      textOf(child.stdout),
      textOf(child.stderr),
      once(child, 'close').then(([code]) => code as number | null),
    ]);
    return { status, stdout, stderr, calls: linesOf(calls) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

function writeStubs(names: readonly string[], answers: Answers) {
  const folder = mkdtempSync(join(tmpdir(), 'dry-run-'));
  const cases = [...answers, ...usual].map(([asked, printed]) =>
    printed.startsWith('!')
      ? `  *'${asked}'*) printf '%s\\n' '${printed.slice(1)}' >&2; exit 1 ;;`
      : `  *'${asked}'*) printf '%s\\n' '${printed}' ;;`,
  );
  for (const name of names) {
    const stub = `#!/bin/sh\necho "${name} $*" >> "$CALLS"\ncase "${name} $*" in\n${cases.join('\n')}\nesac\n`;
    writeFileSync(join(folder, name), stub, { mode: 0o755 });
  }
  const calls = join(folder, 'calls');
  writeFileSync(calls, '');
  return { folder, calls };
}

function changesIn(printed: string): Change[] {
  const shown = [...printed.matchAll(/^Would (.*):\n {2}(.*)$/gm)];
  const commands = wordsOf(shown.map(([, , line = '']) => line));
  return shown.map(([, step = ''], index) => ({ step, command: commands[index] ?? [] }));
}

/** Of all lines by one shell. */
function wordsOf(lines: readonly string[]): string[][] {
  const script = lines.map((line) => `printf '%s\\0' ${line}; printf '\\1'`).join('\n');
  const { stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  return stdout
    .split('\u0001')
    .slice(0, -1)
    .map((words) => words.split('\0').slice(0, -1));
}

/** The value of a command's option. */
export function optionOf({ command }: Change, option: string): string | undefined {
  const index = command.indexOf(option);
  return index < 0 ? undefined : command[index + 1];
}
