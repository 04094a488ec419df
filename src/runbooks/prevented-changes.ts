/** What prevents changes from above: the subscription, the resource group, the region, locks and deny assignments. */
import { termOf } from '../model/names.ts';
import type { BlockerId, Obstacle, Step } from '../model/plan.ts';
import { inSteps } from '../model/runbook.ts';
import { list, type Words } from '../model/words.ts';
import { answered, unreadRunbook } from './missing-permission.ts';
import {
  denyAssignment,
  disabledSubscription,
  leavingGroup,
  missingGroup,
  otherRegion,
  readOnlyLock,
  unregisteredProvider,
} from './subscription.ts';

/** What stands in the way of all changes, or of some. */
export const obstaclesAbove = {
  'resource-group-missing': {
    blocks: (inputs) => ({
      en: `Resource group ${inputs.resourceGroup} does not exist in subscription ${inputs.subscriptionId}.`,
      fr: `Le groupe de ressources ${inputs.resourceGroup} n'existe pas dans l'abonnement ${inputs.subscriptionId}.`,
    }),
    runbook: (inputs) => missingGroup(inputs),
  },
  'resource-group-deleting': {
    explainedBy: 'vault-provisioned',
    blocks: (inputs) => ({
      en: `Azure is deleting resource group ${inputs.resourceGroup}, with everything in it.`,
      fr: `Azure est en train de supprimer le groupe de ressources ${inputs.resourceGroup}, avec tout ce qu'il contient.`,
    }),
    runbook: (inputs) => leavingGroup(inputs),
  },
  'location-needed': {
    blocks: () => ({
      en: 'Something must be created, but location is not set.',
      fr: "Une ressource doit être créée, mais l'entrée location n'est pas renseignée.",
    }),
    runbook: () =>
      inSteps({
        en: 'Set the input location to the region of the vault, such as eastus2.',
        fr: "Renseignez dans l'entrée location la région du coffre, par exemple francecentral.",
      }),
  },
  'location-unknown': {
    blocks: (_, { names: [location = ''] }) => ({
      en: `The location ${location} is no region of Azure in which a vault can be created.`,
      fr: `La valeur ${location} de location n'est pas une région d'Azure dans laquelle un coffre peut être créé.`,
    }),
    runbook: (inputs) => otherRegion(inputs),
  },
  'subscription-not-writable': {
    explainedBy: 'subscription-state',
    blocks: (inputs, { names: [state = ''] }) => ({
      en: `Subscription ${inputs.subscriptionId} is ${termOf(state)}, so Azure rejects every change in it.`,
      fr: `L'abonnement ${inputs.subscriptionId} est dans l'état ${termOf(state)}\u00A0; Azure y refuse donc toute modification.`,
    }),
    runbook: (inputs) => disabledSubscription(inputs),
  },
  'provider-not-registered': {
    blocks: (inputs, { reason }) => ({
      en: `Subscription ${inputs.subscriptionId} has never used Key Vault: its resource provider is not registered${answered(reason).en}.`,
      fr: `L'abonnement ${inputs.subscriptionId} n'a jamais utilisé Key Vault\u00A0: son fournisseur de ressources n'est pas inscrit${answered(reason).fr}.`,
    }),
    runbook: (inputs) => unregisteredProvider(inputs),
  },
  'write-denied': {
    blocks: (_, { names }) => ({
      en: `A deny assignment prevents the identity of this run from making the changes, whatever roles it has: ${list(names)}.`,
      fr: `Une affectation de refus interdit les modifications à l'identité de cette exécution, quels que soient ses rôles\u00A0: ${list(names)}.`,
    }),
    runbook: () => denyAssignment,
  },
  'read-only-lock': {
    blocks: (_, { names, prevents }) => ({
      en: `A ReadOnly lock prevents ${preventedChanges(prevents).en}: ${list(names)}.`,
      fr: `Un verrou ReadOnly empêche ${preventedChanges(prevents).fr}\u00A0: ${list(names)}.`,
    }),
    runbook: (inputs, { names }) => readOnlyLock(inputs, names),
  },
  'locks-unreadable': {
    blocks: (inputs, { reason }) => ({
      en: `The locks of vault ${inputs.vaultName} could not be read, so it is unknown whether one is missing${answered(reason).en}.`,
      fr: `Les verrous du coffre ${inputs.vaultName} n'ont pas pu être lus\u00A0; il est donc impossible de savoir s'il en manque un${answered(reason).fr}.`,
    }),
    runbook: (inputs, { reason }) => unreadRunbook(inputs, reason),
  },
} as const satisfies Partial<Record<BlockerId, Obstacle>>;

/** Changes of the vault and in it: the others are not Azure Resource Manager's, or need one of these. */
function preventedChanges(steps: readonly Step[]): Words {
  const some = steps.map((step) => changeOf(step)).filter((words) => words !== undefined);
  const listed = (language: 'en' | 'fr') =>
    new Intl.ListFormat(language).format([...new Set(some.map((words) => words[language]))]);
  return { en: listed('en'), fr: listed('fr') };
}

function changeOf(step: Step): Words | undefined {
  if (step.resource === 'key') return { en: 'creating the key', fr: 'de créer la clé' };
  if (step.resource === 'vault') return vaultChanges[step.action];
  if (step.resource !== 'grant') return undefined;
  return step.by === 'role-assignment'
    ? { en: "creating Adobe's role assignment", fr: "de créer l'attribution de rôle d'Adobe" }
    : { en: "adding Adobe's access policy", fr: "d'ajouter la stratégie d'accès d'Adobe" };
}

const vaultChanges = {
  create: { en: 'creating the vault', fr: 'de créer le coffre' },
  update: { en: 'turning on purge protection', fr: "d'activer la protection contre le vidage" },
  recover: { en: 'recovering the vault', fr: 'de récupérer le coffre' },
} as const satisfies Record<string, Words>;
