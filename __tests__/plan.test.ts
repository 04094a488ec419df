import { describe, expect, test } from '@jest/globals';
import type { Inputs } from '../src/model/inputs.ts';
import type { Observed } from '../src/model/observed.ts';
import type { Recovery } from '../src/model/plan.ts';
import { plan } from '../src/plan.ts';
import { runbookText } from '../src/report/runbook-layout.ts';
import { noteText } from '../src/runbooks/notes.ts';
import { obstacleOf } from '../src/runbooks/obstacles.ts';
import {
  absent,
  assignment,
  found,
  group,
  inputsOf,
  observedOf,
  principal,
  principalId,
  subscription,
  unread,
  vault,
} from './checks/tenant.ts';

const confirmedKeyUri = {
  uri: 'https://kv-contoso-cja.vault.azure.net/keys/cja-cmk',
  vaultName: 'kv-contoso-cja',
  keyName: 'cja-cmk',
  version: undefined,
};
const noVault = {
  vault: absent,
  key: absent,
  roleAssignments: absent,
  keyVersions: absent,
  keys: absent,
  secrets: absent,
  locks: absent,
  diagnosticSettings: absent,
} as const;
const regions = found(['East US', 'East US 2']);
const deleted = found({ location: 'westus3', vaultId: vault.id, scheduledPurge: null, purgeProtection: true });
const policyVault = found({ ...vault, rbac: false });
const adobePolicy = {
  tenantId: vault.tenantId,
  objectId: principalId,
  applicationId: undefined,
  keys: ['get', 'wrapkey', 'unwrapkey'],
  secrets: [],
  certificates: [],
  storage: [],
};

function summaryOf(inputs: Partial<Inputs>, observed: Partial<Observed>, recovery?: Recovery) {
  const { steps, obstacles } = plan(inputsOf(inputs), observedOf(observed), { recovery });
  return {
    steps: steps.map(({ resource, action }) => `${resource} ${action}`),
    obstacles: obstacles.map(({ id }) => id),
  };
}

type Case = [what: string, inputs: Partial<Inputs>, observed: Partial<Observed>, steps: string[], obstacles: string[]];

/** Which of the two is right is not known, so nothing else is said of what was read. */
const contradicting = [
  ['a ready target', {}],
  ['a deleted vault', { ...noVault, deletedVault: deleted, resourceGroup: absent }],
  ['a missing vault', { ...noVault, nameTaken: found(true), principal: absent }],
  ['a vault that can not be read', { vault: unread(), key: unread(), principal: unread() }],
  ['a vault of another tenant', { vault: found({ ...vault, tenantId: 'x', purgeProtection: false }) }],
  [
    'a missing grant, no lock, purge protection off',
    { vault: found({ ...vault, purgeProtection: false }), roleAssignments: found([]), locks: found([]) },
  ],
] as const satisfies readonly (readonly [string, Partial<Observed>])[];
const contradictions = contradicting.flatMap(([what, observed]) =>
  [{ vaultName: 'kv-other' }, { keyName: 'other' }].map((other): Case => {
    const asked = { recoverDeleted: true, restoreGrant: true, deleteLock: true, createResourceGroup: true };
    const named = `${Object.keys(other)[0]} of confirmed-key-uri is another: ${what}`;
    return [
      named,
      { ...asked, confirmedKeyUri: { ...confirmedKeyUri, ...other } },
      observed,
      [],
      ['another-key-confirmed'],
    ];
  }),
);
const all = ['vault create', 'key create', 'principal create', 'grant create'];

