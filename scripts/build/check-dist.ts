/**
 * Compares `dist/` with what the sources build, in another folder, so that work under way is not touched. Exits with 1
 * and the list of differences. (CI also has the plain form: remove dist, build, ask git.)
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.ts';
import { folderDifferences } from './folder-differences.ts';

const dist = resolve(import.meta.dirname, '..', '..', 'dist');
const built = mkdtempSync(join(tmpdir(), 'dist-'));
try {
  await build(built);
  const found = existsSync(dist) ? folderDifferences(dist, built) : ['the folder is missing'];
  if (found.length > 0) {
    process.stdout.write(`${found.map((line) => `dist: ${line}\n`).join('')}Run npm run build and commit dist.\n`);
    process.exitCode = 1;
  }
} finally {
  rmSync(built, { recursive: true, force: true });
}
