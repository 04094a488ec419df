/** `npm run test:night -- cases`: the tests of the gate with all cases, and those that only the night has (`*.night.ts`). */
import { type CommandLine, runCommand } from '../../src/runtime/command-line.ts';
import { countsLine, jestArguments, jestOptions, requireTestFiles, runJest } from './jest.ts';

const commandLine: CommandLine<typeof jestOptions> = {
  call: 'npm run test:night -- cases',
  about: `Runs all cases of the tests of which npm test runs one of each kind (__tests__/at-night.ts), and the files that end in .night.ts.`,
  options: jestOptions,
  words: { name: 'FILE', about: 'a test file, or a part of its path' },
  examples: [
    ['', 'all files'],
    ['release-check', 'one file'],
  ],
};

await runCommand(commandLine, async ({ values, words }) => {
  const files = ['__tests__/**/*.test.ts', '__tests__/**/*.night.ts'];
  requireTestFiles(words, ...files);
  const matches = files.flatMap((file) => ['--testMatch', `**/${file}`]);
  const counts = await runJest({
    // Each --testMatch takes every word that follows it.
    args: [...words, ...jestArguments(values), ...matches],
    environment: { NIGHT: 'yes' },
  });
  process.stdout.write(countsLine(counts));
  return counts.failed > 0 ? 1 : 0;
});
