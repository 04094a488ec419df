/** When a request is tried again, and after how long. Pure. */

/** Why an attempt brought no usable answer. */
export interface Trouble {
  /** `HTTP 503`, `ECONNRESET`, `Timeout`. */
  readonly code: string;
  /** Whether the service may have got the request and acted. */
  readonly sent: boolean;
  /** What the service asked for, ms. */
  readonly retryAfter: number | undefined;
}

/** Six attempts with doubling pauses span about half a minute: longer than a gateway's restart, shorter than a gate's patience. */
export const maxAttempts = 6;
const firstPause = 500;
const longestPause = 15_000;

/** A write that may have been done is never repeated blindly: whoever asked for it looks first. */
export function mayRepeat(writes: boolean, trouble: Trouble): boolean {
  return !(writes && trouble.sent);
}

/**
 * The pause before the given attempt (2 is the first repetition), ms. Half of it is random, so that runs which were
 * throttled together do not come back together. A Retry-After is kept to the second, and a little on top.
 */
export function delayBefore(attempt: number, trouble: Trouble, random: () => number = Math.random): number {
  if (trouble.retryAfter !== undefined) return trouble.retryAfter + random() * 250;
  const pause = Math.min(longestPause, firstPause * 2 ** (attempt - 2));
  return pause / 2 + (random() * pause) / 2;
}
