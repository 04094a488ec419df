/** Findings about what Adobe confirmed. */
import type { Inputs } from '../../model/inputs.ts';
import { asRole } from '../../model/remedy.ts';
import type { Words } from '../../model/words.ts';
import { readableTime } from '../dates.ts';
import { list } from './shape.ts';

const fixGone = asRole(
  {
    en: 'Find out who removed it, and tell Adobe. Search the deleted vaults and keys, or restore a backup; a new key does not help.',
    fr: "Cherchez qui l'a supprimée, et prévenez Adobe. Recherchez parmi les éléments supprimés, ou restaurez une sauvegarde ; une nouvelle clé ne sert à rien.",
  },
  'cryptoOfficer',
  'vault',
);

export const confirmationTexts = {
  'confirmed-key': {
    title: { en: 'The confirmed key is this one and works', fr: 'La clé confirmée est celle-ci et fonctionne' },
    why: {
      en: "Adobe decrypts the data with the key that it confirmed. While that key is gone, disabled, or outside its validity period, Adobe can't decrypt the data and may purge it.",
      fr: 'Adobe déchiffre les données avec la clé confirmée. Tant que cette clé est absente, désactivée ou hors de sa période de validité, Adobe ne peut pas ouvrir les données et peut les supprimer définitivement.',
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
      en: `Adobe confirmed another key than ${key} in vault ${vault}, which the inputs name`,
      fr: `Adobe a confirmé une autre clé que ${key} du coffre ${vault}, que désignent les entrées`,
    }),
    keyGone: {
      en: 'Lost: Adobe confirmed this key, and it is gone',
      fr: "Perdue : Adobe a confirmé cette clé, et elle n'existe plus",
    },
    vaultGone: {
      en: 'Lost: Adobe confirmed a key of this vault, and the vault is gone',
      fr: "Perdue : Adobe a confirmé une clé de ce coffre, et le coffre n'existe plus",
    },
    versionGone: (version: string): Words => ({
      en: `Lost: Adobe confirmed key version ${version}, and it is gone`,
      fr: `Perdue : Adobe a confirmé la version ${version} de la clé, et elle n'existe plus`,
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
    fixGone,
    fixDisabled: asRole(
      {
        en: 'First ask the owners of the vault whether it was disabled on purpose: that is how access is revoked, and then it must stay disabled. If it was a mistake, enable it and run again.',
        fr: "Demandez d'abord aux responsables du coffre si la désactivation était voulue : c'est ainsi que l'accès est révoqué, et la clé doit alors rester désactivée. Si c'était une erreur, réactivez-la et relancez l'exécution.",
      },
      'cryptoOfficer',
      'vault',
    ),
    fixDate: asRole(
      {
        en: 'If it was not meant to expire or to wait, move its dates.',
        fr: "Si cette expiration ou cette attente n'était pas voulue, modifiez ses dates.",
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
        en: 'If nobody removed it on purpose, allow it.',
        fr: "Si personne ne l'a retirée volontairement, autorisez-la.",
      },
      'cryptoOfficer',
      'vault',
    ),
  },
  'confirmed-version': {
    title: { en: 'The current version is the confirmed one', fr: 'La version actuelle est celle qui est confirmée' },
    why: {
      en: 'Adobe did not confirm the current version. It may use either, so keep both.',
      fr: "Adobe n'a pas confirmé la version actuelle. Il peut utiliser l'une ou l'autre : gardez les deux.",
    },
    expected: { en: 'The current version is the confirmed one', fr: 'La version actuelle est celle qui est confirmée' },
    notGiven: {
      en: 'The input confirmed-key-uri names no version',
      fr: "L'entrée confirmed-key-uri ne précise pas de version",
    },
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
        en: 'Ask Adobe which version it uses, keep the confirmed one enabled, and record in confirmed-key-uri what Adobe confirms. This command lists the versions.',
        fr: "Demandez à Adobe quelle version il utilise, gardez activée la version confirmée, et indiquez dans confirmed-key-uri ce qu'Adobe confirme. Cette commande affiche les versions.",
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
      en: 'A confirmation is not required (require-confirmation is false)',
      fr: 'Aucune confirmation exigée (require-confirmation vaut false)',
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
      en: 'Send the ticket to Adobe Customer Care. When Adobe has confirmed, set confirmed-key-uri to the key URI that it confirmed.',
      fr: "Envoyez le ticket à l'assistance clientèle Adobe. Quand Adobe a confirmé, indiquez dans confirmed-key-uri l'URI de clé confirmé.",
    },
  },
} as const;
