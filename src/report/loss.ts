/** What is said of a loss: what was lost, and until when it is kept. Plain text, without markup. */

import { readableDay } from '../model/dates.ts';
import type { LossKind, Lost, LostPart } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Kept } from '../model/runbook.ts';
import type { Language, Words } from '../model/words.ts';

/** The names that a headline contains. */
type Names = Pick<Inputs, 'vaultName' | 'keyName'>;

const kinds: Readonly<Record<LossKind, Words>> = {
  lost: { en: 'Lost', fr: 'Perdu' },
  missing: { en: 'Missing', fr: 'Introuvable' },
  deleted: { en: 'Deleted', fr: 'Supprimé' },
  removed: { en: 'Removed', fr: 'Retiré' },
  version: { en: 'Missing', fr: 'Introuvable' },
};

/** A headline has no room for a long one. */
const shortName = (name: string) => (name.length > 30 ? '' : ` ${name}`);

const parts: Readonly<Record<LostPart, (names: Names) => Words>> = {
  vault: ({ vaultName }) => ({
    en: `vault ${vaultName}, with the key that Adobe confirmed`,
    fr: `le coffre ${vaultName}, avec la clé qu'Adobe a confirmée`,
  }),
  key: ({ keyName }) => ({
    en: `key${shortName(keyName)}, which Adobe confirmed`,
    fr: `la clé${shortName(keyName)}, qu'Adobe a confirmée`,
  }),
  version: () => ({
    en: 'the version of the key that Adobe confirmed',
    fr: "la version de la clé qu'Adobe a confirmée",
  }),
  principal: () => ({
    en: "Adobe's service principal, which uses the confirmed key",
    fr: "le principal de service d'Adobe, qui utilise la clé confirmée",
  }),
  grant: () => ({
    en: "Adobe's access to the key that it confirmed",
    fr: "l'accès d'Adobe à la clé qu'il a confirmée",
  }),
};

/** The headline, without a full stop: the first part, which the others depend on. */
export function lossTitle({ kind, worst: [part = 'key'] }: Lost, names: Names): Words {
  const { en, fr } = parts[part](names);
  // In French, the participle agrees with the noun.
  const agreed = fr.startsWith('la ') ? kinds[kind].fr.replace(/(?<=[uié])$/u, 'e') : kinds[kind].fr;
  return { en: `${kinds[kind].en}: ${en}`, fr: `${agreed}\u00A0: ${fr}` };
}

/** Until when Azure or Entra keeps what is deleted; empty if that is not known. */
export function keptUntil(kept: Kept | undefined, language: Language): string {
  if (kept === undefined) return '';
  const until = readableDay(kept.until, language);
  const { en, fr } = keeping[kept.what];
  return { en: `${en} until ${until} (UTC).`, fr: `${fr} jusqu'au ${until} (UTC).` }[language];
}

const keeping: Readonly<Record<Kept['what'], Words>> = {
  vault: { en: 'Azure keeps the vault', fr: 'Azure conserve le coffre' },
  key: { en: 'Azure keeps the key', fr: 'Azure conserve la clé' },
  principal: { en: 'Entra keeps the service principal', fr: 'Entra conserve le principal de service' },
};

/** For the one reader of a setup's page who knows that Adobe has confirmed a key since. @param link to the page for lost access */
export const ifConfirmed = (link: string): Words => ({
  en: `Confirmed since? Set confirmed-key-uri, run again now (${link})`,
  fr: `Confirmée depuis\u00A0? Indiquez-la dans confirmed-key-uri et relancez maintenant (${link})`,
});

/** What the page for lost access is for. */
export const lostAccessProcedure: Words = { en: 'Procedure', fr: 'Procédure' };
