/** How ARM returns a vault. */
import type { AccessPolicyEntry, VaultState } from '../state.ts';
import { vaultHost } from '../vault/keys-held.ts';
import { vaultId } from './scopes.ts';

/**
 * A vault as in every answer except that of its creation (fields in the recorded order): host in lower case, with a
 * trailing slash. `now` in ms.
 */
export function vaultBody(vault: VaultState, now: number, apiVersion = '2026-02-01'): Record<string, unknown> {
  const { properties, ...body } = withUri(vault, `${vaultHost(vault)}/`, now);
  return { ...body, properties: { ...properties, ...tokenSettings(vault, apiVersion) } };
}

/**
 * Settings that only previews return: `tokenBindingParameters` from 2026-03-01-preview on (REST specification),
 * `enableCrossTenantAccessProtection` by its name in the Azure SDK for Python 14.2.0b1. guessed: from which version on, and
 * that both are absent unless they were set.
 */
function tokenSettings({ tokenBindingMode, crossTenantAccessProtection }: VaultState, apiVersion: string) {
  const isBound = tokenBindingMode !== undefined && apiVersion >= '2026-03-01';
  const isProtected = crossTenantAccessProtection !== undefined && apiVersion >= '2026-04-01';
  return {
    ...(isBound ? { tokenBindingParameters: { mode: tokenBindingMode } } : {}),
    ...(isProtected ? { enableCrossTenantAccessProtection: crossTenantAccessProtection } : {}),
  };
}

/** The answer of a creation: the name's own case and no trailing slash (as recorded). */
export function createdVaultBody(vault: VaultState): Record<string, unknown> {
  return withUri(vault, `https://${vault.name}.vault.azure.net`, 0);
}

function withUri(vault: VaultState, vaultUri: string, now: number) {
  return {
    id: vaultId(vault),
    name: vault.name,
    type: 'Microsoft.KeyVault/vaults',
    location: vault.location,
    tags: vault.tags,
    systemData: {
      createdBy: vault.createdBy,
      createdByType: vault.createdByType,
      createdAt: vault.createdAt,
      lastModifiedBy: vault.lastModifiedBy,
      lastModifiedByType: vault.lastModifiedByType,
      lastModifiedAt: vault.lastModifiedAt,
    },
    properties: {
      sku: { family: 'A', name: vault.sku },
      tenantId: vault.tenantId,
      ...(vault.networkAcls === undefined ? {} : { networkAcls: vault.networkAcls }),
      ...(vault.privateEndpoints === undefined ? {} : { privateEndpointConnections: endpoints(vault) }),
      accessPolicies: vault.accessPolicies.map(policyBody),
      enabledForDeployment: vault.enabledForDeployment ?? false,
      ...flags(vault),
      enableSoftDelete: vault.enableSoftDelete,
      softDeleteRetentionInDays: vault.softDeleteRetentionInDays,
      enableRbacAuthorization: vault.enableRbacAuthorization,
      ...(vault.enablePurgeProtection ? { enablePurgeProtection: true } : {}),
      vaultUri,
      ...(vault.provisioningState === '' ? {} : { provisioningState: provisioningStateOf(vault, now) }),
      publicNetworkAccess: vault.publicNetworkAccess,
    },
  };
}

/** As in the REST specification (2023-07-01, `PrivateEndpointConnectionItem`). */
function endpoints(vault: VaultState) {
  return (vault.privateEndpoints ?? []).map((status, index) => ({
    id: `${vaultId(vault)}/privateEndpointConnections/endpoint-${index}`,
    properties: {
      provisioningState: 'Succeeded',
      privateEndpoint: { id: `${vaultId(vault)}-endpoint-${index}` },
      privateLinkServiceConnectionState: { status, actionsRequired: 'None' },
    },
  }));
}

function provisioningStateOf({ provisioningState, dnsReadyAt }: VaultState, now: number): string {
  return provisioningState ?? (dnsReadyAt > now ? 'RegisteringDns' : 'Succeeded');
}

/** Present only if they were given (as recorded). */
function flags(vault: VaultState): Record<string, boolean> {
  const { enabledForDiskEncryption, enabledForTemplateDeployment } = vault;
  return {
    ...(enabledForDiskEncryption === undefined ? {} : { enabledForDiskEncryption }),
    ...(enabledForTemplateDeployment === undefined ? {} : { enabledForTemplateDeployment }),
  };
}

/** The application ID in lower case, the object ID as given (as recorded). */
export function policyBody(policy: AccessPolicyEntry): Record<string, unknown> {
  const { tenantId, objectId, applicationId, permissions } = policy;
  return {
    tenantId,
    objectId,
    ...(applicationId === undefined ? {} : { applicationId: applicationId.toLowerCase() }),
    permissions,
  };
}
