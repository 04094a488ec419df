/** The tickets on the page, each in a block for which GitHub shows a copy button. */

import type { Inputs } from '../../model/inputs.ts';
import { isForeign, situationOf } from '../../model/situation.ts';
import { colon, type Language, type Words } from '../../model/words.ts';
import { codeBlock, codeSpan } from '../escape.ts';
import { incidentTicketText } from '../incident-ticket.ts';
import { type FromPerson, fillInMark, hasBlanks, ticketLanguage } from '../letter.ts';
import { knownForTicket, ticketPurpose } from '../ticket.ts';
import { folded, type Section, type SummarySource } from './page.ts';

/** Whether Adobe confirmed the key has to be settled first. */
const isLater = ({ outcome }: SummarySource) => ['none-at-risk', 'none-over'].includes(situationOf(outcome).kind);

/** Open as long as it has to be sent; afterward it is for the records, and collapsed. */
function isToBeSent(source: SummarySource): boolean {
  const { outcome, ticket } = source;
  const purpose = ticketPurpose(outcome);
  if (ticket === '' || purpose === undefined || source.findings.some(isForeign) || isLater(source)) return false;
  if (purpose === 'change' || purpose === 'question') return true;
  return purpose === 'setUp' && outcome.inputs?.adobeTicket === undefined;
}

const heading: Words = { en: 'Ticket for Adobe Customer Care', fr: "Ticket pour l'assistance clientèle Adobe" };

const nothingToSend: Words = { en: 'nothing needs to be sent now', fr: "il n'y a rien à envoyer pour l'instant" };

/** A stranger may have created the newer version. */
const onlyIfTheirs: Words = {
  en: "only once the vault's owners have said that the new version is theirs",
  fr: 'uniquement une fois que les responsables du coffre ont dit que la nouvelle version est la leur',
};

/** @param when the one to send stands at the top, the one for the records at the end */
export function ticketSection(source: SummarySource, when: 'to-send' | 'for-the-records'): Section {
  const { ticket, language } = source;
  const isSent = isToBeSent(source);
  // Nobody sends the wrong one of two.
  const isIncident = incidentTicketText(source.outcome) !== '';
  if (ticket === '' || isIncident || isSent !== (when === 'to-send')) return { blocks: [], vital: true };
  const text = [isSent ? howToSend(source) : whyKept(source)[language], codeBlock(ticket, 'text')];
  if (isSent && ticketPurpose(source.outcome) !== 'setUp') {
    return { blocks: folded(`${heading[language]}${colon[language]} ${onlyIfTheirs[language]}`, text), vital: true };
  }
  if (isSent) return { blocks: [`### ${heading[language]}`, ...text], vital: true };
  return { blocks: folded(`${heading[language]}${colon[language]} ${nothingToSend[language]}`, text), vital: true };
}

function howToSend({ outcome, language }: SummarySource): string {
  const { inputs } = outcome;
  const send: Words = {
    en: 'The support administrator pastes this text into a case with Adobe Customer Care. It contains no secrets.',
    fr: "L'administrateur du support colle ce texte dans un ticket à l'assistance clientèle Adobe. Il ne contient aucun secret.",
  };
  return [...(inputs === undefined ? [] : fillInFirst(knownForTicket(inputs), inputs, language)), send[language]].join(
    ' ',
  );
}

/** What to do before a letter is sent, if anything; names the line in the letter's own language. */
export function fillInFirst(known: FromPerson, inputs: Inputs, language: Language): string[] {
  if (!hasBlanks(known)) return [];
  const mark = fillInMark[ticketLanguage(inputs)];
  const said: Words = {
    en: `First fill in what the line \`[${mark}: …]\` names, and delete it.`,
    fr: `Complétez d'abord ce qu'indique la ligne \`[${mark}\u00A0: …]\`, et supprimez-la.`,
  };
  return [said[language]];
}

function whyKept(source: SummarySource): Words {
  const { outcome } = source;
  const ticket = outcome.inputs?.adobeTicket;
  if (source.findings.some(isForeign)) {
    return {
      en: "Don't send this text before the ID of the application has been checked.",
      fr: "N'envoyez pas ce texte avant d'avoir vérifié l'ID de l'application.",
    };
  }
  if (ticketPurpose(outcome) !== 'setUp') {
    return {
      en: 'Adobe confirmed this key. The text is kept here for your records, and in case Adobe asks.',
      fr: 'Adobe a confirmé cette clé. Texte à conserver, au cas où Adobe le demanderait.',
    };
  }
  if (ticket === undefined) {
    return {
      en: 'This text can be sent once the steps above are done.',
      fr: 'Ce texte pourra être envoyé une fois les étapes ci-dessus terminées.',
    };
  }
  const number = codeSpan(ticket);
  return {
    en: `Ticket ${number} is recorded as sent. The text is kept here for your records, and in case Adobe asks.`,
    fr: `Le ticket ${number} est déclaré comme envoyé. Texte à conserver, au cas où Adobe le demanderait.`,
  };
}
