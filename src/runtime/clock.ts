/**
 * Milliseconds on a clock that nobody sets: for durations and deadlines. `performance.now()` says the same, but loads a
 * module of its own before the first request.
 */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
