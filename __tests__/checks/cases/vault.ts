import type { Lock, Observed } from '../../../src/model/observed.ts';
import { newTable } from '../table.ts';
import {
  absent,
  confirmed,
  found,
  group,
  listed,
  noVault,
  policy,
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
  },
  { name: 'found', status: 'pass', says: vaultScope },
  {
    name: 'absent',
    presence: noVault,
    status: 'fail',
    says: 'Vault kv-contoso-cja does not exist in resource group rg-cja',
  },
  {
    name: 'name in use elsewhere, and nobody may look for a deleted one',
    presence: { ...noVault, nameTaken: found(true), deletedVault: unknown },
    status: 'fail',
  },
  {
    name: 'absent, and nobody may look for a deleted one',
    presence: { ...noVault, deletedVault: unknown },
    status: 'fail',
  },
  {
    name: 'absent, no location given, key in hardware, odd group name',
    presence: noVault,
    asked: { location: undefined, keyType: 'RSA-HSM', resourceGroup: "rg (it's)" },
    status: 'fail',
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
  },
  {
    name: 'name in use elsewhere',
    presence: { ...noVault, nameTaken: found(true) },
    status: 'fail',
    says: 'is taken by another vault or by a deleted one',
  },
  {
    name: 'name in use elsewhere after a confirmation: no other is advised',
    presence: { ...noVault, nameTaken: found(true) },
    asked: confirmed(),
    status: 'fail',
    says: 'is taken by another vault or by a deleted one',
  },
  {
    name: 'gone after a confirmation: no command that makes a new one',
    presence: noVault,
    asked: confirmed(),
    status: 'fail',
  },
  { name: 'refused', presence: vaultUnknown, status: 'unknown', says: refused },
]);

check('vault-soft-delete', [
  { name: 'on', status: 'pass', says: '90 days' },
  { name: 'on, days not returned', presence: withVault({ retentionDays: null }), status: 'pass' },
  {
    name: 'off',
    presence: withVault({ softDelete: false }),
    status: 'fail',
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
  },
  {
    name: "access policies without Adobe's: the owners are asked before Adobe gets a role",
    presence: withPolicies(),
    status: 'fail',
  },
  {
    name: "access policies, one of Adobe's with too little: the owners are asked",
    presence: withPolicies({ ...policy, keys: ['get'] }),
    status: 'fail',
  },
  { name: 'vault unknown', presence: vaultUnknown, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

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
  },
  {
    name: 'perimeter',
    presence: withVault({ publicNetworkAccess: 'perimeter' }),
    status: 'unknown',
    says: 'perimeter',
  },
  { name: 'vault unknown', presence: vaultUnknown, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

check('vault-dedicated', [
  { name: 'nothing else', status: 'pass' },
  { name: 'the key in other casing', presence: { keys: listed('CJA-cmk') }, status: 'pass' },
  { name: 'another key', presence: { keys: listed('cja-cmk', 'other') }, status: 'fail', says: 'other keys: "other"' },
  { name: 'a secret', presence: { secrets: listed('password') }, status: 'fail', says: 'secrets: "password"' },
  {
    name: 'another key, secrets unknown',
    presence: { keys: listed('other'), secrets: unknown },
    status: 'fail',
  },
  {
    name: 'the first of very many secrets',
    presence: { secrets: found({ entries: Array.from('abcdefghijkl'), isComplete: false }) },
    status: 'fail',
    says: '"i", "j", …',
  },
  {
    name: 'nothing else on the pages that were read',
    presence: { secrets: found({ entries: [], isComplete: false }) },
    status: 'unknown',
    says: 'more than was read',
  },
  { name: 'a secret, keys unknown', presence: { keys: unknown, secrets: listed('password') }, status: 'fail' },
  { name: 'keys unknown, no secret', presence: { keys: unknown }, status: 'unknown', says: refused },
  {
    name: 'secrets unknown, no other key',
    presence: { secrets: unknown },
    status: 'unknown',
  },
  { name: 'a 404 on the list does not mean that it is empty', presence: { secrets: absent }, status: 'unknown' },
  { name: 'vault unknown', presence: vaultUnknown, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

const locks = (...list: Partial<Lock>[]): Partial<Observed> => ({
  locks: found(list.map((lock) => Object.assign({ name: 'keep', level: 'CanNotDelete', scope: vaultScope }, lock))),
});
check('vault-lock', [
  { name: 'on the vault', status: 'pass', says: 'Lock "keep" (CanNotDelete)' },
  {
    name: 'read-only, other casing',
    presence: locks({ level: 'readonly', scope: vaultScope.toUpperCase() }),
    status: 'pass',
  },
  { name: 'on the group', presence: locks({ scope: `${group}/` }), status: 'pass' },
  { name: 'on the subscription', presence: locks({ scope: subscription }), status: 'pass' },
  { name: 'none', presence: locks(), status: 'fail' },
  { name: 'on a key in the vault only', presence: locks({ scope: `${vaultScope}/keys/cja-cmk` }), status: 'fail' },
  { name: 'on a neighbor whose name begins the same way', presence: locks({ scope: `${group}-2` }), status: 'fail' },
  {
    name: 'on a vault whose name is a prefix of this one',
    presence: locks({ scope: vaultScope.slice(0, -1) }),
    status: 'fail',
  },
  { name: 'of another level', presence: locks({ level: 'NotSpecified' }), status: 'fail' },
  { name: 'without scope', presence: locks({ scope: '' }, { scope: '/' }), status: 'fail' },
  { name: 'refused', presence: { locks: unknown }, status: 'unknown', says: refused },
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
  },
  { name: 'nowhere to', presence: logging(['auditevent'], false), status: 'fail' },
  { name: 'refused', presence: { diagnosticSettings: unknown }, status: 'unknown', says: refused },
  { name: 'vault unknown', presence: vaultUnknown, status: 'unknown' },
  { name: 'no vault', presence: noVault, status: 'skipped' },
]);

check('key-exists', [
  { name: 'found', status: 'pass', says: version },
  { name: 'found, though the vault is unknown', presence: vaultUnknown, status: 'pass' },
  {
    name: 'absent',
    presence: { key: absent },
    status: 'fail',
    says: 'Key cja-cmk does not exist in vault kv-contoso-cja',
  },
  {
    name: 'soft-deleted',
    isExample: true,
    presence: { key: absent, deletedKey: found({ name: 'cja-cmk' }) },
    status: 'fail',
    says: 'Key cja-cmk is deleted',
  },
  {
    name: 'absent, and nobody may look for a deleted one',
    presence: { key: absent, deletedKey: unknown },
    status: 'fail',
  },
  {
    name: 'gone after a confirmation',
    presence: { key: absent },
    asked: confirmed(version),
    status: 'fail',
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
  },
  { name: 'refused', presence: { key: unknown }, status: 'unknown', says: refused },
  { name: 'not found in a vault that is unknown', presence: { ...vaultUnknown, key: absent }, status: 'unknown' },
]);
