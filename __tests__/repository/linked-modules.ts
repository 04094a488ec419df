/** `node_modules` at another place, as an install would make it there; a link to the folder would lead the bundler back here. */
import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Puts all packages that are installed in one folder into another, without a copy where the file system allows. */
export function linkModules(from: string, to: string): void {
  for (const path of filesBelow(join(from, 'node_modules'))) linkOrCopy(path, path.replace(from, to));
}

function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
