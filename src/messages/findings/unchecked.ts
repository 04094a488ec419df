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
  'entra-key-vault': {
    en: "Couldn't check the service principal of Azure Key Vault in this tenant",
    fr: "Impossible de vérifier le principal de service d'Azure Key Vault dans ce locataire",
  },
} as const satisfies Readonly<Partial<Record<FindingId, Words>>>;
