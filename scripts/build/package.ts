/**
 * `npm run package`: packs `dist/` into `build/`, as the extension for Azure Pipelines (`cja-cmk.vsix`) and as an archive for pipelines
 * without npm (`cja-cmk.tar`), and prints their SHA-256. The bytes depend on nothing but the committed files (no times, no owners).
 * Imports no package: what is signed is packed where none is installed.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { archive } from './archive.ts';
import { zip } from './zip.ts';

const root = resolve(import.meta.dirname, '..', '..');
const read = (...path: readonly string[]) => readFileSync(join(root, ...path));
const built = readdirSync(join(root, 'dist')).toSorted();

/** Entries of `dist/` for other hosts; the bill of materials is that of the whole. */
const otherHosts: ReadonlySet<string> = new Set(['index.js', 'cli.js', 'sbom.cdx.json']);

/** Source of the form: learn.microsoft.com, "Extension manifest reference". */
export function extension(): Buffer {
  const task = built.filter((name) => !otherHosts.has(name)).map((name) => [`CjaCmk/${name}`, read('dist', name)]);
  const own = ['[Content_Types].xml', 'extension.vsixmanifest', 'extension.vsomanifest', 'icon.png', 'overview.md'];
  return zip({
    ...Object.fromEntries([...task, ...own.map((name) => [name, read('azure-pipelines', name)])]),
    'CjaCmk/task.json': read('azure-pipelines', 'task.json'),
    'CjaCmk/icon.png': read('azure-pipelines', 'task-icon.png'),
    'LICENSE.txt': read('LICENSE'),
  });
}

export function program(): Buffer {
  const paths = ['LICENSE', ...built.map((name) => `dist/${name}`)];
  return archive(paths.map((path) => [`cja-cmk/${path}`, read(path)]));
}

if (import.meta.main) {
  mkdirSync(join(root, 'build'), { recursive: true });
  for (const [name, bytes] of Object.entries({ 'cja-cmk.vsix': extension(), 'cja-cmk.tar': program() })) {
    writeFileSync(join(root, 'build', name), bytes);
    console.log(`${createHash('sha256').update(bytes).digest('hex')}  build/${name}`);
  }
}
