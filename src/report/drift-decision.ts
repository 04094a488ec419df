/** Decides what to do with the drift issue. Pure; the GitHub client applies the decision. */

import { readableTime } from '../messages/dates.ts';
import { counts, type Verdict } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
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
} from './drift-history.ts';
import { driftIssueText, driftIssueTitle, driftMarker, isOwnTitle } from './drift-issue.ts';
import { codeSpan } from './escape.ts';

export interface ExistingIssue {
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'closed';
  /** Untrusted: anybody who may edit the issue can have written it. */
  readonly body: string;
}

export interface DriftDecision {
  readonly do: 'open' | 'update' | 'reopen' | 'close' | 'nothing';
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
}

const begin = '<!-- cja-cmk:begin -->';
const end = '<!-- cja-cmk:end -->';

/**
 * What to do with the issue of this target. A problem that recurs reopens the existing issue instead of creating
 * another: its history, assignee and subscribers belong to the key, not to one incident.
 */
export function decideDrift(drift: Drift): DriftDecision {
  const { existing, verdict, inputs } = drift;
  const fails = verdict.findings.some((finding) => finding.status === 'fail' && counts(finding, inputs));
  if (fails) return whileFailing(drift);
  // An unknown warning stops no gate, whatever fail-on says, so it keeps no issue open.
  const unknown = verdict.findings.some(({ severity, status }) => severity === 'error' && status === 'unknown');
  if (unknown || existing?.state !== 'open') return { do: 'nothing' };
  return { do: 'close', comment: closing(drift, existing) };
}

function whileFailing(drift: Drift): DriftDecision {
  const { existing, verdict, inputs, current } = drift;
  const title = driftIssueTitle(verdict, inputs);
  const failing = verdict.findings
    .filter((finding) => finding.status === 'fail' && counts(finding, inputs))
    .map(({ id }) => id);
  const first = block(drift, firstHistory(failing, current));
  if (existing === undefined) return { do: 'open', title, body: `${driftMarker(inputs)}\n${first}\n` };
  const ownTitle = isOwnTitle(existing.title, inputs) && existing.title !== title ? { title } : {};
  if (existing.state === 'closed') {
    const comment = `It fails again (${runLink(current.run?.runId ?? '', current.run)}).`;
    return { do: 'reopen', ...ownTitle, body: withBlock(existing.body, first), comment };
  }
  const old = blockOf(existing.body);
  const history = old === undefined ? undefined : readHistory(old, current.now);
  if (history === undefined) return { do: 'update', ...ownTitle, body: withBlock(existing.body, first) };
  // GitHub's editor writes CRLF.
  if (old?.replaceAll('\r\n', '\n') === block(drift, history)) return { do: 'nothing' };
  const next = block(drift, nextHistory(history, failing, current));
  return { do: 'update', ...ownTitle, body: withBlock(existing.body, next) };
}

/** The part of the issue that the action updates. As long as nothing changes, it stays the same to the byte. */
function block({ verdict, inputs, current }: Drift, history: DriftHistory): string {
  const text = driftIssueText(verdict, inputs, historyLines(history, current));
  return [begin, text, '', historyComment(history), end].join('\n');
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
