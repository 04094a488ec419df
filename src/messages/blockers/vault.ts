/** What stands in the way of the vault: why, and what to do instead. */

import { addressOf, termOf } from '../../model/names.ts';
import { chooseName, deletedVault, nameTaken, refusedName, vaultNotSearched } from '../../situations/missing-vault.ts';
import { foreignVault } from '../../situations/moved-vault.ts';
import {
  denyAssignment,
  disabledSubscription,
  leavingGroup,
  missingGroup,
  otherRegion,
  unregisteredProvider,
} from '../../situations/subscription.ts';
import { answered, type BlockerWords, grantMissingRight } from './shape.ts';

export const vaultBlockers = {
  'resource-group-missing': ({ inputs }) => ({
    message: {
      en: `Resource group ${inputs.resourceGroup} does not exist in subscription ${inputs.subscriptionId}.`,
      fr: `Le groupe de ressources ${inputs.resourceGroup} n'existe pas dans l'abonnement ${inputs.subscriptionId}.`,
    },
    remediation: missingGroup(inputs),
  }),
  'resource-group-deleting': ({ inputs }) => ({
    message: {
      en: `Azure is deleting resource group ${inputs.resourceGroup}, with everything in it.`,
      fr: `Azure est en train de supprimer le groupe de ressources ${inputs.resourceGroup}, avec tout ce qu'il contient.`,
    },
    remediation: leavingGroup(inputs),
  }),
  'location-needed': () => ({
    message: {
      en: 'Something must be created, but location is not set.',
      fr: "Une ressource doit être créée, mais l'entrée location n'est pas renseignée.",
    },
    remediation: {
      steps: [
        {
          say: {
            en: 'Set the input location to the region of the vault, such as eastus2.',
            fr: "Renseignez dans l'entrée location la région du coffre, par exemple francecentral.",
          },
        },
      ],
    },
  }),
  'location-unknown': ({ inputs, detail }) => ({
    message: {
      en: `The location ${detail} is no region of Azure in which a vault can be created.`,
      fr: `La valeur ${detail} de location n'est pas une région d'Azure dans laquelle un coffre peut être créé.`,
    },
    remediation: otherRegion(inputs),
  }),
  'subscription-not-writable': ({ inputs, detail }) => ({
    message: {
      en: `Subscription ${inputs.subscriptionId} is ${termOf(detail)}, so Azure rejects every change in it.`,
      fr: `L'abonnement ${inputs.subscriptionId} est dans l'état ${termOf(detail)} ; Azure y refuse donc toute modification.`,
    },
    remediation: disabledSubscription(inputs),
  }),
  'provider-not-registered': ({ inputs, reason }) => {
    const said = answered(reason);
    return {
      message: {
        en: `Subscription ${inputs.subscriptionId} has never used Key Vault: its resource provider is not registered (${said.en}).`,
        fr: `L'abonnement ${inputs.subscriptionId} n'a jamais utilisé Key Vault\u00A0: son fournisseur de ressources n'est pas inscrit (${said.fr}).`,
      },
      remediation: unregisteredProvider(inputs),
    };
  },
  'write-denied': ({ detail }) => {
    const denying = detail.split('\n').join(', ');
    return {
      message: {
        en: `A deny assignment prevents the identity of this run from making the changes, whatever roles it has: ${denying}.`,
        fr: `Une affectation de refus interdit les modifications à l'identité de cette exécution, quels que soient ses rôles\u00A0: ${denying}.`,
      },
      remediation: denyAssignment,
    };
  },
  'vault-unreadable': (blocked) => {
    const { inputs, reason } = blocked;
    const said = answered(reason);
    return {
      message: {
        en: `Vault ${inputs.vaultName} could not be read, so nothing can be decided about it (${said.en}).`,
        fr: `Le coffre ${inputs.vaultName} n'a pas pu être lu ; rien ne peut donc être décidé à son sujet (${said.fr}).`,
      },
      remediation: grantMissingRight(blocked),
    };
  },
  'vault-deleted': ({ inputs }) => ({
    message: {
      en: `Vault ${inputs.vaultName} was deleted and can still be recovered. Somebody might have deleted it on purpose, so it is recovered only on request.`,
      fr: `Le coffre ${inputs.vaultName} a été supprimé et peut encore être récupéré. La suppression était peut-être voulue ; il n'est donc récupéré que sur demande.`,
    },
    remediation: deletedVault(inputs),
  }),
  'vault-deleted-elsewhere': ({ inputs, detail }) => ({
    message: {
      en: `The name ${inputs.vaultName} belongs to a deleted vault that was not in resource group ${inputs.resourceGroup}: ${addressOf(detail)}. Azure recovers a vault only where it was, so it is not recovered.`,
      fr: `Le nom ${inputs.vaultName} est celui d'un coffre supprimé qui n'était pas dans le groupe de ressources ${inputs.resourceGroup} : ${addressOf(detail)}. Azure ne récupère un coffre qu'à son ancien emplacement ; il n'est donc pas récupéré.`,
    },
    remediation: nameTaken(inputs),
  }),
  'vault-of-another-tenant': ({ inputs }) => ({
    message: {
      en: `Vault ${inputs.vaultName} belongs to a different tenant from ${inputs.tenantId} (tenant-id), as a vault does after its subscription moved. It accepts no token of this tenant, so nothing is written to it.`,
      fr: `Le coffre ${inputs.vaultName} appartient à un autre locataire que ${inputs.tenantId} (tenant-id), comme c'est le cas après le déplacement d'un abonnement. Il n'accepte aucun jeton de ce locataire ; rien n'y est donc écrit.`,
    },
    remediation: foreignVault(inputs, '', undefined),
  }),
  'vault-name-taken': ({ inputs }) => {
    return {
      message: {
        en: `The name ${inputs.vaultName} is taken by a vault outside resource group ${inputs.resourceGroup}, or by a deleted one. Vault names are unique across Azure.`,
        fr: `Le nom ${inputs.vaultName} est pris par un coffre hors du groupe de ressources ${inputs.resourceGroup}, ou par un coffre supprimé. Un nom de coffre est unique dans tout Azure.`,
      },
      remediation: nameTaken(inputs),
    };
  },
  'vault-name-refused': ({ inputs, reason }) => {
    const [refused, said] = [refusedName(inputs), answered(reason)];
    return {
      message: { en: `${refused.en.slice(0, -1)} (${said.en}).`, fr: `${refused.fr.slice(0, -1)} (${said.fr}).` },
      remediation: chooseName,
    };
  },
  'deleted-vaults-unreadable': ({ inputs, reason }) => {
    const said = answered(reason);
    return {
      message: {
        en: `The name ${inputs.vaultName} is taken, perhaps by this vault itself, deleted but not purged. Whether it is deleted could not be checked (${said.en}), so no vault is created.`,
        fr: `Le nom ${inputs.vaultName} est pris, peut-être par ce coffre lui-même, supprimé mais pas encore définitivement. Il n'a pas été possible de vérifier s'il est supprimé (${said.fr})\u00A0; aucun coffre n'est donc créé.`,
      },
      remediation: vaultNotSearched(inputs, { right: reason.right, isNameTaken: true }),
    };
  },
  'vault-gone-after-confirmation': ({ inputs }) => ({
    message: {
      en: `Adobe confirmed ${inputs.confirmedKeyUri?.uri ?? ''}, and vault ${inputs.vaultName} does not exist in resource group ${inputs.resourceGroup}. A new vault of the same name would not decrypt the data, so none is created.`,
      fr: `Adobe a confirmé ${inputs.confirmedKeyUri?.uri ?? ''}, et le coffre ${inputs.vaultName} n'existe pas dans le groupe de ressources ${inputs.resourceGroup}. Un nouveau coffre du même nom ne déchiffrerait pas les données ; aucun n'est donc créé.`,
    },
    remediation: vaultNotSearched(inputs, {}),
  }),
  'vault-not-premium': ({ inputs, detail: sku }) => ({
    message: {
      en: `key-type RSA-HSM requires a premium vault, and vault ${inputs.vaultName} is ${termOf(sku)}. An existing vault keeps its SKU.`,
      fr: `key-type RSA-HSM requiert un coffre Premium, et le coffre ${inputs.vaultName} est ${termOf(sku)}. Un coffre existant conserve sa référence SKU.`,
    },
    remediation: {
      steps: [
        {
          say: {
            en: 'Set key-type: RSA, or choose a different vault-name.',
            fr: 'Définissez key-type: RSA, ou choisissez un autre vault-name.',
          },
        },
      ],
    },
  }),
} as const satisfies Record<string, BlockerWords>;
