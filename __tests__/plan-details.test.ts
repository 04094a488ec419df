/** All of a plan: each step's fields, each obstacle's reason and detail, each note. */
import { describe, expect, test } from '@jest/globals';
import type { Inputs } from '../src/model/inputs.ts';
import type { Observed } from '../src/model/observed.ts';
import { plan } from '../src/plan.ts';
import {
  absent,
  assignment,
  confirmed,
  formerId,
  found,
  group,
  inputsOf,
  noVault,
  observedOf,
  policy,
  principal,
  principalId,
  unread,
  vault,
  withVault,
} from './checks/tenant.ts';

const empty = { ...noVault, principal: absent } as const;
const deleted = { location: 'westus3', vaultId: vault.id, scheduledPurge: null, purgeProtection: true };
const otherTenant = '2d7f8b31-a460-4e95-b8c3-9f105e6ad274';

const reasonOf = (code: string) => unread({ code });
const failure = (code: string) => {
  const observation = unread({ code });
  return observation.presence === 'unknown' ? observation.reason : undefined;
};
const say = (id: string) => ({ id, reason: undefined });

const vaultCreate = { resource: 'vault', action: 'create', name: 'kv-contoso-cja', location: 'eastus2' };
const vaultRecover = { resource: 'vault', action: 'recover', name: 'kv-contoso-cja', location: 'westus3' };
const vaultUpdate = { resource: 'vault', action: 'update', name: 'kv-contoso-cja' };
const keyCreate = { resource: 'key', action: 'create', name: 'cja-cmk' };
const groupCreate = { resource: 'resource-group', action: 'create', name: 'rg-cja', location: 'eastus2' };
const principalCreate = { resource: 'principal', action: 'create', name: principal.appId };
const role = {
  resource: 'grant',
  action: 'create',
  name: 'Key Vault Crypto Service Encryption User',
  by: 'role-assignment',
  afterRecovery: false,
};
const byPolicy = { ...role, name: 'access policy: get, wrapKey, unwrapKey', by: 'access-policy' };
const lock = { resource: 'lock', action: 'create', name: 'cja-cmk' };

interface Whole {
  readonly steps?: readonly object[];
  readonly obstacles?: readonly object[];
  readonly notes?: readonly object[];
}

type Case = [what: string, inputs: Partial<Inputs>, observed: Partial<Observed>, whole: Whole];

