/** All of a plan: each step's fields, each obstacle's reason and detail, each note. */
import type { Inputs } from '../src/model/inputs.ts';
import type { Observed } from '../src/model/observed.ts';
import type { Note, Obstacle, Plan } from '../src/model/plan.ts';
import { plan } from '../src/plan.ts';
import {
  absent,
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
  softDeletedVault,
  unread,
  vault,
  withVault,
} from './checks/tenant.ts';

const named = ({ id, reason, names = [] }: Obstacle | Note) => [id, reason?.code ?? [], ...names].flat().join(' ');

/** A line for each step with all its fields, each obstacle, what it prevents, and each note. */
function linesOf({ steps, obstacles, notes }: Plan): string[] {
  const stepOf = (step: object) => Object.values(step).join(' ');
  const blocked = obstacles.flatMap(({ prevents = [], ...one }) => [
    `! ${named(one)}`,
    ...prevents.map((step) => `! prevents ${stepOf(step)}`),
  ]);
  return [...steps.map(stepOf), ...blocked, ...notes.map((note) => `* ${named(note)}`)];
}

const vaultCreate = 'vault create kv-contoso-cja eastus2';
const vaultRecover = 'vault recover kv-contoso-cja westus3';
const keyCreate = 'key create cja-cmk';
const groupCreate = 'resource-group create rg-cja eastus2';
const principalCreate = `principal create ${principal.appId}`;
const principalRecover = `principal recover ${principal.appId} ${principalId}`;
const role = 'grant create Key Vault Crypto Service Encryption User role-assignment false';
const roleAfterRecovery = role.replace('false', 'true');
const byPolicy = 'grant create access policy: get, wrapKey, unwrapKey access-policy false';
const isProtected = '* newVaultIsProtected';
const newVault = [vaultCreate, keyCreate, role];
const recovered = [vaultRecover, roleAfterRecovery];
const recoveryNotes = ['* recoveredVaultNotRead', '* recoveredVaultHasNoGrants'];
const lockId = (scope: string, name: string) => `${scope}/providers/Microsoft.Authorization/locks/${name}`;

const empty = { ...noVault, principal: absent };
const noGroup = { resourceGroup: absent };
const noGrant = { roleAssignments: found([]) };
const deleted = { ...softDeletedVault, location: 'westus3', vaultId: vault.id };
const otherTenant = '2d7f8b31-a460-4e95-b8c3-9f105e6ad274';
const ofThem = withVault({
  tenantId: otherTenant,
  rbac: false,
  accessPolicies: [{ ...policy, tenantId: otherTenant }],
});
const keyScope = `${vault.id}/keys/cja-cmk`;
const locks = (...all: (readonly [name: string, level: string, scope: string])[]) => ({
  locks: found(all.map(([name, level, scope]) => ({ name, level, scope }))),
});
const code = (one: string) => unread({ code: one });
const restorableUntil = (until: string, id = principalId) => ({
  principal: absent,
  deletedPrincipal: found({ id, restorableUntil: until }),
});
const restorable = restorableUntil('2999-01-01T00:00:00Z');
const tooLate = restorableUntil('2001-01-01T00:00:00Z', formerId);
const notSearched = { principal: absent, deletedPrincipal: code('GraphCode') };
const vaultUnread = { vault: code('VaultCode'), key: code('KeyCode') };

type Row = readonly [what: string, observed: Partial<Observed>, lines: readonly string[], inputs?: Partial<Inputs>];

