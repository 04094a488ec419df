/**
 * Milliseconds on a monotonic clock, for durations and deadlines. `performance.now()` is equivalent, but loads a module
 * before the first request.
 */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
