/** What finds that a built folder is not what the sources build, or lacks the license of a package in it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledPackages, requireEveryModule } from '../../scripts/build/bundled-packages.ts';
import { folderDifferences } from '../../scripts/build/folder-differences.ts';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');

test.each<[string, (copy: string) => void, string]>([
  [
    'finds one changed byte',
    (copy) => writeFileSync(join(copy, 'index.js'), readFileSync(join(copy, 'index.js'), 'utf8').replace('a', 'b')),
    'index.js differs from what the sources build',
  ],
  [
    'finds an orphan, also in a folder',
    (copy) => cpSync(join(copy, 'package.json'), join(copy, 'more', 'left.js')),
    `${join('more', 'left.js')} is extra: the build does not create it`,
  ],
  ['finds a missing file', (copy) => rmSync(join(copy, 'LICENSES.txt')), 'LICENSES.txt is missing'],
])('the comparison with a fresh build %s', (_, change, difference) => {
  const copy = mkdtempSync(join(tmpdir(), 'dist-copy-'));
  try {
    cpSync(dist, copy, { recursive: true });
    change(copy);
    expect(folderDifferences(copy, dist)).toEqual([difference]);
  } finally {
    rmSync(copy, { recursive: true });
  }
});

const ms = { nameForCondition: join(root, 'node_modules', 'ms', 'index.js'), name: './node_modules/ms/index.js' };
const joined = { ...ms, name: `${ms.name} + 2 modules`, modules: [ms] };

test.each([
  ['a package that only a name tells', [{ name: ms.name }], 'ms is bundled and not listed'],
  ['joined modules that are not told', [joined], `The bundler lists 1 modules of ${joined.name}`],
])('the build refuses %s', (_, modules, message) => {
  expect(() => requireEveryModule(modules)).toThrow(message);
  expect(() => requireEveryModule([ms])).not.toThrow();
});

test('a package that is bundled in two versions is listed with both', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packages-'));
  try {
    const modules = ['1.0.0', '2.0.0'].map((version) => {
      const at = join(folder, version, 'node_modules', 'a');
      mkdirSync(at, { recursive: true });
      writeFileSync(join(at, 'package.json'), JSON.stringify({ name: 'a', version, license: 'MIT' }));
      return { nameForCondition: join(at, 'index.js') };
    });
    expect(bundledPackages(modules).map(({ version }) => version)).toEqual(['1.0.0', '2.0.0']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
