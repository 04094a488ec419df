/** Adobe's deadline on a loss: when it ends, and from when it is counted. Plain text. */
import type { ChangeKind } from '../model/activity.ts';
import { firstRefusal, lastLetThrough, useOfAdobe } from '../model/adobe-calls.ts';
import { frenchTime, readableTime } from '../model/dates.ts';
import { firstOfEach } from '../model/group-by.ts';
import { inDate } from '../model/key-rules.ts';
import type { Observation } from '../model/observed.ts';
import type { Outcome } from '../model/outcome.ts';
import { restorableFor } from '../model/principal.ts';
import { deletedHere } from '../model/vault.ts';
import { versionInUse } from '../model/version-in-use.ts';
import { changesToTarget, fittingChanges } from '../model/who-changed.ts';
import { count, frenchCount, type Language, type Words } from '../model/words.ts';

const day = 86_400_000;

/** What the deadline is counted from. */
export type ClockSource = Pick<Outcome, 'inputs' | 'observed' | 'startedAt' | 'failingSince' | 'activity' | 'verdict'>;

/** By when Adobe's access has to be back, after "Act now". Adobe documents its 24 hours for Experience Platform only. */
export function deadlineOf(source: ClockSource): Words {
  const now = nowOf(source);
  const first = firstSight(source);
  const end = new Date(first.at + day).toISOString();
  if (first.at + day <= now)
    return {
      en: `Adobe may purge your Customer Journey Analytics data at any time: the 24 hours since ${first.start.en} ended on ${readableTime(end, 'en')}.`,
      fr: `Adobe peut supprimer vos données Customer Journey Analytics à tout moment\u00A0: les 24\u00A0heures depuis ${first.start.fr} ont pris fin le ${frenchTime(end)}.`,
    };
  const from = startOf(first, timeLeft(Math.floor((first.at + day - now) / hour)));
  const earlier = first.beganEarlier ? { en: ', or earlier,', fr: ', voire plus tôt' } : { en: '', fr: '' };
  return {
    en: `From ${readableTime(end, 'en')} (${from.en})${earlier.en} Adobe may purge your Customer Journey Analytics data.`,
    fr: `À partir du ${frenchTime(end)}, soit ${from.fr}${earlier.fr}, Adobe peut supprimer vos données Customer Journey Analytics.`,
  };
}

/** @param left from this check to the end */
function startOf({ by, start }: Sight, left: Words): Words {
  const { en, fr } = start;
  if (by === 'check')
    return {
      en: `24 hours after ${en}; this run knows no earlier one`,
      fr: `24\u00A0heures après ${fr}, faute d'en connaître un antérieur`,
    };
  return {
    en: `24 hours after ${en}, ${left.en} after this check`,
    fr: `24\u00A0heures après ${fr} et ${left.fr} après ce contrôle`,
  };
}

const nowOf = ({ observed, startedAt }: Pick<ClockSource, 'observed' | 'startedAt'>) =>
  Date.parse(observed?.at ?? startedAt);

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
    fr: `${frenchTime(iso)} (il restait ${left.fr} lors du contrôle)`,
  };
}

function timeLeft(hours: number): Words {
  return hours < 1
    ? { en: 'less than an hour', fr: "moins d'une heure" }
    : { en: count(hours, 'hour', 'hours'), fr: frenchCount(hours, 'heure', 'heures') };
}

/** What showed the loss. */
interface Sight {
  readonly by: 'check' | 'failed check' | 'deletion' | 'refusal' | 'expiry' | 'version' | 'log';
  /** In words, after "since". */
  readonly start: Words;
  /** In milliseconds since 1970; not a number if that is not known. */
  readonly at: number;
  /** What it shows may have begun before. */
  readonly beganEarlier: boolean;
}

/** The earliest moment that is known: the loss began no later than it was noticed. A time before 1970 is wrong, and says nothing. */
function firstSight(source: ClockSource): Sight {
  const now = nowOf(source);
  const sights: readonly Sight[] = [
    { by: 'failed check', start: failedCheck, at: Date.parse(source.failingSince ?? ''), beganEarlier: true },
    ...expiryOf(source, now),
    ...refusalOf(source),
    ...deletionsOf(source),
    ...disablingOf(source),
    ...changesOf(source),
  ];
  const isEarlier = (sight: Sight, first: Sight) => sight.at >= 0 && sight.at < first.at;
  return sights.reduce((first, sight) => (isEarlier(sight, first) ? sight : first), {
    by: 'check',
    start: thisCheck,
    at: now,
    beganEarlier: true,
  });
}

