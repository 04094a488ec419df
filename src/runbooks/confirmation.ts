/** What Adobe confirmed: the key, its version, and whether the confirmation is recorded. */

import { listVersions } from '../az-commands/key.ts';
import { readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import { termOf } from '../model/names.ts';
import type { BlockerId, Obstacle } from '../model/plan.ts';
import { inSteps, type Runbook, role, row, type Step } from '../model/runbook.ts';
import type { Situation } from '../model/situation.ts';
import { list, type Words } from '../model/words.ts';
import { runVerify } from './asking.ts';
import { journeyAnalytics, platformOverview } from './sources.ts';

export const confirmedKey = {
  id: 'confirmed-key',
  severity: 'error',
  adobeStep: 6,
  confirms: true,
  changedBy: ['key-changed', 'key-deleted', 'key-purged'],
  loggedIn: 'vault',
  source: platformOverview,
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
  unchecked: { en: "Couldn't check the confirmed key", fr: 'Impossible de vérifier la clé confirmée' },
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
    en: `The confirmed key version ${version} is of type ${termOf(type)}, not RSA`,
    fr: `La version confirmée ${version} de la clé est de type ${termOf(type)}, et non RSA`,
  }),
  lacks: (version: string, operations: readonly string[]): Words => ({
    en: `The confirmed key version ${version} does not allow ${list(operations)}`,
    fr: `La version confirmée ${version} de la clé n'autorise pas ${list(operations)}`,
  }),
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const confirmedVersion = {
  id: 'confirmed-version',
  severity: 'warning',
  adobeStep: 6,
  source: platformOverview,
  title: { en: 'The current version is the confirmed one', fr: 'La version actuelle est celle qui est confirmée' },
  why: {
    en: 'Adobe did not confirm the current version. Adobe can be using either one, so keep both.',
    fr: "Adobe n'a pas confirmé la version actuelle. Il peut utiliser l'une ou l'autre\u00A0: gardez les deux.",
  },
  expected: { en: 'The current version is the confirmed one', fr: 'La version actuelle est celle qui est confirmée' },
  unchecked: {
    en: "Couldn't compare the current version of the key with the confirmed one",
    fr: 'Impossible de comparer la version actuelle de la clé à la version confirmée',
  },
  notGiven: { en: 'The input confirmed-key-uri is not given', fr: "L'entrée confirmed-key-uri n'est pas renseignée" },
  noVersion: {
    en: "The input confirmed-key-uri has no version, so a new key of the same name can't be told apart from the confirmed one",
    fr: "L'entrée confirmed-key-uri ne précise pas de version, donc une nouvelle clé du même nom ne se distingue pas de la clé confirmée",
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
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const adobeConfirmation = {
  id: 'adobe-confirmation',
  severity: 'warning',
  severityRule: 'error with `require-confirmation: true`, else skipped',
  isLoss: false,
  adobeStep: 6,
  // It comes after the ticket, and the ticket after `provisioned`.
  entersState: false,
  source: journeyAnalytics,
  title: { en: "Adobe's confirmation is recorded", fr: "La confirmation d'Adobe est renseignée" },
  why: {
    en: 'Until Adobe confirms, the data is not encrypted with this key.',
    fr: "Tant qu'Adobe n'a pas confirmé, les données ne sont pas chiffrées avec cette clé.",
  },
  expected: { en: 'The input confirmed-key-uri is given', fr: "L'entrée confirmed-key-uri est renseignée" },
  unchecked: {
    en: "Couldn't check Adobe's confirmation",
    fr: "Impossible de vérifier la confirmation d'Adobe",
  },
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
} as const satisfies Situation & Readonly<Record<string, unknown>>;

/** The inputs name a different key from the confirmed one. */
export function otherKeyConfirmed({ vaultName, keyName }: Inputs): Runbook {
  return inSteps({
    phase: 'find',
    en: 'Compare confirmed-key-uri with the key URI in your ticket to Adobe.',
    fr: "Comparez confirmed-key-uri à l'URI de clé de votre ticket à Adobe.",
    rows: [
      row({
        en: ['They are the same', 'Set vault-name and key-name to the names in that URI.'],
        fr: ['Ils sont identiques', 'Indiquez dans vault-name et key-name les noms de cet URI.'],
      }),
      row({
        en: [`The ticket names ${keyName} in ${vaultName}`, 'Correct confirmed-key-uri.'],
        fr: [`Le ticket nomme ${keyName} dans ${vaultName}`, 'Corrigez confirmed-key-uri.'],
      }),
      row({
        en: ['No ticket can be found', 'Ask Adobe Customer Care which key URI it recorded.'],
        fr: ['Aucun ticket trouvé', "Demandez à l'assistance clientèle Adobe quel URI de clé est enregistré."],
      }),
    ],
  });
}

/** What contradicts the confirmation. */
export const confirmationObstacles = {
  'another-key-confirmed': {
    explainedBy: 'confirmed-key',
    blocks: ({ confirmedKeyUri, keyName, vaultName }) => ({
      en: `confirmed-key-uri is ${confirmedKeyUri?.uri ?? ''}, while key-name and vault-name are ${keyName} and ${vaultName}. Which of the two is right is not known, so nothing is changed.`,
      fr: `confirmed-key-uri est ${confirmedKeyUri?.uri ?? ''}, alors que key-name et vault-name sont ${keyName} et ${vaultName}. Rien n'indique ce qui est juste\u00A0; rien n'est donc modifié.`,
    }),
    runbook: (inputs) => otherKeyConfirmed(inputs),
  },
} as const satisfies Partial<Record<BlockerId, Obstacle>>;

/** A version can't be deleted by itself, so the input is wrong, or the key was purged and created again. */
export function confirmedVersionMissing(inputs: Inputs): Runbook {
  return {
    never: {
      en: 'Never record the current version only because it is current, since the check would then hide a loss.',
      fr: "N'enregistrez jamais la version actuelle pour la seule raison qu'elle est actuelle\u00A0: le contrôle masquerait une perte.",
    },
    steps: [
      {
        phase: 'find',
        en: "Compare confirmed-key-uri with your ticket and Adobe's reply, and with the versions that the key has.",
        fr: "Comparez confirmed-key-uri à votre ticket, à la réponse d'Adobe et aux versions de la clé.",
        commands: [listVersions({ inputs })],
        as: role('vaultReader', 'vault'),
        rows: [
          row({
            en: [
              "Adobe's reply, or without one your ticket, names a version that is listed",
              'Record that URI in confirmed-key-uri, and run mode verify.',
            ],
            fr: [
              "La réponse d'Adobe, à défaut votre ticket, mentionne une version affichée",
              'Enregistrez cet URI dans confirmed-key-uri, et exécutez le mode verify.',
            ],
          }),
          row({
            en: [
              'Neither names a listed version',
              'Somebody purged the key and created another one of the same name. Call the owners of the vault, and tell Adobe Customer Care today.',
            ],
            fr: [
              'Ni la réponse ni le ticket ne mentionnent une version affichée',
              "Quelqu'un a supprimé la clé définitivement et en a créé une autre du même nom. Appelez les responsables du coffre, et prévenez l'assistance clientèle Adobe dès aujourd'hui.",
            ],
          }),
        ],
      },
    ],
  };
}

export function confirmedWithoutVersion(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Set confirmed-key-uri to the key URI with version that stands in your ticket to Adobe.',
    fr: "Indiquez dans confirmed-key-uri l'URI de clé avec version qui figure dans votre ticket à Adobe.",
    commands: [listVersions({ inputs })],
    as: role('vaultReader', 'vault'),
  });
}

