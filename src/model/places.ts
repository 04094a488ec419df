/** Where roles are assigned, in words. */
import type { Place } from './operation.ts';
import type { Words } from './words.ts';

export const places = {
  graph: { en: 'Microsoft Graph', fr: 'Microsoft Graph' },
  key: { en: 'the key', fr: 'la clé' },
  vault: { en: 'the vault', fr: 'le coffre' },
  group: { en: 'the resource group', fr: 'le groupe de ressources' },
  subscription: { en: 'the subscription', fr: "l'abonnement" },
  tenant: { en: 'the tenant', fr: 'le locataire' },
  workspace: { en: 'the workspace', fr: "l'espace de travail" },
  vaultAndWorkspace: { en: 'the vault and the workspace', fr: "le coffre et l'espace de travail" },
  assignmentScope: { en: 'the scope of the role assignment', fr: "l'étendue de l'attribution de rôle" },
  lockScope: { en: 'the scope of the lock', fr: "l'étendue du verrou" },
  identity: { en: 'the managed identity', fr: "l'identité managée" },
} as const satisfies Readonly<Record<Place, Words>> & Readonly<Record<string, Words>>;

export type RolePlace = keyof typeof places;

/** The same with the target's name, which stands in braces. */
export const namedPlaces = {
  key: { en: 'key {key}', fr: 'la clé {key}' },
  vault: { en: 'vault {vault}', fr: 'le coffre {vault}' },
  group: { en: 'resource group {group}', fr: 'le groupe de ressources {group}' },
  subscription: { en: 'subscription {subscription}', fr: "l'abonnement {subscription}" },
} as const satisfies Readonly<Partial<Record<RolePlace, Words>>>;
