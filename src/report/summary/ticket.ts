/** The ticket on the page, in a block that GitHub gives a copy button. */

import { codeBlock } from '../escape.ts';
import type { Section, SummarySource } from './page.ts';

/** While sending it is what is left to do, it stands above warnings; afterwards it is for the records, at the end. */
export function isToBeSent({ outcome }: SummarySource): boolean {
  return outcome.verdict?.state === 'provisioned' && outcome.inputs?.adobeTicket === undefined;
}

export function ticketSection({ ticket, outcome, words }: SummarySource): Section {
  if (ticket === '') return { blocks: [], vital: true };
  const confirmed = outcome.verdict?.state === 'confirmed';
  const introduction = confirmed ? words.ticket.confirmed : words.ticket.introduction;
  return { blocks: [`### ${words.ticket.heading}`, introduction, codeBlock(ticket, 'text')], vital: true };
}
