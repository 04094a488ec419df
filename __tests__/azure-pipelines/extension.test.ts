/** The package of the extension, as `unzip` reads it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extension } from '../../scripts/extension/extension.ts';

const root = join(import.meta.dirname, '..', '..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'extension-'));
  writeFileSync(join(folder, 'package.vsix'), extension());
  execFileSync('unzip', ['-q', 'package.vsix'], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('is the same for the same files, and passes the test of unzip', () => {
  expect(extension().equals(extension())).toBe(true);
  expect(execFileSync('unzip', ['-tq', 'package.vsix'], { cwd: folder, encoding: 'utf8' })).toContain('No errors');
});

test('has a type for each file, and each file that the manifest names', () => {
  const names = execFileSync('unzip', ['-Z1', 'package.vsix'], { cwd: folder, encoding: 'utf8' }).trim().split('\n');
  const types = read('[Content_Types].xml');
  for (const name of names.filter((each) => !each.startsWith('[')))
    expect(types).toContain(`Extension=".${name.split('.').at(-1)}"`);
  const paths = [...read('extension.vsixmanifest').matchAll(/Path="([^"]+)"/g)].map(([, path]) => path);
  expect(paths).toHaveLength(4);
  expect(names).toEqual(expect.arrayContaining(paths));
});

test('the manifest names version, repository and the one service that has such connections', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const manifest = read('extension.vsixmanifest');
  expect(manifest).toContain(`Version="${version}"`);
  expect(manifest).toContain('https://github.com/org/cja-cmk-action');
  expect(manifest.match(/InstallationTarget Id="[^"]*"/g)).toEqual([
    'InstallationTarget Id="Microsoft.VisualStudio.Services.Cloud"',
  ]);
  expect(JSON.parse(read('extension.vsomanifest'))).toMatchObject({
    contributions: [{ type: 'ms.vss-distributed-task.task', properties: { name: 'CjaCmk' } }],
  });
});

test("a publisher of one's own gets a private package", () => {
  expect(read('extension.vsixmanifest')).toMatch(/Publisher="org"[^]*<GalleryFlags>Public</);
  writeFileSync(join(folder, 'own.vsix'), extension('contoso'));
  const own = execFileSync('unzip', ['-p', 'own.vsix', 'extension.vsixmanifest'], { cwd: folder, encoding: 'utf8' });
  expect(own).toMatch(/Publisher="contoso"[^]*<GalleryFlags><\/GalleryFlags>/);
});

test("an update has a version of one's own, by which agents keep the task, and stays CjaCmk@1", () => {
  writeFileSync(join(folder, 'update.vsix'), extension('contoso', '1.0.12'));
  const file = (name: string) => execFileSync('unzip', ['-p', 'update.vsix', name], { cwd: folder, encoding: 'utf8' });
  expect(file('extension.vsixmanifest')).toContain('Publisher="contoso" Version="1.0.12"');
  const task = JSON.parse(read('CjaCmk/task.json')) as Readonly<Record<string, unknown>>;
  expect(JSON.parse(file('CjaCmk/task.json'))).toEqual({ ...task, version: { Major: 1, Minor: 0, Patch: 12 } });
  for (const wrong of ['2.0.0', '1.0', '1.0.0-rc.1', '1.01.0', 'v1.0.1', '1.0.1.1'])
    expect(() => extension('contoso', wrong)).toThrow('--version takes 1.NUMBER.NUMBER');
});

test('the icon is a picture of 128 pixels', () => {
  const header = readFileSync(join(folder, 'icon.png')).subarray(0, 24);
  expect(header.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([128, 128]);
});
