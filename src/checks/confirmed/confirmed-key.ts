/** Whether the confirmed key is this one and works: from then on, Azure must match it. */

import { isoTime } from '../../az-commands/command.ts';
import { confirmedKeyOf } from '../../model/confirmation.ts';
import { readableTime } from '../../model/dates.ts';
import type { FindingId } from '../../model/finding.ts';
import { nameOtherKey } from '../../model/inputs.ts';
import { inDate, isDateClear, isEnabled, isListCut, isRsa, keyOperations, readsOf } from '../../model/key-rules.ts';
import { quotedName } from '../../model/names.ts';
import type { KeyVersion, KeyVersionDetail } from '../../model/observed.ts';
import { usesCurrent } from '../../model/version-in-use.ts';
import { list, type Words } from '../../model/words.ts';
import { confirmedVersionMissing, otherKeyConfirmed } from '../../remedies/confirmation-remedies.ts';
import {
  disabledVersion,
  disputedVersion,
  earlyVersion,
  expiredVersion,
  operationsUnknown,
  operationsUnsaid,
  otherTypeOfConfirmed,
  removedOperations,
} from '../../remedies/key-remedies.ts';
import {
  type CatalogEntry,
  type CheckOutcome,
  type Context,
  doubtful,
  fail,
  following,
  pass,
  skipped,
  undecided,
  unreadable,
} from '../check.ts';
import { confirmedExpired, datesDisputed, enabledDisputed, listDisputed, listIsCut } from '../key/key-validity.ts';
import { platformOverview } from '../sources.ts';

export const confirmedKey = {
  id: 'confirmed-key',
  severity: 'error',
  effect: 'cuts',
  confirms: true,
  changedBy: ['key-changed', 'key-deleted', 'key-purged'],
  loggedIn: 'vault',
  source: platformOverview,
  title: {
    en: 'The confirmed key is this one, enabled and in date',
    fr: 'La clé confirmée est celle-ci, activée et valide',
  },
  headline: { en: "The confirmed key can't be used", fr: 'Clé confirmée inutilisable' },
  expected: (inputs) => {
    const { uri } = confirmedKeyOf(inputs) ?? {};
    return {
      en: `${uri ?? 'The confirmed key'} exists, is enabled and within its validity period, and is an RSA key that allows wrapKey and unwrapKey`,
      fr: `${uri ?? 'La clé confirmée'} existe, est activée et dans sa période de validité, et c'est une clé RSA qui autorise wrapKey et unwrapKey`,
    };
  },
  unchecked: { en: "Couldn't check the confirmed key", fr: 'Impossible de vérifier la clé confirmée' },
  check: (context) => {
    const {
      inputs,
      observed: { vault, key },
    } = context;
    const { vaultName, keyName } = inputs;
    const confirmed = confirmedKeyOf(inputs);
    if (confirmed === undefined) return skipped(noConfirmation);
    if (nameOtherKey(inputs))
      return {
        ...fail(
          {
            en: `Adobe confirmed a different key from ${keyName} in vault ${vaultName}, which the inputs name`,
            fr: `Adobe a confirmé une autre clé que ${keyName} du coffre ${vaultName}, que désignent les entrées`,
          },
          otherKeyConfirmed(inputs),
        ),
        effect: 'may-cut',
        headline: { en: 'The inputs name another key', fr: 'Autre clé dans les entrées' },
        brief: {
          en: 'The inputs name a different key from the confirmed one',
          fr: 'Les entrées désignent une autre clé que la clé confirmée',
        },
      };
    if (vault.presence === 'absent')
      return following('vault-exists', {
        status: 'fail',
        observed: {
          en: 'Adobe confirmed a key of this vault, and the vault does not exist',
          fr: "Adobe a confirmé une clé de ce coffre, et le coffre n'existe pas",
        },
      });
    if (vault.presence === 'unknown') return unreadable(context, vault);
    if (key.presence === 'absent')
      return following('key-exists', {
        status: 'fail',
        observed: {
          en: 'Adobe confirmed this key, and it does not exist',
          fr: "Adobe a confirmé cette clé, et elle n'existe pas",
        },
      });
    if (key.presence === 'unknown') return unreadable(context, key);
    if (confirmed.version !== undefined) return versionHolds(context, key.value, confirmed.version);
    return sharedProblem(context, key.value) ?? pass(holds);
  },
} as const satisfies CatalogEntry;

/** Said of its version, too. */
export const noConfirmation: Words = {
  en: 'No key is recorded as confirmed by Adobe',
  fr: "Aucune clé n'est renseignée comme confirmée par Adobe",
};
const holds: Words = { en: 'The confirmed key is in place', fr: 'La clé confirmée est en place' };

/** The current version: other findings check it, too, and say what to do. */
function sharedProblem(context: Context, current: KeyVersionDetail): CheckOutcome | undefined {
  const { observed, now } = context;
  const reads = readsOf(current, observed);
  const disputed = listDisputed(current, observed);
  if (disputed !== undefined) return following('key-enabled', { status: 'unknown', observed: disputed });
  if (isEnabled(reads) === undefined)
    return following('key-enabled', { status: 'unknown', observed: enabledDisputed(current.version) });
  if (!isDateClear(reads, now))
    return following('key-active', { status: 'unknown', observed: datesDisputed(current.version) });
  const problem = versionProblem(context, current) ?? kindProblem(context, current);
  return problem && following(causeOf(context, current), problem);
}

