import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { golden } from '../report/golden-file.ts';
import { rows } from './cases/all.ts';
import { follows } from './follows.ts';
import { said, wanted } from './table.ts';

test.each(rows)('$id, $status: $name', (row) => expect(said(row)).toEqual(wanted(row)));

const folder = join(import.meta.dirname, 'golden');
const file = 'cases.txt';
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';
const known = isUpdate ? [] : readFileSync(join(folder, file), 'utf8').split('\n');
const wrong = rows.filter(({ status }) => status === 'fail' || status === 'unknown' || status === 'waived');
const lines: string[] = [];

// A test for each: `test:mutants` runs only those that a change reaches.
test.each(wrong)('what follows from it: $id, $status: $name', (row) => {
  const line = follows(row);
  lines.push(line);
  const [beginning = ''] = line.split(' -> ');
  const expected = isUpdate ? [line] : known.filter((one) => one.startsWith(`${beginning} -> `));
  expect(expected).toContain(line);
});

test('the file has a line for each of them, and no other', () => {
  if (isUpdate) golden(folder, file, `${lines.join('\n')}\n`);
  expect(known.filter((line) => line !== '')).toHaveLength(isUpdate ? 0 : wrong.length);
});