/** @param confirmed the version that Adobe confirmed, which it can still be using */
export function newerVersion(inputs: Inputs, confirmed: string): Runbook {
  const keep: Step = {
    en: `Keep version ${confirmed} enabled, which Adobe can still be using.`,
    fr: `Gardez activée la version ${confirmed}, qu'Adobe utilise peut-être encore.`,
    commands: [listVersions({ inputs })],
    as: role('vaultReader', 'vault'),
  };
  return inSteps(keep, sendChange, recordConfirmation, verifyWithInput);
}

/** A run that is repeated has the inputs that it had. */
const verifyWithInput: Step = { en: runVerify.en, fr: runVerify.fr, phase: 'check' };

const sendChange: Step = {
  en: 'Send Adobe the ticket of this run, which asks for the change to the current version.',
  fr: 'Envoyez à Adobe le ticket de cette exécution, qui demande de passer à la version actuelle.',
};

const recordConfirmation: Step = {
  en: 'Record in confirmed-key-uri the key URI that Adobe then confirms, or the one of the ticket.',
  fr: "Enregistrez dans confirmed-key-uri l'URI de clé qu'Adobe confirme alors, ou celui du ticket.",
};

export const notYetConfirmed: Runbook = inSteps(
  {
    en: 'Send the ticket to Adobe Customer Care.',
    fr: "Envoyez le ticket à l'assistance clientèle Adobe.",
  },
  recordConfirmation,
);
