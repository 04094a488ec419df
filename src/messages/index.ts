/** The words of the report, by language. */

import type { Language } from '../model/words.ts';
import { summary as englishSummary, type SummaryMessages } from './en/summary.ts';
import { ticket as englishTicket, type TicketMessages } from './en/ticket.ts';
import { summary as frenchSummary } from './fr/summary.ts';
import { ticket as frenchTicket } from './fr/ticket.ts';

export const summaryMessages: Readonly<Record<Language, SummaryMessages>> = { en: englishSummary, fr: frenchSummary };
export const ticketMessages: Readonly<Record<Language, TicketMessages>> = { en: englishTicket, fr: frenchTicket };
