import { stripTypeScriptTypes } from 'node:module';
import { expect, test } from '@jest/globals';
import { patchedFiles, readVersions, versionFiles } from './wrong-version-files.ts';

const versions = versionFiles().flatMap(readVersions);

/** `npm run test:model:wrong` shows that each one is found, which takes minutes. */
test.each(versions)('a wrong version fits the source: $about', (version) => {
  for (const text of patchedFiles(version).values()) expect(() => stripTypeScriptTypes(text)).not.toThrow();
});

test('no two wrong versions are the same', () => {
  expect(new Set(versions.map(({ edits }) => JSON.stringify(edits))).size).toBe(versions.length);
  expect(new Set(versions.map(({ about }) => about)).size).toBe(versions.length);
});

test('a text that does not occur exactly once is not a wrong version', () => {
  const edit = { file: 'src/plan.ts', to: '' };
  expect(() => patchedFiles({ about: 'x', edits: [{ ...edit, from: 'is not there' }] })).toThrow(/exactly once/);
  expect(() => patchedFiles({ about: 'x', edits: [{ ...edit, from: 'builder' }] })).toThrow(/exactly once/);
});
