/** Who gets in: token, firewall, RBAC, access policies. */
import { describe, expect, test } from '@jest/globals';
import type { VaultState } from '../../../emulator/state.ts';
import { denyAssignment } from '../../../emulator/tenants/denials.ts';
import {
  assignment,
  cloudWith,
  keyState,
  pipeline,
  roles,
  type TestCloud,
  tenant,
  vault,
  vaultState,
} from '../arm/azure.ts';
import { callVault } from './call-vault.ts';

function vaultCloud(roleIds: readonly string[], more: Partial<VaultState> = {}): TestCloud {
  return cloudWith(roleIds, (state) => {
    state.vaults = [vaultState({ keys: [keyState('cja-cmk')], ...more })];
  });
}

const challenge = `Bearer authorization="https://login.microsoftonline.com/${tenant}", resource="https://vault.azure.net"`;

describe('without a valid token', () => {
  test.each([
    ['none', { token: '' }, 'AKV10000: Request is missing a Bearer or PoP token.'],
    ['ARM’s audience', { claims: { aud: 'https://management.azure.com' } }, 'AKV10022: Invalid audience.'],
    ['a slash too many', { claims: { aud: 'https://vault.azure.net/' } }, 'found: https://vault.azure.net/.'],
    ['an old one', { claims: { exp: 1 } }, 'expired'],
    ['a forged one', { token: '!' }, 'AKV10001'],
  ])('%s is challenged, whatever the firewall says', async (_what, options, words) => {
    const cloud = vaultCloud([roles.cryptoOfficer], { publicNetworkAccess: 'Disabled' });
    const answer = await callVault(cloud, 'POST', '/keys/k/create', options);
    expect([answer.status, answer.code]).toEqual([401, 'Unauthorized']);
    expect(answer.headers['www-authenticate']).toBe(challenge);
    expect(answer.message).toContain(words);
  });

  test('a vault of another tenant names that tenant', async () => {
    const cloud = cloudWith([], (state) => {
      state.foreignNames = [{ name: 'KV-Contoso-CJA' }];
    });
    const answer = await callVault(cloud, 'GET', '/keys/k');
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).not.toContain(tenant);
    expect(answer.message).toContain('AKV10032');
  });

  test('a vault that does not exist answers 404', async () => {
    expect((await callVault(cloudWith([]), 'GET', '/keys/k')).status).toBe(404);
  });
});

describe('the firewall', () => {
  const deny = (values: string[]): Partial<VaultState> => ({
    networkAcls: {
      bypass: 'AzureServices',
      defaultAction: 'Deny',
      ipRules: values.map((value) => ({ value })),
      virtualNetworkRules: [],
    },
  });
  test.each<[string, Partial<VaultState>, string | undefined]>([
    ['a rule for the runner', deny(['203.0.113.10/32']), undefined],
    ['a rule for its range', deny(['198.51.100.7', '203.0.113.0/24']), undefined],
  ])('with %s', async (_what, more, inner) => {
    const answer = await callVault(vaultCloud([roles.cryptoOfficer], more), 'GET', '/keys/cja-cmk');
    const error = inner === undefined ? undefined : { code: 'Forbidden', innererror: { code: inner } };
    expect(answer.status).toBe(inner === undefined ? 200 : 403);
    expect(answer.body).toMatchObject(error === undefined ? {} : { error });
  });
});

describe('rights', () => {
  test.each([
    ['GET', '/keys/cja-cmk', [roles.vaultReader], 200],
    ['GET', '/keys/cja-cmk', [roles.encryptionUser], 200],
    ['GET', '/keys/cja-cmk', [roles.owner], 403],
    ['GET', '/keys', [roles.vaultContributor, roles.reader], 403],
    ['GET', '/keys/cja-cmk/rotationpolicy', [roles.vaultReader], 200],
    ['GET', '/keys/cja-cmk/rotationpolicy', [roles.encryptionUser], 403],
    ['PUT', '/keys/cja-cmk/rotationpolicy', [roles.cryptoOfficer], 200],
    ['POST', '/keys/cja-cmk/rotate', [roles.vaultReader], 403],
    ['DELETE', '/keys/cja-cmk', [roles.vaultReader], 403],
    ['GET', '/secrets', [roles.vaultReader], 200],
    ['GET', '/secrets', [roles.cryptoOfficer], 403],
  ])('%s %s with %j: %i', async (method, path, roleIds, status) => {
    expect((await callVault(vaultCloud(roleIds), method, path)).status).toBe(status);
  });

  test('a refusal by a deny assignment names it', async () => {
    const cloud = vaultCloud([roles.cryptoOfficer]);
    const principals = [{ id: pipeline.oid, type: 'ServicePrincipal' as const }];
    cloud.state.denyAssignments = [denyAssignment({ scope: vault, principals })];
    const refused = await callVault(cloud, 'GET', '/keys/cja-cmk');
    expect([refused.status, refused.code]).toEqual([403, 'Forbidden']);
    expect(refused.message.split('\r\n').slice(6, 8)).toEqual([
      "DenyAssignmentId: 'f4c1d2a798b34e568d0f61a7b5e3c902'",
      "DecisionReason: 'DeniedByDenyAssignment' ",
    ]);
    expect(refused.headers).not.toHaveProperty('x-ms-keyvault-rbac-assignment-id');
  });

  test('the vault learns of an assignment later than ARM', async () => {
    const cloud = vaultCloud([]);
    cloud.state.settings.vaultAuthorizationDelay = 60_000;
    cloud.state.roleAssignments = [assignment(roles.cryptoOfficer, vault, { visibleAt: cloud.now() })];
    expect((await callVault(cloud, 'GET', '/keys')).status).toBe(403);
    cloud.wait(60_000);
    expect((await callVault(cloud, 'GET', '/keys')).status).toBe(200);
  });

  test.each([
    ['get', pipeline.oid, ['Get'], undefined, 200],
    ['all', pipeline.oid, ['all'], undefined, 200],
    ['list only', pipeline.oid, ['list'], undefined, 403],
    ['somebody else’s', 'other', ['get'], undefined, 403],
    ['for an application on behalf of it', pipeline.oid, ['get'], 'app', 403],
  ])('a policy of %s', async (_what, objectId, keys, applicationId, status) => {
    const policy = { tenantId: tenant, objectId, permissions: { keys } };
    const cloud = vaultCloud([roles.cryptoOfficer], {
      enableRbacAuthorization: false,
      accessPolicies: [applicationId === undefined ? policy : { ...policy, applicationId }],
    });
    const answer = await callVault(cloud, 'GET', '/keys/cja-cmk');
    expect(answer.status).toBe(status);
    expect(answer.message.includes("does not have keys get permission on key vault 'kv-contoso-cja;")).toBe(
      status === 403,
    );
  });
});

test.each([
  ['', 'api-version must be specified'],
  ['1.0', 'not recognized'],
])('api-version "%s" is a bad parameter', async (api, words) => {
  const answer = await callVault(vaultCloud([roles.cryptoOfficer]), 'GET', '/keys', { api });
  expect([answer.status, answer.code]).toEqual([400, 'BadParameter']);
  expect(answer.message).toContain(words);
});
