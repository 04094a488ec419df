/** Findings about the subscription and the vault itself. */
import { termOf } from '../../model/names.ts';
import { asRole } from '../../model/remedy.ts';
import type { Words } from '../../model/words.ts';

export const vaultTexts = {
  'subscription-state': {
    title: { en: 'The subscription is enabled', fr: "L'abonnement est activé" },
    why: {
      en: 'In a disabled, warned, expired, or deleted subscription everything is offline, including the vault.',
      fr: "Dans un abonnement désactivé, expiré, supprimé ou à l'état Warned, tout est hors ligne, y compris le coffre.",
    },
    expected: { en: 'The state of the subscription is Enabled', fr: "L'état de l'abonnement est Enabled" },
    is: (state: string): Words => ({
      en: `The state of the subscription is ${termOf(state)}`,
      fr: `L'état de l'abonnement est ${termOf(state)}`,
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