const cases: Case[] = [
  ...contradictions,
  ['a ready target needs nothing', {}, {}, [], []],
  ['an empty group', {}, { ...noVault, principal: absent }, all, []],
  [
    'a missing group is an error',
    {},
    { ...noVault, principal: absent, resourceGroup: absent },
    all,
    ['resource-group-missing'],
  ],
  [
    'a missing group is created when asked',
    { createResourceGroup: true },
    { ...noVault, principal: absent, resourceGroup: absent },
    ['resource-group create', ...all],
    [],
  ],
  ['creation needs a location', { location: undefined }, { ...noVault, principal: absent }, all, ['location-needed']],
  ['an existing vault needs no location', { location: undefined }, { key: absent }, ['key create'], []],
  ['the key only', {}, { key: absent }, ['key create'], []],
  ['purge protection is turned on', {}, { vault: found({ ...vault, purgeProtection: false }) }, ['vault update'], []],
  [
    'purge protection that is accepted as it is stays off',
    { waive: [{ id: 'vault-purge-protection', until: undefined, reason: undefined }] },
    { vault: found({ ...vault, purgeProtection: false }) },
    [],
    [],
  ],
  [
    'purge protection is turned on after the waiver has expired',
    { waive: [{ id: 'vault-purge-protection', until: '2001-01-01', reason: undefined }] },
    { vault: found({ ...vault, purgeProtection: false }) },
    ['vault update'],
    [],
  ],
  ['a lock when asked', { deleteLock: true }, { locks: found([]) }, ['lock create'], []],
  ['a second lock is not created', { deleteLock: true }, {}, [], []],
  [
    'a lock above applies',
    { deleteLock: true },
    {
      locks: found([
        {
          name: 'g',
          level: 'ReadOnly',
          scope: group.replace('resourceGroups', 'RESOURCEGROUPS'),
        },
      ]),
    },
    [],
    [],
  ],
  [
    "a child's lock does not protect the vault",
    { deleteLock: true },
    { locks: found([{ name: 'k', level: 'CanNotDelete', scope: `${vault.id}/keys/other` }]) },
    ['lock create'],
    [],
  ],
  [
    "another vault's lock does not protect this one",
    { deleteLock: true },
    { locks: found([{ name: 'k', level: 'CanNotDelete', scope: `${vault.id}2` }]) },
    ['lock create'],
    [],
  ],
  ['locks that cannot be read', { deleteLock: true }, { locks: unread() }, [], ['locks-unreadable']],
  ['a vault that cannot be read', {}, { vault: unread(), key: unread() }, [], ['vault-unreadable']],
  ['a key that cannot be read', {}, { key: unread() }, [], ['key-unreadable']],
  ['a principal that cannot be read', {}, { principal: unread() }, [], ['principal-unreadable']],
  ['assignments that cannot be read', {}, { roleAssignments: unread() }, [], ['grant-unreadable']],
  [
    'a taken name',
    {},
    { ...noVault, nameTaken: found(true) },
    ['vault create', 'key create', 'grant create'],
    ['vault-name-taken'],
  ],
  [
    'a taken name, and deleted vaults that the run is not allowed to list',
    {},
    { ...noVault, nameTaken: found(true), deletedVault: unread() },
    ['vault create', 'key create', 'grant create'],
    ['deleted-vaults-unreadable'],
  ],
  [
    'a name that cannot be checked is tried',
    {},
    { ...noVault, nameTaken: unread(), deletedVault: unread() },
    ['vault create', 'key create', 'grant create'],
    [],
  ],
  [
    'a deleted vault is not recovered without being asked',
    {},
    { ...noVault, deletedVault: deleted, nameTaken: found(true) },
    ['vault recover', 'grant create'],
    ['vault-deleted'],
  ],
  [
    'a deleted vault whose group is gone too, without being asked: its group is part of what is told about it',
    {},
    { ...noVault, deletedVault: deleted, resourceGroup: absent },
    ['vault recover', 'grant create'],
    ['vault-deleted'],
  ],
  [
    'a deleted vault whose group is gone too, if the group may be created',
    { createResourceGroup: true },
    { ...noVault, deletedVault: deleted, resourceGroup: absent },
    ['resource-group create', 'vault recover', 'grant create'],
    ['vault-deleted'],
  ],
  [
    'a deleted vault to recover, whose group is gone too',
    { recoverDeleted: true },
    { ...noVault, deletedVault: deleted, resourceGroup: absent },
    ['vault recover', 'grant create'],
    ['resource-group-missing'],
  ],
  [
    'a deleted vault is recovered when asked',
    { recoverDeleted: true },
    { ...noVault, deletedVault: deleted, nameTaken: found(true) },
    ['vault recover', 'grant create'],
    [],
  ],
  [
    'what Azure lists at a deleted vault does not come back with it',
    { recoverDeleted: true },
    {
      ...noVault,
      deletedVault: deleted,
      roleAssignments: found([assignment, { ...assignment, scope: `${vault.id}/keys/cja-cmk` }]),
    },
    ['vault recover', 'grant create'],
    [],
  ],
  [
    'what is assigned above a deleted vault does',
    { recoverDeleted: true },
    { ...noVault, deletedVault: deleted, roleAssignments: found([{ ...assignment, scope: group }]) },
    ['vault recover'],
    [],
  ],
  [
    'a deleted key is not recovered without being asked',
    {},
    { key: absent, deletedKey: found({ name: 'cja-cmk' }) },
    ['key recover'],
    ['key-deleted'],
  ],
  [
    'a deleted key is recovered when asked',
    { recoverDeleted: true },
    { key: absent, deletedKey: found({ name: 'cja-cmk' }) },
    ['key recover'],
    [],
  ],
  [
    'a deleted key behind a closed data plane does not stop the plan',
    {},
    { key: absent, deletedKey: unread({ code: 'ForbiddenByFirewall' }) },
    ['key create'],
    [],
  ],
  [
    'a missing principal with create-principal: false',
    { createPrincipal: false },
    { principal: absent },
    ['grant create'],
    ['principal-missing'],
  ],
  [
    'a disabled principal is not changed',
    {},
    {
      principal: found({ ...principal, enabled: false }),
    },
    [],
    [],
  ],
  ['a missing grant', {}, { roleAssignments: found([]) }, ['grant create'], []],
  [
    "a former principal's grant does not count",
    {},
    { roleAssignments: found([{ ...assignment, principalId: '00000000-0000-4000-8000-000000000001' }]) },
    ['grant create'],
    [],
  ],
  [
    'another role is not a grant',
    {},
    { roleAssignments: found([{ ...assignment, roleId: '12338af0-0e69-4776-bea7-57ae8d297424' }]) },
    ['grant create'],
    [],
  ],
  ['a grant above the vault counts', {}, { roleAssignments: found([{ ...assignment, scope: '/' }]) }, [], []],
  [
    "a management group's grant counts",
    {},
    { roleAssignments: found([{ ...assignment, scope: '/providers/Microsoft.Management/managementGroups/mg' }]) },
    [],
    [],
  ],
  [
    'a grant at the key counts',
    {},
    { roleAssignments: found([{ ...assignment, scope: `${vault.id}/keys/CJA-CMK` }]) },
    [],
    [],
  ],
  [
    "another key's grant does not count",
    {},
    { roleAssignments: found([{ ...assignment, scope: `${vault.id}/keys/cja-cmk-2` }]) },
    ['grant create'],
    [],
  ],
  [
    'a conditional grant is left to a person',
    {},
    { roleAssignments: found([{ ...assignment, condition: 'x' }]) },
    [],
    ['grant-conditional'],
  ],
  [
    "an id that is another application's gets nothing",
    { adobePrincipalId: principalId },
    { principal: found({ ...principal, appId: '0d1b7c3e-5a92-4d68-9e4f-2c8d61b3a705' }), roleAssignments: found([]) },
    [],
    ['principal-id-not-adobe'],
  ],
  [
    'an ID that Graph does not know gets nothing, and no other principal is created',
    { adobePrincipalId: principalId },
    { principal: absent, roleAssignments: found([]) },
    [],
    ['principal-id-not-adobe'],
  ],
  [
    'an ID that Graph may not confirm gets the grant, since a person named it',
    { adobePrincipalId: principalId },
    { principal: found({ ...principal, enabled: null, from: 'input' }), roleAssignments: found([]) },
    ['grant create'],
    [],
  ],
  [
    'a policy of another tenant does not count',
    {},
    { vault: found({ ...vault, rbac: false, accessPolicies: [{ ...adobePolicy, tenantId: 'x' }] }) },
    ['grant create'],
    [],
  ],
  [
    'an additional unconditional one is enough',
    {},
    { roleAssignments: found([{ ...assignment, condition: 'x' }, assignment]) },
    [],
    [],
  ],
  ['a role has no effect on a vault with access policies', {}, { vault: policyVault }, ['grant create'], []],
  [
    'an access policy has',
    {},
    { vault: found({ ...vault, rbac: false, accessPolicies: [adobePolicy] }), roleAssignments: found([]) },
    [],
    [],
  ],
  [
    'the permission all is enough',
    {},
    { vault: found({ ...vault, rbac: false, accessPolicies: [{ ...adobePolicy, keys: ['all'] }] }) },
    [],
    [],
  ],
  [
    'a policy without unwrapKey is not',
    {},
    { vault: found({ ...vault, rbac: false, accessPolicies: [{ ...adobePolicy, keys: ['get', 'wrapkey'] }] }) },
    ['grant create'],
    [],
  ],
  [
    'a compound identity is not the principal',
    {},
    { vault: found({ ...vault, rbac: false, accessPolicies: [{ ...adobePolicy, applicationId: 'x' }] }) },
    ['grant create'],
    [],
  ],
  [
    'confirmed: no new vault, and no group for it',
    { confirmedKeyUri, createResourceGroup: true, deleteLock: true },
    { ...noVault, resourceGroup: absent },
    [],
    ['vault-gone-after-confirmation'],
  ],
  [
    'confirmed: no new vault, and every reason is given',
    { confirmedKeyUri },
    { ...noVault, nameTaken: found(true), principal: absent },
    [],
    ['vault-name-taken', 'principal-gone-after-confirmation'],
  ],
  [
    'confirmed: no new vault, and no name to choose while deleted vaults are unread',
    { confirmedKeyUri },
    { ...noVault, nameTaken: found(true), deletedVault: unread() },
    [],
    ['deleted-vaults-unreadable'],
  ],
  ['confirmed: no new key', { confirmedKeyUri }, { key: absent }, [], ['key-gone-after-confirmation']],
  [
    'confirmed: no new principal',
    { confirmedKeyUri, restoreGrant: true },
    { principal: absent },
    [],
    ['principal-gone-after-confirmation'],
  ],
  [
    'confirmed: no grant without being asked',
    { confirmedKeyUri },
    { roleAssignments: found([]) },
    ['grant create'],
    ['grant-gone-after-confirmation'],
  ],
  [
    'confirmed: the grant when asked',
    { confirmedKeyUri, restoreGrant: true },
    { roleAssignments: found([]) },
    ['grant create'],
    [],
  ],
  [
    'confirmed: a deleted vault may be recovered, grant included',
    { confirmedKeyUri, recoverDeleted: true },
    { ...noVault, deletedVault: deleted },
    ['vault recover', 'grant create'],
    [],
  ],
];

