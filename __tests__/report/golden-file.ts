/** Golden files: one plain file for each text, to be read as people get it. Jest's `-u` rewrites them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The content of the file; with `-u` the text is written to it first. */
export function golden(folder: string, file: string, text: string): string {
  const path = join(folder, file);
  if (isUpdate()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return readFileSync(path, 'utf8');
}

/** Jest tells its own snapshots alone, in this property. */
export const isUpdate = (): boolean =>
  Reflect.get(new Object(Reflect.get(expect.getState(), 'snapshotState')), '_updateSnapshot') === 'all';
