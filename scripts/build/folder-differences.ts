/** Compares two folders byte for byte. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Lists the differences between a folder and its expected content: changed, missing and additional files, one line each.
 *
 * @returns an empty list if the folders are the same
 */
export function folderDifferences(folder: string, expected: string): string[] {
  const [there, wanted] = [read(folder), read(expected)];
  return [...new Set([...there.keys(), ...wanted.keys()])].toSorted().flatMap((name) => {
    const [before, now] = [there.get(name), wanted.get(name)];
    if (now === undefined) return `${name} is extra: the build does not create it`;
    if (before === undefined) return `${name} is missing`;
    return before.equals(now) ? [] : `${name} differs from what the sources build`;
  });
}

function read(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}
