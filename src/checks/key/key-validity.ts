/** Whether the key's current version is enabled and in date, and for how long. */

import { isoTime } from '../../az-commands/command.ts';
import { isoOf, oneDay, readableTime } from '../../model/dates.ts';
import { nameOtherKey } from '../../model/inputs.ts';
import { hasNewerVersion, inDate, isDateClear, isEnabled, isListCut, readsOf } from '../../model/key-rules.ts';
import type { Key, KeyVersion, KeyVersionDetail, Observed } from '../../model/observed.ts';
import {
  effectOfCurrent,
  expiryInUse,
  usesCurrent,
  versionInUse,
  versionsPerhapsInUse,
} from '../../model/version-in-use.ts';
import type { Words } from '../../model/words.ts';
import {
  disabledVersion,
  disputedVersion,
  earlyVersion,
  expiredVersion,
  expiringVersion,
} from '../../remedies/key-remedies.ts';
import {
  type CatalogEntry,
  type Check,
  type CheckOutcome,
  type Context,
  checkKey,
  doubtful,
  fail,
  following,
  mayCut,
  pass,
  undecided,
  unreadable,
} from '../check.ts';
import { learn, platformOverview } from '../sources.ts';

/** Where Adobe uses another version, or perhaps does, what is wrong with the current one costs less. */
export function checkCurrentVersion(check: (key: Key, context: Context) => CheckOutcome): Check {
  return checkKey((key, context) => {
    const outcome = check(key, context);
    const effect = effectOfCurrent(context.inputs, key.version);
    if (effect === 'none') return { ...outcome, severity: 'warning' };
    const isError = outcome.status === 'fail' && outcome.severity !== 'warning';
    return isError && effect === 'may-cut' ? mayCut(outcome) : outcome;
  });
}

export const severityRuleOfCurrent = 'error; warning where Adobe pins another version (`adobe-key-version`)';

export const keyValidityFindings = [
  {
    id: 'key-enabled',
    severity: 'error',
    severityRule: severityRuleOfCurrent,
    effect: 'cuts',
    explains: [403],
    changedBy: ['key-changed', 'version-created'],
    loggedIn: 'vault',
    source: platformOverview,
    title: { en: 'The key is enabled', fr: 'La clé est activée' },
    headline: { en: 'The key is disabled', fr: 'La clé est désactivée' },
    expected: { en: 'The current version is enabled', fr: 'La version actuelle est activée' },
    unchecked: {
      en: "Couldn't read the status of the key (enabled or disabled)",
      fr: "Impossible de lire l'état de la clé (activée ou désactivée)",
    },
    check: checkCurrentVersion((key, { inputs, observed }) => {
      const { version } = key;
      const enabled = isEnabled(readsOf(key, observed));
      const disputed = listDisputed(key, observed) ?? (enabled === undefined ? enabledDisputed(version) : undefined);
      if (disputed !== undefined) return undecided(disputed, disputedVersion(inputs));
      if (enabled)
        return pass({ en: `Key version ${version} is enabled`, fr: `La version ${version} de la clé est activée` });
      return fail(
        { en: `Key version ${version} is disabled`, fr: `La version ${version} de la clé est désactivée` },
        disabledVersion(inputs, version),
      );
    }),
  },
  {
    id: 'key-active',
    severity: 'error',
    severityRule: severityRuleOfCurrent,
    effect: 'cuts',
    explains: [403],
    changedBy: ['key-changed', 'version-created'],
    loggedIn: 'vault',
    source: `${learn}/key-vault/keys/about-keys-details`,
    title: { en: 'The key is within its validity period', fr: 'La clé est dans sa période de validité' },
    headline: { en: "The key isn't in its validity period", fr: "La clé n'est pas dans sa période de validité" },
    expected: {
      en: 'The current time is between the activation date and the expiration date',
      fr: "L'heure actuelle se situe entre la date d'activation et la date d'expiration",
    },
    unchecked: {
      en: "Couldn't check the validity period of the key",
      fr: 'Impossible de vérifier la période de validité de la clé',
    },
    check: checkCurrentVersion((key, context) => {
      const { version } = key;
      if (!isDateClear(readsOf(key, context.observed), context.now))
        return undecided(datesDisputed(version), disputedVersion(context.inputs));
      const date = inDate(key, context.now);
      if (date === 'active')
        return pass({ en: 'The key is within its validity period', fr: 'La clé est dans sa période de validité' });
      if (date === 'expired') {
        const end = isoTime(key.expires ?? 0);
        return {
          ...doubtful(fail(expired(end), expiredVersion(context, { version, date: end }))),
          headline: hasExpired,
        };
      }
      const start = isoTime(key.notBefore ?? 0);
      const early = fail(
        {
          en: `The key is not active until ${readableTime(start, 'en')}`,
          fr: `La clé ne sera active que le ${readableTime(start, 'fr')}`,
        },
        earlyVersion(context, { version, date: start }),
      );
      return { ...doubtful(early), headline: isEarly };
    }),
  },
  {
    id: 'key-expiry',
    severity: 'warning',
    effect: 'none',
    source: `${learn}/key-vault/keys/about-keys-details`,
    // These require an expiry date on every key. Here, an expired key is an outage.
    differing: ['Checkov CKV_AZURE_40', 'Trivy AZU-0014', 'CIS Azure 6.0 8.3.1'],
    title: { en: 'The key does not expire soon', fr: "La clé n'expire pas prochainement" },
    headline: { en: 'The key expires soon', fr: 'La clé expire bientôt' },
    expected: ({ expiryWarningDays: days }) => ({
      en: `No expiration date, or one more than ${days} days away`,
      fr: `Aucune date d'expiration, ou une date à plus de ${days}\u00A0jours`,
    }),
    unchecked: {
      en: "Couldn't check the expiration date of the key",
      fr: "Impossible de vérifier la date d'expiration de la clé",
    },
    check: checkKey((key, context) => {
      const { status, ...outcome } = byFirstEnd(key, context);
      const unread = status === 'pass' ? confirmedUnread(context) : undefined;
      const end = isoOf(expiryInUse(context.inputs, context.observed, context.now) ?? Number.NaN);
      return unread ?? { status, ...outcome, ...(end !== undefined && { effect: { ends: end } }) };
    }),
  },
] as const satisfies readonly CatalogEntry[];