const foreignVault = found({ ...vault, tenantId: '2d7f8b31-a460-4e95-b8c3-9f105e6ad274' });
const readOnly = (scope: string) => found([{ name: 'frozen', level: 'ReadOnly', scope }]);
const grantAt = (scope: string) => found([{ ...assignment, scope }]);
const gone: Partial<Observed> = { ...noVault, deletedVault: deleted, nameTaken: found(true) };
const made = ['vault create', 'key create', 'grant create'];
const leaving: Partial<Observed> = { resourceGroup: found({ name: 'rg-cja', provisioningState: 'Deleting' }) };
const leavingIds = ['resource-group-deleting'];
/** Its role assignments are there still, and work again once it is restored. */
const restorable: Partial<Observed> = {
  principal: absent,
  deletedPrincipal: found({ id: principalId, restorableUntil: null }),
};

const above: Case[] = [
  [
    'a grant on the group applies to a new vault',
    {},
    { ...noVault, roleAssignments: grantAt(group) },
    made.slice(0, 2),
    [],
  ],
  [
    "a management group's grant applies to a new vault",
    {},
    { ...noVault, roleAssignments: grantAt('/providers/Microsoft.Management/managementGroups/mg') },
    made.slice(0, 2),
    [],
  ],
  ["a sibling's grant does not", {}, { ...noVault, roleAssignments: grantAt(`${vault.id}2`) }, made, []],
  [
    'a conditional grant above a missing vault',
    {},
    { ...noVault, roleAssignments: found([{ ...assignment, scope: group, condition: 'x' }]) },
    made.slice(0, 2),
    ['grant-conditional'],
  ],
  [
    'assignments above a missing vault that cannot be read',
    {},
    { ...noVault, roleAssignments: unread() },
    made.slice(0, 2),
    ['grant-unreadable'],
  ],
  [
    'a lock on the group applies to a new vault',
    { deleteLock: true },
    { ...noVault, locks: found([{ name: 'g', level: 'CanNotDelete', scope: group }]) },
    made,
    [],
  ],
  [
    "another resource's lock does not",
    { deleteLock: true },
    { ...noVault, locks: found([{ name: 'g', level: 'ReadOnly', scope: `${vault.id}2` }]) },
    [...made, 'lock create'],
    [],
  ],
  [
    'locks above a missing vault that cannot be read',
    { deleteLock: true },
    { ...noVault, locks: unread() },
    made,
    ['locks-unreadable'],
  ],
  [
    'a deleted vault: grant, protection and lock, the grant first',
    { recoverDeleted: true, deleteLock: true },
    {
      ...gone,
      deletedVault: found({ location: 'westus3', vaultId: vault.id, scheduledPurge: null, purgeProtection: false }),
    },
    ['vault recover', 'grant create', 'vault update', 'lock create'],
    [],
  ],
  [
    'a deleted vault below a grant and a lock',
    { recoverDeleted: true, deleteLock: true },
    {
      ...gone,
      roleAssignments: grantAt(subscription),
      locks: found([{ name: 's', level: 'CanNotDelete', scope: subscription }]),
    },
    ['vault recover'],
    [],
  ],
  [
    'a deleted vault of another group is not recovered',
    { recoverDeleted: true },
    {
      ...gone,
      principal: absent,
      deletedVault: found({
        location: 'westus3',
        vaultId: vault.id.replace('rg-cja', 'rg-old'),
        scheduledPurge: null,
        purgeProtection: true,
      }),
    },
    [],
    ['vault-deleted-elsewhere'],
  ],
];

