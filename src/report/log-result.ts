/** The end of the log: all that the engineer on call needs who has nothing but the log. */

import type { Change, Finding, Outcome } from '../model.ts';
import type { Outputs } from './outputs.ts';
import { plainLine } from './plain.ts';
import { cureLines, failureLines, findingLines, indented } from './problem-text.ts';

/** The result in plain lines. Outputs come last, as a workflow would use them; long ones are left to the files. */
export function resultLines(outcome: Outcome, outputs: Outputs): string[] {
  const { verdict, inputs, plan } = outcome;
  const target = inputs === undefined ? '' : `, key ${inputs.keyName} in vault ${inputs.vaultName}`;
  const findings = verdict?.findings ?? [];
  return [
    `${outputs.ready === 'true' ? 'READY' : 'NOT READY'}: state ${outputs.state}${target}`,
    ...outcome.failures.flatMap((failure) => ['', ...failureLines(failure)]),
    ...blockerLines(outcome),
    ...outcome.changes.map(changeLine),
    ...(inputs?.mode === 'plan' ? (plan?.notes ?? []).map((note) => `Note: ${plainLine(note)}`) : []),
    ...findings.filter(({ status }) => status === 'fail').flatMap(problem),
    ...findings.filter(({ status }) => status === 'unknown').flatMap(problem),
    '',
    counts(findings),
    ...outputLines(outputs),
  ];
}

function blockerLines({ plan, failures }: Outcome): string[] {
  const said = new Set(failures.flatMap(({ message, meaning }) => [message, meaning]));
  const blockers = (plan?.blockers ?? []).filter(({ message }) => !said.has(message));
  return blockers.flatMap(({ message, cure }) => ['', `In the way: ${plainLine(message)}`].concat(cureLines(cure)));
}

function changeLine({ status, action, resource, name }: Change): string {
  return `${status.toUpperCase().padEnd(8)} ${action} ${resource} ${plainLine(name)}`;
}

function problem(finding: Finding): string[] {
  const verdict = finding.status === 'fail' ? 'NOT MET' : 'NOT KNOWN';
  const title = `${verdict} (${finding.severity}) ${finding.id}: ${plainLine(finding.title)}`;
  return ['', title, ...indented(findingLines(finding))];
}

function counts(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No check was made.';
  const count = (status: Finding['status']): number => findings.filter((each) => each.status === status).length;
  const statuses = ['pass', 'fail', 'unknown', 'waived', 'skipped'] as const;
  return `Checks: ${statuses.map((status) => `${count(status)} ${status}`).join(', ')}.`;
}

function outputLines(outputs: Outputs): string[] {
  const shown = ['key-uri', 'vault-id', 'principal-id', 'grant-id', 'ticket-file', 'report-file'] as const;
  return shown.filter((name) => outputs[name] !== '').map((name) => `${name}: ${outputs[name]}`);
}
