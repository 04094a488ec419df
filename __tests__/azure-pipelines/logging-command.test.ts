/** What a command carries is what the agent reads. */
import { readCommand } from '../../emulator/azure-pipelines/agent-log.ts';
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
