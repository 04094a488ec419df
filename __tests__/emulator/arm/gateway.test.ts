/**
 * What ARM checks in every request: token, version, subscription, right, parents, locks; and groups, locks, settings.
 */
import { describe, expect, test } from '@jest/globals';
import type { LockState } from '../../../emulator/state.ts';
import {
  assignment,
  at,
  cloudWith,
  group,
  keyState,
  roles,
  subscription,
  type TestCloud,
  tenant,
  vault,
  vaultState,
} from './azure.ts';
import { callArm, newVault } from './call-arm.ts';

const scope = `/subscriptions/${subscription}`;
const everywhere = (...roleIds: string[]): TestCloud =>
  cloudWith([], (state) => {
    state.roleAssignments = roleIds.map((roleId) => assignment(roleId, scope));
    state.vaults = [vaultState({ keys: [keyState('cja-cmk')] })];
  });

describe('a token', () => {
  test.each([
    ['missing', { token: '' }, 'AuthenticationFailed', "missing 'Authorization' header"],
    ['forged', { token: '!' }, 'InvalidAuthenticationToken', 'The access token is invalid.'],
    ['of another tenant', { claims: { tid: 'other' } }, 'InvalidAuthenticationToken', 'The access token is invalid.'],
    [
      'for another service',
      { claims: { aud: 'https://graph.microsoft.com' } },
      'InvalidAuthenticationTokenAudience',
      'wrong audience',
    ],
    [
      'that has expired',
      { claims: { exp: Date.parse('2026-03-01T09:59:00Z') / 1000 } },
      'ExpiredAuthenticationToken',
      'The access token has expired.',
    ],
  ])('%s: %s', async (_what, options, code, description) => {
    const answer = await callArm(everywhere(roles.owner), 'GET', group, options);
    expect([answer.status, answer.code]).toEqual([401, code]);
    expect(answer.headers['www-authenticate']).toContain('Bearer authorization_uri="https://login.windows.net/"');
    expect(answer.headers['www-authenticate']).toContain(description);
    expect(answer.headers['x-ms-failure-cause']).toBe('gateway');
  });

  test.each([
    'https://management.azure.com/',
    'https://management.core.windows.net',
    'https://management.core.windows.net/',
  ])('for %s is accepted too', async (aud) => {
    expect((await callArm(everywhere(roles.owner), 'GET', group, { claims: { aud } })).status).toBe(200);
  });
});

