/** States of a subscription: who can read them, and what they block. */
import { describe, expect, test } from '@jest/globals';
import type { SubscriptionStateName } from '../../../emulator/state.ts';
import { assignment, at, cloudWith, pipeline, roles, subscription, vault, vaultState } from './azure.ts';
import { callArm } from './call-arm.ts';

const scope = `/subscriptions/${subscription}`;

const cloudIn = (name: SubscriptionStateName | undefined) =>
  cloudWith([roles.contributor], (state) => {
    state.vaults = [vaultState()];
    state.roleAssignments.push(assignment(roles.reader, scope));
    for (const one of state.subscriptions) if (name !== undefined) one.state = name;
  });

test.each(['Enabled', 'Warned', 'PastDue', 'Disabled', 'Deleted', 'Expired'] as const)(
  '%s is shown by the subscription itself and by the list',
  async (name) => {
    expect(at((await callArm(cloudIn(name), 'GET', scope)).body, 'state')).toBe(name);
    expect(at((await callArm(cloudIn(name), 'GET', '/subscriptions')).body, 'value', 0, 'state')).toBe(name);
  },
);

test('a reader of one group may not read the subscription, but finds its state in the list', async () => {
  const cloud = cloudIn('Disabled');
  cloud.state.roleAssignments.pop();
  expect((await callArm(cloud, 'GET', scope)).code).toBe('AuthorizationFailed');
  expect(at((await callArm(cloud, 'GET', '/subscriptions')).body, 'value', 0, 'state')).toBe('Disabled');
});

test('a caller with a role only through a group finds it too', async () => {
  const cloud = cloudIn('Disabled');
  cloud.state.groups = [
    { id: 'inner', displayName: 'pipelines', members: [pipeline.oid] },
    { id: 'outer', displayName: 'everything', members: ['inner'] },
  ];
  cloud.state.roleAssignments = [assignment(roles.reader, vault, { principalId: 'outer', principalType: 'Group' })];
  expect(at((await callArm(cloud, 'GET', '/subscriptions')).body, 'value', 0, 'state')).toBe('Disabled');
  expect((await callArm(cloud, 'GET', vault)).status).toBe(200);
});

describe('a subscription that is', () => {
  const [readOnly, gone] = ['ReadOnlyDisabledSubscription', 'SubscriptionNotFound'];
  test.each<[SubscriptionStateName | undefined, string, number, string | undefined]>([
    [undefined, 'PATCH', 200, undefined],
    ['PastDue', 'PATCH', 200, undefined],
    ['Warned', 'PATCH', 409, readOnly],
    ['Disabled', 'PATCH', 409, readOnly],
    ['Expired', 'PUT', 409, readOnly],
    ['Disabled', 'GET', 200, undefined],
    ['Disabled', 'DELETE', 200, undefined],
    ['Deleted', 'GET', 404, gone],
    ['Deleted', 'PATCH', 404, gone],
  ])('%s answers %s with %i', async (name, method, status, code) => {
    const answer = await callArm(cloudIn(name), method, vault, { body: { location: 'eastus2', properties: {} } });
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  test('that is disabled allows no action either', async () => {
    const cloud = cloudIn('Disabled');
    cloud.state.roleAssignments.push(assignment(roles.contributor, scope));
    const answer = await callArm(cloud, 'POST', `${scope}/providers/Microsoft.KeyVault/register`);
    expect([answer.status, answer.code]).toEqual([409, readOnly]);
    expect(answer.message).toContain(`'${subscription}' is disabled and therefore marked as read only.`);
  });
});
