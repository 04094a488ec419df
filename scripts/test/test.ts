/**
 * `npm test`: everything that a change has to pass; with test files as arguments, only these. The last line is
 * `N passed, N failed` (and `, N skipped`): it counts jest's tests, and a failed step as one failed test.
 */
import { type CommandLine, runCommand } from '../../src/runtime/command-line.ts';
import { changedFiles, relatedTo } from './changed.ts';
import { type Counts, countsLine, jestArguments, jestOptions, requireTestFiles, runJest } from './jest.ts';
import { build, format, lint, reportStep, runSteps, type Step, types, unusedCode } from './steps.ts';

const options = {
  changed: { type: 'boolean', about: 'types, lint, and the quick tests of what differs from main; about a minute' },
  ...jestOptions,
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm test',
  about: `Checks types, lint, format and unused code, runs the tests, and compares dist with what the sources build. With
arguments, it runs only the given tests.`,
  options,
  words: { name: 'FILE', about: 'a test file, or a part of its path' },
  examples: [
    ['', 'everything; takes minutes'],
    ['--changed', 'what your change touches'],
    ['__tests__/plan.test.ts', 'one test file'],
    ["emulator/answers -t 'GitHub'", 'the tests with that name, in some files'],
    ['report/golden -u', 'rewrites the golden files of the report'],
  ],
};

/** Runs the steps beside the tests, and adds the failed ones to the counts. */
async function runBeside(steps: readonly Step[], args: readonly string[]): Promise<Counts> {
  const start = performance.now();
  const timed = runJest({ args }).then((counts) => ({ counts, seconds: (performance.now() - start) / 1000 }));
  const [{ counts, seconds }, results] = await Promise.all([timed, runSteps(steps)]);
  for (const result of results) reportStep(result);
  reportStep({ name: 'tests', passed: counts.failed === 0, seconds, printed: '' });
  return { ...counts, failed: counts.failed + results.filter(({ passed }) => !passed).length };
}

/** Type-aware lint of everything takes as long as these tests, so it is of the changed files only. */
async function runChanged(args: readonly string[]): Promise<Counts> {
  const changed = changedFiles('main');
  if (changed.length === 0) {
    process.stdout.write('Nothing differs from main, so nothing was run.\n');
    return { passed: 0, failed: 0, skipped: 0 };
  }
  // Some of the related tests run the bundle.
  const building = runSteps(changed.some((file) => file.startsWith('src/')) ? [build] : []);
  const code = changed.filter((file) => /\.[jt]s$/.test(file));
  const checking = runSteps(code.length === 0 ? [] : [types, { ...lint, command: [...lint.command, ...code] }]);
  const results = (await Promise.all([building, checking])).flat();
  for (const result of results) reportStep(result);
  const { files, slow } = relatedTo('main');
  const counts = await runBeside([], [...args, '--runTestsByPath', ...files]);
  if (slow.length > 0)
    process.stdout.write(`Not run, since they are slow: ${slow.length} test files; npm test runs them.\n`);
  return { ...counts, failed: counts.failed + results.filter(({ passed }) => !passed).length };
}

await runCommand(commandLine, async ({ values: { changed, ...values }, words }) => {
  requireTestFiles(words, '__tests__/**/*.test.ts');
  const args = [...jestArguments(values), ...words];
  const everything = args.length === 0 && changed !== true;
  const steps = everything ? [types, lint, format, unusedCode] : [];
  const counts = changed === true ? await runChanged(args) : await runBeside(steps, args);
  process.stdout.write(countsLine(counts));
  return counts.failed > 0 ? 1 : 0;
});
