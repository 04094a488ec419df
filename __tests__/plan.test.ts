import type { Inputs } from '../src/model/inputs.ts';
import type { Observed, Principal } from '../src/model/observed.ts';
import type { Recovery } from '../src/model/plan.ts';
import { plan } from '../src/plan.ts';
import {
  absent,
  assignment,
  confirmed,
  found,
  group,
  inputsOf,
  noVault,
  observedOf,
  policy,
  principal,
  principalId,
  softDeletedKey,
  softDeletedVault,
  subscription,
  unread,
  vault,
  vaultScope,
  withPolicies,
  withVault,
} from './checks/tenant.ts';

/** What the inputs ask for, and the steps and obstacles of what is observed then, each in their order. */
interface Table {
  readonly asked: Partial<Inputs>;
  readonly recovery?: Recovery;
  readonly rows: readonly Row[];
}
type Row = readonly [what: string, observed: Partial<Observed>, steps: string, obstacles: string];

const keyScope = `${vaultScope}/keys/cja-cmk`;
const mg = '/providers/Microsoft.Management/managementGroups/mg';
const noKey = { key: absent };
const noPrincipal = { principal: absent };
const noGroup = { resourceGroup: absent };
const noGrant = { roleAssignments: found([]) };
const empty = { ...noVault, ...noPrincipal };
const policyVault = withVault({ rbac: false });
const unprotected = withVault({ purgeProtection: false });
const foreignVault = withVault({ tenantId: '2d7f8b31-a460-4e95-b8c3-9f105e6ad274' });
const unreadVault = { vault: unread(), key: unread() };
const taken: Partial<Observed> = { ...noVault, nameTaken: found(true) };
const takenUnlisted: Partial<Observed> = { ...taken, deletedVault: unread() };
const deletedVault = { ...softDeletedVault, location: 'westus3', vaultId: vault.id };
const gone: Partial<Observed> = { ...noVault, deletedVault: found(deletedVault), nameTaken: found(true) };
const deletedKey = { key: absent, deletedKey: found(softDeletedKey) };
const regions = { ...noVault, regions: found(['East US', 'East US 2']) };
/** Its role assignments are there still, and work again once it is restored. */
const restorable = { principal: absent, deletedPrincipal: found({ id: principalId, restorableUntil: null }) };
const grantAt = (scope: string, condition: string | null = null) => ({
  roleAssignments: found([{ ...assignment, scope, condition }]),
});
/** A role of the same object that uses no keys, and of which Azure says that the object is a group. */
const ofGroup = { roleAssignments: found([{ ...assignment, roleId: mg, principalType: 'Group' }]) };
const lockAt = (scope: string, level: string) => ({ locks: found([{ name: 'frozen', level, scope }]) });
const readOnly = (scope: string) => lockAt(scope, 'ReadOnly');
const inState = (state: string) => ({ subscription: found({ state }) });
const leaving = (provisioningState = 'Deleting') => ({ resourceGroup: found({ name: 'rg-cja', provisioningState }) });
const waivedUntil = (until: string | undefined): Partial<Inputs> => ({
  waive: [{ id: 'vault-purge-protection', until, reason: undefined }],
});

const nameUnread = (code: string) => ({ ...noVault, nameTaken: unread({ code }) });
const principalOf = (change: Partial<Principal>) => ({ principal: found({ ...principal, ...change }) });
const noneAfter = (what: string) => `${what}-gone-after-confirmation`;

const all = 'vault create, key create, principal create, grant create';
const made = 'vault create, key create, grant create';
const recovered = 'vault recover, grant create';

