/** What is said of a loss: until when what was lost is kept, and where the rest is. Plain text, without markup. */

import { named } from '../inputs/named.ts';
import { readableDay } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Kept } from '../model/runbook.ts';
import type { Language, Words } from '../model/words.ts';

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
export const ifConfirmed = (link: string, inputs: Inputs): Words => ({
  en: `Confirmed since? Set ${named(inputs, 'confirmedKeyUri')}, run again now (${link}). Use only the URI in Adobe's reply. If you know of no reply, go on.`,
  fr: `Adobe a confirmé une clé depuis\u00A0? Dans ce cas, indiquez son URI dans ${named(inputs, 'confirmedKeyUri')} et lancez aussitôt une nouvelle exécution (${link}). N'indiquez que l'URI qui figure dans la réponse d'Adobe. Si vous ne connaissez aucune réponse, continuez.`,
});

/** What the page for lost access is for. */
export const lostAccessProcedure: Words = { en: 'Procedure', fr: 'Procédure' };
