/** Adobe's clock on a loss: how long a person has, and from when. Plain text. */
import { type FirstSight, lostMessages } from '../messages/lost.ts';
import { firstRefusal } from '../model/adobe-calls.ts';
import { readableTime } from '../model/dates.ts';
import { inDate } from '../model/key-rules.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Language } from '../model/words.ts';

const day = 86_400_000;

/** What stands out, and what follows it; without a colon. */
interface Clock {
  readonly left: string;
  readonly until: string;
}

export function clockOf(outcome: Outcome, language: Language): Clock {
  const { clock, clockOver, until, overSince } = lostMessages[language];
  const now = Date.parse(outcome.observed?.at ?? outcome.startedAt);
  const [seen, at] = firstSight(outcome, now);
  const end = at + day;
  const told = readableTime(new Date(end).toISOString(), language);
  return end > now ? { left: clock, until: until(seen, told) } : { left: clockOver, until: overSince(seen, told) };
}

/** With its time in milliseconds. */
type Sight = readonly [seen: FirstSight, at: number];

/** The earliest moment that is known: the loss began no later than it was noticed. */
function firstSight(outcome: Outcome, now: number): Sight {
  const check: Sight = ['check', now];
  const sights: readonly Sight[] = [
    ['check', Date.parse(outcome.failingSince ?? '')],
    ...expiryOf(outcome, now),
    ...refusalOf(outcome),
  ];
  return sights.reduce((first, sight) => (sight[1] < first[1] ? sight : first), check);
}

/** Nobody could use a key that expired before 1970: its date is wrong, and says nothing. */
function expiryOf({ observed }: Outcome, now: number): readonly Sight[] {
  if (observed?.key.presence !== 'found') return [];
  const { value } = observed.key;
  if (value.expires === null || value.expires < 0 || inDate(value, now) !== 'expired') return [];
  return [['expiry', value.expires * 1000]];
}

function refusalOf({ inputs, observed }: Outcome): readonly Sight[] {
  if (inputs === undefined || observed?.usage.presence !== 'found') return [];
  const refused = firstRefusal(observed.usage.value, { appId: inputs.adobeAppId, keyName: inputs.keyName });
  return refused === undefined ? [] : [['refused-call', Date.parse(refused)]];
}
