/** The vault itself: whether it exists, is provisioned and belongs to this tenant. `vault-runbooks.ts` has what to do. */

import { readableDay } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import { addressOf, termOf } from '../model/names.ts';
import type { Situation } from '../model/situation.ts';
import type { Words } from '../model/words.ts';
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
