/** Every finding, in the order of `findingIds`: its severity, the source of its rule, and the check itself. */
import { adobeTexts } from '../messages/findings/adobe.ts';
import { confirmationTexts } from '../messages/findings/confirmation.ts';
import { grantTexts } from '../messages/findings/grant.ts';
import { keyTexts } from '../messages/findings/key.ts';
import type { FindingText } from '../messages/findings/shape.ts';
import { useTexts } from '../messages/findings/use.ts';
import { vaultTexts } from '../messages/findings/vault.ts';
import { vaultUseTexts } from '../messages/findings/vault-use.ts';
import type { FindingId } from '../model/finding.ts';
import { adobeEntitlement, adobePrincipal } from './adobe.ts';
import type { CatalogEntry } from './check.ts';
import { adobeConfirmation, confirmedKey, confirmedVersion } from './confirmation.ts';
import { keyExists, vaultExists } from './existence.ts';
import { adobeGrant } from './grant.ts';
import { keyActive, keyEnabled, keyExpiry, keyOperations, keyRotation, keySize, keyType } from './key.ts';
import { adobeGrantLasting } from './lasting.ts';
import { adobeLeastPrivilege } from './least-privilege.ts';
import { vaultNetwork } from './network.ts';
import { subscriptionSeverity, subscriptionState } from './subscription.ts';
import { adobeUse } from './use.ts';
import {
  vaultDedicated,
  vaultLock,
  vaultLogging,
  vaultPermissionModel,
  vaultProvisioned,
  vaultPurgeProtection,
  vaultSoftDelete,
  vaultTenant,
} from './vault.ts';

const learn = 'https://learn.microsoft.com/en-us/azure';
const adobe = 'https://experienceleague.adobe.com/en/docs';
const journeyAnalytics = `${adobe}/analytics-platform/using/cja-privacy/cmk`;
const platform = `${adobe}/experience-platform/landing/governance-privacy-security/customer-managed-keys`;
const platformVault = `${platform}/azure/azure-key-vault-config`;
const platformOverview = `${platform}/overview`;

export const findingTexts: Readonly<Record<FindingId, FindingText>> = {
  ...vaultTexts,
  ...vaultUseTexts,
  ...keyTexts,
  ...adobeTexts,
  ...grantTexts,
  ...confirmationTexts,
  ...useTexts,
};

