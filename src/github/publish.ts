/** Hands the report to GitHub's runner, and writes its files. */

import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import nodePath, { dirname } from 'node:path';
import { catalog } from '../checks/catalog.ts';
import { asError } from '../errors/errors.ts';
import { explain } from '../errors/explain.ts';
import type { Environment } from '../inputs/inputs.ts';
import type { FindingId } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Log } from '../model/log.ts';
import type { Outcome } from '../model/outcome.ts';
import type { FindingSource } from '../report/evidence.ts';
import { identifiersOf, knownOf, type ReportPaths } from '../report/outputs.ts';
import { type Report, reportOf } from '../report/report.ts';
import { annotate, failStep, setOutputs, writeSummary } from './core.ts';
import { openLog } from './log.ts';

/**
 * The files of a target: `VAULT.KEY.ticket.txt` and `VAULT.KEY.report.json` in `RUNNER_TEMP/cja-cmk/`, so that a job
 * that checks several keys has a report for each. Without valid inputs there is no target, and the names begin with
 * `run`.
 *
 * @param path of the platform that the runner is on
 */
export function reportPaths(
  inputs: Pick<Inputs, 'vaultName' | 'keyName'> | undefined,
  environment: Environment,
  { join }: Pick<typeof nodePath, 'join'> = nodePath,
): ReportPaths {
  const folder = join(environment['RUNNER_TEMP'] || temporaryFolder(), 'cja-cmk');
  const name = inputs === undefined ? 'run' : `${inputs.vaultName}.${inputs.keyName}`.toLowerCase();
  return { ticketFile: join(folder, `${name}.ticket.txt`), reportFile: join(folder, `${name}.report.json`) };
}

/** For a run outside GitHub; the runner always sets one. */
function temporaryFolder(): string {
  return process.getBuiltinModule('node:os').tmpdir();
}

const sources: ReadonlyMap<FindingId, FindingSource> = new Map(catalog.map((entry) => [entry.id, entry]));

/** What was published. */
export interface Published extends ReportPaths {
  /** Whether all of it was written: outputs, job summary and files. The step fails otherwise. */
  readonly complete: boolean;
}

/**
 * Writes log lines, annotations, files, the job summary and the outputs. If one can't be written, the others still are,
 * but the step fails: a missing result must not be mistaken for a good one.
 *
 * @returns the paths as they stand in the outputs: empty for a file that was not written
 */
export async function publish(outcome: Outcome, environment: Environment, log: Log): Promise<Published> {
  await openLog();
  const paths = reportPaths(outcome.inputs, environment);
  const { report, isWhole } = reportOrFallback(outcome, paths);
  for (const line of report.logLines) log.info(line);
  annotate(report.annotations);

  let complete = isWhole;
  const written = async (what: string, write: () => void | Promise<void>): Promise<boolean> => {
    try {
      await write();
      return true;
    } catch (error) {
      failStep(`Could not write ${what}: ${error instanceof Error ? error.message : String(error)}`);
      complete = false;
      return false;
    }
  };
  const { ticketFile, reportFile } = paths;
  const hasTicket = report.outputs.ticket !== '';
  const hasReportFile = await written(reportFile, () => writePrivately(reportFile, report.evidence));
  const hasTicketFile = await written(ticketFile, () =>
    hasTicket ? writePrivately(ticketFile, report.ticket) : removeStale(ticketFile),
  );
  await written('the job summary', () => writeSummary(report.summary));
  const files = {
    'ticket-file': hasTicket && hasTicketFile ? ticketFile : '',
    'report-file': hasReportFile ? reportFile : '',
  };
  await written('the outputs', () => setOutputs({ ...report.outputs, ...files }));
  return { ticketFile: files['ticket-file'], reportFile: files['report-file'], complete };
}

/**
 * If the report can't be made of what was read, one is made without it: never ready, with the changes that were made and
 * the IDs that are known.
 */
function reportOrFallback(outcome: Outcome, paths: ReportPaths): { report: Report; isWhole: boolean } {
  try {
    return { report: reportOf(outcome, sources, paths), isWhole: true };
  } catch (error) {
    const { inputs, observed } = outcome;
    const failures = [...outcome.failures, ...explain(asError(error), { inputs, claims: undefined })];
    const bare = { ...outcome, failures, observed: undefined, verdict: undefined, plan: undefined };
    const report = reportOf(bare, sources, paths);
    const known = inputs === undefined || observed === undefined ? {} : knownOf(inputs, observed);
    return { report: { ...report, outputs: { ...report.outputs, ...identifiersOf(known) } }, isWhole: false };
  }
}

/** A ticket of an earlier step in the job, for a key that Adobe can no longer use, must not be sent by mistake. */
function removeStale(path: string): void {
  rmSync(path, { force: true });
}

/**
 * Readable only for the job's user: other users of a shared runner must not read it. Written to a temporary file, then
 * moved.
 */
function writePrivately(path: string, text: string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
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
