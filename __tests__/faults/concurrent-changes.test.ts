/** Slow: it waits as long as a run retries. What changes in Azure during a run: policies, expiring tokens, delayed visibility. */
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { subscriptionId } from '../../emulator/tenants/names.ts';
import { everything, faultsOfEnding, fromEmpty, notOnce, recoveredKey, run, type Scenario, setUp } from './scenario.ts';

let cloud: RunningCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const service = (name: string) => cloud.transcript.filter((exchange) => exchange.service === name);

describe('a policy that turns a property back', () => {
  const turned: [property: string, value: unknown, says: string, finding: string][] = [
    ['enablePurgeProtection', false, 'purge protection: asked on, is off', 'vault-purge-protection'],
    ['publicNetworkAccess', 'Disabled', 'network: asked open, is restricted', ''],
    [
      'enableRbacAuthorization',
      false,
      'permission model: asked Azure RBAC, is access policies',
      'vault-permission-model',
    ],
    [
      'networkAcls',
      { bypass: 'None', defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] },
      'trusted services: asked may pass, is may not pass',
      'vault-network',
    ],
  ];

  test.each(everything ? turned : turned.slice(0, 2))(
    '%s = %j is reported, and evaluated by the findings',
    async (property, value, says, finding) => {
      const state = setUp(cloud, fromEmpty);
      state.policies.push({ subscriptionId, effect: 'modify', name: 'house-rules', property, value });
      const { log, outputs, exitCode } = await run(cloud, fromEmpty);
      expect(log).toContain('::warning::Azure made vault kv-contoso-cja otherwise than it was asked:');
      expect(log).toContain(says);
      const failed = JSON.parse(outputs['findings'] ?? '[]') as { id: string; status: string; severity: string }[];
      const ids = failed.filter(({ status }) => status === 'fail').map(({ id }) => id);
      if (finding !== '') expect(ids).toContain(finding);
      const error = failed.some(({ status, severity }) => status === 'fail' && severity === 'error');
      expect([exitCode, outputs['ready']]).toEqual(error ? [1, 'false'] : [0, 'true']);
    },
  );

  test('a change of an existing vault that is reverted is a failure, and no other change follows', async () => {
    const scenario: Scenario = {
      ...fromEmpty,
      tenant: 'purge-protection-off',
      inputs: { ...fromEmpty.inputs, 'delete-lock': 'false' },
    };
    const state = setUp(cloud, scenario);
    state.policies.push({
      subscriptionId,
      effect: 'modify',
      name: 'house-rules',
      property: 'enablePurgeProtection',
      value: false,
    });
    const { log, outputs, exitCode } = await run(cloud, scenario);
    expect([exitCode, outputs['ready'], outputs['changed']]).toEqual([1, 'false', 'false']);
    expect(log).toContain('TurnedBack');
  });
});

describe('tokens', () => {
  test('with a lifetime of seconds are renewed in time', async () => {
    const { settings } = setUp(cloud, fromEmpty);
    Object.assign(settings, { accessTokenLifetime: 10, idTokenLifetime: 10, dnsDelay: 12_000 });
    const ended = await run(cloud, fromEmpty);
    expect(faultsOfEnding(ended)).toEqual([]);
    expect(ended.exitCode).toBe(0);
    expect(service('oidc').length).toBeGreaterThan(1);
    expect(service('entra').length).toBeGreaterThan(2);
    expect(service('arm').filter(({ status }) => status === 401)).toEqual([]);
  });

  const expired = {
    code: 'ExpiredAuthenticationToken',
    message: 'The access token expiry UTC time is earlier than now.',
  };
  const refusal = { kind: 'answer', status: 401, body: { error: expired } } as const;
  test('that are refused repeatedly end the run with a clear error', async () => {
    setUp(cloud, fromEmpty);
    cloud.faults.push({ when: { host: 'management.azure.com' }, do: refusal });
    const ended = await run(cloud, fromEmpty);
    expect(faultsOfEnding(ended)).toEqual([]);
    expect([ended.exitCode, ended.outputs['ready']]).toEqual([1, 'false']);
    expect(ended.log).toContain('vault unknown (ExpiredAuthenticationToken)');
    expect(ended.log).toContain('ExpiredAuthenticationToken');
    // Sixteen reads (the subscription by the list and by its id), each once more with the new token, and no more.
    expect(service('arm').length).toBeLessThanOrEqual(32);
    const paths = service('arm').map(({ path }) => path);
    for (const path of new Set(paths)) expect(paths.filter((other) => other === path).length).toBeLessThanOrEqual(2);
  });
});

describe('delayed visibility', () => {
  const delays: [what: string, scenario: Scenario, settings: Record<string, number>][] = [
    ['a service principal', fromEmpty, { directoryDelay: 4000 }],
    ['a role assignment', fromEmpty, { assignmentDelay: 4000 }],
    ["a vault's name", fromEmpty, { dnsDelay: 5000 }],
    ['a recovered key', recoveredKey, { keyDelay: 3000 }],
    ['everything', fromEmpty, { directoryDelay: 3000, assignmentDelay: 3000, dnsDelay: 2000, roundTrip: 30 }],
  ];

  // By day all delays at once, and the one that only a recovery has.
  test.each(everything ? delays : delays.slice(-2))('%s is waited for', async (_what, scenario, late) => {
    Object.assign(setUp(cloud, scenario).settings, late);
    const ended = await run(cloud, scenario);
    expect(faultsOfEnding(ended)).toEqual([]);
    expect([ended.exitCode, ended.outputs['ready']]).toEqual([0, 'true']);
    expect(ended.log).toMatch(/Waiting for .+, \d+\.\d s at most: .+\./);
    expect(ended.log).toMatch(/Waited \d+\.\d s for /);
    expect(notOnce(cloud.cloud.state)).toEqual([]);
  });
});