const cases: Case[] = [
  ['nothing to do', {}, {}, {}],
  [
    'an empty subscription',
    { createResourceGroup: true, deleteLock: true },
    { ...empty, resourceGroup: absent },
    {
      steps: [groupCreate, vaultCreate, keyCreate, principalCreate, role, lock],
      notes: [say('newVaultIsProtected')],
    },
  ],
  [
    'a location is requested once, and the resources that would be created there are still listed',
    { createResourceGroup: true, location: undefined },
    { ...empty, resourceGroup: absent },
    {
      steps: [{ ...groupCreate, location: '' }, { ...vaultCreate, location: '' }, keyCreate, principalCreate, role],
      obstacles: [say('location-needed')],
      notes: [say('newVaultIsProtected')],
    },
  ],
  [
    'a name that could not be checked',
    {},
    { ...noVault, nameTaken: reasonOf('NoReadRight') },
    {
      steps: [vaultCreate, keyCreate, role],
      notes: [{ id: 'nameNotChecked', reason: failure('NoReadRight') }, say('newVaultIsProtected')],
    },
  ],
  [
    'other vaults in the group',
    {},
    { ...noVault, otherVaults: found(['kv-a', 'kv-b']) },
    {
      steps: [vaultCreate, keyCreate, role],
      notes: [{ ...say('anotherVault'), names: ['kv-a', 'kv-b'] }, say('newVaultIsProtected')],
    },
  ],
  [
    'no other vault in the group',
    {},
    { ...noVault, otherVaults: found([]) },
    { steps: [vaultCreate, keyCreate, role], notes: [say('newVaultIsProtected')] },
  ],
  ['other vaults in the group of a vault that exists', {}, { otherVaults: found(['kv-a']) }, {}],
  [
    'a deleted vault in a group that is gone too',
    { createResourceGroup: true, recoverDeleted: true },
    { ...noVault, resourceGroup: absent, deletedVault: found(deleted) },
    {
      steps: [groupCreate, vaultRecover, { ...role, afterRecovery: true }],
      notes: [say('recoveredVaultNotRead'), say('recoveredVaultHasNoGrants')],
    },
  ],
  [
    'a deleted vault, a group that is gone too, and no location for it',
    { createResourceGroup: true, recoverDeleted: true, location: undefined },
    { ...noVault, resourceGroup: absent, deletedVault: found(deleted) },
    {
      steps: [{ ...groupCreate, location: '' }, vaultRecover, { ...role, afterRecovery: true }],
      obstacles: [say('location-needed')],
      notes: [say('recoveredVaultNotRead'), say('recoveredVaultHasNoGrants')],
    },
  ],
  [
    'a deleted vault of another group names it',
    { recoverDeleted: true },
    { ...noVault, deletedVault: found({ ...deleted, vaultId: '/elsewhere' }) },
    { obstacles: [{ ...say('vault-deleted-elsewhere'), names: ['/elsewhere'] }] },
  ],
  [
    'purge protection',
    {},
    withVault({ purgeProtection: false }),
    { steps: [vaultUpdate], notes: [say('purgeProtection')] },
  ],
  ['a key', {}, { key: absent }, { steps: [keyCreate] }],
  [
    'a key, with deleted keys behind a firewall',
    {},
    { key: absent, deletedKey: reasonOf('ForbiddenByFirewall') },
    { steps: [keyCreate], notes: [{ id: 'deletedKeyNotRead', reason: failure('ForbiddenByFirewall') }] },
  ],
  [
    'what could not be read is reported with the reason',
    { deleteLock: true },
    {
      key: reasonOf('KeyCode'),
      principal: reasonOf('GraphCode'),
      locks: reasonOf('LockCode'),
      roleAssignments: found([assignment]),
    },
    {
      obstacles: [
        { id: 'key-unreadable', reason: failure('KeyCode') },
        { id: 'principal-unreadable', reason: failure('GraphCode') },
        { id: 'locks-unreadable', reason: failure('LockCode') },
      ],
    },
  ],
  [
    'assignments that could not be read are reported with the reason',
    {},
    { roleAssignments: reasonOf('RoleCode') },
    { obstacles: [{ id: 'grant-unreadable', reason: failure('RoleCode') }] },
  ],
  ['a role', {}, { roleAssignments: found([]) }, { steps: [role] }],
  ['an access policy', {}, withVault({ rbac: false }), { steps: [byPolicy] }],
  [
    'each lock that refuses is named, one per line',
    {},
    {
      key: absent,
      locks: found([
        { name: 'one', level: 'ReadOnly', scope: vault.id },
        { name: 'two', level: 'readonly', scope: group },
        { name: 'three', level: 'CanNotDelete', scope: group },
      ]),
    },
    {
      steps: [keyCreate],
      obstacles: [
        {
          ...say('read-only-lock'),
          names: [
            `${vault.id}/providers/Microsoft.Authorization/locks/one`,
            `${group}/providers/Microsoft.Authorization/locks/two`,
          ],
          prevents: [keyCreate],
        },
      ],
    },
  ],
  [
    'what any of the locks refuses is not done, though another does not refuse it',
    {},
    {
      key: absent,
      roleAssignments: found([]),
      locks: found([
        { name: 'one', level: 'ReadOnly', scope: vault.id },
        { name: 'two', level: 'ReadOnly', scope: `${vault.id}/keys/cja-cmk` },
      ]),
    },
    {
      steps: [keyCreate, role],
      obstacles: [
        {
          ...say('read-only-lock'),
          names: [
            `${vault.id}/providers/Microsoft.Authorization/locks/one`,
            `${vault.id}/keys/cja-cmk/providers/Microsoft.Authorization/locks/two`,
          ],
          prevents: [keyCreate, role],
        },
      ],
    },
  ],
  [
    "another tenant's vault: the principal belongs to this tenant, and the rest is not listed as a step",
    {},
    {
      ...withVault({ tenantId: otherTenant, purgeProtection: false }),
      key: absent,
      principal: absent,
      deletedKey: reasonOf('ForbiddenByFirewall'),
      roleAssignments: found([]),
      locks: found([{ name: 'frozen', level: 'ReadOnly', scope: vault.id }]),
    },
    { steps: [principalCreate], obstacles: [say('vault-of-another-tenant')] },
  ],
  [
    "another tenant's vault whose policies allow its principal needs no change that could be written",
    {},
    {
      ...withVault({ tenantId: otherTenant, rbac: false, accessPolicies: [{ ...policy, tenantId: otherTenant }] }),
      roleAssignments: found([]),
    },
    {},
  ],
];

