/**
 * `npm run test:az`: tests Microsoft's own client with the local cloud, in both directions: the action checks what the client
 * sets up, and the client reads what the action sets up.
 */
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type CommandLine, runCommand } from '../../src/runtime/command-line.ts';
import { countsLine, jestArguments, jestOptions, requireTestFiles, runJest } from './jest.ts';

const commandLine: CommandLine<typeof jestOptions> = {
  call: 'npm run test:az',
  about: `Runs Azure CLI against the local cloud: the action checks what the CLI sets up, and the CLI reads what the action sets up.
Needs az in the PATH or named by the variable AZ (pip install azure-cli); without it, the command says so and passes. The
Python clients of Key Vault are tested if CLIENTS_PYTHON, or python3, has them.`,
  options: jestOptions,
  words: { name: 'FILE', about: 'a file of __tests__/az, or a part of its path' },
  examples: [
    ['', 'all files; takes half an hour'],
    ['procedure', 'one file'],
    ["identity -t 'verify'", 'the tests with that name, in some files'],
  ],
};

function findAz(): string | undefined {
  const named = process.env['AZ'];
  if (named !== undefined && named !== '') return existsSync(named) ? resolve(named) : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, 'az')).find((path) => existsSync(path));
}

await runCommand(commandLine, async ({ values, words }) => {
  requireTestFiles(words, '__tests__/az/*.az.ts');
  const az = findAz();
  if (az === undefined) {
    process.stdout.write(
      'Skipped: Azure CLI was not found in the PATH or at the path in AZ (pip install azure-cli).\n',
    );
    return 0;
  }
  // Against hanging only: a test runs a hundred az commands, each a second or two, and several on a busy machine.
  const options = ['--testMatch', '**/__tests__/az/*.az.ts', '--testTimeout', '1800000'];
  const counts = await runJest({ args: [...options, ...jestArguments(values), ...words], environment: { AZ: az } });
  process.stdout.write(countsLine(counts));
  return counts.failed > 0 ? 1 : 0;
});
