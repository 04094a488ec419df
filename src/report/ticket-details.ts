/** The technical details of the ticket: the key, the vault and Adobe's access, as Azure shows them. */

import type { OnOff, TicketMessages } from '../messages/ticket.ts';
import { isoOf, readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Key, Observed, Vault } from '../model/observed.ts';
import { uncheckedPrincipal } from '../model/principal.ts';
import { encryptionUserRoleName } from '../model/roles.ts';
import type { Language } from '../model/words.ts';
import { grantOf, grantPlace } from './grant.ts';

interface FoundInAzure {
  readonly vault: Vault;
  readonly key: Key;
}

export function detailLines(
  inputs: Inputs,
  observed: Observed,
  { vault, key }: FoundInAzure,
  words: TicketMessages,
  language: Language,
): string[] {
  const line = (label: string, parts: readonly string[]): string =>
    `- ${label}${words.colon} ${parts.filter((part) => part !== '').join(`${words.semicolon} `)}`;
  const [first, ...rest] = accessParts(inputs, observed, vault, words);
  return [
    line(words.details.key, keyParts(key, words, language)),
    line(words.details.vault, vaultParts(vault, words)),
    `${line(words.details.access, [first])}, ${rest.join(' ')}`,
  ];
}

/** A term of Azure (a region, a type). Anything else is left out of the ticket. */
export function azureWord(text: string, { unknown }: Pick<TicketMessages, 'unknown'>): string {
  return /^[\p{L}\p{N} ._-]{1,64}$/u.test(text) ? text : unknown;
}

function keyParts(key: Key, words: TicketMessages, language: Language): string[] {
  const date = (seconds: number): string => readableTime(isoOf(seconds * 1000) ?? `${seconds}`, language);
  const size = key.size === null ? [] : [words.key.bits(key.size)];
  return [
    [azureWord(key.type, words), ...size].join(', '),
    key.operations.map((operation) => azureWord(operationName(operation), words)).join(', '),
    key.enabled ? words.key.enabled : words.key.disabled,
    ...(key.notBefore === null ? [] : [words.key.from(date(key.notBefore))]),
    key.expires === null ? words.key.always : words.key.until(date(key.expires)),
  ];
}

/** As Azure writes them. */
function operationName(operation: string): string {
  return { wrapkey: 'wrapKey', unwrapkey: 'unwrapKey' }[operation] ?? operation;
}

function vaultParts(vault: Vault, words: TicketMessages): string[] {
  const { softDelete, purgeProtection, days, rbac, policies } = words.vault;
  const said = (on: boolean | null, { on: yes, off, unknown }: OnOff): string =>
    on === null ? unknown : on ? yes : off;
  const kept = vault.softDelete !== true || vault.retentionDays === null ? '' : ` (${days(vault.retentionDays)})`;
  return [
    `${azureWord(vault.name, words)}, ${azureWord(vault.location, words)}`,
    `${said(vault.softDelete, softDelete)}${kept}`,
    said(vault.purgeProtection, purgeProtection),
    vault.rbac ? rbac : policies,
    words.vault[networkOf(vault)],
  ];
}

function networkOf(vault: Vault): 'open' | 'restricted' | 'closed' | 'perimeter' {
  if (vault.publicNetworkAccess === 'perimeter') return 'perimeter';
  if (vault.publicNetworkAccess === 'enabled' && vault.networkDefault === 'allow') return 'open';
  return vault.trustedServicesBypass ? 'restricted' : 'closed';
}

/** By role or access policy, for which service principal of which application. */
function accessParts(
  inputs: Inputs,
  observed: Observed,
  vault: Vault,
  words: TicketMessages,
): readonly [string, ...string[]] {
  const { principal } = observed;
  const id = principal.presence === 'found' ? azureWord(principal.value.id, words) : words.unknown;
  const notChecked = uncheckedPrincipal(observed) === undefined ? [] : words.access.notChecked;
  return [granted(inputs, observed, vault, words), ...words.access.principal(id, inputs.adobeAppId), ...notChecked];
}

function granted(inputs: Inputs, observed: Observed, { rbac }: Vault, words: TicketMessages): string {
  if (!rbac) return words.access.policy;
  const grant = grantOf(inputs, observed);
  if (grant === undefined) return words.unknown;
  return words.access.role(encryptionUserRoleName, words.access.scopes[grantPlace(inputs, grant)]);
}
