/** A ready target as plain data, for the tests of pure functions. */

import { readInputs } from '../src/inputs/inputs.ts';
import type { Inputs } from '../src/model/inputs.ts';
import type {
  Key,
  Observation,
  Observed,
  Principal,
  ReadFailure,
  RoleAssignment,
  Vault,
} from '../src/model/observed.ts';

export const principalId = '5f0c8f8e-2d0a-4c57-9a3c-6b1f0e7d9a11';
export const version = '0f4c2a9be7d84b6f9c1d3e5a7b9d1f30';

export function inputsOf(changes: Partial<Inputs> = {}): Inputs {
  const environment = {
    AZURE_TENANT_ID: '8f2b6a1c-5c1d-4e0f-9b7a-0d3c2e1f4a5b',
    AZURE_CLIENT_ID: '3d9e1c70-6f2a-4b8d-8c1e-7a5b4c3d2e1f',
    AZURE_SUBSCRIPTION_ID: '1b4e28ba-2fa1-41d2-883f-0016d3cca427',
    'INPUT_RESOURCE-GROUP': 'rg-cja',
    'INPUT_VAULT-NAME': 'kv-contoso-cja',
    INPUT_LOCATION: 'eastus2',
  };
  return { ...readInputs(environment), ...changes };
}

export const found = <T>(value: T): Observation<T> => ({ presence: 'found', value });
export const absent = { presence: 'absent' } as const;
export const unknown = (changes: Partial<ReadFailure> = {}): Observation<never> => ({
  presence: 'unknown',
  reason: {
    operation: { en: 'read it', fr: 'le lire' },
    status: 403,
    code: 'AuthorizationFailed',
    message: 'no',
    requestId: 'r-1',
    right: { name: 'Reader', place: 'group', actions: [] },
    ...changes,
  },
});

const vaultId =
  '/subscriptions/1b4e28ba-2fa1-41d2-883f-0016d3cca427/resourceGroups/rg-cja/providers/Microsoft.KeyVault/vaults/kv-contoso-cja';

const workspaceId =
  '/subscriptions/1b4e28ba-2fa1-41d2-883f-0016d3cca427/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/logs';

export const vault: Vault = {
  id: vaultId,
  name: 'kv-contoso-cja',
  location: 'eastus2',
  uri: 'https://kv-contoso-cja.vault.azure.net/',
  sku: 'standard',
  tenantId: '8f2b6a1c-5c1d-4e0f-9b7a-0d3c2e1f4a5b',
  softDelete: true,
  retentionDays: 90,
  purgeProtection: true,
  rbac: true,
  accessPolicies: [],
  publicNetworkAccess: 'enabled',
  networkDefault: 'allow',
  trustedServicesBypass: true,
  ipRules: [],
  provisioningState: 'Succeeded',
  tags: {},
};

export const key: Key = {
  version,
  enabled: true,
  notBefore: null,
  expires: null,
  created: 1_700_000_000,
  id: `${vaultId}/keys/cja-cmk`,
  name: 'cja-cmk',
  type: 'RSA',
  size: 3072,
  operations: ['wrapkey', 'unwrapkey'],
  uri: 'https://kv-contoso-cja.vault.azure.net/keys/cja-cmk',
  uriWithVersion: `https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/${version}`,
  rotates: false,
};

export const principal: Principal = {
  id: principalId,
  appId: '251e3919-1940-4296-bb8b-6b9a5e8a4805',
  enabled: true,
  disabledByMicrosoft: null,
  deactivated: false,
  displayName: 'Adobe',
  from: 'graph',
  graphFailure: null,
};

export const assignment: RoleAssignment = {
  id: `${vaultId}/providers/Microsoft.Authorization/roleAssignments/7f0f3c65-9a1e-4d7c-8b8e-111111111111`,
  roleId: 'e147488a-f6f5-4113-8e2d-b22465e65bf6',
  principalId,
  principalType: 'ServicePrincipal',
  scope: vaultId,
  condition: null,
};

export function observedOf(changes: Partial<Observed> = {}): Observed {
  return {
    at: '2026-03-01T08:00:00.000Z',
    subscription: found({ state: 'Enabled' }),
    caller: absent,
    resourceGroup: found({ name: 'rg-cja', provisioningState: 'Succeeded' }),
    vault: found(vault),
    deletedVault: absent,
    nameTaken: absent,
    otherVaults: absent,
    key: found(key),
    deletedKey: absent,
    keyVersions: found([key]),
    confirmedVersion: absent,
    keys: found(['cja-cmk']),
    secrets: found([]),
    principal: found(principal),
    deletedPrincipal: absent,
    keyVaultPrincipal: found({ id: '66666666-6666-6666-6666-666666666666', enabled: true, assignmentRequired: false }),
    roleAssignments: found([assignment]),
    denyAssignments: found([]),
    scheduleInstances: found([]),
    perimeters: found([]),
    tokenSettings: found({ bindingMode: null, crossTenantProtection: false }),
    locks: found([{ name: 'keep', level: 'CanNotDelete', scope: vaultId }]),
    diagnosticSettings: found([{ name: 'audit', logs: ['auditevent'], hasDestination: true, workspaceId }]),
    usage: absent,
    ...changes,
  };
}
