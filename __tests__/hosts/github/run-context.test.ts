/** What a report says of the runner, which whoever reads evidence looks at. */
import { readRun } from '../../../src/hosts/github/run-context.ts';

test.each([
  [
    "GitHub's",
    { RUNNER_NAME: 'GitHub Actions 7', RUNNER_ENVIRONMENT: 'github-hosted' },
    'GitHub Actions 7',
    'github-hosted',
  ],
  ['your own', { RUNNER_NAME: 'build-3', RUNNER_ENVIRONMENT: 'self-hosted' }, 'build-3', 'self-hosted'],
  ['one that does not say', {}, '', ''],
])('%s', (_whose, variables, name, environment) => {
  expect(readRun(variables).runner).toEqual({ name, environment });
});
