/** Runs jest in a separate process, for all commands that run tests. */
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unknownWord, WrongArgument } from '../../src/runtime/command-line.ts';

export const root = resolve(import.meta.dirname, '..', '..');

/** Arguments of node: jest, with ES modules. */
export const jestProgram = ['--experimental-vm-modules', join(root, 'node_modules', 'jest', 'bin', 'jest.js')] as const;

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The options of jest that a developer needs, and one for the golden files. */
export const jestOptions = {
  testNamePattern: { type: 'string', short: 't', value: 'PATTERN', about: 'only the tests whose names match' },
  updateGolden: { type: 'boolean', short: 'u', about: 'rewrites the golden files, as UPDATE_GOLDEN=1 does' },
  runInBand: { type: 'boolean', short: 'i', about: 'one file after the other' },
  maxWorkers: { type: 'string', value: 'N', about: 'number of files to run in parallel' },
  verbose: { type: 'boolean', about: 'prints a line for each test' },
} as const;

type JestValues = Partial<Readonly<Record<keyof typeof jestOptions, string | boolean>>>;

export function jestArguments({ updateGolden, ...values }: JestValues): string[] {
  if (updateGolden === true) process.env['UPDATE_GOLDEN'] = '1';
  return Object.entries(values).map(([name, value]) => (value === true ? `--${name}` : `--${name}=${value}`));
}

/**
 * Checks each argument against the test files, since jest itself gives no hint if a name is wrong.
 *
 * @param pattern pattern of the files, relative to the root of the repository
 * @throws WrongArgument
 */
export function requireTestFiles(words: readonly string[], ...patterns: readonly string[]): void {
  const files = globSync(patterns, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  for (const word of words) {
    const given = resolve(word).startsWith(root) ? word.replace(/^\.\//, '') : word;
    if (files.some((file) => matches(file, given))) continue;
    const names = files.map((file) => (given.includes('/') ? file : file.replaceAll(/^.*\/|\..*$/g, '')));
    throw unknownWord('test file', word, names);
  }
}

/** Matches a name as jest does: as a case-insensitive regular expression for the whole path. */
function matches(file: string, word: string): boolean {
  try {
    return new RegExp(word, 'i').test(join(root, file));
  } catch (error) {
    throw new WrongArgument(`${word} is not a regular expression`, { cause: error });
  }
}

export interface JestRun {
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Wraps the command so that it runs in a different environment. */
  readonly wrap?: (command: readonly string[]) => readonly string[];
}

/** Runs jest on this terminal. A run that fails without a failed test, or does not finish, counts as one failed test. */
export async function runJest({ args, environment = {}, wrap = (command) => command }: JestRun): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'jest-'));
  const file = join(folder, 'counts.json');
  const [program = '', ...rest] = wrap([process.execPath, ...jestProgram, ...args]);
  const env = {
    ...process.env,
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
    // Far from UTC, so that a date of the machine's own time zone shows.
    TZ: 'Pacific/Chatham',
    ...environment,
    TEST_COUNTS: file,
  };
  try {
    const status = await exitCodeOf(program, rest, env);
    const counts = readCounts(file);
    return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function exitCodeOf(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number | null> {
  return new Promise((settle, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', settle);
  });
}

function readCounts(file: string): Counts {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** The last line of a command that runs tests. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
}
