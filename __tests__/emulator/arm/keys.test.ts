/** Keys through ARM. */
import { describe, expect, test } from '@jest/globals';
import { at, cloudWith, keyState, roles, type TestCloud, vault, vaultState } from './azure.ts';
import { callArm } from './call-arm.ts';

const path = `${vault}/keys/cja-cmk`;
const wanted = { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'] };

function vaultCloud(roleIds: readonly string[] = [roles.vaultContributor], keys = [keyState('cja-cmk')]): TestCloud {
  return cloudWith(roleIds, (state) => {
    state.vaults = [vaultState({ name: 'Kv-Contoso-Cja', keys })];
  });
}

const put = (cloud: TestCloud, properties: object = wanted) => callArm(cloud, 'PUT', path, { body: { properties } });

describe('creation', () => {
  test('takes the rotation policy of the request', async () => {
    const cloud = vaultCloud([roles.vaultContributor, roles.reader], []);
    const trigger = { timeAfterCreate: 'P90D' };
    const rotationPolicy = {
      lifetimeActions: [{ trigger, action: { type: 'rotate' } }],
      attributes: { expiryTime: 'P1Y' },
    };
    await put(cloud, { ...wanted, rotationPolicy });
    const { body } = await callArm(cloud, 'GET', path);
    expect(at(body, 'properties', 'rotationPolicy', 'lifetimeActions', 0)).toEqual({
      trigger,
      action: { type: 'Rotate' },
    });
    expect(at(body, 'properties', 'rotationPolicy', 'attributes', 'expiryTime')).toBe('P1Y');
  });

  test.each([
    ['another size', { ...wanted, keySize: 4096 }, 'KeyCreationParametersDidNotMatchExistingKey'],
    ['other operations', { ...wanted, keyOps: ['sign'] }, 'KeyCreationParametersDidNotMatchExistingKey'],
    ['an HSM key in a standard vault', { ...wanted, kty: 'RSA-HSM' }, 'BadParameter'],
    ['no type', { keySize: 3072 }, 'BadParameter'],
    ['a size that RSA does not have', { ...wanted, keySize: 1024 }, 'BadParameter'],
  ])('with %s is refused', async (_what, properties, code) => {
    const answer = await put(vaultCloud(), properties);
    expect([answer.status, answer.code]).toEqual([400, code]);
  });

  test('in a missing vault says which parent is missing', async () => {
    const cloud = cloudWith([roles.vaultContributor]);
    expect((await put(cloud)).code).toBe('ParentResourceNotFound');
  });
});

describe('reading', () => {
  test('shows the default rotation policy, or the one that was set', async () => {
    const cloud = vaultCloud([roles.reader]);
    const first = await callArm(cloud, 'GET', path);
    expect(at(first.body, 'properties', 'rotationPolicy')).toEqual({
      lifetimeActions: [{ trigger: { timeBeforeExpiry: 'P30D' }, action: { type: 'Notify' } }],
    });
    const policy = { lifetimeActions: [{ trigger: { timeAfterCreate: 'P15D' }, action: { type: 'Rotate' } }] };
    Object.assign(cloud.state.vaults[0]?.keys[0] ?? {}, { rotationPolicy: policy });
    expect(at((await callArm(cloud, 'GET', path)).body, 'properties', 'rotationPolicy')).toEqual(policy);
  });

  test('lists without type and operations, versions by their id', async () => {
    const versions = ['ff', '00', 'aa'].map((digits, index) => ({
      version: digits.repeat(16),
      enabled: true,
      created: 1000 + index,
      updated: 1000 + index,
    }));
    const cloud = vaultCloud([roles.reader], [keyState('cja-cmk', { versions })]);
    const list = await callArm(cloud, 'GET', `${vault}/keys`);
    expect(at(list.body, 'value', 0, 'properties')).toEqual({
      attributes: expect.objectContaining({ enabled: true }),
      keyUri: 'https://kv-contoso-cja.vault.azure.net/keys/cja-cmk',
    });
    const all = await callArm(cloud, 'GET', `${path}/versions`);
    expect([0, 1, 2].map((index) => at(all.body, 'value', index, 'name'))).toEqual([
      '00'.repeat(16),
      'aa'.repeat(16),
      'ff'.repeat(16),
    ]);
    expect(at(all.body, 'value', 0, 'properties', 'kty')).toBeUndefined();
    const current = await callArm(cloud, 'GET', path);
    expect(at(current.body, 'properties', 'keyUriWithVersion')).toContain('aa'.repeat(16));
    const one = await callArm(cloud, 'GET', `${path}/versions/${'00'.repeat(16)}`);
    expect(one.body).toMatchObject({ type: 'Microsoft.KeyVault/vaults/keys/versions', properties: { kty: 'RSA' } });
  });

  test('with an old api-version returns neither exportable nor a rotation policy', async () => {
    const answer = await callArm(vaultCloud([roles.reader]), 'GET', path, { api: '2021-11-01-preview' });
    expect(at(answer.body, 'properties', 'attributes')).not.toHaveProperty('exportable');
    expect(at(answer.body, 'properties')).not.toHaveProperty('rotationPolicy');
  });

  test('says what does not exist', async () => {
    const cloud = vaultCloud([roles.reader], []);
    expect((await callArm(cloud, 'GET', path)).code).toBe('KeyNotFound');
    expect((await callArm(cloud, 'GET', `${path}/versions`)).code).toBe('KeyNotFound');
  });

  test('is not blocked by the firewall and needs no data-plane permission', async () => {
    const cloud = vaultCloud([roles.vaultContributor]);
    Object.assign(cloud.state.vaults[0] ?? {}, { publicNetworkAccess: 'Disabled', enableRbacAuthorization: false });
    expect((await callArm(cloud, 'GET', path)).status).toBe(200);
  });
});

test('secrets are listed by name', async () => {
  const cloud = vaultCloud([roles.reader]);
  cloud.state.vaults[0]?.secrets.push({ name: 'token', enabled: true, created: 1, updated: 1 });
  const list = await callArm(cloud, 'GET', `${vault}/secrets`);
  expect(at(list.body, 'value', 0, 'name')).toBe('token');
});
