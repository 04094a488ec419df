/** What `ensure` will not or cannot do, by the code that a plan gives it. Most have a finding that says it, and its remedy. */
import { named } from '../inputs/named.ts';
import type { Inputs } from '../model/inputs.ts';
import { nameOf, quotedName } from '../model/names.ts';
import type { Obstacle, ObstacleEntry, ObstacleId } from '../model/plan.ts';
import { inSteps, type Remedy } from '../model/remedy.ts';
import { list, type Words } from '../model/words.ts';
import { denyAssignment, readOnlyLock } from './policy-remedies.ts';
import { unreadRemedy } from './rights-remedies.ts';
import { runAnew, runEnsure } from './run-remedies.ts';
import { leavingGroup, missingGroup, otherRegion, unregisteredProvider } from './subscription-remedies.ts';
import { chooseName } from './vault-remedies.ts';
import { ownersOfVault } from './who.ts';

const saidBy = (explainedBy: NonNullable<ObstacleEntry['explainedBy']>): ObstacleEntry => ({
  explainedBy,
  blocks: () => ({
    en: `Ensure changes nothing here by itself: see ${explainedBy}.`,
    fr: `Le mode ensure ne change rien ici de lui-même\u00A0: voir ${explainedBy}.`,
  }),
  remedy: (inputs, { reason }) => unreadRemedy(inputs, reason),
});

const setLocation: Remedy = inSteps(
  {
    en: 'Set the input location to the region of the vault, such as eastus2.',
    fr: "Indiquez dans l'entrée location la région du coffre, par exemple eastus2.",
  },
  runAnew,
);

/** What was deleted came back, and not all of it: somebody had taken the rest away earlier. */
const notBack: Remedy = { asks: ownersOfVault, steps: [runEnsure] };

