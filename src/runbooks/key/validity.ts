/** What to do about a key version that is disabled, expired or not active yet. */
import { activateNow, enableVersion, extendExpiry, listVersions } from '../../az-commands/key.ts';
import { readableDay } from '../../model/dates.ts';
import type { Inputs } from '../../model/inputs.ts';
import { inSteps, type Runbook, role, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { askAgreement, whetherMeant } from '../asking.ts';
import { ownersOfVault } from '../owners.ts';
import { checkAgain, runVerify } from '../run-mode.ts';

const reader = role('vaultReader', 'vault');

const officer = role('cryptoOfficer', 'vault');

/** Where a key is read at a certain time, in milliseconds since 1970. */
export interface KeyAt {
  readonly inputs: Inputs;
  readonly now: number;
}

/** What the version encrypted, only that version decrypts. */
const neverRenew: Words = {
  en: 'Never create a new version instead: it does not decrypt your data.',
  fr: 'Ne créez jamais de nouvelle version à la place\u00A0: elle ne déchiffre pas vos données.',
};

const theVersion: Words = { en: 'the version as it is', fr: 'la version telle quelle' };

/** Disabling is one way to revoke access, so nobody undoes it without asking. */
export function disabledVersion(inputs: Inputs, version: string): Runbook {
  return whetherMeant(inputs, {
    whom: ownersOfVault(inputs),
    did: {
      en: `disable version ${version.slice(0, 4)}… of key ${inputs.keyName}`,
      fr: `désactivé la version ${version.slice(0, 4)}… de la clé ${inputs.keyName}`,
    },
    kept: theVersion,
    never: neverRenew,
    repair: [
      {
        en: `Enable key version ${version}.`,
        fr: `Activez la version ${version} de la clé.`,
        commands: [enableVersion({ inputs }, version)],
        as: officer,
      },
    ],
    check: checkAgain(inputs),
  });
}

/** Answers disagree on whether a version is enabled: one of them may be seconds old. */
export function disputedVersion(inputs: Inputs): Runbook {
  return inSteps({
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
  const { inputs } = at;
  const { en, fr } = dayOf(dated);
  return whetherMeant(inputs, {
    whom: ownersOfVault(inputs),
    did: { en: `let key ${inputs.keyName} expire on ${en}`, fr: `laissé la clé ${inputs.keyName} expirer le ${fr}` },
    kept: theVersion,
    never: neverRenew,
    mistake: byMistakeOrForgotten,
    repair: [laterExpiry(at, dated.version)],
    check: checkAgain(inputs),
  });
}

/** A date that was set long ago may be forgotten, or the end that somebody wanted. */
export const byMistakeOrForgotten: Words = {
  en: "They say: by mistake, or it was not meant to end Adobe's access",
  fr: "Réponse\u00A0: par erreur, ou ce n'était pas pour mettre fin à l'accès d'Adobe",
};

/** Its day is still to come. */
export function expiringVersion(at: KeyAt, dated: DatedVersion): Runbook {
  const { inputs } = at;
  const { en, fr } = dayOf(dated);
  return askAgreement({
    whom: ownersOfVault(inputs),
    to: {
      en: `a later expiration date than ${en} for key ${inputs.keyName}`,
      fr: `une date d'expiration postérieure au ${fr} pour la clé ${inputs.keyName}`,
    },
    steps: [laterExpiry(at, dated.version), runVerify],
  });
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
  const { inputs } = at;
  const { en, fr } = dayOf(dated);
  return whetherMeant(inputs, {
    whom: ownersOfVault(inputs),
    did: {
      en: `keep key ${inputs.keyName} inactive until ${en}`,
      fr: `laissé la clé ${inputs.keyName} inactive jusqu'au ${fr}`,
    },
    kept: theVersion,
    never: neverRenew,
    repair: [
      {
        en: 'Set the activation date to now.',
        fr: "Remplacez la date d'activation par l'heure actuelle.",
        commands: [activateNow(at, dated.version)],
        as: officer,
      },
    ],
    check: checkAgain(inputs),
  });
}
