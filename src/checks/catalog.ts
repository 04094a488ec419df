/** Every finding, in the order of `findingIds`: its severity, the source of its rule, and the check itself. */
import * as access from '../situations/access.ts';
import * as confirmations from '../situations/confirmation.ts';
import { entraKeyVault as entraRecord } from '../situations/entra.ts';
import * as keys from '../situations/key.ts';
import * as properties from '../situations/key-properties.ts';
import * as networkRecords from '../situations/network.ts';
import * as principals from '../situations/principal.ts';
import * as subscriptionRecords from '../situations/subscription.ts';
import { adobeUse as adobeUseRecord } from '../situations/use.ts';
import * as records from '../situations/vault.ts';
import * as vaultSettingsRecords from '../situations/vault-settings.ts';
import * as vaultTokensRecords from '../situations/vault-tokens.ts';
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

export const catalog: readonly CatalogEntry[] = [
  { ...subscriptionRecords.subscriptionState, severity: subscriptionSeverity, check: subscriptionState },
  { ...records.vaultExists, check: vaultExists },
  { ...records.vaultProvisioned, check: vaultProvisioned },
  { ...records.vaultTenant, check: vaultTenant },
  { ...vaultSettingsRecords.vaultSoftDelete, check: vaultSoftDelete },
  { ...vaultSettingsRecords.vaultPurgeProtection, check: vaultPurgeProtection },
  { ...vaultSettingsRecords.vaultPermissionModel, check: vaultPermissionModel },
  { ...networkRecords.vaultNetwork, check: vaultNetwork },
  { ...vaultTokensRecords.vaultTokens, severity: tokensSeverity, check: vaultTokens },
  { ...vaultSettingsRecords.vaultDedicated, check: vaultDedicated },
  { ...vaultSettingsRecords.vaultLock, check: vaultLock },
  { ...vaultSettingsRecords.vaultLogging, check: vaultLogging },
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
  { ...entraRecord, severity: entraSeverity, check: entraKeyVault },
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
