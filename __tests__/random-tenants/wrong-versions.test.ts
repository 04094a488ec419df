/** How `npm run test:night -- wrong-versions` tells which wrong versions no longer apply, and that each of its list does. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patchedFiles, readVersions, unusable, versionFiles } from './wrong-version-files.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'wrong-versions-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(
    join(root, 'src', 'rule.ts'),
    "export const rule = (size: number) => size > 1;\nconst sizes = 'size';\n",
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const version = (about: string, from: string, to: string, file = 'src/rule.ts') => ({
  about,
  edits: [{ file, from, to }],
});

test('a text that occurs once is replaced', () => {
  const [[file, text] = []] = [...patchedFiles(version('a wrong limit', '> 1', '> 2'), root)];
  expect([file, text?.split('\n')[0]]).toEqual(['src/rule.ts', 'export const rule = (size: number) => size > 2;']);
});

test.each([
  ['a text that is gone', version('x', '> 3', '> 2'), 'src/rule.ts does not contain this text exactly once:\n> 3'],
  ['a text that occurs twice', version('x', 'size', ''), 'src/rule.ts does not contain this text exactly once:\nsize'],
  ['a file that is gone', version('x', '> 1', '> 2', 'src/moved.ts'), 'there is no file src/moved.ts'],
  ['a replacement that does not parse', version('x', '> 1;', '> ;'), 'src/rule.ts does not parse with its replacement'],
])('%s is named with its version', (_what, given, reason) => {
  expect(unusable([given, version('fits', '> 1', '> 2')], root)).toEqual([
    { version: given, reason: expect.stringContaining(reason) },
  ]);
});

test('the second of two versions with the same edits, or the same description, is named', () => {
  const [one, other] = [version('one', '> 1', '> 2'), version('other', '> 1', '> 2')];
  const third = version('one', "'size'", "''");
  expect(unusable([one, other, third], root).map(({ reason }) => reason)).toEqual([
    'it has the same edits as "one"',
    'another version has the same description',
  ]);
});

test('each wrong version fits the source: what no longer does would prove nothing', () => {
  const versions = versionFiles().flatMap(readVersions);
  expect(unusable(versions).map(({ version: { about }, reason }) => `${about}: ${reason}`)).toEqual([]);
});
