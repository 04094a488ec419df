/** The issue of an incident: the page of the run, and a line by which the next run knows what failed. In English. */
import { adobePublishedAppId } from '../model/applications.ts';
import {
  causesAmong,
  type Finding,
  type FindingId,
  findingIds,
  findingsIn,
  isAtOrAbove,
  type Verdict,
} from '../model/finding.ts';
import { firstOfEach } from '../model/group-by.ts';
import type { Incident } from '../model/incident.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Run } from '../model/run.ts';
import { scopesOf } from '../model/scopes.ts';
import { urgentFindings } from '../model/situation.ts';
import { codeSpan } from '../telling/escape.ts';
import { bodyOf } from '../telling/markdown.ts';
import { pageOf } from '../telling/page-of.ts';
import { logLine, plainLine } from '../telling/plain.ts';

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

export interface IssueText {
  readonly title: string;
  readonly text: string;
}

/** @param outcome what the check came to; its run is known, and how a run is started only where the host tells */
export function issueOf(outcome: Outcome, target: IssueTarget, failing: readonly FindingId[]): IssueText {
  const page = pageOf(outcome, 'issue');
  const ids = failing.map((id) => codeSpan(id)).join(', ');
  const blocks = [...bodyOf(page, 'en'), ...(ids === '' ? [] : [`${failingNow}${ids}.`]), endOfIssue];
  const { adobeAppId = adobePublishedAppId } = outcome.inputs ?? {};
  const app = adobeAppId === adobePublishedAppId ? '' : `, application ${adobeAppId}`;
  const where = ` (key ${plainLine(target.keyName, 60)} in vault ${plainLine(target.vaultName, 24)})`;
  return {
    title: `${logLine(page.headline.en, 120)}${app}${where}`,
    text: blocks.join('\n\n').replaceAll('<!--', '<! --'),
  };
}

type IssueTarget = Pick<Inputs, 'vaultName' | 'keyName'>;

const failingNow = 'Fails now: ';

/** Above where it was observed. */
const endOfIssue =
  'cja-cmk-action replaces title and text when what fails changes, and closes this when nothing fails any more. Write in comments.';

/** What fails by the text of an issue, whoever wrote it. */
export function failingIn(text: string): FindingId[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const told = new Set(lines.filter((line) => line.startsWith(failingNow)).flatMap((line) => line.split('`')));
  return findingIds.filter((id) => told.has(id));
}

/** As the page and the log of the same run have it. */
export function outcomeOf({ observed, ...incident }: Incident, run: Run, starts: Outcome['starts']): Outcome {
  return {
    ...incident,
    run,
    starts,
    observed,
    startedAt: observed.at,
    finishedAt: observed.at,
    plan: undefined,
    changes: [],
    changed: false,
    failures: [],
  };
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
  // What follows the headline is the reason.
  return firstOfEach(unknown, ({ headline, observed }) => observed.replace(headline, ''));
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

const urgentIds = (incident: Incident): readonly FindingId[] =>
  urgentFindings({ ...incident, startedAt: incident.observed.at, plan: undefined, changes: [], failures: [] }).map(
    ({ id }) => id,
  );