const tables: Table[] = [
  {
    asked: {},
    rows: [
      ['a missing group', { ...empty, ...noGroup }, all, 'resource-group-missing'],
      ['a taken name', taken, made, 'vault-name-taken'],
      ['a taken name, and deleted vaults that may not be listed', takenUnlisted, made, 'deleted-vaults-unreadable'],
      ['a name that cannot be checked', { ...noVault, nameTaken: unread(), deletedVault: unread() }, made, ''],
      ['a deleted vault', gone, recovered, 'vault-deleted'],
      ['a deleted vault, with what is told of its missing group', { ...gone, ...noGroup }, recovered, 'vault-deleted'],
      ['a deleted key', deletedKey, 'key recover', 'key-deleted'],
      ['a disabled principal is not changed', { principal: found({ ...principal, enabled: false }) }, '', ''],
      ['a grant above the vault', grantAt('/'), '', ''],
      ['a grant at the key', grantAt(keyScope.toUpperCase()), '', ''],
      ['a conditional grant is left to a person', grantAt(vaultScope, 'x'), '', 'grant-conditional'],
      ['an access policy', withPolicies(policy), '', ''],
      ['above a new vault, a grant at the group', { ...noVault, ...grantAt(group) }, 'vault create, key create', ''],
      ['unread ones', { ...noVault, roleAssignments: unread() }, 'vault create, key create', 'grant-unreadable'],
      ['a disabled subscription', { ...noKey, ...inState('Disabled') }, 'key create', 'subscription-not-writable'],
      ['a subscription past due accepts changes', { ...noKey, ...inState('PastDue') }, 'key create', ''],
      ['a subscription whose state is unknown is tried', { ...noKey, subscription: unread() }, 'key create', ''],
      ['nothing to do in a disabled subscription', inState('Disabled'), '', ''],
      ['a group that is being deleted', { ...noKey, ...leaving() }, 'key create', 'resource-group-deleting'],
      [
        'such a group in any casing, and a grant beside a principal',
        { ...noPrincipal, ...noGrant, ...leaving('DELETING') },
        'principal create, grant create',
        'resource-group-deleting',
      ],
      ['nothing to do in a group that is being deleted', leaving(), '', ''],
      ['a group whose state is unknown is tried', { ...noKey, resourceGroup: unread() }, 'key create', ''],
      ['no provider', nameUnread('MissingSubscriptionRegistration'), made, 'provider-not-registered'],
      ['a name that no vault can have', nameUnread('AccountNameInvalid'), made, 'vault-name-refused'],
      ['a ReadOnly lock below which nothing is written', readOnly(group), '', ''],
      ['a ReadOnly lock on the group', { ...noVault, ...readOnly(group) }, made, 'read-only-lock'],
      ['one above a key', { ...noKey, ...readOnly(vault.id) }, 'key create', 'read-only-lock'],
      ['one above a grant', { ...noGrant, ...readOnly(vault.id) }, 'grant create', 'read-only-lock'],
      ['one on the key, and a grant at the vault', { ...noGrant, ...readOnly(keyScope) }, 'grant create', ''],
      [
        'a principal is created through Graph, which no lock blocks',
        { ...noPrincipal, ...noGrant, ...readOnly(group) },
        'principal create, grant create',
        'read-only-lock',
      ],
      ["another tenant's vault without problems", foreignVault, '', ''],
      ["another tenant's vault without a key", { ...foreignVault, ...noKey }, '', 'vault-of-another-tenant'],
    ],
  },
  {
    asked: { createResourceGroup: true },
    rows: [
      [
        'a deleted vault whose group is gone too',
        { ...gone, ...noGroup },
        'resource-group create, vault recover, grant create',
        'vault-deleted',
      ],
      [
        'a ReadOnly lock on the subscription refuses a new group',
        { ...noVault, ...noGroup, ...readOnly(subscription) },
        `resource-group create, ${made}`,
        'read-only-lock',
      ],
    ],
  },
  {
    asked: { recoverDeleted: true },
    rows: [
      ['a deleted vault whose group is gone too', { ...gone, ...noGroup }, recovered, 'resource-group-missing'],
      ['what Azure lists at a deleted vault does not come back', { ...gone, ...grantAt(vaultScope) }, recovered, ''],
      ['nor what it lists at its key', { ...gone, ...grantAt(keyScope) }, recovered, ''],
      ['a ReadOnly lock refuses a recovery', { ...gone, ...readOnly(group) }, recovered, 'read-only-lock'],
      ['but not that of a key, through the data plane', { ...deletedKey, ...readOnly(vault.id) }, 'key recover', ''],
      ['a principal belongs to no subscription', { ...restorable, ...inState('Disabled') }, 'principal recover', ''],
      ['nor to a group', { ...restorable, ...leaving() }, 'principal recover', ''],
    ],
  },
  {
    asked: { recoverDeleted: true },
    recovery: 'ours',
    rows: [['a deleted key in a recovered vault', deletedKey, 'key recover', '']],
  },
  {
    asked: { ...confirmed(), recoverDeleted: true },
    recovery: 'ours',
    rows: [
      ['a key that its own plan could not show', { ...noKey, deletedKey: unread() }, '', 'key-gone-after-confirmation'],
    ],
  },
  {
    asked: { recoverDeleted: true, deleteLock: true },
    rows: [
      [
        'a deleted vault: grant, protection and lock, the grant first',
        { ...gone, deletedVault: found({ ...deletedVault, purgeProtection: false }) },
        'vault recover, grant create, vault update, lock create',
        '',
      ],
      [
        'a deleted vault below a grant and a lock',
        { ...gone, ...grantAt(subscription), ...lockAt(subscription, 'CanNotDelete') },
        'vault recover',
        '',
      ],
    ],
  },
  {
    asked: { deleteLock: true },
    rows: [
      ['a second lock is not created', {}, '', ''],
      ['one above', lockAt(group.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions'), 'ReadOnly'), '', ''],
      ['one of another level, which is not written over', lockAt(vault.id, 'NotSpecified'), '', ''],
      ['one of another level above', lockAt(group, 'NotSpecified'), 'lock create', ''],
      ["a child's lock does not protect it", lockAt(`${vault.id}/keys/other`, 'CanNotDelete'), 'lock create', ''],
      ['unread locks above a new vault', { ...noVault, locks: unread() }, made, 'locks-unreadable'],
      [
        "another tenant's vault with many problems",
        { ...withVault({ tenantId: 'x', purgeProtection: false }), ...noPrincipal, ...noGrant, locks: found([]) },
        'principal create',
        'vault-of-another-tenant',
      ],
    ],
  },
  {
    asked: { deleteLock: true },
    recovery: 'ours',
    rows: [
      [
        'the grant comes before everything else that may fail',
        { ...unprotected, ...noGrant, locks: found([]) },
        'grant create, vault update, lock create',
        '',
      ],
    ],
  },
  { asked: { location: undefined }, rows: [['an existing vault needs no location', noKey, 'key create', '']] },
  { asked: { location: 'east us 2' }, rows: [['a region by its display name', regions, made, '']] },
  {
    asked: { location: 'useast' },
    rows: [
      ['a location that is no region', regions, made, 'location-unknown'],
      ['a location that could not be checked', { ...regions, regions: unread() }, made, ''],
      ['a location that nothing is created in', { regions: regions.regions }, '', ''],
    ],
  },
  { asked: waivedUntil(undefined), rows: [['purge protection accepted as it is stays off', unprotected, '', '']] },
  { asked: waivedUntil('2001-01-01'), rows: [['the waiver has expired', unprotected, 'vault update', '']] },
  {
    asked: { createPrincipal: false },
    rows: [
      ['a missing principal', noPrincipal, 'grant create', 'principal-missing'],
      ['and an unread vault', { ...unreadVault, ...noPrincipal }, '', 'vault-unreadable, principal-missing'],
    ],
  },
  {
    asked: { adobePrincipalId: principalId },
    rows: [
      ["another's gets nothing", { ...principalOf({ appId: 'x' }), ...noGrant }, '', 'principal-id-not-adobe'],
      ['one that Graph does not know gets nothing', { ...noPrincipal, ...noGrant }, '', 'principal-id-not-adobe'],
      [
        'nor does one beside its own, which is there',
        { ...principalOf({ id: 'x' }), ...noGrant },
        '',
        'principal-id-not-adobe',
      ],
      [
        'nor one that Azure calls a group',
        { ...ofGroup, ...principalOf({ from: 'input' }) },
        '',
        'principal-id-not-adobe',
      ],
      [
        'one that Graph may not confirm gets the grant, since a person named it',
        { ...principalOf({ enabled: null, from: 'input' }), ...noGrant },
        'grant create',
        '',
      ],
    ],
  },
  {
    asked: { keyType: 'RSA-HSM' },
    rows: [
      ['a standard vault cannot create such a key', noKey, 'key create', 'vault-not-premium'],
      ['a premium vault can', { ...noKey, ...withVault({ sku: 'premium' }) }, 'key create', ''],
      ['a new vault for it is premium', noVault, made, ''],
    ],
  },
  {
    asked: { grantScope: 'key' },
    rows: [
      ['a ReadOnly lock on the key', { ...noGrant, ...readOnly(keyScope) }, 'grant create', 'read-only-lock'],
      ['which an access policy is not below', { ...policyVault, ...readOnly(keyScope) }, 'grant create', ''],
    ],
  },
  {
    asked: confirmed(),
    rows: [
      ['no vault, and every reason', { ...taken, ...noPrincipal }, '', `vault-name-taken, ${noneAfter('principal')}`],
      ['no name to choose while deleted vaults are unread', takenUnlisted, '', 'deleted-vaults-unreadable'],
      ['no new key', noKey, '', noneAfter('key')],
      ['no grant without being asked', noGrant, 'grant create', noneAfter('grant')],
      ["another tenant's vault", { ...foreignVault, ...noGrant }, '', `vault-of-another-tenant, ${noneAfter('grant')}`],
    ],
  },
  {
    asked: { ...confirmed(), createResourceGroup: true, deleteLock: true },
    rows: [['no new vault, and no group for it', { ...noVault, ...noGroup }, '', noneAfter('vault')]],
  },
  {
    asked: { ...confirmed(), restoreGrant: true },
    rows: [
      ['no new principal', noPrincipal, '', noneAfter('principal')],
      ['the grant when asked', noGrant, 'grant create', ''],
    ],
  },
  {
    asked: { ...confirmed(), recoverDeleted: true },
    rows: [
      ['a deleted vault may be recovered, grant included', gone, recovered, ''],
      [
        'a key that may be among deleted ones that could not be read',
        { ...noKey, deletedKey: unread() },
        'key recover',
        '',
      ],
      ['a key that is not among them is not replaced', noKey, '', noneAfter('key')],
    ],
  },
  {
    asked: confirmed(),
    recovery: 'ours',
    rows: [
      ['the lost grant is created again', noGrant, 'grant create', ''],
      ['a recovered policy is the grant', withPolicies(policy), '', ''],
      ['a policy that is missing was removed', policyVault, '', noneAfter('grant')],
      ['a key that was not recovered is not replaced', noKey, '', noneAfter('key')],
    ],
  },
  {
    asked: { ...confirmed(), restoreGrant: true },
    recovery: 'ours',
    rows: [['a policy whose absence could not be observed is not restored', policyVault, '', noneAfter('grant')]],
  },
  {
    asked: {},
    recovery: 'ours',
    rows: [
      ['a vault that was recovered completely', {}, '', ''],
      ['a policy that is missing was removed', policyVault, '', 'policy-missing-after-recovery'],
      ['a key whose absence was not observed is not created', noKey, '', 'key-missing-after-recovery'],
      ["another tenant's vault gets nothing", { ...foreignVault, ...noGrant }, '', 'vault-of-another-tenant'],
    ],
  },
];

/** Which of the two is right is not known, so nothing else is said of what was read. */
const contradicting: readonly Row[] = (
  [
    ['a ready target', {}],
    ['a deleted vault', { ...gone, ...noGroup }],
    ['a vault that can not be read', { ...unreadVault, principal: unread() }],
    ['a missing grant, no lock, purge protection off', { ...unprotected, ...noGrant, locks: found([]) }],
  ] as const
).map(([what, observed]) => [what, observed, '', 'another-key-confirmed']);
const askedAll = { recoverDeleted: true, restoreGrant: true, deleteLock: true, createResourceGroup: true };
for (const other of [{ vaultName: 'kv-other' }, { keyName: 'other' }])
  tables.push({ asked: { ...askedAll, ...confirmed(), ...other }, rows: contradicting });

const nameOf = ({ asked, recovery }: Table) =>
  `${JSON.stringify(asked)}${recovery === undefined ? '' : ', after a recovery'}`;

describe.each(tables.map((table) => [nameOf(table), table] as const))('%s', (_name, { asked, recovery, rows }) => {
  test.each(rows)('%s', (_, observed, steps, obstacles) => {
    const planned = plan(inputsOf(asked), observedOf(observed), { recovery });
    expect(planned.steps.map(({ resource, action }) => `${resource} ${action}`).join(', ')).toBe(steps);
    expect(planned.obstacles.map(({ id }) => id).join(', ')).toBe(obstacles);
  });
});

describe('a deletion in the activity log', () => {
  const logWith = (resourceId: string) =>
    found({
      isComplete: true,
      entries: [
        { operation: 'microsoft.keyvault/vaults/delete', caller: 'eve', at: '2026-05-31T22:11:12.000Z', resourceId },
      ],
    });
  const scope = vaultScope.toLowerCase();
  const planned = (seen: Partial<Observed>, activity: ReturnType<typeof logWith>) =>
    plan(inputsOf({ mode: 'plan' }), observedOf(seen), { recovery: undefined, activity });

  test('of this vault stops its creation', () => {
    const { steps, obstacles } = planned(noVault, logWith(scope));
    expect(obstacles).toEqual([{ id: 'vault-was-deleted', reason: undefined, names: ['2026-05-31T22:11:12.000Z'] }]);
    expect(steps.filter(({ resource }) => resource === 'vault' || resource === 'key')).toEqual([]);
  });

  test('stops nothing where the vault is there, or is another one', () => {
    expect(planned({}, logWith(scope)).obstacles).toEqual([]);
    expect(planned(noVault, logWith(`${scope}2`)).obstacles).toEqual([]);
  });

  test('that could not be looked for is noted', () => {
    const { obstacles, notes } = planned(noVault, unread());
    expect(obstacles).toEqual([]);
    expect(notes.map(({ id }) => id)).toContain('deletionNotRead');
  });
});
