/** What is said of a loss: what was lost, and until when it is kept. Plain text, without markup. */

import { readableDay } from '../model/dates.ts';
import type { LossKind, Lost, LostPart } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Language, Words } from '../model/words.ts';

/** The names that a headline contains. */
type Names = Pick<Inputs, 'vaultName' | 'keyName' | 'resourceGroup'>;

const kinds: Readonly<Record<LossKind, Words>> = {
  lost: { en: 'Lost', fr: 'Perdu' },
  missing: { en: 'Missing', fr: 'Introuvable' },
  deleted: { en: 'Deleted', fr: 'Supprimé' },
  removed: { en: 'Removed', fr: 'Retiré' },
  version: { en: 'Missing', fr: 'Introuvable' },
};

const parts: Readonly<Record<LostPart, (names: Names) => Words>> = {
  vault: ({ vaultName }) => ({
    en: `vault ${vaultName}, with the key that Adobe confirmed`,
    fr: `le coffre ${vaultName}, avec la clé confirmée par Adobe`,
  }),
  key: ({ keyName, vaultName }) => ({
    en: `key ${keyName} of vault ${vaultName}, which Adobe confirmed`,
    fr: `la clé ${keyName} du coffre ${vaultName}, confirmée par Adobe`,
  }),
  version: ({ keyName }) => ({
    en: `the version of key ${keyName} that Adobe confirmed`,
    fr: `la version de la clé ${keyName} confirmée par Adobe`,
  }),
  principal: () => ({
    en: "Adobe's service principal, which uses the confirmed key",
    fr: "le principal de service d'Adobe, qui utilise la clé confirmée",
  }),
  grant: ({ keyName }) => ({
    en: `Adobe's access to key ${keyName}, which Adobe confirmed`,
    fr: `l'accès d'Adobe à la clé ${keyName}, confirmée par Adobe`,
  }),
};

/** The headline, without a full stop. */
export function lossTitle({ kind, worst, isGroupGone, isNameTaken }: Lost, names: Names): Words {
  const lost = worst.map((part) => parts[part](names));
  const group = isGroupGone && kind === 'deleted' && worst.includes('vault');
  const [what, quoi] = [lost.map(({ en }) => en).join(', and '), lost.map(({ fr }) => fr).join(', et ')];
  const en = `${what}${group ? `, and resource group ${names.resourceGroup}` : ''}`;
  const fr = `${quoi}${group ? `, et le groupe de ressources ${names.resourceGroup}` : ''}`;
  return {
    en: `${kinds[kind].en}: ${en}${isNameTaken ? '. Its name is still taken' : ''}`,
    fr: `${kinds[kind].fr}\u00A0: ${fr}${isNameTaken ? '. Son nom est encore pris' : ''}`,
  };
}

/** Until when Azure or Entra keeps what is deleted; empty if that is not known. */
export function keptUntil(loss: Lost | undefined, language: Language): string {
  if (loss === undefined || loss.until === null) return '';
  const until = readableDay(loss.until, language);
  const isPrincipal = loss.worst.every((part) => part === 'principal');
  return {
    en: `${isPrincipal ? 'Entra keeps the service principal' : 'Azure keeps the vault'} until ${until} (UTC).`,
    fr: `${isPrincipal ? 'Entra conserve le principal de service' : 'Azure conserve le coffre'} jusqu'au ${until} (UTC).`,
  }[language];
}

/** What the page for lost access is for. */
export const lostAccessProcedure: Words = {
  en: 'What to do, step by step',
  fr: 'La marche à suivre, étape par étape',
};
