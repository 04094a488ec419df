import { globSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { relatedTo } from '../../scripts/test/changed.ts';
import { isSlow } from '../../scripts/test/slow-files.ts';
import { importsBelow } from './imports.ts';

const root = resolve(import.meta.dirname, '..', '..');
const direct = importsBelow(root, '__tests__').filter(({ from }) => from.endsWith('.test.ts') && !isSlow(from));
/** Tested from what is packed of them, which the quick run does not build. */
const packed = /^src\/hosts\/(?:azure-pipelines|gitlab)$/;
const folders = [...new Set(globSync('src/*/**/*.ts', { cwd: root }).map((file) => dirname(file)))]
  .filter((folder) => !packed.test(folder))
  .toSorted();

/** What runs after any change of a source. */
const always = relatedTo(['src/none.ts']).files;

describe('tests of what changed', () => {
  test.each(folders)('%s: a change runs the tests that import it, and others', (folder) => {
    const [file = ''] = globSync('*.ts', { cwd: resolve(root, folder) })
      .map((name) => `${folder}/${name}`)
      .toSorted();
    const { files } = relatedTo([file]);
    expect(files).toEqual(expect.arrayContaining(direct.filter(({ to }) => to === file).map(({ from }) => from)));
    expect(files.filter((name) => !always.includes(name))).not.toEqual([]);
  });

  test('a reworded finding runs the golden files of the report', () => {
    const { files } = relatedTo(['src/situations/vault.ts']);
    expect(files).toEqual(
      expect.arrayContaining(['__tests__/report/golden.test.ts', '__tests__/report/findings.test.ts']),
    );
  });

  test('a change of a program runs the tests that start it', () => {
    expect(relatedTo(['emulator/demo-story.ts']).files).toContain('__tests__/emulator/demo.test.ts');
  });

  test('no change runs nothing', () => {
    expect(relatedTo([])).toEqual({ files: [], needsBuild: false });
  });
});
