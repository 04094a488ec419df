/** The end of the log: everything that an engineer on call needs, with only the log at hand. */

import { isConfirmed } from '../model/confirmation.ts';
import { type Finding, findingsIn, type Lost, type Verdict } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import type { Inputs } from '../model/inputs.ts';
import { isLost, keptOf } from '../model/lost.ts';
import { termOf } from '../model/names.ts';
import type { Outcome } from '../model/outcome.ts';
import { type Change, notesOf, type Plan } from '../model/plan.ts';
import { hasAllOf, inSteps, isEmpty } from '../model/runbook.ts';
import { noneHolds } from '../model/situation.ts';
import { withinSentence } from '../model/words.ts';
import { noteText } from '../runbooks/notes.ts';
import { failureLines, findingLines, indented } from './facts.ts';
import { applicationNote } from './foreign-application.ts';
import { lookOf } from './look.ts';
import { ifConfirmed, keptUntil, lostAccessProcedure } from './loss.ts';
import type { Outputs } from './outputs.ts';
import { plainLine } from './plain.ts';
import { type Problem, problemsOf, whenFixed } from './problems.ts';
import { runbookLines } from './runbook-lines.ts';
import { openingOf } from './situation.ts';
import { resources } from './summary/changes.ts';
import { missingParts } from './summary/context.ts';
import { lostAccessPage } from './summary/links.ts';
import { readWithRightsOf } from './summary/notices.ts';
import { logTelling } from './telling.ts';
import { callOrRead, changeLines, leadOf, logRemarks, tracedChanges } from './who-changed.ts';

/** The result in plain lines. Outputs come last, as a workflow would use them; long ones are only in the files. */
export function resultLines(outcome: Outcome, outputs: Outputs, incidentFile = ''): string[] {
  const { verdict, inputs, plan } = outcome;
  const target = inputs === undefined ? '' : `, key ${inputs.keyName} in vault ${inputs.vaultName}`;
  const findings = findingsIn(verdict, 'en');
  const problems = problemsOf(outcome, 'en');
  return [
    ...openingLines(outcome),
    ...(inputs !== undefined && noneHolds(outcome)
      ? [plainLine(ifConfirmed(lostAccessPage(outcome.run), inputs).en)]
      : []),
    ...lookLines(outcome),
    `${outputs.ready === 'true' ? 'READY' : 'NOT READY'}: state ${outputs.state}${missingPart(verdict)}${target}`,
    ...applicationNote(inputs, 'en'),
    ...(outcome.run.rightsOf === undefined ? [] : [readWithRightsOf(plainLine(outcome.run.rightsOf, 200)).en]),
    ...lossLines(verdict?.lost, outcome),
    ...problems.flatMap((failure) => [''].concat(failureLines(failure, logTelling(outcome)))),
    ...outcome.changes.map(changeLine),
    ...(inputs === undefined ? [] : noteLines(plan, inputs)),
    ...openFindings(findings).flatMap((finding, index, all) =>
      findingText(finding, outcome, [...problems, ...all.slice(0, index)]),
    ),
    ...whoChangedLines(outcome),
    '',
    counts(findings),
    ...outputLines(outputs),
    ...nextLines(outcome, outputs, incidentFile),
  ];
}

/** As on the page: how bad it is, then what is the matter. */
function openingLines(outcome: Outcome): string[] {
  const { label, text, headline } = openingOf(outcome);
  return [plainLine(`${label.en}${text.en}`), plainLine(headline.en)];
}

