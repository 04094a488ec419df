/** Puts the report where the runner and people find it. The only file of the report that touches the disk. */

import { appendFileSync, chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadChecks } from '../checks/load.ts';
import type { Environment } from '../inputs/inputs.ts';
import type { Finding, FindingId } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Log } from '../model/log.ts';
import type { Outcome } from '../model/outcome.ts';
import type { FindingSource } from './evidence.ts';
import { createLog } from './log.ts';
import type { ReportPaths } from './outputs.ts';
import { type Report, reportOf } from './report.ts';
import { annotate, setOutputs } from './workflow-commands.ts';

/**
 * The files of a target: `VAULT.KEY.ticket.txt` and `VAULT.KEY.report.json` in `RUNNER_TEMP/cja-cmk/`, so that a job that
 * looks at several keys keeps a report of each. Without valid inputs there is no target, and the names begin with `run`.
 */
export function reportPaths(
  inputs: Pick<Inputs, 'vaultName' | 'keyName'> | undefined,
  environment: Environment,
): ReportPaths {
  const folder = join(environment['RUNNER_TEMP'] || temporaryFolder(), 'cja-cmk');
  const name = inputs === undefined ? 'run' : `${inputs.vaultName}.${inputs.keyName}`.toLowerCase();
  return { ticketFile: join(folder, `${name}.ticket.txt`), reportFile: join(folder, `${name}.report.json`) };
}

/** Of a run by hand; the runner always names one. */
function temporaryFolder(): string {
  return process.getBuiltinModule('node:os').tmpdir();
}

/**
 * Writes log lines, annotations, files, the job summary and the outputs. A file that can't be written costs a warning and
 * its output, never the others.
 *
 * @returns the paths as they stand in the outputs: empty for a file that was not written
 */
export async function writeReport(
  outcome: Outcome,
  environment: Environment = process.env,
  log: Log = createLog(environment),
): Promise<ReportPaths> {
  const paths = reportPaths(outcome.inputs, environment);
  const { findings, sources } = await findingsToRead(outcome);
  const report = reportOf(outcome, findings, sources, paths);
  for (const line of report.logLines) log.info(line);
  annotate(report.annotations);
  const written = writeFiles(report, paths, log);
  attempt(log, 'the job summary', () => appendSummary(report.summary, environment));
  const files = { 'ticket-file': written.ticketFile, 'report-file': written.reportFile };
  try {
    await setOutputs({ ...report.outputs, ...files }, environment);
  } catch (error) {
    couldNotWrite(log, 'the outputs', error);
  }
  return written;
}

interface FindingsToRead {
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<FindingId, FindingSource>;
}

/**
 * The verdict is in English; the summary may be asked in another language. A run that came to no verdict (invalid inputs,
 * a refused login) needs no catalog, and does not load it.
 */
async function findingsToRead({ inputs, observed, verdict }: Outcome): Promise<FindingsToRead> {
  if (verdict === undefined || inputs === undefined || observed === undefined)
    return { findings: [], sources: new Map() };
  const { catalog, evaluate } = await loadChecks();
  const findings = inputs.language === 'en' ? verdict.findings : evaluate(inputs, observed, inputs.language).findings;
  return { findings, sources: new Map(catalog.map(({ id, source, references }) => [id, { source, references }])) };
}

function writeFiles(
  { evidence, ticket, outputs }: Report,
  { ticketFile, reportFile }: ReportPaths,
  log: Log,
): ReportPaths {
  const write = (path: string, text: string): string => attempt(log, path, () => writePrivately(path, text));
  return {
    reportFile: write(reportFile, evidence),
    ticketFile: outputs.ticket === '' ? removeStale(ticketFile, log) : write(ticketFile, ticket),
  };
}

function attempt(log: Log, what: string, action: () => void): string {
  try {
    action();
    return what;
  } catch (error) {
    couldNotWrite(log, what, error);
    return '';
  }
}

function couldNotWrite(log: Log, what: string, error: unknown): void {
  log.warning(`Could not write ${what}: ${error instanceof Error ? error.message : String(error)}`);
}

/** A ticket of an earlier step in the job, for a key that Adobe can no longer use, must not be sent by mistake. */
function removeStale(path: string, log: Log): '' {
  attempt(log, path, () => rmSync(path, { force: true }));
  return '';
}

/** For the job's own user alone: on a shared runner others have no business with it. Written aside, then moved, whole. */
function writePrivately(path: string, text: string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const builder = `${path}.${process.pid}`;
  rmSync(builder, { force: true });
  writeFileSync(builder, text, { mode: 0o600, flag: 'wx' });
  renameSync(builder, path);
}

/** A run by hand has no summary: nothing is lost, the log says the same. */
function appendSummary(summary: string, environment: Environment): void {
  const file = environment['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '' || !existsSync(file)) return;
  appendFileSync(file, `${summary}\n`, 'utf8');
}
