/** A failure or a finding in plain lines, for the log and for annotations. In English, since that is what people search for. */

import type { Finding } from '../model/finding.ts';
import type { Failure } from '../model/outcome.ts';
import { plainLine, plainLines } from './plain.ts';

/** What was tried, what was answered, what it means and what to do. */
export function failureLines(failure: Failure): string[] {
  // Some refusals have no code but their status.
  const isCode = failure.code === `HTTP ${failure.status}`;
  const status = failure.status === undefined || isCode ? '' : ` (HTTP ${failure.status})`;
  const [first = '', ...rest] = plainLines(failure.message.trim());
  return [
    `Could not ${plainLine(failure.operation)}: ${plainLine(failure.code)}${status}${rest.length === 0 ? `: ${first}` : ':'}`,
    ...(rest.length === 0 ? [] : indented([first, ...rest])),
    ...(failure.requestId === undefined ? [] : [`Request id: ${plainLine(failure.requestId)}`]),
    ...(failure.meaning === '' ? [] : [`What it means: ${plainLine(failure.meaning)}`]),
    ...remediationLines(failure.remediation),
  ];
}

/** What was seen, what is expected and what to do. */
export function findingLines(finding: Finding): string[] {
  return [
    `Seen: ${plainLine(finding.observed)}`,
    `Expected: ${plainLine(finding.expected)}`,
    ...remediationLines(finding.remediation),
  ];
}

function remediationLines(remediation: string): string[] {
  const [first, ...rest] = plainLines(remediation).filter((line) => line.trim() !== '');
  return first === undefined ? [] : [`What to do: ${first.trim()}`, ...indented(rest)];
}

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
