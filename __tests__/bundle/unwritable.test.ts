/** A runner whose files can't be written: the run says so, and the step fails, however well Azure stands. */
import { expect, test } from '@jest/globals';
import { useCloud } from './harness.ts';

const harness = useCloud('ready');

test.each([
  ['GITHUB_OUTPUT', '/dev/full', 'the outputs: ENOSPC'],
  ['GITHUB_OUTPUT', '/nowhere/output', 'the outputs: Missing file'],
  ['GITHUB_STEP_SUMMARY', '/dev/full', 'the job summary: ENOSPC'],
  ['GITHUB_STEP_SUMMARY', '/nowhere/summary', 'the job summary: Unable to access'],
  ['RUNNER_TEMP', '/dev/null/temp', '/dev/null/temp/cja-cmk/kv-contoso-cja.cja-cmk.report.json: ENOTDIR'],
])('%s at %s', async (name, path, message) => {
  const { exitCode, log, stderr } = await harness.run({ mode: 'verify' }, { environment: { [name]: path } });
  expect(log).toContain('READY: state provisioned');
  expect(log).toContain(`::error::Could not write ${message}`);
  expect([exitCode, stderr]).toEqual([1, '']);
});
