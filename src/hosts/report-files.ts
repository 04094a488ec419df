/** The files of ticket and report: where they are, and how they are written. */
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import nodePath from 'node:path';
import type { HostFiles, Target } from './host.ts';

/**
 * The files of a target: `VAULT.KEY.ticket.txt` and `VAULT.KEY.report.json` in `cja-cmk/`, so that a job that checks several
 * keys has a report for each. Without valid inputs there is no target, and the names begin with `run`.
 *
 * @param temporary the job's own folder; without one, the system's
 * @param path of the platform that the job is on
 */
export function filesIn(
  temporary: string | undefined,
  target: Target | undefined,
  { join }: Pick<typeof nodePath, 'join'> = nodePath,
): HostFiles {
  const folder = join(temporary || process.getBuiltinModule('node:os').tmpdir(), 'cja-cmk');
  const name = target === undefined ? 'run' : `${target.vaultName}.${target.keyName}`.toLowerCase();
  return { folder, ticketFile: join(folder, `${name}.ticket.txt`), reportFile: join(folder, `${name}.report.json`) };
}

/** A ticket of an earlier step in the job, for a key that Adobe can no longer use, must not be sent by mistake. */
export function removeStale(path: string): void {
  rmSync(path, { force: true });
}

/** For the job's user alone. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/**
 * Readable only for the job's user: other users of a shared machine must not read it. Written to a temporary file, then
 * moved.
 */
export function writePrivately(path: string, text: string): void {
  const aside = `${path}.${process.pid}`;
  rmSync(aside, { force: true });
  try {
    writeFileSync(aside, text, { mode: 0o600, flag: 'wx' });
    renameSync(aside, path);
  } catch (error) {
    // Remove the incomplete file that a full disk left.
    rmSync(aside, { force: true });
    throw error;
  }
}
