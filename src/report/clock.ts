/** Adobe's clock on a loss: how long a person has, and from when. Plain text. */
import { firstRefusal } from '../model/adobe-calls.ts';
import { readableTime } from '../model/dates.ts';
import { inDate } from '../model/key-rules.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Language, Words } from '../model/words.ts';

const day = 86_400_000;

/** How long a person has. */
export const dayLeft: Words = { en: 'Assume you have 24 hours', fr: 'Comptez 24\u00A0heures' };

/** What Adobe does by then, and where that is from. */
export const clockSource: Words = {
  en: 'after that, Adobe purges the data (documented for Experience Platform).',
  fr: 'ensuite, Adobe supprime définitivement les données (documenté pour Experience Platform).',
};

const dayOver: Words = {
  en: 'Assume that your 24 hours are over',
  fr: 'Partez du principe que vos 24\u00A0heures sont écoulées',
};

/** What stands out, and what follows it; without a colon. */
interface Clock {
  readonly left: string;
  readonly until: string;
}

export function clockOf(outcome: Outcome, language: Language): Clock {
  const now = Date.parse(outcome.observed?.at ?? outcome.startedAt);
  const { start, at } = firstSight(outcome, now);
  const end = readableTime(new Date(at + day).toISOString(), language);
  const until: Words =
    at + day > now
      ? { en: `at most until ${end}, from ${start.en}`, fr: `au plus jusqu'au ${end}, depuis ${start.fr}` }
      : { en: `since ${end}, a day from ${start.en}`, fr: `depuis le ${end}, un jour après ${start.fr}` };
  return { left: (at + day > now ? dayLeft : dayOver)[language], until: until[language] };
}

/** What showed the loss, and when in milliseconds. */
interface Sight {
  readonly start: Words;
  readonly at: number;
}

/** The earliest moment that is known: the loss began no later than it was noticed. */
function firstSight(outcome: Outcome, now: number): Sight {
  const start: Words = { en: 'when a check first found it', fr: 'le premier constat' };
  const check: Sight = { start, at: now };
  const sights: readonly Sight[] = [
    { start, at: Date.parse(outcome.failingSince ?? '') },
    ...expiryOf(outcome, now),
    ...refusalOf(outcome, now),
  ];
  return sights.reduce((first, sight) => (sight.at < first.at ? sight : first), check);
}

/** Nobody could use a key that expired before 1970: its date is wrong, and says nothing. */
function expiryOf({ observed }: Outcome, now: number): readonly Sight[] {
  if (observed?.key.presence !== 'found') return [];
  const { value } = observed.key;
  if (value.expires === null || value.expires < 0 || inDate(value, now) !== 'expired') return [];
  return [{ start: { en: 'the expiry of the key', fr: "l'expiration de la clé" }, at: value.expires * 1000 }];
}

function refusalOf({ inputs, observed }: Outcome, now: number): readonly Sight[] {
  if (inputs === undefined || observed?.usage.presence !== 'found') return [];
  const refused = firstRefusal(observed.usage.value, { appId: inputs.adobeAppId, keyName: inputs.keyName }, now);
  if (refused === undefined) return [];
  return [{ start: { en: 'the first refused call', fr: 'le premier appel refusé' }, at: Date.parse(refused) }];
}
