/** `npm run test:mutants`: checks whether the tests detect each small change of the decision code. */
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { type CommandLine, runCommand } from '../../src/runtime/command-line.ts';
import {
  type Equivalent,
  fateOf,
  isEnough,
  type Mutant,
  needed,
  scoresOf,
  staleEntries,
  survivorLine,
  tableOf,
} from './score.ts';
import { mutated } from './targets.ts';

const root = resolve(import.meta.dirname, '..', '..');

const options = { incremental: { type: 'boolean', about: 'tests only what has changed since the last run' } } as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run test:mutants',
  about: `Changes the code that decides what is written and what is reported ready, one small change at a time (Stryker), and runs
the tests of the pure parts on each. Prints the changes that no test detected, and a table by file. Fails below ${needed.file} % in a file or
${needed.overAll} % overall. Changes that do not affect behavior are listed in scripts/mutants/equivalent.json with the reason; they are not counted.`,
  options,
  words: { name: 'FILE', about: 'only these files, as paths or patterns' },
  examples: [
    ['', 'all target files'],
    ["src/plan.ts 'src/planning/*.ts'", 'the planner'],
  ],
};

async function tryMutants(files: readonly string[], incremental: boolean): Promise<MutantResult[]> {
  const stryker = new Stryker({
    mutate: [...files],
    plugins: ['test-runner.ts', 'words.ts'].map((file) => join(import.meta.dirname, file)),
    ignorers: ['words'],
    testRunner: 'in-process',
    testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning'],
    coverageAnalysis: 'perTest',
    reporters: ['progress-append-only'],
    incremental,
    incrementalFile: 'node_modules/.cache/mutants.json',
    // Not in build/, which each build deletes first.
    tempDirName: 'node_modules/.cache/mutants',
    cleanTempDir: 'always',
    ignorePatterns: ['/.git', '/dist', '/actions', '/build', '/bench', '/infra'],
    // Nothing to compile: node strips the types.
    tsconfigFile: 'none',
    timeoutMS: 60_000,
    warnings: false,
  });
  return stryker.runMutationTest();
}

function mutantOf({ fileName, location, mutatorName, replacement, status }: MutantResult): Mutant {
  const { start } = location;
  const line = readFileSync(fileName, 'utf8').split('\n')[start.line - 1] ?? '';
  return {
    file: relative(root, resolve(root, fileName)),
    at: `${start.line}:${start.column}`,
    line: line.trim(),
    mutator: mutatorName,
    replacement,
    fate: fateOf(status),
  };
}

await runCommand(commandLine, async ({ values, words }) => {
  const files = words.length > 0 ? words : mutated;
  const mutants = (await tryMutants(files, values.incremental === true)).map(mutantOf);
  const list = JSON.parse(readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8')) as Equivalent[];
  const scores = scoresOf(mutants, list);
  const survivors = scores.flatMap((score) => score.survivors);
  for (const survivor of survivors) process.stdout.write(`${survivorLine(survivor)}\n`);
  const stale = staleEntries(mutants, list);
  for (const { file, line, replacement } of stale) {
    process.stdout.write(`equivalent.json: no surviving mutant of ${file} is "${line}" with ${replacement}\n`);
  }
  process.stdout.write(`${tableOf(scores)}\n`);
  return scores.length > 0 && stale.length === 0 && isEnough(scores) ? 0 : 1;
});
