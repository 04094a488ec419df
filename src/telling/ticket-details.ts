/** The technical details of the ticket: the key, the vault and Adobe's access, as Azure shows them. */

import { isoOf, readableTime } from '../model/dates.ts';
import { grantAssignment } from '../model/grant.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Key, Observed, RoleAssignment, Vault } from '../model/observed.ts';
import { uncheckedPrincipal } from '../model/principal.ts';
import { encryptionUserRoleName } from '../model/roles.ts';
import { comparable, scopesOf } from '../model/scopes.ts';
import type { Language, Words } from '../model/words.ts';
import { item } from './letter.ts';

interface FoundInAzure {
  readonly vault: Vault;
  readonly key: Key;
}

/** Under their heading. */
export function detailLines(
  inputs: Inputs,
  observed: Observed,
  { vault, key }: FoundInAzure,
  language: Language,
): string[] {
  const semicolon: Words = { en: '; ', fr: '\u00A0; ' };
  const line = (label: Words, parts: readonly string[]): string =>
    item(label, parts.filter((part) => part !== '').join(semicolon[language]), language);
  return [
    { en: 'Technical details', fr: 'Informations techniques' }[language],
    line({ en: 'Key', fr: 'Clé' }, keyParts(key, language)),
    line({ en: 'Vault', fr: 'Coffre de clés' }, vaultParts(vault, language)),
    item({ en: 'Access', fr: 'Accès' }, accessText(inputs, observed, vault, language), language),
  ];
}

const unknown: Words = { en: 'unknown', fr: 'inconnu' };

/** A term of Azure (a region, a type). Anything else is left out of the ticket. */
export function azureTerm(text: string, language: Language): string {
  return /^[\p{L}\p{N} ._-]{1,64}$/u.test(text) ? text : unknown[language];
}

function keyParts(key: Key, language: Language): string[] {
  const date = (seconds: number): string => readableTime(isoOf(seconds * 1000) ?? `${seconds}`, language);
  const size = key.size === null ? [] : [{ en: `${key.size} bits`, fr: `${key.size}\u00A0bits` }[language]];
  const from = (day: string): Words => ({ en: `activates on ${day}`, fr: `active à partir du ${day}` });
  const until = (day: string): Words => ({ en: `expires on ${day}`, fr: `expire le ${day}` });
  const always: Words = { en: 'no expiration date', fr: "sans date d'expiration" };
  return [
    [azureTerm(key.type, language), ...size].join(', '),
    ...(key.operations === null
      ? []
      : [key.operations.map((one) => azureTerm(operationName(one), language)).join(', ')]),
    (key.enabled ? { en: 'enabled', fr: 'activée' } : { en: 'disabled', fr: 'désactivée' })[language],
    ...(key.notBefore === null ? [] : [from(date(key.notBefore))[language]]),
    (key.expires === null ? always : until(date(key.expires)))[language],
  ];
}

/** As Azure writes them. */
function operationName(operation: string): string {
  return { wrapkey: 'wrapKey', unwrapkey: 'unwrapKey' }[operation] ?? operation;
}

const networks = {
  open: { en: 'open to all networks', fr: 'accessible depuis tous les réseaux' },
  restricted: {
    en: 'restricted network, trusted Microsoft services allowed',
    fr: 'réseau restreint, services Microsoft approuvés autorisés',
  },
  closed: {
    en: 'restricted network, trusted Microsoft services blocked',
    fr: 'réseau restreint, services Microsoft approuvés bloqués',
  },
  perimeter: { en: 'network security perimeter', fr: 'périmètre de sécurité réseau' },
} as const satisfies Readonly<Record<string, Words>>;

function vaultParts(vault: Vault, language: Language): string[] {
  const { softDelete, retentionDays, purgeProtection, rbac } = vault;
  const days: Words = { en: `${retentionDays} days`, fr: `${retentionDays}\u00A0jours` };
  const kept = softDelete !== true || retentionDays === null ? '' : ` (${days[language]})`;
  return [
    `${azureTerm(vault.name, language)}, ${azureTerm(vault.location, language)}`,
    `${onOrOff({ en: 'soft delete', fr: 'suppression réversible' }, softDelete)[language]}${kept}`,
    onOrOff({ en: 'purge protection', fr: 'protection contre le vidage' }, purgeProtection)[language],
    (rbac
      ? { en: 'Azure RBAC', fr: 'Azure RBAC' }
      : { en: 'vault access policies', fr: "stratégies d'accès au coffre" })[language],
    networks[networkOf(vault)][language],
  ];
}

/** A protection; `null` if Azure's answer does not have it. */
function onOrOff({ en, fr }: Words, on: boolean | null): Words {
  if (on === null) return { en: `${en} unknown`, fr: `${fr}\u00A0: inconnu` };
  return on ? { en: `${en} on`, fr: `${fr} activée` } : { en: `${en} off`, fr: `${fr} désactivée` };
}

function networkOf(vault: Vault): keyof typeof networks {
  if (vault.publicNetworkAccess === 'perimeter') return 'perimeter';
  if (vault.publicNetworkAccess === 'enabled' && vault.networkDefault === 'allow') return 'open';
  return vault.trustedServicesBypass ? 'restricted' : 'closed';
}

/** By role or access policy, for which service principal of which application. */
function accessText(inputs: Inputs, observed: Observed, vault: Vault, language: Language): string {
  const { principal } = observed;
  const id = principal.presence === 'found' ? azureTerm(principal.value.id, language) : unknown[language];
  const user: Words = {
    en: `for service principal ${id} of your application ${inputs.adobeAppId}`,
    fr: `pour le principal de service ${id} de votre application ${inputs.adobeAppId}`,
  };
  const notChecked: Words = {
    en: '(we did not check whose object ID this is: please compare it with the one in your tokens for our tenant)',
    fr: "(nous n'avons pas vérifié à qui appartient cet ID d'objet\u00A0; merci de le comparer à celui de vos jetons pour notre locataire)",
  };
  const remark = uncheckedPrincipal(observed) === undefined ? '' : ` ${notChecked[language]}`;
  return `${granted(inputs, observed, vault)[language]}, ${user[language]}${remark}`;
}

function granted(inputs: Inputs, observed: Observed, { rbac }: Vault): Words {
  if (!rbac) {
    return {
      en: 'vault access policy (get, wrapKey, unwrapKey on keys)',
      fr: "stratégie d'accès au coffre (get, wrapKey, unwrapKey sur les clés)",
    };
  }
  const grant = grantAssignment(inputs, observed);
  if (grant === undefined) return unknown;
  const place = placeOf(inputs, grant);
  return { en: `role ${encryptionUserRoleName} on ${place.en}`, fr: `rôle ${encryptionUserRoleName} sur ${place.fr}` };
}

function placeOf(inputs: Inputs, grant: RoleAssignment): Words {
  const scopes = scopesOf(inputs);
  const scope = comparable(grant.scope);
  if (scope === scopes.key) return { en: 'the key', fr: 'la clé' };
  if (scope === scopes.vault) return { en: 'the vault', fr: 'le coffre' };
  return { en: 'a scope above the vault', fr: 'une étendue au-dessus du coffre' };
}