const failedCheck: Words = { en: 'our first failed check', fr: 'notre premier contrôle en échec' };
const thisCheck: Words = { en: 'this check', fr: 'ce contrôle' };

/** The same for Adobe, after what is seen: since when, by what is known. */
export function sinceOf(source: ClockSource, language: Language): string {
  const { by, at } = firstSight(source);
  const time = readableTime(new Date(at).toISOString(), language);
  return sinceWords[by][language].replace('{time}', time);
}

const seenByCheck: Words = {
  en: 'first seen by our check on {time}',
  fr: 'ce que notre contrôle a constaté pour la première fois le {time}',
};

const sinceWords: Readonly<Record<Sight['by'], Words>> = {
  check: seenByCheck,
  'failed check': seenByCheck,
  deletion: { en: 'deleted on {time}', fr: 'suppression le {time}' },
  refusal: { en: 'your first refused call was on {time}', fr: 'votre premier appel refusé date du {time}' },
  expiry: { en: 'since {time}', fr: 'depuis le {time}' },
  version: { en: 'last changed on {time}', fr: 'dernière modification le {time}' },
  log: { en: 'changed on {time} according to our log', fr: "modification le {time} d'après notre journal" },
};

function expiryOf({ observed }: ClockSource, now: number): readonly Sight[] {
  if (observed?.key.presence !== 'found') return [];
  const { value } = observed.key;
  if (value.expires === null || inDate(value, now) !== 'expired') return [];
  const start = { en: 'the expiry of the key', fr: "l'expiration de la clé" };
  return [{ by: 'expiry', start, at: value.expires * 1000, beganEarlier: false }];
}

function refusalOf({ inputs, observed }: ClockSource): readonly Sight[] {
  if (inputs === undefined || observed?.usage.presence !== 'found') return [];
  const refused = firstRefusal(observed.usage.value, useOfAdobe(inputs));
  if (refused === undefined) return [];
  const start = { en: 'the first refused call', fr: 'le premier appel refusé' };
  return [{ by: 'refusal', start, at: Date.parse(refused), beganEarlier: false }];
}

/** A version that is disabled was so no later than its attributes were last changed. */
function disablingOf({ inputs, observed }: ClockSource): readonly Sight[] {
  if (inputs === undefined || observed === undefined) return [];
  const start = { en: 'the last change of that version', fr: 'la dernière modification de cette version' };
  return versionInUse(inputs, observed)
    .filter(({ enabled }) => !enabled)
    .map(({ updated }) => ({ by: 'version', start, at: (updated ?? Number.NaN) * 1000, beganEarlier: true }));
}

const theDeletion: Words = { en: 'the deletion', fr: 'la suppression' };

const deletionAt = (at: number): Sight => ({ by: 'deletion', start: theDeletion, at, beganEarlier: false });

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
    deletionAt(Date.parse(deletedHere(inputs, observed)?.deletedAt ?? '')),
    deletionAt(Date.parse(deletedOf(key, deletedKey)?.deletedAt ?? '')),
    deletionAt(Date.parse(restorableUntil) - restorableFor),
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
  return last === undefined ? [] : [deletionAt(Date.parse(last))];
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
  const sights = fittingChanges(inputs, observed, verdict, events).flatMap(({ kind, at }): Sight[] => {
    // Its roles don't come back with it.
    if (used > Date.parse(at)) return [];
    if (kind === 'vault-deleted') return [deletionAt(Date.parse(at))];
    const start = changes.get(kind);
    return start === undefined ? [] : [{ by: 'log', start, at: Date.parse(at), beganEarlier: true }];
  });
  const from = Date.parse(failingSince ?? observed.at) - unseen;
  const created = (observed.key.presence === 'found' ? (observed.key.value.created ?? 0) : 0) * 1000;
  return firstOfEach(sights, ({ start }) => start).filter(
    ({ by, at }, index) => index === 0 || at >= (by === 'deletion' ? Math.min(from, created) : from),
  );
}

/** What is deleted, if it was not created again. */
function deletedOf<T>(present: Observation<unknown>, deleted: Observation<T>): T | undefined {
  return present.presence === 'absent' && deleted.presence === 'found' ? deleted.value : undefined;
}