const restorable = {
  principal: absent,
  deletedPrincipal: found({ id: principalId, restorableUntil: '2999-01-01T00:00:00Z' }),
} as const;
const principalRecover = { resource: 'principal', action: 'recover', name: principal.appId, id: principalId };
const { confirmedKeyUri } = confirmed();
const vaultUnread = { vault: reasonOf('VaultCode'), key: reasonOf('KeyCode') };

/** "Restored (it keeps its ID, and with it its role assignment) with `recover-deleted: true`, and never made anew beside". */
const deletedPrincipals: Case[] = [
  ['asked for', { recoverDeleted: true }, restorable, { steps: [principalRecover] }],
  [
    'not asked for',
    {},
    restorable,
    { steps: [principalRecover], obstacles: [{ ...say('principal-deleted'), names: [principalId] }] },
  ],
  [
    'whose role assignment is gone too',
    { recoverDeleted: true },
    { ...restorable, roleAssignments: found([]) },
    { steps: [principalRecover, role] },
  ],
  [
    'after the confirmation',
    { recoverDeleted: true, confirmedKeyUri },
    { ...restorable, roleAssignments: found([]) },
    { steps: [principalRecover, role], obstacles: [say('grant-gone-after-confirmation')] },
  ],
  [
    'in the tenant of a vault that cannot be read',
    { recoverDeleted: true },
    { ...restorable, ...vaultUnread },
    { obstacles: [{ id: 'vault-unreadable', reason: failure('VaultCode') }] },
  ],
  [
    'not asked for, in the tenant of a vault that cannot be read',
    {},
    { ...restorable, ...vaultUnread },
    {
      obstacles: [
        { id: 'vault-unreadable', reason: failure('VaultCode') },
        { ...say('principal-deleted'), names: [principalId] },
      ],
    },
  ],
  [
    'that adobe-principal-id names',
    { recoverDeleted: true, adobePrincipalId: principalId },
    restorable,
    { steps: [principalRecover] },
  ],
  [
    'beside another ID in adobe-principal-id',
    { recoverDeleted: true, adobePrincipalId: formerId },
    restorable,
    { obstacles: [say('principal-id-not-adobe')] },
  ],
  [
    'that can no longer be restored',
    { recoverDeleted: true },
    {
      principal: absent,
      deletedPrincipal: found({ id: formerId, restorableUntil: '2001-01-01T00:00:00Z' }),
      roleAssignments: found([]),
    },
    { steps: [principalCreate, role] },
  ],
  [
    'that may not be looked for',
    { recoverDeleted: true },
    { principal: absent, deletedPrincipal: reasonOf('GraphCode'), roleAssignments: found([]) },
    { steps: [role], obstacles: [{ id: 'principal-unreadable', reason: failure('GraphCode') }] },
  ],
  [
    'that may not be looked for, after the confirmation',
    { recoverDeleted: true, confirmedKeyUri },
    { principal: absent, deletedPrincipal: reasonOf('GraphCode') },
    { obstacles: [{ id: 'principal-gone-after-confirmation', reason: failure('GraphCode') }] },
  ],
];

describe('all of a plan', () => {
  test.each(deletedPrincipals)('a deleted service principal %s', (_, inputs, observed, whole) => {
    expect(plan(inputsOf(inputs), observedOf(observed))).toEqual({ steps: [], obstacles: [], notes: [], ...whole });
  });

  test.each(cases)('%s', (_, inputs, observed, whole) => {
    expect(plan(inputsOf(inputs), observedOf(observed))).toEqual({ steps: [], obstacles: [], notes: [], ...whole });
  });

  test('a role after a recovery in this run', () => {
    const observed = observedOf({ roleAssignments: found([]) });
    const whole = { steps: [{ ...role, afterRecovery: true }], obstacles: [], notes: [] };
    expect(plan(inputsOf(), observed, { recovery: 'ours' })).toEqual(whole);
  });
});
