/**
 * `npm run test:faults`: the long loops of `__tests__/faults`, each request with each fault instead of a sample, against a
 * bundle made for it. When all hold, the counts in docs/reliability.md are written anew. Takes half an hour on two processors.
 * With arguments (names of the loops, e.g. `-- kill race`) only that part runs, and nothing is written.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../build/build.ts';
import { replaceSection } from '../docs/readme-sections.ts';

const root = resolve(import.meta.dirname, '..', '..');

interface Tally {
  readonly loop: string;
  readonly what: string;
  readonly cases: number;
  readonly succeeded: number;
}

/** Runs the loops. @returns the counts, or `undefined` when something did not hold */
function runLoops(bundle: string, file: string, args: readonly string[]): Tally[] | undefined {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const loops = args.length === 0 ? ['__tests__/faults'] : args.map((arg) => `__tests__/faults/${arg}`);
  const { status } = spawnSync(process.execPath, ['--experimental-vm-modules', jest, ...loops], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
      FAULTS: 'all',
      FAULTS_TALLY: file,
      ACTION_BUNDLE: bundle,
    },
  });
  return status === 0 ? tallies(file) : undefined;
}

function tallies(file: string): Tally[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Tally);
}

/** Those that were told in several parts (rounds, suites) as one. */
function summed(all: readonly Tally[]): Tally[] {
  const sums = new Map<string, Tally>();
  for (const { loop, what, cases, succeeded } of all) {
    const key = `${loop}|${what}`;
    const known = sums.get(key);
    sums.set(key, {
      loop,
      what,
      cases: cases + (known?.cases ?? 0),
      succeeded: succeeded + (known?.succeeded ?? 0),
    });
  }
  return [...sums.values()].toSorted((one, other) => one.loop.localeCompare(other.loop));
}

export function countsTable(all: readonly Tally[]): string {
  const rows = summed(all).map(({ loop, what, cases, succeeded }) => {
    return `| ${loop} | ${what} | ${cases} | ${succeeded} | ${cases - succeeded} |`;
  });
  const header = '| loop | what happened | cases | succeeded at once | not at once; the next run finished |';
  const total = all.reduce((sum, { cases }) => sum + cases, 0);
  return [header, '|---|---|---|---|---|', ...rows, `| all | | ${total} | | |`].join('\n');
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  const bundle = join(folder, 'dist');
  await build(bundle);
  const args = process.argv.slice(2);
  const all = runLoops(join(bundle, 'index.js'), join(folder, 'tally'), args);
  rmSync(folder, { recursive: true, force: true });
  if (all === undefined) {
    process.exitCode = 1;
    return;
  }
  if (args.length > 0) return;
  const page = join(root, 'docs', 'reliability.md');
  writeFileSync(page, replaceSection(readFileSync(page, 'utf8'), 'counts', countsTable(all)));
}

if (import.meta.main) await main();
