/**
 * Builds the sources into another folder, so that work in progress is not changed, and compares the result with `dist/` and
 * `actions/dist/`. If they differ, lists the differences and exits with 1. (CI also deletes dist, rebuilds it and runs git.)
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, builtFolders } from './build.ts';
import { folderDifferences } from './folder-differences.ts';

const root = resolve(import.meta.dirname, '..', '..');
const built = mkdtempSync(join(tmpdir(), 'dist-'));
try {
  await build(built);
  const found = builtFolders.flatMap((folder) => {
    const there = join(root, folder);
    const differences = existsSync(there) ? folderDifferences(there, join(built, folder)) : ['the folder is missing'];
    return differences.map((line) => `${folder.replaceAll('\\', '/')}: ${line}`);
  });
  if (found.length > 0) {
    process.stdout.write(`${found.join('\n')}\nRun npm run build and commit ${builtFolders.join(', ')}.\n`);
    process.exitCode = 1;
  }
} finally {
  rmSync(built, { recursive: true, force: true });
}
