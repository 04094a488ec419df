import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseOutputs } from '../../emulator/run-action.ts';
import { issueCommand as libraryCommand } from '../../node_modules/@actions/core/lib/command.js';
import { createLog } from '../../src/report/log.ts';
import {
  annotate,
  beginGroup,
  debugLine,
  endGroup,
  issueCommand,
  mask,
  setOutputs,
  withinLimits,
} from '../../src/report/workflow-commands.ts';
import { catchPrinted } from './printed.ts';

let printed: () => string;
let folder: string;

beforeEach(() => {
  printed = catchPrinted();
  folder = mkdtempSync(join(tmpdir(), 'outputs-'));
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('annotations are commands whose text can forge no other', () => {
  annotate([{ level: 'error', title: 'a,b::c', message: 'one\r\n::add-mask::two\n50%' }]);
  expect(printed()).toBe('::error title=a%2Cb%3A%3Ac::one%0A: :add-mask::two%0A50%25\n');
});

test('commands are what @actions/core writes, whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom('%', ':', ',', '\r', '\n', '::', 'a')).map((all) => all.join('')),
  );
  const theirs: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
    theirs.push(String(line));
    return true;
  });
  fc.assert(
    fc.property(fc.constantFrom('error', 'warning', 'group'), text, text, (name, title, message) => {
      const before = printed().length;
      // Of an empty property theirs would leave a space behind.
      libraryCommand(name, title === '' ? {} : { title }, message);
      issueCommand(name, { title }, message);
      expect(printed().slice(before)).toBe(theirs.at(-1));
    }),
  );
  write.mockRestore();
  expect(theirs.length).toBeGreaterThan(50);
});

test('masks, groups and debug lines are commands', () => {
  mask('secret');
  mask('');
  beginGroup('look\n::error::x');
  debugLine('d\r::error::x');
  endGroup();
  expect(printed()).toBe('::add-mask::secret\n::group::look ::error::x\n::debug::d ::error::x\n::endgroup::\n');
});

test('ten of a level are shown, the last names the rest', () => {
  const many = Array.from({ length: 13 }, (_, index) => ({
    level: 'error' as const,
    title: `t${index}`,
    message: `m${index}`,
  }));
  const shown = withinLimits([...many, { level: 'warning', title: 'w', message: 'x' }]);
  expect(shown.map(({ level }) => level)).toEqual([...Array.from({ length: 10 }, () => 'error'), 'warning']);
  expect(shown[9]).toEqual({
    level: 'error',
    title: 't9, and 3 more',
    message: 't9: m9\nt10: m10\nt11: m11\nt12: m12',
  });
});

test('no annotation is longer than GitHub shows', () => {
  const [only] = withinLimits([{ level: 'notice', title: 't', message: 'line\n'.repeat(2000) }]);
  expect(only?.message.length).toBeLessThanOrEqual(4096);
  expect(only?.message).toMatch(/^line\n/);
});

test('outputs go to the file of the runner, several lines and all', async () => {
  const file = join(folder, 'output');
  writeFileSync(file, '');
  const outputs = { ready: 'true', cr: 'a\rready=false', ticket: 'a\nready=false\nb', sly: 'a<<b=c' };
  await setOutputs(outputs, { GITHUB_OUTPUT: file });
  expect(readFileSync(file, 'utf8')).toMatch(
    /^ready=true\ncr<<(ghadelimiter_\S+)\na\rready=false\n\1\nticket<<(ghadelimiter_\S+)\na\nready=false\nb\n\2\nsly=a<<b=c\n$/,
  );
  expect(parseOutputs(readFileSync(file, 'utf8'))).toEqual(outputs);
  expect(printed()).toBe('');
});

test.each([{}, { GITHUB_OUTPUT: '' }, { GITHUB_OUTPUT: '/nowhere/output' }])(
  'a run by hand prints them: %j',
  async (environment) => {
    await setOutputs({ ready: 'true', ticket: 'a\n::error::b' }, environment);
    expect(printed()).toBe('ready = true\nticket =\n  a\n  : :error::b\n');
  },
);

test('the log folds steps, shows debug lines only when asked, and escapes all', () => {
  const quiet = createLog({});
  quiet.step('Look');
  quiet.info('one\n::error::two');
  quiet.debug('hidden');
  quiet.step('Plan');
  quiet.end();
  quiet.end();
  quiet.warning('w\n::x::');
  createLog({ RUNNER_DEBUG: '1' }).debug('shown\r\n::error::x');
  expect(printed().split('\n')).toEqual([
    '::group::Look',
    'one',
    ': :error::two',
    '::endgroup::',
    '::group::Plan',
    '::endgroup::',
    '::warning::w%0A: :x::',
    '::debug::shown',
    '::debug::: :error::x',
    '',
  ]);
});
