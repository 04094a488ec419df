/** What runs at night, and that a step that could not run is not taken for one that passed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { nightSteps, nightTable, resultOf } from '../../scripts/test/night.ts';

interface Strategy {
  readonly 'fail-fast': boolean;
  readonly matrix: { readonly step: readonly string[] };
}

const root = join(import.meta.dirname, '..', '..');

test('each step is a command of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: object };
  expect(nightSteps.filter(({ script }) => !Object.hasOwn(scripts, script))).toEqual([]);
  expect(nightSteps.filter(({ args }) => args.includes('3000'))).toHaveLength(3);
});

test.each([
  ['a step that passes', 0, 'ok\n3 passed, 0 failed\n', 'passed', ['3 passed, 0 failed']],
  ['a step that fails', 1, '2 passed, 1 failed\n', 'failed', ['2 passed, 1 failed']],
  ['a step that crashes', null, '', 'failed', []],
  ['a program that is not installed', 0, 'Skipped: no az\n0 passed, 0 failed\n', 'skipped', ['Skipped: no az']],
  [
    'one of several programs',
    0,
    'missing  nginx. To install: apt\n2 passed, 0 failed, 1 skipped\nmissing  nginx. To install: apt\n',
    'passed',
    ['2 passed, 0 failed, 1 skipped', 'without nginx. To install: apt'],
  ],
  ['a table of mutants', 0, '| all | 3 | 0 | 1 | 100.0 |\n', 'passed', ['| all | 3 | 0 | 1 | 100.0 |']],
] as const)('%s', (_what, code, printed, result, notes) => {
  expect(resultOf('x', code, printed, 60)).toEqual({ name: 'x', result, seconds: 60, notes });
});

test('the table has a row for each step', () => {
  const results = [resultOf('one', 0, '1 passed, 0 failed\n', 90), resultOf('two', 0, 'Skipped: a|b\n', 1)];
  expect(nightTable(results).split('\n').slice(2)).toEqual([
    '| one | passed | 1.5 | 1 passed, 0 failed |',
    '| two | skipped | 0.0 | Skipped: a\\|b |',
    '',
  ]);
});

test('the workflow runs each step in a job that a runner can end, and keeps its table, also of a step that failed', () => {
  const workflow = readFileSync(join(root, '.github', 'workflows', 'night.yml'), 'utf8');
  const { jobs } = load(workflow) as {
    readonly jobs: Readonly<Record<string, { readonly 'timeout-minutes': number; readonly strategy: Strategy }>>;
  };
  const [night, ...others] = Object.values(jobs);
  expect([night?.strategy.matrix.step, others]).toEqual([nightSteps.map(({ name }) => name), []]);
  // GitHub ends a job after six hours.
  expect([night?.strategy['fail-fast'], (night?.['timeout-minutes'] ?? 999) < 360]).toEqual([false, true]);
  expect(workflow).toContain('npm run test:night -- "$STEP" --table "$RUNNER_TEMP/night.md"\n');
  expect(workflow).toContain('name: night-${{ matrix.step }}\n');
  expect(workflow).toMatch(/schedule:\n {4}- cron: /);
  expect(workflow.match(/if: always\(\)/g)).toHaveLength(2);
});
