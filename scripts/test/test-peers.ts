/**
 * `npm run test:night -- peers`: runs the bundle in `dist/` against clouds that others wrote. The last line is `N passed, N failed` (and
 * `, N skipped`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandLine, runCommand } from '../../src/runtime/command-line.ts';
import { findPeers } from '../peers/programs.ts';
import { countsLine, jestArguments, jestOptions, requireTestFiles, runJest } from './jest.ts';

const options = {
  from: { type: 'string', value: 'FOLDER', about: 'where the three programs are, or their sources (built with Go)' },
  states: { type: 'string', value: 'N', about: 'how many random states are compared; default: 200' },
  seed: { type: 'string', value: 'N', about: 'of the random states; default: a new one, which is printed' },
  all: { type: 'boolean', about: 'fails if a program is missing' },
  testNamePattern: jestOptions.testNamePattern,
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run test:night -- peers',
  about: `Runs dist/index.js against entra-emulator, arm-emulator and azure-keyvault-emulator by Calvin Cheng (Apache-2.0). If a
program is not in the PATH, name its folder, or set ENTRA_EMULATOR, ARM_EMULATOR or AZURE_KEYVAULT_EMULATOR.`,
  options,
  words: { name: 'NAME', about: 'only the files of __tests__/peers with NAME in their path' },
  examples: [
    ['--from ../clouds', 'with the programs or sources in that folder'],
    ['ground-truth --states 1000', 'more random states'],
  ],
};

await runCommand(commandLine, async ({ values: { from, all, states, seed, ...values }, words }) => {
  requireTestFiles(words, '__tests__/peers/*.peers.ts');
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  try {
    const found = findPeers(from, folder, process.env);
    for (const { name, path, version, install } of found) {
      process.stdout.write(
        path === undefined ? `missing  ${name}. To install: ${install}\n` : `found    ${name} ${version}\n`,
      );
    }
    const isMissing = found.some(({ path }) => path === undefined);
    if (isMissing) {
      process.stdout.write(
        `Skipped: the clouds of others are not installed.\n0 passed, ${all === true ? 1 : 0} failed\n`,
      );
      return all === true ? 1 : 0;
    }
    const args = [
      '--testMatch',
      '**/__tests__/peers/*.peers.ts',
      '--testTimeout',
      '1800000',
      '--runInBand',
      '--verbose',
    ];
    const environment = {
      PEERS: JSON.stringify(Object.fromEntries(found.map(({ name, path }) => [name, path]))),
      PEERS_STATES: states ?? '200',
      PEERS_SEED: seed ?? String(Date.now() % 1_000_000_000),
    };
    const counts = await runJest({ args: [...args, ...jestArguments(values), ...words], environment });
    process.stdout.write(countsLine(counts));
    return counts.failed > 0 || (all === true && counts.skipped > 0) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