const blocked: Case[] = [
  [
    'a disabled subscription refuses a key',
    {},
    { key: absent, subscription: found({ state: 'Disabled' }) },
    ['key create'],
    ['subscription-not-writable'],
  ],
  [
    'a subscription with a warning refuses a new vault',
    {},
    { ...noVault, subscription: found({ state: 'Warned' }) },
    made,
    ['subscription-not-writable'],
  ],
  [
    'an expired subscription refuses a key',
    {},
    { key: absent, subscription: found({ state: 'Expired' }) },
    ['key create'],
    ['subscription-not-writable'],
  ],
  [
    'a deleted subscription refuses a key, in any casing',
    {},
    { key: absent, subscription: found({ state: 'DELETED' }) },
    ['key create'],
    ['subscription-not-writable'],
  ],
  [
    'a subscription that is past due accepts changes',
    {},
    { key: absent, subscription: found({ state: 'PastDue' }) },
    ['key create'],
    [],
  ],
  ['a subscription whose state is unknown is tried', {}, { key: absent, subscription: unread() }, ['key create'], []],
  ['nothing to do in a disabled subscription', {}, { subscription: found({ state: 'Disabled' }) }, [], []],
  [
    'a principal belongs to the tenant, which a disabled subscription does not matter to',
    { recoverDeleted: true },
    { ...restorable, subscription: found({ state: 'Disabled' }) },
    ['principal recover'],
    [],
  ],
  ['a group that is being deleted refuses a key', {}, { key: absent, ...leaving }, ['key create'], leavingIds],
  ['a group that is being deleted refuses a new vault', {}, { ...noVault, ...leaving }, made, leavingIds],
  [
    'a group that is being deleted refuses a grant beside a principal, in any casing',
    {},
    {
      principal: absent,
      roleAssignments: found([]),
      resourceGroup: found({ name: 'rg-cja', provisioningState: 'DELETING' }),
    },
    ['principal create', 'grant create'],
    leavingIds,
  ],
  [
    'a group that is being deleted has no part in a principal',
    { recoverDeleted: true },
    { ...restorable, ...leaving },
    ['principal recover'],
    [],
  ],
  ['nothing to do in a group that is being deleted', {}, leaving, [], []],
  ['a group whose state is unknown is tried', {}, { key: absent, resourceGroup: unread() }, ['key create'], []],
  [
    'a provider that is not registered refuses a new vault',
    {},
    { ...noVault, nameTaken: unread({ code: 'MissingSubscriptionRegistration' }) },
    made,
    ['provider-not-registered'],
  ],
  ['a location that is no region', { location: 'useast' }, { ...noVault, regions }, made, ['location-unknown']],
  ['a region by its display name', { location: 'east us 2' }, { ...noVault, regions }, made, []],
  ['a region by its name in Azure Resource Manager', { location: 'eastus2' }, { ...noVault, regions }, made, []],
  ['a location that could not be checked', { location: 'useast' }, { ...noVault, regions: unread() }, made, []],
  ['a location that nothing is created in', { location: 'useast' }, { regions }, [], []],
  [
    'a name that no vault can have',
    {},
    { ...noVault, nameTaken: unread({ code: 'AccountNameInvalid' }) },
    made,
    ['vault-name-refused'],
  ],
  [
    'a standard vault cannot create an RSA-HSM key',
    { keyType: 'RSA-HSM' },
    { key: absent },
    ['key create'],
    ['vault-not-premium'],
  ],
  [
    'a premium vault can create an RSA-HSM key',
    { keyType: 'RSA-HSM' },
    { key: absent, vault: found({ ...vault, sku: 'premium' }) },
    ['key create'],
    [],
  ],
  ['a new vault for an RSA-HSM key is premium', { keyType: 'RSA-HSM' }, noVault, made, []],
  ['a ReadOnly lock below which nothing is written', {}, { locks: readOnly(group) }, [], []],
  [
    'a ReadOnly lock on the group refuses a new vault',
    {},
    { ...noVault, locks: readOnly(group) },
    made,
    ['read-only-lock'],
  ],
  [
    'a ReadOnly lock on the subscription refuses a new group',
    { createResourceGroup: true },
    { ...noVault, resourceGroup: absent, locks: readOnly(subscription) },
    ['resource-group create', ...made],
    ['read-only-lock'],
  ],
  [
    'a ReadOnly lock refuses a recovery',
    { recoverDeleted: true },
    { ...gone, locks: readOnly(group) },
    ['vault recover', 'grant create'],
    ['read-only-lock'],
  ],
  ['a ReadOnly lock refuses a key', {}, { key: absent, locks: readOnly(vault.id) }, ['key create'], ['read-only-lock']],
  [
    'a ReadOnly lock refuses a grant',
    {},
    { roleAssignments: found([]), locks: readOnly(vault.id) },
    ['grant create'],
    ['read-only-lock'],
  ],
  [
    'a ReadOnly lock on the key does not refuse a grant at the vault',
    {},
    { roleAssignments: found([]), locks: readOnly(`${vault.id}/keys/cja-cmk`) },
    ['grant create'],
    [],
  ],
  [
    'a ReadOnly lock on the key refuses a grant at the key',
    { grantScope: 'key' },
    { roleAssignments: found([]), locks: readOnly(`${vault.id}/keys/cja-cmk`) },
    ['grant create'],
    ['read-only-lock'],
  ],
  [
    'a ReadOnly lock on the key does not refuse an access policy',
    { grantScope: 'key' },
    { vault: policyVault, locks: readOnly(`${vault.id}/keys/cja-cmk`) },
    ['grant create'],
    [],
  ],
  [
    'a ReadOnly lock refuses purge protection',
    {},
    { vault: found({ ...vault, purgeProtection: false }), locks: readOnly(vault.id) },
    ['vault update'],
    ['read-only-lock'],
  ],
  [
    'a key is recovered through the data plane, which no lock blocks',
    { recoverDeleted: true },
    { key: absent, deletedKey: found({ name: 'cja-cmk' }), locks: readOnly(vault.id) },
    ['key recover'],
    [],
  ],
  [
    'a principal is created through Graph, which no lock blocks',
    { createPrincipal: true },
    { principal: absent, roleAssignments: found([]), locks: readOnly(group) },
    ['principal create', 'grant create'],
    ['read-only-lock'],
  ],
  ["another tenant's vault without problems", {}, { vault: foreignVault }, [], []],
  ["another tenant's vault without a key", {}, { vault: foreignVault, key: absent }, [], ['vault-of-another-tenant']],
  [
    "another tenant's vault with many problems",
    { deleteLock: true },
    {
      vault: found({ ...vault, tenantId: 'x', purgeProtection: false }),
      principal: absent,
      roleAssignments: found([]),
      locks: found([]),
    },
    ['principal create'],
    ['vault-of-another-tenant'],
  ],
  [
    "another tenant's vault, and what was confirmed is gone",
    { confirmedKeyUri },
    { vault: foreignVault, roleAssignments: found([]) },
    [],
    ['vault-of-another-tenant', 'grant-gone-after-confirmation'],
  ],
  [
    'a vault that cannot be read, and a principal that must not be created',
    { createPrincipal: false },
    { vault: unread(), key: unread(), principal: absent },
    [],
    ['vault-unreadable', 'principal-missing'],
  ],
];