export const obstacleEntries: Readonly<Record<ObstacleId, ObstacleEntry>> = {
  'another-key-confirmed': saidBy('confirmed-key'),
  'none-contradicted': saidBy('adobe-confirmation'),
  'none-ended': saidBy('adobe-confirmation'),
  'resource-group-missing': {
    blocks: ({ resourceGroup }) => ({
      en: `Resource group ${resourceGroup} does not exist in the subscription`,
      fr: `Le groupe ${resourceGroup} n'existe pas dans l'abonnement`,
    }),
    remedy: missingGroup,
  },
  'resource-group-deleting': {
    explainedBy: 'vault-provisioned',
    blocks: ({ resourceGroup }) => ({
      en: `Resource group ${resourceGroup} is being deleted`,
      fr: `Le groupe de ressources ${resourceGroup} est en cours de suppression`,
    }),
    remedy: leavingGroup,
  },
  'location-needed': {
    blocks: () => ({
      en: 'Something must be created, but location is not set',
      fr: "Quelque chose doit être créé, mais location n'est pas défini",
    }),
    remedy: () => setLocation,
  },
  'location-unknown': {
    blocks: (_, { names: [location = ''] }) => ({
      en: `The location ${quotedName(location)} is no region in which a vault can be created`,
      fr: `La région ${quotedName(location)} n'en est pas une où un coffre peut être créé`,
    }),
    remedy: otherRegion,
  },
  'vault-unreadable': saidBy('vault-exists'),
  'vault-deleted': saidBy('vault-exists'),
  'vault-deleted-elsewhere': saidBy('vault-exists'),
  'vault-was-deleted': saidBy('vault-exists'),
  'vault-of-another-tenant': saidBy('vault-tenant'),
  'vault-name-taken': saidBy('vault-exists'),
  'vault-name-refused': {
    blocks: ({ vaultName }) => ({
      en: `Azure does not allow the name ${vaultName}`,
      fr: `Azure n'accepte pas le nom ${vaultName}`,
    }),
    remedy: () => chooseName,
  },
  'deleted-vaults-unreadable': saidBy('vault-exists'),
  'vault-gone-after-confirmation': saidBy('vault-exists'),
  'key-unreadable': saidBy('key-exists'),
  'key-deleted': saidBy('key-exists'),
  'key-gone-after-confirmation': saidBy('key-exists'),
  'key-missing-after-recovery': {
    blocks: ({ vaultName, keyName }) => ({
      en: `Vault ${vaultName} was recovered, and key ${keyName} is not in it: it was deleted earlier`,
      fr: `Le coffre ${vaultName} a été récupéré, et la clé ${keyName} n'y est pas\u00A0: elle avait été supprimée avant`,
    }),
    remedy: () => notBack,
  },
  'principal-unreadable': saidBy('adobe-principal'),
  'principal-missing': saidBy('adobe-principal'),
  'principal-deleted': saidBy('adobe-principal'),
  'principal-id-not-adobe': saidBy('adobe-principal'),
  'principal-gone-after-confirmation': saidBy('adobe-principal'),
  'grant-unreadable': saidBy('adobe-grant'),
  'grant-gone-after-confirmation': saidBy('adobe-grant'),
  'grant-conditional': saidBy('adobe-grant'),
  'policy-missing-after-recovery': {
    blocks: ({ vaultName }) => ({
      en: `Vault ${vaultName} was recovered with its access policies, and none is Adobe's: it was removed earlier`,
      fr: `Le coffre ${vaultName} a été récupéré avec ses stratégies d'accès, et aucune n'est celle d'Adobe\u00A0: elle avait été retirée avant`,
    }),
    remedy: () => notBack,
  },
  'locks-unreadable': {
    blocks: ({ vaultName }) => ({
      en: `The locks of vault ${vaultName} could not be read`,
      fr: `Les verrous du coffre ${vaultName} n'ont pas pu être lus`,
    }),
    remedy: (inputs, { reason }) => unreadRemedy(inputs, reason),
  },
  'read-only-lock': {
    blocks: (_, { names }) => ({
      en: `A ReadOnly lock prevents the changes: ${list(names.map(lockName))}`,
      fr: `Un verrou ReadOnly empêche les modifications\u00A0: ${list(names.map(lockName))}`,
    }),
    remedy: readOnlyLock,
  },
  'subscription-not-writable': saidBy('subscription-state'),
  'provider-not-registered': {
    blocks: ({ subscriptionId }) => ({
      en: `Subscription ${subscriptionId} has never used Key Vault: its resource provider is not registered`,
      fr: `L'abonnement ${subscriptionId} n'a jamais utilisé Key Vault\u00A0: son fournisseur de ressources n'est pas enregistré`,
    }),
    remedy: (inputs) => unregisteredProvider(inputs),
  },
  'write-denied': {
    blocks: (_, { names }) => ({
      en: `A deny assignment prevents the changes, whatever roles the run has: ${list(names)}`,
      fr: `Une affectation de refus interdit les modifications, quels que soient les rôles de l'exécution\u00A0: ${list(names)}`,
    }),
    remedy: () => denyAssignment,
  },
  'vault-not-premium': {
    blocks: ({ vaultName }, { names: [sku = ''] }) => ({
      en: `An RSA-HSM key requires a premium vault, and vault ${vaultName} is ${quotedName(sku)}`,
      fr: `Une clé RSA-HSM requiert un coffre Premium, et le coffre ${vaultName} est ${quotedName(sku)}`,
    }),
    remedy: (inputs) =>
      inSteps(
        {
          en: `Set ${named(inputs, 'keyType')} to RSA, or choose a different name for the vault.`,
          fr: `Indiquez RSA dans ${named(inputs, 'keyType')}, ou choisissez un autre nom de coffre.`,
        },
        runAnew,
      ),
  },
};

const lockName = (id: string) => nameOf(id.slice(id.lastIndexOf('/') + 1));

/** The words of an obstacle, and what to do where no finding explains it. */
export function obstacleOf(
  { id, reason, names = [] }: Obstacle,
  inputs: Inputs,
): { readonly message: Words; readonly remedy: Remedy } {
  const blocked = { reason, names };
  return { message: obstacleEntries[id].blocks(inputs, blocked), remedy: obstacleEntries[id].remedy(inputs, blocked) };
}
