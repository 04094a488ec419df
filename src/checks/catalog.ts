/** Every finding, in the order of `findingIds`: its severity, the source of its rule, and the check itself. */
import type { FindingText } from '../messages/findings/shape.ts';
import { tokenTexts } from '../messages/findings/tokens.ts';
import { heads } from '../messages/findings/unchecked.ts';
import { vaultTexts } from '../messages/findings/vault.ts';
import { vaultSettingsTexts } from '../messages/findings/vault-settings.ts';
import type { FindingId } from '../model/finding.ts';
import type { Words } from '../model/words.ts';
import * as access from '../situations/access.ts';
import * as confirmations from '../situations/confirmation.ts';
import * as keys from '../situations/key.ts';
import * as properties from '../situations/key-properties.ts';
import * as principals from '../situations/principal.ts';
import { journeyAnalytics, learn, platformVault } from '../situations/sources.ts';
import { adobeUse as adobeUseRecord } from '../situations/use.ts';
import * as records from '../situations/vault.ts';
import { adobeApplication, adobeEntitlement, adobePrincipal } from './adobe.ts';
import type { CatalogEntry } from './check.ts';
import { adobeConfirmation, confirmationSeverity, confirmedKey, confirmedVersion } from './confirmation.ts';
import { entraKeyVault, entraSeverity } from './entra.ts';
import { keyExists, vaultExists } from './existence.ts';
import { adobeGrant } from './grant.ts';
import { adobeGrantLasting } from './grant-end.ts';
import { keyActive, keyEnabled, keyExpiry, keyOperations, keyRotation, keySize, keyType, keyVersions } from './key.ts';
import { adobeLeastPrivilege } from './least-privilege.ts';
import { vaultNetwork } from './network.ts';
import { subscriptionSeverity, subscriptionState } from './subscription.ts';
import { tokensSeverity, vaultTokens } from './tokens.ts';
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

/** A finding whose words are still in `messages/`. */
type Rule = Omit<CatalogEntry, keyof FindingText | 'unchecked'> | CatalogEntry;

const formerTexts: Readonly<Partial<Record<FindingId, FindingText>>> = {
  ...vaultTexts,
  ...vaultSettingsTexts,
  ...tokenTexts,
};
const formerHeads: Readonly<Partial<Record<FindingId, Words>>> = heads;

function withWords(rule: Rule): CatalogEntry {
  if ('title' in rule) return rule;
  const [text, unchecked] = [formerTexts[rule.id], formerHeads[rule.id]];
  if (text === undefined || unchecked === undefined) throw new Error(`${rule.id} has no words`);
  return { ...text, ...rule, unchecked };
}

/** Those with a record in `situations/`, and those that still have their words in `messages/`. */
const rules: readonly Rule[] = [
  {
    id: 'subscription-state',
    severity: subscriptionSeverity,
    source: `${learn}/cost-management-billing/manage/subscription-states`,
    check: subscriptionState,
  },
  { ...records.vaultExists, check: vaultExists },
  { ...records.vaultProvisioned, check: vaultProvisioned },
  { ...records.vaultTenant, check: vaultTenant },
  {
    id: 'vault-soft-delete',
    severity: 'error',
    source: `${learn}/key-vault/general/soft-delete-overview`,
    references: ['Prowler keyvault_recoverable', 'Checkov CKV_AZURE_42', 'Checkov CKV_AZURE_111', 'PSRule AZR-000124'],
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
    check: vaultPurgeProtection,
  },
  {
    id: 'vault-permission-model',
    severity: 'warning',
    source: `${learn}/key-vault/general/rbac-access-policy`,
    references: ['Prowler keyvault_rbac_enabled', 'PSRule AZR-000388', 'CIS Azure 6.0 8.3.6'],
    check: vaultPermissionModel,
  },
  {
    id: 'vault-network',
    severity: 'error',
    source: platformVault,
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
    id: 'vault-tokens',
    severity: tokensSeverity,
    source: 'https://learn.microsoft.com/en-us/azure/templates/microsoft.keyvault/vaults',
    check: vaultTokens,
  },
  {
    id: 'vault-dedicated',
    severity: 'warning',
    source: journeyAnalytics,
    check: vaultDedicated,
  },
  {
    id: 'vault-lock',
    severity: 'warning',
    source: `${learn}/azure-resource-manager/management/lock-resources`,
    check: vaultLock,
  },
  {
    id: 'vault-logging',
    severity: 'warning',
    source: `${learn}/key-vault/general/logging`,
    references: ['Prowler keyvault_logging_enabled', 'PSRule AZR-000119', 'CIS Azure 6.0 6.1.1.4'],
    check: vaultLogging,
  },
  { ...keys.keyExists, check: keyExists },
  { ...keys.keyEnabled, check: keyEnabled },
  { ...keys.keyActive, check: keyActive },
  { ...keys.keyExpiry, check: keyExpiry },
  { ...properties.keyType, check: keyType },
  { ...properties.keySize, check: keySize },
  { ...properties.keyOperations, check: keyOperations },
  { ...properties.keyVersions, check: keyVersions },
  { ...properties.keyRotation, check: keyRotation },
  { ...principals.adobeApplication, check: adobeApplication },
  {
    id: 'entra-key-vault',
    severity: entraSeverity,
    source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
    check: entraKeyVault,
  },
  { ...principals.adobePrincipal, check: adobePrincipal },
  { ...access.adobeGrant, check: adobeGrant },
  { ...access.adobeGrantLasting, check: adobeGrantLasting },
  { ...access.adobeLeastPrivilege, check: adobeLeastPrivilege },
  { ...principals.adobeEntitlement, check: adobeEntitlement },
  { ...confirmations.confirmedKey, check: confirmedKey },
  { ...confirmations.confirmedVersion, check: confirmedVersion },
  { ...adobeUseRecord, check: adobeUse },
  { ...confirmations.adobeConfirmation, severity: confirmationSeverity, check: adobeConfirmation },
];

export const catalog: readonly CatalogEntry[] = rules.map(withWords);
