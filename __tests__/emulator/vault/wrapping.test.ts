/** Wrapping and unwrapping: the results, and what the state of a key permits. */
import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { KeyState, KeyVersionState } from '../../../emulator/state.ts';
import { at, cloudWith, keyState, roles, startOfTime, type TestCloud, vaultState } from '../arm/azure.ts';
import { callVault } from './call-vault.ts';

const seconds = startOfTime / 1000;
const secret = Buffer.from('a key of thirty-two bytes, or so').toString('base64url');
const versions = { old: 'a'.repeat(32), current: 'b'.repeat(32) };

function cloudWithKey(key: Partial<KeyState> = {}, version: Partial<KeyVersionState> = {}): TestCloud {
  const made = (name: string, created: number): KeyVersionState => ({
    version: name,
    enabled: true,
    created,
    updated: created,
  });
  const all = [made(versions.old, seconds - 60), { ...made(versions.current, seconds), ...version }];
  return cloudWith([roles.encryptionUser], (state) => {
    state.vaults = [vaultState({ keys: [keyState('cja-cmk', { versions: all, ...key })] })];
  });
}

const wrapping = (value: string, alg = 'RSA-OAEP-256') => ({ body: { alg, value } });
const valueOf = (body: unknown) => String(at(body, 'value'));
const innerOf = (body: unknown) => at(body, 'error', 'innererror', 'code');

test('wrapped data can be unwrapped; without a version, by the current one', async () => {
  const cloud = cloudWithKey();
  const wrapped = await callVault(cloud, 'POST', '/keys/cja-cmk/wrapkey', wrapping(secret));
  expect([wrapped.status, at(wrapped.body, 'kid')]).toEqual([
    200,
    `https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/${versions.current}`,
  ]);
  expect(Buffer.from(valueOf(wrapped.body), 'base64url')).toHaveLength(384);
  expect(valueOf(wrapped.body)).not.toContain(secret);
  expect(wrapped.headers['x-ms-keyvault-rbac-assignment-id']).toMatch(/^[0-9a-f]{32}$/);
  for (const path of [`/keys/cja-cmk/${versions.current}/unwrapkey`, '/keys/CJA-CMK//UnwrapKey']) {
    const unwrapped = await callVault(cloud, 'POST', path, wrapping(valueOf(wrapped.body)));
    expect([unwrapped.status, valueOf(unwrapped.body)]).toEqual([200, secret]);
  }
});

test.each([
  ['RSA1_5', 2048, { padding: constants.RSA_PKCS1_PADDING }],
  ['RSA-OAEP', 3072, { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }],
  ['RSA-OAEP-256', 4096, { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }],
])('what a client wraps with the public key, by %s and %s bits, can be unwrapped', async (alg, keySize, padding) => {
  const cloud = cloudWithKey({ keySize });
  const shown = at((await callVault(cloud, 'GET', '/keys/cja-cmk')).body, 'key');
  const jwk = { kty: 'RSA', n: String(at(shown, 'n')), e: String(at(shown, 'e')) };
  const key = createPublicKey({ format: 'jwk', key: jwk });
  expect(key.asymmetricKeyDetails?.modulusLength).toBe(keySize);
  const wrapped = publicEncrypt({ key, ...padding }, Buffer.from(secret, 'base64url')).toString('base64url');
  const { status, body } = await callVault(cloud, 'POST', '/keys/cja-cmk/unwrapkey', wrapping(wrapped, alg));
  expect([status, valueOf(body)]).toEqual([200, secret]);
});

test.each([
  ['another version', versions.old, (value: string) => value],
  ['a changed value', versions.current, (value: string) => `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`],
  ['a shorter value', versions.current, (value: string) => value.slice(4)],
])('%s does not unwrap', async (_what, version, change) => {
  const cloud = cloudWithKey();
  const { body } = await callVault(cloud, 'POST', '/keys/cja-cmk/wrapkey', wrapping(secret));
  const answer = await callVault(cloud, 'POST', `/keys/cja-cmk/${version}/unwrapkey`, wrapping(change(valueOf(body))));
  expect([answer.status, answer.code]).toEqual([400, 'BadParameter']);
});

