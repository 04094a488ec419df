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
  [
    'fail',
    'a name that no vault can have',
    { ...noVault, nameTaken: unread({ code: 'AccountNameInvalid' }) },
    { says: 'does not exist in resource group rg-cja' },
  ],
  [
    'unknown',
    'a provider that is not registered',
    {
      vault: unread({
        code: 'MissingSubscriptionRegistration',
        message: "The subscription is not registered to use namespace 'Microsoft.KeyVault'.",
        right: undefined,
      }),
    },
  ],
  ['pass', 'found', {}, { says: vaultScope }],
  ['fail', 'absent', noVault, { says: 'Vault kv-contoso-cja does not exist in resource group rg-cja' }],
  [
    'fail',
    'name in use elsewhere, and nobody may look for a deleted one',
    { ...noVault, nameTaken: found(true), deletedVault: unknown },
  ],
  ['fail', 'absent, and nobody may look for a deleted one', { ...noVault, deletedVault: unknown }],
  [
    'fail',
    'absent, no location given, key in hardware, odd group name',
    noVault,
    { asked: { location: undefined, keyType: 'RSA-HSM', resourceGroup: "rg (it's)" } },
  ],
  [
    'fail',
    'soft-deleted',
    {
      ...noVault,
      deletedVault: found({
        location: 'eastus2',
        vaultId: vaultScope,
        scheduledPurge: '2026-08-30T00:00:00Z',
        purgeProtection: true,
      }),
    },
    { isExample: true, says: 'is deleted and will be purged on 30 August 2026 (UTC)' },
  ],
  [
    'fail',
    'name in use elsewhere',
    { ...noVault, nameTaken: found(true) },
    { says: 'is taken by another vault or by a deleted one' },
  ],
  [
    'fail',
    'name in use elsewhere after a confirmation: no other is advised',
    { ...noVault, nameTaken: found(true) },
    { asked: confirmed(), says: 'is taken by another vault or by a deleted one' },
  ],
  ['fail', 'gone after a confirmation: no command that makes a new one', noVault, { asked: confirmed() }],
  ['unknown', 'refused', vaultUnknown, { says: refused }],
]);

check('vault-soft-delete', [
  ['pass', 'on', {}, { says: '90 days' }],
  ['pass', 'on, days not returned', withVault({ retentionDays: null })],
  ['fail', 'off', withVault({ softDelete: false })],
  ['unknown', 'unsaid', withVault({ softDelete: null })],
  ['unknown', 'vault unknown', vaultUnknown, { says: refused }],
  ['skipped', 'no vault', noVault],
]);

check('vault-purge-protection', [
  ['pass', 'on'],
  ['fail', 'off', withVault({ purgeProtection: false })],
  ['unknown', 'vault unknown', vaultUnknown, { says: refused }],
  ['skipped', 'no vault', noVault],
]);

check('vault-permission-model', [
  ['pass', 'Azure RBAC'],
  ['fail', 'access policies', withPolicies(policy), { says: 'access policies (1)' }],
  ['fail', "access policies without Adobe's: the owners are asked before Adobe gets a role", withPolicies()],
  [
    'fail',
    "access policies, one of Adobe's with too little: the owners are asked",
    withPolicies({ ...policy, keys: ['get'] }),
  ],
  ['unknown', 'vault unknown', vaultUnknown],
  ['skipped', 'no vault', noVault],
]);

check('vault-network', [
  ['pass', 'open', {}, { says: 'open to all networks' }],
  ['pass', 'open without bypass', withVault({ trustedServicesBypass: false })],
  [
    'pass',
    'denied by default, bypassed',
    withVault({ networkDefault: 'deny' }),
    { says: 'Access is denied by default' },
  ],
  [
    'fail',
    'denied by default, not bypassed',
    withVault({ networkDefault: 'deny', trustedServicesBypass: false }),
    { says: 'access is denied by default' },
  ],
  [
    'pass',
    'public access disabled, bypassed',
    withVault({ publicNetworkAccess: 'disabled' }),
    { says: 'Public network access is disabled' },
  ],
  [
    'fail',
    'public access disabled, not bypassed',
    withVault({ publicNetworkAccess: 'disabled', trustedServicesBypass: false }),
    { says: 'public network access is disabled' },
  ],
  ['unknown', 'perimeter', withVault({ publicNetworkAccess: 'perimeter' }), { says: 'perimeter' }],
  ['unknown', 'vault unknown', vaultUnknown],
  ['skipped', 'no vault', noVault],
]);

