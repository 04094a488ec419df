/** What runs at night, and that a step that could not run is not taken for one that passed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runJest } from '../../scripts/test/jest.ts';
import { nightSteps, resultOf } from '../../scripts/test/night.ts';
import { parsedWorkflow } from './workflow-files.ts';

const root = join(import.meta.dirname, '..', '..');

test.each([
  ['passes', 0, 'ok\n3 passed, 0 failed\n', 'passed', ['3 passed, 0 failed']],
  ['fails', 1, '2 passed, 1 failed\n', 'failed', ['2 passed, 1 failed']],
  ['crashes', null, '', 'failed', []],
  ['can not run here', 0, 'Skipped: no az\n0 passed, 0 failed\n', 'skipped', ['Skipped: no az']],
  ['lacks a program', 0, 'missing  nginx\n2 passed, 0 failed\n', 'passed', ['2 passed, 0 failed', 'without nginx']],
] as const)('a step that %s', (_what, code, printed, result, notes) => {
  expect(resultOf('x', code, printed, 60)).toEqual({ name: 'x', result, seconds: 60, notes });
});

test('jest that ends with an error counts as failed, though no test did', async () => {
  const counts = 'require(\'fs\').writeFileSync(process.env.TEST_COUNTS, \'{"passed":1,"failed":0,"skipped":0}\')';
  const ending = (code: number) =>
    runJest({ args: [], wrap: ([node = '']) => [node, '-e', `${counts}; process.exit(${code})`] });
  expect([(await ending(0)).failed, (await ending(1)).failed]).toEqual([0, 1]);
});

test('each step is a job of the workflow that a runner can end, and what it printed is kept', () => {
  const workflow = readFileSync(join(root, '.github', 'workflows', 'night.yml'), 'utf8');
  const { jobs } = parsedWorkflow(workflow);
  expect(Object.values(jobs)).toMatchObject([
    { strategy: { 'fail-fast': false, matrix: { step: nightSteps.map(({ name }) => name) } } },
  ]);
  // GitHub ends a job after six hours.
  expect(Object.values(jobs)[0]?.['timeout-minutes']).toBeLessThan(360);
  expect(workflow).toContain('npm run test:night -- "$STEP" | tee "$RUNNER_TEMP/night.txt"\n');
  expect(workflow).toContain('shell: bash\n'); // With pipefail.
  expect(workflow.match(/if: always\(\)/g)).toHaveLength(2);
});