export const catalog: readonly CatalogEntry[] = [
  {
    id: 'subscription-state',
    severity: subscriptionSeverity,
    source: `${learn}/cost-management-billing/manage/subscription-states`,
    references: [],
    differing: [],
    check: subscriptionState,
  },
  {
    id: 'vault-exists',
    severity: 'error',
    source: journeyAnalytics,
    references: [],
    differing: [],
    check: vaultExists,
  },
  {
    id: 'vault-provisioned',
    severity: 'error',
    source: `${learn}/azure-resource-manager/management/async-operations`,
    references: [],
    differing: [],
    check: vaultProvisioned,
  },
  {
    id: 'vault-tenant',
    severity: 'error',
    source: `${learn}/key-vault/general/move-subscription`,
    references: [],
    differing: [],
    check: vaultTenant,
  },
  {
    id: 'vault-soft-delete',
    severity: 'error',
    source: `${learn}/key-vault/general/soft-delete-overview`,
    references: ['Prowler keyvault_recoverable', 'Checkov CKV_AZURE_42', 'Checkov CKV_AZURE_111', 'PSRule AZR-000124'],
    differing: [],
    check: vaultSoftDelete,
  },
  {
    id: 'vault-purge-protection',
    severity: 'error',
    source: `${learn}/key-vault/general/soft-delete-overview`,
    references: [
      'Prowler keyvault_recoverable',
      'Checkov CKV_AZURE_42',
      'Checkov CKV_AZURE_110',
      'PSRule AZR-000125',
      'Trivy AZU-0016',
      'CIS Azure 6.0 8.3.5',
    ],
    differing: [],
    check: vaultPurgeProtection,
  },
  {
    id: 'vault-permission-model',
    severity: 'warning',
    source: `${learn}/key-vault/general/rbac-access-policy`,
    references: ['Prowler keyvault_rbac_enabled', 'PSRule AZR-000388', 'CIS Azure 6.0 8.3.6'],
    differing: [],
    check: vaultPermissionModel,
  },
  {
    id: 'vault-network',
    severity: 'error',
    source: platformVault,
    references: [],
    // All of these require a closed network; a vault that complies also passes here if trusted services bypass the
    // restriction.
    differing: [
      'Checkov CKV_AZURE_109',
      'Checkov CKV_AZURE_189',
      'Trivy AZU-0013',
      'CIS Azure 6.0 8.3.7',
      'CIS Azure 6.0 8.3.8',
    ],
    check: vaultNetwork,
  },
  {
    id: 'vault-dedicated',
    severity: 'warning',
    source: journeyAnalytics,
    references: [],
    differing: [],
    check: vaultDedicated,
  },
  {
    id: 'vault-lock',
    severity: 'warning',
    source: `${learn}/azure-resource-manager/management/lock-resources`,
    references: [],
    differing: [],
    check: vaultLock,
  },
  {
    id: 'vault-logging',
    severity: 'warning',
    source: `${learn}/key-vault/general/logging`,
    references: ['Prowler keyvault_logging_enabled', 'PSRule AZR-000119', 'CIS Azure 6.0 6.1.1.4'],
    differing: [],
    check: vaultLogging,
  },
  { id: 'key-exists', severity: 'error', source: journeyAnalytics, references: [], differing: [], check: keyExists },
  { id: 'key-enabled', severity: 'error', source: platformOverview, references: [], differing: [], check: keyEnabled },
  {
    id: 'key-active',
    severity: 'error',
    source: `${learn}/key-vault/keys/about-keys-details`,
    references: [],
    differing: [],
    check: keyActive,
  },
  {
    id: 'key-expiry',
    severity: 'warning',
    source: `${learn}/key-vault/keys/about-keys-details`,
    references: [],
    // These require an expiry date on every key. Here, an expired key is an outage.
    differing: ['Checkov CKV_AZURE_40', 'Trivy AZU-0014', 'CIS Azure 6.0 8.3.1'],
    check: keyExpiry,
  },
  {
    id: 'key-type',
    severity: 'error',
    source: platformVault,
    references: [],
    // It accepts only HSM keys.
    differing: ['Checkov CKV_AZURE_112'],
    check: keyType,
  },
  { id: 'key-size', severity: 'warning', source: platformVault, references: [], differing: [], check: keySize },
  {
    id: 'key-operations',
    severity: 'error',
    source: platformVault,
    references: [],
    differing: [],
    check: keyOperations,
  },
  {
    id: 'key-rotation',
    severity: 'warning',
    source:
      'Azure answers as observed: every key shows a rotation policy, and one that only notifies makes no versions',
    references: [],
    // These require automatic rotation. Adobe learns of a new key only by a ticket.
    differing: ['Prowler keyvault_key_rotation_enabled', 'PSRule AZR-000123', 'CIS Azure 6.0 8.3.9'],
    check: keyRotation,
  },
  {
    id: 'adobe-principal',
    severity: 'error',
    source: journeyAnalytics,
    references: [],
    differing: [],
    check: adobePrincipal,
  },
  { id: 'adobe-grant', severity: 'error', source: platformVault, references: [], differing: [], check: adobeGrant },
  {
    id: 'adobe-grant-lasting',
    severity: 'warning',
    source: `${learn}/role-based-access-control/pim-integration`,
    references: [],
    differing: [],
    check: adobeGrantLasting,
  },
  {
    id: 'adobe-least-privilege',
    severity: 'warning',
    source: `${learn}/role-based-access-control/best-practices`,
    references: [],
    differing: [],
    check: adobeLeastPrivilege,
  },
  {
    id: 'adobe-entitlement',
    severity: 'warning',
    source: journeyAnalytics,
    references: [],
    differing: [],
    check: adobeEntitlement,
  },
  {
    id: 'confirmed-key',
    severity: 'error',
    source: platformOverview,
    references: [],
    differing: [],
    check: confirmedKey,
  },
  {
    id: 'confirmed-version',
    severity: 'warning',
    source: platformOverview,
    references: [],
    differing: [],
    check: confirmedVersion,
  },
  {
    id: 'adobe-use',
    severity: 'warning',
    source: `${learn}/key-vault/general/logging`,
    references: [],
    differing: [],
    check: adobeUse,
  },
  {
    id: 'adobe-confirmation',
    severity: ({ inputs }) => (inputs.requireConfirmation ? 'error' : 'warning'),
    source: journeyAnalytics,
    references: [],
    differing: [],
    check: adobeConfirmation,
  },
];