describe('plan reads scopes above, and checks later steps', () => {
  test.each([...above, ...blocked])('%s', (_, inputs, observed, steps, obstacles) => {
    expect(summaryOf(inputs, observed)).toEqual({ steps, obstacles });
  });

  test.each([
    [
      'a grant',
      { roleAssignments: found([]) },
      {},
      "creating Adobe's role assignment",
      "de créer l'attribution de rôle d'Adobe",
    ],
    [
      'two changes, without those that a lock does not refuse',
      {
        vault: found({ ...vault, purgeProtection: false }),
        key: absent,
        principal: absent,
        roleAssignments: found([]),
      },
      {},
      "turning on purge protection, creating the key, and creating Adobe's role assignment",
      "d'activer la protection contre le vidage, de créer la clé et de créer l'attribution de rôle d'Adobe",
    ],
    [
      'a recovery',
      gone,
      { recoverDeleted: true },
      "recovering the vault and creating Adobe's role assignment",
      "de récupérer le coffre et de créer l'attribution de rôle d'Adobe",
    ],
  ] as const)('names what the locks refuse: %s', (_, observed, inputs, en, fr) => {
    const { obstacles } = plan(inputsOf(inputs), observedOf({ ...observed, locks: readOnly(group) }));
    const messages = obstacles.flatMap((obstacle) => Object.values(obstacleOf(obstacle, inputsOf(inputs)).message));
    expect(messages.map((message) => message.replace(/\s?: .*/, ''))).toEqual([
      `A ReadOnly lock prevents ${en}`,
      `Un verrou ReadOnly empêche ${fr}`,
    ]);
  });

  test('names the locks that refuse', () => {
    const [obstacle] = plan(inputsOf(), observedOf({ key: absent, locks: readOnly(group) })).obstacles;
    if (obstacle === undefined) throw new Error('nothing stands in the way');
    const { message, runbook } = obstacleOf(obstacle, inputsOf());
    expect(
      [message.en, runbookText(runbook, 'en')].every((text) =>
        text.includes(`${group}/providers/Microsoft.Authorization/locks/frozen`),
      ),
    ).toBe(true);
  });
});

