/** The ticket on the page, in a block that GitHub gives a copy button. */

import { codeBlock } from '../escape.ts';
import type { Section, SummarySource } from './page.ts';

/** While sending it is what is left to do, it stands open above warnings; afterwards it is for the records, folded, at the end. */
export function isToBeSent({ outcome }: SummarySource): boolean {
  return outcome.verdict?.state === 'provisioned' && outcome.inputs?.adobeTicket === undefined;
}

export function ticketSection(source: SummarySource): Section {
  const { ticket, outcome, words } = source;
  if (ticket === '') return { blocks: [], vital: true };
  const confirmed = outcome.verdict?.state === 'confirmed';
  const introduction = confirmed ? words.ticket.confirmed : words.ticket.introduction;
  const text = [introduction, codeBlock(ticket, 'text')];
  if (isToBeSent(source)) return { blocks: [`### ${words.ticket.heading}`, ...text], vital: true };
  return { blocks: [`<details><summary>${words.ticket.heading}</summary>`, ...text, '</details>'], vital: true };
}
