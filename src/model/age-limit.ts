/** When the version in use reaches the age that the company set as its limit. Pure. */
import type { Inputs } from './inputs.ts';
import type { Observed } from './observed.ts';
import { versionInUse } from './version-in-use.ts';

const day = 86_400;

/** Seconds before the limit from which the day is told. */
const toldBefore = 60 * day;

export interface AgeLimit {
  readonly version: string;
  /** Both in seconds since 1970. */
  readonly created: number;
  readonly reached: number;
  readonly stands: 'far' | 'near' | 'over';
}

/** @param now milliseconds since 1970; `undefined` without a limit, or where the age is not known */
export function ageLimitOf(inputs: Inputs, observed: Observed, now: number): AgeLimit | undefined {
  const { keyMaxAgeDays } = inputs;
  const [first] = versionInUse(inputs, observed);
  if (keyMaxAgeDays === undefined || first === undefined || first.created === null) return undefined;
  const { version, created } = first;
  const reached = created + keyMaxAgeDays * day;
  const left = reached - now / 1000;
  if (left <= 0) return { version, created, reached, stands: 'over' };
  return { version, created, reached, stands: left > toldBefore ? 'far' : 'near' };
}
