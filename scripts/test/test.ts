/**
 * `npm test`: everything that a change has to pass. With arguments only jest runs, with those:
 *
 *     npm test -- __tests__/plan.test.ts
 *
 * The last line is `N passed, N failed` (and `, N skipped`): jest's tests, a failed step counted as one failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const modules = join(root, 'node_modules');

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const oxlint = [join(modules, 'oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'];
const biome = [join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'];

const before: readonly Step[] = [
  { name: 'types', command: [join(modules, 'typescript', 'bin', 'tsc'), '-p', '.'] },
  { name: 'lint', command: oxlint },
  { name: 'format', command: biome },
  { name: 'unused code', command: [join(modules, 'knip', 'bin', 'knip.js')] },
];
const after: readonly Step[] = [{ name: 'dist', command: [join('scripts', 'build', 'check-dist.ts')] }];

/** A step that passes is one line; one that fails shows what it printed. */
function passes(step: Step): boolean {
  const start = performance.now();
  const result = spawnSync(process.execPath, step.command, { cwd: root, encoding: 'utf8', env: environment() });
  const passed = result.status === 0;
  if (!passed) process.stdout.write(`${result.stdout}${result.stderr}`);
  report(step.name, passed, start);
  return passed;
}

function jest(args: readonly string[]): Counts {
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'jest-'));
  const env = { ...environment(), TEST_COUNTS: join(folder, 'counts.json') };
  const command = ['--experimental-vm-modules', join(modules, 'jest', 'bin', 'jest.js'), ...args];
  const result = spawnSync(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const counts = readCounts(env.TEST_COUNTS);
  rmSync(folder, { recursive: true, force: true });
  report('tests', result.status === 0, start);
  const unexplained = result.status !== 0 && counts.failed === 0;
  return unexplained ? { ...counts, failed: 1 } : counts;
}

/** Jest that never came to its end wrote no counts. */
function readCounts(file: string): Counts {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
}

function report(name: string, passed: boolean, start: number): void {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${passed ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)\n`);
}

const args = process.argv.slice(2);
const everything = args.length === 0;
const failedBefore = everything ? before.filter((step) => !passes(step)).length : 0;
const counts = jest(args);
const failedAfter = everything ? after.filter((step) => !passes(step)).length : 0;

const failed = counts.failed + failedBefore + failedAfter;
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
process.stdout.write(`${counts.passed} passed, ${failed} failed${skipped}\n`);
process.exitCode = failed > 0 ? 1 : 0;
