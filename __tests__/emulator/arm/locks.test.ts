/**
 * What locks block: ReadOnly every write, both levels every deletion, that of a role assignment too ("A cannot-delete lock
 * on a resource or resource group prevents the deletion of Azure RBAC assignments", lock-resources). Reads and the data
 * plane still work.
 */
import { describe, expect, test } from '@jest/globals';
import { callVault } from '../vault/call-vault.ts';
import { adobe, assignment, cloudWith, group, keyState, roles, subscription, vault, vaultState } from './azure.ts';
import { callArm, newVault } from './call-arm.ts';

const scope = `/subscriptions/${subscription}`;
const properties = {
  roleDefinitionId: `${scope}/providers/Microsoft.Authorization/roleDefinitions/${roles.encryptionUser}`,
  principalId: adobe,
  principalType: 'ServicePrincipal',
};
const grant = (where: string) =>
  `${where}/providers/Microsoft.Authorization/roleAssignments/3f0d6c1e-84b2-4a97-9c55-e1d27b60f8a3`;

function lockedCloud(where: string, level: 'ReadOnly' | 'CanNotDelete') {
  return cloudWith([roles.owner, roles.cryptoOfficer], (state) => {
    state.vaults = [vaultState({ keys: [keyState('cja-cmk')] })];
    state.locks = [{ name: 'freeze', scope: where, level }];
    state.roleAssignments.push(assignment(roles.owner, scope));
  });
}

const writes: [string, string, unknown][] = [
  ['PUT', `${group}/providers/Microsoft.KeyVault/vaults/kv-another`, newVault],
  ['PATCH', vault, { properties: { enablePurgeProtection: true } }],
  ['PUT', vault, newVault],
  ['PUT', `${vault}/keys/another`, { properties: { kty: 'RSA' } }],
  ['PUT', `${vault}/accessPolicies/add`, { properties: { accessPolicies: [] } }],
  ['PUT', grant(vault), { properties }],
  ['PUT', grant(`${vault}/keys/cja-cmk`), { properties }],
];

describe.each([scope, group])('a lock at %s', (where) => {
  test.each(writes)(
    'of level ReadOnly refuses %s %s, one of level CanNotDelete does not',
    async (method, path, body) => {
      const refused = await callArm(lockedCloud(where, 'ReadOnly'), method, path, { body });
      expect([refused.status, refused.code]).toEqual([409, 'ScopeLocked']);
      expect(refused.message).toContain(`'${where}'`);
      expect((await callArm(lockedCloud(where, 'CanNotDelete'), method, path, { body })).status).toBeLessThan(300);
    },
  );

  test('refuses a new group only at the subscription', async () => {
    const path = `${scope}/resourceGroups/rg-another`;
    const answer = await callArm(lockedCloud(where, 'ReadOnly'), 'PUT', path, { body: { location: 'eastus2' } });
    expect(answer.status).toBe(where === scope ? 409 : 201);
  });

  test('does not block reads and the data plane', async () => {
    const cloud = lockedCloud(where, 'ReadOnly');
    expect((await callArm(cloud, 'GET', `${vault}/keys/cja-cmk`)).status).toBe(200);
    expect((await callVault(cloud, 'POST', '/keys/cja-cmk/rotate')).status).toBe(200);
  });
});

describe.each(['CanNotDelete', 'ReadOnly'] as const)('a lock of level %s', (level) => {
  const held = (where: string) => {
    const cloud = lockedCloud(where, level);
    const name = grant(vault).slice(-36);
    cloud.state.roleAssignments.push(assignment(roles.encryptionUser, vault, { principalId: adobe, name }));
    return cloud;
  };

  test.each([scope, group, vault])('at %s keeps a role from being taken away at the vault', async (where) => {
    const cloud = held(where);
    const { status, code } = await callArm(cloud, 'DELETE', grant(vault));
    expect([status, code]).toEqual([409, 'ScopeLocked']);
    expect(cloud.state.roleAssignments.at(-1)?.principalId).toBe(adobe);
    cloud.state.locks = [];
    expect((await callArm(cloud, 'DELETE', grant(vault))).status).toBe(200);
  });

  test('at another vault does not', async () => {
    expect((await callArm(held(`${vault}-2`), 'DELETE', grant(vault))).status).toBe(200);
  });

  test('does not keep a key from being disabled', async () => {
    const body = { attributes: { enabled: false } };
    expect((await callVault(held(vault), 'PATCH', '/keys/cja-cmk', { body })).status).toBe(200);
  });
});
