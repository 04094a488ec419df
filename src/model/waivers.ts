/** Waivers and their end dates. Pure. */
import { endOfDay, noticeDays, oneDay } from './dates.ts';
import { type FindingId, isExistence, type Waiver } from './finding.ts';
import type { Inputs } from './inputs.ts';

/**
 * The waiver of a finding that is in effect at a time.
 *
 * @param now milliseconds since 1970
 */
export function waiverOf({ waive }: Pick<Inputs, 'waive'>, id: FindingId, now: number): Waiver | undefined {
  if (isExistence(id)) return undefined;
  return waive.find((waiver) => waiver.id === id && (waiver.until === undefined || now < endOfDay(waiver.until)));
}

/** Whether a waiver has a reason, and a last day at most 14 days ahead: no other accepts that Adobe is refused now. */
export function isForNow({ until, reason }: Waiver, now: number): boolean {
  return reason !== undefined && until !== undefined && endOfDay(until) <= now + (noticeDays + 1) * oneDay;
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
    if (until === undefined || now < endOfDay(until) - (noticeDays + 1) * oneDay) return [];
    return [{ waiver, until, ended: now >= endOfDay(until) }];
  });
}
