/** The texts about a loss. Plain text, without markup. */

import { readableDay } from '../model/dates.ts';
import type { LossKind, Lost, LostPart } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Language } from '../model/words.ts';

/** The names that a headline contains. */
type Names = Pick<Inputs, 'vaultName' | 'keyName' | 'resourceGroup'>;

/** What showed the loss first: the key's own date, a call of Adobe's that was refused, or a check. */
export type FirstSight = 'expiry' | 'refused-call' | 'check';

export interface LostMessages {
  /** The headline, without a full stop. */
  readonly title: (loss: Lost, names: Names) => string;
  /** How long a person has: what Adobe does by then. */
  readonly clock: string;
  readonly clockOver: string;
  /** At the latest, and from when that is counted. */
  readonly until: (seen: FirstSight, end: string) => string;
  readonly overSince: (seen: FirstSight, end: string) => string;
  /** Where that is from. */
  readonly clockSource: string;
  /** Until when Azure or Entra keeps what is deleted; empty if that is not known. */
  readonly kept: (loss: Lost | undefined) => string;
  /** What the page for lost access is for. */
  readonly procedure: string;
}

type PartNames = Readonly<Record<LostPart, (names: Names) => string>>;

const isOnly = (parts: readonly LostPart[], only: LostPart) => parts.every((part) => part === only);

const en: PartNames = {
  vault: ({ vaultName }) => `vault ${vaultName}, with the key that Adobe confirmed`,
  key: ({ keyName, vaultName }) => `key ${keyName} of vault ${vaultName}, which Adobe confirmed`,
  version: ({ keyName }) => `the version of key ${keyName} that Adobe confirmed`,
  principal: () => "Adobe's service principal, which uses the confirmed key",
  grant: ({ keyName }) => `Adobe's access to key ${keyName}, which Adobe confirmed`,
};

const fr: PartNames = {
  vault: ({ vaultName }) => `le coffre ${vaultName}, avec la clé confirmée par Adobe`,
  key: ({ keyName, vaultName }) => `la clé ${keyName} du coffre ${vaultName}, confirmée par Adobe`,
  version: ({ keyName }) => `la version de la clé ${keyName} confirmée par Adobe`,
  principal: () => "le principal de service d'Adobe, qui utilise la clé confirmée",
  grant: ({ keyName }) => `l'accès d'Adobe à la clé ${keyName}, confirmée par Adobe`,
};

const kindsInEnglish: Readonly<Record<LossKind, string>> = {
  lost: 'Lost',
  missing: 'Missing',
  deleted: 'Deleted',
  removed: 'Removed',
  version: 'Missing',
};

const kindsInFrench: Readonly<Record<LossKind, string>> = {
  lost: 'Perdu',
  missing: 'Introuvable',
  deleted: 'Supprimé',
  removed: 'Retiré',
  version: 'Introuvable',
};

function titleInEnglish(loss: Lost, names: Names): string {
  const what = loss.worst.map((part) => en[part](names)).join(', and ');
  const group = isGroupDeleted(loss) ? `, and resource group ${names.resourceGroup}` : '';
  return `${kindsInEnglish[loss.kind]}: ${what}${group}${loss.isNameTaken ? '. Its name is still taken' : ''}`;
}

function titleInFrench(loss: Lost, names: Names): string {
  const what = loss.worst.map((part) => fr[part](names)).join(', et ');
  const group = isGroupDeleted(loss) ? `, et le groupe de ressources ${names.resourceGroup}` : '';
  return `${kindsInFrench[loss.kind]}\u00A0: ${what}${group}${loss.isNameTaken ? '. Son nom est encore pris' : ''}`;
}

const isGroupDeleted = ({ isGroupGone, worst, kind }: Lost) =>
  isGroupGone && kind === 'deleted' && worst.includes('vault');

function keptInEnglish(loss: Lost | undefined): string {
  if (loss === undefined || loss.until === null) return '';
  const [who, what] = isOnly(loss.worst, 'principal') ? ['Entra', 'the service principal'] : ['Azure', 'the vault'];
  return `${who} keeps ${what} until ${readableDay(loss.until, 'en')} (UTC).`;
}

function keptInFrench(loss: Lost | undefined): string {
  if (loss === undefined || loss.until === null) return '';
  const [who, what] = isOnly(loss.worst, 'principal') ? ['Entra', 'le principal de service'] : ['Azure', 'le coffre'];
  return `${who} conserve ${what} jusqu'au ${readableDay(loss.until, 'fr')} (UTC).`;
}

const startsInEnglish: Readonly<Record<FirstSight, string>> = {
  expiry: 'the expiry of the key',
  check: 'when a check first found it',
  'refused-call': 'the first refused call',
};

const startsInFrench: Readonly<Record<FirstSight, string>> = {
  expiry: "l'expiration de la clé",
  check: 'le premier constat',
  'refused-call': 'le premier appel refusé',
};

export const lostMessages: Readonly<Record<Language, LostMessages>> = {
  en: {
    title: titleInEnglish,
    clock: 'Assume you have 24 hours',
    clockOver: 'Assume that your 24 hours are over',
    until: (seen, end) => `at most until ${end}, from ${startsInEnglish[seen]}`,
    overSince: (seen, end) => `since ${end}, a day from ${startsInEnglish[seen]}`,
    clockSource: 'after that, Adobe purges the data (documented for Experience Platform).',
    kept: keptInEnglish,
    procedure: 'What to do, step by step',
  },
  fr: {
    title: titleInFrench,
    clock: 'Comptez 24\u00A0heures',
    clockOver: 'Partez du principe que vos 24\u00A0heures sont écoulées',
    until: (seen, end) => `au plus jusqu'au ${end}, depuis ${startsInFrench[seen]}`,
    overSince: (seen, end) => `depuis le ${end}, un jour après ${startsInFrench[seen]}`,
    clockSource: 'ensuite, Adobe supprime définitivement les données (documenté pour Experience Platform).',
    kept: keptInFrench,
    procedure: 'La marche à suivre, étape par étape',
  },
};
