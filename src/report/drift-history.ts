/**
 * The history in the drift issue: since when a key has had problems, which ones, and which run observed the last
 * change. It is stored in a comment in the text, which anybody may have edited: only the exact format is
 * accepted, and no address is taken from it.
 */

import { readableTime } from '../model/dates.ts';
import { type FindingId, findingIds } from '../model/finding.ts';
import type { Run } from '../model/outcome.ts';
import { codeSpan, markdown } from './escape.ts';

export interface DriftHistory {
  /** Times are ISO 8601 in UTC, to the minute: `2026-11-24T18:39Z`. */
  readonly since: string;
  readonly changed: string;
  /** The run that observed the last change; empty for a run outside GitHub. */
  readonly runId: string;
  readonly failing: readonly FindingId[];
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
  /^<!-- cja-cmk:history since=(\S{17}) changed=(\S{17}) run=(\d{0,20}) failing=([a-z,-]{0,999}) before=([a-z,-]{0,999})(?: good=(\S{17}))? -->$/;

export function firstHistory(failing: readonly FindingId[], { now, run }: DriftRun): DriftHistory {
  const time = toMinute(now);
  const runId = /^\d{0,20}$/.test(run?.runId ?? '') ? (run?.runId ?? '') : '';
  return { since: time, changed: time, runId, failing, before: [] };
}

export function nextHistory(last: DriftHistory, failing: readonly FindingId[], current: DriftRun): DriftHistory {
  return { ...firstHistory(failing, current), since: last.since, before: last.failing, good: last.good };
}

export function historyComment({ since, changed, runId, failing, before, good }: DriftHistory): string {
  const passed = good === undefined ? '' : ` good=${good}`;
  return `<!-- cja-cmk:history since=${since} changed=${changed} run=${runId} failing=${failing.join()} before=${before.join()}${passed} -->`;
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
  const [failing, before] = [readIds(failingIds), readIds(beforeIds)];
  const isPast = good === undefined || (isTime(good) && good <= toMinute(now));
  const inOrder = isPast && isTime(since) && isTime(changed) && since <= changed && changed <= toMinute(now);
  if (!inOrder || failing === undefined || before === undefined || failing.length === 0) return undefined;
  return { since, changed, runId, failing, before, good };
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
  const appeared = failing.filter((id) => !before.includes(id));
  const gone = before.filter((id) => !failing.includes(id));
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