const hasExpired: Words = { en: 'The key has expired', fr: 'La clé a expiré' };
const isEarly: Words = { en: "The key isn't active yet", fr: "La clé n'est pas encore active" };
/** The list of versions says that another one is current than the key itself does: one of the answers is old. */
export function listDisputed(key: KeyVersion, observed: Pick<Observed, 'keyVersions'>): Words | undefined {
  const { version } = key;
  if (isListCut(key, observed)) return listIsCut(version);
  if (!hasNewerVersion(key, observed)) return undefined;
  return {
    en: `the list of the key's versions has a newer one than ${version}, which the key itself says is the current one`,
    fr: `la liste des versions de la clé en contient une plus récente que ${version}, la version actuelle d'après la clé elle-même`,
  };
}

/** Said of all versions of the key, too. */
export function listIsCut(current: string): Words {
  return {
    en: `the list of the key's versions does not contain ${current}, which the key itself says is the current one`,
    fr: `la liste des versions de la clé ne contient pas ${current}, la version actuelle d'après la clé elle-même`,
  };
}

/** Said of the confirmed version, too. */
export function datesDisputed(version: string): Words {
  return {
    en: `Azure's answers disagree on the validity period of key version ${version}`,
    fr: `les réponses d'Azure ne concordent pas sur la période de validité de la version ${version} de la clé`,
  };
}

/** Said of the confirmed version, too. */
export function enabledDisputed(version: string): Words {
  return {
    en: `Azure's answers disagree on whether key version ${version} is enabled`,
    fr: `les réponses d'Azure ne concordent pas sur l'état (activé ou désactivé) de la version ${version} de la clé`,
  };
}

function expired(at: string): Words {
  return { en: `The key expired on ${readableTime(at, 'en')}`, fr: `La clé a expiré le ${readableTime(at, 'fr')}` };
}

/** Said of the confirmed version by its own check, too. */
export function confirmedExpired(version: string, at: string): Words {
  return {
    en: `The confirmed key version ${version} expired on ${readableTime(at, 'en')}`,
    fr: `La version confirmée ${version} de la clé a expiré le ${readableTime(at, 'fr')}`,
  };
}

/** By the first end that is known of the versions that Adobe may use. */
function byFirstEnd(key: KeyVersionDetail, context: Context): CheckOutcome {
  const [first] = versionsPerhapsInUse(context.inputs, context.observed)
    .flatMap(({ version, expires }) => (expires === null ? [] : [{ version, expires }]))
    .toSorted((one, other) => one.expires - other.expires);
  if (first === undefined)
    return pass({ en: 'The key has no expiration date', fr: "La clé n'a pas de date d'expiration" });
  const { version } = first;
  const isCurrent = version.toLowerCase() === key.version.toLowerCase();
  const left = first.expires * 1000 - context.now;
  const at = isoTime(first.expires);
  if (left <= 0) {
    return isCurrent
      ? following('key-active', { status: 'fail', observed: expired(at) })
      : following('confirmed-key', { status: 'fail', observed: confirmedExpired(version, at) });
  }
  const expires: Words = isCurrent
    ? { en: `The key expires on ${readableTime(at, 'en')}`, fr: `La clé expire le ${readableTime(at, 'fr')}` }
    : {
        en: `The confirmed key version ${version} expires on ${readableTime(at, 'en')}`,
        fr: `La version confirmée ${version} de la clé expire le ${readableTime(at, 'fr')}`,
      };
  if (left > context.inputs.expiryWarningDays * oneDay) return pass(expires);
  return fail(expires, expiringVersion(context, { version, date: at }));
}

/** The confirmed version's date is in no answer, and no whole list says that there is no such version. */
function confirmedUnread(context: Context): CheckOutcome | undefined {
  const { inputs, observed } = context;
  const { keyVersions, confirmedVersion } = observed;
  const isKnown = usesCurrent(inputs) || nameOtherKey(inputs) || versionInUse(inputs, observed).length > 0;
  if (isKnown || keyVersions.presence === 'found') return undefined;
  return unreadable(context, keyVersions.presence === 'unknown' ? keyVersions : confirmedVersion);
}
