/** What to do where `confirmed-key-uri: none until …` has ended, or where Adobe's calls contradict it. */

import { recordDay, recordUri } from '../az-commands/runner.ts';
import { named } from '../inputs/named.ts';
import type { DoubtOfNone } from '../model/confirmation.ts';
import { readableDay, readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Observed } from '../model/observed.ts';
import { type Fold, inSteps, type Runbook, row, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { runAnew } from './run-mode.ts';
import { verifyYourself } from './verify-yourself.ts';

/** What is wrong with what a person said; without a full stop. */
export function doubtText(inputs: Inputs, doubt: DoubtOfNone): Words {
  if (doubt.kind === 'contradicted') {
    return {
      en: `Adobe uses this key, and ${named(inputs, 'confirmedKeyUri')} says none`,
      fr: `Adobe utilise cette clé, et ${named(inputs, 'confirmedKeyUri')} indique none`,
    };
  }
  const day = { en: readableDay(doubt.until, 'en'), fr: readableDay(doubt.until, 'fr') };
  return {
    en: `Nobody has said since ${day.en} whether Adobe confirmed a key here`,
    fr: `Personne n'a indiqué depuis le ${day.fr} si Adobe a confirmé une clé ici`,
  };
}

/** The same with what was seen. */
export function doubtObserved(inputs: Inputs, doubt: DoubtOfNone): Words {
  const { en, fr } = doubtText(inputs, doubt);
  if (doubt.kind === 'ended') return { en, fr };
  return {
    en: `${en}. Its last call that wrapped, unwrapped or read was let through on ${readableTime(doubt.last, 'en')}`,
    fr: `${fr}. Son dernier appel autorisé date du ${readableTime(doubt.last, 'fr')}`,
  };
}

/** Said before it ends. */
export function noneEnds(inputs: Inputs, until: string): Words {
  return {
    en: `${named(inputs, 'confirmedKeyUri')} says none until ${readableDay(until, 'en')}.`,
    fr: `${named(inputs, 'confirmedKeyUri')} indique none jusqu'au ${readableDay(until, 'fr')}.`,
  };
}

/** Only the ticket knows, and a person who looks into it. */
export function lookIntoTicket(inputs: Inputs, observed: Pick<Observed, 'at'>, doubt: DoubtOfNone): Runbook {
  return inSteps({
    ...lookInto(inputs),
    calls: ['adobe-admin'],
    folds: [
      {
        title: { en: 'A reply confirms a key URI', fr: "Une réponse confirme l'URI d'une clé" },
        steps: [lookNow(inputs), recordByDay(inputs), runAnew],
      },
      doubt.kind === 'ended' ? notConfirmed(inputs, observed) : notSaid,
      { title: { en: 'Nobody finds the ticket', fr: 'Personne ne trouve le ticket' }, steps: [askAdobe] },
    ],
  });
}

function lookInto({ adobeTicket }: Inputs): Words {
  if (adobeTicket === undefined) {
    return {
      en: 'Look into your ticket with Adobe Customer Care for a reply that confirms a key.',
      fr: "Cherchez dans votre ticket auprès de l'assistance clientèle Adobe une réponse qui confirme une clé.",
    };
  }
  return {
    en: `Look into ticket ${adobeTicket} for a reply of Adobe's that confirms a key.`,
    fr: `Cherchez dans le ticket ${adobeTicket} une réponse d'Adobe qui confirme une clé.`,
  };
}

/** Where nothing doubts it: all else is about setting up. */
export function lookIntoTicketFirst(inputs: Inputs): Step {
  return {
    ...lookInto(inputs),
    rows: [
      row({
        en: ['A reply confirms a key URI', `Set ${named(inputs, 'confirmedKeyUri')} to it, and start a new run now.`],
        fr: [
          "Une réponse confirme l'URI d'une clé",
          `Indiquez-le dans ${named(inputs, 'confirmedKeyUri')}, et lancez maintenant une nouvelle exécution.`,
        ],
      }),
      row({ en: ['None does', 'Go on.'], fr: ['Aucune', 'Continuez.'] }),
    ],
  };
}

/** A setup can take longer than somebody thought. */
const notConfirmed = (inputs: Inputs, { at }: Pick<Observed, 'at'>): Fold => ({
  title: {
    en: 'No reply confirms a URI, or no ticket was sent',
    fr: "Aucune réponse ne confirme d'URI, ou aucun ticket n'a été envoyé",
  },
  steps: [
    {
      en: `Set ${named(inputs, 'confirmedKeyUri')} to none until a new day, at most 90 days ahead.`,
      fr: `Indiquez dans ${named(inputs, 'confirmedKeyUri')} none until et un nouveau jour, dans 90\u00A0jours au plus.`,
      commands: recordDay(inputs, Date.parse(at)),
    },
    runAnew,
  ],
});

/** Adobe uses what nobody here knows to be confirmed. */
const notSaid: Fold = {
  title: { en: 'No reply confirms a URI', fr: "Aucune réponse ne confirme d'URI" },
  said: { en: 'Change nothing in Azure.', fr: 'Ne modifiez rien dans Azure.' },
  steps: [
    {
      en: 'Ask in the ticket which key URI Adobe recorded.',
      fr: 'Demandez dans le ticket quel URI de clé Adobe a enregistré.',
    },
  ],
};

const askAdobe: Step = {
  en: 'Ask Adobe Customer Care which key URI it recorded, and change nothing.',
  fr: "Demandez à l'assistance clientèle Adobe quel URI de clé est enregistré, et ne modifiez rien.",
};

/** Never with a URI of Azure's, which would confirm itself. */
const lookNow = (inputs: Inputs): Step => ({
  ...verifyYourself(inputs, 'here'),
  en: "Run mode verify yourself now with the URI of Adobe's reply, which only reads.",
  fr: "Exécutez maintenant vous-même le mode verify avec l'URI de la réponse d'Adobe (lecture seule).",
  how: {
    en: "Replace KEY-URI with the URI of Adobe's reply, never with one copied from Azure.",
    fr: "Remplacez KEY-URI par l'URI de la réponse d'Adobe, jamais par un URI copié d'Azure.",
  },
});

const recordByDay = (inputs: Inputs): Step => ({
  en: `Set ${named(inputs, 'confirmedKeyUri')} to the URI of Adobe's reply.`,
  fr: `Indiquez dans ${named(inputs, 'confirmedKeyUri')} l'URI de la réponse d'Adobe.`,
  commands: recordUri(inputs),
});
