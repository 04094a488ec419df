/** Every finding, in the order of `findingIds`. */
import { findingIds } from '../model/finding.ts';
import { adobeGrant } from './adobe/adobe-grant.ts';
import { adobePrincipal } from './adobe/adobe-principal.ts';
import { adobeUse } from './adobe/adobe-use.ts';
import { adobeGrantLasting } from './adobe/grant-lasting.ts';
import { adobeLeastPrivilege } from './adobe/least-privilege.ts';
import { recordedFindings } from './adobe/recorded.ts';
import type { CatalogEntry } from './check.ts';
import { confirmedKey } from './confirmed/confirmed-key.ts';
import { confirmedVersion } from './confirmed/confirmed-version.ts';
import { entraKeyVault } from './entra.ts';
import { keyAge } from './key/key-age.ts';
import { keyExists } from './key/key-exists.ts';
import { keyPropertyFindings } from './key/key-properties.ts';
import { keyValidityFindings } from './key/key-validity.ts';
import { keyVersionFindings } from './key/key-versions.ts';
import { subscriptionState } from './subscription.ts';
import { vaultDeletionFindings } from './vault/vault-deletion.ts';
import { vaultExists } from './vault/vault-exists.ts';
import { vaultNetwork } from './vault/vault-network.ts';
import { vaultSettingFindings } from './vault/vault-settings.ts';
import { vaultStateFindings } from './vault/vault-state.ts';
import { vaultTokens } from './vault/vault-tokens.ts';

const states = [
  subscriptionState,
  vaultExists,
  ...vaultStateFindings,
  ...vaultDeletionFindings,
  ...vaultSettingFindings,
  vaultNetwork,
  vaultTokens,
  keyExists,
  ...keyValidityFindings,
  ...keyPropertyFindings,
  ...keyVersionFindings,
  keyAge,
  adobePrincipal,
  entraKeyVault,
  adobeGrant,
  adobeGrantLasting,
  adobeLeastPrivilege,
  confirmedKey,
  confirmedVersion,
  ...recordedFindings,
];
const entries = [...states, adobeUse(states)];

/** This does not compile while a finding has no entry. */
const order: readonly (typeof entries)[number]['id'][] = findingIds;

export const catalog: readonly CatalogEntry[] = entries.toSorted(
  (one, other) => order.indexOf(one.id) - order.indexOf(other.id),
);
