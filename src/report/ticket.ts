/** The ticket to Adobe Customer Care: a customer's letter, with only what Adobe's agent needs to set the key up. */

import { type TicketBlank, type TicketMessages, type TicketPurpose, ticketMessages } from '../messages/ticket.ts';
import { readableTime } from '../model/dates.ts';
import { type Inputs, isConfirmedKey } from '../model/inputs.ts';
import type { Key, Observed, Vault } from '../model/observed.ts';
import type { Outcome } from '../model/outcome.ts';
import { uncheckedPrincipal } from '../model/principal.ts';
import type { Language } from '../model/words.ts';
import { applicationNote } from './foreign-application.ts';
import { withoutPort } from './key-uri.ts';
import { letterText } from './letter.ts';
import { azureWord, detailLines } from './ticket-details.ts';

/**
 * The ticket, in plain text with a line end after each line; empty unless Azure's side is complete, since nobody should
 * send a ticket for a key that Adobe can't use. No subscription, resource group or address range: Adobe has no use for
 * them.
 */
export function ticketText(outcome: Outcome, language: Language = ticketLanguage(outcome.inputs)): string {
  const { inputs, observed, verdict } = outcome;
  if (inputs === undefined || observed === undefined) return '';
  if (verdict?.state !== 'provisioned' && verdict?.state !== 'confirmed') return '';
  if (observed.vault.presence !== 'found' || observed.key.presence !== 'found') return '';
  const words = ticketMessages[language];
  const [vault, key] = [observed.vault.value, observed.key.value];
  const purpose = purposeFor(inputs, key);
  return letterText(`${words.subject}${words.colon} ${words.subjects[purpose]}`, [
    [words.greeting],
    [
      [words.requests[purpose](words.users[userOf(observed)]), ...applicationNote(inputs, language, 'toAdobe')].join(
        ' ',
      ),
    ],
    ...uriParts(inputs, key, purpose, words),
    organizationPart(inputs, vault, words),
    ...(purpose === 'reference' ? [] : [[words.reply, ...words.questions]]),
    [words.details.heading, ...detailLines(inputs, observed, { vault, key }, words, language)],
    [words.regards],
    [words.checked(readableTime(observed.at, language))],
  ]);
}

/** Only what was checked is called Adobe's application. */
function userOf(observed: Observed): 'application' | 'principal' {
  return uncheckedPrincipal(observed) === undefined ? 'application' : 'principal';
}

export function ticketLanguage(inputs: Pick<Inputs, 'language' | 'ticketLanguage'> | undefined): Language {
  return inputs?.ticketLanguage ?? inputs?.language ?? 'en';
}

/** The purpose of this run's ticket; `undefined` if there is none. */
export function ticketPurpose({ inputs, observed }: Outcome): TicketPurpose | undefined {
  if (inputs === undefined || observed?.key.presence !== 'found') return undefined;
  return purposeFor(inputs, observed.key.value);
}

function purposeFor(inputs: Inputs, key: Key): TicketPurpose {
  const confirmed = inputs.confirmedKeyUri;
  if (confirmed === undefined) return 'setUp';
  const isCurrent = confirmed.version === undefined || confirmed.version === key.version.toLowerCase();
  return isConfirmedKey(inputs, confirmed) && isCurrent ? 'reference' : 'change';
}

/** What a person has to fill in before the ticket is sent. */
export function ticketBlanks({ adobeOrgId, adobeEntitlement, ticketContact }: Inputs): TicketBlank[] {
  const known = { organization: adobeOrgId, entitlement: adobeEntitlement, contact: ticketContact };
  return (['organization', 'entitlement', 'contact'] as const).filter((blank) => known[blank] === undefined);
}

/** One part for each: a label and, alone on its line, a URI to copy. */
function uriParts({ confirmedKeyUri }: Inputs, key: Key, purpose: TicketPurpose, words: TicketMessages): string[][] {
  const current = withoutPort(key.uriWithVersion);
  const label = purpose === 'change' ? words.newKeyUri : words.keyUri;
  const part = (name: string, uri: string): string[] => [`${name}${words.colon}`, uri];
  const isSaid = confirmedKeyUri === undefined || (purpose === 'reference' && confirmedKeyUri.version !== undefined);
  return [...(isSaid ? [] : [part(words.confirmedUri, confirmedKeyUri.uri)]), part(label, current)];
}

const entitlements = {
  'healthcare-shield': 'Healthcare Shield',
  'privacy-security-shield': 'Privacy & Security Shield',
} as const;

function organizationPart(inputs: Inputs, vault: Vault, words: TicketMessages): string[] {
  const { heading, blanks, ticket, tenant } = words.organization;
  const { adobeOrgId, adobeEntitlement, adobeTicket, ticketContact } = inputs;
  const missing = ticketBlanks(inputs).map((blank) => blanks[blank]);
  const line = (label: string, text = ''): string => `- ${label}${words.colon} ${text}`;
  return [
    heading,
    ...(missing.length === 0 ? [] : [words.fillIn(words.mark, missing.join(', '))]),
    line(blanks.organization, adobeOrgId),
    line(blanks.entitlement, adobeEntitlement && entitlements[adobeEntitlement]),
    line(blanks.contact, ticketContact),
    ...(adobeTicket === undefined ? [] : [line(ticket, adobeTicket)]),
    line(tenant, azureWord(vault.tenantId, words)),
  ];
}