check('vault-dedicated', [
  ['pass', 'nothing else'],
  ['pass', 'the key in other casing', { keys: listed('CJA-cmk') }],
  ['fail', 'another key', { keys: listed('cja-cmk', 'other') }, { says: 'other keys: "other"' }],
  ['fail', 'a secret', { secrets: listed('password') }, { says: 'secrets: "password"' }],
  ['fail', 'another key, secrets unknown', { keys: listed('other'), secrets: unknown }],
  [
    'fail',
    'the first of very many secrets',
    { secrets: found({ entries: Array.from('abcdefghijkl'), isComplete: false }) },
    { says: '"i", "j", …' },
  ],
  [
    'unknown',
    'nothing else on the pages that were read',
    { secrets: found({ entries: [], isComplete: false }) },
    { says: 'more than was read' },
  ],
  ['fail', 'a secret, keys unknown', { keys: unknown, secrets: listed('password') }],
  ['unknown', 'keys unknown, no secret', { keys: unknown }, { says: refused }],
  ['unknown', 'secrets unknown, no other key', { secrets: unknown }],
  ['unknown', 'a 404 on the list does not mean that it is empty', { secrets: absent }],
  ['unknown', 'vault unknown', vaultUnknown],
  ['skipped', 'no vault', noVault],
]);

const locks = (...list: Partial<Lock>[]): Partial<Observed> => ({
  locks: found(list.map((lock) => Object.assign({ name: 'keep', level: 'CanNotDelete', scope: vaultScope }, lock))),
});
check('vault-lock', [
  ['pass', 'on the vault', {}, { says: 'Lock "keep" (CanNotDelete)' }],
  ['pass', 'read-only, other casing', locks({ level: 'readonly', scope: vaultScope.toUpperCase() })],
  ['pass', 'on the group', locks({ scope: `${group}/` })],
  ['pass', 'on the subscription', locks({ scope: subscription })],
  ['fail', 'none', locks()],
  ['fail', 'on a key in the vault only', locks({ scope: `${vaultScope}/keys/cja-cmk` })],
  ['fail', 'on a neighbor whose name begins the same way', locks({ scope: `${group}-2` })],
  ['fail', 'on a vault whose name is a prefix of this one', locks({ scope: vaultScope.slice(0, -1) })],
  ['fail', 'of another level', locks({ level: 'NotSpecified' })],
  ['fail', 'without scope', locks({ scope: '' }, { scope: '/' })],
  ['unknown', 'refused', { locks: unknown }, { says: refused }],
  ['unknown', 'vault unknown', vaultUnknown],
  ['skipped', 'no vault', noVault],
]);

const logging = (logs: string[], hasDestination = true): Partial<Observed> => ({
  diagnosticSettings: found([
    { name: 'metrics', logs: [], hasDestination: true, workspaceId: null },
    { name: 'audit', logs, hasDestination, workspaceId: null },
  ]),
});
check('vault-logging', [
  ['pass', 'AuditEvent', {}, { says: 'audit' }],
  ['pass', 'group audit', logging(['audit'])],
  ['pass', 'group allLogs', logging(['AllLogs'])],
  ['fail', 'no setting', { diagnosticSettings: found([]) }, { says: 'no diagnostic setting' }],
  ['fail', 'other logs only', logging(['azurepolicyevaluationdetails']), { says: '"metrics", "audit"' }],
  ['fail', 'nowhere to', logging(['auditevent'], false)],
  ['unknown', 'refused', { diagnosticSettings: unknown }, { says: refused }],
  ['unknown', 'vault unknown', vaultUnknown],
  ['skipped', 'no vault', noVault],
]);

check('key-exists', [
  ['pass', 'found', {}, { says: version }],
  ['pass', 'found, though the vault is unknown', vaultUnknown],
  ['fail', 'absent', { key: absent }, { says: 'Key cja-cmk does not exist in vault kv-contoso-cja' }],
  [
    'fail',
    'soft-deleted',
    { key: absent, deletedKey: found({ name: 'cja-cmk' }) },
    { isExample: true, says: 'Key cja-cmk is deleted' },
  ],
  ['fail', 'absent, and nobody may look for a deleted one', { key: absent, deletedKey: unknown }],
  ['fail', 'gone after a confirmation', { key: absent }, { asked: confirmed(version) }],
  ['fail', 'no vault', noVault, { because: 'vault-exists', says: 'vault kv-contoso-cja does not exist' }],
  [
    'fail',
    'vault deleted',
    deletedElsewhere,
    { because: 'vault-exists', says: 'while vault kv-contoso-cja is deleted' },
  ],
  ['fail', 'no vault after a confirmation', noVault, { asked: confirmed(), because: 'vault-exists' }],
  ['unknown', 'refused', { key: unknown }, { says: refused }],
  ['unknown', 'not found in a vault that is unknown', { ...vaultUnknown, key: absent }],
]);
