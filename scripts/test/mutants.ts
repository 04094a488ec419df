/**
 * `node scripts/node24.js scripts/test/mutants.ts [FOLDER...] [--sample N] [--seed N]`, and a sample each night: makes mechanical mutants of
 * the core, runs its tests against each (random tenants only where no table found it), and prints those that survived and how many were
 * found. It measures and fails nothing: some mutants mean the same as the code.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';

const core = ['checks', 'model', 'planning', 'plan.ts', 'observing', 'changes', 'conclude.ts', 'permissions.ts'];
const tables = ['checks', 'model', 'plan', 'observing', 'changes', 'conclude', 'permissions'];

/** A comparison turned, a condition negated, a value dropped, a list cut. */
const mutations: readonly (readonly [what: RegExp, becomes: string])[] = [
  [/ === /, ' !== '],
  [/ !== /, ' === '],
  [/ <= /, ' > '],
  [/ >= /, ' < '],
  [/ && /, ' || '],
  [/ \|\| /, ' && '],
  [/\bif \((?!.*\) \{$)(.+)\) (return|throw|continue)/, 'if (!($1)) $2'],
  [/ \?\? [\w'".]+/, ''],
  [/\.some\(/, '.every('],
  [/\.filter\(/, '.slice(1).filter('],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
});
const places = positionals.length > 0 ? positionals : core.map((name) => `src/${name}`);
const files = places.flatMap((place) => (statSync(place).isFile() ? [place] : globSync(`${place}/**/*.ts`)));
const mutants = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (/^\s*(?:\*|\/|import|export type|interface)/.test(line)) return [];
      return mutations
        .filter(([what]) => what.test(line))
        .map(([what, becomes]) => ({ file, at, line, mutant: line.replace(what, becomes) }));
    }),
);
/** By text, so that a file that moves keeps its mutants. */
const lot = ({ file, line, mutant }: (typeof mutants)[number]) =>
  createHash('sha1')
    .update([values.seed, basename(file), line.trim(), mutant.trim()].join('\n'))
    .digest('hex');
const chosen = mutants.toSorted((one, other) => (lot(one) < lot(other) ? -1 : 1)).slice(0, Number(values.sample));
const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--bail', '--silent', '--maxWorkers=2'];
/** What no test found in ten minutes hangs, which is found. */
const isFoundBy = (tests: readonly string[]) =>
  spawnSync(process.execPath, [...jest, ...tests.map((name) => `__tests__/${name}`)], { timeout: 600_000 }).status !==
  0;
if (isFoundBy([...tables, 'random-tenants/'])) throw new Error('Tests of the core fail without a mutant');
let survived = 0;
for (const { file, at, line, mutant } of chosen) {
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.split('\n').with(at, mutant).join('\n'));
  const isFound = isFoundBy(tables) || isFoundBy(['random-tenants/']);
  writeFileSync(file, source);
  if (isFound) continue;
  survived += 1;
  console.log(`survived  ${file}:${at + 1}\n    ${line.trim()}\n    ${mutant.trim()}`);
}
console.log(`${chosen.length - survived} of ${chosen.length} found`);
