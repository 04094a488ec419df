/** A vault that is not ready yet: propagation of roles, another operation on it, its provisioning state. */
import { expect, test } from '@jest/globals';
import { cloudWith, keyState, roles, type TestCloud, vault, vaultState } from './azure.ts';
import { callArm, newVault } from './call-arm.ts';

const key = `${vault}/keys/cja-cmk`;
const newKey = { properties: { kty: 'RSA', keySize: 3072 } };

const emptyGroup = (settings: Partial<TestCloud['state']['settings']>) =>
  cloudWith([roles.contributor], (state) => Object.assign(state.settings, settings));

test('the vault learns of the roles later: reads and writes of keys are refused until then', async () => {
  const cloud = emptyGroup({ freshVaultDelay: 60_000 });
  expect((await callArm(cloud, 'PUT', vault, { body: newVault })).status).toBe(200);
  for (const method of ['GET', 'PUT']) {
    const answer = await callArm(cloud, method, key, { body: newKey });
    expect([answer.status, answer.code]).toEqual([400, 'ForbiddenByRbac']);
    expect(answer.message).toContain('please observe propagation time');
  }
  cloud.wait(60_000);
  expect((await callArm(cloud, 'PUT', key, { body: newKey })).status).toBe(200);
});

test('another operation makes every change fail for a while, but no read', async () => {
  const cloud = emptyGroup({ freshVaultBusy: 5_000 });
  await callArm(cloud, 'PUT', vault, { body: newVault });
  const policies = { properties: { accessPolicies: [] } };
  const changes = [
    ['PUT', vault, newVault],
    ['PATCH', vault, { properties: {} }],
    ['PUT', key, newKey],
    ['PUT', `${vault}/accessPolicies/add`, policies],
  ] as const;
  for (const [method, path, body] of changes) {
    const answer = await callArm(cloud, method, path, { body });
    expect([method, path, answer.status, answer.code]).toEqual([method, path, 409, 'ConflictError']);
    expect(answer.message).not.toMatch(/deleted/i);
  }
  expect((await callArm(cloud, 'GET', vault)).status).toBe(200);
  cloud.wait(5_000);
  for (const [method, path, body] of changes) expect((await callArm(cloud, method, path, { body })).status).toBe(200);
});

test('a vault that existed before can be busy too, and one without these settings never is', async () => {
  const cloud = cloudWith([roles.contributor], (state) => {
    state.vaults = [vaultState({ keys: [keyState('cja-cmk')], busyUntil: Date.parse('2026-03-01T10:00:01Z') })];
  });
  expect((await callArm(cloud, 'PATCH', vault, { body: {} })).code).toBe('ConflictError');
  const plain = emptyGroup({});
  await callArm(plain, 'PUT', vault, { body: newVault });
  expect(plain.state.vaults[0]).not.toHaveProperty('busyUntil');
  expect(plain.state.vaults[0]).not.toHaveProperty('rolesReadyAt');
});
