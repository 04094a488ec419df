import type { Lock, Observed } from '../../../src/model/observed.ts';
import { newTable } from '../table.ts';
import {
  absent,
  confirmed,
  found,
  group,
  noVault,
  policy,
  principalId,
  subscription,
  unknown,
  unread,
  vaultScope,
  version,
  withPolicies,
  withVault,
} from '../tenant.ts';

const { rows, breaks, check } = newTable();

export { breaks, rows };

const vaultUnknown = { vault: unknown };
const refused = 'Could not read something: HTTP 403 AuthorizationFailed: The client does not have authorization.';
const runScript =
  'infra/identity.sh --mode verify --resource-group rg-cja --client-id 00000000-0000-0000-0000-0000000000cc --repository OWNER/NAME --environment ENVIRONMENT';

const deletedElsewhere: Partial<Observed> = {
  ...noVault,
  deletedVault: found({
    location: 'eastus2',
    vaultId: vaultScope.replace('rg-cja', 'rg-other'),
    scheduledPurge: '2026-08-30T00:00:00Z',
    purgeProtection: true,
  }),
};

check('vault-exists', [
  {
    name: 'a name that no vault can have',
    presence: { ...noVault, nameTaken: unread({ code: 'AccountNameInvalid' }) },
    status: 'fail',
    says: 'does not exist in resource group rg-cja',
    remediation: 'Choose a different vault-name.',
  },
  {
    name: 'a provider that is not registered',
    presence: {
      vault: unread({
        code: 'MissingSubscriptionRegistration',
        message: "The subscription is not registered to use namespace 'Microsoft.KeyVault'.",
        right: undefined,
      }),
    },
    status: 'unknown',
    remediation:
      'az provider register --subscription 00000000-0000-0000-0000-0000000000aa --namespace Microsoft.KeyVault --wait',
  },
  { name: 'found', status: 'pass', says: vaultScope },
  {
    name: 'absent',
    presence: noVault,
    status: 'fail',
    says: 'Vault kv-contoso-cja does not exist in resource group rg-cja',
    remediation:
      'az keyvault create --subscription 00000000-0000-0000-0000-0000000000aa --name kv-contoso-cja --resource-group rg-cja --location eastus2 --sku standard --enable-rbac-authorization true --enable-purge-protection true --retention-days 90',
  },
  {
    name: 'absent, no location given, key in hardware, odd group name',
    presence: noVault,
    asked: { location: undefined, keyType: 'RSA-HSM', resourceGroup: "rg (it's)" },
    status: 'fail',
    remediation:
      "az keyvault create --subscription 00000000-0000-0000-0000-0000000000aa --name kv-contoso-cja --resource-group 'rg (it'\\''s)' --location LOCATION --sku premium --enable-rbac-authorization true --enable-purge-protection true --retention-days 90",
  },
  {
    name: 'soft-deleted',
    isExample: true,
    presence: {
      ...noVault,
      deletedVault: found({
        location: 'eastus2',
        vaultId: vaultScope,
        scheduledPurge: '2026-08-30T00:00:00Z',
        purgeProtection: true,
      }),
    },
    status: 'fail',
    says: 'is deleted and will be purged on 30 August 2026 (UTC)',
    remediation:
      'az keyvault recover --subscription 00000000-0000-0000-0000-0000000000aa --name kv-contoso-cja --location eastus2',
  },
  {
    name: 'name in use elsewhere',
    presence: { ...noVault, nameTaken: found(true) },
    status: 'fail',
    says: 'is taken by another vault or by a deleted one',
    remediation:
      "az resource list --subscription 00000000-0000-0000-0000-0000000000aa --name kv-contoso-cja --resource-type Microsoft.KeyVault/vaults --query '[].id'",
  },
  {
    name: 'name in use elsewhere after a confirmation: no other is advised',
    presence: { ...noVault, nameTaken: found(true) },
    asked: confirmed(),
    status: 'fail',
    says: 'is taken by another vault or by a deleted one',
    remediation: 'az keyvault list-deleted --subscription 00000000-0000-0000-0000-0000000000aa --resource-type vault',
  },
  {
    name: 'gone after a confirmation: no command that makes a new one',
    presence: noVault,
    asked: confirmed(),
    status: 'fail',
    remediation: 'az keyvault list-deleted --subscription 00000000-0000-0000-0000-0000000000aa --resource-type vault',
  },
  { name: 'refused', presence: vaultUnknown, status: 'unknown', says: refused, remediation: runScript },
]);

