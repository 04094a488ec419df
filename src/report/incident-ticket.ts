/** The urgent ticket to Adobe Customer Care, while Adobe can't use the key that it confirmed. */

import { incidentMessages } from '../messages/incident-ticket.ts';
import { ticketMessages } from '../messages/ticket.ts';
import { readableTime } from '../model/dates.ts';
import { lossesOfAccess } from '../model/incident.ts';
import { mightHaveAccess } from '../model/indirect-access.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome } from '../model/outcome.ts';
import { uncheckedPrincipal } from '../model/principal.ts';
import type { Language } from '../model/words.ts';
import { plainLine } from './plain.ts';
import { ticketLanguage } from './ticket.ts';

/** In plain text with a line end after each line; empty unless access is known to be lost (see `lossesOfAccess`). */
export function incidentTicketText(outcome: Outcome, language: Language = ticketLanguage(outcome.inputs)): string {
  const { inputs, observed, verdict } = outcome;
  const confirmed = inputs?.confirmedKeyUri;
  if (inputs === undefined || confirmed === undefined || observed === undefined || verdict === undefined) return '';
  const losses = lossesOfAccess(verdict, inputs);
  if (losses.length === 0) return '';
  const [words, letter] = [incidentMessages[language], ticketMessages[language]];
  const unchecked = uncheckedPrincipal(observed);
  const isUnsure = losses.every(({ id }) => id === 'adobe-grant') && mightHaveAccess(inputs, observed);
  const { subject, claim, request } = verdict.isLeaving ? words.leaving : isUnsure ? words.unsure : words.lost;
  const parts = [
    words.note(claim),
    [`${letter.subject}${letter.colon} ${subject}`],
    [letter.greeting],
    request,
    [`${words.confirmedUri}${letter.colon}`, confirmed.uri],
    [
      words.broken,
      ...losses.map((finding) => `- ${finding.observed[language]}.`),
      ...(unchecked === undefined ? [] : [words.notChecked(unchecked)]),
      words.seen(readableTime(outcome.failingSince ?? observed.at, language)),
    ],
    organizationPart(inputs, language),
    words.closing.split('\n'),
    [letter.regards],
  ];
  return `${parts.map((lines) => lines.map((line) => plainLine(line)).join('\n')).join('\n\n')}\n`;
}

/** What a person has to fill in before it is sent. */
export function incidentBlanks({ adobeOrgId, ticketContact }: Inputs): readonly ('organization' | 'contact')[] {
  const known = { organization: adobeOrgId, contact: ticketContact };
  return (['organization', 'contact'] as const).filter((blank) => known[blank] === undefined);
}

function organizationPart(inputs: Inputs, language: Language): string[] {
  const letter = ticketMessages[language];
  const { heading, blanks } = letter.organization;
  const missing = incidentBlanks(inputs).map((blank) => blanks[blank]);
  const line = (label: string, text = '') => `- ${label}${letter.colon} ${text}`;
  const { adobeOrgId, ticketContact, adobeTicket } = inputs;
  return [
    heading,
    ...(missing.length === 0 ? [] : [letter.fillIn(letter.mark, missing.join(', '))]),
    line(blanks.organization, adobeOrgId),
    line(blanks.contact, ticketContact),
    ...(adobeTicket === undefined ? [] : [line(incidentMessages[language].setupTicket, adobeTicket)]),
  ];
}
