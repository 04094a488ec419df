/** Where the files of ticket and report are. */
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

/** Where the incident ticket is, by the report's path. */
export function incidentFileBeside(reportFile: string): string {
  return reportFile.replace(/\.report\.json$/, '.incident-ticket.txt');
}
