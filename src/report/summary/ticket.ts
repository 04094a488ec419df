/** The ticket on the page, in a block for which GitHub shows a copy button. */

import { ticketMessages } from '../../messages/ticket.ts';
import { codeBlock, codeSpan } from '../escape.ts';
import { ticketBlanks, ticketLanguage, ticketPurpose } from '../ticket.ts';
import { unconfirmedUse } from '../unconfirmed-use.ts';
import type { Section, SummarySource } from './page.ts';

/** Open as long as it has to be sent; afterward it is for the records, and collapsed. */
function isToBeSent({ outcome, ticket }: SummarySource): boolean {
  const purpose = ticketPurpose(outcome);
  if (ticket === '' || purpose === undefined) return false;
  if (purpose === 'change') return true;
  // Adobe set up what it uses.
  return purpose === 'setUp' && outcome.inputs?.adobeTicket === undefined && unconfirmedUse(outcome) === undefined;
}

/** @param when the one to send stands at the top, the one for the records at the end */
export function ticketSection(source: SummarySource, when: 'to-send' | 'for-the-records'): Section {
  const { ticket, words } = source;
  if (ticket === '' || isToBeSent(source) !== (when === 'to-send')) return { blocks: [], vital: true };
  const text = [introduction(source), codeBlock(ticket, 'text')];
  if (isToBeSent(source)) return { blocks: [`### ${words.ticket.heading}`, ...text], vital: true };
  const title = `${words.ticket.heading}${words.colon} ${words.ticket.nothingToSend}`;
  return { blocks: [`<details><summary>${title}</summary>`, ...text, '</details>'], vital: true };
}

function introduction(source: SummarySource): string {
  const { outcome, words } = source;
  const { change, send, administrator, sent, inUse, reference } = words.ticket;
  const purpose = ticketPurpose(outcome);
  const number = outcome.inputs?.adobeTicket;
  if (isToBeSent(source)) {
    return [...(purpose === 'change' ? [change] : []), ...fillIn(source), send, administrator].join(' ');
  }
  if (purpose !== 'setUp') return reference;
  return number === undefined ? inUse : sent(codeSpan(number));
}

function fillIn({ outcome: { inputs }, words }: SummarySource): string[] {
  if (inputs === undefined || ticketBlanks(inputs).length === 0) return [];
  return [words.ticket.fillIn(ticketMessages[ticketLanguage(inputs)].mark)];
}
