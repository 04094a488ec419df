/** What the first line says while `confirmed-key-uri` is `none`. */
import type { Inputs } from '../model/inputs.ts';
import type { DoubtOfNone } from '../model/none.ts';
import { type Words, withinSentence } from '../model/words.ts';
import { doubtText } from '../runbooks/doubt-of-none.ts';

/** @param when whether what fails might be a loss */
export function doubted(doubt: DoubtOfNone, when: 'now' | 'later'): Words {
  const { en, fr } = doubtText(doubt);
  if (when === 'later') return { en: `${en}. ${nextWorkingDay.en}`, fr: `${fr}. ${nextWorkingDay.fr}` };
  return { en: `${withinSentence(en)}. ${doNow.en}`, fr: `${withinSentence(fr)}. ${doNow.fr}` };
}

const nextWorkingDay: Words = {
  en: 'Do step 1 on the next working day.',
  fr: "Suivez l'étape 1 le prochain jour ouvré.",
};

const doNow: Words = {
  en: 'What fails might be a loss. Do step 1 now.',
  fr: "Ce qui échoue est peut-être une perte. Suivez l'étape 1 maintenant.",
};

export const setUp: Words = {
  en: 'in working hours, fix what failed. Adobe uses no key here yet.',
  fr: "aux heures de bureau, corrigez ce qui a échoué. Adobe n'utilise encore aucune clé ici.",
};

export const askWhose: Words = {
  en: 'in working hours, find out whose application it is. Until then, send no setup ticket.',
  fr: "aux heures de bureau, cherchez à qui est l'application. D'ici là, n'envoyez aucun ticket d'activation.",
};

/** Azure is ready. */
export function sendOrWait(inputs: Inputs): Words {
  return inputs.adobeTicket === undefined
    ? {
        en: 'in working hours, send the ticket below, and set adobe-ticket to its number.',
        fr: 'aux heures de bureau, envoyez le ticket ci-dessous, et indiquez son numéro dans adobe-ticket.',
      }
    : {
        en: 'when Adobe replies to the ticket, record its confirmation.',
        fr: "lorsqu'Adobe répond au ticket, indiquez sa confirmation.",
      };
}

export const payFirst: Words = {
  en: 'have the bill paid, before Azure disables the subscription.',
  fr: "faites payer la facture, avant qu'Azure ne désactive l'abonnement.",
};
