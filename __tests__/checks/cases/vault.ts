import type { Lock, Observed } from '../../../src/model/observed.ts';
import { newTable, withoutVault } from '../table.ts';
import {
  absent,
  assignment,
  confirmed,
  found,
  group,
  listed,
  noVault,
  policy,
  softDeletedKey,
  softDeletedVault,
  subscription,
  unknown,
  unread,
  vaultScope,
  version,
  withPolicies,
  withVault,
} from '../tenant.ts';

const { rows, check } = newTable();

export { rows };

const vaultUnknown = { vault: unknown };

const deletedHere: Partial<Observed> = { deletedVault: found(softDeletedVault) };
const groupIs = (provisioningState: string | null): Partial<Observed> => ({
  resourceGroup: found({ name: 'rg-cja', provisioningState }),
});
const ofOtherKey = { ...confirmed(), keyName: 'other' };
const deletedElsewhere: Partial<Observed> = {
  ...noVault,
  deletedVault: found({ ...softDeletedVault, vaultId: vaultScope.replace('rg-cja', 'rg-other') }),
};

check('vault-exists', [
  ['fail', 'a name that no vault can have', { ...noVault, nameTaken: unread({ code: 'AccountNameInvalid' }) }],
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
  ['pass', 'found'],
  ['fail', 'absent', noVault],
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
  ['fail', 'soft-deleted', { ...noVault, deletedVault: found(softDeletedVault) }, { isExample: true }],
  ['fail', 'soft-deleted, and its group too', { ...noVault, ...deletedHere, resourceGroup: absent }],
  ['fail', 'soft-deleted, and its group is being deleted', { ...noVault, ...deletedHere, ...groupIs('DELETING') }],
  ['fail', 'soft-deleted, and its group has no state', { ...noVault, ...deletedHere, ...groupIs(null) }],
  [
    'fail',
    'soft-deleted, on a day that has passed',
    { ...noVault, deletedVault: found({ ...softDeletedVault, scheduledPurge: '2026-06-01T00:00:00Z' }) },
  ],
  ['fail', 'absent, and another key was confirmed', noVault, { asked: ofOtherKey, because: 'confirmed-key' }],
  ['fail', 'name in use elsewhere', { ...noVault, nameTaken: found(true) }],
  [
    'fail',
    'name in use elsewhere after a confirmation: no other is advised',
    { ...noVault, nameTaken: found(true) },
    { asked: confirmed() },
  ],
  ['fail', 'gone after a confirmation: no command that makes a new one', noVault, { asked: confirmed() }],
  ['unknown', 'refused', vaultUnknown],
]);

check('vault-soft-delete', [
  ['pass', 'on'],
  ['pass', 'on, days not returned', withVault({ retentionDays: null })],
  ['fail', 'off', withVault({ softDelete: false })],
  ['unknown', 'unsaid', withVault({ softDelete: null })],
  ...withoutVault,
]);

check('vault-purge-protection', [
  ['pass', 'on'],
  ['fail', 'off', withVault({ purgeProtection: false })],
  ...withoutVault,
]);

check('vault-permission-model', [
  ['pass', 'Azure RBAC'],
  ['fail', 'access policies', withPolicies(policy)],
  ['fail', "access policies without Adobe's: the owners are asked before Adobe gets a role", withPolicies()],
  ['fail', "access policies, Adobe's has too little: the owners are asked", withPolicies({ ...policy, keys: ['get'] })],
  [
    'fail',
    "access policies, and Adobe's role at the vault is under a condition: nothing is switched",
    { ...withPolicies(policy), roleAssignments: found([{ ...assignment, condition: 'x' }]) },
  ],
  ...withoutVault,
]);

