/**
 * Milliseconds on a monotonic clock, for durations and deadlines. `performance.now()` is equivalent, but loads a module
 * before the first request.
 */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Milliseconds as people read them: `1.5 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
