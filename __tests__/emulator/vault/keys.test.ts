/** What the data plane does with keys. */
import { describe, expect, test } from '@jest/globals';
import { at, cloudWith, keyState, roles, type TestCloud, vault, vaultState } from '../arm/azure.ts';
import { callArm } from '../arm/call-arm.ts';
import { callVault } from './call-vault.ts';

function officer(keyDelay = 0): TestCloud {
  return cloudWith([roles.cryptoOfficer, roles.contributor], (state) => {
    state.settings.keyDelay = keyDelay;
    state.vaults = [vaultState()];
  });
}

const create = (cloud: TestCloud, name = 'cja-cmk', body?: object) =>
  callVault(cloud, 'POST', `/keys/${name}/create`, { body: body ?? { kty: 'RSA', key_size: 3072 } });

describe('a key', () => {
  test('gets a new version each time, and all of them are listed by id', async () => {
    const cloud = officer();
    await create(cloud);
    cloud.wait(5000);
    const second = await create(cloud);
    const current = await callVault(cloud, 'GET', '/keys/CJA-CMK/');
    expect(at(current.body, 'key', 'kid')).toBe(at(second.body, 'key', 'kid'));
    const versions = await callVault(cloud, 'GET', '/keys/cja-cmk/versions');
    const kids = [0, 1].map((index) => String(at(versions.body, 'value', index, 'kid')));
    expect(kids).toEqual(kids.toSorted());
    expect(new Set(kids).size).toBe(2);
    expect(at(versions.body, 'nextLink')).toBeNull();
    const first = await callVault(
      cloud,
      'GET',
      `/keys/cja-cmk/${cloud.state.vaults[0]?.keys[0]?.versions[0]?.version}`,
    );
    expect(at(first.body, 'key', 'kid')).not.toBe(at(current.body, 'key', 'kid'));
  });

  test('changes attributes and operations by a PATCH', async () => {
    const cloud = officer();
    await create(cloud);
    const body = { attributes: { enabled: false }, key_ops: ['sign'] };
    const patched = await callVault(cloud, 'PATCH', '/keys/cja-cmk', { body });
    expect([at(patched.body, 'attributes', 'enabled'), at(patched.body, 'key', 'key_ops')]).toEqual([false, ['sign']]);
  });

  test.each([
    ['cja-cmk', { kty: 'RSA-HSM' }, 'premium'],
    ['cja-cmk', { kty: 'RSA', key_size: 1024 }, 'key size'],
    ['cja-cmk', { kty: 'DES' }, 'kty'],
    ['cja-cmk', {}, 'kty'],
    ['invalidName%21@%23$', { kty: 'RSA' }, 'invalid name: invalidName!@#$'],
  ])('%s of %j is a bad parameter', async (name, body, words) => {
    const answer = await create(officer(), name, body);
    expect([answer.status, answer.code]).toEqual([400, 'BadParameter']);
    expect(answer.message).toContain(words);
  });

  test.each([[7, true, 'CustomizedRecoverable']])(
    'of a vault with %i days and purge protection %s is %s',
    async (days, purgeProtected, level) => {
      const cloud = officer();
      cloud.state.vaults = [vaultState({ softDeleteRetentionInDays: days })];
      if (purgeProtected) Object.assign(cloud.state.vaults[0] ?? {}, { enablePurgeProtection: true });
      expect(at((await create(cloud)).body, 'attributes', 'recoveryLevel')).toBe(level);
    },
  );
});

