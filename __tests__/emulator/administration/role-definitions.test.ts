/** Custom roles: who may create them, and that their permissions take effect. */
import { describe, expect, test } from '@jest/globals';
import { cloudWith, group, roles, subscription, vault } from '../arm/azure.ts';
import { callArm } from '../arm/call-arm.ts';

const id = '5b0d7c3e-9a41-4f86-b2d5-c817e60f3a94';
const type = 'Microsoft.Authorization/roleDefinitions';
const path = (name = id) => `/subscriptions/${subscription}/providers/${type}/${name}`;
const role = (more: Record<string, unknown> = {}) => ({
  properties: {
    roleName: 'Reads vaults',
    description: 'One right.',
    type: 'CustomRole',
    assignableScopes: [group],
    permissions: [{ actions: ['Microsoft.KeyVault/vaults/read'], notActions: [], dataActions: [], notDataActions: [] }],
    ...more,
  },
});

describe('custom roles', () => {
  test('are created by callers with the permission, and shown', async () => {
    const cloud = cloudWith([roles.owner]);
    const made = await callArm(cloud, 'PUT', path(), { body: role() });
    expect(made).toMatchObject({ status: 403 });
    cloud.state.roleAssignments.forEach((one) => (one.scope = `/subscriptions/${subscription}`));
    expect(await callArm(cloud, 'PUT', path(), { body: role() })).toMatchObject({ status: 201, body: { name: id } });
    expect(await callArm(cloud, 'GET', path())).toMatchObject({
      status: 200,
      body: {
        properties: {
          roleName: 'Reads vaults',
          type: 'CustomRole',
          permissions: [{ actions: ['Microsoft.KeyVault/vaults/read'], dataActions: [] }],
        },
      },
    });
  });

  test('need the permission at each assignable scope', async () => {
    const cloud = cloudWith([roles.owner], (state) => {
      for (const one of state.roleAssignments) one.scope = `/subscriptions/${subscription}`;
    });
    const elsewhere = role({ assignableScopes: [group, '/subscriptions/1e0f3c6b-2d47-4a85-b9e1-70c5d8f2a364'] });
    expect(await callArm(cloud, 'PUT', path(), { body: elsewhere })).toMatchObject({
      status: 403,
      code: 'AuthorizationFailed',
    });
    expect(cloud.state.roleDefinitions ?? []).toEqual([]);
  });

  test('can neither reuse a name nor replace a built-in role', async () => {
    const cloud = cloudWith([roles.owner], (state) => {
      for (const one of state.roleAssignments) one.scope = `/subscriptions/${subscription}`;
    });
    await callArm(cloud, 'PUT', path(), { body: role() });
    const second = path('6c1e8d4f-0b52-4a97-83e6-d928f71a4ba5');
    expect(await callArm(cloud, 'PUT', second, { body: role() })).toMatchObject({ status: 409 });
    expect(await callArm(cloud, 'PUT', path(roles.reader), { body: role({ roleName: 'Mine' }) })).toMatchObject({
      status: 400,
    });
    const replaced = role({ permissions: [{ actions: [] }] });
    expect(await callArm(cloud, 'PUT', path(), { body: replaced })).toMatchObject({ status: 201 });
    expect(cloud.state.roleDefinitions).toMatchObject([{ name: id, actions: [] }]);
  });

  test('grant exactly their permissions', async () => {
    const cloud = cloudWith([roles.owner], (state) => {
      for (const one of state.roleAssignments) one.scope = `/subscriptions/${subscription}`;
    });
    await callArm(cloud, 'PUT', path(), { body: role() });
    for (const one of cloud.state.roleAssignments) Object.assign(one, { roleId: id, scope: group });
    expect(await callArm(cloud, 'GET', vault)).toMatchObject({ status: 404 });
    expect(await callArm(cloud, 'PUT', vault, { body: {} })).toMatchObject({ status: 403 });
  });

  test('the list of managed HSMs is empty, since there are none', async () => {
    const cloud = cloudWith([roles.reader], (state) => {
      for (const one of state.roleAssignments) one.scope = `/subscriptions/${subscription}`;
    });
    const list = `/subscriptions/${subscription}/providers/Microsoft.KeyVault/managedHSMs`;
    expect(await callArm(cloud, 'GET', list)).toMatchObject({ status: 200, body: { value: [] } });
  });
});
