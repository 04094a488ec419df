/** The key is not there, or not one that Adobe can use. */
import {
  activateNow,
  allowOperations,
  createKeyCommand,
  createVersion,
  enableVersion,
  extendExpiry,
  listDeletedKeys,
  listTypes,
  listVersions,
  onlyNotify,
  recoverKeyCommand,
  restoreKey,
  showKey,
} from '../az-commands/key-commands.ts';
import { named } from '../inputs/named.ts';
import { isConfirmed } from '../model/confirmation.ts';
import { readableDay, readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import { strongEnough } from '../model/key-rules.ts';
import type { KeyVersionDetail } from '../model/observed.ts';
import type { Right } from '../model/operation.ts';
import { type Asked, inSteps, type Remedy, role, row, type Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { runAnew, runEnsure, runVerify } from './run-remedies.ts';
import { ownersOfVault } from './who.ts';

const reader = role('vaultReader', 'vault');
const officer = role('cryptoOfficer', 'vault');

const neverKey: Words = {
  en: "Never create a new version or key instead: it can't decrypt that data.",
  fr: 'Ne créez jamais de nouvelle version ni de nouvelle clé à la place\u00A0: elle ne déchiffrerait pas ces données.',
};

/** A remedy that an owner's answer opens. @param asked the key, as the owners know it, and what was seen of it */
const ifByMistake = (step: Step, asked: Pick<Asked, 'about' | 'done'> = {}): Remedy => ({
  asks: { ...ownersOfVault, ...asked },
  never: neverKey,
  steps: [step],
});

const keyInVault = ({ keyName, vaultName }: Inputs): Words => ({
  en: `key ${keyName} in vault ${vaultName}`,
  fr: `clé ${keyName}, dans le coffre ${vaultName},`,
});

/** @param seen continues the sentence */
function versionOf(inputs: Inputs, version: string, seen: Words): Words {
  const [short, { en, fr }] = [`${version.slice(0, 8)}…`, keyInVault(inputs)];
  return { en: `Version ${short} of ${en} ${seen.en}`, fr: `La version ${short} de la ${fr} ${seen.fr}` };
}

const wasDeleted = (inputs: Inputs): Pick<Asked, 'about' | 'done'> => {
  const { en, fr } = keyInVault(inputs);
  const done: Words = { en: `Key${en.slice(3)} was deleted`, fr: `La ${fr} a été supprimée` };
  return { about: done, done: { ...done, kinds: ['key-deleted', 'key-purged'] } };
};

export function deletedKey(inputs: Inputs): Remedy {
  return ifByMistake(
    { en: 'Recover the key.', fr: 'Récupérez la clé.', needs: officer, commands: [recoverKeyCommand({ inputs })] },
    wasDeleted(inputs),
  );
}

/** It does not exist, and it could not be checked whether it can be recovered. @param right that the search needs */
export function keyNotSearched(inputs: Inputs, right: Right | undefined): Remedy {
  const confirmed = isConfirmed(inputs);
  const search: Step = {
    en: `Search ${inputs.keyName} among the deleted keys.`,
    fr: `Cherchez ${inputs.keyName} parmi les clés supprimées.`,
    says: {
      en: `The run could not read them${right === undefined ? '' : ` (it needs ${right.name})`}.`,
      fr: `L'exécution n'a pas pu les lire${right === undefined ? '' : ` (il lui faut ${right.name})`}.`,
    },
    needs: reader,
    commands: [listDeletedKeys({ inputs })],
    rows: [
      confirmed
        ? row({
            en: ['It is there', 'It can be recovered. Recover nothing before the owners have answered.'],
            fr: ['Elle y est', 'Elle peut être récupérée. Ne récupérez rien avant la réponse des propriétaires.'],
          })
        : row({
            en: [
              'It is there',
              'Create nothing, and ask its owners: by mistake, they recover it; on purpose, choose another name.',
            ],
            fr: [
              'Elle y est',
              'Ne créez rien, et interrogez ses propriétaires\u00A0: par erreur, ils la récupèrent\u00A0; volontairement, choisissez un autre nom.',
            ],
          }),
      confirmed
        ? row({
            en: [
              'It is not, ten minutes later either',
              'The security lead decides on a backup of the key, if there is one.',
            ],
            fr: [
              "Elle n'y est pas, dix minutes plus tard non plus",
              "Le responsable sécurité décide d'une sauvegarde de la clé, s'il y en a une.",
            ],
          })
        : row({
            en: ['It is not, ten minutes later either', 'Go on.'],
            fr: ["Elle n'y est pas, dix minutes plus tard non plus", 'Continuez.'],
          }),
    ],
  };
  const { keyName, vaultName } = inputs;
  const about: Words = {
    en: `Key ${keyName} is not in vault ${vaultName}`,
    fr: `La clé ${keyName} n'est pas dans le coffre ${vaultName}`,
  };
  return confirmed
    ? { ...deletedKey(inputs), asks: { ...ownersOfVault, about }, look: search }
    : inSteps(search, runEnsure);
}

/** Adobe confirmed it, and it is among neither the keys nor the deleted ones. A backup is the former key. */
export function keyLost(inputs: Inputs): Remedy {
  const { vaultName, keyName } = inputs;
  const find: Step = {
    en: `Compare ${keyName} and ${vaultName} with Adobe's reply, and look for a backup of the key.`,
    fr: `Comparez ${keyName} et ${vaultName} à la réponse d'Adobe, et cherchez une sauvegarde de la clé.`,
    says: {
      en: 'Other names: correct the inputs, and start a new run. A backup (a file of az keyvault key backup): restore nothing yet. Neither: nothing brings the key back.',
      fr: "D'autres noms\u00A0: corrigez les entrées, et lancez une nouvelle exécution. Une sauvegarde (un fichier de az keyvault key backup)\u00A0: ne restaurez encore rien. Ni l'un ni l'autre\u00A0: rien ne rend la clé.",
    },
  };
  const restore: Step = {
    en: 'Restore the key from its backup.',
    fr: 'Restaurez la clé depuis sa sauvegarde.',
    needs: officer,
    commands: [restoreKey({ inputs })],
  };
  return { ...ifByMistake(restore), look: find };
}

/** Nothing was deleted, and nothing is confirmed. */
export function missingKey(inputs: Inputs): Remedy {
  return inSteps({
    en: 'Create the key with mode ensure, or with this command.',
    fr: 'Créez la clé avec le mode ensure, ou avec cette commande.',
    needs: officer,
    commands: [createKeyCommand({ inputs })],
  });
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
  return inSteps(
    {
      ...laterExpiry(at, version),
      says: {
        en: `Only once the owners of the vault agree; they may have meant ${readableDay(date, 'en')}.`,
        fr: `Seulement avec l'accord des propriétaires du coffre\u00A0; ils ont peut-être voulu le ${readableDay(date, 'fr')}.`,
      },
    },
    runVerify,
  );
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
    steps: [
      {
        en: `Agree with Adobe, in the case, on an RSA version, and set ${named(inputs, 'confirmedKeyUri')} to its URI once Adobe confirms it.`,
        fr: `Convenez avec Adobe, dans le ticket, d'une version RSA, et indiquez son URI dans ${named(inputs, 'confirmedKeyUri')} dès qu'Adobe la confirme.`,
        says: {
          en: 'A new version is made as docs/rotation.md says.',
          fr: 'Une nouvelle version se crée comme docs/rotation.md le décrit.',
        },
      },
    ],
  };
}

/** The key wraps and unwraps all the same: only a new version has another type. */
export const softwareKey: Remedy = inSteps(
  {
    en: 'Ask the owners of the vault which type the key is to have.',
    fr: 'Demandez aux propriétaires du coffre quel type la clé doit avoir.',
    says: {
      en: 'RSA: set key-type to RSA. RSA-HSM: plan a new version, as docs/rotation.md says, and keep this one enabled.',
      fr: 'RSA\u00A0: indiquez RSA dans key-type. RSA-HSM\u00A0: prévoyez une nouvelle version, comme docs/rotation.md le décrit, et gardez celle-ci activée.',
    },
  },
  runAnew,
);

/** A confirmed key gets a longer version in the order of a rotation alone. */
export function shortKey(inputs: Inputs, current: KeyVersionDetail): Remedy {
  if (isConfirmed(inputs))
    return inSteps({
      en: 'Plan a longer version, as docs/rotation.md says, and keep this one enabled.',
      fr: 'Prévoyez une version plus longue, comme docs/rotation.md le décrit, et gardez celle-ci activée.',
    });
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
