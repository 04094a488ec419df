/** Every finding, in the order of `findingIds`: its severity, the source of its rule, and the check itself. */
import type { FindingText } from '../messages/findings/shape.ts';
import { tokenTexts } from '../messages/findings/tokens.ts';
import { heads } from '../messages/findings/unchecked.ts';
import type { FindingId } from '../model/finding.ts';
import type { Words } from '../model/words.ts';
import * as access from '../situations/access.ts';
import * as confirmations from '../situations/confirmation.ts';
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

/** A finding whose words are still in `messages/`. */
type Rule = Omit<CatalogEntry, keyof FindingText | 'unchecked'> | CatalogEntry;

const formerTexts: Readonly<Partial<Record<FindingId, FindingText>>> = {
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
