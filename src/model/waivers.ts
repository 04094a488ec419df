/** Waivers and their end dates. Pure. */
import { type FindingId, isExistence, type Waiver } from './finding.ts';
import type { Inputs } from './inputs.ts';

const day = 86_400_000;
/** How many days before its end date a waiver's expiry is announced. */
const noticeDays = 14;

/** When a waiver ends, milliseconds since 1970: at the end of its last day (UTC). */
function endOf({ until }: Waiver): number {
  return until === undefined ? Number.POSITIVE_INFINITY : Date.parse(`${until}T00:00:00Z`) + day;
}

/**
 * The waiver of a finding that is in effect at a time.
 *
 * @param now milliseconds since 1970
 */
export function waiverOf({ waive }: Pick<Inputs, 'waive'>, id: FindingId, now: number): Waiver | undefined {
  if (isExistence(id)) return undefined;
  return waive.find((waiver) => waiver.id === id && (waiver.until === undefined || now < endOf(waiver)));
}

/** Whether a waiver has a reason, and a last day at most 14 days ahead: no other accepts that Adobe is refused now. */
export function isForNow({ until, reason }: Waiver, now: number): boolean {
  return reason !== undefined && until !== undefined && Date.parse(`${until}T00:00:00Z`) <= now + noticeDays * day;
}

/** A waiver that has expired, or soon will. */
export interface EndingWaiver {
  readonly waiver: Waiver;
  readonly until: string;
  readonly ended: boolean;
}

/** @param now milliseconds since 1970 */
export function endingWaivers({ waive }: Pick<Inputs, 'waive'>, now: number): EndingWaiver[] {
  return waive.flatMap((waiver) => {
    const { until } = waiver;
    // The notice begins that many days before the last day.
    if (until === undefined || now < endOf(waiver) - (noticeDays + 1) * day) return [];
    return [{ waiver, until, ended: now >= endOf(waiver) }];
  });
}
