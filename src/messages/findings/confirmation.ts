/** Findings about what Adobe confirmed. */

import { readableTime } from '../../model/dates.ts';
import type { Inputs } from '../../model/inputs.ts';
import { asRole } from '../../model/remedy.ts';
import type { Words } from '../../model/words.ts';
import { list } from './shape.ts';

export const confirmationTexts = {
  'confirmed-key': {
    title: { en: 'The confirmed key is this one and works', fr: 'La clé confirmée est celle-ci et fonctionne' },
    why: {
      en: "Adobe decrypts the data with the key that it confirmed. While that key is gone, disabled, or outside its validity period, Adobe can't decrypt the data and might purge it.",
      fr: 'Adobe déchiffre les données avec la clé confirmée. Tant que cette clé est absente, désactivée ou hors de sa période de validité, Adobe ne peut pas déchiffrer les données et peut les supprimer définitivement.',
    },
    expected: ({ confirmedKeyUri }: Inputs): Words => {
      const uri = confirmedKeyUri?.uri ?? 'confirmed-key-uri';
      return {
        en: `${uri} exists, is enabled and within its validity period, and is an RSA key that allows wrapKey and unwrapKey`,
        fr: `${uri} existe, est activée et dans sa période de validité, et c'est une clé RSA qui autorise wrapKey et unwrapKey`,
      };
    },
    notGiven: { en: 'The input confirmed-key-uri is not given', fr: "L'entrée confirmed-key-uri n'est pas renseignée" },
    holds: { en: 'The confirmed key is in place', fr: 'La clé confirmée est en place' },
    otherKey: (vault: string, key: string): Words => ({
      en: `Adobe confirmed a different key from ${key} in vault ${vault}, which the inputs name`,
      fr: `Adobe a confirmé une autre clé que ${key} du coffre ${vault}, que désignent les entrées`,
    }),
    keyGone: {
      en: 'Adobe confirmed this key, and it does not exist',
      fr: "Adobe a confirmé cette clé, et elle n'existe pas",
    },
    vaultGone: {
      en: 'Adobe confirmed a key of this vault, and the vault does not exist',
      fr: "Adobe a confirmé une clé de ce coffre, et le coffre n'existe pas",
    },
    noSuchVersion: (version: string, current: string): Words => ({
      en: `Key version ${version}, which confirmed-key-uri names, does not exist. The current version is ${current}`,
      fr: `La version ${version} de la clé, que désigne confirmed-key-uri, n'existe pas. La version actuelle est ${current}`,
    }),
    disabled: (version: string): Words => ({
      en: `The confirmed key version ${version} is disabled`,
      fr: `La version confirmée ${version} de la clé est désactivée`,
    }),
    expired: (version: string, at: string): Words => ({
      en: `The confirmed key version ${version} expired on ${readableTime(at, 'en')}`,
      fr: `La version confirmée ${version} de la clé a expiré le ${readableTime(at, 'fr')}`,
    }),
    early: (version: string, at: string): Words => ({
      en: `The confirmed key version ${version} is not active until ${readableTime(at, 'en')}`,
      fr: `La version confirmée ${version} de la clé ne sera active que le ${readableTime(at, 'fr')}`,
    }),
    otherType: (version: string, type: string): Words => ({
      en: `The confirmed key version ${version} is of type ${type}, not RSA`,
      fr: `La version confirmée ${version} de la clé est de type ${type}, et non RSA`,
    }),
    lacks: (version: string, operations: readonly string[]): Words => ({
      en: `The confirmed key version ${version} does not allow ${list(operations)}`,
      fr: `La version confirmée ${version} de la clé n'autorise pas ${list(operations)}`,
    }),
    fixInputs: {
      en: 'Set vault-name and key-name to the confirmed names, or correct confirmed-key-uri.',
      fr: 'Indiquez dans vault-name et key-name les noms confirmés, ou corrigez confirmed-key-uri.',
    },
    checkVersion: asRole(
      {
        en: "First compare confirmed-key-uri with the ticket and with Adobe's reply. Don't put the current version there unless the ticket or the reply names it, because the check would then succeed and hide a loss. A version can't be deleted by itself, so either the URI is wrong, or somebody purged the key and created another one of the same name. If the URI is right, ask the owners of the vault, and tell Adobe. This command lists the versions.",
        fr: "Comparez d'abord confirmed-key-uri au ticket et à la réponse d'Adobe. N'y indiquez pas la version actuelle, sauf si le ticket ou la réponse la mentionne\u00A0: le contrôle réussirait et masquerait une perte. Une version ne peut pas être supprimée seule\u00A0: soit l'URI est erroné, soit quelqu'un a supprimé la clé définitivement et en a créé une autre du même nom. Si l'URI est exact, interrogez les responsables du coffre et prévenez Adobe. Cette commande affiche les versions.",
      },
      'vaultReader',
      'vault',
    ),
    fixDate: asRole(
      {
        en: 'Ask the owners of the vault whether these dates are on purpose. If not, correct them.',
        fr: 'Demandez aux responsables du coffre si ces dates sont voulues. Sinon, corrigez-les.',
      },
      'cryptoOfficer',
      'vault',
    ),
    fixType: asRole(
      {
        en: "The type of a version can't be changed. Ask Adobe which version it uses before you change anything. This command lists the versions.",
        fr: "Le type d'une version ne peut pas être modifié. Demandez à Adobe quelle version il utilise avant toute modification. Cette commande affiche les versions.",
      },
      'vaultReader',
      'vault',
    ),
    fixOperations: asRole(
      {
        en: 'Ask the owners of the vault whether they removed the operation on purpose. If not, allow it.',
        fr: "Demandez aux responsables du coffre s'ils ont retiré l'opération volontairement. Sinon, autorisez-la.",
      },
      'cryptoOfficer',
      'vault',
    ),
  },
  'confirmed-version': {
    title: { en: 'The current version is the confirmed one', fr: 'La version actuelle est celle qui est confirmée' },
    why: {
      en: 'Adobe did not confirm the current version. Adobe can be using either one, so keep both.',
      fr: "Adobe n'a pas confirmé la version actuelle. Il peut utiliser l'une ou l'autre : gardez les deux.",
    },
    expected: { en: 'The current version is the confirmed one', fr: 'La version actuelle est celle qui est confirmée' },
    notGiven: { en: 'The input confirmed-key-uri is not given', fr: "L'entrée confirmed-key-uri n'est pas renseignée" },
    noVersion: {
      en: "The input confirmed-key-uri has no version, so a new key of the same name can't be told apart from the confirmed one",
      fr: "L'entrée confirmed-key-uri ne précise pas de version, donc une nouvelle clé du même nom ne se distingue pas de la clé confirmée",
    },
    nameVersion: asRole(
      {
        en: 'Set confirmed-key-uri to the key URI with version that is in the ticket that you sent to Adobe. This command lists the versions.',
        fr: "Indiquez dans confirmed-key-uri l'URI de clé avec version qui figure dans le ticket envoyé à Adobe. Cette commande affiche les versions.",
      },
      'vaultReader',
      'vault',
    ),
    otherKey: { en: 'The confirmed key is another key', fr: 'La clé confirmée est une autre clé' },
    same: (version: string): Words => ({
      en: `Key version ${version} is current and confirmed`,
      fr: `La version ${version} de la clé est actuelle et confirmée`,
    }),
    differs: (confirmed: string, current: string): Words => ({
      en: `The current version ${current} is not the confirmed one, ${confirmed}`,
      fr: `La version actuelle ${current} n'est pas celle qui est confirmée, ${confirmed}`,
    }),
    remediation: asRole(
      {
        en: 'Keep the confirmed version enabled. Send Adobe the ticket of this run, which asks for the change to the current version, and record in confirmed-key-uri what Adobe then confirms. This command lists the versions.',
        fr: "Gardez activée la version confirmée. Envoyez à Adobe le ticket de cette exécution, qui demande de passer à la version actuelle, puis indiquez dans confirmed-key-uri ce qu'Adobe confirme. Cette commande affiche les versions.",
      },
      'vaultReader',
      'vault',
    ),
  },
  'adobe-confirmation': {
    title: { en: "Adobe's confirmation is recorded", fr: "La confirmation d'Adobe est renseignée" },
    why: {
      en: 'Until Adobe confirms, the data is not encrypted with this key.',
      fr: "Tant qu'Adobe n'a pas confirmé, les données ne sont pas chiffrées avec cette clé.",
    },
    expected: { en: 'The input confirmed-key-uri is given', fr: "L'entrée confirmed-key-uri est renseignée" },
    notRequired: {
      en: 'Not checked, since the input require-confirmation is false',
      fr: "Pas contrôlé, puisque l'entrée require-confirmation vaut false",
    },
    given: (uri: string): Words => ({
      en: `Adobe confirmed ${uri}, as recorded`,
      fr: `Adobe a confirmé ${uri}, d'après confirmed-key-uri`,
    }),
    absent: {
      en: "Adobe's confirmation is not recorded",
      fr: "La confirmation d'Adobe n'est pas renseignée",
    },
    remediation: {
      en: "Send the ticket to Adobe Customer Care. When Adobe has confirmed, set confirmed-key-uri to the key URI in your ticket, or to the one that Adobe's reply names.",
      fr: "Envoyez le ticket à l'assistance clientèle Adobe. Quand Adobe a confirmé, indiquez dans confirmed-key-uri l'URI de clé de votre ticket, ou celui que la réponse d'Adobe mentionne.",
    },
  },
} as const;