check('vault-soft-delete', [
  { name: 'on', status: 'pass', says: '90 days' },
  { name: 'on, days not returned', presence: withVault({ retentionDays: null }), status: 'pass' },
  {
    name: 'off',
    presence: withVault({ softDelete: false }),
    status: 'fail',
    remediation: `az resource update --subscription 00000000-0000-0000-0000-0000000000aa --name kv-contoso-cja --resource-group rg-cja --resource-type Microsoft.KeyVault/vaults --api-version 2026-02-01 --set properties.enableSoftDelete=true`,
  },
  { name: 'unsaid', presence: withVault({ softDelete: null }), status: 'unknown' },
  { name: 'vault unknown', presence: vaultUnknown, status: 'unknown', says: refused },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

check('vault-purge-protection', [
  { name: 'on', status: 'pass' },
  {
    name: 'off',
    presence: withVault({ purgeProtection: false }),
    status: 'fail',
    remediation:
      'az keyvault update --subscription 00000000-0000-0000-0000-0000000000aa --name kv-contoso-cja --resource-group rg-cja --enable-purge-protection true',
  },
  { name: 'vault unknown', presence: vaultUnknown, status: 'unknown', says: refused },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

check('vault-permission-model', [
  { name: 'Azure RBAC', status: 'pass' },
  {
    name: 'access policies',
    presence: withPolicies(policy),
    status: 'fail',
    says: 'access policies (1)',
    remediation:
      'az keyvault update --subscription 00000000-0000-0000-0000-0000000000aa --name kv-contoso-cja --resource-group rg-cja --enable-rbac-authorization true',
  },
  {
    name: 'access policies: Adobe gets its role first',
    presence: withPolicies(policy),
    status: 'fail',
    remediation: `az role assignment create --subscription 00000000-0000-0000-0000-0000000000aa --assignee-object-id ${principalId} --assignee-principal-type ServicePrincipal --role 'Key Vault Crypto Service Encryption User' --scope ${vaultScope}`,
  },
  {
    name: "access policies without Adobe's: the owners are asked before Adobe gets a role",
    presence: withPolicies(),
    status: 'fail',
    remediation: '1. Call the owners of vault kv-contoso-cja: "Did you remove Adobe\'s access policy on purpose?"',
  },
  {
    name: "access policies, one of Adobe's with too little: the owners are asked",
    presence: withPolicies({ ...policy, keys: ['get'] }),
    status: 'fail',
    remediation: '1. Call the owners of vault kv-contoso-cja: "Did you remove Adobe\'s access policy on purpose?"',
  },
  { name: 'vault unknown', presence: vaultUnknown, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

const bypassCure =
  'az keyvault update --subscription 00000000-0000-0000-0000-0000000000aa --name kv-contoso-cja --resource-group rg-cja --bypass AzureServices';
check('vault-network', [
  { name: 'open', status: 'pass', says: 'open to all networks' },
  { name: 'open without bypass', presence: withVault({ trustedServicesBypass: false }), status: 'pass' },
  {
    name: 'denied by default, bypassed',
    presence: withVault({ networkDefault: 'deny' }),
    status: 'pass',
    says: 'Access is denied by default',
  },
  {
    name: 'denied by default, not bypassed',
    presence: withVault({ networkDefault: 'deny', trustedServicesBypass: false }),
    status: 'fail',
    says: 'access is denied by default',
    remediation: bypassCure,
  },
  {
    name: 'public access disabled, bypassed',
    presence: withVault({ publicNetworkAccess: 'disabled' }),
    status: 'pass',
    says: 'Public network access is disabled',
  },
  {
    name: 'public access disabled, not bypassed',
    presence: withVault({ publicNetworkAccess: 'disabled', trustedServicesBypass: false }),
    status: 'fail',
    says: 'public network access is disabled',
    remediation: bypassCure,
  },
  {
    name: 'perimeter',
    presence: withVault({ publicNetworkAccess: 'perimeter' }),
    status: 'unknown',
    says: 'perimeter',
    remediation:
      'az resource show --subscription 00000000-0000-0000-0000-0000000000aa --name kv-contoso-cja --resource-group rg-cja --resource-type Microsoft.KeyVault/vaults --api-version 2026-02-01 --query properties.publicNetworkAccess',
  },
  { name: 'vault unknown', presence: vaultUnknown, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

check('vault-dedicated', [
  { name: 'nothing else', status: 'pass' },
  { name: 'the key in other casing', presence: { keys: found(['CJA-cmk']) }, status: 'pass' },
  { name: 'another key', presence: { keys: found(['cja-cmk', 'other']) }, status: 'fail', says: 'other keys: "other"' },
  { name: 'a secret', presence: { secrets: found(['password']) }, status: 'fail', says: 'secrets: "password"' },
  {
    name: 'another key, secrets unknown',
    presence: { keys: found(['other']), secrets: unknown },
    status: 'fail',
    remediation:
      "az keyvault key list --subscription 00000000-0000-0000-0000-0000000000aa --vault-name kv-contoso-cja --query '[].id'",
  },
  { name: 'a secret, keys unknown', presence: { keys: unknown, secrets: found(['password']) }, status: 'fail' },
  { name: 'keys unknown, no secret', presence: { keys: unknown }, status: 'unknown', says: refused },
  {
    name: 'secrets unknown, no other key',
    presence: { secrets: unknown },
    status: 'unknown',
    remediation: runScript,
  },
  { name: 'a 404 on the list does not mean that it is empty', presence: { secrets: absent }, status: 'unknown' },
  { name: 'vault unknown', presence: vaultUnknown, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

const locks = (...list: Partial<Lock>[]): Partial<Observed> => ({
  locks: found(list.map((lock) => Object.assign({ name: 'keep', level: 'CanNotDelete', scope: vaultScope }, lock))),
});
const lockCure =
  'az lock create --subscription 00000000-0000-0000-0000-0000000000aa --name cja-cmk --resource-group rg-cja --resource kv-contoso-cja --resource-type Microsoft.KeyVault/vaults --lock-type CanNotDelete';
check('vault-lock', [
  { name: 'on the vault', status: 'pass', says: 'Lock "keep" (CanNotDelete)' },
  {
    name: 'read-only, other casing',
    presence: locks({ level: 'readonly', scope: vaultScope.toUpperCase() }),
    status: 'pass',
  },
  { name: 'on the group', presence: locks({ scope: `${group}/` }), status: 'pass' },
  { name: 'on the subscription', presence: locks({ scope: subscription }), status: 'pass' },
  { name: 'none', presence: locks(), status: 'fail', remediation: lockCure },
  { name: 'on a key in the vault only', presence: locks({ scope: `${vaultScope}/keys/cja-cmk` }), status: 'fail' },
  { name: 'on a neighbor whose name begins the same way', presence: locks({ scope: `${group}-2` }), status: 'fail' },
  {
    name: 'on a vault whose name is a prefix of this one',
    presence: locks({ scope: vaultScope.slice(0, -1) }),
    status: 'fail',
  },
  { name: 'of another level', presence: locks({ level: 'NotSpecified' }), status: 'fail' },
  { name: 'without scope', presence: locks({ scope: '' }, { scope: '/' }), status: 'fail' },
  { name: 'refused', presence: { locks: unknown }, status: 'unknown', says: refused, remediation: runScript },
  { name: 'vault unknown', presence: vaultUnknown, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

const logging = (logs: string[], hasDestination = true): Partial<Observed> => ({
  diagnosticSettings: found([
    { name: 'metrics', logs: [], hasDestination: true, workspaceId: null },
    { name: 'audit', logs, hasDestination, workspaceId: null },
  ]),
});
check('vault-logging', [
  { name: 'AuditEvent', status: 'pass', says: 'audit' },
  { name: 'group audit', presence: logging(['audit']), status: 'pass' },
  { name: 'group allLogs', presence: logging(['AllLogs']), status: 'pass' },
  { name: 'no setting', presence: { diagnosticSettings: found([]) }, status: 'fail', says: 'no diagnostic setting' },
  {
    name: 'other logs only',
    presence: logging(['azurepolicyevaluationdetails']),
    status: 'fail',
    says: '"metrics", "audit"',
    remediation: `az monitor diagnostic-settings create --subscription 00000000-0000-0000-0000-0000000000aa --name cja-cmk --resource ${vaultScope} --workspace WORKSPACE-RESOURCE-ID --logs '[{"category":"AuditEvent","enabled":true}]'`,
  },
  { name: 'nowhere to', presence: logging(['auditevent'], false), status: 'fail' },
  { name: 'refused', presence: { diagnosticSettings: unknown }, status: 'unknown', says: refused },
  { name: 'vault unknown', presence: vaultUnknown, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

const findLost =
  'az keyvault key restore --subscription 00000000-0000-0000-0000-0000000000aa --vault-name kv-contoso-cja --file BACKUP-FILE';
check('key-exists', [
  { name: 'found', status: 'pass', says: version },
  { name: 'found, though the vault is unknown', presence: vaultUnknown, status: 'pass' },
  {
    name: 'absent',
    presence: { key: absent },
    status: 'fail',
    says: 'Key cja-cmk does not exist in vault kv-contoso-cja',
    remediation:
      'az keyvault key create --subscription 00000000-0000-0000-0000-0000000000aa --vault-name kv-contoso-cja --name cja-cmk --kty RSA --size 3072 --ops wrapKey unwrapKey',
  },
  {
    name: 'soft-deleted',
    isExample: true,
    presence: { key: absent, deletedKey: found({ name: 'cja-cmk' }) },
    status: 'fail',
    says: 'Key cja-cmk is deleted',
    remediation:
      'az keyvault key recover --subscription 00000000-0000-0000-0000-0000000000aa --vault-name kv-contoso-cja --name cja-cmk',
  },
  {
    name: 'gone after a confirmation',
    presence: { key: absent },
    asked: confirmed(version),
    status: 'fail',
    remediation: findLost,
  },
  {
    name: 'no vault',
    presence: noVault,
    status: 'fail',
    because: 'vault-exists',
    says: 'vault kv-contoso-cja does not exist',
  },
  {
    name: 'vault deleted',
    presence: deletedElsewhere,
    status: 'fail',
    because: 'vault-exists',
    says: 'while vault kv-contoso-cja is deleted',
  },
  {
    name: 'no vault after a confirmation',
    presence: noVault,
    asked: confirmed(),
    status: 'fail',
    because: 'vault-exists',
    remediation: 'See vault-exists.',
  },
  { name: 'refused', presence: { key: unknown }, status: 'unknown', says: refused },
  { name: 'not found in a vault that is unknown', presence: { ...vaultUnknown, key: absent }, status: 'unknown' },
]);