function causeOf({ now }: Context, one: KeyVersionDetail): FindingId {
  if (!one.enabled) return 'key-enabled';
  if (inDate(one, now) !== 'active') return 'key-active';
  return isRsa(one.type) ? 'key-operations' : 'key-type';
}

/**
 * Azure does not list versions by time (as recorded), so the confirmed one is found by its ID. The same version may
 * come from several reads: it must be usable in all of them.
 */
function versionHolds(context: Context, current: KeyVersionDetail, version: string): CheckOutcome {
  const { keyVersions, confirmedVersion } = context.observed;
  const isIt = (one: KeyVersion) => one.version.toLowerCase() === version;
  const read = confirmedVersion.presence === 'found' ? [confirmedVersion.value] : [];
  const whole = [current, ...read].filter(isIt);
  const listed = keyVersions.presence === 'found' ? keyVersions.value.filter(isIt) : [];
  const known: KeyVersion[] = [...whole, ...listed];
  const [first, ...others] = known;
  if (first === undefined) return noSuchVersion(context, current, version);
  // Adobe takes the newest version: the confirmed one only says that it is the same key.
  if (usesCurrent(context.inputs)) return sharedProblem(context, current) ?? pass(holds);
  const shared = isIt(current) ? sharedProblem(context, current) : undefined;
  if (shared !== undefined) return shared;
  if (keyVersions.presence === 'found' && listed.length === 0)
    return undecided(notListed(first.version), disputedVersion(context.inputs));
  if (isEnabled([first, ...others]) === undefined)
    return undecided(enabledDisputed(first.version), disputedVersion(context.inputs));
  if (!isDateClear(known, context.now)) return undecided(datesDisputed(first.version), disputedVersion(context.inputs));
  const problems = [
    ...known.map((one) => versionProblem(context, one)),
    ...whole.map((one) => kindProblem(context, one)),
  ];
  const problem = problems.find((each) => each !== undefined);
  if (problem !== undefined) return problem;
  // The list has neither type nor operations.
  if (whole.length === 0) return unreadable(context, confirmedVersion);
  return pass(holds);
}

function notListed(version: string): Words {
  return {
    en: `the list of the key's versions does not contain ${version}, which was read all the same`,
    fr: `la liste des versions de la clé ne contient pas ${version}, pourtant lue séparément`,
  };
}

function noSuchVersion(context: Context, current: KeyVersion, version: string): CheckOutcome {
  const { keyVersions, confirmedVersion } = context.observed;
  if (keyVersions.presence === 'unknown') return unreadable(context, keyVersions);
  if (keyVersions.presence === 'absent') return unreadable(context, confirmedVersion);
  if (isListCut(current, { keyVersions }))
    return undecided(listIsCut(current.version), disputedVersion(context.inputs));
  // The current version works, so the input is likely wrong.
  return {
    ...fail(
      {
        en: `The confirmed key version ${version} does not exist. The current version is ${current.version}`,
        fr: `La version de clé confirmée ${version} n'existe pas. La version actuelle est ${current.version}`,
      },
      confirmedVersionMissing(context.inputs),
    ),
    effect: 'may-cut',
    headline: { en: "The recorded version doesn't exist", fr: "La version enregistrée n'existe pas" },
  };
}

/** What prevents Adobe from using a version now, for any type of key. */
function versionProblem(context: Context, one: KeyVersion): CheckOutcome | undefined {
  const { version } = one;
  if (!one.enabled) {
    const disabled = fail(
      {
        en: `The confirmed key version ${version} is disabled`,
        fr: `La version confirmée ${version} de la clé est désactivée`,
      },
      disabledVersion(context.inputs, version),
    );
    return { ...disabled, headline: { en: 'The version in use is disabled', fr: 'Version confirmée désactivée' } };
  }
  const date = inDate(one, context.now);
  if (date === 'active') return undefined;
  if (date === 'expired') {
    const end = isoTime(one.expires ?? 0);
    const expired = fail(confirmedExpired(version, end), expiredVersion(context, { version, date: end }));
    return {
      ...doubtful(expired),
      headline: { en: 'The version in use has expired', fr: 'Version confirmée expirée' },
    };
  }
  const start = isoTime(one.notBefore ?? 0);
  return doubtful(
    fail(
      {
        en: `The confirmed key version ${version} is not active until ${readableTime(start, 'en')}`,
        fr: `La version confirmée ${version} de la clé ne sera active que le ${readableTime(start, 'fr')}`,
      },
      earlyVersion(context, { version, date: start }),
    ),
  );
}

function kindProblem({ inputs }: Context, one: KeyVersionDetail): CheckOutcome | undefined {
  const { version, type } = one;
  if (!isRsa(type))
    return doubtful(
      fail(
        {
          en: `The confirmed key version ${version} is of type ${quotedName(type)}, not RSA`,
          fr: `La version confirmée ${version} de la clé est de type ${quotedName(type)}, et non RSA`,
        },
        otherTypeOfConfirmed(inputs),
      ),
    );
  if (one.operations === null) return undecided(operationsUnsaid, operationsUnknown(inputs));
  const { missing } = keyOperations(one);
  if (missing.length === 0) return undefined;
  return fail(
    {
      en: `The confirmed key version ${version} does not allow ${list(missing)}`,
      fr: `La version confirmée ${version} de la clé n'autorise pas ${list(missing)}`,
    },
    removedOperations(inputs, one),
  );
}
