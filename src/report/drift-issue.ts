/** The issue or work item of an incident: its title and text. Pure. In English, like the log. */

import { named } from '../inputs/named.ts';
import { adobePublishedAppId } from '../model/applications.ts';
import { isConfirmed } from '../model/confirmation.ts';
import { readableDay } from '../model/dates.ts';
import {
  briefly,
  causesAmong,
  type Finding,
  type FindingId,
  findingIds,
  findingsIn,
  isAtOrAbove,
  type Lost,
  type Verdict,
} from '../model/finding.ts';
import { firstOfEach } from '../model/group-by.ts';
import { cutsOf, type Incident } from '../model/incident.ts';
import type { Inputs } from '../model/inputs.ts';
import { isLost, keptOf } from '../model/lost.ts';
import { shortened } from '../model/names.ts';
import { nothingToDo } from '../model/runbook.ts';
import { scopesOf } from '../model/scopes.ts';
import { noneHolds, urgentFindings } from '../model/situation.ts';
import type { TracedChange } from '../model/who-changed.ts';
import { codeSpan, markdown } from './escape.ts';
import { factBlocks, findingFacts } from './facts.ts';
import type { Told } from './first-line.ts';
import { applicationNote } from './foreign-application.ts';
import { ifConfirmed, keptUntil, lostAccessProcedure } from './loss.ts';
import { peopleBlocks } from './people.ts';
import { logLine, plainLine } from './plain.ts';
import { runbookBlocks } from './runbook-layout.ts';
import { firstLineBlock, openingOf } from './situation.ts';
import { stateSentence } from './summary/context.ts';
import { calledRoles } from './summary/people.ts';
import type { Telling } from './told-step.ts';
import { callFirst, changeLines } from './who-changed.ts';

/** By which the issue of a target is found again: the vault's ARM id and the key's name. */
export function driftMarker(
  inputs: Pick<Inputs, 'subscriptionId' | 'resourceGroup' | 'vaultName' | 'keyName'>,
): string {
  return `cja-cmk-action: vault=${inComment(scopesOf(inputs).vault)} key=${inComment(inputs.keyName.toLowerCase())}`;
}

/** Two dashes, angle brackets and line breaks could end an HTML comment. */
function inComment(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}/._()-]|-(?=-)/gu, (sign) => `%${sign.codePointAt(0)?.toString(16) ?? ''}`);
}

/** Begins with how bad it is and the problem, since a list of issues on a phone shows little more. */
export function driftIssueTitle(incident: Incident): string {
  return opening(incident, '').title;
}

/** As the page and the log of the same run have it. */
function toldOf({ observed, ...incident }: Incident): Told {
  return {
    failingSince: undefined,
    ...incident,
    observed,
    startedAt: observed.at,
    plan: undefined,
    changes: [],
    failures: [],
  };
}

/** What the issue says first: its title, and the lines above everything else. */
function opening(incident: Incident, docsUrl: string): { readonly title: string; readonly lines: readonly string[] } {
  const { verdict, inputs } = incident;
  const told = toldOf(incident);
  const begun = openingOf(told);
  const { lead } = begun.situation;
  const runbook = lead.by === 'finding' ? lead.finding.runbook : nothingToDo;
  const app = inputs.adobeAppId === adobePublishedAppId ? '' : `, application ${inputs.adobeAppId}`;
  const target = ` (key ${plainLine(inputs.keyName, 60)} in vault ${plainLine(inputs.vaultName, 24)})`;
  return {
    title: `${begun.label.en}. ${logLine(withoutSign(begun.headline.en), 120)}${app}${target}`,
    lines: [
      firstLineBlock(begun, 'en'),
      ...(noneHolds(told) ? [ifConfirmed(pageLink('lost access', docsUrl), inputs).en] : []),
      ...(isConfirmedBroken(verdict, inputs) ? procedureBlocks(verdict, inputs, docsUrl) : []),
      ...(inputs.contacts.length === 0 ? [] : peopleBlocks(calledRoles(runbook), inputs, 'en')),
      ...applicationNote(inputs, 'en'),
      `Key ${codeSpan(inputs.keyName)} in vault ${codeSpan(inputs.vaultName)} (resource group ${codeSpan(inputs.resourceGroup)}) needs attention. ${stateSentence(codeSpan(verdict.state), verdict.missing).en}`,
    ],
  };
}

