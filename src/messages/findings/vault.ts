/** Findings about the subscription and the vault itself. */
import type { Inputs } from '../../model/inputs.ts';
import { asRole } from '../../model/remedy.ts';
import type { Words } from '../../model/words.ts';
import { readableDay } from '../dates.ts';

export const vaultTexts = {
  'subscription-state': {
    title: { en: 'The subscription is enabled', fr: "L'abonnement est activé" },
    why: {
      en: 'In a disabled, warned, expired, or deleted subscription everything is offline, including the vault.',
      fr: "Dans un abonnement désactivé, expiré, supprimé ou à l'état Warned, tout est hors ligne, y compris le coffre.",
    },
    expected: { en: 'The state of the subscription is Enabled', fr: "L'état de l'abonnement est Enabled" },
    is: (state: string): Words => ({
      en: `The state of the subscription is ${state}`,
      fr: `L'état de l'abonnement est ${state}`,
    }),
    remediation: asRole(
      {
        en: 'Ask the owner of the billing account to reactivate the subscription. Nobody else can, and after some time Azure deletes what it contains. This command shows the state.',
        fr: "Demandez au propriétaire du compte de facturation de réactiver l'abonnement. Lui seul peut le faire, et Azure finit par supprimer ce que l'abonnement contient. Cette commande affiche son état.",
      },
      'reader',
      'subscription',
    ),
  },
  'vault-exists': {
    title: { en: 'The vault exists', fr: 'Le coffre de clés existe' },
    why: {
      en: 'Without its vault the key is gone, and Adobe can no longer decrypt the data that it encrypted with it.',
      fr: "Sans son coffre, la clé n'existe plus, et Adobe ne peut plus déchiffrer les données chiffrées avec elle.",
    },
    expected: {
      en: 'A key vault of that name in the given resource group and subscription',
      fr: "Un coffre de clés de ce nom dans le groupe de ressources et l'abonnement indiqués",
    },
    found: (id: string): Words => ({ en: `The vault exists: ${id}`, fr: `Le coffre existe : ${id}` }),
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
      en: `The name ${name} belongs to a deleted vault that was elsewhere: ${id}`,
      fr: `Le nom ${name} est celui d'un coffre supprimé qui se trouvait ailleurs : ${id}`,
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
      en: `Azure returned a different vault when asked for ${name}: ${id}`,
      fr: `Interrogé sur le coffre ${name}, Azure en a renvoyé un autre : ${id}`,
    }),
  },
  'vault-provisioned': {
    title: { en: 'The vault is provisioned', fr: 'Le coffre de clés est approvisionné' },
    why: {
      en: 'A vault whose provisioning failed or has not finished might not answer at its address.',
      fr: "Un coffre dont l'approvisionnement a échoué ou n'est pas terminé peut ne pas répondre à son adresse.",
    },
    expected: {
      en: 'The provisioning state is Succeeded, and the resource group is not being deleted',
      fr: "L'état d'approvisionnement est Succeeded, et le groupe de ressources n'est pas en cours de suppression",
    },
    is: (state: string): Words => ({
      en: `The provisioning state of the vault is ${state}`,
      fr: `L'état d'approvisionnement du coffre est ${state}`,
    }),
    groupLeaves: (group: string): Words => ({
      en: `Resource group ${group} is being deleted, and the vault with it`,
      fr: `Le groupe de ressources ${group} est en cours de suppression, et le coffre avec lui`,
    }),
    remediation: asRole(
      {
        en: 'Wait some minutes and run again. If the state does not change, open a support request with Microsoft. Do not delete the vault. This command shows the state.',
        fr: "Attendez quelques minutes et relancez l'exécution. Si l'état persiste, ouvrez une demande de support auprès de Microsoft. Ne supprimez pas le coffre. Cette commande affiche l'état.",
      },
      'reader',
      'vault',
    ),
  },
  'vault-tenant': {
    title: { en: 'The vault belongs to this tenant', fr: 'Le coffre de clés appartient à ce locataire' },
    why: {
      en: 'A vault accepts only tokens of its own tenant. After a subscription moves to another tenant, its vaults stay with the former one and reject Adobe.',
      fr: "Un coffre n'accepte que les jetons de son propre locataire. Quand un abonnement change de locataire, ses coffres restent dans l'ancien et rejettent Adobe.",
    },
    expected: ({ tenantId }: Inputs): Words => ({
      en: `The vault accepts tokens of tenant ${tenantId}`,
      fr: `Le coffre accepte les jetons du locataire ${tenantId}`,
    }),
    same: (tenant: string): Words => ({
      en: `The vault accepts tokens of tenant ${tenant}`,
      fr: `Le coffre accepte les jetons du locataire ${tenant}`,
    }),
    differs: (tenant: string): Words => ({
      en: `The vault accepts only tokens of another tenant, ${tenant}`,
      fr: `Le coffre n'accepte que les jetons d'un autre locataire, ${tenant}`,
    }),
  },
  'vault-soft-delete': {
    title: { en: 'Soft delete is on', fr: 'La suppression réversible est activée' },
    why: {
      en: 'Without soft delete, deleting the vault or the key destroys it immediately, and your data with it.',
      fr: 'Sans suppression réversible, la suppression du coffre ou de la clé les détruit immédiatement, et vos données avec eux.',
    },
    expected: { en: 'Soft delete is on', fr: 'La suppression réversible est activée' },
    on: (days: number | null): Words => ({
      en: days === null ? 'Soft delete is on' : `Soft delete is on (${days} days)`,
      fr:
        days === null
          ? 'La suppression réversible est activée'
          : `La suppression réversible est activée (${days} jours)`,
    }),
    off: { en: 'Soft delete is off', fr: 'La suppression réversible est désactivée' },
    unsaid: {
      en: "Azure's answer does not say whether it is on",
      fr: "la réponse d'Azure n'indique pas si elle est activée",
    },
    look: asRole(
      {
        en: 'Run again. This command shows whether soft delete is on.',
        fr: "Relancez l'exécution. Cette commande montre si la suppression réversible est activée.",
      },
      'reader',
      'vault',
    ),
    remediation: asRole(
      {
        en: 'Turn soft delete on.',
        fr: 'Activez la suppression réversible.',
      },
      'vaultContributor',
      'vault',
    ),
  },
  'vault-purge-protection': {
    title: { en: 'Purge protection is on', fr: 'La protection contre le vidage est activée' },
    why: {
      en: 'Without purge protection, anyone with the permission can permanently delete a deleted key, and your data with it.',
      fr: "Sans protection contre le vidage, quiconque en a l'autorisation peut supprimer définitivement une clé supprimée, et vos données avec elle.",
    },
    expected: { en: 'Purge protection is on', fr: 'La protection contre le vidage est activée' },
    on: { en: 'Purge protection is on', fr: 'La protection contre le vidage est activée' },
    off: { en: 'Purge protection is off', fr: 'La protection contre le vidage est désactivée' },
    remediation: asRole(
      {
        en: 'Turn purge protection on.',
        fr: 'Activez la protection contre le vidage.',
      },
      'vaultContributor',
      'vault',
    ),
  },
  'vault-permission-model': {
    title: { en: 'The vault uses Azure RBAC', fr: 'Le coffre de clés utilise Azure RBAC' },
    why: {
      en: 'Anyone who can change the vault can add themselves to its access policies. Azure RBAC separates managing the vault from granting access, and Microsoft recommends it.',
      fr: "Quiconque peut modifier le coffre peut s'ajouter à ses stratégies d'accès. Azure RBAC sépare la gestion du coffre de l'attribution des accès, et Microsoft le recommande.",
    },
    expected: { en: 'The permission model is Azure RBAC', fr: "Le modèle d'autorisation est Azure RBAC" },
    rbac: { en: 'The permission model is Azure RBAC', fr: "Le modèle d'autorisation est Azure RBAC" },
    policies: (count: number): Words => ({
      en: `The vault uses access policies (${count}) instead of Azure RBAC`,
      fr: `Le coffre utilise des stratégies d'accès (${count}) au lieu d'Azure RBAC`,
    }),
    remediation: asRole(
      {
        en: 'First assign roles to Adobe and to everyone else named in the policies, since the policies stop working with the switch. Then switch.',
        fr: "Attribuez d'abord des rôles à Adobe et à tous ceux que les stratégies désignent, car elles cessent de s'appliquer dès le changement. Changez ensuite de modèle.",
      },
      'owner',
      'vault',
    ),
  },
} as const;
