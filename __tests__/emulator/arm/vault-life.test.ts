/** Vault names that are taken, and deleting and recovering a vault. */
import { describe, expect, test } from '@jest/globals';
import { assignment, at, cloudWith, keyState, roles, subscription, vault, vaultState } from './azure.ts';
import { callArm, newVault } from './call-arm.ts';

const contributor = [roles.vaultContributor];

describe('a name that is taken', () => {
  const elsewhere = { subscriptionId: 'ffffffff-0000-4000-8000-000000000000' };
  test.each([
    ['in another group', 409, 'VaultAlreadyExists', { vaults: [vaultState({ resourceGroup: 'other' })] }],
    ['in another subscription', 409, 'VaultAlreadyExists', { vaults: [vaultState(elsewhere)] }],
    ['in another tenant', 409, 'VaultAlreadyExists', { foreignNames: [{ name: 'KV-contoso-cja' }] }],
    ['by a deleted vault', 409, 'ConflictError', { deletedVaults: [deleted()] }],
    ['by a deleted vault elsewhere', 409, 'VaultAlreadyExists', { deletedVaults: [deleted(elsewhere)] }],
  ])('%s: %i %s', async (_where, status, code, state) => {
    const cloud = cloudWith(contributor, (all) => Object.assign(all, state));
    const answer = await callArm(cloud, 'PUT', vault, { body: newVault });
    expect([answer.status, answer.code]).toEqual([status, code]);
    cloud.state.roleAssignments.push(assignment(roles.vaultContributor, `/subscriptions/${subscription}`));
    const check = await callArm(
      cloud,
      'POST',
      `/subscriptions/${subscription}/providers/Microsoft.KeyVault/checkNameAvailability`,
      { body: { name: 'kv-contoso-cja', type: 'Microsoft.KeyVault/vaults' } },
    );
    expect(check.body).toMatchObject({ nameAvailable: false, reason: 'AlreadyExists' });
    expect(check.headers['x-ms-ratelimit-remaining-subscription-reads']).toBe('249');
  });
});

function deleted(more: Partial<ReturnType<typeof vaultState>> = {}) {
  return {
    vault: vaultState({ keys: [keyState('cja-cmk')], ...more }),
    deletionDate: '2026-02-01T00:00:00Z',
    scheduledPurgeDate: '2026-05-02T00:00:00Z',
  };
}

describe('deleting and recovering', () => {
  test('removes role assignments, locks and settings permanently', async () => {
    const cloud = cloudWith(contributor, (state) => {
      state.vaults = [vaultState({ keys: [keyState('cja-cmk')] })];
      state.roleAssignments.push(assignment(roles.encryptionUser, `${vault}/keys/cja-cmk`));
      state.diagnosticSettings = [{ name: 'logs', scope: vault, logs: [] }];
    });
    const gone = await callArm(cloud, 'DELETE', vault);
    expect([gone.status, gone.body]).toEqual([200, undefined]);
    expect((await callArm(cloud, 'GET', vault)).code).toBe('ResourceNotFound');
    expect((await callArm(cloud, 'PUT', vault, { body: newVault })).code).toBe('ConflictError');
    const body = { ...newVault, properties: { ...newVault.properties, createMode: 'recover' } };
    const back = await callArm(cloud, 'PUT', vault, { body });
    expect(back.status).toBe(200);
    expect(at(back.body, 'properties', 'provisioningState')).toBe('Succeeded');
    expect(cloud.state.vaults[0]?.keys.map((key) => key.name)).toEqual(['cja-cmk']);
    expect(cloud.state.roleAssignments.map((one) => one.roleId)).toEqual(contributor);
    expect(cloud.state.diagnosticSettings).toEqual([]);
    const again = await callArm(cloud, 'PUT', vault, { body });
    expect([again.status, cloud.state.vaults.length]).toEqual([200, 1]);
  });

  test.each([
    [true, 405, 'MethodNotAllowed', 1],
    [false, 202, undefined, 0],
  ])('with purge protection %s a purge answers %i', async (protectedVault, status, code, left) => {
    const cloud = cloudWith([], (state) => {
      state.roleAssignments = [assignment(roles.owner, `/subscriptions/${subscription}`)];
      state.deletedVaults = [deleted(protectedVault ? { enablePurgeProtection: true } : {})];
    });
    const path = `/subscriptions/${subscription}/providers/Microsoft.KeyVault/locations/eastus2/deletedVaults/kv-contoso-cja/purge`;
    const answer = await callArm(cloud, 'POST', path);
    expect([answer.status, answer.code, cloud.state.deletedVaults.length]).toEqual([status, code, left]);
    if (status === 202) expect(answer.headers['location']).toContain('/operationResults/');
  });
});
