/** A target on which every finding passes, and ways to change it: the basis of the tables of cases. */
import { evaluate } from '../../src/checks/evaluate.ts';
import { type Finding, type FindingId, findingsIn, type Waiver } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Listed } from '../../src/model/listed.ts';
import type {
  AccessPolicy,
  DeletedKey,
  DeletedVault,
  DenyAssignment,
  Key,
  KeyVaultPrincipal,
  KeyVersion,
  KeyVersionDetail,
  Observation,
  Observed,
  Principal,
  ReadFailure,
  RoleAssignment,
  Vault,
} from '../../src/model/observed.ts';
import type { Language } from '../../src/model/words.ts';

export const subscription = '/subscriptions/00000000-0000-0000-0000-0000000000aa';
export const group = `${subscription}/resourceGroups/rg-cja`;
export const vaultScope = `${group}/providers/Microsoft.KeyVault/vaults/kv-contoso-cja`;
/** Where the vault's diagnostic setting sends its audit log. */
export const workspaceId = `${subscription}/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/logs`;
export const principalId = '11111111-1111-1111-1111-111111111111';
export const formerId = '22222222-2222-2222-2222-222222222222';
export const version = 'a'.repeat(32);
export const olderVersion = 'b'.repeat(32);
export const role = 'e147488a-f6f5-4113-8e2d-b22465e65bf6';
/** 2026-06-01T00:00:00Z in seconds. */
export const now = 1_780_272_000;

/** Two months later. */
const noneUntil = '2026-07-31';

export const found = <T>(value: T): Observation<T> => ({ presence: 'found', value });
export const listed = (...entries: string[]) => found<Listed<string>>({ entries, isComplete: true });
export const absent = { presence: 'absent' } as const;
export const refusal: ReadFailure = {
  operation: { en: 'read something', fr: 'lire quelque chose' },
  status: 403,
  code: 'AuthorizationFailed',
  message: 'The client does not have authorization.',
  requestId: 'request-1',
  right: { name: 'Reader', place: 'vault', actions: [] },
};
export const unknown = { presence: 'unknown', reason: refusal } as const;
export const unread = (changes: Partial<ReadFailure> = {}): Observation<never> => ({
  presence: 'unknown',
  reason: { ...refusal, ...changes },
});

/** Waivers without an end or a reason. */
export const waived = (...ids: readonly FindingId[]): Waiver[] =>
  ids.map((id) => ({ id, until: undefined, reason: undefined }));

export const inputs: Inputs = {
  host: 'github',
  form: 'step',
  mode: 'verify',
  tenantId: '00000000-0000-0000-0000-0000000000bb',
  clientId: '00000000-0000-0000-0000-0000000000cc',
  subscriptionId: '00000000-0000-0000-0000-0000000000aa',
  audience: 'api://AzureADTokenExchange',
  resourceGroup: 'rg-cja',
  createResourceGroup: false,
  location: 'eastus2',
  vaultName: 'kv-contoso-cja',
  keyName: 'cja-cmk',
  keyType: 'RSA',
  keySize: 3072,
  retentionDays: 90,
  network: 'open',
  allowedIps: [],
  tags: {},
  deleteLock: false,
  adobeAppId: '251e3919-1940-4296-bb8b-6b9a5e8a4805',
  adobePrincipalId: undefined,
  createPrincipal: true,
  grantScope: 'vault',
  recoverDeleted: false,
  restoreGrant: false,
  confirmedKeyUri: { kind: 'none', until: noneUntil },
  contacts: [],
  requireConfirmation: false,
  adobeKeyVersion: undefined,
  adobeOrgId: undefined,
  adobeEntitlement: 'healthcare-shield',
  adobeTicket: undefined,
  expiryWarningDays: 30,
  keyMaxAgeDays: undefined,
  usageDays: undefined,
  failOn: 'error',
  waive: [],
  ticketContact: undefined,
  language: 'en',
  ticketLanguage: undefined,
  driftIssue: false,
  driftIssueAssignees: [],
  timeoutMinutes: 15,
};

