/**
 * `npm test`: everything that a change has to pass; with test files as arguments, only these. The last line is
 * `N passed, N failed` (and `, N skipped`): it counts jest's tests, and a failed step as one failed test.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type CommandLine, progress, runCommand, verdict } from '../../emulator/command-line.ts';
import { countsLine, jestArguments, jestOptions, requireTestFiles, root, runJest } from './jest.ts';

const commandLine: CommandLine<typeof jestOptions> = {
  call: 'npm test',
  about: `Checks types, lint, format and unused code, runs the tests, and compares dist with what the sources build. With
arguments, it runs only the given tests.`,
  options: jestOptions,
  words: { name: 'FILE', about: 'a test file, or a part of its path' },
  examples: [
    ['', 'everything; takes minutes'],
    ['__tests__/plan.test.ts', 'one test file'],
    ["emulator/arm -t 'a deleted vault'", 'the tests with that name, in some files'],
    ['report/golden -u', 'rewrites the golden files of the report'],
  ],
};

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const modules = join(root, 'node_modules');
const oxlint = [join(modules, 'oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'];
const biome = [join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'];

const before: readonly Step[] = [
  { name: 'types', command: [join(modules, 'typescript', 'bin', 'tsc'), '-p', '.'] },
  { name: 'lint', command: oxlint },
  { name: 'format', command: biome },
  { name: 'unused code', command: [join(modules, 'knip', 'bin', 'knip.js')] },
];
const after: readonly Step[] = [{ name: 'dist', command: [join('scripts', 'build', 'check-dist.ts')] }];

/** A passed step prints one line; a failed one also prints its output. */
function passes({ name, command }: Step): boolean {
  const start = performance.now();
  progress(`Checking ${name} ...`);
  const env = { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
  const result = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', env });
  progress('');
  const passed = result.status === 0;
  if (!passed) process.stdout.write(`${result.stdout}${result.stderr}`);
  report(name, passed, start);
  return passed;
}

function report(name: string, passed: boolean, start: number): void {
  process.stdout.write(`${verdict(passed)}  ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)\n`);
}

await runCommand(commandLine, ({ values, words }) => {
  requireTestFiles(words, '__tests__/**/*.test.ts');
  const args = [...jestArguments(values), ...words];
  const everything = args.length === 0;
  const failedBefore = everything ? before.filter((step) => !passes(step)).length : 0;
  const start = performance.now();
  const counts = runJest({ args });
  report('tests', counts.failed === 0, start);
  const failedAfter = everything ? after.filter((step) => !passes(step)).length : 0;
  const failed = counts.failed + failedBefore + failedAfter;
  process.stdout.write(countsLine({ ...counts, failed }));
  return failed > 0 ? 1 : 0;
});