describe('a deleted key', () => {
  test('is nowhere for a while, then recoverable, then back after another while', async () => {
    const cloud = officer(10_000);
    await create(cloud);
    const gone = await callVault(cloud, 'DELETE', '/keys/cja-cmk');
    expect(gone.body).toMatchObject({
      recoveryId: 'https://kv-contoso-cja.vault.azure.net/deletedkeys/cja-cmk',
      deletedDate: 1_772_359_200,
      scheduledPurgeDate: 1_772_359_200 + 90 * 86_400,
    });
    expect((await callVault(cloud, 'GET', '/keys/cja-cmk')).status).toBe(404);
    const early = await callVault(cloud, 'GET', '/deletedkeys/cja-cmk');
    expect([early.status, early.message]).toEqual([404, 'Deleted Key not found: cja-cmk']);
    expect(at((await create(cloud)).body, 'error', 'innererror', 'code')).toBe('ObjectIsBeingDeleted');
    cloud.wait(10_000);
    expect((await callVault(cloud, 'GET', '/deletedkeys/cja-cmk')).status).toBe(200);
    expect(at((await create(cloud)).body, 'error', 'innererror', 'code')).toBe('ObjectIsDeletedButRecoverable');
    const recovered = await callVault(cloud, 'POST', '/deletedkeys/cja-cmk/recover');
    expect(at(recovered.body, 'key', 'kid')).toBe(at(gone.body, 'key', 'kid'));
    expect((await callVault(cloud, 'GET', '/keys/cja-cmk')).status).toBe(404);
    expect((await callArm(cloud, 'GET', `${vault}/keys/cja-cmk`)).status).toBe(404);
    expect(
      (await callArm(cloud, 'PUT', `${vault}/keys/cja-cmk`, { body: { properties: { kty: 'RSA' } } })).status,
    ).toBe(409);
    cloud.wait(10_000);
    expect((await callVault(cloud, 'GET', '/keys/cja-cmk')).status).toBe(200);
    expect(cloud.state.vaults[0]?.keys).toHaveLength(1);
  });

  test.each([
    [true, 403, 1],
    [false, 204, 0],
  ])('under purge protection %s: purge answers %i', async (purgeProtected, status, left) => {
    const cloud = officer();
    await create(cloud);
    if (purgeProtected) Object.assign(cloud.state.vaults[0] ?? {}, { enablePurgeProtection: true });
    await callVault(cloud, 'DELETE', '/keys/cja-cmk');
    const answer = await callVault(cloud, 'DELETE', '/deletedkeys/cja-cmk');
    expect([answer.status, cloud.state.vaults[0]?.deletedKeys.length]).toEqual([status, left]);
  });
});

describe('rotation', () => {
  test('capitalizes types, adds Notify, and gives new versions their end', async () => {
    const cloud = officer();
    await create(cloud);
    const policy = await callVault(cloud, 'PUT', '/keys/cja-cmk/rotationpolicy', {
      body: {
        attributes: { expiryTime: 'P90D' },
        lifetimeActions: [{ action: { type: 'rotate' }, trigger: { timeBeforeExpiry: 'P30D' } }],
      },
    });
    expect(policy.body).toMatchObject({
      id: 'https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/rotationpolicy',
      lifetimeActions: [{ action: { type: 'Rotate' } }, { action: { type: 'Notify' } }],
      attributes: { expiryTime: 'P90D' },
    });
    const rotated = await callVault(cloud, 'POST', '/keys/cja-cmk/rotate');
    expect(at(rotated.body, 'attributes', 'exp')).toBe(1_772_359_200 + 90 * 86_400);
    expect(cloud.state.vaults[0]?.keys[0]?.versions).toHaveLength(2);
  });
});

test('lists come in pages, and the last one is empty if the others are full', async () => {
  const cloud = officer();
  cloud.state.settings.pageSize = 2;
  cloud.state.vaults = [vaultState({ keys: ['a', 'b', 'c', 'd'].map((name) => keyState(name)) })];
  const first = await callVault(cloud, 'GET', '/keys');
  const second = await callVault(cloud, 'GET', String(at(first.body, 'nextLink')));
  const third = await callVault(cloud, 'GET', String(at(second.body, 'nextLink')));
  const names = [first, second].flatMap(({ body }) => [0, 1].map((index) => at(body, 'value', index, 'kid')));
  expect(names).toEqual(['a', 'b', 'c', 'd'].map((name) => `https://kv-contoso-cja.vault.azure.net/keys/${name}`));
  expect(third.body).toEqual({ value: [], nextLink: null });
});
