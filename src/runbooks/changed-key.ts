/** What to do about a key that is there and can't be used, or might soon not be: disabled, out of date, or of other properties. */
import {
  activateNow,
  allowOperations,
  enableVersion,
  extendExpiry,
  listVersions,
  onlyNotify,
} from '../az-commands/key.ts';
import { readableDay } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import type { KeyVersionDetail } from '../model/observed.ts';
import { inSteps, type Row, type Runbook, role, row, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { asking, byMistake, ownersOfVault, runVerify } from './asking.ts';

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
        en: `Enable key version ${version}.`,
        fr: `Activez la version ${version} de la clé.`,
        commands: [enableVersion({ inputs }, version)],
        as: officer,
      },
      runVerify,
    ),
    later: isLogged ? [findWhoDisabled] : [],
  };
}

const findWhoDisabled: Step = {
  en: "Look for operation KeyUpdate in the vault's audit log to see who disabled it.",
  fr: "Cherchez l'opération KeyUpdate dans le journal d'audit du coffre pour savoir qui l'a désactivée.",
};

/** Answers disagree on whether a version is enabled: one of them may be seconds old. */
export function disputedVersion(inputs: Inputs): Runbook {
  return inSteps({
    phase: 'find',
    en: 'Run mode verify again in ten minutes, and look at the versions meanwhile.',
    fr: "Relancez le mode verify dans dix minutes, et regardez les versions d'ici là.",
    commands: [listVersions({ inputs })],
    as: reader,
  });
}

/** Nobody has to be asked about a date that was set long ago. */
const setLongAgo: Row = {
  when: {
    en: 'By mistake, set long ago for no known reason',
    fr: 'Par erreur, fixée il y a longtemps sans raison connue',
  },
  next: 'proceed',
};

/** A version, and the end or the beginning of its validity period, ISO 8601. */
export interface DatedVersion {
  readonly version: string;
  readonly date: string;
}

const dayOf = ({ date }: DatedVersion): Words => ({
  en: `${readableDay(date, 'en')} (UTC)`,
  fr: `${readableDay(date, 'fr')} (UTC)`,
});

export function expiredVersion(at: KeyAt, dated: DatedVersion): Runbook {
  const { keyName } = at.inputs;
  const { en, fr } = dayOf(dated);
  return {
    question: asking(
      ownersOfVault(at.inputs),
      {
        en: `Was key ${keyName} meant to expire on ${en}?`,
        fr: `La clé ${keyName} devait-elle expirer le ${fr}\u00A0?`,
      },
      { others: [setLongAgo] },
    ),
    steps: byMistake(laterExpiry(at, dated.version), runVerify),
  };
}

/** Its day is still to come. */
export function expiringVersion(at: KeyAt, dated: DatedVersion): Runbook {
  const { keyName } = at.inputs;
  const { en, fr } = dayOf(dated);
  return {
    question: asking(ownersOfVault(at.inputs), {
      en: `Is key ${keyName} meant to expire on ${en}?`,
      fr: `La clé ${keyName} doit-elle expirer le ${fr}\u00A0?`,
    }),
    steps: byMistake(laterExpiry(at, dated.version), runVerify),
  };
}

function laterExpiry(at: KeyAt, version: string): Step {
  return {
    en: 'Set a later expiration date, here two years from now.',
    fr: "Repoussez la date d'expiration, ici de deux ans.",
    commands: [extendExpiry(at, version)],
    as: officer,
  };
}

export function earlyVersion(at: KeyAt, dated: DatedVersion): Runbook {
  const { keyName } = at.inputs;
  const { en, fr } = dayOf(dated);
  return {
    question: asking(ownersOfVault(at.inputs), {
      en: `Is key ${keyName} meant to be inactive until ${en}?`,
      fr: `La clé ${keyName} doit-elle rester inactive jusqu'au ${fr}\u00A0?`,
    }),
    steps: byMistake(
      {
        en: 'Set the activation date to now.',
        fr: "Remplacez la date d'activation par l'heure actuelle.",
        commands: [activateNow(at, dated.version)],
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
        en: 'Allow wrapKey and unwrapKey on the key again.',
        fr: 'Autorisez à nouveau wrapKey et unwrapKey pour la clé.',
        commands: [allowOperations({ inputs }, version)],
        as: officer,
      },
      runVerify,
    ),
  };
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
        en: 'Ask Adobe Customer Care which data still needs these versions.',
        fr: "Demandez à l'assistance clientèle Adobe quelles données ont encore besoin de ces versions.",
        rows: [
          { when: { en: 'Some data', fr: 'Certaines données' }, next: { steps: ['enable', 'check'] } },
          row({ en: ['No data', 'Leave them disabled.'], fr: ['Aucune donnée', 'Laissez-les désactivées.'] }),
        ],
      },
      ...byMistake(
        {
          name: 'enable',
          en: 'Enable the versions that are still needed.',
          fr: 'Activez les versions encore nécessaires.',
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
        en: 'Set the rotation policy to notify only.',
        fr: 'Limitez la stratégie de rotation à la notification.',
        commands: [onlyNotify({ inputs })],
        as: officer,
      },
    ],
    later: [
      {
        en: 'Rotate manually from now on, in agreement with Adobe.',
        fr: 'Effectuez désormais la rotation manuellement, en accord avec Adobe.',
      },
    ],
  };
}