describe('a request', () => {
  test.each([
    ['no version', 'GET', vault, '', 400, 'MissingApiVersionParameter'],
    ['a version that the provider does not have', 'GET', vault, '2014-01-01', 400, 'NoRegisteredProviderFound'],
    ['a version that groups do not have', 'GET', group, '2026-02-01', 400, 'InvalidApiVersionParameter'],
    [
      'a subscription that does not exist',
      'GET',
      vault.replace(subscription, tenant),
      undefined,
      404,
      'SubscriptionNotFound',
    ],
    ['a subscription ID that is not a GUID', 'GET', '/subscriptions/mine', undefined, 400, 'InvalidSubscriptionId'],
    ['a type that does not exist', 'GET', `${vault}/things/one`, undefined, 404, 'InvalidResourceType'],
    ['an unknown method', 'POST', vault, undefined, 405, 'MethodNotAllowed'],
    ['a path that can’t be decoded', 'GET', '/subscriptions/%E0%A4%A', undefined, 400, 'BadRequest'],
  ])('with %s', async (_what, method, path, api, status, code) => {
    const answer = await callArm(everywhere(roles.owner), method, path, api === undefined ? {} : { api });
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  test('may be written in any casing and with doubled slashes', async () => {
    const answer = await callArm(everywhere(roles.reader), 'GET', `/${vault.toUpperCase()}/`);
    expect([answer.status, at(answer.body, 'id')]).toEqual([200, vault]);
  });

  test('is answered with ids, limits and the provider’s version', async () => {
    const { headers } = await callArm(everywhere(roles.reader), 'GET', vault);
    expect(headers).toMatchObject({
      'x-ms-keyvault-service-version': expect.stringMatching(/^\d+(\.\d+){3}$/),
      'x-ms-ratelimit-remaining-subscription-global-reads': '3749',
      'x-ms-routing-request-id': expect.stringContaining(`:20260301T100000Z:${headers['x-ms-correlation-request-id']}`),
    });
    expect(headers['x-ms-request-id']).not.toBe(headers['x-ms-correlation-request-id']);
    const refused = await callArm(everywhere(roles.reader), 'GET', `${vault}-none`);
    expect(refused.headers['x-ms-request-id']).toBe(refused.headers['x-ms-correlation-request-id']);
    expect(refused.headers).not.toHaveProperty('x-ms-ratelimit-remaining-subscription-reads');
    // A 404 for a group comes from ARM too, but it counts against the limits (as recorded).
    const counted = await callArm(everywhere(roles.reader), 'GET', `${group}-none`);
    expect(counted.headers).toMatchObject({
      'x-ms-failure-cause': 'gateway',
      'x-ms-ratelimit-remaining-subscription-global-reads': '3749',
    });
  });
});

describe('rights', () => {
  test.each([
    ['GET', vault, roles.reader, 200],
    ['GET', vault, roles.vaultContributor, 200],
    ['GET', vault, roles.encryptionUser, 403],
    ['PATCH', vault, roles.vaultContributor, 200],
    ['PATCH', vault, roles.reader, 403],
    ['GET', group, roles.vaultContributor, 200],
    ['PUT', `${vault}/keys/cja-cmk`, roles.reader, 403],
    ['GET', `${vault}/providers/Microsoft.Authorization/locks`, roles.vaultContributor, 200],
    ['PUT', `${vault}/providers/Microsoft.Authorization/locks/l`, roles.contributor, 403],
    ['GET', `${vault}/providers/Microsoft.Insights/diagnosticSettings`, roles.vaultContributor, 403],
    ['GET', `${vault}/providers/Microsoft.Insights/diagnosticSettings`, roles.reader, 200],
    ['GET', `${vault}/providers/Microsoft.Authorization/roleAssignments`, roles.encryptionUser, 403],
    ['POST', `${scope}/providers/Microsoft.KeyVault/register`, roles.reader, 403],
    ['POST', `${scope}/providers/Microsoft.KeyVault/register`, roles.contributor, 200],
    [
      'POST',
      `${scope}/providers/Microsoft.KeyVault/locations/eastus2/deletedVaults/k/purge`,
      roles.vaultContributor,
      403,
    ],
  ])('%s %s with %s: %i', async (method, path, role, status) => {
    const body = { properties: { kty: 'RSA' } };
    expect((await callArm(everywhere(role), method, path, { body })).status).toBe(status);
  });
});

describe('locks', () => {
  const lock = (held: string, level: LockState['level']): LockState => ({ name: 'keep', scope: held, level });
  test.each<[LockState, string, string, number]>([
    [lock(group, 'CanNotDelete'), 'DELETE', vault, 409],
    [lock(vault, 'CanNotDelete'), 'DELETE', group, 409],
    [lock(`${vault}-2`, 'ReadOnly'), 'PATCH', vault, 200],
    [lock(vault, 'ReadOnly'), 'DELETE', `${vault}/providers/Microsoft.Authorization/locks/keep`, 200],
  ])('%j: %s %s', async (held, method, path, status) => {
    const cloud = everywhere(roles.owner);
    cloud.state.locks = [held];
    const answer = await callArm(cloud, method, path, { body: { properties: { kty: 'RSA' } } });
    expect(answer.status).toBe(status);
    expect(answer.message.includes(`are locked: '${held.scope}'. Please remove the lock`)).toBe(status === 409);
  });

  test('are created, changed, listed with those above and below, and removed', async () => {
    const cloud = everywhere(roles.owner);
    const id = (where: string, name: string) => `${where}/providers/Microsoft.Authorization/locks/${name}`;
    const put = (path: string, level: string) =>
      callArm(cloud, 'PUT', path, { body: { properties: { level, notes: 'n' } } });
    const made = await put(id(vault, 'own'), 'CanNotDelete');
    expect([made.status, made.body]).toEqual([
      201,
      {
        properties: { level: 'CanNotDelete', notes: 'n' },
        id: id(vault, 'own'),
        type: 'Microsoft.Authorization/locks',
        name: 'own',
      },
    ]);
    expect((await put(id(vault, 'own'), 'ReadOnly')).status).toBe(200);
    expect((await put(id(vault, 'own'), 'Nonsense')).status).toBe(400);
    await put(id(group, 'above'), 'CanNotDelete');
    await put(id(`${vault}/keys/cja-cmk`, 'below'), 'CanNotDelete');
    const list = await callArm(cloud, 'GET', `${vault}/providers/Microsoft.Authorization/locks`);
    expect([0, 1, 2].map((index) => at(list.body, 'value', index, 'name'))).toEqual(['own', 'above', 'below']);
    expect((await callArm(cloud, 'DELETE', id(vault, 'own'))).status).toBe(200);
    expect((await callArm(cloud, 'GET', id(vault, 'own'))).code).toBe('LockNotFound');
  });
});

describe('resource groups', () => {
  test('are created with 201, updated with 200, and keep their location', async () => {
    const cloud = everywhere(roles.contributor);
    const path = `${scope}/resourceGroups/rg-new`;
    expect((await callArm(cloud, 'HEAD', path)).status).toBe(404);
    const made = await callArm(cloud, 'PUT', path, { body: { location: 'East US 2' } });
    expect([made.status, made.body]).toEqual([
      201,
      {
        id: path,
        name: 'rg-new',
        type: 'Microsoft.Resources/resourceGroups',
        location: 'eastus2',
        properties: { provisioningState: 'Succeeded' },
      },
    ]);
    const updated = await callArm(cloud, 'PUT', path, { body: { location: 'eastus2', tags: { a: 'b' } } });
    expect([updated.status, at(updated.body, 'tags', 'a')]).toEqual([200, 'b']);
    const moved = await callArm(cloud, 'PUT', path, { body: { location: 'westus' } });
    expect([moved.status, moved.code]).toEqual([409, 'InvalidResourceGroupLocation']);
    expect((await callArm(cloud, 'HEAD', path)).status).toBe(204);
  });

  test('are deleted with their vaults', async () => {
    const cloud = everywhere(roles.contributor);
    const answer = await callArm(cloud, 'DELETE', group);
    expect([answer.status, answer.headers['retry-after']]).toEqual([202, '15']);
    expect((await callArm(cloud, 'GET', group)).code).toBe('ResourceGroupNotFound');
    expect(cloud.state.deletedVaults.map((one) => one.vault.name)).toEqual(['kv-contoso-cja']);
    expect((await callArm(cloud, 'PUT', vault, { body: newVault })).code).toBe('ResourceGroupNotFound');
  });
});

test('diagnostic settings show absent things as null, and their id in lower case', async () => {
  const cloud = everywhere(roles.owner);
  const path = `${vault}/providers/Microsoft.Insights/diagnosticSettings`;
  expect((await callArm(cloud, 'GET', path)).body).toEqual({ value: [] });
  const properties = { workspaceId: '/w', logs: [{ categoryGroup: 'allLogs', enabled: true }] };
  expect((await callArm(cloud, 'PUT', `${path}/Logs`, { body: { properties } })).status).toBe(200);
  const list = await callArm(cloud, 'GET', path);
  expect(at(list.body, 'value', 0)).toMatchObject({
    id: `${vault.toLowerCase()}/providers/microsoft.insights/diagnosticSettings/Logs`,
    location: null,
    properties: { workspaceId: '/w', storageAccountId: null, logs: [{ category: null, categoryGroup: 'allLogs' }] },
  });
  expect((await callArm(cloud, 'PUT', `${path}/none`, { body: { properties: {} } })).status).toBe(400);
});

test('a client that signs in finds tenant, subscription, regions and vaults', async () => {
  const cloud = everywhere();
  expect((await callArm(cloud, 'GET', '/subscriptions')).body).toEqual({ value: [] });
  cloud.state.roleAssignments = [assignment(roles.reader, vault)];
  expect(at((await callArm(cloud, 'GET', '/subscriptions')).body, 'value', 0, 'subscriptionId')).toBe(subscription);
  expect((await callArm(cloud, 'GET', scope)).code).toBe('AuthorizationFailed');
  cloud.state.roleAssignments = [assignment(roles.reader, scope)];
  expect(at((await callArm(cloud, 'GET', scope)).body, 'tenantId')).toBe(tenant);
  expect(at((await callArm(cloud, 'GET', '/tenants')).body, 'value', 0, 'tenantId')).toBe(tenant);
  expect(at((await callArm(cloud, 'GET', `${scope}/locations`)).body, 'value', 1, 'name')).toBe('eastus2');
  const filter = encodeURIComponent("resourceType eq 'Microsoft.KeyVault/vaults'");
  const resources = await callArm(cloud, 'GET', `${scope}/resources?$filter=${filter}`);
  expect(at(resources.body, 'value', 0, 'id')).toBe(vault);
  const provider = await callArm(cloud, 'GET', `${scope}/providers/microsoft.keyvault`);
  expect(provider.body).toMatchObject({ namespace: 'Microsoft.KeyVault', registrationState: 'Registered' });
  expect((await callArm(cloud, 'GET', `${scope}/providers/Nobody.Nothing`)).code).toBe('InvalidResourceNamespace');
});
