import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { parseOutputs } from '../../../emulator/run-action.ts';
import { setOutputs, writer } from '../../../src/hosts/github/writer.ts';
import * as fc from '../../seeded.ts';
import { catchPrinted } from '../printed.ts';

let printed: () => string;
let folder: string;

beforeEach(() => {
  printed = catchPrinted();
  folder = mkdtempSync(join(tmpdir(), 'outputs-'));
});

afterEach(() => {
  jest.restoreAllMocks();
  delete process.env['GITHUB_OUTPUT'];
  rmSync(folder, { recursive: true });
});

test('annotations are commands whose text cannot forge another command', () => {
  writer.annotate([{ level: 'error', title: 'a,b::c', message: 'one\r\n::add-mask::two\n50%' }]);
  expect(printed()).toBe('::error title=a%2Cb%3A%3Ac::one%0A: :add-mask::two%0A50%25\n');
});

test('each annotation is exactly one command, whatever its text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom('%', ':', ',', '\r', '\n', '::', 'a')).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(fc.constantFrom('error', 'warning', 'notice'), text, text, (level, title, message) => {
      const before = printed().length;
      writer.annotate([{ level, title, message }]);
      expect(printed().slice(before)).toMatch(/^::(?:error|warning|notice)(?: title=[^:,\r\n]+)?::[^\r\n]*\n$/);
    }),
  );
  expect(printed().length).toBeGreaterThan(1000);
});

test("outputs go to the runner's file, including those with several lines", () => {
  const file = join(folder, 'output');
  writeFileSync(file, '');
  process.env['GITHUB_OUTPUT'] = file;
  const outputs = { ready: 'true', cr: 'a\rready=false', ticket: 'a\nready=false\nb', sly: 'a<<b=c' };
  setOutputs(outputs);
  expect(readFileSync(file, 'utf8')).toMatch(
    /^ready<<(ghadelimiter_\S+)\ntrue\n\1\ncr<<(ghadelimiter_\S+)\na\rready=false\n\2\n/,
  );
  expect(parseOutputs(readFileSync(file, 'utf8'))).toEqual(outputs);
  expect(printed()).toBe('');
});

test.each([undefined, ''])('a run on a terminal prints them: GITHUB_OUTPUT is %j', (file) => {
  if (file === undefined) delete process.env['GITHUB_OUTPUT'];
  else process.env['GITHUB_OUTPUT'] = file;
  setOutputs({ ready: 'true', ticket: 'a\n::error::b' });
  expect(printed()).toBe('ready = true\nticket =\n  a\n  : :error::b\n');
});

test('a missing file that the runner named is an error', () => {
  process.env['GITHUB_OUTPUT'] = join(folder, 'nowhere', 'output');
  expect(() => setOutputs({ ready: 'true' })).toThrow(/Missing file at path/);
  expect(printed()).toBe('');
});
