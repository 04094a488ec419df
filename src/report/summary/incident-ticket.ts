/** The urgent ticket on the page, in a block for which GitHub shows a copy button. */

import { ticketMessages } from '../../messages/ticket.ts';
import { lossesOfAccess } from '../../model/incident.ts';
import { codeBlock } from '../escape.ts';
import { incidentBlanks, incidentTicketText } from '../incident-ticket.ts';
import { ticketLanguage } from '../ticket.ts';
import type { Section, SummarySource } from './page.ts';

export function incidentSection({ outcome, words }: SummarySource): Section {
  const text = incidentTicketText(outcome);
  const { inputs, verdict } = outcome;
  if (text === '' || inputs === undefined || verdict === undefined) return { blocks: [], vital: true };
  const { mark } = ticketMessages[ticketLanguage(inputs)];
  const fillIn = incidentBlanks(inputs).length === 0 ? [] : [words.ticket.fillIn(mark)];
  const { heading, send, sendForPrincipal, sendForGroup } = words.incident;
  const isPrincipal = lossesOfAccess(verdict, inputs).some(({ id }) => id === 'adobe-principal');
  const unless = verdict.isLeaving ? sendForGroup : isPrincipal ? sendForPrincipal : send;
  return {
    blocks: [`### ${heading}`, [unless, ...fillIn].join(' '), codeBlock(text, 'text')],
    vital: true,
  };
}
