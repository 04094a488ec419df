/** What to do about a key that is there and can't be used, or might soon not be: disabled, out of date, or of other properties. */
import {
  activateNow,
  allowOperations,
  createKeyCommand,
  createVersion,
  enableVersion,
  extendExpiry,
  listVersions,
  onlyNotify,
  showKey,
} from '../az-commands/key.ts';
import type { Inputs } from '../model/inputs.ts';
import type { KeyVersionDetail } from '../model/observed.ts';
import { type Row, type Runbook, role, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { asking, byMistake, isConfirmed, ownersOfVault, runEnsure, runVerify } from './asking.ts';

const officer = role('cryptoOfficer', 'vault');
const reader = role('vaultReader', 'vault');

/** Where a key is read at a certain time, in milliseconds since 1970. */
export interface KeyAt {
  readonly inputs: Inputs;
  readonly now: number;
}

/**
 * Disabling is one way to revoke access, so nobody undoes it without asking.
 *
 * @param isLogged whether the vault's audit events are known to be sent somewhere
 */
export function disabledVersion(inputs: Inputs, version: string, isLogged: boolean): Runbook {
  return {
    question: asking(ownersOfVault(inputs), {
      en: `Did you disable key ${inputs.keyName} on purpose?`,
      fr: `Avez-vous désactivé la clé ${inputs.keyName} volontairement\u00A0?`,
    }),
    steps: byMistake(
      {
        say: { en: `Enable key version ${version}.`, fr: `Activez la version ${version} de la clé.` },
        commands: [enableVersion({ inputs }, version)],
        as: officer,
      },
      runVerify,
    ),
    later: isLogged ? [findWhoDisabled] : [],
  };
}

const findWhoDisabled: Step = {
  say: {
    en: "Look for operation KeyUpdate in the vault's audit log to see who disabled it.",
    fr: "Cherchez l'opération KeyUpdate dans le journal d'audit du coffre pour savoir qui l'a désactivée.",
  },
};

/** Answers disagree on whether a version is enabled: one of them may be seconds old. */
export function disputedVersion(inputs: Inputs): Runbook {
  return {
    steps: [
      {
        phase: 'find',
        say: {
          en: 'Run mode verify again in ten minutes, and look at the versions meanwhile.',
          fr: "Relancez le mode verify dans dix minutes, et regardez les versions d'ici là.",
        },
        commands: [listVersions({ inputs })],
        as: reader,
      },
    ],
  };
}

/** Nobody has to be asked about a date that was set long ago. */
const setLongAgo: Row = {
  when: {
    en: 'Nobody, and the date was set long ago',
    fr: 'Pas de réponse, et la date a été fixée il y a longtemps',
  },
  then: 'proceed',
};

export function expiredVersion(at: KeyAt, version: string): Runbook {
  const { keyName } = at.inputs;
  return {
    question: asking(
      ownersOfVault(at.inputs),
      {
        en: `Was key ${keyName} meant to expire on that day?`,
        fr: `La clé ${keyName} devait-elle expirer ce jour-là\u00A0?`,
      },
      { others: [setLongAgo] },
    ),
    steps: byMistake(laterExpiry(at, version), runVerify),
  };
}

/** Its day is still to come. */
export function expiringVersion(at: KeyAt, version: string): Runbook {
  const { keyName } = at.inputs;
  return {
    question: asking(ownersOfVault(at.inputs), {
      en: `Is key ${keyName} meant to expire on that day?`,
      fr: `La clé ${keyName} doit-elle expirer ce jour-là\u00A0?`,
    }),
    steps: byMistake(laterExpiry(at, version), runVerify),
  };
}

function laterExpiry(at: KeyAt, version: string): Step {
  return {
    say: {
      en: 'Set a later expiration date, here two years from now.',
      fr: "Repoussez la date d'expiration, ici de deux ans.",
    },
    commands: [extendExpiry(at, version)],
    as: officer,
  };
}

export function earlyVersion(at: KeyAt, version: string): Runbook {
  const { keyName } = at.inputs;
  return {
    question: asking(ownersOfVault(at.inputs), {
      en: `Is key ${keyName} meant to be inactive until that day?`,
      fr: `La clé ${keyName} doit-elle rester inactive jusqu'à cette date\u00A0?`,
    }),
    steps: byMistake(
      {
        say: {
          en: 'Set the activation date to now.',
          fr: "Remplacez la date d'activation par l'heure actuelle.",
        },
        commands: [activateNow(at, version)],
        as: officer,
      },
      runVerify,
    ),
  };
}

/** @param missing operations that Adobe needs */
export function removedOperations(inputs: Inputs, version: KeyVersionDetail, missing: readonly string[]): Runbook {
  const { keyName } = inputs;
  return {
    question: asking(ownersOfVault(inputs), {
      en: `Did you remove ${missing.join(' and ')} from key ${keyName} on purpose?`,
      fr: `Avez-vous retiré ${missing.join(' et ')} de la clé ${keyName} volontairement\u00A0?`,
    }),
    steps: byMistake(
      {
        say: {
          en: 'Allow wrapKey and unwrapKey on the key again.',
          fr: 'Autorisez à nouveau wrapKey et unwrapKey pour la clé.',
        },
        commands: [allowOperations({ inputs }, version)],
        as: officer,
      },
      runVerify,
    ),
  };
}

/** A key's type can't be changed, and keys of other types can't wrap. */
export function otherKeyType(inputs: Inputs): Runbook {
  if (isConfirmed(inputs)) return otherTypeOfConfirmed(inputs);
  const name = `${inputs.keyName.slice(0, 123)}-rsa`;
  const other = { inputs: { ...inputs, keyName: name } };
  return {
    steps: [
      {
        phase: 'find',
        say: {
          en: `See that no key has the name ${name} yet.`,
          fr: `Vérifiez qu'aucune clé ne porte déjà le nom ${name}.`,
        },
        commands: [showKey(other)],
        as: reader,
        rows: [
          { when: { en: 'An error (KeyNotFound)', fr: 'Une erreur (KeyNotFound)' }, then: 'proceed' },
          {
            when: { en: 'A key', fr: 'Une clé' },
            then: { en: 'Choose a different name.', fr: 'Choisissez un autre nom.' },
          },
        ],
      },
      {
        say: {
          en: "Create an RSA key, since a key's type can't be changed.",
          fr: "Créez une clé RSA, car le type d'une clé ne peut pas être modifié.",
        },
        commands: [createKeyCommand(other)],
        as: officer,
      },
      { say: { en: `Set key-name to ${name}.`, fr: `Indiquez ${name} dans key-name.` } },
      runEnsure,
    ],
  };
}

/** Another key would not open the data. */
export function otherTypeOfConfirmed(inputs: Inputs): Runbook {
  const askAdobe: Words = {
    en: 'Leave every version enabled, and ask Adobe Customer Care which one it uses.',
    fr: "Laissez toutes les versions activées, et demandez à l'assistance clientèle Adobe laquelle il utilise.",
  };
  return {
    question: asking(
      ownersOfVault(inputs),
      {
        en: `Did you create a version of key ${inputs.keyName} that is no RSA key on purpose?`,
        fr: `Avez-vous créé volontairement une version de la clé ${inputs.keyName} qui n'est pas une clé RSA\u00A0?`,
      },
      { onPurpose: askAdobe, byMistake: askAdobe },
    ),
    never: {
      en: 'Never replace or disable a version, since Adobe might use it.',
      fr: "Ne remplacez et ne désactivez jamais une version, qu'Adobe utilise peut-être.",
    },
    steps: [
      {
        phase: 'find',
        say: { en: 'List the versions of the key.', fr: 'Affichez les versions de la clé.' },
        commands: [listVersions({ inputs })],
        as: reader,
      },
    ],
  };
}

export function sizeUnknown(inputs: Inputs): Runbook {
  return {
    steps: [
      {
        say: {
          en: 'Show the key, whose modulus (n) has 512 characters or more from 3072 bits on.',
          fr: 'Affichez la clé, dont le module (n) compte 512\u00A0caractères ou plus à partir de 3072\u00A0bits.',
        },
        commands: [showKey({ inputs })],
        as: reader,
      },
    ],
  };
}

export function shortKey(inputs: Inputs, type: string): Runbook {
  const agree: Step = {
    say: {
      en: 'Ask Adobe Customer Care to agree to a new, longer version of the key.',
      fr: "Convenez avec l'assistance clientèle Adobe d'une nouvelle version, plus longue, de la clé.",
    },
  };
  const keep: Step = {
    say: {
      en: 'Keep the previous version enabled, since Adobe uses it until it confirms the new one.',
      fr: "Gardez l'ancienne version activée, car Adobe l'utilise jusqu'à ce qu'il confirme la nouvelle.",
    },
  };
  const create: Step = {
    say: { en: 'Create a new, longer version of the key.', fr: 'Créez une nouvelle version, plus longue, de la clé.' },
    commands: [createVersion({ inputs }, type)],
    as: officer,
  };
  return { steps: isConfirmed(inputs) ? [agree, create, keep] : [create, runEnsure] };
}

/** @param shown the versions that the commands name */
export function disabledOlderVersions(inputs: Inputs, shown: readonly string[]): Runbook {
  return {
    question: asking(ownersOfVault(inputs), {
      en: `Did you disable older versions of key ${inputs.keyName} on purpose?`,
      fr: `Avez-vous désactivé d'anciennes versions de la clé ${inputs.keyName} volontairement\u00A0?`,
    }),
    steps: [
      {
        phase: 'find',
        say: {
          en: 'Ask Adobe Customer Care which data still needs these versions.',
          fr: "Demandez à l'assistance clientèle Adobe quelles données ont encore besoin de ces versions.",
        },
        rows: [
          { when: { en: 'Some data', fr: 'Certaines données' }, then: { steps: ['enable', 'check'] } },
          {
            when: { en: 'No data', fr: 'Aucune donnée' },
            then: { en: 'Leave them disabled.', fr: 'Laissez-les désactivées.' },
          },
        ],
      },
      ...byMistake(
        {
          name: 'enable',
          say: { en: 'Enable the versions that are still needed.', fr: 'Activez les versions encore nécessaires.' },
          commands: shown.map((version) => enableVersion({ inputs }, version)),
          as: officer,
        },
        { ...runVerify, name: 'check' },
      ),
    ],
  };
}

export function rotatingKey(inputs: Inputs): Runbook {
  return {
    steps: [
      {
        say: {
          en: 'Set the rotation policy to notify only.',
          fr: 'Limitez la stratégie de rotation à la notification.',
        },
        commands: [onlyNotify({ inputs })],
        as: officer,
      },
    ],
    later: [
      {
        say: {
          en: 'Rotate manually from now on, in agreement with Adobe.',
          fr: 'Effectuez désormais la rotation manuellement, en accord avec Adobe.',
        },
      },
    ],
  };
}
