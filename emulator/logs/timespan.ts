/**
 * The `timespan` of a request, which applies in addition to the query's own conditions. Source: "Azure Monitor Log
 * Analytics API request format": an ISO 8601 duration, or an interval.
 */

interface Span {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

const units = { D: 86_400_000, H: 3_600_000, M: 60_000, S: 1000 } as const;

/** Milliseconds of days, hours, minutes and seconds. */
function durationOf(text: string): number | undefined {
  const [, days, hours, minutes, seconds] =
    /^P(?!$)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(text) ?? [];
  const parts = [days, hours, minutes, seconds];
  if (parts.every((part) => part === undefined)) return undefined;
  const [day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  return day * units.D + hour * units.H + minute * units.M + second * units.S;
}

/** `undefined` when the text is neither. Without one, all times. */
export function readTimespan(text: string | undefined, now: number): Span | undefined {
  if (text === undefined) return { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  const [first = '', second] = text.split('/');
  const duration = durationOf(first);
  if (second === undefined) return duration === undefined ? undefined : { from: now - duration, until: now };
  const end = Date.parse(second);
  if (duration !== undefined) return Number.isNaN(end) ? undefined : { from: end - duration, until: end };
  const start = Date.parse(first);
  const until = Number.isNaN(end) ? start + (durationOf(second) ?? Number.NaN) : end;
  return Number.isNaN(start) || Number.isNaN(until) ? undefined : { from: start, until };
}
