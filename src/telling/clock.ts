/** Adobe's deadline on a loss: when it ends, and from when it is counted. Plain text. */
import type { ChangeKind } from '../model/activity.ts';
import { firstRefusal, lastLetThrough, useOfAdobe } from '../model/adobe-calls.ts';
import { localTimes, readableTime } from '../model/dates.ts';
import { firstOfEach } from '../model/group-by.ts';
import { inDate } from '../model/key-rules.ts';
import { deletedHere } from '../model/lost.ts';
import type { Observation } from '../model/observed.ts';
import type { Outcome } from '../model/outcome.ts';
import { restorableFor } from '../model/principal.ts';
import { changesToTarget, fittingChanges } from '../model/who-changed.ts';
import { count, frenchCount, type Words } from '../model/words.ts';

const day = 86_400_000;

/** What the deadline is counted from. */
export type ClockSource = Pick<Outcome, 'inputs' | 'observed' | 'startedAt' | 'failingSince' | 'activity' | 'verdict'>;

/** By when Adobe's access has to be back, after "Act now". Adobe documents its 24 hours for Experience Platform only. */
export function deadlineOf(source: ClockSource): Words {
  const now = Date.parse(source.observed?.at ?? source.startedAt);
  const { start, at } = firstSight(source, now);
  const end = new Date(at + day).toISOString();
  if (at + day <= now)
    return {
      en: `Adobe may purge your Customer Journey Analytics data at any time: the 24 hours since ${start.en} ended on ${readableTime(end, 'en')}.`,
      fr: `Adobe peut supprimer vos données Customer Journey Analytics à tout moment\u00A0: les 24\u00A0heures depuis ${start.fr} ont pris fin le ${readableTime(end, 'fr')} (${localTimes(end)}).`,
    };
  const isEarlier = [thisCheck, failedCheck, ...changes.values()].includes(start);
  return {
    en: `From ${readableTime(end, 'en')} (24 hours after ${start.en})${isEarlier ? ', or earlier,' : ''} Adobe may purge your Customer Journey Analytics data.`,
    fr: `À partir du ${readableTime(end, 'fr')} (${localTimes(end)}), soit 24\u00A0heures après ${start.fr}${isEarlier ? ', voire plus tôt' : ''}, Adobe peut supprimer vos données Customer Journey Analytics.`,
  };
}

const hour = 3_600_000;

/**
 * One moment, and the hours that were left at the check.
 *
 * @param now milliseconds since 1970
 */
export function momentOf(iso: string, now: number): Words {
  const left = timeLeft(Math.floor((Date.parse(iso) - now) / hour));
  return {
    en: `${readableTime(iso, 'en')} (${left.en} left at the check)`,
    fr: `${readableTime(iso, 'fr')} (${localTimes(iso)}\u00A0; il restait ${left.fr} lors du contrôle)`,
  };
}

function timeLeft(hours: number): Words {
  return hours < 1
    ? { en: 'less than an hour', fr: "moins d'une heure" }
    : { en: count(hours, 'hour', 'hours'), fr: frenchCount(hours, 'heure', 'heures') };
}

/** What showed the loss, and when in milliseconds; not a number if that is not known. */
interface Sight {
  readonly start: Words;
  readonly at: number;
}

/** What it noticed began earlier. */
const failedCheck: Words = { en: 'our first failed check', fr: 'notre premier contrôle en échec' };
const thisCheck: Words = { en: 'this check', fr: 'ce contrôle' };

/** The earliest moment that is known: the loss began no later than it was noticed. A time before 1970 is wrong, and says nothing. */
function firstSight(source: ClockSource, now: number): Sight {
  const sights: readonly Sight[] = [
    { start: failedCheck, at: Date.parse(source.failingSince ?? '') },
    ...expiryOf(source, now),
    ...refusalOf(source),
    ...deletionsOf(source),
    ...changesOf(source),
  ];
  const isEarlier = (sight: Sight, first: Sight) => sight.at >= 0 && sight.at < first.at;
  return sights.reduce((first, sight) => (isEarlier(sight, first) ? sight : first), { start: thisCheck, at: now });
}

function expiryOf({ observed }: ClockSource, now: number): readonly Sight[] {
  if (observed?.key.presence !== 'found') return [];
  const { value } = observed.key;
  if (value.expires === null || inDate(value, now) !== 'expired') return [];
  return [{ start: { en: 'the expiry of the key', fr: "l'expiration de la clé" }, at: value.expires * 1000 }];
}

