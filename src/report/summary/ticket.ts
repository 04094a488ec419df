/** The ticket on the page, in a block that GitHub gives a copy button. */

import { codeBlock } from '../escape.ts';
import type { Section, SummarySource } from './page.ts';

export function ticketSection({ ticket, outcome, words }: SummarySource): Section {
  if (ticket === '') return { blocks: [], vital: true };
  const confirmed = outcome.verdict?.state === 'confirmed';
  const introduction = confirmed ? words.ticket.confirmed : words.ticket.introduction;
  return { blocks: [`### ${words.ticket.heading}`, introduction, codeBlock(ticket, 'text')], vital: true };
}
