/** How the mutants are counted. Whether a listed one still belongs to the code is checked when they run. */
import { describe, expect, test } from '@jest/globals';
import {
  type Equivalent,
  isEnough,
  type Mutant,
  overAllOf,
  percentOf,
  scoresOf,
  staleEntries,
  survivorLine,
  tableOf,
} from '../../scripts/mutants/score.ts';

const mutant: Mutant = {
  file: 'src/plan.ts',
  at: '3:7',
  line: 'if (a) b();',
  mutator: 'ConditionalExpression',
  replacement: 'true',
  fate: 'killed',
};
const survivor: Mutant = { ...mutant, fate: 'survived' };
const other: Mutant = { ...mutant, file: 'src/conclude.ts' };
const entry: Equivalent = {
  file: mutant.file,
  line: mutant.line,
  mutator: mutant.mutator,
  replacement: mutant.replacement,
  why: 'b does nothing where a is false',
};

describe('the score', () => {
  const many = (one: Mutant, count: number) => Array.from({ length: count }, () => one);
  const cases: [what: string, mutants: Mutant[], listed: Equivalent[], percent: number, enough: boolean][] = [
    ['all are killed', many(mutant, 20), [], 100, true],
    ['one of twenty survives: enough in a file, not in total', [...many(mutant, 19), survivor], [], 95, false],
    ['one of many survives', [...many(mutant, 99), survivor], [], 99, true],
    [
      'one file below, the total above',
      [...many(other, 99), ...many(mutant, 9), survivor],
      [],
      (100 * 108) / 109,
      false,
    ],
    ['one that changes nothing', [...many(mutant, 9), survivor], [entry], 100, true],
    ['one that could not be run', [...many(mutant, 9), { ...survivor, fate: 'not-run' }], [], 100, true],
  ];
  test.each(cases)('%s', (_, mutants, listed, percent, enough) => {
    const scores = scoresOf(mutants, listed);
    expect(percentOf(overAllOf(scores))).toBe(percent);
    expect(isEnough(scores)).toBe(enough);
  });

  test('is shown by file and in total', () => {
    const scores = scoresOf([mutant, mutant, survivor, { ...survivor, line: 'c();' }, other], [entry]);
    expect(tableOf(scores).split('\n').slice(2)).toEqual([
      '| src/conclude.ts | 1 | 0 | 0 | 100.0 |',
      '| src/plan.ts | 2 | 1 | 1 | 66.7 |',
      '| all | 3 | 1 | 1 | 75.0 |',
    ]);
  });

  test('shows a survivor with its place', () => {
    expect(survivorLine(survivor)).toBe('src/plan.ts:3:7 ConditionalExpression: if (a) b();\n    becomes true');
    expect(survivorLine({ ...survivor, replacement: '' })).toContain('becomes (nothing)');
  });
});

describe('mutants that change nothing', () => {
  const cases: [what: string, mutants: Mutant[], stale: boolean][] = [
    ['one that survives', [survivor], false],
    ['one that a test detected', [mutant], true],
    ['one of a line that has changed', [{ ...survivor, line: 'if (a) c();' }], true],
    ['one of a file that was not tried', [other], false],
  ];
  test.each(cases)('an entry for %s', (_, mutants, stale) => {
    expect(staleEntries(mutants, [entry])).toEqual(stale ? [entry] : []);
  });
});
