/** Golden files: one plain file for each text, to be read as people get it. `UPDATE_GOLDEN=1` rewrites them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The content of the file; if new golden files are requested, the text is written to it first. */
export function golden(folder: string, file: string, text: string): string {
  const path = join(folder, file);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return readFileSync(path, 'utf8');
}
