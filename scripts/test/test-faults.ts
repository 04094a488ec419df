/**
 * `npm run test:night -- faults`: runs the long loops of `__tests__/faults`, which combine each request with each fault instead of a sample,
 * against a bundle that is built for them.
 */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type CommandLine, progress, runCommand } from '../../src/runtime/command-line.ts';
import { build } from '../build/build.ts';
import { countsLine, root, runJest } from './jest.ts';

const loops = globSync('__tests__/faults/*.test.ts', { cwd: root }).map((path) => basename(path, '.test.ts'));

const commandLine: CommandLine<Record<string, never>> = {
  call: 'npm run test:night -- faults',
  about: `Runs the action with each fault at each of its requests, not only at a sample as npm test does. Prints the counts at the
end. Takes half an hour on two processors.`,
  options: {},
  words: { name: 'LOOP', about: 'only this loop, without the counts', oneOf: loops.toSorted() },
  examples: [
    ['', 'all loops'],
    ['kill race', 'two of them'],
  ],
};

interface Tally {
  readonly loop: string;
  readonly what: string;
  readonly cases: number;
  readonly succeeded: number;
}

function tallies(file: string): Tally[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Tally);
}

/** Merges counts that were reported in several parts (rounds, suites). */
function summed(all: readonly Tally[]): Tally[] {
  const sums = new Map<string, Tally>();
  for (const { loop, what, cases, succeeded } of all) {
    const key = `${loop}|${what}`;
    const known = sums.get(key);
    sums.set(key, { loop, what, cases: cases + (known?.cases ?? 0), succeeded: succeeded + (known?.succeeded ?? 0) });
  }
  return [...sums.values()].toSorted((one, other) => one.loop.localeCompare(other.loop));
}

export function countsTable(all: readonly Tally[]): string {
  const rows = summed(all).map(({ loop, what, cases, succeeded }) => {
    return `| ${loop} | ${what} | ${cases} | ${succeeded} | ${cases - succeeded} |`;
  });
  const header = '| loop | fault | cases | succeeded | failed clearly; the next run finished |';
  const total = all.reduce((sum, { cases }) => sum + cases, 0);
  return [header, '|---|---|---|---|---|', ...rows, `| all | | ${total} | | |`].join('\n');
}

async function testFaults(names: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  try {
    const tally = join(folder, 'tally');
    progress('Building the bundle ...');
    await build(join(folder, 'built'));
    progress('');
    const bundle = join(folder, 'built', 'dist', 'index.js');
    const files = names.length === 0 ? ['__tests__/faults'] : names.map((name) => `__tests__/faults/${name}.test.ts`);
    const environment = { FAULTS: 'all', FAULTS_TALLY: tally, ACTION_BUNDLE: bundle };
    const counts = await runJest({ args: files, environment });
    if (names.length === 0) process.stdout.write(`${countsTable(tallies(tally))}\n`);
    process.stdout.write(countsLine(counts));
    return counts.failed > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await runCommand(commandLine, ({ words }) => testFaults(words));
