/** The input `confirmed-key-uri`: the key URI that Adobe confirmed, or `none until` a day. */
import type { Confirmation } from '../model/confirmation.ts';
import { isoOf } from '../model/dates.ts';
import { isDay, keyUri } from './formats.ts';
import type { Rule } from './rules.ts';

const day = 86_400_000;

/** How far ahead a person can say that there is none: a setup takes less, and what was said is asked again. */
const mostDays = 90;

/** Long enough for a ticket, and not to be forgotten. */
const usualDays = 60;

const noneUntil = /^none\s+until\s+(\S+)$/;

/** Of the day that is so many days after a time. @param time milliseconds since 1970 */
export function noneUntilAfter(time: number, days: number = usualDays): string {
  return `none until ${isoOf(time + days * day)?.slice(0, 10) ?? 'YYYY-MM-DD'}`;
}

/** A day that has passed is valid: what it said has ended. */
function confirmation(text: string): Confirmation | undefined {
  const [, until] = noneUntil.exec(text) ?? [];
  if (until === undefined) return keyUri(text);
  return isDay(until) && daysAhead(until) <= mostDays ? { kind: 'none', until } : undefined;
}

/** By the runner's clock: nothing of Azure's was read yet. */
function daysAhead(until: string): number {
  return Math.ceil((Date.parse(until) - Date.now()) / day);
}

function cause(text: string): string | undefined {
  if (/^none$/i.test(text)) return 'none says no day on which somebody looks again';
  const [, until] = noneUntil.exec(text) ?? [];
  if (until === undefined) return undefined;
  if (!isDay(until)) return `${until} is not a day (YYYY-MM-DD)`;
  return `${until} is ${daysAhead(until)} days ahead`;
}

export const confirmationRule: Rule<Confirmation> = {
  type: 'string',
  text: `must be the key URI that Adobe confirmed (https://NAME.vault.azure.net/keys/KEY, with or without /VERSION of 32 hex digits); or none until YYYY-MM-DD, at most ${mostDays} days ahead, if Adobe has confirmed no key of this vault and name yet`,
  parse: confirmation,
  cause,
};
