/** Everything that the action writes, as data. Pure: `write.ts` puts it where it belongs. */

import type { Finding, FindingId } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { annotationsOf } from './annotations.ts';
import { evidenceText, type FindingSource } from './evidence.ts';
import { resultLines } from './log-result.ts';
import { type Outputs, outputsOf, type ReportPaths } from './outputs.ts';
import { summaryText } from './summary.ts';
import { ticketText } from './ticket.ts';
import type { Annotation } from './workflow-commands.ts';

export interface Report {
  readonly outputs: Outputs;
  readonly evidence: string;
  /** Empty when there is none. */
  readonly ticket: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly logLines: readonly string[];
}

/**
 * @param findings the verdict's findings in the language of the inputs; the verdict itself is in English
 * @param sources where the findings' rules come from, for the JSON report
 */
export function reportOf(
  outcome: Outcome,
  findings: readonly Finding[],
  sources: ReadonlyMap<FindingId, FindingSource>,
  paths: ReportPaths,
): Report {
  const ticket = ticketText(outcome);
  const outputs = outputsOf(outcome, ticket, paths);
  return {
    outputs,
    evidence: evidenceText(outcome, outputs, sources),
    ticket,
    summary: summaryText(outcome, findings, ticket),
    annotations: annotationsOf(outcome),
    logLines: resultLines(outcome, outputs),
  };
}
