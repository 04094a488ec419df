import { jest } from '@jest/globals';
import { writer } from '../../../src/hosts/github/writer.ts';
import * as fc from '../../seeded.ts';
import { catchPrinted } from '../printed.ts';

let printed: () => string;

beforeEach(() => {
  printed = catchPrinted();
});

afterEach(() => {
  jest.restoreAllMocks();
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
