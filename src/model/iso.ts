/** ISO 8601 times. Pure. */

/** UTC with milliseconds; `undefined` for what JavaScript has no date for. @param milliseconds since 1970 */
export function isoOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