describe('after a recovery', () => {
  const recovered: Case[] = [
    ['a vault that was recovered completely needs nothing', {}, {}, [], []],
    [
      'the grant comes before everything else that may fail',
      { deleteLock: true },
      { vault: found({ ...vault, purgeProtection: false }), roleAssignments: found([]), locks: found([]) },
      ['grant create', 'vault update', 'lock create'],
      [],
    ],
    [
      'a recovered policy is the grant',
      { confirmedKeyUri },
      { vault: found({ ...vault, rbac: false, accessPolicies: [adobePolicy] }) },
      [],
      [],
    ],
    ['a policy that is missing was removed', {}, { vault: policyVault }, [], ['policy-missing-after-recovery']],
    [
      'a confirmed policy that is missing was removed',
      { confirmedKeyUri },
      { vault: policyVault },
      [],
      ['grant-gone-after-confirmation'],
    ],
    [
      'a grant whose absence could not be observed is not restored in this run, even if requested',
      { confirmedKeyUri, restoreGrant: true },
      { vault: policyVault },
      [],
      ['grant-gone-after-confirmation'],
    ],
    ['a key whose absence was not observed is not created', {}, { key: absent }, [], ['key-missing-after-recovery']],
    [
      'a deleted key in it is recovered too',
      { recoverDeleted: true },
      { key: absent, deletedKey: found({ name: 'cja-cmk' }) },
      ['key recover'],
      [],
    ],
    [
      "another tenant's vault gets nothing",
      {},
      { vault: foreignVault, roleAssignments: found([]) },
      [],
      ['vault-of-another-tenant'],
    ],
  ];
  test.each(recovered)('%s', (_, inputs, observed, steps, obstacles) => {
    expect(summaryOf(inputs, observed, 'ours')).toEqual({ steps, obstacles });
  });
});

