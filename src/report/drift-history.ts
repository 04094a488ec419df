/**
 * The history in the drift issue: since when a key has had problems, which ones, and which run observed the last
 * change. It is stored in a comment in the text, which anybody may have edited: only the exact format is
 * accepted, and no address is taken from it.
 */

import { readableTime } from '../model/dates.ts';
import { type FindingId, findingIds } from '../model/finding.ts';
import type { Run } from '../model/outcome.ts';
import { codeSpan, markdown } from './escape.ts';

/** A finding, and when a run first found it failing. */
export interface Failing {
  readonly id: FindingId;
  readonly since: string;
}

export interface DriftHistory {
  /** Times are ISO 8601 in UTC, to the minute: `2026-11-24T18:39Z`. */
  readonly since: string;
  readonly changed: string;
  /** The run that observed the last change; empty for a run outside GitHub. */
  readonly runId: string;
  /** What fails, each with the time since which it does without a break. */
  readonly failing: readonly Failing[];
  /** What failed before the last change; empty if there was none. */
  readonly before: readonly FindingId[];
  /** When a run last found the key without a problem, as far as this issue knows: as it was closed. */
  readonly good?: string | undefined;
}

/** The run that updates the issue now. */
export interface DriftRun {
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly run?: Pick<Run, 'runId' | 'runUrl'> & Partial<Pick<Run, 'docsUrl'>>;
}

const form =
  /^<!-- cja-cmk:history since=(\S{17}) changed=(\S{17}) run=(\d{0,20}) failing=([a-zA-Z0-9,:@-]{0,1999}) before=([a-z,-]{0,999})(?: good=(\S{17}))? -->$/;

export function firstHistory(failing: readonly FindingId[], { now, run }: DriftRun): DriftHistory {
  const time = toMinute(now);
  const runId = /^\d{0,20}$/.test(run?.runId ?? '') ? (run?.runId ?? '') : '';
  return { since: time, changed: time, runId, failing: failing.map((id) => ({ id, since: time })), before: [] };
}

export function nextHistory(last: DriftHistory, failing: readonly FindingId[], current: DriftRun): DriftHistory {
  const first = firstHistory(failing, current);
  return {
    ...first,
    since: last.since,
    failing: first.failing.map((one) => last.failing.find(({ id }) => id === one.id) ?? one),
    before: idsOf(last.failing),
    good: last.good,
  };
}

const idsOf = (failing: readonly Failing[]) => failing.map(({ id }) => id);

export function historyComment({ since, changed, runId, failing, before, good }: DriftHistory): string {
  const passed = good === undefined ? '' : ` good=${good}`;
  return `<!-- cja-cmk:history since=${since} changed=${changed} run=${runId} failing=${failing.map(({ id, since: at }) => `${id}@${at}`).join()} before=${before.join()}${passed} -->`;
}

/**
 * The history in the action's part of an issue; `undefined` if there is not exactly one plausible history.
 *
 * @param block untrusted
 * @param now ISO 8601: no history ends after it
 */
export function readHistory(block: string, now: string): DriftHistory | undefined {
  const lines = block.split(/\r?\n/).filter((line) => line.startsWith('<!-- cja-cmk:history '));
  const [, since = '', changed = '', runId = '', failingIds = '', beforeIds = '', good] =
    form.exec(lines.length === 1 ? (lines[0] ?? '') : '') ?? [];
  const [failing, before] = [readFailing(failingIds), readIds(beforeIds)];
  const isPast = good === undefined || (isTime(good) && good <= toMinute(now));
  const inOrder = isPast && isTime(since) && isTime(changed) && since <= changed && changed <= toMinute(now);
  const isWithin = failing?.every((one) => isTime(one.since) && since <= one.since && one.since <= changed);
  if (!inOrder || isWithin !== true || failing === undefined || before === undefined || failing.length === 0)
    return undefined;
  return { since, changed, runId, failing, before, good };
}

function readFailing(text: string): Failing[] | undefined {
  const parts = text.split(',').map((part) => part.split('@'));
  const ids = readIds(parts.map(([id = '']) => id).join());
  return ids?.map((id) => ({ id, since: parts.find(([name]) => name === id)?.[1] ?? '' }));
}

function readIds(text: string): FindingId[] | undefined {
  const names = text === '' ? [] : text.split(',');
  const ids = findingIds.filter((id) => names.includes(id));
  return ids.length === names.length ? ids : undefined;
}

/** As `toMinute` writes it, and nothing else. */
function isTime(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && toMinute(new Date(time).toISOString()) === text;
}

export function toMinute(iso: string): string {
  return `${iso.slice(0, 16)}Z`;
}

/** For people: since when, and what changed last. */
export function historyLines(history: DriftHistory, { run }: DriftRun): string {
  const { since, changed, failing, before } = history;
  const observedIn = ` (${runLink(history.runId, run)})`;
  const good =
    history.good === undefined ? '' : `\n- **Last recorded as resolved:** ${readableTime(history.good, 'en')}`;
  const began = `- **Since:** ${readableTime(since, 'en')}`;
  if (before.length === 0) return `${began}${observedIn}${good}`;
  const now = idsOf(failing);
  const appeared = now.filter((id) => !before.includes(id));
  const gone = before.filter((id) => !now.includes(id));
  const names = (ids: readonly FindingId[]): string => ids.map((id) => codeSpan(id)).join(', ');
  const changes = [
    ...(appeared.length === 0 ? [] : [`now also fails: ${names(appeared)}`]),
    ...(gone.length === 0 ? [] : [`no longer fails: ${names(gone)}`]),
  ];
  const said = changes.length === 0 ? 'the details of what fails' : changes.join('; ');
  return `${began}\n- **Last change:** ${readableTime(changed, 'en')}${observedIn}: ${said}${good}`;
}

/** The address of any run of this repository, built from that of the current run. */
export function runLink(runId: string, run: DriftRun['run']): string {
  const { runUrl = '', runId: own = '' } = run ?? {};
  if (runId === '') return 'manual run';
  const text = `run ${markdown(runId)}`;
  return runUrl === '' || own === '' || !runUrl.endsWith(own)
    ? text
    : `[${text}](${runUrl.slice(0, -own.length)}${runId})`;
}

/** The time between two times, in two units: `3 days, 4 hours`. */
export function duration(since: string, until: string): string {
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
