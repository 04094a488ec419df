/** What the key is and allows: its type, size, operations, other versions and rotation. */
import { termOf } from '../model/names.ts';
import type { Situation } from '../model/situation.ts';
import { list, type Words } from '../model/words.ts';
import { learn, platformVault } from './sources.ts';

/** A key can have hundreds of versions. */
export const mostVersionsListed = 10;

function versionNames(versions: readonly string[]): Words {
  const shown = list(versions.slice(0, mostVersionsListed));
  const rest = versions.length - mostVersionsListed;
  return rest > 0 ? { en: `${shown} and ${rest} more`, fr: `${shown} et ${rest} de plus` } : { en: shown, fr: shown };
}

export const keyType = {
  id: 'key-type',
  severity: 'error',
  adobeStep: 3,
  changedBy: ['version-created'],
  loggedIn: 'vault',
  source: platformVault,
  // It accepts only HSM keys.
  differing: ['Checkov CKV_AZURE_112'],
  title: { en: 'The key is an RSA key', fr: 'La clé est une clé RSA' },
  why: {
    en: "Adobe wraps its data keys with RSA, and keys of other types can't wrap.",
    fr: "Adobe encapsule ses clés de données avec RSA, ce que ne permettent pas les clés d'un autre type.",
  },
  expected: { en: 'Type RSA or RSA-HSM', fr: 'Type RSA ou RSA-HSM' },
  unchecked: { en: "Couldn't check the type of the key", fr: 'Impossible de vérifier le type de la clé' },
  is: (type: string): Words => ({ en: `The key type is ${termOf(type)}`, fr: `La clé est de type ${type}` }),
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const keySize = {
  id: 'key-size',
  severity: 'warning',
  adobeStep: 3,
  source: platformVault,
  title: { en: 'The key has at least 3072 bits', fr: 'La clé fait au moins 3072\u00A0bits' },
  why: {
    en: 'For Adobe Experience Platform, Adobe documents this minimum and might reject shorter keys.',
    fr: 'Pour Adobe Experience Platform, Adobe indique ce minimum et pourrait refuser des clés plus courtes.',
  },
  expected: { en: '3072 bits or more', fr: '3072\u00A0bits ou plus' },
  unchecked: { en: "Couldn't check the size of the key", fr: 'Impossible de vérifier la taille de la clé' },
  is: (bits: number): Words => ({ en: `The key has ${bits} bits`, fr: `La clé fait ${bits}\u00A0bits` }),
  notRsa: (type: string): Words => ({
    en: `The key type is ${termOf(type)}, not RSA`,
    fr: `La clé est de type ${termOf(type)}, et non RSA`,
  }),
  unsaid: {
    en: "Azure's answer does not say how long the key is",
    fr: "la réponse d'Azure n'indique pas la taille de la clé",
  },
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const keyOperations = {
  id: 'key-operations',
  severity: 'error',
  adobeStep: 3,
  explains: [403],
  changedBy: ['key-changed', 'version-created'],
  loggedIn: 'vault',
  source: platformVault,
  title: { en: 'The key allows wrapKey and unwrapKey', fr: 'La clé autorise wrapKey et unwrapKey' },
  why: {
    en: 'Adobe wraps and unwraps its data keys with this key, and needs both operations to write and read the data.',
    fr: 'Adobe encapsule et désencapsule ses clés de données avec cette clé, et a besoin des deux opérations pour écrire et lire les données.',
  },
  expected: { en: 'Operations wrapKey and unwrapKey', fr: 'Opérations wrapKey et unwrapKey' },
  unchecked: {
    en: "Couldn't check the operations that the key allows",
    fr: 'Impossible de vérifier les opérations que la clé autorise',
  },
  allows: (operations: readonly string[]): Words => ({
    en: `The key allows ${list(operations.map(termOf))}`,
    fr: `La clé autorise ${list(operations.map(termOf))}`,
  }),
  lacks: (missing: readonly string[], allowed: readonly string[]): Words => ({
    en: `The key does not allow ${list(missing)} (allowed: ${list(allowed.map(termOf)) || 'nothing'})`,
    fr: `La clé n'autorise pas ${list(missing)} (autorisé\u00A0: ${list(allowed.map(termOf)) || 'rien'})`,
  }),
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const keyVersions = {
  id: 'key-versions',
  severity: 'warning',
  adobeStep: 3,
  explains: [403],
  source: `${learn}/key-vault/keys/about-keys`,
  title: {
    en: 'All other versions of the key are enabled',
    fr: 'Toutes les autres versions de la clé sont activées',
  },
  why: {
    en: "Data keys that were wrapped with a disabled version can't be unwrapped, so their data can't be read.",
    fr: 'Les clés de données encapsulées avec une version désactivée ne peuvent pas être désencapsulées\u00A0; leurs données sont donc illisibles.',
  },
  expected: {
    en: 'No version other than the current one is disabled',
    fr: "Aucune version autre que la version actuelle n'est désactivée",
  },
  unchecked: {
    en: "Couldn't check the other versions of the key",
    fr: 'Impossible de vérifier les autres versions de la clé',
  },
  enabled: {
    en: 'No version other than the current one is disabled',
    fr: "Aucune version autre que la version actuelle n'est désactivée",
  },
  disabled(versions: readonly string[]): Words {
    const { en, fr } = versionNames(versions);
    return versions.length === 1
      ? { en: `Key version ${en} is disabled`, fr: `La version ${fr} de la clé est désactivée` }
      : { en: `Key versions ${en} are disabled`, fr: `Les versions ${fr} de la clé sont désactivées` };
  },
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const keyRotation = {
  id: 'key-rotation',
  severity: 'warning',
  adobeStep: 3,
  source: 'Azure answers as observed: every key shows a rotation policy, and one that only notifies makes no versions',
  // These require automatic rotation. Adobe learns of a new key only by a ticket.
  differing: ['Prowler keyvault_key_rotation_enabled', 'PSRule AZR-000123', 'CIS Azure 6.0 8.3.9'],
  title: { en: 'The key is not rotated automatically', fr: "La clé ne fait pas l'objet d'une rotation automatique" },
  why: {
    en: "Adobe isn't told about new versions, and the previous version might be disabled too early.",
    fr: "Adobe n'est pas informé des nouvelles versions, et la précédente risque d'être désactivée trop tôt.",
  },
  expected: {
    en: 'No rotation policy that rotates the key',
    fr: 'Aucune stratégie de rotation qui effectue une rotation de la clé',
  },
  unchecked: {
    en: "Couldn't check the rotation policy of the key",
    fr: 'Impossible de vérifier la stratégie de rotation de la clé',
  },
  rotates: {
    en: 'A rotation policy creates new versions of the key automatically',
    fr: 'Une stratégie de rotation crée automatiquement de nouvelles versions de la clé',
  },
  still: { en: 'The key is not rotated automatically', fr: "La clé ne fait pas l'objet d'une rotation automatique" },
} as const satisfies Situation & Readonly<Record<string, unknown>>;