describe('plan', () => {
  test.each(cases)('%s', (_, inputs, observed, steps, obstacles) => {
    expect(summaryOf(inputs, observed)).toEqual({ steps, obstacles });
  });

  test('after a recovery the lost grant is created again, also after a confirmation', () => {
    expect(summaryOf({ confirmedKeyUri }, { roleAssignments: found([]) }, 'ours')).toEqual({
      steps: ['grant create'],
      obstacles: [],
    });
  });

  test('after a recovery a key that was not recovered is not replaced if Adobe has confirmed it', () => {
    expect(summaryOf({ confirmedKeyUri }, { key: absent }, 'ours').obstacles).toEqual(['key-gone-after-confirmation']);
  });

  test('a recovered vault keeps its own region', () => {
    const { steps } = plan(inputsOf({ recoverDeleted: true }), observedOf({ ...noVault, deletedVault: deleted }));
    expect(steps[0]).toEqual({ resource: 'vault', action: 'recover', name: 'kv-contoso-cja', location: 'westus3' });
  });

  test('says that purge protection cannot be turned off again', () => {
    const { notes } = plan(inputsOf(), observedOf({ vault: found({ ...vault, purgeProtection: false }) }));
    expect(notes.map((note) => noteText(note, inputsOf(), 'en')).join()).toContain("can't be turned off again");
  });

  test('every obstacle says what to do', () => {
    for (const [, inputs, observed] of [...cases, ...above, ...blocked]) {
      for (const obstacle of plan(inputsOf(inputs), observedOf(observed)).obstacles) {
        const { message, runbook } = obstacleOf(obstacle, inputsOf(inputs));
        expect(message.en).toMatch(/\.$|\)\.$/);
        expect(runbookText(runbook, 'en').length).toBeGreaterThan(20);
      }
    }
  });
});

test('a ReadOnly lock names the changes that it prevents, and no others', () => {
  const shown = { principal: absent, roleAssignments: found([]), locks: readOnly(vault.id) };
  const { obstacles } = plan(inputsOf({ createPrincipal: true }), observedOf(shown));
  expect(obstacles.map(({ prevents = [] }) => prevents.map(({ resource }) => resource))).toEqual([['grant']]);
});
