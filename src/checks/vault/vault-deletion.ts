/** What keeps the vault from being deleted, and a deleted one from being lost. */
import { addressOf, nameOf } from '../../model/names.ts';
import { lockHolds } from '../../model/scopes.ts';
import {
  purgeProtectionOff,
  softDeleteOff,
  softDeleteUnknown,
  unlockedVault,
} from '../../remedies/settings-remedies.ts';
import { type CatalogEntry, checkVault, fail, pass, undecided, unreadable } from '../check.ts';
import { learn } from '../sources.ts';

export const vaultDeletionFindings = [
  {
    id: 'vault-soft-delete',
    severity: 'error',
    effect: 'none',
    source: `${learn}/key-vault/general/soft-delete-overview`,
    references: ['Prowler keyvault_recoverable', 'Checkov CKV_AZURE_42', 'Checkov CKV_AZURE_111', 'PSRule AZR-000124'],
    title: { en: 'Soft delete is on', fr: 'La suppression réversible est activée' },
    headline: { en: 'Soft delete is off', fr: 'La suppression réversible est désactivée' },
    expected: { en: 'Soft delete is on', fr: 'La suppression réversible est activée' },
    unchecked: {
      en: "Couldn't check soft delete of the vault",
      fr: 'Impossible de vérifier la suppression réversible du coffre',
    },
    check: checkVault(({ softDelete, retentionDays }, { inputs }) => {
      if (softDelete === true) {
        const [en, fr] = retentionDays === null ? ['', ''] : [` (${retentionDays} days)`, ` (${retentionDays} jours)`];
        return pass({ en: `Soft delete is on${en}`, fr: `La suppression réversible est activée${fr}` });
      }
      if (softDelete === false)
        return fail(
          { en: 'Soft delete is off', fr: 'La suppression réversible est désactivée' },
          softDeleteOff(inputs),
        );
      return undecided(
        {
          en: "Azure's answer does not say whether it is on",
          fr: "la réponse d'Azure n'indique pas si elle est activée",
        },
        softDeleteUnknown(inputs),
      );
    }),
  },
  {
    id: 'vault-purge-protection',
    severity: 'error',
    effect: 'none',
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
    headline: { en: 'Purge protection is off', fr: 'La protection contre le vidage est désactivée' },
    expected: { en: 'Purge protection is on', fr: 'La protection contre le vidage est activée' },
    unchecked: {
      en: "Couldn't check purge protection of the vault",
      fr: 'Impossible de vérifier la protection contre le vidage du coffre',
    },
    check: checkVault(({ purgeProtection }, { inputs }) =>
      purgeProtection
        ? pass({ en: 'Purge protection is on', fr: 'La protection contre le vidage est activée' })
        : fail(
            { en: 'Purge protection is off', fr: 'La protection contre le vidage est désactivée' },
            purgeProtectionOff(inputs),
          ),
    ),
  },
  {
    id: 'vault-lock',
    severity: 'warning',
    effect: 'none',
    fixedBy: 'lock',
    source: `${learn}/azure-resource-manager/management/lock-resources`,
    title: { en: 'A lock protects the vault from deletion', fr: 'Un verrou protège le coffre contre la suppression' },
    headline: { en: 'No lock protects the vault from deletion', fr: 'Aucun verrou ne protège le coffre' },
    expected: {
      en: 'A CanNotDelete or ReadOnly lock on the vault, its resource group, or its subscription',
      fr: 'Un verrou CanNotDelete ou ReadOnly sur le coffre, son groupe de ressources ou son abonnement',
    },
    unchecked: { en: "Couldn't read the locks of the vault", fr: 'Impossible de lire les verrous du coffre' },
    check: checkVault((_, context) => {
      const { locks } = context.observed;
      if (locks.presence !== 'found') return unreadable(context, locks);
      // Azure's list includes locks on resources in the vault, which don't protect the vault (as recorded).
      const lock = locks.value.find((each) => lockHolds(each, context.scopes.vault));
      if (lock === undefined)
        return fail(
          { en: 'No lock protects the vault from deletion', fr: 'Aucun verrou ne protège le coffre de la suppression' },
          unlockedVault(context.inputs),
        );
      const { name, level, scope } = lock;
      return pass({
        en: `Lock ${nameOf(name)} (${level}) on ${addressOf(scope)} protects the vault`,
        fr: `Le verrou ${nameOf(name)} (${level}) sur ${addressOf(scope)} protège le coffre`,
      });
    }),
  },
] as const satisfies readonly CatalogEntry[];
