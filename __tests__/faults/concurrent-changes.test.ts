/** What changes in Azure during a run: policies, tokens that are refused, delayed visibility, and other runs. */
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { subscriptionId } from '../../emulator/tenants/names.ts';
import { drive, trust } from '../random-tenants/drive.ts';
import { faultsOfEnding, fromEmpty, notOnce, recoveredKey, run, type Scenario, setUp } from './scenario.ts';

let cloud: RunningCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

test('what a policy turns back is reported', async () => {
  const state = setUp(cloud, fromEmpty);
  const property = { property: 'publicNetworkAccess', value: 'Disabled' };
  state.policies.push({ subscriptionId, effect: 'modify', name: 'house-rules', ...property });
  const { log } = await run(cloud, fromEmpty);
  expect(log).toContain('::warning::Azure made vault kv-contoso-cja otherwise than it was asked:');
  expect(log).toContain('network: asked open, is restricted');
});

test('tokens that are refused repeatedly end the run with a clear error', async () => {
  setUp(cloud, fromEmpty);
  const error = {
    code: 'ExpiredAuthenticationToken',
    message: 'The access token expiry UTC time is earlier than now.',
  };
  cloud.faults.push({ when: { host: 'management.azure.com' }, do: { kind: 'answer', status: 401, body: { error } } });
  const ended = await run(cloud, fromEmpty);
  expect(faultsOfEnding(ended)).toEqual([]);
  expect([ended.exitCode, ended.outputs['ready']]).toEqual([1, 'false']);
  expect(ended.log).toContain('vault unknown (ExpiredAuthenticationToken)');
  const paths = cloud.transcript.filter((exchange) => exchange.service === 'arm').map(({ path }) => path);
  // Each once more with the new token, and no more.
  for (const path of new Set(paths)) expect(paths.filter((other) => other === path).length).toBeLessThanOrEqual(2);
});

test.each<[what: string, scenario: Scenario, late: Record<string, number>]>([
  ['a recovered key', recoveredKey, { keyDelay: 1000 }],
  ['everything', fromEmpty, { directoryDelay: 1000, assignmentDelay: 1000, dnsDelay: 1000, roundTrip: 30 }],
])('%s that shows only later is waited for', async (_what, scenario, late) => {
  Object.assign(setUp(cloud, scenario).settings, late);
  const ended = await run(cloud, scenario, {}, { clock: 8 });
  expect(faultsOfEnding(ended)).toEqual([]);
  expect([ended.exitCode, ended.outputs['ready']]).toEqual([0, 'true']);
  expect(ended.log).toMatch(/Waiting for .+, \d+\.\d s at most: .+\./);
  expect(ended.log).toMatch(/Waited \d+\.\d s for /);
  expect(notOnce(cloud.cloud.state)).toEqual([]);
});

test.each<[what: string, scenario: Scenario, late: Record<string, number>]>([
  ['on an empty subscription', fromEmpty, { directoryDelay: 500, assignmentDelay: 500, roundTrip: 20 }],
  ['that recover a key', recoveredKey, { keyDelay: 500, roundTrip: 20 }],
])('four runs at the same time %s: all succeed, and there is one of each', async (_what, scenario, late) => {
  Object.assign(setUp(cloud, scenario).settings, late);
  trust(cloud);
  process.env['FAST_CLOCK'] = '8';
  const ended = await Promise.all([1, 2, 3, 4].map(() => drive(cloud, 'ensure', scenario.inputs)));
  process.env['FAST_CLOCK'] = '1';
  expect(ended.map(({ stepFails, ready, failures }) => [stepFails, ready, failures])).toEqual(
    ended.map(() => [false, 'true', []]),
  );
  expect(new Set(ended.map(({ identifiers }) => identifiers.get('key-uri'))).size).toBe(1);
  expect(notOnce(cloud.cloud.state)).toEqual([]);
});
