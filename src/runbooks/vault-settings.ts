/** How the vault is protected and used: its contents, locks, logs and safety settings. `changed-vault.ts` has what to do. */
import type { Inputs } from '../model/inputs.ts';
import { addressOf, nameOf } from '../model/names.ts';
import type { Situation } from '../model/situation.ts';
import { list, type Words } from '../model/words.ts';
import { journeyAnalytics, learn } from './sources.ts';

export const vaultDedicated = {
  id: 'vault-dedicated',
  severity: 'warning',
  adobeStep: 3,
  source: journeyAnalytics,
  title: { en: 'The vault contains only this key', fr: 'Le coffre ne contient que cette clé' },
  why: {
    en: 'Adobe asks for a vault that is used only for Customer Journey Analytics. Anything else in the vault shares its limits and permissions, and is lost with it.',
    fr: 'Adobe demande un coffre réservé à Customer Journey Analytics. Tout autre contenu en partage les limites et les autorisations, et est perdu avec lui.',
  },
  expected: ({ keyName }: Inputs): Words => ({
    en: `No key but ${keyName}, and no secret`,
    fr: `Aucune autre clé que ${keyName}, et aucun secret`,
  }),
  alone: { en: 'The vault contains nothing else', fr: "Le coffre ne contient rien d'autre" },
  shared: {
    en: 'The vault also contains other keys or secrets',
    fr: "Le coffre contient aussi d'autres clés ou des secrets",
  },
  others(keys: readonly string[], secrets: readonly string[]): Words {
    const counted = (items: readonly string[], text: string) =>
      items.length === 0 ? [] : [`${text} ${list(items.map(nameOf))}`];
    return {
      en: `The vault also contains ${[...counted(keys, 'other keys:'), ...counted(secrets, 'secrets:')].join('; ')}`,
      fr: `Le coffre contient aussi ${[...counted(keys, "d'autres clés\u00A0:"), ...counted(secrets, 'des secrets\u00A0:')].join('\u00A0; ')}`,
    };
  },
  unchecked: {
    en: "Couldn't list what else the vault contains",
    fr: 'Impossible de lister ce que le coffre contient en plus de la clé',
  },
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const vaultLock = {
  id: 'vault-lock',
  severity: 'warning',
  adobeStep: 3,
  fixedBy: 'lock',
  source: `${learn}/azure-resource-manager/management/lock-resources`,
  title: { en: 'A lock protects the vault from deletion', fr: 'Un verrou protège le coffre contre la suppression' },
  why: {
    en: 'A lock prevents the vault from being deleted by mistake, alone or with its resource group. It does not protect the key inside.',
    fr: "Un verrou évite que le coffre soit supprimé par erreur, seul ou avec son groupe de ressources. Il ne protège pas la clé qu'il contient.",
  },
  expected: {
    en: 'A CanNotDelete or ReadOnly lock on the vault, its resource group, or its subscription',
    fr: 'Un verrou CanNotDelete ou ReadOnly sur le coffre, son groupe de ressources ou son abonnement',
  },
  locked: (name: string, level: string, scope: string): Words => ({
    en: `Lock ${nameOf(name)} (${level}) on ${addressOf(scope)} protects the vault`,
    fr: `Le verrou ${nameOf(name)} (${level}) sur ${addressOf(scope)} protège le coffre`,
  }),
  unlocked: {
    en: 'No lock protects the vault from deletion',
    fr: 'Aucun verrou ne protège le coffre de la suppression',
  },
  unchecked: { en: "Couldn't read the locks of the vault", fr: 'Impossible de lire les verrous du coffre' },
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const vaultLogging = {
  id: 'vault-logging',
  severity: 'warning',
  adobeStep: 3,
  source: `${learn}/key-vault/general/logging`,
  references: ['Prowler keyvault_logging_enabled', 'PSRule AZR-000119', 'CIS Azure 6.0 6.1.1.4'],
  title: { en: 'Uses of the key are logged', fr: 'Les utilisations de la clé sont journalisées' },
  why: {
    en: 'Without audit events, nobody can find out who used, disabled, or deleted the key.',
    fr: "Sans événements d'audit, personne ne peut savoir qui a utilisé, désactivé ou supprimé la clé.",
  },
  expected: {
    en: 'A diagnostic setting that sends AuditEvent, audit, or allLogs to a destination',
    fr: 'Un paramètre de diagnostic qui envoie AuditEvent, audit ou allLogs vers une destination',
  },
  logged: (name: string): Words => ({
    en: `Diagnostic setting ${nameOf(name)} sends audit events`,
    fr: `Le paramètre de diagnostic ${nameOf(name)} envoie les événements d'audit`,
  }),
  none: { en: 'The vault has no diagnostic setting', fr: "Le coffre n'a aucun paramètre de diagnostic" },
  noneUseful: {
    en: "None of the vault's diagnostic settings sends audit events",
    fr: "Aucun des paramètres de diagnostic du coffre n'envoie d'événements d'audit",
  },
  useless: (settings: readonly string[]): Words => ({
    en: `None of the vault's diagnostic settings sends audit events: ${list(settings.map(nameOf))}`,
    fr: `Aucun des paramètres de diagnostic du coffre n'envoie d'événements d'audit\u00A0: ${list(settings.map(nameOf))}`,
  }),
  unchecked: {
    en: "Couldn't read the diagnostic settings of the vault",
    fr: 'Impossible de lire les paramètres de diagnostic du coffre',
  },
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const vaultSoftDelete = {
  id: 'vault-soft-delete',
  severity: 'error',
  adobeStep: 3,
  isLoss: false,
  source: `${learn}/key-vault/general/soft-delete-overview`,
  references: ['Prowler keyvault_recoverable', 'Checkov CKV_AZURE_42', 'Checkov CKV_AZURE_111', 'PSRule AZR-000124'],
  title: { en: 'Soft delete is on', fr: 'La suppression réversible est activée' },
  why: {
    en: 'Without soft delete, deleting the vault or the key destroys it immediately, and your data with it.',
    fr: 'Sans suppression réversible, la suppression du coffre ou de la clé les détruit immédiatement, et vos données avec eux.',
  },
  expected: { en: 'Soft delete is on', fr: 'La suppression réversible est activée' },
  on: (days: number | null): Words => ({
    en: days === null ? 'Soft delete is on' : `Soft delete is on (${days} days)`,
    fr:
      days === null ? 'La suppression réversible est activée' : `La suppression réversible est activée (${days} jours)`,
  }),
  off: { en: 'Soft delete is off', fr: 'La suppression réversible est désactivée' },
  unsaid: {
    en: "Azure's answer does not say whether it is on",
    fr: "la réponse d'Azure n'indique pas si elle est activée",
  },
  unchecked: {
    en: "Couldn't check soft delete of the vault",
    fr: 'Impossible de vérifier la suppression réversible du coffre',
  },
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const vaultPurgeProtection = {
  id: 'vault-purge-protection',
  severity: 'error',
  adobeStep: 3,
  isLoss: false,
  fixedBy: 'vault',
  source: `${learn}/key-vault/general/soft-delete-overview`,
  references: [
    'Prowler keyvault_recoverable',
    'Checkov CKV_AZURE_42',
    'Checkov CKV_AZURE_110',
    'PSRule AZR-000125',
    'Trivy AZU-0016',
    'CIS Azure 6.0 8.3.5',
  ],
  title: { en: 'Purge protection is on', fr: 'La protection contre le vidage est activée' },
  why: {
    en: 'Without purge protection, anyone with the permission can permanently delete a deleted key, and your data with it.',
    fr: "Sans protection contre le vidage, quiconque en a l'autorisation peut supprimer définitivement une clé supprimée, et vos données avec elle.",
  },
  expected: { en: 'Purge protection is on', fr: 'La protection contre le vidage est activée' },
  on: { en: 'Purge protection is on', fr: 'La protection contre le vidage est activée' },
  off: { en: 'Purge protection is off', fr: 'La protection contre le vidage est désactivée' },
  unchecked: {
    en: "Couldn't check purge protection of the vault",
    fr: 'Impossible de vérifier la protection contre le vidage du coffre',
  },
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const vaultPermissionModel = {
  id: 'vault-permission-model',
  severity: 'warning',
  adobeStep: 3,
  source: `${learn}/key-vault/general/rbac-access-policy`,
  references: ['Prowler keyvault_rbac_enabled', 'PSRule AZR-000388', 'CIS Azure 6.0 8.3.6'],
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
  unchecked: {
    en: "Couldn't read the permission model of the vault",
    fr: "Impossible de lire le modèle d'autorisation du coffre",
  },
} as const satisfies Situation & Readonly<Record<string, unknown>>;