export const vault: Vault = {
  id: vaultScope,
  name: 'kv-contoso-cja',
  location: 'eastus2',
  uri: 'https://kv-contoso-cja.vault.azure.net/',
  sku: 'standard',
  tenantId: inputs.tenantId,
  softDelete: true,
  retentionDays: 90,
  purgeProtection: true,
  rbac: true,
  accessPolicies: [],
  publicNetworkAccess: 'enabled',
  networkDefault: 'allow',
  trustedServicesBypass: true,
  ipRules: [],
  admitsNetworks: false,
  hasPrivateEndpoint: false,
  unknownNetwork: [],
  provisioningState: 'Succeeded',
  changedAt: '2026-01-15T09:30:00Z',
  tags: {},
};

export const keyVersion: KeyVersion = { version, enabled: true, notBefore: null, expires: null, created: now - 86_400 };

export const key: Key = {
  ...keyVersion,
  id: `${vaultScope}/keys/cja-cmk`,
  name: 'cja-cmk',
  type: 'RSA',
  size: 3072,
  operations: ['wrapkey', 'unwrapkey'],
  uri: 'https://kv-contoso-cja.vault.azure.net/keys/cja-cmk',
  uriWithVersion: `https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/${version}`,
  rotates: false,
  policyEnds: false,
};

export const assignment: RoleAssignment = {
  id: `${vaultScope}/providers/microsoft.authorization/roleassignments/33333333-3333-3333-3333-333333333333`,
  roleId: role,
  principalId,
  principalType: 'ServicePrincipal',
  scope: vaultScope,
  condition: null,
};

/** Denies Adobe's service principal every operation with keys. */
export const denyAssignment: DenyAssignment = {
  id: `${vaultScope}/providers/Microsoft.Authorization/denyAssignments/44444444-4444-4444-4444-444444444444`,
  name: 'No keys for outside applications',
  scope: vaultScope,
  effect: 'enforced',
  onlyAtScope: false,
  principals: [{ id: principalId, type: 'ServicePrincipal' }],
  excludedPrincipals: [],
  permissions: [
    {
      actions: [],
      notActions: [],
      dataActions: ['Microsoft.KeyVault/vaults/keys/*'],
      notDataActions: [],
      condition: null,
    },
  ],
  condition: null,
};

export const principal: Principal = {
  id: principalId,
  appId: inputs.adobeAppId,
  enabled: true,
  disabledByMicrosoft: null,
  deactivated: false,
  displayName: 'Adobe CMK',
  from: 'graph',
  graphFailure: null,
};

/** Azure Key Vault's own, as most tenants have it. */
export const keyVaultPrincipal: KeyVaultPrincipal = {
  id: '66666666-6666-6666-6666-666666666666',
  enabled: true,
  assignmentRequired: false,
  disabledByMicrosoft: null,
  deactivated: false,
  deleted: false,
};

export const policy: AccessPolicy = {
  tenantId: inputs.tenantId,
  objectId: principalId,
  applicationId: undefined,
  keys: ['get', 'wrapkey', 'unwrapkey'],
  secrets: [],
  certificates: [],
  storage: [],
};

/** As the list of versions returns the older one. */
export const olderEntry: KeyVersion = { ...keyVersion, version: olderVersion, created: now - 172_800 };

/** As a read of only the older version returns it. */
export const softDeletedVault: DeletedVault = {
  location: 'eastus2',
  vaultId: vaultScope,
  deletedAt: '2026-05-31T22:00:00Z',
  scheduledPurge: '2026-08-29T22:00:00Z',
  purgeProtection: true,
};
export const softDeletedKey: DeletedKey = {
  name: 'cja-cmk',
  deletedAt: '2026-05-31T21:00:00Z',
  scheduledPurge: '2026-08-29T21:00:00Z',
};

export const olderDetail: KeyVersionDetail = {
  ...keyVersion,
  version: olderVersion,
  created: now - 172_800,
  type: 'RSA',
  size: 3072,
  operations: ['wrapkey', 'unwrapkey'],
};

