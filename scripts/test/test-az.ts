/**
 * `npm run test:az`: Microsoft's own client against the local cloud, both ways: the action checks what the client sets
 * up, and the client reads what the action sets up.
 */
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type CommandLine, runCommand } from '../../emulator/command-line.ts';
import { countsLine, jestArguments, jestOptions, requireTestFiles, runJest } from './jest.ts';

const commandLine: CommandLine<typeof jestOptions> = {
  call: 'npm run test:az',
  about: `Drives the local cloud with the Azure CLI: what it sets up the action checks, what the action sets up it reads back.
Needs az in the PATH or named by the variable AZ (pip install azure-cli); without it, it says so and passes.`,
  options: jestOptions,
  words: { name: 'FILE', about: 'a file of __tests__/az, or a part of its path' },
  examples: [
    ['', 'all files; takes half an hour'],
    ['procedure', 'one file'],
    ["identity -t 'verify'", 'the tests of that name, in some files'],
  ],
};

function findAz(): string | undefined {
  const named = process.env['AZ'];
  if (named !== undefined && named !== '') return existsSync(named) ? resolve(named) : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, 'az')).find((path) => existsSync(path));
}

await runCommand(commandLine, ({ values, words }) => {
  requireTestFiles(words, '__tests__/az/*.az.ts');
  const az = findAz();
  if (az === undefined) {
    process.stdout.write('Skipped: the Azure CLI is neither in the PATH nor where AZ says (pip install azure-cli).\n');
    return 0;
  }
  // Each command of az takes a second or two, and a test has up to twenty of them.
  const options = ['--testMatch', '**/__tests__/az/*.az.ts', '--testTimeout', '180000'];
  const counts = runJest({ args: [...options, ...jestArguments(values), ...words], environment: { AZ: az } });
  process.stdout.write(countsLine(counts));
  return counts.failed > 0 ? 1 : 0;
});
