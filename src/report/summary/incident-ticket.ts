/** The urgent ticket on the page, in a block for which GitHub shows a copy button. */

import { ticketMessages } from '../../messages/ticket.ts';
import { codeBlock } from '../escape.ts';
import { incidentBlanks, incidentTicketText } from '../incident-ticket.ts';
import { ticketLanguage } from '../ticket.ts';
import type { Section, SummarySource } from './page.ts';

export function incidentSection({ outcome, words }: SummarySource): Section {
  const text = incidentTicketText(outcome);
  const { inputs } = outcome;
  if (text === '' || inputs === undefined) return { blocks: [], vital: true };
  const { mark } = ticketMessages[ticketLanguage(inputs)];
  const fillIn = incidentBlanks(inputs).length === 0 ? [] : [words.ticket.fillIn(mark)];
  const { heading, send, intended } = words.incident;
  return {
    blocks: [`### ${heading}`, [send, ...fillIn].join(' '), codeBlock(text, 'text'), intended],
    vital: true,
  };
}
