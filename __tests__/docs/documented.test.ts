import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyError, everyRunError } from '../hosts/every.ts';
import { page, root } from './documents.ts';

test('docs/troubleshooting.md has every code that the action knows', () => {
  const { text } = page(join('docs', 'troubleshooting.md'));
  const explain = readFileSync(join(root, 'src', 'errors', 'explain.ts'), 'utf8');
  const ofTheRun = explain.match(/(?<=\bcode: .*')\w+(?=')/g);
  expect(ofTheRun).toEqual(['InvalidInputs', 'DeadlineExceeded', 'Cancelled', 'ENOMEM', 'InternalError']);
  const known = [...everyError.flatMap(({ codes }) => codes), ...everyRunError, ...(ofTheRun ?? [])];
  expect(known.filter((code) => !text.includes(code))).toEqual([]);
});
