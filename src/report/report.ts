/** Everything that the action writes, as data. Pure: `hosts/publish.ts` puts it where it belongs. */
import type { FindingId } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { markdownOf } from '../telling/markdown.ts';
import { pageOf } from '../telling/page-of.ts';
import { ticketText } from '../telling/ticket.ts';
import type { Annotation } from './annotation.ts';
import { annotationsOf } from './annotations.ts';
import { evidenceText, type FindingSource } from './evidence.ts';
import { resultLines } from './log-result.ts';
import { type Outputs, outputsOf, type ReportPaths } from './outputs.ts';

export interface Report {
  readonly outputs: Outputs;
  readonly evidence: string;
  /** Empty if there is none. */
  readonly ticket: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly logLines: readonly string[];
}

/** @param sources the sources of the findings' rules, for the JSON report */
export function reportOf(outcome: Outcome, sources: ReadonlyMap<FindingId, FindingSource>, paths: ReportPaths): Report {
  const ticket = ticketText(outcome);
  const outputs = outputsOf(outcome, ticket, paths);
  const page = pageOf(outcome);
  return {
    outputs,
    evidence: evidenceText(outcome, outputs, sources),
    ticket,
    summary: markdownOf(page, outcome.inputs?.language ?? 'en'),
    annotations: annotationsOf(outcome, page),
    logLines: resultLines(outcome, outputs, paths.incidentFile),
  };
}
