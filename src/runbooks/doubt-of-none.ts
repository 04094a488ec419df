/** What to do where `confirmed-key-uri: none until …` has ended, or where Adobe's calls contradict it. */
import { recordDay, recordUri } from '../az-commands/runner.ts';
import { readableDay, readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import type { DoubtOfNone } from '../model/none.ts';
import type { Observed } from '../model/observed.ts';
import { inSteps, type Row, type Runbook, row, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { verifyYourself } from './asking.ts';
import { runAnew } from './run-mode.ts';

/** What is wrong with what a person said; without a full stop. */
export function doubtText(doubt: DoubtOfNone): Words {
  if (doubt.kind === 'contradicted') {
    return {
      en: 'Adobe uses this key, and confirmed-key-uri says none',
      fr: 'Adobe utilise cette clé, et confirmed-key-uri indique none',
    };
  }
  const day = { en: readableDay(doubt.until, 'en'), fr: readableDay(doubt.until, 'fr') };
  return {
    en: `Nobody has said since ${day.en} whether Adobe confirmed a key here`,
    fr: `Personne n'a indiqué depuis le ${day.fr} si Adobe a confirmé une clé ici`,
  };
}

/** The same with what was seen. */
export function doubtObserved(doubt: DoubtOfNone): Words {
  const { en, fr } = doubtText(doubt);
  if (doubt.kind === 'ended') return { en, fr };
  return {
    en: `${en}. Its last call that wrapped, unwrapped or read was let through on ${readableTime(doubt.last, 'en')}`,
    fr: `${fr}. Son dernier appel autorisé date du ${readableTime(doubt.last, 'fr')}`,
  };
}

/** Said before it ends. */
export function noneEnds(until: string): Words {
  return {
    en: `confirmed-key-uri says none until ${readableDay(until, 'en')}.`,
    fr: `confirmed-key-uri indique none jusqu'au ${readableDay(until, 'fr')}.`,
  };
}

/** Only the ticket knows, and a person who looks into it. */
export function lookIntoTicket(inputs: Inputs, observed: Pick<Observed, 'at'>, doubt: DoubtOfNone): Runbook {
  const look: Step = {
    phase: 'find',
    ...lookInto(inputs),
    rows: [
      {
        when: { en: 'A reply confirms a key URI', fr: "Une réponse confirme l'URI d'une clé" },
        next: { steps: ['look', 'record', 'again'] },
      },
      doubt.kind === 'ended' ? notConfirmed : notSaid,
      row({
        en: ['Nobody finds the ticket', 'Ask Adobe Customer Care which key URI it recorded. Change nothing.'],
        fr: [
          'Personne ne trouve le ticket',
          "Demandez à l'assistance clientèle Adobe quel URI est enregistré. Ne modifiez rien.",
        ],
      }),
    ],
  };
  const ended = doubt.kind === 'ended' ? [newDay(inputs, observed)] : [];
  return inSteps(look, lookNow(inputs), recordByDay(inputs), ...ended, runAnew);
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
    phase: 'find',
    ...lookInto(inputs),
    rows: [
      row({
        en: ['A reply confirms a key URI', 'Set confirmed-key-uri to it, and start a new run now.'],
        fr: [
          "Une réponse confirme l'URI d'une clé",
          'Indiquez-le dans confirmed-key-uri, et lancez maintenant une nouvelle exécution.',
        ],
      }),
      { when: { en: 'None does', fr: 'Aucune' }, next: 'proceed' },
    ],
  };
}

/** A setup can take longer than somebody thought. */
const notConfirmed: Row = {
  when: { en: 'None does, or no ticket was sent', fr: "Aucune, ou aucun ticket n'a été envoyé" },
  next: { steps: ['new-day', 'again'] },
};

/** Adobe uses what nobody here knows to be confirmed. */
const notSaid: Row = row({
  en: ['None does', 'Ask in the ticket which key URI Adobe recorded. Change nothing.'],
  fr: ['Aucune', 'Demandez dans le ticket quel URI de clé Adobe a enregistré. Ne modifiez rien.'],
});

/** Never with a URI of Azure's, which would confirm itself. */
const lookNow = (inputs: Inputs): Step => ({
  ...verifyYourself(inputs, 'here'),
  name: 'look',
  en: "Run mode verify yourself now with the URI of Adobe's reply, which only reads.",
  fr: "Exécutez maintenant vous-même le mode verify avec l'URI de la réponse d'Adobe (lecture seule).",
  how: {
    en: "KEY-URI: from Adobe's reply, never from Azure. Then follow its page.",
    fr: "KEY-URI\u00A0: celui d'Adobe, jamais d'Azure. Suivez ensuite sa page.",
  },
});

const recordByDay = (inputs: Inputs): Step => ({
  name: 'record',
  onlyIf: 'working-hours',
  en: "Set confirmed-key-uri to the URI of Adobe's reply.",
  fr: "Indiquez dans confirmed-key-uri l'URI de la réponse d'Adobe.",
  commands: recordUri(inputs),
});

const newDay = (inputs: Inputs, { at }: Pick<Observed, 'at'>): Step => ({
  name: 'new-day',
  onlyIf: 'working-hours',
  en: 'Set confirmed-key-uri to none until a new day, at most 90 days ahead.',
  fr: 'Indiquez dans confirmed-key-uri none until et un nouveau jour, dans 90\u00A0jours au plus.',
  commands: recordDay(inputs, Date.parse(at)),
});
