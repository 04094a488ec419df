/** The text of the ticket to Adobe Customer Care: what their agent needs to set the key up, and nothing else. */

import { readableTime } from '../messages/dates.ts';
import { ticketMessages } from '../messages/index.ts';
import type { TicketMessages } from '../messages/ticket.ts';
import type { Inputs, Language } from '../model/inputs.ts';
import type { Key, Observed, Vault } from '../model/observed.ts';
import type { Outcome } from '../model/outcome.ts';
import { encryptionUserRoleName } from '../model/roles.ts';
import { grantOf, grantPlace } from './grant.ts';
import { withoutPort } from './key-uri.ts';
import { plainLine } from './plain.ts';

/** A label and its text; both on one line. */
type Line = readonly [label: string, text: string];

/**
 * The ticket, in plain text with a line end after each line; empty unless Azure's side is complete, since nobody should
 * send a ticket for a key that Adobe can't use. No subscription, resource group or address range: Adobe has no use for
 * them.
 */
export function ticketText(outcome: Outcome, language: Language = outcome.inputs?.language ?? 'en'): string {
  const { inputs, observed, verdict, run } = outcome;
  if (inputs === undefined || observed === undefined) return '';
  if (verdict?.state !== 'provisioned' && verdict?.state !== 'confirmed') return '';
  if (observed.vault.presence !== 'found' || observed.key.presence !== 'found') return '';
  const words = ticketMessages[language];
  const [vault, key] = [observed.vault.value, observed.key.value];
  const line = ([label, text]: Line): string => `${label}${words.colon} ${plainLine(text)}`;
  const part = (heading: string, lines: readonly Line[]): string[] => [
    '',
    heading,
    ...lines.map((each) => `- ${line(each)}`),
  ];
  const confirmed = verdict.state === 'confirmed';
  const checked = words.checked(
    readableTime(observed.at, language),
    run.runUrl === '' ? run.repository : run.runUrl,
    run.action,
  );
  const lines = [
    line([words.subject, confirmed ? words.subjects.confirmed : words.subjects.setUp]),
    '',
    words.greeting,
    '',
    confirmed ? words.confirmed : words.request,
    '',
    `${words.keyUri}${words.colon}`,
    plainLine(withoutPort(key.uriWithVersion)),
    ...(confirmed ? confirmedUri(inputs, words) : ['', words.pleaseConfirm]),
    ...part(words.headings.us, us(inputs, vault, words)),
    ...part(words.headings.key, keyLines(key, words, language)),
    ...part(words.headings.vault, vaultLines(vault, words)),
    ...part(words.headings.access, accessLines(inputs, observed, words)),
    '',
    words.regards,
    '',
    ...checked.map((text) => plainLine(text)),
  ];
  return `${lines.join('\n')}\n`;
}

function confirmedUri({ confirmedKeyUri }: Inputs, words: TicketMessages): string[] {
  if (confirmedKeyUri === undefined) return [];
  return ['', `${words.confirmedUri}${words.colon}`, plainLine(confirmedKeyUri.uri)];
}

const entitlements = {
  'healthcare-shield': 'Healthcare Shield',
  'privacy-security-shield': 'Privacy & Security Shield',
} as const;

function us({ adobeOrgId, adobeEntitlement, adobeTicket }: Inputs, vault: Vault, words: TicketMessages): Line[] {
  return [
    [words.us.organisation, adobeOrgId ?? words.fillIn.organisation],
    [words.us.entitlement, adobeEntitlement === undefined ? words.fillIn.entitlement : entitlements[adobeEntitlement]],
    ...(adobeTicket === undefined ? [] : [[words.us.ticket, adobeTicket] as const]),
    [words.us.contact, words.fillIn.contact],
    [words.us.tenant, word(vault.tenantId, words)],
  ];
}

function keyLines(key: Key, words: TicketMessages, language: Language): Line[] {
  const date = (seconds: number): string => readableTime(new Date(seconds * 1000).toISOString(), language);
  const size = key.size === null ? words.notKnown : words.key.bits(key.size);
  const state = [
    key.enabled ? words.key.enabled : words.key.disabled,
    ...(key.notBefore === null ? [] : [words.key.from(date(key.notBefore))]),
    key.expires === null ? words.key.always : words.key.until(date(key.expires)),
  ];
  return [
    [words.key.versionless, withoutPort(key.uri)],
    [words.key.type, `${word(key.type, words)}, ${size}`],
    [words.key.operations, key.operations.map((operation) => word(operationName(operation), words)).join(', ')],
    [words.key.state, state.join(', ')],
  ];
}

/** Words of Azure (a region, a type): anything else is no such word, and not for Adobe's eyes. */
function word(text: string, words: TicketMessages): string {
  return /^[\p{L}\p{N} ._-]{1,64}$/u.test(text) ? text : words.notKnown;
}

/** As Azure writes them. */
function operationName(operation: string): string {
  return { wrapkey: 'wrapKey', unwrapkey: 'unwrapKey' }[operation] ?? operation;
}

function vaultLines(vault: Vault, words: TicketMessages): Line[] {
  const kept = vault.retentionDays === null ? [] : [words.vault.days(vault.retentionDays)];
  const onOff = (on: boolean | null): string => (on === null ? words.notKnown : on ? words.on : words.off);
  return [
    [words.vault.name, word(vault.name, words)],
    [words.vault.region, word(vault.location, words)],
    [words.vault.softDelete, [onOff(vault.softDelete), ...kept].join(', ')],
    [words.vault.purgeProtection, onOff(vault.purgeProtection)],
    [words.vault.permissionModel, vault.rbac ? words.vault.rbac : words.vault.policies],
    [words.vault.network, words.vault[networkOf(vault)]],
  ];
}

function networkOf(vault: Vault): 'open' | 'restricted' | 'closed' | 'perimeter' {
  if (vault.publicNetworkAccess === 'perimeter') return 'perimeter';
  if (vault.publicNetworkAccess === 'enabled' && vault.networkDefault === 'allow') return 'open';
  return vault.trustedServicesBypass ? 'restricted' : 'closed';
}

function accessLines(inputs: Inputs, observed: Observed, words: TicketMessages): Line[] {
  const { principal } = observed;
  return [
    [words.access.application, inputs.adobeAppId],
    [words.access.principal, principal.presence === 'found' ? word(principal.value.id, words) : words.notKnown],
    [words.access.granted, granted(inputs, observed, words)],
  ];
}

function granted(inputs: Inputs, observed: Observed, words: TicketMessages): string {
  if (observed.vault.presence === 'found' && !observed.vault.value.rbac) return words.access.policy;
  const grant = grantOf(inputs, observed);
  if (grant === undefined) return words.notKnown;
  return words.access.role(encryptionUserRoleName, words.access.scopes[grantPlace(inputs, grant)]);
}
