import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  bundledPackages,
  licensesText,
  requireEveryModule,
  softwareBillOfMaterials,
} from '../../scripts/build/bundled-packages.ts';
import { folderDifferences } from '../../scripts/build/folder-differences.ts';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
const read = (name: string) => readFileSync(join(dist, name), 'utf8');

describe('the comparison with a fresh build', () => {
  let copy = '';
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'dist-copy-'));
    cpSync(dist, copy, { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  test('finds nothing if nothing differs', () => {
    expect(folderDifferences(copy, dist)).toEqual([]);
  });

  test('finds one changed byte', () => {
    writeFileSync(join(copy, 'index.js'), read('index.js').replace('a', 'b'));
    expect(folderDifferences(copy, dist)).toEqual(['index.js differs from what the sources build']);
  });

  test('finds an orphan, also in a folder', () => {
    cpSync(join(copy, 'package.json'), join(copy, 'more', 'left.js'));
    expect(folderDifferences(copy, dist)).toEqual([
      `${join('more', 'left.js')} is extra: the build does not create it`,
    ]);
  });

  test('finds a missing file', () => {
    rmSync(join(copy, 'LICENSES.txt'));
    expect(folderDifferences(copy, dist)).toEqual(['LICENSES.txt is missing']);
  });
});

describe('what is bundled', () => {
  const file = (path: string) => ({ nameForCondition: join(root, 'node_modules', path) });

  test('is each package once, with the data of its manifest, wherever its modules are nested', () => {
    const modules = [
      { nameForCondition: join(root, 'src', 'index.js') },
      { nameForCondition: null, modules: [file('@azure/identity/dist/esm/index.js'), file('ms/index.js')] },
      file('@azure/identity/dist/esm/errors.js'),
    ];
    const packages = bundledPackages(modules);
    expect(packages.map(({ name, license }) => [name, license])).toEqual([
      ['@azure/identity', 'MIT'],
      ['ms', 'MIT'],
    ]);
    expect(packages[1]?.text).toContain('Permission is hereby granted');
  });

  test.each([
    [
      'a package that only a name tells',
      [{ name: './node_modules/ms/index.js' }, file('tslib/tslib.js')],
      'ms is bundled and not listed',
    ],
    [
      'joined modules that are not told',
      [{ ...file('ms/index.js'), name: './node_modules/ms/index.js + 2 modules', modules: [file('ms/index.js')] }],
      'The bundler lists 1 modules of ./node_modules/ms/index.js + 2 modules',
    ],
  ])('is refused by the build with %s', (_case, modules, message) => {
    expect(() => requireEveryModule(modules)).toThrow(message);
    expect(() => requireEveryModule([{ ...file('ms/index.js'), name: './node_modules/ms/index.js' }])).not.toThrow();
  });

  test('is listed with license ID and text', () => {
    const packages = [{ name: '@a/b', version: '1.2.3', license: 'ISC', text: 'Do as you like.' }];
    expect(licensesText(packages)).toMatch(/^@a\/b 1\.2\.3\nLicense: ISC\n=+\nDo as you like\.$/m);
    expect(JSON.parse(softwareBillOfMaterials({ name: 'x', version: '1.0.0' }, packages))).toMatchObject({
      bomFormat: 'CycloneDX',
      components: [{ name: '@a/b', version: '1.2.3', purl: 'pkg:npm/%40a/b@1.2.3', licenses: [{ expression: 'ISC' }] }],
    });
  });
});

describe('dist', () => {
  interface Component {
    readonly name: string;
    readonly version: string;
  }
  const bill = JSON.parse(read('sbom.cdx.json')) as { readonly components: readonly Component[] };

  test('names the same packages in the bill of materials and in the license file', () => {
    const headings = [...read('LICENSES.txt').matchAll(/^=+\n(.+)\nLicense: .+\n=+$/gm)].map(([, name]) => name);
    expect(headings.length).toBeGreaterThan(20);
    expect(bill.components.map(({ name, version }) => `${name} ${version}`)).toEqual(headings);
  });

  test('has the versions of the lockfile', () => {
    const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly version: string; readonly dev?: boolean }>>;
    };
    const shipped = Object.entries(lockfile.packages).flatMap(([path, { version, dev }]) =>
      dev === true ? [] : `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version}`,
    );
    expect(shipped).toEqual(expect.arrayContaining(bill.components.map(({ name, version }) => `${name} ${version}`)));
  });

  test('contains no path of the machine that built it, and is readable', () => {
    const code = read('main.js');
    expect(code).not.toContain(root);
    expect(Math.max(...code.split('\n').map((line) => line.length))).toBeLessThan(5000);
  });
});
