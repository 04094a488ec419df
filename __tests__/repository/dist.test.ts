/** `dist/` is what the sources build, with the license of each package in it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build/build.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

test('dist is what the sources build, byte for byte (else run npm run build, and commit dist)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  try {
    await build(folder);
    const [built, committed] = [read(join(folder, 'dist')), read(join(root, 'dist'))];
    expect(Object.keys(committed)).toEqual(Object.keys(built));
    expect(Object.keys(built).filter((name) => built[name] !== committed[name])).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('each bundled package has its license text, and in the bill of materials the hash by which the lock file seals it', () => {
  const dist = read(join(root, 'dist'));
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const { components } = JSON.parse(dist['sbom.cdx.json'] ?? '') as {
    readonly components: readonly { readonly name: string; readonly hashes: readonly { readonly content: string }[] }[];
  };
  expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(['@actions/core', '@azure/identity']));
  for (const { name, hashes } of components) {
    expect(dist['LICENSES.txt']).toContain(`\n${name} `);
    expect(lock).toContain(`"sha512-${Buffer.from(hashes[0]?.content ?? '', 'hex').toString('base64')}"`);
  }
});

test('action, program, task and extension have one version', () => {
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  const { version } = JSON.parse(text('package.json')) as { readonly version: string };
  const [Major, Minor, Patch] = version.split('.').map(Number);
  expect(JSON.parse(text('azure-pipelines/task.json'))).toMatchObject({ version: { Major, Minor, Patch } });
  expect(text('azure-pipelines/extension.vsixmanifest')).toContain(`Version="${version}"/>`);
  expect(text('src/runtime/version.ts')).toContain(`'${version}'`);
});
