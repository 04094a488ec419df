/** Which files reach which, by the relative paths in their text: imports, and programs that they start. */
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './jest.ts';

const sources = '{__tests__,actions,bench,emulator,scripts,src}/**/*.{js,ts}';
const relativePath = /'(\.{1,2}\/[^'\s]+\.[jt]s)'/g;

/** For each file named somewhere, the files that name it. */
function namedBy(): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const path of globSync(sources, { cwd: root, exclude: ['**/dist/**', '**/node_modules/**'] })) {
    const file = path.replaceAll('\\', '/');
    for (const [, name = ''] of readFileSync(join(root, file), 'utf8').matchAll(relativePath)) {
      const target = posix.join(posix.dirname(file), name);
      named.set(target, [...(named.get(target) ?? []), file]);
    }
  }
  return named;
}

/** The given files (0), and all that reach one of them, by path below the root, with the number of imports on the shortest way. */
export function distances(files: readonly string[]): Map<string, number> {
  const named = namedBy();
  const reached = new Map(files.map((file) => [file, 0]));
  // A map visits what is added to it meanwhile, so the nearest come first.
  for (const [file, distance] of reached) {
    for (const next of named.get(file) ?? []) if (!reached.has(next)) reached.set(next, distance + 1);
  }
  return reached;
}

/** @returns the given files, and all that reach one of them, by path below the root */
export function reaching(files: readonly string[]): string[] {
  return [...distances(files).keys()];
}
