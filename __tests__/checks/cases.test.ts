import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { golden } from '../report/golden-file.ts';
import { rows } from './cases/all.ts';
import { follows } from './follows.ts';
import { said, wanted } from './table.ts';

test.each(rows)('$id, $status: $name', (row) => expect(said(row)).toEqual(wanted(row)));

const folder = join(import.meta.dirname, 'golden');
const file = 'cases.txt';
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

/** A line has the cases of a finding from which the same follows. */
const lineOf = ([follow, names]: readonly [string, readonly string[]]) => `${follow} <- ${names.join(' | ')}`;
const kept = isUpdate ? [] : readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
const namesAfter = new Map(
  kept.map((line) => line.split(' <- ')).map(([follow, names = '']) => [follow, names.split(' | ')]),
);
const wrong = rows.filter(({ status }) => status === 'fail' || status === 'unknown' || status === 'waived');
const seen = new Map<string, string[]>();

test.each(wrong)('what follows from it: $id, $status: $name', (row) => {
  const follow = `${row.id}: ${follows(row)}`;
  seen.set(follow, [...(seen.get(follow) ?? []), row.name]);
  expect(isUpdate ? [row.name] : namesAfter.get(follow)).toContain(row.name);
});

test('the file has each of them, and no other', () => {
  if (isUpdate) golden(folder, file, `${[...seen].map(lineOf).join('\n')}\n`);
  expect([...namesAfter.values()].flat()).toHaveLength(isUpdate ? 0 : wrong.length);
});
