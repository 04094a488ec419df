/** Golden files, and whole pages for people to read. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printed } from './outline.ts';

/** The content of the file; if new golden files are requested, the text is written to it first. */
export function golden(folder: string, file: string, text: string): string {
  const path = join(folder, file);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  return readFileSync(path, 'utf8');
}

/**
 * A golden file that has the lines of each part, below how to read it.
 *
 * @returns of each part, the name, the text as it is, and the text in the file; one of these is missing if only the other has the part
 */
export function goldenParts(
  folder: string,
  file: string,
  head: string,
  parts: ReadonlyMap<string, readonly string[]>,
): (readonly [name: string, text: string | undefined, kept: string | undefined])[] {
  const texts = new Map([...parts].map(([name, lines]) => [name, printed(lines).join('\n')] as const));
  const written = [...texts].map(([name, text]) => `=== ${name}\n${text}\n`);
  const [first = '', ...rest] = golden(folder, file, `${head.trim()}\n\n${written.join('')}`).split(/^=== (.*)\n/m);
  const names = rest.filter((_, at) => at % 2 === 0);
  const kept = new Map(names.map((name, at) => [name, rest[at * 2 + 1]?.trim()] as const));
  return [
    [`how to read ${file}`, head.trim(), first.trim()],
    ...[...new Set([...texts.keys(), ...names])].map(
      (name) => [`${name} in ${file}`, texts.get(name)?.trim(), kept.get(name)] as const,
    ),
  ];
}

/** Writes whole pages into the folder, if one is given: golden files show each line once. */
export function writePages(pages: ReadonlyMap<string, string>, folder: string | undefined): void {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(folder, `${name}.md`), text);
}
