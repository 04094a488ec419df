/** A failure or a finding in plain lines, for the log and for annotations. In English, since that is what people search for. */

import { summaryMessages } from '../messages/summary/summary.ts';
import type { Finding } from '../model/finding.ts';
import type { Runbook } from '../model/runbook.ts';
import { plainLine, plainLines } from './plain.ts';
import type { Problem } from './problems.ts';
import { runbookLines } from './runbook-layout.ts';

/** The operation, the message, the likely cause, the remediation: in this order, each with a label. */
export function failureLines(failure: Problem): string[] {
  const { message, meaning, operation, remediation } = summaryMessages.en.failures;
  // Some errors have no code, only a status.
  const isCode = failure.code === `HTTP ${failure.status}`;
  const status = failure.status === undefined || isCode ? '' : ` (HTTP ${failure.status})`;
  const [first = '', ...rest] = plainLines(failure.message.trim());
  return [
    `${operation}: ${plainLine(failure.operation)}`,
    `${message[failure.answeredBy ?? 'action']}: ${plainLine(failure.code)}${status}:${rest.length === 0 ? ` ${first}` : ''}`,
    ...(rest.length === 0 ? [] : indented([first, ...rest])),
    ...(failure.requestId === undefined
      ? []
      : [`${summaryMessages.en.failures.requestId}: ${plainLine(failure.requestId)}`]),
    ...(failure.meaning === '' ? [] : [`${meaning[failure.tells]}: ${plainLine(failure.meaning)}`]),
    ...remediationLines(remediation, failure.remediation),
  ];
}

/** What is expected and what to do, below the headline. */
export function findingLines(finding: Finding): string[] {
  return [
    `Expected: ${plainLine(finding.expected)}`,
    ...remediationLines(summaryMessages.en.findings.remediation, finding.remediation),
  ];
}

function remediationLines(label: string, remediation: Runbook): string[] {
  const [first, ...rest] = runbookLines(remediation, 'en');
  return first === undefined ? [] : [`${label}: ${first}`, ...indented(rest)];
}

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
