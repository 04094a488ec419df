/** The vault itself: whether it exists, is provisioned and belongs to this tenant. `vault-runbooks.ts` has what to do. */

import { readableDay } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import { addressOf, termOf } from '../model/names.ts';
import type { BlockerId, Obstacle } from '../model/plan.ts';
import { inSteps } from '../model/runbook.ts';
import type { Situation } from '../model/situation.ts';
import type { Words } from '../model/words.ts';
import { answered, unreadRunbook } from './missing-permission.ts';
import { chooseName, deletedVault, nameTaken, refusedName, vaultNotSearched } from './missing-vault.ts';
import { foreignVault } from './moved-vault.ts';
import { journeyAnalytics, learn } from './sources.ts';

export const vaultExists = {
  id: 'vault-exists',
  severity: 'error',
  adobeStep: 3,
  changedBy: ['vault-deleted', 'group-deleted', 'vault-moved'],
  source: journeyAnalytics,
  fixedBy: 'vault',
  title: { en: 'The vault exists', fr: 'Le coffre de clés existe' },
  why: {
    en: 'Without its vault the key is gone, and Adobe can no longer decrypt the data that it encrypted with it.',
    fr: "Sans son coffre, la clé n'existe plus, et Adobe ne peut plus déchiffrer les données chiffrées avec elle.",
  },
  expected: {
    en: 'A key vault of that name in the given resource group and subscription',
    fr: "Un coffre de clés de ce nom dans le groupe de ressources et l'abonnement indiqués",
  },
  unchecked: { en: "Couldn't read the vault", fr: 'Impossible de lire le coffre' },
  found: (id: string): Words => ({ en: `The vault exists: ${id}`, fr: `Le coffre existe\u00A0: ${id}` }),
  absent: (name: string, group: string): Words => ({
    en: `Vault ${name} does not exist in resource group ${group}`,
    fr: `Le coffre ${name} n'existe pas dans le groupe de ressources ${group}`,
  }),
  /** @param code of the refusal */
  notSearched: (name: string, group: string, code: string): Words => ({
    en: `Vault ${name} does not exist in resource group ${group}. Whether it was deleted could not be checked (${code})`,
    fr: `Le coffre ${name} n'existe pas dans le groupe de ressources ${group}. Impossible de vérifier s'il a été supprimé (${code})`,
  }),
  deleted(name: string, purge: string | null): Words {
    const [en, fr] = purge === null ? ['', ''] : [readableDay(purge, 'en'), readableDay(purge, 'fr')];
    return {
      en: `Vault ${name} is deleted${purge === null ? '' : ` and will be purged on ${en} (UTC)`}`,
      fr: `Le coffre ${name} a été supprimé${purge === null ? '' : ` et sera supprimé définitivement le ${fr} (UTC)`}`,
    };
  },
  deletedElsewhere: (name: string, id: string): Words => ({
    en: `The name ${name} belongs to a deleted vault that was elsewhere: ${addressOf(id)}`,
    fr: `Le nom ${name} est celui d'un coffre supprimé qui se trouvait ailleurs\u00A0: ${addressOf(id)}`,
  }),
  taken: (name: string): Words => ({
    en: `The name ${name} is taken by another vault or by a deleted one, and there is no vault of that name here`,
    fr: `Le nom ${name} est pris par un autre coffre ou par un coffre supprimé, et il n'y a aucun coffre de ce nom ici`,
  }),
  /** @param code of the refusal */
  takenNotSearched: (name: string, group: string, code: string): Words => ({
    en: `Vault ${name} does not exist in resource group ${group}, and its name is taken. Whether it was deleted could not be checked (${code})`,
    fr: `Le coffre ${name} n'existe pas dans le groupe de ressources ${group}, et son nom est pris. Impossible de vérifier s'il a été supprimé (${code})`,
  }),
  elsewhere: (name: string, id: string): Words => ({
    en: `Azure returned a different vault when asked for ${name}: ${addressOf(id)}`,
    fr: `Interrogé sur le coffre ${name}, Azure en a renvoyé un autre\u00A0: ${addressOf(id)}`,
  }),
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const vaultProvisioned = {
  id: 'vault-provisioned',
  severity: 'error',
  adobeStep: 3,
  // A change that Azure has not finished takes nothing away.
  isLoss: false,
  changedBy: ['vault-changed', 'group-deleted'],
  source: `${learn}/azure-resource-manager/management/async-operations`,
  title: { en: 'The vault is provisioned', fr: 'Le coffre de clés est approvisionné' },
  why: {
    en: 'A vault whose provisioning failed or has not finished might not answer at its address.',
    fr: "Un coffre dont l'approvisionnement a échoué ou n'est pas terminé peut ne pas répondre à son adresse.",
  },
  expected: {
    en: 'The provisioning state is Succeeded, and the resource group is not being deleted',
    fr: "L'état d'approvisionnement est Succeeded, et le groupe de ressources n'est pas en cours de suppression",
  },
  unchecked: {
    en: "Couldn't read the provisioning state of the vault",
    fr: "Impossible de lire l'état d'approvisionnement du coffre",
  },
  is: (state: string): Words => ({
    en: `The provisioning state of the vault is ${termOf(state)}`,
    fr: `L'état d'approvisionnement du coffre est ${termOf(state)}`,
  }),
  groupLeaves: (group: string): Words => ({
    en: `Resource group ${group} is being deleted, and the vault with it`,
    fr: `Le groupe de ressources ${group} est en cours de suppression, et le coffre avec lui`,
  }),
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const vaultTenant = {
  id: 'vault-tenant',
  severity: 'error',
  adobeStep: 3,
  explains: [401],
  changedBy: ['vault-changed', 'vault-moved'],
  source: `${learn}/key-vault/general/move-subscription`,
  title: { en: 'The vault belongs to this tenant', fr: 'Le coffre de clés appartient à ce locataire' },
  why: {
    en: 'A vault accepts only tokens of its own tenant. After a subscription moves to another tenant, its vaults stay with the former one and reject Adobe.',
    fr: "Un coffre n'accepte que les jetons de son propre locataire. Quand un abonnement change de locataire, ses coffres restent dans l'ancien et rejettent Adobe.",
  },
  expected: ({ tenantId }: Inputs): Words => ({
    en: `The vault accepts tokens of tenant ${tenantId}`,
    fr: `Le coffre accepte les jetons du locataire ${tenantId}`,
  }),
  unchecked: {
    en: "Couldn't read which tenant the vault belongs to",
    fr: 'Impossible de lire à quel locataire appartient le coffre',
  },
  same: (tenant: string): Words => ({
    en: `The vault accepts tokens of tenant ${tenant}`,
    fr: `Le coffre accepte les jetons du locataire ${tenant}`,
  }),
  differs: (vault: string, tenant: string, ours: string): Words => ({
    en: `Vault ${vault} belongs to tenant ${tenant}, this run to ${ours}`,
    fr: `Le coffre ${vault} appartient au locataire ${tenant}, cette exécution à ${ours}`,
  }),
} as const satisfies Situation & Readonly<Record<string, unknown>>;

/** What stands in the way of the vault. */
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
  'vault-gone-after-confirmation': {
    explainedBy: 'vault-exists',
    blocks: (inputs) => ({
      en: `Adobe confirmed ${inputs.confirmedKeyUri?.uri ?? ''}, and vault ${inputs.vaultName} does not exist in resource group ${inputs.resourceGroup}. A new vault of the same name would not decrypt the data, so none is created.`,
      fr: `Adobe a confirmé ${inputs.confirmedKeyUri?.uri ?? ''}, et le coffre ${inputs.vaultName} n'existe pas dans le groupe de ressources ${inputs.resourceGroup}. Un nouveau coffre du même nom ne déchiffrerait pas les données\u00A0; aucun n'est donc créé.`,
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
      en: `Vault ${inputs.vaultName} belongs to a different tenant from ${inputs.tenantId} (tenant-id), as a vault does after its subscription moved. It accepts no token of this tenant, so nothing is written to it.`,
      fr: `Le coffre ${inputs.vaultName} appartient à un autre locataire que ${inputs.tenantId} (tenant-id), comme c'est le cas après le déplacement d'un abonnement. Il n'accepte aucun jeton de ce locataire\u00A0; rien n'y est donc écrit.`,
    }),
    runbook: (inputs) => foreignVault(inputs),
  },
  'vault-not-premium': {
    blocks: (inputs, { names: [sku = ''] }) => ({
      en: `key-type RSA-HSM requires a premium vault, and vault ${inputs.vaultName} is ${termOf(sku)}. An existing vault keeps its SKU.`,
      fr: `key-type RSA-HSM requiert un coffre Premium, et le coffre ${inputs.vaultName} est ${termOf(sku)}. Un coffre existant conserve sa référence SKU.`,
    }),
    runbook: () =>
      inSteps({
        en: 'Set key-type to RSA, or choose a different vault-name.',
        fr: 'Donnez à key-type la valeur RSA, ou choisissez un autre vault-name.',
      }),
  },
} as const satisfies Partial<Record<BlockerId, Obstacle>>;
