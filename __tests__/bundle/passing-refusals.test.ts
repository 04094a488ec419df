/** Slow: it waits as long as a run retries. Temporary errors of a vault: retried while they may pass, and reported if they persist. */
import type { CloudRequest } from '../../emulator/service.ts';
import type { VaultState } from '../../emulator/state.ts';
import { groupScope, subscriptionId } from '../../emulator/tenants/names.ts';
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
});

// Other changes: `changes/`.
test('a vault that is busy is waited for before its policies are changed', async () => {
  const policies = /\/accessPolicies\/add\?/;
  harness.cloud.reset('access-policies');
  before('PUT', policies, (one) => {
    one.busyUntil = harness.cloud.cloud.now() + 2000;
  });
  const { exitCode, outputs, log } = await harness.run();
  expect([exitCode, changesOf(outputs)]).toEqual([0, ['grant create done']]);
  expect(sent('PUT', policies)).toBeGreaterThan(1);
  expect(log).toContain('Azure makes one change of a vault at a time');
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
