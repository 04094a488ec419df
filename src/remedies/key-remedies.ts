/** The key is not one that Adobe can use. */
import {
  activateNow,
  allowOperations,
  createVersion,
  enableVersion,
  extendExpiry,
  listTypes,
  listVersions,
  onlyNotify,
  showKey,
} from '../az-commands/key-commands.ts';
import { named } from '../inputs/named.ts';
import { isConfirmed } from '../model/confirmation.ts';
import { readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import { strongEnough } from '../model/key-rules.ts';
import type { KeyVersionDetail } from '../model/observed.ts';
import { inSteps, type Remedy, type Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { ifByMistake, keyInVault, officer, reader } from './missing-key-remedies.ts';
import { runAnew, runEnsure, runVerify } from './run-remedies.ts';
import { ownersOfVault } from './who.ts';

/** @param seen continues the sentence */
function versionOf(inputs: Inputs, version: string, seen: Words): Words {
  const [short, { en, fr }] = [`${version.slice(0, 8)}…`, keyInVault(inputs)];
  return { en: `Version ${short} of ${en} ${seen.en}`, fr: `La version ${short} de la ${fr} ${seen.fr}` };
}

/** Disabling is one way to revoke access. */
export function disabledVersion(inputs: Inputs, version: string): Remedy {
  return ifByMistake(
    {
      en: 'Enable the version.',
      fr: 'Activez la version.',
      needs: officer,
      commands: [enableVersion({ inputs }, version)],
    },
    { about: versionOf(inputs, version, { en: 'is disabled', fr: 'est désactivée' }) },
  );
}

/** Answers disagree on a version: one of them may be seconds old. */
export function disputedVersion(inputs: Inputs): Remedy {
  return inSteps(
    { en: 'Look at the versions.', fr: 'Regardez les versions.', needs: reader, commands: [listVersions({ inputs })] },
    {
      ...runVerify,
      en: 'Run mode verify again, ten minutes later.',
      fr: 'Relancez le mode verify dix minutes plus tard.',
    },
  );
}

/** Where a key is read at a certain time, in milliseconds since 1970. */
export interface KeyAt {
  readonly inputs: Inputs;
  readonly now: number;
}

/** A version, and the end or the beginning of its validity period, ISO 8601. */
export interface DatedVersion {
  readonly version: string;
  readonly date: string;
}

const laterExpiry = (at: KeyAt, version: string): Step => ({
  en: 'Set a later expiration date, here two years from now.',
  fr: "Définissez une date d'expiration plus lointaine, ici dans deux ans.",
  needs: officer,
  commands: [extendExpiry(at, version)],
});

/** A date that was set long ago may be forgotten, or the end that somebody wanted. */
export function expiredVersion(at: KeyAt, { version, date }: DatedVersion): Remedy {
  return ifByMistake(laterExpiry(at, version), {
    about: versionOf(at.inputs, version, {
      en: `expired on ${readableTime(date, 'en')}`,
      fr: `a expiré le ${readableTime(date, 'fr')}`,
    }),
  });
}

/** Its day is still to come. */
export function expiringVersion(at: KeyAt, { version, date }: DatedVersion): Remedy {
  const about = versionOf(at.inputs, version, {
    en: `expires on ${readableTime(date, 'en')}`,
    fr: `expire le ${readableTime(date, 'fr')}`,
  });
  return { asks: { ...ownersOfVault, about, isEnd: true }, steps: [laterExpiry(at, version)] };
}

export function earlyVersion(at: KeyAt, { version, date }: DatedVersion): Remedy {
  return ifByMistake(
    {
      en: 'Set the activation date to now.',
      fr: "Fixez la date d'activation à maintenant.",
      needs: officer,
      commands: [activateNow(at, version)],
    },
    {
      about: versionOf(at.inputs, version, {
        en: `is not active until ${readableTime(date, 'en')}`,
        fr: `n'est active qu'à partir du ${readableTime(date, 'fr')}`,
      }),
    },
  );
}

export function removedOperations(inputs: Inputs, version: KeyVersionDetail): Remedy {
  return ifByMistake(
    {
      en: 'Allow wrapKey and unwrapKey on the key again.',
      fr: 'Autorisez de nouveau wrapKey et unwrapKey sur la clé.',
      needs: officer,
      commands: [allowOperations({ inputs }, version)],
    },
    {
      about: versionOf(inputs, version.version, {
        en: 'no longer allows wrapKey and unwrapKey',
        fr: "n'autorise plus wrapKey et unwrapKey",
      }),
    },
  );
}

/** A key's type can't be changed, and keys of other types can't wrap. */
export function otherKeyType(inputs: Inputs): Remedy {
  if (isConfirmed(inputs)) return otherTypeOfConfirmed(inputs);
  const name = `${inputs.keyName.slice(0, 123)}-rsa`;
  return inSteps(
    {
      en: `Set ${named(inputs, 'keyName')} to a name that no key has yet, such as ${name}.`,
      fr: `Indiquez dans ${named(inputs, 'keyName')} un nom qu'aucune clé ne porte, comme ${name}.`,
    },
    runEnsure,
  );
}

/** Another key would not open the data: which version Adobe uses, only Adobe knows. */
export function otherTypeOfConfirmed(inputs: Inputs): Remedy {
  return {
    asks: ownersOfVault,
    never: {
      en: 'Never disable a version, since Adobe might use it, and never create a key instead.',
      fr: "Ne désactivez jamais de version, car Adobe l'utilise peut-être, et ne créez jamais de clé à la place.",
    },
    look: {
      en: 'List the versions and their types.',
      fr: 'Affichez les versions et leurs types.',
      says: {
        en: 'Write the list in the case, and ask Adobe which version it uses. One with RSA and true: its access may be intact.',
        fr: 'Écrivez la liste dans le ticket, et demandez à Adobe quelle version il utilise. Une ligne avec RSA et true\u00A0: son accès est peut-être intact.',
      },
      needs: reader,
      commands: [listTypes({ inputs })],
    },
    reads: ['rotation'],
    steps: [
      {
        en: `Agree with Adobe, in the case, on an RSA version, and set ${named(inputs, 'confirmedKeyUri')} to its URI once Adobe confirms it.`,
        fr: `Convenez avec Adobe, dans le ticket, d'une version RSA, et indiquez son URI dans ${named(inputs, 'confirmedKeyUri')} dès qu'Adobe la confirme.`,
        says: { en: 'A rotation creates a new version.', fr: 'Une rotation crée une nouvelle version.' },
      },
    ],
  };
}

/** The key wraps and unwraps all the same: only a new version has another type. */
export const softwareKey: Remedy = {
  ...inSteps(
    {
      en: 'Ask the owners of the vault which type the key is to have.',
      fr: 'Demandez aux propriétaires du coffre quel type la clé doit avoir.',
      says: {
        en: 'RSA: set key-type to RSA. RSA-HSM: plan a rotation, and keep this version enabled.',
        fr: 'RSA\u00A0: indiquez RSA dans key-type. RSA-HSM\u00A0: prévoyez une rotation, et gardez cette version activée.',
      },
    },
    runAnew,
  ),
  reads: ['rotation'],
};

/** A confirmed key gets a longer version in the order of a rotation alone. */
export function shortKey(inputs: Inputs, current: KeyVersionDetail): Remedy {
  if (isConfirmed(inputs))
    return {
      ...inSteps({
        en: 'Plan a rotation to a longer version, and keep this one enabled.',
        fr: 'Prévoyez une rotation vers une version plus longue, et gardez celle-ci activée.',
      }),
      reads: ['rotation'],
    };
  return inSteps(
    {
      en: "Create a longer version of the key, which can't be undone.",
      fr: 'Créez une version plus longue de la clé, ce qui est irréversible.',
      needs: officer,
      commands: [createVersion({ inputs }, strongEnough(inputs, current))],
    },
    runEnsure,
  );
}

const show = (inputs: Inputs, act: Words): Remedy =>
  inSteps({ ...act, needs: reader, commands: [showKey({ inputs })] });

export const sizeUnknown = (inputs: Inputs): Remedy =>
  show(inputs, {
    en: 'Show the key, whose modulus (n) has 512 characters or more from 3072 bits on.',
    fr: 'Affichez la clé, dont le module (n) a 512 caractères ou plus à partir de 3072 bits.',
  });

export const operationsUnknown = (inputs: Inputs): Remedy =>
  show(inputs, {
    en: 'Show the key, whose operations (key_ops) include wrapKey and unwrapKey.',
    fr: 'Affichez la clé, dont les opérations (key_ops) comprennent wrapKey et unwrapKey.',
  });

export const operationsUnsaid: Words = {
  en: "Azure's answer does not say which operations the key allows",
  fr: "La réponse d'Azure n'indique pas quelles opérations la clé autorise",
};

/** Somebody may have disabled them on purpose. @param shown the versions that the commands name */
export function disabledOlderVersions(inputs: Inputs, shown: readonly string[]): Remedy {
  return {
    asks: ownersOfVault,
    steps: [
      {
        en: 'Enable the versions that Adobe says it still needs.',
        fr: 'Activez les versions dont Adobe dit avoir encore besoin.',
        says: {
          en: 'Ask in the ticket. None, or no answer: leave them.',
          fr: 'Demandez dans le ticket. Aucune, ou pas de réponse\u00A0: laissez-les.',
        },
        needs: officer,
        commands: shown.map((version) => enableVersion({ inputs }, version)),
      },
    ],
  };
}

export function rotatingKey(inputs: Inputs): Remedy {
  return inSteps({
    en: 'Set the rotation policy to notify only, and rotate by hand, in agreement with Adobe.',
    fr: 'Réglez la stratégie de rotation sur notification seule, et faites la rotation manuellement, en accord avec Adobe.',
    needs: officer,
    commands: [onlyNotify({ inputs })],
  });
}
