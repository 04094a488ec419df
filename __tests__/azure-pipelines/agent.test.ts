/** What the agent reads of our commands, and which of its variables could replace something of the task. */
import { readCommand } from '../../emulator/azure-pipelines/agent-log.ts';
import { inTask } from '../../src/hosts/azure-pipelines/in-task.ts';
import { replacingVariables } from '../../src/hosts/azure-pipelines/task-inputs.ts';
import { loggingCommand } from '../../src/hosts/azure-pipelines/writer.ts';

test.each(['a;b=c', 'a]b', 'a\nb\r\nc', '100 %', '%AZP25', '%3B%5D%0A', '##vso[task.complete result=Succeeded]'])(
  'a value and a property of %j arrive unchanged, in one line',
  (text) => {
    const line = loggingCommand('task.setvariable', text, { variable: text, isOutput: 'true' });
    expect(line).not.toMatch(/[\r\n]/);
    expect(readCommand(line)).toEqual({
      name: 'task.setvariable',
      properties: { variable: text, isoutput: 'true' },
      data: text,
    });
  },
);

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
