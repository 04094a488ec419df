/** Everything that the action writes, as data. Pure: `hosts/publish.ts` puts it where it belongs. */

import type { FindingId } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Annotation } from './annotation.ts';
import { annotationsOf } from './annotations.ts';
import { evidenceText, type FindingSource } from './evidence.ts';
import { resultLines } from './log-result.ts';
import { naming } from './naming.ts';
import { type Outputs, outputsOf, type ReportPaths } from './outputs.ts';
import { summaryText } from './summary.ts';
import { ticketText } from './ticket.ts';

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
  const named = naming(outcome);
  const ticket = named(ticketText(outcome));
  const outputs = namedOutputs(outputsOf(outcome, ticket, paths), named);
  return {
    outputs,
    evidence: named(evidenceText(outcome, outputs, sources)),
    ticket,
    summary: named(summaryText(outcome, ticket)),
    annotations: annotationsOf(outcome).map(({ level, title, message }) => {
      return { level, title: named(title), message: named(message) };
    }),
    logLines: resultLines(outcome, outputs).map((line) => named(line)),
  };
}

function namedOutputs(outputs: Outputs, named: (text: string) => string): Outputs {
  return {
    ...outputs,
    changes: named(outputs.changes),
    findings: named(outputs.findings),
    'incident-ticket': named(outputs['incident-ticket']),
  };
}
