/**
 * What to do with the issue of an incident. Pure; a tracker applies it. The service keeps the history: an open issue is the
 * incident, its creation is "since", and comments tell what changed.
 */

import { lastLetThrough, useOfAdobe } from '../model/adobe-calls.ts';
import { readableTime } from '../model/dates.ts';
import { type FindingId, findingIds } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Run } from '../model/run.ts';
import { codeSpan, markdown } from '../telling/escape.ts';
import { failingFindings, failingIn, issueOf, outcomeOf } from './drift-issue.ts';

/** An open issue about the target, which the token's own user opened. */
export interface OpenIssue {
  readonly number: number;
  /** Untrusted, as is the text: anybody who may edit the issue can have written it. */
  readonly title: string;
  /** Without the marker. */
  readonly text: string;
  /** Whether the service may answer with entities in place of signs. */
  readonly encodesSigns: boolean;
  /** The service's own time, ISO 8601 UTC: nobody can edit it. */
  readonly createdAt: string;
}

/** A comment of the token's own user. Others with write access may have edited its text, but not its time. */
export type IssueComment = Pick<OpenIssue, 'text' | 'createdAt'>;

export type DriftDecision =
  | { readonly do: 'open'; readonly title: string; readonly text: string }
  /** Without a comment, only details of what fails have changed. */
  | { readonly do: 'update'; readonly title: string; readonly text: string; readonly comment: string | undefined }
  | { readonly do: 'close'; readonly comment: string }
  | { readonly do: 'leave' };

export interface Drift extends Incident {
  readonly run: Run;
  readonly starts: Outcome['starts'];
  /** ISO 8601 UTC. */
  readonly now: string;
}

export function decideDrift(drift: Drift, open: OpenIssue | undefined): DriftDecision {
  if (failingFindings(drift).length > 0) return whileFailing(drift, open);
  return open === undefined ? { do: 'leave' } : { do: 'close', comment: closing(drift, open) };
}

/** A check that ended early says nothing about what failed before: since when that lasts stays in the issue. */
export function decideStopped(
  outcome: Outcome,
  target: Parameters<typeof issueOf>[1],
  open: OpenIssue | undefined,
): DriftDecision {
  const { run } = outcome;
  const before = open === undefined ? [] : failingIn(open.text);
  const { title, text: said } = issueOf(outcome, target, before);
  const text = `${said}\n\nObserved in ${runLink(run)}.`;
  if (open === undefined) return { do: 'open', title, text };
  if (open.title === title && isKept(open, text)) return { do: 'leave' };
  const comment = open.title === title ? undefined : `Not checked any more. Observed in ${runLink(run)}.`;
  return { do: 'update', title, text, comment };
}

function whileFailing(drift: Drift, open: OpenIssue | undefined): DriftDecision {
  const { run } = drift;
  const failing = failingFindings(drift).map(({ id }) => id);
  const { title, text: said } = issueOf(outcomeOf(drift, run, drift.starts), drift.inputs, failing);
  const text = `${said}\n\nObserved in ${runLink(run)}.`;
  if (open === undefined) return { do: 'open', title, text };
  if (open.title === title && isKept(open, text)) return { do: 'leave' };
  return { do: 'update', title, text, comment: changeComment(failingIn(open.text), failing, run) };
}

/**
 * Every sign counts, since an insider who changes one changes a command, or the run to whose page the last line sends. On Azure DevOps, where each
 * update sends mails, the numbers of the run don't.
 */
function isKept({ text, encodesSigns }: OpenIssue, expected: string): boolean {
  // An editor ends lines in its own way.
  const kept = text.replaceAll('\r\n', '\n').trimEnd();
  return encodesSigns ? withoutRun(decoded(kept)) === withoutRun(expected) : kept === expected;
}

function withoutRun(text: string): string {
  const lines = text.split('\n');
  return [...lines.slice(0, -1), lines.at(-1)?.replaceAll(/\d+/g, '0')].join('\n');
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** `&amp;lt;` is `&lt;`, and no `<`. */
function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,6})|([a-z]+));/g, (entity, code?: string, name: string = '') =>
    code === undefined ? (signs[name] ?? entity) : String.fromCodePoint(Number(code)),
  );
}

const newlyFailing = 'Now also fails: ';

function changeComment(before: readonly FindingId[], now: readonly FindingId[], run: Drift['run']): string | undefined {
  const names = (ids: readonly FindingId[]) => ids.map((id) => codeSpan(id)).join(', ');
  const [appeared, gone] = [now.filter((id) => !before.includes(id)), before.filter((id) => !now.includes(id))];
  const changes = [
    ...(appeared.length === 0 ? [] : [`${newlyFailing}${names(appeared)}.`]),
    ...(gone.length === 0 ? [] : [`No longer fails: ${names(gone)}.`]),
  ];
  return changes.length === 0 ? undefined : `${changes.join(' ')} Observed in ${runLink(run)}.`;
}

/**
 * When the first of these findings was first seen failing, ISO 8601 UTC: the newest comment that tells it as new, or else the
 * issue's creation. `undefined` if the issue does not have it yet.
 */
export function seenSince(
  { text, createdAt }: IssueComment,
  comments: readonly IssueComment[],
  ids: readonly FindingId[],
): string | undefined {
  const known = failingIn(text);
  const told = comments.map((comment) => ({ at: comment.createdAt, ids: newIn(comment.text) }));
  const since = (id: FindingId) => {
    const times = told.flatMap((one) => (one.ids.includes(id) ? [one.at] : []));
    return times.toSorted().at(-1) ?? createdAt;
  };
  return ids
    .filter((id) => known.includes(id))
    .map(since)
    .toSorted()[0];
}

/** The first sight of a loss, ISO 8601 UTC: a call of Adobe's that was let through shows that access was not lost yet. */
export function sinceLastCall(seen: string, { inputs, observed }: Pick<Drift, 'inputs' | 'observed'>): string {
  if (observed.usage.presence !== 'found') return seen;
  const last = lastLetThrough(observed.usage.value, useOfAdobe(inputs));
  return last !== undefined && Date.parse(last) > Date.parse(seen) ? last : seen;
}

function newIn(comment: string): FindingId[] {
  const [, list = ''] = comment.split(newlyFailing);
  const names = new Set((list.split('.')[0] ?? '').split(/[^a-z-]+/));
  return findingIds.filter((id) => names.has(id));
}

function closing({ verdict, now, run }: Drift, { createdAt }: OpenIssue): string {
  const lasted = `Resolved after ${duration(createdAt, now)} (since ${readableTime(createdAt, 'en')})`;
  const waived = verdict.findings.filter(({ status }) => status === 'waived').map(({ id }) => codeSpan(id));
  const accepted = waived.length === 0 ? '' : ` Waived: ${waived.join(', ')}.`;
  return `${lasted}: no finding at or above fail-on fails any more, and no error is unknown (${runLink(run)}).${accepted}`;
}

function runLink({ runId, runUrl }: Drift['run']): string {
  if (runId === '') return 'a manual run';
  const text = `run ${markdown(runId)}`;
  return runUrl === '' ? text : `[${text}](${runUrl})`;
}

/** The time between two times, in two units: `3 days, 4 hours`. */
function duration(since: string, until: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(until) - Date.parse(since)) / 60_000));
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  const shown = (first === -1 ? parts.slice(2) : parts.slice(first, first + 2)).filter(
    ([count], index) => count > 0 || index === 0,
  );
  return shown.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(', ');
}