/** A title stands in lists, beside signs of the service's own. */
export const withoutSign = (headline: string) => headline.replace(/^\P{L}+/u, '');

/** Above where it was observed. */
export const endOfIssue =
  'cja-cmk-action replaces title and text when what fails changes, and closes this when nothing fails any more. Write in comments.';

/** In characters: GitHub allows 65,536 for an issue. */
const mostCharacters = 60_000;

/** The longest reason of a waiver, in characters. All reasons together must leave room for the problem. */
const longestReason = 150;

export interface DriftText extends Incident {
  /** The changes that fit what fails. */
  readonly traced: readonly TracedChange[];
  /** The address of the action's pages; empty if it is not known. */
  readonly docsUrl: string;
}

/**
 * The issue's text, without its marker. If a confirmed key is broken, it begins with where to find what to do, and offers no
 * waiver.
 */
export function driftIssueText({ traced, docsUrl, ...incident }: DriftText): string {
  const { verdict, inputs } = incident;
  const unknown = verdict.findings.filter((finding) => finding.status === 'unknown' && isAtOrAbove(finding, inputs));
  const before = [...opening(incident, docsUrl).lines, ...lossBlocks(verdict.lost)];
  const after = [
    ...changeBlocks(traced),
    ...hiddenBlocks(incident),
    ...waivedBlocks(verdict),
    ...useBlocks(verdict, inputs),
    ...(unknown.length === 0 ? [] : [`Could not be checked: ${unknown.map(({ id }) => codeSpan(id)).join(', ')}.`]),
    endOfIssue,
    ...(isConfirmedBroken(verdict, inputs)
      ? []
      : [`To accept a finding as it is, name it in the input ${codeSpan(named(inputs, 'waive'))}.`]),
  ];
  const room = mostCharacters - [...before, ...after].join('\n\n').length;
  const findings = withinRoom(failingFindings(incident), room, issueTelling(incident));
  return [...before, ...findings, ...after].join('\n\n').replaceAll('<!--', '<! --');
}

/** Kept while a check says nothing: since when it lasts is read from the issue. */
export const failedBefore = 'Failed when it was last checked: ';

const leftOut = "Fails as well (see the run's summary): ";

/** What fails by the text of an issue, whoever wrote it. */
export function failingIn(text: string): FindingId[] {
  const withoutCode = text.replaceAll('\r\n', '\n').replaceAll(/^( *`{3,}).*?^\1$/gms, '');
  const lines = withoutCode.split('\n');
  const told = new Set([
    ...lines.flatMap((line) => /^### .* \(`([a-z-]+)`, (?:error|warning)\)$/.exec(line)?.[1] ?? []),
    ...lines
      .filter((line) => line.startsWith(leftOut) || line.startsWith(failedBefore))
      .flatMap((line) => line.split('`')),
  ]);
  return findingIds.filter((id) => told.has(id));
}

/** Denied calls of Adobe are in the issue even if warnings do not count. Without times, which change with each run. */
function useBlocks({ findings }: Verdict, inputs: Inputs): string[] {
  const fails = findings.some(
    (each) => each.id === 'adobe-use' && each.status === 'fail' && !isAtOrAbove(each, inputs),
  );
  return fails
    ? ["The vault's log also shows that Adobe was refused, or did not call: `adobe-use` fails. See the run's summary."]
    : [];
}

/** What fails and counts, what can't wait, and what could not be checked. While an error is open, other warnings are hidden. */
export function failingFindings(incident: Incident): readonly Finding[] {
  const failing = countedFindings(incident);
  const urgent = urgentIds(incident);
  const shown = failing.filter(({ severity, id }) => severity === 'error' || urgent.includes(id));
  const unknown = unknownErrors(incident.verdict).filter(({ id }) => !shown.some((each) => each.id === id));
  return shown.length + unknown.length > 0 ? [...shown, ...unknown] : failing;
}

/** One for each reason: a single refused read can leave several checks without an answer. */
function unknownErrors(verdict: Verdict): Finding[] {
  const unknown = findingsIn(verdict, 'en').filter(
    ({ severity, status }) => severity === 'error' && status === 'unknown',
  );
  return firstOfEach(unknown, ({ reason }) => reason);
}