function refusalOf({ inputs, observed }: ClockSource): readonly Sight[] {
  if (inputs === undefined || observed?.usage.presence !== 'found') return [];
  const refused = firstRefusal(observed.usage.value, useOfAdobe(inputs));
  if (refused === undefined) return [];
  return [{ start: { en: 'the first refused call', fr: 'le premier appel refusé' }, at: Date.parse(refused) }];
}

const deletion = {
  vault: { en: 'the deletion of the vault', fr: 'la suppression du coffre' },
  key: { en: 'the deletion of the key', fr: 'la suppression de la clé' },
  principal: { en: 'the deletion of the service principal', fr: 'la suppression du principal de service' },
} as const satisfies Readonly<Record<string, Words>>;

/** When Azure says that the vault, the key or the service principal was deleted, the first of them; in milliseconds. */
export function deletionTime(source: Pick<ClockSource, 'inputs' | 'observed' | 'activity'>): number | undefined {
  const times = [...deletionsOf(source), ...removalOf(source)].map(({ at }) => at).filter((at) => at >= 0);
  return times.length === 0 ? undefined : Math.min(...times);
}

function deletionsOf({ inputs, observed }: Pick<ClockSource, 'inputs' | 'observed'>): readonly Sight[] {
  if (inputs === undefined || observed === undefined) return [];
  const { key, deletedKey, principal, deletedPrincipal } = observed;
  const restorableUntil = deletedOf(principal, deletedPrincipal)?.restorableUntil ?? '';
  return [
    { start: deletion.vault, at: Date.parse(deletedHere(inputs, observed)?.deletedAt ?? '') },
    { start: deletion.key, at: Date.parse(deletedOf(key, deletedKey)?.deletedAt ?? '') },
    { start: deletion.principal, at: Date.parse(restorableUntil) - restorableFor },
  ];
}

/** A vault that is gone, and whose deletion Azure's activity log shows: the last one counts. */
function removalOf({
  inputs,
  observed,
  activity,
}: Pick<ClockSource, 'inputs' | 'observed' | 'activity'>): readonly Sight[] {
  if (inputs === undefined || observed?.vault.presence !== 'absent' || activity?.presence !== 'found') return [];
  const deletions = changesToTarget(activity.value.entries, inputs).filter(({ kind }) => kind === 'vault-deleted');
  const last = deletions
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  return last === undefined ? [] : [{ start: deletion.vault, at: Date.parse(last) }];
}

const accessChange: Words = {
  en: "the last logged change of the vault's access",
  fr: 'la dernière modification des accès au coffre dans le journal',
};

/** What these change is as the latest of them left it: a loss that it shows began no later. */
const changes: ReadonlyMap<ChangeKind, Words> = new Map([
  [
    'key-changed',
    { en: 'the last logged change of the key', fr: 'la dernière modification de la clé dans le journal' },
  ],
  [
    'vault-changed',
    { en: 'the last logged change of the vault', fr: 'la dernière modification du coffre dans le journal' },
  ],
  ['policies-changed', accessChange],
  ['role-removed', accessChange],
  ['access-denied', accessChange],
]);

/** How much older than the first failed check a change may be: a daily check, of which one did not run, would have seen it. */
const unseen = 2 * day;

/**
 * The last change of each thing that the logs show, unless calls of Adobe's were let through after it: whoever took access
 * away may have changed something else since. An older one counts if it is the only one, or deleted the vault of this key.
 */
function changesOf({ inputs, observed, activity, verdict, failingSince }: ClockSource): readonly Sight[] {
  if (inputs === undefined || observed === undefined || verdict === undefined) return [];
  const events = activity?.presence === 'found' ? activity.value.entries : [];
  const usage = observed.usage.presence === 'found' ? observed.usage.value : undefined;
  const used = Date.parse((usage && lastLetThrough(usage, useOfAdobe(inputs))) ?? '');
  const sights = fittingChanges(inputs, observed, verdict, events).flatMap(({ kind, at }) => {
    // Its roles don't come back with it.
    const start = kind === 'vault-deleted' ? deletion.vault : changes.get(kind);
    return start === undefined || used > Date.parse(at) ? [] : [{ start, at: Date.parse(at) }];
  });
  const from = Date.parse(failingSince ?? observed.at) - unseen;
  const created = (observed.key.presence === 'found' ? (observed.key.value.created ?? 0) : 0) * 1000;
  return firstOfEach(sights, ({ start }) => start).filter(
    ({ start, at }, index) => index === 0 || at >= (start === deletion.vault ? Math.min(from, created) : from),
  );
}

/** What is deleted, if it was not created again. */
function deletedOf<T>(present: Observation<unknown>, deleted: Observation<T>): T | undefined {
  return present.presence === 'absent' && deleted.presence === 'found' ? deleted.value : undefined;
}
