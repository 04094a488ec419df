/** What the tests of the real az CLI share. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Az, CommandRun } from './az.ts';

export const root = resolve(import.meta.dirname, '../..');

/** Commands as a person pastes them into a shell. */
export async function paste(az: Az, text: string): Promise<CommandRun> {
  const folder = mkdtempSync(join(tmpdir(), 'script-'));
  try {
    const file = join(folder, 'script.sh');
    writeFileSync(file, `set -e\ncd '${root}'\n${text}\n`);
    return await az.script(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