const rows: readonly Row[] = [
  ['nothing to do', {}, []],
  [
    'an empty subscription',
    { ...empty, ...noGroup },
    [groupCreate, vaultCreate, keyCreate, principalCreate, role, 'lock create cja-cmk', isProtected],
    { createResourceGroup: true, deleteLock: true },
  ],
  [
    'a location is requested once, and the resources that would be created there are still listed',
    { ...noVault, ...noGroup },
    [
      'resource-group create rg-cja ',
      'vault create kv-contoso-cja ',
      keyCreate,
      role,
      '! location-needed',
      isProtected,
    ],
    { createResourceGroup: true, location: undefined },
  ],
  [
    'a name that could not be checked',
    { ...noVault, nameTaken: code('NoReadRight') },
    [...newVault, '* nameNotChecked NoReadRight', isProtected],
  ],
  [
    'other vaults in the group',
    { ...noVault, otherVaults: found(['kv-a', 'kv-b']) },
    [...newVault, '* anotherVault kv-a kv-b', isProtected],
  ],
  ['no other vault in the group', { ...noVault, otherVaults: found([]) }, [...newVault, isProtected]],
  ['other vaults in the group of a vault that exists', { otherVaults: found(['kv-a']) }, []],
  [
    'a deleted vault in a group that is gone too',
    { ...noVault, ...noGroup, deletedVault: found(deleted) },
    [groupCreate, ...recovered, ...recoveryNotes],
    { createResourceGroup: true, recoverDeleted: true },
  ],
  [
    'a deleted vault, a group that is gone too, and no location for it',
    { ...noVault, ...noGroup, deletedVault: found(deleted) },
    ['resource-group create rg-cja ', ...recovered, '! location-needed', ...recoveryNotes],
    { createResourceGroup: true, recoverDeleted: true, location: undefined },
  ],
  [
    'a deleted vault of another group names it',
    { ...noVault, deletedVault: found({ ...deleted, vaultId: '/elsewhere' }) },
    ['! vault-deleted-elsewhere /elsewhere'],
    { recoverDeleted: true },
  ],
  ['purge protection', withVault({ purgeProtection: false }), ['vault update kv-contoso-cja', '* purgeProtection']],
  ['a key', { key: absent }, [keyCreate]],
  [
    'a key, with deleted keys behind a firewall',
    { key: absent, deletedKey: code('ForbiddenByFirewall') },
    [keyCreate, '* deletedKeyNotRead ForbiddenByFirewall'],
  ],
  [
    'what could not be read is reported with the reason',
    { key: code('KeyCode'), principal: code('GraphCode'), locks: code('LockCode') },
    ['! key-unreadable KeyCode', '! principal-unreadable GraphCode', '! locks-unreadable LockCode'],
    { deleteLock: true },
  ],
  ['assignments that could not be read', { roleAssignments: code('RoleCode') }, ['! grant-unreadable RoleCode']],
  ['a role', noGrant, [role]],
  ['an access policy', withVault({ rbac: false }), [byPolicy]],
  [
    'each lock that refuses is named',
    {
      key: absent,
      ...locks(['one', 'ReadOnly', vault.id], ['two', 'readonly', group], ['three', 'CanNotDelete', group]),
    },
    [keyCreate, `! read-only-lock ${lockId(vault.id, 'one')} ${lockId(group, 'two')}`, `! prevents ${keyCreate}`],
  ],
  [
    'what any of the locks refuses is not done, though another does not refuse it',
    { key: absent, ...noGrant, ...locks(['one', 'ReadOnly', vault.id], ['two', 'ReadOnly', keyScope]) },
    [
      keyCreate,
      role,
      `! read-only-lock ${lockId(vault.id, 'one')} ${lockId(keyScope, 'two')}`,
      `! prevents ${keyCreate}`,
      `! prevents ${role}`,
    ],
  ],
  [
    "another tenant's vault: the principal belongs to this tenant, and the rest is not listed as a step",
    {
      ...withVault({ tenantId: otherTenant, purgeProtection: false }),
      ...noGrant,
      ...locks(['frozen', 'ReadOnly', vault.id]),
      key: absent,
      principal: absent,
      deletedKey: code('ForbiddenByFirewall'),
    },
    [principalCreate, '! vault-of-another-tenant'],
  ],
  ["another tenant's vault whose policies allow its principal needs no change to write", { ...ofThem, ...noGrant }, []],
];

/** "Restored (it keeps its ID, and with it its role assignment) with `recover-deleted: true`, and never made anew beside". */
const recoverDeleted = true;
const deletedPrincipals: readonly Row[] = [
  ['asked for', restorable, [principalRecover], { recoverDeleted }],
  ['not asked for', restorable, [principalRecover, `! principal-deleted ${principalId}`]],
  ['whose role assignment is gone too', { ...restorable, ...noGrant }, [principalRecover, role], { recoverDeleted }],
  [
    'after the confirmation',
    { ...restorable, ...noGrant },
    [principalRecover, role, '! grant-gone-after-confirmation'],
    { recoverDeleted, ...confirmed() },
  ],
  [
    'in the tenant of a vault that cannot be read',
    { ...restorable, ...vaultUnread },
    ['! vault-unreadable VaultCode'],
    { recoverDeleted },
  ],
  [
    'not asked for, in the tenant of a vault that cannot be read',
    { ...restorable, ...vaultUnread },
    ['! vault-unreadable VaultCode', `! principal-deleted ${principalId}`],
  ],
  ['that is named', restorable, [principalRecover], { recoverDeleted, adobePrincipalId: principalId }],
  ['beside another ID', restorable, ['! principal-id-not-adobe'], { recoverDeleted, adobePrincipalId: formerId }],
  ['that can no longer be restored', { ...tooLate, ...noGrant }, [principalCreate, role], { recoverDeleted }],
  ['unsearchable', { ...notSearched, ...noGrant }, [role, '! principal-unreadable GraphCode'], { recoverDeleted }],
  [
    'that may not be looked for, after the confirmation',
    notSearched,
    ['! principal-gone-after-confirmation GraphCode'],
    { recoverDeleted, ...confirmed() },
  ],
];

describe('all of a plan', () => {
  test.each(rows)('%s', (_, observed, lines, inputs = {}) => {
    expect(linesOf(plan(inputsOf(inputs), observedOf(observed)))).toEqual(lines);
  });

  test.each(deletedPrincipals)('a deleted service principal %s', (_, observed, lines, inputs = {}) => {
    expect(linesOf(plan(inputsOf(inputs), observedOf(observed)))).toEqual(lines);
  });

  test('a role after a recovery in this run', () => {
    expect(linesOf(plan(inputsOf(), observedOf(noGrant), { recovery: 'ours' }))).toEqual([roleAfterRecovery]);
  });
});
