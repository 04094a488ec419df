/** What to do about a key version that is disabled, expired or not active yet. */
import { activateNow, enableVersion, extendExpiry, listVersions } from '../../az-commands/key.ts';
import { readableDay } from '../../model/dates.ts';
import type { Inputs } from '../../model/inputs.ts';
import { inSteps, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { asking, byMistake, ownersOfVault } from '../asking.ts';
import { runVerify } from '../run-mode.ts';

const reader = role('vaultReader', 'vault');

const officer = role('cryptoOfficer', 'vault');

/** Where a key is read at a certain time, in milliseconds since 1970. */
export interface KeyAt {
  readonly inputs: Inputs;
  readonly now: number;
}

/** What the version encrypted, only that version decrypts. */
const neverRenew: Words = {
  en: 'Never create a new version instead.',
  fr: 'Ne créez jamais de nouvelle version à la place.',
};

/** Disabling is one way to revoke access, so nobody undoes it without asking. */
export function disabledVersion(inputs: Inputs, version: string): Runbook {
  return {
    question: asking(ownersOfVault(inputs), {
      en: `Did you disable version ${version.slice(0, 4)}… of key ${inputs.keyName} on purpose?`,
      fr: `Avez-vous désactivé la version ${version.slice(0, 4)}… de la clé ${inputs.keyName} volontairement\u00A0?`,
    }),
    never: neverRenew,
    steps: byMistake(
      {
        en: `Enable key version ${version}.`,
        fr: `Activez la version ${version} de la clé.`,
        commands: [enableVersion({ inputs }, version)],
        as: officer,
      },
      runVerify,
    ),
  };
}

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
        en: `Did you let key ${keyName} expire on ${en} on purpose?`,
        fr: `Avez-vous laissé volontairement la clé ${keyName} expirer le ${fr}\u00A0?`,
      },
      { others: [setLongAgo] },
    ),
    never: neverRenew,
    steps: byMistake(laterExpiry(at, dated.version), runVerify),
  };
}

const setLongAgo = row({
  en: ['It was set long ago', 'Send immediately. As for "by mistake", once they agree to a new date.'],
  fr: [
    'La date était fixée depuis longtemps',
    "Envoyez aussitôt. Comme pour «\u00A0par erreur\u00A0», une fois qu'ils acceptent une nouvelle date.",
  ],
});

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