check('vault-network', [
  ['pass', 'open'],
  ['pass', 'open without bypass', withVault({ trustedServicesBypass: false })],
  ['fail', 'denied by default, bypassed', withVault({ networkDefault: 'deny' })],
  [
    'pass',
    'denied by default, bypassed, and meant',
    withVault({ networkDefault: 'deny' }),
    { asked: { network: 'restricted' } },
  ],
  ['fail', 'denied by default, not bypassed', withVault({ networkDefault: 'deny', trustedServicesBypass: false })],
  ['fail', 'public access disabled, bypassed', withVault({ publicNetworkAccess: 'disabled' })],
  [
    'pass',
    'public access disabled, bypassed, and meant',
    withVault({ publicNetworkAccess: 'disabled' }),
    { asked: { network: 'restricted' } },
  ],
  ['fail', 'disabled, not bypassed', withVault({ publicNetworkAccess: 'disabled', trustedServicesBypass: false })],
  ['unknown', 'perimeter', withVault({ publicNetworkAccess: 'perimeter' })],
  [
    'unknown',
    'a word for public access that is new: no perimeter',
    withVault({ publicNetworkAccess: 'other', unknownNetwork: ['publicNetworkAccess RestrictedByRegion'] }),
  ],
  [
    'unknown',
    'a word for the bypass that is new, and denied by default',
    withVault({ networkDefault: 'deny', trustedServicesBypass: false, unknownNetwork: ['bypass AzureServicesV2'] }),
  ],
  ...withoutVault,
]);

check('vault-dedicated', [
  ['pass', 'nothing else'],
  ['pass', 'the key in other casing', { keys: listed('CJA-cmk') }],
  ['fail', 'another key', { keys: listed('cja-cmk', 'other') }],
  ['fail', 'a secret', { secrets: listed('password') }],
  ['fail', 'the first of many secrets', { secrets: found({ entries: Array.from('abcdefghijkl'), isComplete: false }) }],
  ['unknown', 'nothing else on the pages that were read', { secrets: found({ entries: [], isComplete: false }) }],
  ['fail', 'a secret, keys unknown', { keys: unknown, secrets: listed('password') }],
  ['unknown', 'keys unknown, no secret', { keys: unknown }],
  ['unknown', 'secrets unknown, no other key', { secrets: unknown }],
  ['unknown', 'a 404 on the list does not mean that it is empty', { secrets: absent }],
  ...withoutVault,
]);

const locks = (...list: Partial<Lock>[]): Partial<Observed> => ({
  locks: found(list.map((lock) => Object.assign({ name: 'keep', level: 'CanNotDelete', scope: vaultScope }, lock))),
});
check('vault-lock', [
  ['pass', 'on the vault'],
  ['pass', 'read-only, other casing', locks({ level: 'readonly', scope: vaultScope.toUpperCase() })],
  ['pass', 'on the group', locks({ scope: `${group}/` })],
  ['pass', 'on the subscription', locks({ scope: subscription })],
  ['fail', 'none', locks()],
  ['fail', 'on a key in the vault only', locks({ scope: `${vaultScope}/keys/cja-cmk` })],
  ['fail', 'of another level', locks({ level: 'NotSpecified' })],
  ['unknown', 'refused', { locks: unknown }],
  ...withoutVault,
]);

const logging = (logs: string[], hasDestination = true): Partial<Observed> => ({
  diagnosticSettings: found([
    { name: 'metrics', logs: [], hasDestination: true, workspaceId: null },
    { name: 'audit', logs, hasDestination, workspaceId: null },
  ]),
});
check('vault-logging', [
  ['pass', 'AuditEvent'],
  ['pass', 'group audit', logging(['audit'])],
  ['pass', 'group allLogs', logging(['AllLogs'])],
  ['fail', 'no setting', { diagnosticSettings: found([]) }],
  ['fail', 'other logs only', logging(['azurepolicyevaluationdetails'])],
  ['fail', 'nowhere to', logging(['auditevent'], false)],
  ['unknown', 'refused', { diagnosticSettings: unknown }],
  ...withoutVault,
]);

check('key-exists', [
  ['pass', 'found'],
  ['pass', 'found, though the vault is unknown', vaultUnknown],
  ['fail', 'absent', { key: absent }],
  ['fail', 'soft-deleted', { key: absent, deletedKey: found(softDeletedKey) }, { isExample: true }],
  ['fail', 'absent, and nobody may look for a deleted one', { key: absent, deletedKey: unknown }],
  ['fail', 'gone after a confirmation', { key: absent }, { asked: confirmed(version) }],
  ['fail', 'no vault', noVault, { because: 'vault-exists' }],
  ['fail', 'vault deleted', deletedElsewhere, { because: 'vault-exists' }],
  ['fail', 'no vault after a confirmation', noVault, { asked: confirmed(), because: 'vault-exists' }],
  ['unknown', 'refused', { key: unknown }],
  ['unknown', 'not found in a vault that is unknown', { ...vaultUnknown, key: absent }],
]);
