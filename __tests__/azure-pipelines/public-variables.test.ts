import { inTask } from '../../src/hosts/azure-pipelines/in-task.ts';
import { replacingVariables } from '../../src/hosts/azure-pipelines/task-inputs.ts';

const replacing = (...names: readonly unknown[]) =>
  replacingVariables({ VSTS_PUBLIC_VARIABLES: JSON.stringify(names) }).map(({ input }) => input);

test.each([
  'INPUT_WAIVE',
  'input.waive',
  'Input FailOn',
  'INPUT_ADOBEAPPID',
  'input_azureSubscription',
  'INPUT_JUNITFILE',
  'ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN',
  'endpoint.url.systemvssconnection',
])('a variable %s of the pipeline could replace something of the task', (name) => {
  expect(replacing('build.id', name)).toEqual([name]);
});

test('others could not', () => {
  expect(replacing('build.id', 'waive', 'INPUT_TENANTID', 'INPUT_WAIVES', 'MY_INPUT_WAIVE', 'MY_ENDPOINT')).toEqual([]);
  expect(replacingVariables({})).toEqual([]);
});

test.each([{}, { INPUT_JUNITFILE: 'cmk.xml' }])('a task with the inputs %j refuses them', (inputs) => {
  const problems = inTask(inputs).problems?.({ VSTS_PUBLIC_VARIABLES: '["INPUT_WAIVE"]' }) ?? [];
  expect(problems.map(({ input }) => input)).toEqual(['INPUT_WAIVE']);
});

test('a list that can not be read is refused', () => {
  for (const text of ['', '{}', 'x']) expect(replacingVariables({ VSTS_PUBLIC_VARIABLES: text })).toHaveLength(1);
});
