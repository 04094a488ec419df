/** The key and its current version: whether it exists, is enabled and in date. `gone-key.ts` has what to do if it does not exist. */
import { readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import type { BlockerId } from '../model/plan.ts';
import type { Obstacle, Situation } from '../model/situation.ts';
import type { Words } from '../model/words.ts';
import { deletedKey, keyNotBack, keyNotSearched } from './gone-key.ts';
import { answered, unreadRunbook } from './missing-permission.ts';
import { journeyAnalytics, learn, platformOverview } from './sources.ts';

export const keyExists = {
  id: 'key-exists',
  severity: 'error',
  adobeStep: 3,
  changedBy: ['key-deleted', 'key-purged'],
  loggedIn: 'vault',
  fixedBy: 'key',
  source: journeyAnalytics,
  title: { en: 'The key exists', fr: 'La clé existe' },
  why: {
    en: 'Without the key, nobody can decrypt what Adobe encrypted with it.',
    fr: "Sans la clé, personne ne peut déchiffrer ce qu'Adobe a chiffré avec elle.",
  },
  expected: { en: 'A key of that name in the vault', fr: 'Une clé de ce nom dans le coffre' },
  unchecked: { en: "Couldn't read the key", fr: 'Impossible de lire la clé' },
  found: (uri: string): Words => ({ en: `The key exists: ${uri}`, fr: `La clé existe\u00A0: ${uri}` }),
  absent: (key: string, vault: string): Words => ({
    en: `Key ${key} does not exist in vault ${vault}`,
    fr: `La clé ${key} n'existe pas dans le coffre ${vault}`,
  }),
  /** Of one that Adobe confirmed. */
  lost: (key: string, vault: string): Words => ({
    en: `Key ${key} does not exist in vault ${vault}, and is not among its deleted keys`,
    fr: `La clé ${key} n'existe pas dans le coffre ${vault}, et n'est pas parmi ses clés supprimées`,
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
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const keyEnabled = {
  id: 'key-enabled',
  severity: 'error',
  adobeStep: 3,
  explains: [403],
  changedBy: ['key-changed', 'version-created'],
  loggedIn: 'vault',
  source: platformOverview,
  title: { en: 'The key is enabled', fr: 'La clé est activée' },
  why: {
    en: "Adobe can't use a disabled key, and might treat it as a revocation and then purge the data.",
    fr: 'Adobe ne peut pas utiliser une clé désactivée et peut considérer cela comme une révocation, puis supprimer définitivement les données.',
  },
  expected: { en: 'The current version is enabled', fr: 'La version actuelle est activée' },
  unchecked: {
    en: "Couldn't read the status of the key (enabled or disabled)",
    fr: "Impossible de lire l'état de la clé (activée ou désactivée)",
  },
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
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const keyActive = {
  id: 'key-active',
  severity: 'error',
  adobeStep: 3,
  explains: [403],
  changedBy: ['key-changed', 'version-created'],
  loggedIn: 'vault',
  source: `${learn}/key-vault/keys/about-keys-details`,
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
  unchecked: {
    en: "Couldn't check the validity period of the key",
    fr: 'Impossible de vérifier la période de validité de la clé',
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
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const keyExpiry = {
  id: 'key-expiry',
  severity: 'warning',
  adobeStep: 3,
  source: `${learn}/key-vault/keys/about-keys-details`,
  // These require an expiry date on every key. Here, an expired key is an outage.
  differing: ['Checkov CKV_AZURE_40', 'Trivy AZU-0014', 'CIS Azure 6.0 8.3.1'],
  title: { en: 'The key does not expire soon', fr: "La clé n'expire pas prochainement" },
  why: {
    en: 'On its expiration date the key stops working for Adobe without further notice.',
    fr: "À sa date d'expiration, la clé cesse de fonctionner pour Adobe, sans autre avertissement.",
  },
  expected: ({ expiryWarningDays: days }: Inputs): Words => ({
    en: `No expiration date, or one more than ${days} days away`,
    fr: `Aucune date d'expiration, ou une date à plus de ${days}\u00A0jours`,
  }),
  unchecked: {
    en: "Couldn't check the expiration date of the key",
    fr: "Impossible de vérifier la date d'expiration de la clé",
  },
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
} as const satisfies Situation & Readonly<Record<string, unknown>>;

/** What stands in the way of the key. */
export const keyObstacles = {
  'key-unreadable': {
    explainedBy: 'key-exists',
    blocks: (inputs, { reason }) => ({
      en: `Key ${inputs.keyName} could not be read, so nothing can be decided about it${answered(reason).en}.`,
      fr: `La clé ${inputs.keyName} n'a pas pu être lue\u00A0; rien ne peut donc être décidé à son sujet${answered(reason).fr}.`,
    }),
    runbook: (inputs, { reason }) => unreadRunbook(inputs, reason),
  },
  'key-deleted': {
    explainedBy: 'key-exists',
    blocks: (inputs) => ({
      en: `Key ${inputs.keyName} was deleted and can still be recovered. Somebody might have deleted it on purpose, so it is recovered only on request.`,
      fr: `La clé ${inputs.keyName} a été supprimée et peut encore être récupérée. La suppression était peut-être voulue\u00A0; elle n'est donc récupérée que sur demande.`,
    }),
    runbook: (inputs) => deletedKey(inputs),
  },
  'key-gone-after-confirmation': {
    explainedBy: 'key-exists',
    blocks: (inputs) => ({
      en: `Adobe confirmed ${inputs.confirmedKeyUri?.uri ?? ''}, and key ${inputs.keyName} does not exist. A new key of the same name would not decrypt the data, so none is created.`,
      fr: `Adobe a confirmé ${inputs.confirmedKeyUri?.uri ?? ''}, et la clé ${inputs.keyName} n'existe pas. Une nouvelle clé du même nom ne déchiffrerait pas les données\u00A0; aucune n'est donc créée.`,
    }),
    runbook: (inputs) => keyNotSearched(inputs, undefined),
  },
  'key-missing-after-recovery': {
    blocks: (inputs) => ({
      en: `Vault ${inputs.vaultName} was recovered, and key ${inputs.keyName} is not in it. No plan shows that in advance, so no key is created in this run.`,
      fr: `Le coffre ${inputs.vaultName} a été récupéré, et la clé ${inputs.keyName} ne s'y trouve pas. Aucun plan ne pouvait le prévoir\u00A0; aucune clé n'est donc créée pendant cette exécution.`,
    }),
    runbook: (inputs) => keyNotBack(inputs),
  },
} as const satisfies Partial<Record<BlockerId, Obstacle>>;
