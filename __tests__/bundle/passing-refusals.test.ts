/** Slow: it waits as long as a run retries. Temporary errors of a vault: retried while they may pass, and reported if they persist. */
import { describe, expect, test } from '@jest/globals';
import type { CloudRequest } from '../../emulator/service.ts';
import type { VaultState } from '../../emulator/state.ts';
import { groupScope, subscriptionId } from '../../emulator/tenants/names.ts';
import type { TenantName } from '../../emulator/tenants/tenants.ts';
import { fastClock } from '../hosted-runs/run-hosted.ts';
import { changesOf, useCloud } from './harness.ts';

const harness = useCloud();

function settings() {
  return harness.cloud.cloud.state.settings;
}

/** How often each kind of change of a vault was sent. */
function sent(method: string, path: RegExp): number {
  return harness.cloud.transcript.filter((one) => one.method === method && path.test(one.path)).length;
}

const keyPath = /\/vaults\/[^/]+\/keys\/[^/?]+\?/;
const vaultPath = /\/vaults\/[^/?]+\?/;

/** Changes the vault just before the first request of that kind is answered. */
function before(method: string, path: RegExp, change: (vault: VaultState) => void): void {
  let done = false;
  harness.cloud.onRequest = (request: Pick<CloudRequest, 'method' | 'path'>) => {
    const [vault] = harness.cloud.cloud.state.vaults;
    if (done || vault === undefined || request.method !== method || !path.test(`${request.path}?`)) return;
    done = true;
    change(vault);
  };
}

describe('a vault that this run created', () => {
  test('may refuse its first key until the roles take effect', async () => {
    settings().freshVaultDelay = 6000;
    const { exitCode, outputs, log } = await harness.run();
    expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
    expect(sent('PUT', keyPath)).toBeGreaterThan(1);
    expect(log).toContain('to accept the roles, 600.0 s at most');
  });

  test('may refuse reads of its keys as well, where a policy changed it and it is read again', async () => {
    settings().freshVaultDelay = 6000;
    const { policies } = harness.cloud.cloud.state;
    const policy = { subscriptionId, effect: 'modify', name: 'house-rules' } as const;
    policies.push({ ...policy, property: 'publicNetworkAccess', value: 'Disabled' });
    const { exitCode, outputs, log } = await harness.run();
    expect(log).toContain('to accept the roles, 600.0 s at most');
    expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
  });

  test('may still refuse the read of the key that it has accepted', async () => {
    const { cloud } = harness;
    const isKey = ({ path }: Pick<CloudRequest, 'path'>) => keyPath.test(`${path}?`);
    let isMade = false;
    const error = { code: 'ForbiddenByRbac', message: 'Caller is not authorized to perform action on resource.' };
    cloud.faults.push({
      when: (request) => {
        const isRead = isMade && request.method === 'GET' && isKey(request);
        isMade ||= request.method === 'PUT' && isKey(request);
        return isRead;
      },
      do: { kind: 'answer', status: 400, body: { error } },
      times: 2,
    });
    const { exitCode, outputs } = await harness.run();
    expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
    expect(cloud.transcript.filter(({ fault }) => fault !== undefined)).toHaveLength(2);
  });

  test('may still be busy with its own creation', async () => {
    settings().freshVaultBusy = 6000;
    const { exitCode, outputs, log } = await harness.run();
    expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
    expect(sent('PUT', keyPath)).toBeGreaterThan(1);
    expect(log).toContain('Azure makes one change of a vault at a time');
    // The creation of the vault itself was sent once.
    expect(sent('PUT', vaultPath)).toBe(1);
  });

  test('that never accepts the roles fails the step after ten minutes, with the refusal itself', async () => {
    settings().freshVaultDelay = 3_600_000;
    const environment = fastClock(150, 'windows');
    const { exitCode, outputs, log } = await harness.run({ 'timeout-minutes': '60' }, { environment });
    expect([exitCode, outputs['ready']]).toEqual([1, 'false']);
    expect(log).toContain('Gave up waiting for vault kv-contoso-cja');
    expect(log).toContain('ForbiddenByRbac');
    expect(changesOf(outputs)).toContain('key create failed');
  });

  test('is not waited for beyond timeout-minutes: the step fails with the refusal itself', async () => {
    settings().freshVaultDelay = 3_600_000;
    const environment = fastClock(20, 'windows');
    const { exitCode, outputs, log } = await harness.run({ 'timeout-minutes': '3' }, { environment });
    expect([exitCode, outputs['ready']]).toEqual([1, 'false']);
    expect(log).toContain('more would pass timeout-minutes');
    expect(log).toContain('ForbiddenByRbac');
    expect(log).not.toContain('DeadlineExceeded');
  });
});

describe('a vault that existed before', () => {
  test('that refuses a key by RBAC is not asked again', async () => {
    harness.cloud.reset('ready');
    const [vault] = harness.cloud.cloud.state.vaults;
    vault?.keys.splice(0);
    before('PUT', keyPath, (one) => {
      one.rolesReadyAt = harness.cloud.cloud.now() + 60_000;
    });
    const { exitCode, outputs, log } = await harness.run();
    expect([exitCode, sent('PUT', keyPath)]).toEqual([1, 1]);
    expect(changesOf(outputs)).toEqual(['key create failed']);
    expect(log).toContain('ForbiddenByRbac');
    expect(log).not.toContain('to accept the roles');
  });

  test.each<[string, TenantName, string, RegExp]>([
    ['key create', 'ready', 'PUT', keyPath],
    ['vault update', 'purge-protection-off', 'PATCH', vaultPath],
    ['grant create', 'access-policies', 'PUT', /\/accessPolicies\/add\?/],
  ])('is waited for while another operation runs: %s', async (change, tenant, method, path) => {
    harness.cloud.reset(tenant);
    if (tenant === 'ready') harness.cloud.cloud.state.vaults[0]?.keys.splice(0);
    before(method, path, (one) => {
      one.busyUntil = harness.cloud.cloud.now() + 2000;
    });
    const { exitCode, outputs } = await harness.run();
    expect([exitCode, changesOf(outputs)]).toEqual([0, [`${change} done`]]);
    expect(sent(method, path)).toBeGreaterThan(1);
  });
});

describe('a soft-deleted vault that appears only when the name is requested', () => {
  test('is not recovered if its group could not be read', async () => {
    harness.cloud.reset('vault-deleted');
    const { state } = harness.cloud.cloud;
    state.roleAssignments = state.roleAssignments.filter(({ scope }) => scope === groupScope);
    const { exitCode, outputs, log } = await harness.run({ 'recover-deleted': 'true' });
    expect([exitCode, state.vaults.length, state.deletedVaults.length]).toEqual([1, 0, 1]);
    expect(changesOf(outputs)[0]).toBe('vault create failed');
    expect(log).toContain(
      'Microsoft.KeyVault/deletedVaults/read, Microsoft.KeyVault/locations/deletedVaults/read (role Reader). Requires Owner or User Access Administrator on the subscription',
    );
  });
});
