/** Decides what to do with the drift issue. Pure; the GitHub client applies the decision. */

import { readableTime } from '../model/dates.ts';
import { type FindingId, isAtOrAbove, type Verdict } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { TracedChange } from '../model/who-changed.ts';
import {
  type DriftHistory,
  type DriftRun,
  duration,
  firstHistory,
  historyComment,
  historyLines,
  nextHistory,
  readHistory,
  runLink,
  toMinute,
} from './drift-history.ts';
import { driftIssueText, driftIssueTitle, driftMarker, failingFindings, isOwnTitle } from './drift-issue.ts';
import { codeSpan } from './escape.ts';

export interface ExistingIssue {
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'closed';
  /** Untrusted: anybody who may edit the issue can have written it. */
  readonly body: string;
  /** The login of who opened it. */
  readonly author: string;
}

export interface DriftDecision {
  /** `replace`: a new issue is opened, and the existing one closed, since its text has no space left. */
  readonly do: 'open' | 'update' | 'reopen' | 'replace' | 'close' | 'nothing';
  /** Left out if a person's title is kept. */
  readonly title?: string;
  /** The issue's whole new text, including what people wrote. */
  readonly body?: string;
  readonly comment?: string;
}

export interface Drift {
  /** The newest issue that carries the target's marker, if there is one. */
  readonly existing: ExistingIssue | undefined;
  readonly verdict: Verdict;
  readonly inputs: Inputs;
  readonly current: DriftRun;
  /** The changes that fit what fails. */
  readonly traced?: readonly TracedChange[];
}

/** GitHub's limit for the text of an issue, in characters. */
const bodyLimit = 65_536;

/** Below this, the action's part would lose what matters. */
const shortestPart = 4_000;

const begin = '<!-- cja-cmk:begin -->';
const end = '<!-- cja-cmk:end -->';

/**
 * What to do with the issue of this target. A problem that recurs reopens the existing issue instead of creating
 * another: its history, assignee and subscribers belong to the key, not to one incident.
 */
export function decideDrift(drift: Drift): DriftDecision {
  const { existing, verdict, inputs } = drift;
  const fails = verdict.findings.some((finding) => finding.status === 'fail' && isAtOrAbove(finding, inputs));
  if (fails) return whileFailing(drift);
  // An unknown warning stops no gate, whatever fail-on says, so it keeps no issue open.
  const unknown = verdict.findings.some(({ severity, status }) => severity === 'error' && status === 'unknown');
  if (unknown || existing?.state !== 'open') return { do: 'nothing' };
  return { do: 'close', ...withGood(existing.body, drift.current.now), comment: closing(drift, existing) };
}

function whileFailing(drift: Drift): DriftDecision {
  const { existing, verdict, inputs, current } = drift;
  const title = driftIssueTitle(verdict, inputs);
  const failing = failingFindings(verdict, inputs).map(({ id }) => id);
  const first = firstHistory(failing, current);
  const fresh = { title, body: `${driftMarker(inputs)}\n${block(drift, first)}\n` };
  if (existing === undefined) return { do: 'open', ...fresh };
  const ownTitle = isOwnTitle(existing.title, inputs) && existing.title !== title ? { title } : {};
  if (existing.state === 'closed') {
    const comment = `It fails again (${runLink(current.run?.runId ?? '', current.run)}).`;
    const good = readHistory(blockOf(existing.body) ?? '', current.now)?.good;
    const body = fitted(drift, existing.body, { ...first, good });
    return body === undefined ? { do: 'replace', ...fresh } : { do: 'reopen', ...ownTitle, body, comment };
  }
  const old = blockOf(existing.body);
  const history = old === undefined ? undefined : readHistory(old, current.now);
  const updated = (next: DriftHistory): DriftDecision => {
    const body = fitted(drift, existing.body, next);
    return body === undefined ? { do: 'replace', ...fresh } : { do: 'update', ...ownTitle, body };
  };
  if (history === undefined) return updated(first);
  // GitHub's editor writes CRLF.
  if (fitted(drift, existing.body, history)?.replaceAll('\r\n', '\n') === existing.body.replaceAll('\r\n', '\n'))
    return { do: 'nothing' };
  return updated(nextHistory(history, failing, current));
}

/** The part of the issue that the action updates. As long as nothing changes, it stays the same to the byte. */
function block({ verdict, inputs, current, traced = [] }: Drift, history: DriftHistory, limit?: number): string {
  const docsUrl = current.run?.docsUrl ?? '';
  const about = { verdict, inputs, traced, docsUrl, history: historyLines(history, current) };
  const text = driftIssueText({ ...about, ...(limit !== undefined && { limit }) });
  return [begin, text, '', historyComment(history), end].join('\n');
}

/** The body with the action's part, shortened to GitHub's limit; `undefined` if people's words leave no space for it. */
function fitted(drift: Drift, body: string, history: DriftHistory): string | undefined {
  const whole = withBlock(body, block(drift, history));
  if (whole.length <= bodyLimit) return whole;
  const part = block(drift, history).length;
  const room = bodyLimit - (whole.length - part);
  // Markers and the history are not part of the text.
  const limit = room - 1_000 - historyComment(history).length;
  if (limit < shortestPart) return undefined;
  const shorter = withBlock(body, block(drift, history, limit));
  return shorter.length <= bodyLimit ? shorter : undefined;
}

/** When the key was found without a problem, for the day on which the issue is opened again. */
function withGood(body: string, now: string): { readonly body?: string } {
  const old = blockOf(body);
  const history = old === undefined ? undefined : readHistory(old, now);
  if (old === undefined || history === undefined) return {};
  const next = old.replace(historyComment(history), historyComment({ ...history, good: toMinute(now) }));
  const changed = withBlock(body, next);
  return changed.length > bodyLimit ? {} : { body: changed };
}

/** When the first of these findings was first seen failing, as the issue's text has it, ISO 8601 UTC. */
export function failingSince(body: string, now: string, ids: readonly FindingId[]): string | undefined {
  const { failing = [] } = readHistory(blockOf(body) ?? '', now) ?? {};
  return failing.flatMap(({ id, since }) => (ids.includes(id) ? [since] : [])).toSorted()[0];
}

/** The action's part of a body, including its markers. */
function blockOf(body: string): string | undefined {
  const from = body.indexOf(begin);
  const to = body.indexOf(end, from);
  return from === -1 || to === -1 ? undefined : body.slice(from, to + end.length);
}

/** The body with its block replaced; the text around it is not changed. */
function withBlock(body: string, next: string): string {
  const old = blockOf(body);
  if (old === undefined) return `${body.trimEnd()}\n\n${next}\n`;
  const from = body.indexOf(begin);
  return body.slice(0, from) + next + body.slice(from + old.length);
}

function closing({ verdict, current }: Drift, existing: ExistingIssue): string {
  const history = readHistory(blockOf(existing.body) ?? '', current.now);
  const lasted =
    history === undefined
      ? 'Resolved'
      : `Resolved after ${duration(history.since, current.now)} (since ${readableTime(history.since, 'en')})`;
  const waived = verdict.findings.filter(({ status }) => status === 'waived').map(({ id }) => codeSpan(id));
  const accepted = waived.length === 0 ? '' : ` Waived: ${waived.join(', ')}.`;
  const run = runLink(current.run?.runId ?? '', current.run);
  return `${lasted}: no finding at or above fail-on fails any more, and no error is unknown (${run}).${accepted}`;
}
