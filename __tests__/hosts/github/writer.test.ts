import { jest } from '@jest/globals';
import { setOutputs, writer } from '../../../src/hosts/github/writer.ts';
import * as fc from '../../seeded.ts';
import { catchPrinted } from '../printed.ts';

let printed: () => string;

beforeEach(() => {
  printed = catchPrinted();
});

afterEach(() => {
  jest.restoreAllMocks();
  delete process.env['GITHUB_OUTPUT'];
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

test.each([undefined, ''])('a run on a terminal prints them: GITHUB_OUTPUT is %j', (file) => {
  if (file === undefined) delete process.env['GITHUB_OUTPUT'];
  else process.env['GITHUB_OUTPUT'] = file;
  setOutputs({ ready: 'true', ticket: 'a\n::error::b' });
  expect(printed()).toBe('ready = true\nticket =\n  a\n  : :error::b\n');
});
