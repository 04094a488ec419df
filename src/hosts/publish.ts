/** Writes the report's files, and hands its parts to the host. */

import { catalog } from '../checks/catalog.ts';
import { asError } from '../errors/errors.ts';
import { explain } from '../errors/explain.ts';
import type { FindingId } from '../model/finding.ts';
import type { HostTexts } from '../model/host-texts.ts';
import type { Log } from '../model/log.ts';
import type { Outcome } from '../model/outcome.ts';
import type { FindingSource } from '../report/evidence.ts';
import { identifiersOf, knownOf, type ReportPaths } from '../report/outputs.ts';
import { type Report, reportOf } from '../report/report.ts';
import type { HostFiles, Writer } from './host.ts';
import { makeFolder, writeOutput } from './write-output.ts';

const sources: ReadonlyMap<FindingId, FindingSource> = new Map(catalog.map((entry) => [entry.id, entry]));

/** Where it goes, and with whose texts. */
export interface Publishing {
  readonly log: Log;
  readonly writer: Writer;
  readonly texts: HostTexts;
}

/** What was published. */
export interface Published extends ReportPaths {
  /** Whether all of it was written: files, page and outputs. The run fails otherwise. */
  readonly complete: boolean;
}

/**
 * Writes log lines, annotations, files, and the host's parts. If one can't be written, the others still are, but the run
 * fails: a missing result must not be mistaken for a good one.
 *
 * @param paths of the files; an empty one is not written
 * @returns the paths as they stand in the outputs: empty for a file that was not written
 */
export async function publish(
  outcome: Outcome,
  paths: HostFiles,
  { log, writer, texts }: Publishing,
): Promise<Published> {
  const { report, isWhole } = reportOrFallback(outcome, paths, texts);
  for (const line of report.logLines) log.info(line);
  writer.annotate(report.annotations);

  let complete = isWhole;
  const written = async (what: string, write: () => void | Promise<void>): Promise<boolean> => {
    try {
      await write();
      return true;
    } catch (error) {
      writer.fail(`Could not write ${what}: ${error instanceof Error ? error.message : String(error)}`);
      complete = false;
      return false;
    }
  };
  const { ticketFile, reportFile, incidentFile = '', folder } = paths;
  const writeFile = async (path: string, text: string): Promise<void> => {
    if (folder !== undefined) makeFolder(folder);
    await writeOutput(path, text);
  };
  const hasReportFile = reportFile !== '' && (await written(reportFile, () => writeFile(reportFile, report.evidence)));
  const hasTicketFile = ticketFile !== '' && (await written(ticketFile, () => writeFile(ticketFile, report.ticket)));
  const incident = report.outputs['incident-ticket'];
  const hasIncidentFile = incidentFile !== '' && (await written(incidentFile, () => writeFile(incidentFile, incident)));
  const files = {
    'ticket-file': report.outputs.ticket !== '' && hasTicketFile ? ticketFile : '',
    'report-file': hasReportFile ? reportFile : '',
  };
  const result = {
    outcome,
    report: { ...report, outputs: { ...report.outputs, ...files } },
    incidentFile: incident !== '' && hasIncidentFile ? incidentFile : '',
  };
  for (const { name, write } of writer.parts(result)) await written(name, write);
  return { ticketFile: files['ticket-file'], reportFile: files['report-file'], complete };
}

/**
 * If the report can't be made of what was read, one is made without it: never ready, with the changes that were made and
 * the IDs that are known.
 */
function reportOrFallback(outcome: Outcome, paths: ReportPaths, host: HostTexts): { report: Report; isWhole: boolean } {
  try {
    return { report: reportOf(outcome, sources, paths), isWhole: true };
  } catch (error) {
    const { inputs, observed } = outcome;
    const failures = [...outcome.failures, ...explain(asError(error), { host, inputs, claims: undefined })];
    const bare = { ...outcome, failures, observed: undefined, verdict: undefined, plan: undefined };
    const report = reportOf(bare, sources, paths);
    const known = inputs === undefined || observed === undefined ? {} : knownOf(inputs, observed);
    return { report: { ...report, outputs: { ...report.outputs, ...identifiersOf(known) } }, isWhole: false };
  }
}
