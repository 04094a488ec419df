/** What stands in the way of the vault. */
import { confirmedKeyOf } from '../../model/confirmation.ts';
import { readableTime } from '../../model/dates.ts';
import { addressOf, termOf } from '../../model/names.ts';
import type { ObstacleEntry, ObstacleId } from '../../model/plan.ts';
import { inSteps } from '../../model/runbook.ts';
import { answered } from '../answered.ts';
import { unreadRunbook } from '../unread.ts';
import { deletedVault } from './deleted.ts';
import { chooseName, refusedName } from './new.ts';
import { nameTaken, vaultNotSearched, vaultWasDeleted } from './not-found.ts';
import { foreignVault } from './tenant.ts';

export const vaultObstacles = {
  'vault-unreadable': {
    explainedBy: 'vault-exists',
    blocks: (inputs, { reason }) => ({
      en: `Vault ${inputs.vaultName} could not be read, so nothing can be decided about it${answered(reason).en}.`,
      fr: `Le coffre ${inputs.vaultName} n'a pas pu être lu\u00A0; rien ne peut donc être décidé à son sujet${answered(reason).fr}.`,
    }),
    runbook: (inputs, { reason }) => unreadRunbook(inputs, reason),
  },
  'vault-deleted': {
    explainedBy: 'vault-exists',
    blocks: (inputs) => ({
      en: `Vault ${inputs.vaultName} was deleted and can still be recovered. Somebody might have deleted it on purpose, so it is recovered only on request.`,
      fr: `Le coffre ${inputs.vaultName} a été supprimé et peut encore être récupéré. La suppression était peut-être voulue\u00A0; il n'est donc récupéré que sur demande.`,
    }),
    runbook: (inputs) => deletedVault(inputs),
  },
  'vault-deleted-elsewhere': {
    explainedBy: 'vault-exists',
    blocks: (inputs, { names: [vaultId = ''] }) => ({
      en: `The name ${inputs.vaultName} belongs to a deleted vault that was not in resource group ${inputs.resourceGroup}: ${addressOf(vaultId)}. Azure recovers a vault only where it was, so it is not recovered.`,
      fr: `Le nom ${inputs.vaultName} est celui d'un coffre supprimé qui n'était pas dans le groupe de ressources ${inputs.resourceGroup}\u00A0: ${addressOf(vaultId)}. Azure ne récupère un coffre qu'à son ancien emplacement\u00A0; il n'est donc pas récupéré.`,
    }),
    runbook: (inputs) => nameTaken(inputs),
  },
  'vault-was-deleted': {
    explainedBy: 'vault-exists',
    blocks: (inputs, { names: [at = ''] }) => ({
      en: `Azure's activity log shows that vault ${inputs.vaultName} was deleted on ${readableTime(at, 'en')}. Adobe might use its key, so no vault of that name is created. Recover it, or choose a different name for the vault.`,
      fr: `Le journal d'activité Azure montre que le coffre ${inputs.vaultName} a été supprimé le ${readableTime(at, 'fr')}. Adobe utilise peut-être sa clé\u00A0; aucun coffre de ce nom n'est donc créé. Récupérez-le, ou choisissez un autre nom de coffre.`,
    }),
    runbook: (inputs) => vaultWasDeleted(inputs),
  },
  'vault-gone-after-confirmation': {
    explainedBy: 'vault-exists',
    blocks: (inputs) => ({
      en: `Adobe confirmed ${confirmedKeyOf(inputs)?.uri ?? ''}, and vault ${inputs.vaultName} does not exist in resource group ${inputs.resourceGroup}. A new vault of the same name would not decrypt the data, so none is created.`,
      fr: `Adobe a confirmé ${confirmedKeyOf(inputs)?.uri ?? ''}, et le coffre ${inputs.vaultName} n'existe pas dans le groupe de ressources ${inputs.resourceGroup}. Un nouveau coffre du même nom ne déchiffrerait pas les données\u00A0; aucun n'est donc créé.`,
    }),
    runbook: (inputs) => vaultNotSearched(inputs, {}),
  },
  'vault-name-taken': {
    explainedBy: 'vault-exists',
    blocks: (inputs) => ({
      en: `The name ${inputs.vaultName} is taken by a vault outside resource group ${inputs.resourceGroup}, or by a deleted one. Vault names are unique across Azure.`,
      fr: `Le nom ${inputs.vaultName} est pris par un coffre hors du groupe de ressources ${inputs.resourceGroup}, ou par un coffre supprimé. Un nom de coffre est unique dans tout Azure.`,
    }),
    runbook: (inputs) => nameTaken(inputs),
  },
  'deleted-vaults-unreadable': {
    explainedBy: 'vault-exists',
    blocks: (inputs, { reason }) => ({
      en: `The name ${inputs.vaultName} is taken, perhaps by this vault itself, deleted but not purged. Whether it is deleted could not be checked${answered(reason).en}, so no vault is created.`,
      fr: `Le nom ${inputs.vaultName} est pris, peut-être par ce coffre lui-même, supprimé mais pas encore définitivement. Il n'a pas été possible de vérifier s'il est supprimé${answered(reason).fr}\u00A0; aucun coffre n'est donc créé.`,
    }),
    runbook: (inputs, { reason }) => vaultNotSearched(inputs, { right: reason?.right, isNameTaken: true }),
  },
  'vault-name-refused': {
    blocks: (inputs, { reason }) => ({
      en: `${refusedName(inputs).en.slice(0, -1)}${answered(reason).en}.`,
      fr: `${refusedName(inputs).fr.slice(0, -1)}${answered(reason).fr}.`,
    }),
    runbook: () => chooseName,
  },
  'vault-of-another-tenant': {
    explainedBy: 'vault-tenant',
    blocks: (inputs) => ({
      en: `Vault ${inputs.vaultName} belongs to a different tenant from ${inputs.tenantId}, as a vault does after its subscription moved. It accepts no token of this tenant, so nothing is written to it.`,
      fr: `Le coffre ${inputs.vaultName} appartient à un autre locataire que ${inputs.tenantId}, comme c'est le cas après le déplacement d'un abonnement. Il n'accepte aucun jeton de ce locataire\u00A0; rien n'y est donc écrit.`,
    }),
    runbook: (inputs) => foreignVault(inputs),
  },
  'vault-not-premium': {
    blocks: (inputs, { names: [sku = ''] }) => ({
      en: `An RSA-HSM key requires a premium vault, and vault ${inputs.vaultName} is ${termOf(sku)}. An existing vault keeps its SKU.`,
      fr: `Une clé RSA-HSM requiert un coffre Premium, et le coffre ${inputs.vaultName} est ${termOf(sku)}. Un coffre existant conserve sa référence SKU.`,
    }),
    runbook: () =>
      inSteps({
        en: 'Choose key type RSA, or choose a different name for the vault.',
        fr: 'Choisissez le type de clé RSA, ou choisissez un autre nom de coffre.',
      }),
  },
} as const satisfies Partial<Record<ObstacleId, ObstacleEntry>>;
