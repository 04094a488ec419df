/** Backup and restore: what a restored key is, and where a backup can be restored. */
import { expect, test } from '@jest/globals';
import type { VaultState } from '../../../emulator/state.ts';
import { assignment, at, cloudWith, keyState, roles, vaultState } from '../arm/azure.ts';
import { callVault } from './call-vault.ts';

const target = 'kv-drill';
const otherSubscription = '00000000-0000-4000-8000-000000000001';

function cloudWithTarget(more: Partial<VaultState> = {}) {
  return cloudWith([roles.cryptoOfficer], (state) => {
    state.vaults = [vaultState({ keys: [keyState('cja-cmk')] }), vaultState({ name: target, ...more })];
    state.roleAssignments.push(assignment(roles.cryptoOfficer, `/subscriptions/${otherSubscription}`));
  });
}

async function backupOf(cloud: ReturnType<typeof cloudWithTarget>): Promise<string> {
  return String(at((await callVault(cloud, 'POST', '/keys/cja-cmk/backup')).body, 'value'));
}

function restore(cloud: ReturnType<typeof cloudWithTarget>, value: string, vault = target) {
  return callVault(cloud, 'POST', `https://${vault}.vault.azure.net/keys/restore`, { body: { value } });
}

test('a restored key has the name, the version and the material of the original', async () => {
  const cloud = cloudWithTarget();
  const key = at((await callVault(cloud, 'GET', '/keys/cja-cmk')).body, 'key');
  const { status, body } = await restore(cloud, await backupOf(cloud));
  const kid = String(at(key, 'kid')).replace('kv-contoso-cja', target);
  expect([status, at(body, 'key')]).toEqual([200, expect.objectContaining({ kid, n: at(key, 'n') })]);
});

test.each<[string, Partial<VaultState>]>([
  ['another geography', { location: 'westeurope' }],
  ['another subscription', { subscriptionId: otherSubscription }],
])('a vault of %s does not restore it', async (_what, more) => {
  const cloud = cloudWithTarget(more);
  const backup = await backupOf(cloud);
  expect(await restore(cloud, backup)).toMatchObject({ status: 400, code: 'BadParameter' });
});

test('a name that is taken, or that a deleted key holds, is a conflict', async () => {
  const cloud = cloudWithTarget();
  const backup = await backupOf(cloud);
  expect(await restore(cloud, backup, 'kv-contoso-cja')).toMatchObject({ status: 409, code: 'Conflict' });
  await callVault(cloud, 'DELETE', '/keys/cja-cmk');
  const held = await restore(cloud, backup, 'kv-contoso-cja');
  expect([held.status, at(held.body, 'error', 'innererror', 'code')]).toEqual([
    409,
    expect.stringMatching(/^ObjectIs/),
  ]);
});

test('what is no backup is refused, and so is a backup by somebody who can only use the key', async () => {
  const cloud = cloudWithTarget();
  expect(await restore(cloud, 'AAAA')).toMatchObject({ status: 400, code: 'BadParameter' });
  cloud.state.roleAssignments = cloud.state.roleAssignments.map((one) => ({ ...one, roleId: roles.encryptionUser }));
  expect(await callVault(cloud, 'POST', '/keys/cja-cmk/backup')).toMatchObject({ status: 403 });
});
