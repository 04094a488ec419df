/** The urgent ticket to Adobe Customer Care, while Adobe can't use the key that it confirmed. */

import { incidentMessages } from '../messages/incident-ticket.ts';
import { ticketMessages } from '../messages/ticket.ts';
import { readableTime } from '../model/dates.ts';
import { briefly } from '../model/finding.ts';
import { accessLeft, lossesOfAccess } from '../model/incident.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome } from '../model/outcome.ts';
import { uncheckedPrincipal } from '../model/principal.ts';
import type { Language } from '../model/words.ts';
import { applicationNote } from './foreign-application.ts';
import { withoutPort } from './key-uri.ts';
import { letterText } from './letter.ts';
import { ticketLanguage } from './ticket.ts';

/** In plain text with a line end after each line; empty unless access is known to be lost (see `lossesOfAccess`). */
export function incidentTicketText(outcome: Outcome, language: Language = ticketLanguage(outcome.inputs)): string {
  const { inputs, observed, verdict } = outcome;
  if (inputs === undefined || observed === undefined || verdict === undefined) return '';
  const losses = lossesOfAccess(verdict, inputs);
  const uri =
    inputs.confirmedKeyUri?.uri ?? (observed.key.presence === 'found' ? observed.key.value.uriWithVersion : '');
  if (losses.length === 0 || uri === '') return '';
  const [words, letter] = [incidentMessages[language], ticketMessages[language]];
  const unchecked = uncheckedPrincipal(observed);
  const access = accessLeft(losses, verdict);
  return letterText(`${letter.subject}${letter.colon} ${words.subject}`, [
    [letter.greeting],
    [[words.access[access], ...applicationNote(inputs, language, 'toAdobe'), words.request].join(' ')],
    [`${inputs.confirmedKeyUri === undefined ? words.keyUri : words.confirmedUri}${letter.colon}`, withoutPort(uri)],
    [
      words.broken,
      ...losses.map((finding) => `- ${briefly(finding)[language]}.`),
      ...(unchecked === undefined ? [] : [words.notChecked(unchecked)]),
      words.seen(readableTime(outcome.failingSince ?? observed.at, language)),
    ],
    organizationPart(inputs, language),
    [words.closing],
    [letter.regards],
  ]);
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
