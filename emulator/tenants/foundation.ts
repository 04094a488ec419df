/**
 * What every tenant has: directory, subscription, the pipeline's identity, GitHub's side; and the parts of a complete
 * setup.
 */
import type { CloudState, DiagnosticSettingState, KeyState, ServicePrincipal, Settings, VaultState } from '../state.ts';
import {
  adobeAppId,
  adobePrincipalId,
  adobeTenantId,
  clientId,
  groupName,
  groupScope,
  keyName,
  keyVaultAppId,
  keyVaultPrincipalId,
  keyVersion,
  location,
  pipelineApplicationId,
  pipelinePrincipalId,
  repository,
  roles,
  subject,
  subscriptionId,
  tenantId,
  vaultName,
  vaultScope,
} from './names.ts';
import { grantRole } from './rights.ts';
import { workspace, workspaceScope } from './usage.ts';

const setUpAt = '2026-02-03T09:20:00Z';
const administrator = 'admin@contoso.example';
/** When the vault was set up, in seconds. */
export const keyCreated = Date.parse(setUpAt) / 1000;

/** Short delays, so that tests do not wait; `Settings` has Azure's own. */
function settings(): Settings {
  return {
    dnsDelay: 300,
    directoryDelay: 0,
    assignmentDelay: 0,
    keyDelay: 0,
    idTokenLifetime: 300,
    accessTokenLifetime: 3600,
    clockSkew: 0,
    pageSize: 100,
    roundTrip: 0,
    closedRegions: [],
    conditionalAccess: false,
    // The idle time is that of HTTP.sys; the limit is common among front ends.
    keepAlive: { idle: 120_000, requests: 100 },
  };
}

function github(): CloudState['github'] {
  return {
    issuer: 'https://token.actions.githubusercontent.com',
    repository,
    subject,
    requestToken: 'request-token-of-the-job-5d0c7e1b9a34',
    tokens: {
      ghs_localcloudWritesIssues: { issues: 'write' },
      ghs_localcloudReadsIssues: { issues: 'read' },
      ghs_localcloudNoIssues: { issues: 'none' },
    },
    issues: [],
    labels: ['bug', 'documentation'],
  };
}

/** As Azure DevOps makes new service connections: with Entra as the issuer. */
function azurePipelines(): CloudState['azurePipelines'] {
  const organizationId = '5f0a3c7e-82d1-4b96-a4e3-0d9c61b7f528';
  const connectionId = 'a6d81f40-3b97-4c52-8e0f-72c5d9b1e364';
  return {
    organization: 'contoso',
    organizationId,
    project: 'analytics-platform',
    connectionId,
    issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    subject: `/eid1/c/pub/t/PgwfepJbaE2eTyyNYbOnBQ/a/JoCPgx2VyEmVm4vE1uYoNw/sc/${organizationId}/${connectionId}`,
    accessToken: 'access-token-of-the-job-71c8e0d4b2f65a93',
  };
}

function principal(id: string, appId: string, displayName: string, graphPermissions: string[]): ServicePrincipal {
  return {
    id,
    appId,
    displayName,
    accountEnabled: true,
    graphPermissions,
    createdDateTime: '2026-02-02T14:08:51Z',
    visibleAt: 0,
  };
}

/** Subscription and identities, without any rights yet. */
export function foundation(): CloudState {
  const federatedCredentials = [
    { issuer: 'https://token.actions.githubusercontent.com', subject, audience: 'api://AzureADTokenExchange' },
  ];
  return {
    settings: settings(),
    tenant: { id: tenantId, displayName: 'Contoso' },
    github: github(),
    azurePipelines: azurePipelines(),
    gitlab: { issuer: 'https://gitlab.com', project: repository, ref: 'main' },
    applications: [
      {
        appId: clientId,
        objectId: pipelineApplicationId,
        displayName: 'cja-cmk-pipeline',
        homeTenantId: tenantId,
        federatedCredentials,
      },
      {
        appId: adobeAppId,
        objectId: '6b3d90e7-4f28-4c1a-95d6-a07e8c52f13b',
        displayName: 'Adobe CJA CMK',
        homeTenantId: adobeTenantId,
        federatedCredentials: [],
      },
    ],
    servicePrincipals: [
      principal(pipelinePrincipalId, clientId, 'cja-cmk-pipeline', ['Application.ReadWrite.All']),
      principal(keyVaultPrincipalId, keyVaultAppId, 'Azure Key Vault', []),
    ],
    subscriptions: [
      {
        id: subscriptionId,
        displayName: 'Contoso Analytics',
        providers: {
          'Microsoft.KeyVault': 'Registered',
          'Microsoft.Authorization': 'Registered',
          'Microsoft.Insights': 'Registered',
          'Microsoft.Resources': 'Registered',
        },
      },
    ],
    resourceGroups: [],
    vaults: [],
    deletedVaults: [],
    foreignNames: [],
    roleAssignments: [],
    locks: [],
    diagnosticSettings: [],
    policies: [],
  };
}

/** Adds the group, and the least rights that `ensure` needs in it. */
export function addGroup(state: CloudState): void {
  state.resourceGroups.push({ subscriptionId, name: groupName, location, tags: {} });
  grantRole(state, roles.keyVaultContributor, groupScope);
  grantRole(state, roles.keyVaultDataAccessAdministrator, groupScope);
}

export function rsaKey(): KeyState {
  return {
    name: keyName,
    kty: 'RSA',
    keySize: 3072,
    keyOps: ['wrapKey', 'unwrapKey'],
    tags: {},
    versions: [{ version: keyVersion, enabled: true, created: keyCreated, updated: keyCreated }],
  };
}

/** A vault as `ensure` would create it. */
export function vault(): VaultState {
  return {
    subscriptionId,
    resourceGroup: groupName,
    name: vaultName,
    location,
    tags: {},
    createdAt: setUpAt,
    createdBy: administrator,
    createdByType: 'User',
    lastModifiedAt: setUpAt,
    lastModifiedBy: administrator,
    lastModifiedByType: 'User',
    tenantId,
    sku: 'standard',
    accessPolicies: [],
    enableSoftDelete: true,
    softDeleteRetentionInDays: 90,
    enableRbacAuthorization: true,
    enablePurgeProtection: true,
    publicNetworkAccess: 'Enabled',
    dnsReadyAt: 0,
    keys: [rsaKey()],
    deletedKeys: [],
    secrets: [],
  };
}

export function addAdobe(state: CloudState, id: string = adobePrincipalId): void {
  state.servicePrincipals.push(principal(id, adobeAppId, 'Adobe CJA CMK', []));
}

export function grantAdobe(state: CloudState, principalId: string = adobePrincipalId): void {
  grantRole(state, roles.keyVaultCryptoServiceEncryptionUser, vaultScope, principalId);
}

/** A lock against deletion and a log of every use, as a careful owner adds them. */
export function guardVault(state: CloudState): void {
  state.locks.push({
    name: 'cja-cmk-delete-lock',
    scope: vaultScope,
    level: 'CanNotDelete',
    notes: 'Holds the key of CJA.',
  });
  const setting: DiagnosticSettingState = {
    name: 'audit-to-workspace',
    scope: vaultScope,
    workspaceId: workspaceScope,
    logs: [{ category: 'AuditEvent', enabled: true }],
  };
  state.diagnosticSettings.push(setting);
  state.monitorResources = [...(state.monitorResources ?? []), workspace()];
}