/** Errors first, and of each severity what fails. */
function openFindings(findings: readonly Finding[]): readonly Finding[] {
  const open = (['fail', 'unknown'] as const).flatMap((wanted) => findings.filter(({ status }) => status === wanted));
  return open.toSorted((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'));
}

/** How a person looks at the key, where the run could not. */
export function lookLines(outcome: Outcome): string[] {
  return indented(runbookLines(lookOf(outcome), logTelling(outcome)));
}

/** What the state `missing` is about. */
function missingPart(verdict: Verdict | undefined): string {
  return verdict?.missing === undefined ? '' : ` (${missingParts[verdict.missing].en})`;
}

function lossLines(lost: Lost | undefined, outcome: Outcome): string[] {
  const { run } = outcome;
  if (!isLost(lost)) return [];
  const texts = [keptUntil(keptOf(lost), 'en'), `${lostAccessProcedure.en}: ${lostAccessPage(run)}`];
  return ['', ...texts.filter((text) => text !== '').map((line) => plainLine(line))];
}

/** Who changed what Adobe confirmed, and when. */
function whoChangedLines(outcome: Outcome): string[] {
  const traced = tracedChanges(outcome);
  const changes = changeLines(traced, 'en', (text) => plainLine(termOf(text)));
  const heading = changes.length === 0 ? [] : ['', leadOf(traced, callOrRead(outcome)).en];
  return [...heading, ...indented(changes), ...logRemarks(outcome, 'en')];
}

function noteLines(plan: Plan | undefined, inputs: Inputs, mode = inputs.mode): string[] {
  return notesOf(plan, mode).map((note) => `Note: ${plainLine(noteText(note, inputs, 'en'))}`);
}

/** What a plan would do, before it is carried out. */
export function planLines(plan: Plan, inputs: Inputs): string[] {
  const changes = plan.steps.map(({ resource, name, action }) =>
    changeLine({ resource, name, action, status: 'planned' }),
  );
  return [...changes, ...noteLines(plan, inputs, 'plan')];
}

function changeLine({ status, action, resource, name }: Change): string {
  const what = withinSentence(resources[resource].en);
  return `${status.toUpperCase().padEnd(8)} ${action} ${what}: ${plainLine(name)}`;
}

const insteadOfSteps = {
  above: { en: 'See above.', fr: 'Voir plus haut.' },
  now: { en: 'The change above fixes it.', fr: 'La modification ci-dessus y remédie.' },
  later: {
    en: 'Mode ensure fixes it once the failure above is resolved.',
    fr: "Le mode ensure y remédie une fois l'échec ci-dessus résolu.",
  },
} as const;

/** An obstacle or a finding with the same cause has the same runbook, or one with more. */
function isToldAbove({ runbook }: Finding, above: readonly Pick<Problem, 'runbook'>[]): boolean {
  return !isEmpty(runbook) && above.some((each) => hasAllOf(each.runbook, runbook));
}

function findingText(finding: Finding, outcome: Outcome, above: readonly Pick<Problem, 'runbook'>[]): string[] {
  const when = whenFixed(finding, outcome) ?? (isToldAbove(finding, above) ? 'above' : undefined);
  const lines = findingLines(
    when === undefined ? finding : { ...finding, runbook: inSteps(insteadOfSteps[when]) },
    logTelling(outcome),
  );
  const status = finding.status === 'fail' ? 'FAILED' : 'UNKNOWN';
  const title = `${status} (${finding.severity}) ${finding.id}: ${plainLine(finding.observed)}`;
  return ['', title, ...indented(lines)];
}

const statuses: Readonly<Record<Finding['status'], string>> = {
  pass: 'passed',
  fail: 'failed',
  unknown: 'unknown',
  waived: 'waived',
  skipped: 'not applicable',
};

function counts(findings: readonly Finding[]): string {
  const byStatus = groupBy(findings, ({ status }) => status);
  const parts = (['pass', 'fail', 'unknown', 'waived', 'skipped'] as const).flatMap((status) => {
    const count = byStatus.get(status)?.length ?? 0;
    return count === 0 ? [] : [`${count} ${statuses[status]}`];
  });
  return parts.length === 0 ? 'No checks ran.' : `Checks: ${parts.join(', ')}.`;
}

function outputLines(outputs: Outputs): string[] {
  const shown = ['key-uri', 'vault-id', 'principal-id', 'grant-id', 'ticket-file', 'report-file'] as const;
  return shown.filter((name) => outputs[name] !== '').map((name) => `${name}: ${outputs[name]}`);
}

/** Where a ticket is no output, somebody has to be told where it is. */
function nextLines({ inputs, run }: Outcome, outputs: Outputs, incidentFile: string): string[] {
  if (run.host === 'github') return [];
  if (outputs['incident-ticket'] !== '' && incidentFile !== '')
    return [`Next: send the urgent text in ${incidentFile} to Adobe Customer Care, before anything is restored.`];
  const isSent = (inputs !== undefined && isConfirmed(inputs)) || inputs?.adobeTicket !== undefined;
  const { 'ticket-file': file } = outputs;
  return file === '' || isSent ? [] : [`Next: send the ticket in ${file} to Adobe Customer Care.`];
}
