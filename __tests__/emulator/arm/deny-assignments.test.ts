/** Deny assignments: how ARM lists them, and what they block. */
import { describe, expect, test } from '@jest/globals';
import type { DenyAssignmentState } from '../../../emulator/access-state.ts';
import { denyAssignment } from '../../../emulator/tenants/denials.ts';
import { adobe, at, cloudWith, group, keyState, pipeline, roles, subscription, vault, vaultState } from './azure.ts';
import { callArm } from './call-arm.ts';

const everyone = [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' as const }];
const list = (scope: string) => `${scope}/providers/Microsoft.Authorization/denyAssignments`;

function cloudDenying(...denied: readonly Partial<DenyAssignmentState>[]) {
  return cloudWith([roles.reader, roles.vaultContributor], (state) => {
    state.vaults = [vaultState({ keys: [keyState('cja-cmk')] })];
    state.denyAssignments = denied.map((one, index) =>
      denyAssignment({ name: `f4c1d2a7-98b3-4e56-8d0f-${String(index).padStart(12, '0')}`, scope: vault, ...one }),
    );
  });
}

const denyWrites: Partial<DenyAssignmentState> = {
  permissions: [{ actions: ['*'], notActions: ['*/read'], dataActions: [], notDataActions: [] }],
  principals: everyone,
  scope: group,
};

describe('the list', () => {
  test.each<[string, string, string[]]>([
    ['at the vault, with those above', `${list(vault)}?$filter=atScope()`, ['subscription', 'group', 'vault']],
    ['at the group', `${list(group)}?$filter=atScope()`, ['subscription', 'group']],
    ['at the key', `${list(`${vault}/keys/cja-cmk`)}?$filter=atScope()`, ['subscription', 'group', 'vault']],
    ['without a filter, with those below', list(group), ['subscription', 'group', 'vault', 'elsewhere']],
    ['by name', `${list(vault)}?$filter=denyAssignmentName eq 'VAULT'`, ['vault']],
    ['by principal', `${list(vault)}?$filter=principalId eq '${adobe}'`, ['subscription']],
    [
      'by principal, excluded ones too',
      `${list(vault)}?$filter=gdprExportPrincipalId eq '${adobe}'`,
      ['subscription', 'group'],
    ],
  ])('%s', async (_what, path, names) => {
    const [named, excluding] = [[{ id: adobe, type: 'ServicePrincipal' as const }], everyone];
    const cloud = cloudDenying(
      { denyAssignmentName: 'subscription', scope: `/subscriptions/${subscription}`, principals: named },
      { denyAssignmentName: 'group', scope: group, principals: excluding, excludePrincipals: named },
      { denyAssignmentName: 'vault', principals: excluding },
      { denyAssignmentName: 'elsewhere', scope: `${vault}-2` },
    );
    const answer = await callArm(cloud, 'GET', path);
    const value = at(answer.body, 'value');
    const shown = Array.isArray(value) ? value.map((one: unknown) => at(one, 'properties', 'denyAssignmentName')) : [];
    expect([answer.status, shown]).toEqual([200, names]);
  });

  test('comes in pages', async () => {
    const cloud = cloudDenying({}, {}, {});
    cloud.state.settings.pageSize = 2;
    const first = await callArm(cloud, 'GET', `${list(vault)}?$filter=atScope()`);
    const next = new URL(String(at(first.body, 'nextLink')));
    const last = await callArm(cloud, 'GET', `${next.pathname}${next.search}`, { api: '' });
    expect(at(first.body, 'value', 1, 'name')).toBe('f4c1d2a7-98b3-4e56-8d0f-000000000001');
    expect(at(first.body, 'value', 2)).toBeUndefined();
    expect(last.body).toEqual({ value: [expect.objectContaining({ name: 'f4c1d2a7-98b3-4e56-8d0f-000000000002' })] });
  });

  test.each([
    [[roles.reader], 200],
    [[roles.vaultContributor], 200],
    [[roles.dataAccess], 200],
    [[roles.encryptionUser], 403],
  ])('with the roles %j: %i', async (held, status) => {
    const answer = await callArm(
      cloudWith(held, (state) => (state.vaults = [vaultState()])),
      'GET',
      list(vault),
    );
    expect(answer.status).toBe(status);
  });

  test.each([
    ['an unknown filter', `${list(vault)}?$filter=scope eq 'x'`, {}, 400, 'UnsupportedQuery'],
    ['an unknown version', list(vault), { api: '2017-01-01' }, 400, 'NoRegisteredProviderFound'],
    [
      'a name that does not exist',
      `${list(vault)}/68923e7b-d3fa-cb14-fbef-f66a980ef92c`,
      {},
      404,
      'DenyAssignmentNotFound',
    ],
  ])('%s', async (_what, path, options, status, code) => {
    const answer = await callArm(cloudDenying({}), 'GET', path, options);
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  test('one is read by its name, from its scope and from below', async () => {
    const cloud = cloudDenying({ condition: "@Resource[x] StringEquals 'y'", conditionHolds: false });
    for (const scope of [vault, `${vault}/keys/cja-cmk`]) {
      const { body } = await callArm(cloud, 'GET', `${list(scope)}/f4c1d2a7-98b3-4e56-8d0f-000000000000`);
      expect(body).toMatchObject({ properties: { condition: expect.any(String), conditionVersion: '2.0' } });
      expect(at(body, 'properties', 'conditionHolds')).toBeUndefined();
    }
  });
});

describe('made by a user', () => {
  const name = `${list(vault)}/f4c1d2a7-98b3-4e56-8d0f-000000000001`;
  const excluded = [{ id: pipeline.oid, type: 'ServicePrincipal' }];
  const actions = (...given: readonly string[]) => ({ permissions: [{ actions: given }] });
  const properties = {
    denyAssignmentName: 'No changes of vaults',
    ...actions('Microsoft.KeyVault/vaults/write'),
    principals: [{ id: adobe, type: 'ServicePrincipal' }],
    excludePrincipals: [],
  };
  const put = (cloud: ReturnType<typeof cloudDenying>, more: object) =>
    callArm(cloud, 'PUT', name, { api: '2024-07-01-preview', body: { properties: { ...properties, ...more } } });
  const cloudOf = (role: string) => {
    const cloud = cloudDenying();
    for (const one of cloud.state.roleAssignments) one.roleId = role;
    return cloud;
  };

  test('is listed, not protected, and can be changed', async () => {
    const cloud = cloudOf(roles.owner);
    expect((await put(cloud, {})).status).toBe(201);
    expect((await put(cloud, { principals: everyone, excludePrincipals: excluded })).status).toBe(200);
    const { body } = await callArm(cloud, 'GET', `${list(vault)}?$filter=atScope()`);
    expect(at(body, 'value', 0, 'properties')).toMatchObject({
      denyAssignmentName: 'No changes of vaults',
      scope: vault,
      principals: everyone,
      excludePrincipals: excluded,
      isSystemProtected: false,
      createdBy: pipeline.oid,
    });
    expect(at(body, 'value', 1)).toBeUndefined();
  });

  test('needs the permission', async () => {
    expect(await put(cloudOf(roles.contributor), {})).toMatchObject({ status: 403, code: 'AuthorizationFailed' });
  });

  test.each<[string, object]>([
    ['data actions', { permissions: [{ dataActions: ['Microsoft.KeyVault/vaults/keys/*'] }] }],
    ['a read', actions('Microsoft.KeyVault/vaults/read')],
    ['its own deletion', actions('Microsoft.Authorization/denyAssignments/delete')],
    ['one scope only', { doNotApplyToChildScopes: true }],
    ['a group', { principals: [{ id: adobe, type: 'Group' }] }],
    ['two principals', { principals: [...excluded, ...everyone] }],
    ['everyone without an exception', { principals: everyone }],
  ])('cannot name %s', async (_what, more) => {
    const cloud = cloudOf(roles.owner);
    expect((await put(cloud, more)).status).toBe(400);
    expect(cloud.state.denyAssignments).toEqual([]);
  });
});

describe('is removed', () => {
  const name = `${list(vault)}/f4c1d2a7-98b3-4e56-8d0f-000000000000`;
  test.each<[string, string, Partial<DenyAssignmentState>, number, number]>([
    ['by an owner', roles.owner, {}, 200, 0],
    ['by a reader', roles.reader, {}, 403, 1],
    ['although Azure created it', roles.owner, { isSystemProtected: true }, 403, 1],
    ['if none has that name', roles.owner, { scope: `${vault}-2` }, 204, 1],
  ])('%s', async (_what, role, denied, status, left) => {
    const cloud = cloudDenying(denied);
    for (const one of cloud.state.roleAssignments) one.roleId = role;
    expect((await callArm(cloud, 'DELETE', name, { api: '2024-07-01-preview' })).status).toBe(status);
    expect(cloud.state.denyAssignments).toHaveLength(left);
  });
});

describe('in ARM', () => {
  test.each<[string, Partial<DenyAssignmentState>, string, number]>([
    ['a write that it covers', denyWrites, 'PATCH', 403],
    ['a read that it does not deny', denyWrites, 'GET', 200],
    [
      'a write by an excluded principal',
      { ...denyWrites, excludePrincipals: [{ id: pipeline.oid, type: 'ServicePrincipal' }] },
      'PATCH',
      200,
    ],
    ['a write below a scope to which it is limited', { ...denyWrites, doNotApplyToChildScopes: true }, 'PATCH', 200],
    ['a write, if it denies only data actions', { principals: everyone }, 'PATCH', 200],
  ])('%s', async (_what, denied, method, status) => {
    const answer = await callArm(
      cloudDenying(denied),
      method,
      vault,
      method === 'PATCH' ? { body: { properties: {} } } : {},
    );
    expect([answer.status, answer.code]).toEqual([
      status,
      status === 403 ? 'DenyAssignmentAuthorizationFailed' : undefined,
    ]);
    expect(answer.message.includes("the deny assignment with name 'No keys for outside applications'")).toBe(
      status === 403,
    );
  });
});
