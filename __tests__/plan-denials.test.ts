/** "Plan: ensure could not: … a deny assignment that refuses the pipeline's own writes … fails, says why." */
import type { Inputs } from '../src/model/inputs.ts';
import type { DenyAssignment, Observed } from '../src/model/observed.ts';
import { plan } from '../src/plan.ts';
import {
  absent,
  denyAssignment,
  formerId,
  found,
  group,
  inputsOf,
  key,
  noVault,
  observedOf,
  principalId,
  softDeletedKey,
  softDeletedVault,
  subscription,
  unread,
  vaultScope,
  withPolicies,
  withVault,
} from './checks/tenant.ts';

const callerId = '55555555-5555-5555-5555-555555555555';
const us = { id: callerId, type: 'ServicePrincipal' };
const everyone = { id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' };
const deletedVault = found({ ...softDeletedVault, location: 'westus3' });

type Kind = 'actions' | 'dataActions';

function denying(scope: string, kind: Kind, actions: string[], more: Partial<DenyAssignment> = {}): DenyAssignment {
  const none = { actions: [], notActions: [], dataActions: [], notDataActions: [], condition: null };
  return { ...denyAssignment, scope, principals: [us], permissions: [{ ...none, [kind]: actions }], ...more };
}

function planOf(inputs: Partial<Inputs>, observed: Partial<Observed>, ...denyAssignments: DenyAssignment[]) {
  const denied = { caller: found({ id: callerId }), denyAssignments: found(denyAssignments) };
  const { steps, obstacles } = plan(inputsOf(inputs), observedOf({ ...observed, ...denied }));
  return { steps: steps.map(({ resource, action }) => `${resource} ${action}`), obstacles };
}

const refused = (...ids: string[]) => [{ id: 'write-denied', reason: undefined, names: ids }];

const newVault = ['vault create', 'key create', 'grant create'];
const noGrant = { roleAssignments: found([]) };
const noKey = { key: absent };
const recoverDeleted = true;
const vaultWrite = 'Microsoft.KeyVault/vaults/write';
const assign = 'Microsoft.Authorization/roleAssignments/write';
const groupWrite = 'Microsoft.Resources/subscriptions/resourceGroups/write';
const recoverKey = 'Microsoft.KeyVault/vaults/keys/recover/action';
const addPolicy = 'Microsoft.KeyVault/vaults/accessPolicies/write';
const deletedKey = { ...noKey, deletedKey: found(softDeletedKey) };
const noGroup = { ...noVault, resourceGroup: absent };

/** Each write, as the only one, or with those which the same deny assignment does not refuse. */
const writes: readonly (readonly [
  what: string,
  steps: readonly string[],
  action: string,
  scope: string,
  observed: Partial<Observed>,
  inputs?: Partial<Inputs>,
])[] = [
  ['a group', ['resource-group create', ...newVault], groupWrite, group, noGroup, { createResourceGroup: true }],
  ['a vault', newVault, vaultWrite, vaultScope, noVault],
  [
    "a deleted vault's recovery",
    ['vault recover', 'grant create'],
    vaultWrite,
    vaultScope,
    { ...noVault, deletedVault },
    { recoverDeleted },
  ],
  ['purge protection', ['vault update'], vaultWrite, vaultScope, withVault({ purgeProtection: false })],
  ['a key', ['key create'], 'Microsoft.KeyVault/vaults/keys/write', key.id, noKey],
  ["a deleted key's recovery, a data action", ['key recover'], recoverKey, key.id, deletedKey, { recoverDeleted }],
  ['a role at the vault', ['grant create'], assign, vaultScope, noGrant],
  ['a role at the key', ['grant create'], assign, key.id, noGrant, { grantScope: 'key' }],
  ['a policy, always at the vault', ['grant create'], addPolicy, vaultScope, withPolicies(), { grantScope: 'key' }],
  [
    'a lock',
    ['lock create'],
    'Microsoft.Authorization/locks/write',
    vaultScope,
    { locks: found([]) },
    { deleteLock: true },
  ],
];

describe('a deny assignment that refuses a write', () => {
  const kindOf = (action: string): Kind => (action === recoverKey ? 'dataActions' : 'actions');

  test.each(writes)(
    'blocks the plan, which still lists the change: %s',
    (_, steps, action, scope, observed, inputs = {}) => {
      const one = denying(scope, kindOf(action), [action], { onlyAtScope: true });
      expect(planOf(inputs, observed, one)).toEqual({ steps, obstacles: refused(one.id) });
    },
  );

  test.each(writes)(
    'does not block it as an action of the other kind: %s',
    (_, steps, action, _at, observed, inputs = {}) => {
      const other = kindOf(action) === 'actions' ? 'dataActions' : 'actions';
      expect(planOf(inputs, observed, denying(subscription, other, [action]))).toEqual({ steps, obstacles: [] });
    },
  );

  test.each(writes)('does not block it elsewhere: %s', (_, steps, action, scope, observed, inputs = {}) => {
    const others = [subscription, group, vaultScope, key.id].filter((one) => one !== scope);
    const elsewhere = others.map((one) => denying(one, kindOf(action), [action], { onlyAtScope: true }));
    expect(planOf(inputs, observed, ...elsewhere)).toEqual({ steps, obstacles: [] });
  });
});

describe('deny assignments and a plan', () => {
  const all = denying(subscription, 'actions', ['*'], {
    permissions: [{ actions: ['*'], notActions: [], dataActions: ['*'], notDataActions: [], condition: null }],
  });
  const made = ['key create'];
  const named = (id: string, actions: string[]) => denying(vaultScope, 'actions', actions, { id });

  const cases: [what: string, observed: Partial<Observed>, denyAssignments: DenyAssignment[], ids: string[]][] = [
    ['for every principal', noKey, [{ ...all, principals: [everyone] }], [all.id]],
    ['that only audits', noKey, [{ ...all, effect: 'audit' }], []],
    ['for a group, perhaps of others', noKey, [{ ...all, principals: [{ id: formerId, type: 'Group' }] }], []],
    ['under a condition, which may not be met', noKey, [{ ...all, condition: 'x' }], []],
    [
      'all that refuse are named, and no other',
      noKey,
      [
        named('/one', ['*/write']),
        named('/two', ['*/delete']),
        named('/three', ['Microsoft.KeyVault/*']),
        named('/four', ['*']),
      ],
      ['/one', '/three', '/four'],
    ],
  ];
  test.each(cases)('%s', (_, observed, denyAssignments, ids) => {
    const obstacles = ids.length === 0 ? [] : refused(...ids);
    expect(planOf({}, observed, ...denyAssignments)).toEqual({ steps: made, obstacles });
  });

  test('one that refuses several writes is named once', () => {
    expect(planOf({}, noVault, all)).toEqual({ steps: newVault, obstacles: refused(all.id) });
  });

  test('nothing is refused where there is nothing to do', () => {
    expect(planOf({}, {}, all)).toEqual({ steps: [], obstacles: [] });
  });

  test('they do not apply to Microsoft Graph', () => {
    const deletedPrincipal = found({ id: principalId, restorableUntil: null });
    const restored = planOf({ recoverDeleted: true }, { principal: absent, deletedPrincipal }, all);
    expect(restored).toEqual({ steps: ['principal recover'], obstacles: [] });
  });

  test.each([
    ['cannot be read', { denyAssignments: unread() }],
    ['are not there', { denyAssignments: absent }],
    ['are there, and the identity is not known', { caller: absent, denyAssignments: found([all]) }],
  ])('where they %s, ensure tries', (_, observed) => {
    const known = { caller: found({ id: callerId }), ...noKey };
    const { steps, obstacles } = plan(inputsOf(), observedOf({ ...known, ...observed }));
    expect([steps.length, obstacles]).toEqual([1, []]);
  });

  test("what is not written to another tenant's vault is not refused", () => {
    const observed = { ...withVault({ tenantId: formerId }), key: absent };
    expect(planOf({}, observed, all).obstacles).toEqual([{ id: 'vault-of-another-tenant', reason: undefined }]);
  });
});
