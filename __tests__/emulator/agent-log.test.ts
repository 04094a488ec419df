import { describe, expect, test } from '@jest/globals';
import { readAgentLog, readCommand } from '../../emulator/azure-pipelines/agent-log.ts';

describe('a line', () => {
  test('is a command wherever it has one, as the agent reads it', () => {
    expect(readCommand('error: ##vso[task.setvariable variable=PATH;isOutput=true]/tmp')).toEqual({
      name: 'task.setvariable',
      properties: { variable: 'PATH', isoutput: 'true' },
      data: '/tmp',
    });
  });

  test.each([
    ['##vso[task]', 'one part'],
    ['##vso[a.b.c]', 'three parts'],
    ['##vso[task.debug', 'no end'],
    ['## vso[task.debug]', 'a space'],
    ['##VSO[task.debug]', 'capitals'],
  ])('%s is none: %s', (line) => {
    expect(readCommand(line)).toBeUndefined();
  });

  test('has its escapes undone, percent signs last', () => {
    const line = '##vso[task.setvariable variable=a%3Bb%5D%AZP253B]1%0D%0A2%AZP250A %25';
    expect(readCommand(line)).toMatchObject({ properties: { variable: 'a;b]%3B' }, data: '1\r\n2%0A %25' });
  });
});

test('an output becomes variables, issues, pages and a log without secrets', () => {
  const issues = Array.from({ length: 12 }, (_, index) => `##vso[task.logissue type=error]${index}`);
  const output = ['##vso[task.setsecret]s3cret', 'token s3cret\rmore', '##vso[task.setvariable variable=ready]false'];
  const log = readAgentLog([...output, '##vso[task.uploadsummary]/tmp/a.md', '##vso later', ...issues].join('\n'));
  expect(log.variables).toEqual({ ready: 'false' });
  expect(log.summaries).toEqual(['/tmp/a.md']);
  expect(log.issues).toHaveLength(10);
  expect(log.shown).toContain('token ***\nmore');
  expect(log.shown).toContain('error: 11');
  expect(log.misread).toEqual(['##vso later']);
});