/** One for each cause. */
function countedFindings(incident: Incident): readonly Finding[] {
  const { verdict, inputs } = incident;
  const urgent = urgentIds(incident);
  const counted = findingsIn(verdict, 'en').filter(
    (finding) => urgent.includes(finding.id) || (finding.status === 'fail' && isAtOrAbove(finding, inputs)),
  );
  return causesAmong(counted);
}

const urgentIds = (incident: Incident): readonly FindingId[] => urgentFindings(toldOf(incident)).map(({ id }) => id);

function hiddenBlocks(incident: Incident): string[] {
  const shown = failingFindings(incident);
  const hidden = countedFindings(incident).filter(({ id }) => !shown.some((each) => each.id === id)).length;
  if (hidden === 0) return [];
  return [
    `${hidden === 1 ? '1 warning is' : `${hidden} warnings are`} not shown while an error is open. See the run's summary.`,
  ];
}

function isConfirmedBroken({ state }: Verdict, inputs: Inputs): boolean {
  return isConfirmed(inputs) && (state === 'missing' || state === 'unhealthy');
}

/** The page of the newest version: an address with a version in it would change the issue with each release. */
function pageLink(text: string, docsUrl: string): string {
  const page = `${docsUrl.replace(/\/blob\/.*$/, '/blob/HEAD/docs') || 'docs'}/lost-access.md`;
  return docsUrl === '' ? `${text}: ${codeSpan(page)}` : `[${text}](${page})`;
}

function procedureBlocks(verdict: Verdict, inputs: Inputs, docsUrl: string): string[] {
  const link = pageLink(lostAccessProcedure.en, docsUrl);
  const ticket =
    cutsOf(verdict, inputs).length === 0
      ? ''
      : ' The text of the ticket for Adobe is in the summary of the run that the end of this issue names.';
  return [`**Adobe confirmed this key. ${link}.**${ticket}`];
}

function changeBlocks(traced: readonly TracedChange[]): string[] {
  if (traced.length === 0) return [];
  const lines = changeLines(traced, 'en', (text) => codeSpan(shortened(text)));
  return [`**${callFirst.en}**`, lines.map((line) => `- ${line}`).join('\n')];
}

/** In full as far as there is space; only the IDs of the others. */
function withinRoom(findings: readonly Finding[], room: number, telling: Telling): string[] {
  const blocks = findings.map((finding) => findingBlocks(finding, telling).join('\n\n'));
  let used = 0;
  const shown = blocks.filter((text) => {
    used += text.length + 2;
    return used <= room;
  });
  const rest = findings.slice(shown.length).map(({ id }) => codeSpan(id));
  return rest.length === 0 ? shown : [...shown, `${leftOut}${rest.join(', ')}.`];
}

/** The run's page has the message: an issue can be public, and stays. */
const issueTelling = ({ inputs, observed }: Incident): Telling => ({
  language: 'en',
  run: { inputs, observed },
  message: ['The message stands in the summary of the run that the end of this issue names.'],
});

/** Above the findings: a person has to act on it first. */
function lossBlocks(lost: Lost | undefined): string[] {
  if (!isLost(lost)) return [];
  const kept = markdown(keptUntil(keptOf(lost), 'en'));
  return kept === '' ? [] : [kept];
}

function waivedBlocks({ findings }: Verdict): string[] {
  const lines = findings.flatMap(({ id, status, waiver }) => {
    if (status !== 'waived') return [];
    const until = waiver?.until === undefined ? 'without end' : `until ${readableDay(waiver.until, 'en')} (UTC)`;
    const reason = waiver?.reason === undefined ? '' : `: ${markdown(waiver.reason, longestReason)}`;
    return [`- ${codeSpan(id)} ${until}${reason}`];
  });
  return lines.length === 0 ? [] : [['Waived, by the input `waive`:', '', ...lines].join('\n')];
}

function findingBlocks(finding: Finding, telling: Telling): string[] {
  return [
    `### ${markdown(finding.status === 'unknown' ? finding.unchecked : briefly(finding))} (${codeSpan(finding.id)}, ${finding.severity})`,
    ...factBlocks(findingFacts(finding, true), 'en'),
    ...runbookBlocks(finding.runbook, telling),
  ];
}
