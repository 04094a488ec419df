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

/** @returns the given files, and all that reach one of them, by path below the root */
export function reaching(files: readonly string[]): string[] {
  const named = namedBy();
  const reached = new Set(files);
  // A set visits what is added to it meanwhile.
  for (const file of reached) for (const next of named.get(file) ?? []) reached.add(next);
  return [...reached];
}
