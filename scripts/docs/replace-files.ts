/** Replaces several files: all of them, or none if one can't be written. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** @param texts by path */
export function replaceFiles(texts: ReadonlyMap<string, string>): void {
  const files = [...texts].map(([path, text]) => ({ path, aside: `${path}.new`, text }));
  try {
    for (const { aside, text } of files) writeFileSync(aside, text);
    for (const { path, aside } of files) renameSync(aside, path);
  } finally {
    for (const { aside } of files) rmSync(aside, { force: true });
  }
}
