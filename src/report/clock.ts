/** Adobe's deadline on a loss: when it ends, and from when it is counted. Plain text. */
import { firstRefusal } from '../model/adobe-calls.ts';
import { readableTime } from '../model/dates.ts';
import { inDate } from '../model/key-rules.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Words } from '../model/words.ts';

const day = 86_400_000;

/** What the deadline is counted from. */
export type ClockSource = Pick<Outcome, 'inputs' | 'observed' | 'startedAt' | 'failingSince'>;

/** Adobe documents its 24 hours for Experience Platform only. */
export function deadlineOf(source: ClockSource): Words {
  const now = Date.parse(source.observed?.at ?? source.startedAt);
  const { start, at, isLate = false } = firstSight(source, now);
  const isAhead = at + day > now;
  const earlier: Words =
    isLate && isAhead
      ? { en: ', or after the loss, if earlier', fr: ', ou après la perte, si antérieure' }
      : { en: '', fr: '' };
  const end = new Date(at + day).toISOString();
  const [en, fr] = [readableTime(end, 'en'), readableTime(end, 'fr')];
  const from: Words = {
    en: `24 hours after ${start.en}${earlier.en} (documented for Experience Platform).`,
    fr: `24\u00A0heures après ${start.fr}${earlier.fr} (documenté pour Experience Platform).`,
  };
  return isAhead
    ? {
        en: `Adobe may purge the data from ${en}: ${from.en}`,
        fr: `Adobe peut supprimer définitivement les données à partir du ${fr}\u00A0: ${from.fr}`,
      }
    : {
        en: `Adobe may have purged data since ${en}: ${from.en}`,
        fr: `Adobe a peut-être supprimé définitivement des données depuis le ${fr}\u00A0: ${from.fr}`,
      };
}

/** What showed the loss, and when in milliseconds. */
interface Sight {
  readonly start: Words;
  readonly at: number;
  /** What was noticed began earlier. */
  readonly isLate?: true;
}

/** The earliest moment that is known: the loss began no later than it was noticed. */
function firstSight(source: ClockSource, now: number): Sight {
  const start: Words = { en: 'our first failed check', fr: 'notre premier contrôle en échec' };
  const check: Sight = { start, at: now, isLate: true };
  const sights: readonly Sight[] = [
    { start, at: Date.parse(source.failingSince ?? ''), isLate: true },
    ...expiryOf(source, now),
    ...refusalOf(source, now),
    ...deletionOf(source),
  ];
  return sights.reduce((first, sight) => (sight.at < first.at ? sight : first), check);
}

/** Nobody could use a key that expired before 1970: its date is wrong, and says nothing. */
function expiryOf({ observed }: ClockSource, now: number): readonly Sight[] {
  if (observed?.key.presence !== 'found') return [];
  const { value } = observed.key;
  if (value.expires === null || value.expires < 0 || inDate(value, now) !== 'expired') return [];
  return [{ start: { en: 'the expiry of the key', fr: "l'expiration de la clé" }, at: value.expires * 1000 }];
}

function refusalOf({ inputs, observed }: ClockSource, now: number): readonly Sight[] {
  if (inputs === undefined || observed?.usage.presence !== 'found') return [];
  const refused = firstRefusal(observed.usage.value, { appId: inputs.adobeAppId, keyName: inputs.keyName }, now);
  if (refused === undefined) return [];
  return [{ start: { en: 'the first refused call', fr: 'le premier appel refusé' }, at: Date.parse(refused) }];
}

/** For how long Entra keeps a deleted service principal. Source: Microsoft Graph, Restore deleted item. */
const restorable = 30 * day;

function deletionOf({ observed }: ClockSource): readonly Sight[] {
  if (observed?.principal.presence !== 'absent' || observed.deletedPrincipal.presence !== 'found') return [];
  const { restorableUntil } = observed.deletedPrincipal.value;
  const start: Words = {
    en: "the deletion of Adobe's service principal",
    fr: "la suppression du principal de service d'Adobe",
  };
  return restorableUntil === null ? [] : [{ start, at: Date.parse(restorableUntil) - restorable }];
}
