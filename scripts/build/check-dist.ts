/**
 * Builds the sources into another folder, so that work in progress is not changed, and compares the result with `dist/`. If they
 * differ, lists the differences and exits with 1. (CI also deletes dist, rebuilds it and runs git.)
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.ts';
import { folderDifferences } from './folder-differences.ts';

const there = join(resolve(import.meta.dirname, '..', '..'), 'dist');
const built = mkdtempSync(join(tmpdir(), 'dist-'));
try {
  await build(built);
  const found = existsSync(there) ? folderDifferences(there, join(built, 'dist')) : ['the folder is missing'];
  if (found.length > 0) {
    process.stdout.write(`${found.map((line) => `dist: ${line}`).join('\n')}\nRun npm run build and commit dist.\n`);
    process.exitCode = 1;
  }
} finally {
  rmSync(built, { recursive: true, force: true });
}