export const observed: Observed = {
  at: new Date(now * 1000).toISOString(),
  subscription: found({ state: 'Enabled', tenantId: inputs.tenantId }),
  caller: absent,
  resourceGroup: found({ name: 'rg-cja', provisioningState: 'Succeeded' }),
  vault: found(vault),
  deletedVault: absent,
  nameTaken: absent,
  otherVaults: absent,
  regions: absent,
  key: found(key),
  deletedKey: absent,
  keyVersions: found([olderEntry, keyVersion]),
  confirmedVersion: found(olderDetail),
  keys: listed('cja-cmk'),
  secrets: listed(),
  principal: found(principal),
  deletedPrincipal: absent,
  keyVaultPrincipal: found(keyVaultPrincipal),
  roleAssignments: found([assignment]),
  denyAssignments: found([]),
  scheduleInstances: found([]),
  perimeters: found([]),
  tokenSettings: found({ bindingMode: null, crossTenantProtection: false, unclear: [] }),
  locks: found([{ name: 'keep', level: 'CanNotDelete', scope: vaultScope }]),
  diagnosticSettings: found([{ name: 'audit', logs: ['auditevent'], hasDestination: true, workspaceId }]),
  usage: absent,
};

/** The ready target in mode `ensure`, with changes: what a plan is made from. */
export const inputsOf = (changes: Partial<Inputs> = {}): Inputs => ({ ...inputs, mode: 'ensure', ...changes });
export const observedOf = (changes: Partial<Observed> = {}): Observed => ({ ...observed, ...changes });

/** What is observed in Azure when there is no vault. */
export const noVault: Partial<Observed> = {
  vault: absent,
  key: absent,
  keyVersions: absent,
  confirmedVersion: absent,
  keys: absent,
  secrets: absent,
  roleAssignments: absent,
  denyAssignments: absent,
  scheduleInstances: absent,
  perimeters: absent,
  tokenSettings: absent,
  locks: absent,
  diagnosticSettings: absent,
};

export const withVault = (change: Partial<Vault>): Partial<Observed> => ({ vault: found({ ...vault, ...change }) });
/** The key and its list of versions agree. */
export function withKey(change: Partial<Key>): Partial<Observed> {
  const changed = { ...key, ...change };
  const { version: current, enabled, notBefore, expires, created } = changed;
  const entry: KeyVersion = { version: current, enabled, notBefore, expires, created };
  return { key: found(changed), keyVersions: found([olderEntry, entry]) };
}
/** The key says that it is disabled, and its list of versions that it is not. */
export const disputed = (change: Partial<Key> = {}): Partial<Observed> => ({
  key: found({ ...key, enabled: false, ...change }),
});
export const withPolicies = (...accessPolicies: AccessPolicy[]): Partial<Observed> => ({
  ...withVault({ rbac: false, accessPolicies }),
  roleAssignments: found([]),
});

/** What a person says of Adobe's confirmation, until a day: the ready target has it until July. */
export const noneTo = (until: string): Partial<Inputs> => ({ confirmedKeyUri: { kind: 'none', until } });

export const confirmed = (uriVersion?: string): Partial<Inputs> => ({
  confirmedKeyUri: {
    kind: 'uri',
    uri: `${key.uri}${uriVersion === undefined ? '' : `/${uriVersion}`}`,
    vaultName: 'kv-contoso-cja',
    keyName: 'cja-cmk',
    version: uriVersion,
  },
});

/** The finding of one id on the ready target with changes. */
export function findingOf(
  id: FindingId,
  presence: Partial<Observed>,
  asked: Partial<Inputs> = {},
  language: Language = 'en',
): Finding {
  const verdict = evaluate({ ...inputs, ...asked }, { ...observed, ...presence });
  const finding = findingsIn(verdict, language).find((each) => each.id === id);
  if (finding === undefined) throw new Error(`no finding ${id}`);
  return finding;
}
