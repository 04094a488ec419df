/** Golden files, and whole pages for people to read. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The content of the file; if new golden files are requested, the text is written to it first. */
export function golden(folder: string, file: string, text: string): string {
  const path = join(folder, file);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  return readFileSync(path, 'utf8');
}

/** Writes whole pages into the folder that `WRITE_PAGES` names: golden files show only what differs between pages. */
export function writePages(pages: ReadonlyMap<string, string>): void {
  const folder = process.env['WRITE_PAGES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(folder, `${name}.md`), text);
}
