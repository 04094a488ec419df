/** What a finding says if its check could not be made: a sentence of its own for each, without a full stop. */
import type { FindingId } from '../../model/finding.ts';
import type { Words } from '../../model/words.ts';

/** Of the findings whose record is still in `checks/catalog.ts`. */
export const heads = {
  'subscription-state': {
    en: "Couldn't read the state of the subscription",
    fr: "Impossible de lire l'état de l'abonnement",
  },
  'vault-soft-delete': {
    en: "Couldn't check soft delete of the vault",
    fr: 'Impossible de vérifier la suppression réversible du coffre',
  },
  'vault-purge-protection': {
    en: "Couldn't check purge protection of the vault",
    fr: 'Impossible de vérifier la protection contre le vidage du coffre',
  },
  'vault-permission-model': {
    en: "Couldn't read the permission model of the vault",
    fr: "Impossible de lire le modèle d'autorisation du coffre",
  },
  'vault-network': {
    en: "Couldn't check the access of trusted Microsoft services to the vault",
    fr: "Impossible de vérifier l'accès des services Microsoft approuvés au coffre",
  },
  'vault-tokens': {
    en: "Couldn't check which tokens the vault accepts",
    fr: 'Impossible de vérifier quels jetons le coffre accepte',
  },
  'vault-dedicated': {
    en: "Couldn't list what else the vault contains",
    fr: 'Impossible de lister ce que le coffre contient en plus de la clé',
  },
  'vault-lock': { en: "Couldn't read the locks of the vault", fr: 'Impossible de lire les verrous du coffre' },
  'vault-logging': {
    en: "Couldn't read the diagnostic settings of the vault",
    fr: 'Impossible de lire les paramètres de diagnostic du coffre',
  },
  'key-exists': { en: "Couldn't read the key", fr: 'Impossible de lire la clé' },
  'key-enabled': {
    en: "Couldn't read the status of the key (enabled or disabled)",
    fr: "Impossible de lire l'état de la clé (activée ou désactivée)",
  },
  'key-active': {
    en: "Couldn't check the validity period of the key",
    fr: 'Impossible de vérifier la période de validité de la clé',
  },
  'key-expiry': {
    en: "Couldn't check the expiration date of the key",
    fr: "Impossible de vérifier la date d'expiration de la clé",
  },
  'key-type': { en: "Couldn't check the type of the key", fr: 'Impossible de vérifier le type de la clé' },
  'key-size': { en: "Couldn't check the size of the key", fr: 'Impossible de vérifier la taille de la clé' },
  'key-operations': {
    en: "Couldn't check the operations that the key allows",
    fr: 'Impossible de vérifier les opérations que la clé autorise',
  },
  'key-versions': {
    en: "Couldn't check the other versions of the key",
    fr: 'Impossible de vérifier les autres versions de la clé',
  },
  'key-rotation': {
    en: "Couldn't check the rotation policy of the key",
    fr: 'Impossible de vérifier la stratégie de rotation de la clé',
  },
  'adobe-application': { en: "Couldn't check the application", fr: "Impossible de vérifier l'application" },
  'entra-key-vault': {
    en: "Couldn't check the service principal of Azure Key Vault in this tenant",
    fr: "Impossible de vérifier le principal de service d'Azure Key Vault dans ce locataire",
  },
  'adobe-principal': {
    en: "Couldn't check Adobe's service principal",
    fr: "Impossible de vérifier le principal de service d'Adobe",
  },
  'adobe-grant': {
    en: "Couldn't check Adobe's access to the key",
    fr: "Impossible de vérifier l'accès d'Adobe à la clé",
  },
  'adobe-grant-lasting': {
    en: "Couldn't check Adobe's role assignment for an end date",
    fr: "Impossible de vérifier si l'attribution de rôle d'Adobe a une date de fin",
  },
  'adobe-least-privilege': {
    en: "Couldn't check Adobe's other permissions",
    fr: "Impossible de vérifier les autres autorisations d'Adobe",
  },
  'adobe-entitlement': { en: "Couldn't check the entitlement", fr: "Impossible de vérifier l'offre Adobe" },
  'confirmed-key': { en: "Couldn't check the confirmed key", fr: 'Impossible de vérifier la clé confirmée' },
  'confirmed-version': {
    en: "Couldn't compare the current version of the key with the confirmed one",
    fr: 'Impossible de comparer la version actuelle de la clé à la version confirmée',
  },
  'adobe-use': {
    en: 'Nothing shows whether Adobe uses the key',
    fr: 'Rien ne montre si Adobe utilise la clé',
  },
  'adobe-confirmation': {
    en: "Couldn't check Adobe's confirmation",
    fr: "Impossible de vérifier la confirmation d'Adobe",
  },
} as const satisfies Readonly<Partial<Record<FindingId, Words>>>;
