/**
 * `npm test`: everything that a change has to pass; with test files as arguments, only these. The last line is
 * `N passed, N failed` (and `, N skipped`): it counts jest's tests, and a failed step as one failed test.
 */
import { type CommandLine, runCommand } from '../../src/runtime/command-line.ts';
import { changedFiles, relatedTo } from './changed.ts';
import { type Counts, countsLine, jestArguments, jestOptions, requireTestFiles, runJest } from './jest.ts';
import { costOf, slowestTable, unexplained, withoutReason, writeRecord } from './slow-files.ts';
import { build, format, lint, reportStep, runStep, runSteps, type Step, types, unusedCode } from './steps.ts';

const options = {
  changed: { type: 'boolean', about: 'types, lint, and the quick tests of what differs from main; about a minute' },
  slowest: { type: 'boolean', about: 'ends with the ten slowest files; fails for a slow one that does not say why' },
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
async function runBeside(steps: readonly Step[], args: readonly string[] | undefined): Promise<Counts> {
  const start = performance.now();
  const tests = args === undefined ? { passed: 0, failed: 0, skipped: 0, files: [] } : runJest({ args });
  const timed = Promise.resolve(tests).then((counts) => ({ counts, seconds: (performance.now() - start) / 1000 }));
  const [{ counts, seconds }, results] = await Promise.all([timed, runSteps(steps)]);
  for (const result of results) reportStep(result);
  if (args !== undefined) reportStep({ name: 'tests', passed: counts.failed === 0, seconds, printed: '' });
  return { ...counts, failed: counts.failed + results.filter(({ passed }) => !passed).length };
}

async function runChanged(args: readonly string[]): Promise<Counts> {
  const changed = changedFiles('main');
  if (changed.length === 0) {
    process.stdout.write('Nothing differs from main, so nothing was run.\n');
    return { passed: 0, failed: 0, skipped: 0, files: [] };
  }
  const { files, leftOut, needsBuild } = relatedTo(changed);
  const built = needsBuild ? [await runStep(build)] : [];
  for (const result of built) reportStep(result);
  const counts = await runBeside(
    [types, lint],
    files.length === 0 ? undefined : [...args, '--runTestsByPath', ...files],
  );
  if (leftOut.length > 0) {
    const minutes = leftOut.reduce((sum, file) => sum + costOf(file), 0) / 60;
    const more = `${leftOut.length} more test files (${minutes.toFixed(1)} min of processor time)`;
    process.stdout.write(`Not run: ${more}, which reach the change from further away; npm test runs them.\n`);
  }
  return { ...counts, failed: counts.failed + built.filter(({ passed }) => !passed).length };
}

/** @returns the number of slow files that do not say why */
function reportSlowest({ files }: Counts): number {
  process.stdout.write(slowestTable(files));
  const wrong = unexplained(files);
  for (const { file, processorSeconds } of wrong) {
    const seconds = `${processorSeconds.toFixed(1)} s of processor time, more than ${withoutReason}`;
    process.stdout.write(`${file} takes ${seconds}: its first line has to say why ("Slow: ...")\n`);
  }
  return wrong.length;
}

await runCommand(commandLine, async ({ values: { changed, slowest, ...values }, words }) => {
  requireTestFiles(words, '__tests__/**/*.test.ts');
  const args = [...jestArguments(values), ...words];
  const everything = args.length === 0 && changed !== true;
  const steps = everything ? [types, lint, format, unusedCode] : [];
  const counts = changed === true ? await runChanged(args) : await runBeside(steps, args);
  const slow = slowest === true ? reportSlowest(counts) : 0;
  if (slowest === true && everything) writeRecord(counts.files);
  const failed = counts.failed + slow;
  process.stdout.write(countsLine({ ...counts, failed }));
  return failed > 0 ? 1 : 0;
});
