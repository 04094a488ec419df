/** What the page and the log know beside a runbook: the message to Adobe, and who changed what. Pure. */
import { confirmedKeyOf, isConfirmed } from '../model/confirmation.ts';
import type { HostName } from '../model/host.ts';
import type { Outcome } from '../model/outcome.ts';
import { situationOf } from '../model/situation.ts';
import { colon, type Language, type Words } from '../model/words.ts';
import { changeLogOf } from '../runbooks/change-log.ts';
import { codeBlock } from './escape.ts';
import { incidentTicketText, knownForIncident, textToFillIn } from './incident-ticket.ts';
import { runbookBlocks } from './runbook-layout.ts';
import { folded } from './summary/page.ts';
import { fillInFirst } from './summary/ticket.ts';
import { whoChangedBlocks } from './summary/who-changed.ts';
import type { Telling } from './told-step.ts';

/** In Markdown. */
export function pageTelling(outcome: Outcome, language: Language): Telling {
  const { inputs } = outcome;
  const text = messageOf(outcome);
  const first = inputs === undefined ? [] : fillInFirst(knownForIncident(inputs), inputs, language);
  return {
    language,
    run: outcome,
    message: text === '' ? [] : [...first, codeBlock(text, 'text')],
    changes: whoDidItBlocks(outcome, language),
  };
}

/** What the logs show, or where a person sees it. */
function whoDidItBlocks(outcome: Outcome, language: Language): readonly string[] {
  const seen = whoChangedBlocks(outcome, language);
  const { inputs, observed, activity } = outcome;
  const { lead } = situationOf(outcome);
  if (seen.length > 0 || inputs === undefined || observed === undefined || lead.by !== 'finding') return seen;
  const log = changeLogOf(lead.finding, inputs, observed, activity);
  return log === undefined
    ? []
    : folded(whoDidIt[language], runbookBlocks({ steps: [log] }, { language, run: outcome }));
}

const whoDidIt: Words = {
  en: 'Who did it: search for five minutes at most',
  fr: "Qui l'a fait\u00A0: cherchez cinq minutes au plus",
};

/** To Adobe: about a loss that the run saw, or that a person finds who looks where the run could not. */
export function messageOf(outcome: Outcome): string {
  const { inputs, verdict } = outcome;
  const seen = incidentTicketText(outcome);
  if (seen !== '' || inputs === undefined || !isConfirmed(inputs) || situationOf(outcome).urgency !== 'not-checked')
    return seen;
  return textToFillIn(inputs, verdict?.lost?.kind === 'version' ? confirmedKeyOf(inputs)?.version : undefined);
}

/** Where somebody finds the message who reads the log. */
const places: Readonly<Record<HostName, Words>> = {
  github: { en: "in the run's summary", fr: "dans le résumé de l'exécution" },
  'azure-pipelines': { en: "on the run's tab Extensions", fr: "dans l'onglet Extensions de l'exécution" },
  gitlab: { en: 'in the file that the last lines name', fr: 'dans le fichier que nomment les dernières lignes' },
  terminal: { en: 'in the file that the last lines name', fr: 'dans le fichier que nomment les dernières lignes' },
};

const theMessage: Words = { en: 'The message', fr: 'Le message' };

/** In plain lines, in English. */
export function logTelling(outcome: Outcome): Telling {
  const place = places[outcome.run.host];
  return { language: 'en', run: outcome, message: [`${theMessage.en}${colon.en} ${place.en}.`] };
}

/** For outputs and the report, which have the message beside it. */
export function outputTelling(outcome: Outcome): Telling {
  const { inputs, observed } = outcome;
  const message = [`${theMessage.en}${colon.en} the output incident-ticket.`];
  return { language: 'en', run: { inputs, observed }, message };
}
