/** Whether enough mutants are killed, and which listed ones no longer survive. */
import { fateOf, isEnough, type Mutant, scoresOf, staleEntries } from '../../scripts/mutants/score.ts';

const place = { file: 'src/plan.ts', line: 'if (a) b();', mutator: 'ConditionalExpression', replacement: 'true' };
const mutant: Mutant = { ...place, at: '3:7', fate: 'killed' };
const survivor: Mutant = { ...mutant, fate: 'survived' };
const other: Mutant = { ...mutant, file: 'src/conclude.ts' };
const listed = [{ ...place, why: 'b does nothing where a is false' }];
const many = (count: number, one = mutant) => Array.from({ length: count }, () => one);

test.each([
  ['one of twenty survives: enough in a file, not in total', [...many(19), survivor], [], false],
  ['one of many survives', [...many(99), survivor], [], true],
  ['one file below, the total above', [...many(99, other), ...many(9), survivor], [], false],
  ['one that changes nothing', [...many(9), survivor], listed, true],
  ['one that could not be run', [...many(9), { ...survivor, fate: 'not-run' } as const], [], true],
])('%s', (_, mutants, list, enough) => {
  expect(isEnough(scoresOf(mutants, list))).toBe(enough);
});

test('what no test runs has survived', () => {
  const statuses = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError'] as const;
  expect(statuses.map(fateOf)).toEqual(['killed', 'killed', 'survived', 'survived', 'not-run']);
});

test('a listed mutant that was detected, or whose line has changed, is stale', () => {
  const stale = (one: Mutant) => staleEntries([one], listed).length === 1;
  expect([survivor, mutant, { ...survivor, line: 'c();' }, other].map(stale)).toEqual([false, true, true, false]);
});