describe('a key', () => {
  test.each<[string, Partial<KeyState>, Partial<KeyVersionState>, (string | undefined)[]]>([
    ['in order', {}, {}, [undefined, undefined, undefined]],
    ['that is disabled', {}, { enabled: false }, [undefined, 'KeyDisabled', 'KeyDisabled']],
    ['that may not wrap', { keyOps: ['unwrapKey'] }, {}, [undefined, 'KeyOperationForbidden', undefined]],
    [
      'whose version may not unwrap',
      {},
      { kind: { kty: 'RSA', keyOps: ['WRAPKEY'] } },
      [undefined, undefined, 'KeyOperationForbidden'],
    ],
    ['that has expired', {}, { exp: seconds }, [undefined, 'KeyExpired', undefined]],
    ['that expires in a second', {}, { exp: seconds + 1 }, [undefined, undefined, undefined]],
    ['that is not yet valid', {}, { nbf: seconds + 1 }, [undefined, 'KeyNotYetValid', undefined]],
    ['that has just become valid', {}, { nbf: seconds }, [undefined, undefined, undefined]],
    [
      'of type EC',
      { kty: 'EC', curveName: 'P-256', keyOps: ['sign'] },
      {},
      [undefined, 'KeyOperationForbidden', 'KeyOperationForbidden'],
    ],
  ])('%s', async (_what, key, version, codes) => {
    const cloud = cloudWithKey();
    const { body } = await callVault(cloud, 'POST', '/keys/cja-cmk/wrapkey', wrapping(secret));
    cloud.state.vaults = cloudWithKey(key, version).state.vaults;
    const answers = [
      await callVault(cloud, 'GET', '/keys/cja-cmk'),
      await callVault(cloud, 'POST', '/keys/cja-cmk/wrapkey', wrapping(secret)),
      await callVault(
        cloud,
        'POST',
        '/keys/cja-cmk/unwrapkey',
        wrapping(key.keySize === undefined ? valueOf(body) : ''),
      ),
    ];
    const seen = answers.map(({ status, body: shown }) => (status === 200 ? undefined : innerOf(shown)));
    expect(seen).toEqual(codes);
    expect(answers.map(({ status }) => status)).toEqual(codes.map((code) => (code === undefined ? 200 : 403)));
  });

  test.each([
    ['that does not exist', '/keys/another/wrapkey', 'RSA-OAEP', 404, 'KeyNotFound'],
    ['without that version', `/keys/cja-cmk/${'c'.repeat(32)}/wrapkey`, 'RSA-OAEP', 404, 'KeyNotFound'],
    ['asked to use an algorithm of other keys', '/keys/cja-cmk/wrapkey', 'A256KW', 400, 'BadParameter'],
  ])('%s', async (_what, path, alg, status, code) => {
    const answer = await callVault(cloudWithKey(), 'POST', path, wrapping(secret, alg));
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  test('of type EC cannot wrap even if its operations were set', async () => {
    const cloud = cloudWithKey({ kty: 'EC', curveName: 'P-256' });
    expect((await callVault(cloud, 'POST', '/keys/cja-cmk/wrapkey', wrapping(secret))).code).toBe('BadParameter');
  });
});

test('wrapping and unwrapping are separate permissions', async () => {
  const cloud = cloudWithKey();
  cloud.state.roleAssignments = cloud.state.roleAssignments.map((one) => ({ ...one, roleId: roles.vaultReader }));
  for (const verb of ['wrapkey', 'unwrapkey']) {
    const answer = await callVault(cloud, 'POST', `/keys/cja-cmk/${verb}`, wrapping(secret));
    expect(answer.message).toContain(`Action: 'Microsoft.KeyVault/vaults/keys/${verb.replace('key', '')}/action'`);
  }
});

describe('a new version of another kind', () => {
  test('does not change the older ones', async () => {
    const cloud = cloudWith([roles.cryptoOfficer], (state) => {
      state.vaults = [vaultState({ keys: [keyState('cja-cmk')] })];
    });
    const old = cloud.state.vaults[0]?.keys[0]?.versions[0]?.version;
    const body = { kty: 'EC', crv: 'P-384', key_ops: ['sign'] };
    expect((await callVault(cloud, 'POST', '/keys/cja-cmk/create', { body })).status).toBe(200);
    const shown = async (path: string) => at((await callVault(cloud, 'GET', path)).body, 'key');
    expect(await shown('/keys/cja-cmk')).toMatchObject({ kty: 'EC', crv: 'P-384', key_ops: ['sign'] });
    expect(await shown(`/keys/cja-cmk/${old}`)).toMatchObject({ kty: 'RSA', key_ops: ['wrapKey', 'unwrapKey'] });
  });

  test('changed operations apply to that version only', async () => {
    const cloud = cloudWithKey();
    cloud.state.roleAssignments.push(...cloudWith([roles.cryptoOfficer]).state.roleAssignments);
    const change = (path: string, operation: string) =>
      callVault(cloud, 'PATCH', path, { body: { key_ops: [operation] } });
    await change(`/keys/cja-cmk/${versions.old}`, 'unwrapKey');
    await change('/keys/cja-cmk', 'wrapKey');
    const operations = async (path: string) => at((await callVault(cloud, 'GET', path)).body, 'key', 'key_ops');
    expect(await operations(`/keys/cja-cmk/${versions.old}`)).toEqual(['unwrapKey']);
    expect(await operations('/keys/cja-cmk')).toEqual(['wrapKey']);
  });
});
