/** Findings about the key and its current version. */

import { readableTime } from '../../model/dates.ts';
import type { Inputs } from '../../model/inputs.ts';
import { asRole } from '../../model/remedy.ts';
import type { Words } from '../../model/words.ts';
import { list } from './shape.ts';

/** A key can have hundreds of versions. */
export const mostVersionsListed = 10;

function versionNames(versions: readonly string[]): Words {
  const shown = list(versions.slice(0, mostVersionsListed));
  const rest = versions.length - mostVersionsListed;
  return rest > 0 ? { en: `${shown} and ${rest} more`, fr: `${shown} et ${rest} de plus` } : { en: shown, fr: shown };
}

export const keyTexts = {
  'key-exists': {
    title: { en: 'The key exists', fr: 'La clé existe' },
    why: {
      en: 'Without the key, nobody can decrypt what Adobe encrypted with it.',
      fr: "Sans la clé, personne ne peut déchiffrer ce qu'Adobe a chiffré avec elle.",
    },
    expected: { en: 'A key of that name in the vault', fr: 'Une clé de ce nom dans le coffre' },
    found: (uri: string): Words => ({ en: `The key exists: ${uri}`, fr: `La clé existe : ${uri}` }),
    absent: (key: string, vault: string): Words => ({
      en: `Key ${key} does not exist in vault ${vault}`,
      fr: `La clé ${key} n'existe pas dans le coffre ${vault}`,
    }),
    /** @param code of the refusal */
    notSearched: (key: string, vault: string, code: string): Words => ({
      en: `Key ${key} does not exist in vault ${vault}. Whether it was deleted could not be checked (${code})`,
      fr: `La clé ${key} n'existe pas dans le coffre ${vault}. Impossible de vérifier si elle a été supprimée (${code})`,
    }),
    deleted: (key: string): Words => ({ en: `Key ${key} is deleted`, fr: `La clé ${key} est supprimée` }),
    vaultDeleted: (vault: string): Words => ({
      en: `The key can't be used while vault ${vault} is deleted`,
      fr: `La clé est inutilisable tant que le coffre ${vault} est supprimé`,
    }),
    noVault: (vault: string): Words => ({
      en: `There is no key, since vault ${vault} does not exist`,
      fr: `Il n'y a pas de clé, puisque le coffre ${vault} n'existe pas`,
    }),
  },
  'key-enabled': {
    title: { en: 'The key is enabled', fr: 'La clé est activée' },
    why: {
      en: "Adobe can't use a disabled key, and might treat it as a revocation and then purge the data.",
      fr: 'Adobe ne peut pas utiliser une clé désactivée et peut considérer cela comme une révocation, puis supprimer définitivement les données.',
    },
    expected: { en: 'The current version is enabled', fr: 'La version actuelle est activée' },
    enabled: (version: string): Words => ({
      en: `Key version ${version} is enabled`,
      fr: `La version ${version} de la clé est activée`,
    }),
    disabled: (version: string): Words => ({
      en: `Key version ${version} is disabled`,
      fr: `La version ${version} de la clé est désactivée`,
    }),
    disputed: (version: string): Words => ({
      en: `Azure's answers disagree on whether key version ${version} is enabled`,
      fr: `les réponses d'Azure ne concordent pas sur l'état (activé ou désactivé) de la version ${version} de la clé`,
    }),
  },
  'key-active': {
    title: {
      en: 'The key is within its validity period',
      fr: 'La clé est dans sa période de validité',
    },
    why: {
      en: "A key that has expired or is not active yet can't wrap, and Adobe might treat it as a revocation and then purge the data.",
      fr: 'Une clé expirée ou pas encore active ne peut pas encapsuler, et Adobe peut considérer cela comme une révocation, puis supprimer définitivement les données.',
    },
    expected: {
      en: 'The current time is between the activation date and the expiration date',
      fr: "L'heure actuelle se situe entre la date d'activation et la date d'expiration",
    },
    active: { en: 'The key is within its validity period', fr: 'La clé est dans sa période de validité' },
    expired: (at: string): Words => ({
      en: `The key expired on ${readableTime(at, 'en')}`,
      fr: `La clé a expiré le ${readableTime(at, 'fr')}`,
    }),
    early: (at: string): Words => ({
      en: `The key is not active until ${readableTime(at, 'en')}`,
      fr: `La clé ne sera active que le ${readableTime(at, 'fr')}`,
    }),
    fixExpired: asRole(
      {
        en: 'Ask the owners of the vault whether the key was meant to expire. If not, set a later expiration date (here two years from now).',
        fr: "Demandez aux responsables du coffre si cette expiration était voulue. Sinon, repoussez la date d'expiration (ici, dans deux ans).",
      },
      'cryptoOfficer',
      'vault',
    ),
    fixEarly: asRole(
      {
        en: 'Ask the owners of the vault whether the activation date is right. If it is wrong, set it to now.',
        fr: "Demandez aux responsables du coffre si la date d'activation est correcte. Si elle ne l'est pas, remplacez-la par l'heure actuelle.",
      },
      'cryptoOfficer',
      'vault',
    ),
  },
  'key-expiry': {
    title: { en: 'The key does not expire soon', fr: "La clé n'expire pas prochainement" },
    why: {
      en: 'On its expiration date the key stops working for Adobe without further notice.',
      fr: "À sa date d'expiration, la clé cesse de fonctionner pour Adobe, sans autre avertissement.",
    },
    expected: ({ expiryWarningDays: days }: Inputs): Words => ({
      en: `No expiration date, or one more than ${days} days away`,
      fr: `Aucune date d'expiration, ou une date à plus de ${days}\u00A0jours`,
    }),
    never: { en: 'The key has no expiration date', fr: "La clé n'a pas de date d'expiration" },
    later: (at: string): Words => ({
      en: `The key expires on ${readableTime(at, 'en')}`,
      fr: `La clé expire le ${readableTime(at, 'fr')}`,
    }),
    confirmedLater: (version: string, at: string): Words => ({
      en: `The confirmed key version ${version} expires on ${readableTime(at, 'en')}`,
      fr: `La version confirmée ${version} de la clé expire le ${readableTime(at, 'fr')}`,
    }),
    confirmedPast: (version: string, at: string): Words => ({
      en: `The confirmed key version ${version} expired on ${readableTime(at, 'en')}`,
      fr: `La version confirmée ${version} de la clé a expiré le ${readableTime(at, 'fr')}`,
    }),
    past: (at: string): Words => ({
      en: `The key expired on ${readableTime(at, 'en')}`,
      fr: `La clé a expiré le ${readableTime(at, 'fr')}`,
    }),
    remediation: asRole(
      {
        en: 'Decide with the owner of the data, then set a later expiration date (here two years from now).',
        fr: "Décidez-en avec le propriétaire des données, puis repoussez la date d'expiration (ici, dans deux ans).",
      },
      'cryptoOfficer',
      'vault',
    ),
  },
  'key-type': {
    title: { en: 'The key is an RSA key', fr: 'La clé est une clé RSA' },
    why: {
      en: "Adobe wraps its data keys with RSA, and keys of other types can't wrap.",
      fr: "Adobe encapsule ses clés de données avec RSA, ce que ne permettent pas les clés d'un autre type.",
    },
    expected: { en: 'Type RSA or RSA-HSM', fr: 'Type RSA ou RSA-HSM' },
    is: (type: string): Words => ({ en: `The key type is ${type}`, fr: `La clé est de type ${type}` }),
    /** Another key would not open the data. */
    ofConfirmed: asRole(
      {
        en: "Ask the owners of the vault who created this version, whose type can't be changed. Adobe confirmed this key, so don't replace it, and don't disable any version. Ask Adobe which version it uses before you change anything. This command lists the versions.",
        fr: 'Demandez aux responsables du coffre qui a créé cette version, dont le type ne peut pas être modifié. Adobe a confirmé cette clé\u00A0: ne la remplacez pas et ne désactivez aucune version. Demandez à Adobe quelle version il utilise avant toute modification. Cette commande affiche les versions.',
      },
      'vaultReader',
      'vault',
    ),
    remediation: asRole(
      {
        en: "A key's type can't be changed. Create another key, set key-name to its name, and send its URI to Adobe. If the first command finds a key of that name, choose another one.",
        fr: "Le type d'une clé ne peut pas être modifié. Créez une autre clé, indiquez son nom dans key-name et transmettez son URI à Adobe. Si la première commande trouve une clé de ce nom, choisissez-en un autre.",
      },
      'cryptoOfficer',
      'vault',
    ),
  },
  'key-size': {
    title: { en: 'The key has at least 3072 bits', fr: 'La clé fait au moins 3072\u00A0bits' },
    why: {
      en: 'For Adobe Experience Platform, Adobe documents this minimum and might reject shorter keys.',
      fr: 'Pour Adobe Experience Platform, Adobe indique ce minimum et pourrait refuser des clés plus courtes.',
    },
    expected: { en: '3072 bits or more', fr: '3072\u00A0bits ou plus' },
    is: (bits: number): Words => ({ en: `The key has ${bits} bits`, fr: `La clé fait ${bits}\u00A0bits` }),
    notRsa: (type: string): Words => ({
      en: `The key type is ${type}, not RSA`,
      fr: `La clé est de type ${type}, et non RSA`,
    }),
    unsaid: {
      en: "Azure's answer does not say how long the key is",
      fr: "la réponse d'Azure n'indique pas la taille de la clé",
    },
    remediation: asRole(
      {
        en: 'Create a new, longer version. If Adobe already uses this key, agree on it with Adobe first, and keep the old version enabled.',
        fr: "Créez une nouvelle version, plus longue. Si Adobe utilise déjà cette clé, convenez-en d'abord avec Adobe et gardez l'ancienne version activée.",
      },
      'cryptoOfficer',
      'vault',
    ),
  },
  'key-operations': {
    title: { en: 'The key allows wrapKey and unwrapKey', fr: 'La clé autorise wrapKey et unwrapKey' },
    why: {
      en: 'Adobe wraps and unwraps its data keys with this key, and needs both operations to write and read the data.',
      fr: 'Adobe encapsule et désencapsule ses clés de données avec cette clé, et a besoin des deux opérations pour écrire et lire les données.',
    },
    expected: { en: 'Operations wrapKey and unwrapKey', fr: 'Opérations wrapKey et unwrapKey' },
    allows: (operations: readonly string[]): Words => ({
      en: `The key allows ${list(operations)}`,
      fr: `La clé autorise ${list(operations)}`,
    }),
    lacks: (missing: readonly string[], allowed: readonly string[]): Words => ({
      en: `The key does not allow ${list(missing)} (allowed: ${list(allowed) || 'nothing'})`,
      fr: `La clé n'autorise pas ${list(missing)} (autorisé : ${list(allowed) || 'rien'})`,
    }),
    remediation: asRole(
      {
        en: 'Ask the owners of the vault whether they removed the operation on purpose. If not, allow both operations.',
        fr: "Demandez aux responsables du coffre s'ils ont retiré l'opération volontairement. Sinon, autorisez les deux opérations.",
      },
      'cryptoOfficer',
      'vault',
    ),
  },
  'key-versions': {
    title: {
      en: 'All other versions of the key are enabled',
      fr: 'Toutes les autres versions de la clé sont activées',
    },
    why: {
      en: "Data keys that were wrapped with a disabled version can't be unwrapped, so their data can't be read.",
      fr: 'Les clés de données encapsulées avec une version désactivée ne peuvent pas être désencapsulées ; leurs données sont donc illisibles.',
    },
    expected: {
      en: 'No version other than the current one is disabled',
      fr: "Aucune version autre que la version actuelle n'est désactivée",
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
    remediation: asRole(
      {
        en: 'Ask the owners of the vault whether this was on purpose, since it revokes access to data that was wrapped with that version. If so, leave it disabled. Otherwise ask Adobe Customer Care whether any data still needs it, and enable it if so.',
        fr: "Demandez aux responsables du coffre si c'était voulu, car cela révoque l'accès aux données encapsulées avec cette version. Si c'est le cas, laissez-la désactivée. Sinon, demandez à l'assistance clientèle Adobe si des données en ont encore besoin et, le cas échéant, activez-la.",
      },
      'cryptoOfficer',
      'vault',
    ),
  },
  'key-rotation': {
    title: { en: 'The key is not rotated automatically', fr: "La clé ne fait pas l'objet d'une rotation automatique" },
    why: {
      en: "Adobe isn't told about new versions, and the previous version might be disabled too early.",
      fr: "Adobe n'est pas informé des nouvelles versions, et la précédente risque d'être désactivée trop tôt.",
    },
    expected: {
      en: 'No rotation policy that rotates the key',
      fr: 'Aucune stratégie de rotation qui effectue une rotation de la clé',
    },
    rotates: {
      en: 'A rotation policy creates new versions of the key automatically',
      fr: 'Une stratégie de rotation crée automatiquement de nouvelles versions de la clé',
    },
    still: { en: 'The key is not rotated automatically', fr: "La clé ne fait pas l'objet d'une rotation automatique" },
    remediation: asRole(
      {
        en: 'Set the policy to notify only. Rotate manually, in agreement with Adobe.',
        fr: 'Limitez la stratégie à la notification, et effectuez la rotation manuellement, en accord avec Adobe.',
      },
      'cryptoOfficer',
      'vault',
    ),
  },
} as const;
