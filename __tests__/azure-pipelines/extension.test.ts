/** The package of the extension, as `unzip` reads it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extension } from '../../scripts/build/package.ts';

test('has a type for each file, each file that its manifest names, and no other bytes the next time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'extension-'));
  try {
    writeFileSync(join(folder, 'package.vsix'), extension());
    const unzip = (...args: readonly string[]) => execFileSync('unzip', args, { cwd: folder, encoding: 'utf8' });
    expect(unzip('-tq', 'package.vsix')).toContain('No errors');
    const names = unzip('-Z1', 'package.vsix').trim().split('\n');
    const types = unzip('-p', 'package.vsix', '[[]Content_Types].xml');
    for (const name of names.filter((each) => !each.startsWith('[')))
      expect(types).toContain(`Extension=".${name.split('.').at(-1)}"`);
    const paths = [...unzip('-p', 'package.vsix', 'extension.vsixmanifest').matchAll(/Path="([^"]+)"/g)];
    expect(paths).toHaveLength(4);
    expect(names).toEqual(expect.arrayContaining(paths.map(([, path]) => path)));
    expect(names).toEqual(expect.arrayContaining(['CjaCmk/task.json', 'CjaCmk/task.js', 'CjaCmk/main.js']));
    expect(extension().equals(readFileSync(join(folder, 'package.vsix')))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
