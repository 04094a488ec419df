/** What a finding does to Adobe's access to the key. Plain data. */

/**
 * `cuts`: Adobe can't use the key now. `may-cut`: perhaps it can't. `ends`: it can until a moment, ISO 8601, whether the finding
 * fails or not. `none`: its access does not depend on it.
 */
export type Effect = 'cuts' | 'may-cut' | 'none' | Ends;

export interface Ends {
  readonly ends: string;
}

export function isEnd(effect: Effect): effect is Ends {
  return typeof effect === 'object';
}

/** What ends earlier than this, in milliseconds, can't wait. */
const soon = 72 * 3_600_000;

/** @param at the check, in milliseconds since 1970 */
export function endsSoon({ ends }: Ends, at: number): boolean {
  return Date.parse(ends) - at <= soon;
}

/** The day before which nothing has to be done, ISO 8601. */
export function waitsUntil({ ends }: Ends): string {
  return new Date(Date.parse(ends) - soon).toISOString();
}
