/** Time-bound role assignments: what Privileged Identity Management shows, and what happens at their end. */
import { describe, expect, test } from '@jest/globals';
import {
  adobe,
  assignment,
  at,
  cloudWith,
  group,
  roles,
  startOfTime,
  type TestCloud,
  vault,
  vaultState,
} from './azure.ts';
import { callArm } from './call-arm.ts';

const list = (scope: string) => `${scope}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances`;
const customRole = '5b0d7c3e-9a41-4f86-b2d5-c817e60f3a94';
const endDateTime = new Date(startOfTime + 60_000).toISOString();

const cloudWithEnds = (held: readonly string[] = [roles.reader]): TestCloud =>
  cloudWith(held, (state) => {
    state.vaults = [vaultState()];
    state.roleAssignments.push(
      assignment(roles.encryptionUser, vault, { principalId: adobe, endDateTime }),
      assignment(roles.encryptionUser, `${vault}-2`, { principalId: adobe }),
    );
  });

const ends = (body: unknown) => {
  const value = at(body, 'value');
  return Array.isArray(value) ? value.map((one: unknown) => at(one, 'properties', 'endDateTime')) : undefined;
};

test.each([
  ['at the vault, those above too', `${list(vault)}?$filter=atScope()`, [undefined, endDateTime]],
  ['at the group', `${list(group)}?$filter=atScope()`, [undefined]],
  ['without a filter, those below too', list(group), [undefined, endDateTime, undefined]],
  ['of a principal', `${list(vault)}?$filter=atScope() and principalId eq '${adobe}'`, [endDateTime]],
  ['of the caller', `${list(vault)}?$filter=asTarget()`, [undefined]],
])('are listed %s', async (_what, path, expected) => {
  const answer = await callArm(cloudWithEnds(), 'GET', path);
  expect([answer.status, ends(answer.body)]).toEqual([200, expected]);
});

test('an instance names its assignment', async () => {
  const cloud = cloudWithEnds();
  const { body } = await callArm(cloud, 'GET', `${list(vault)}?$filter=principalId eq '${adobe}'`);
  const name = cloud.state.roleAssignments[1]?.name;
  expect(at(body, 'value', 0)).toMatchObject({
    type: 'Microsoft.Authorization/RoleAssignmentScheduleInstances',
    properties: {
      originRoleAssignmentId: `${vault}/providers/Microsoft.Authorization/roleAssignments/${name}`,
      principalId: adobe,
      principalType: 'ServicePrincipal',
      assignmentType: 'Assigned',
      memberType: 'Direct',
      scope: vault,
      expandedProperties: {
        scope: { type: 'resource' },
        roleDefinition: { displayName: 'Key Vault Crypto Service Encryption User' },
      },
    },
  });
});

test('an assignment that lists do not show yet has no instance either', async () => {
  const cloud = cloudWithEnds();
  for (const one of cloud.state.roleAssignments) if (one.principalId === adobe) one.visibleAt = startOfTime + 1;
  expect(ends((await callArm(cloud, 'GET', list(vault))).body)).toEqual([undefined]);
});

test('the answer says if there is no license', async () => {
  const cloud = cloudWithEnds();
  cloud.state.settings.privilegedIdentityManagement = false;
  const answer = await callArm(cloud, 'GET', `${list(vault)}?$filter=atScope()`);
  expect([answer.status, answer.code]).toEqual([400, 'AadPremiumLicenseRequired']);
});

test.each([
  ['nobody', [], {}, 403, 'AuthorizationFailed'],
  ['an old version', [roles.reader], { api: '2015-07-01' }, 400, 'NoRegisteredProviderFound'],
])('are refused to %s', async (_what, held, options, status, code) => {
  const answer = await callArm(cloudWithEnds(held), 'GET', list(vault), options);
  expect([answer.status, answer.code]).toEqual([status, code]);
});

// "Azure permissions for Management and governance" (23 February 2026) lists an action of their own: "Gets the role
// assignment schedule instances at given scope". "Use Azure PIM to manage active access with the REST API" names the
// action of role assignments; the local cloud requires the stricter of the two.
test.each([
  ['roleAssignmentScheduleInstances/read', 200],
  ['roleAssignments/read', 403],
])('a custom role with %s alone', async (action, status) => {
  const cloud = cloudWithEnds([customRole]);
  cloud.state.roleDefinitions = [
    {
      name: customRole,
      roleName: 'Ends only',
      description: '',
      assignableScopes: [group],
      actions: [`Microsoft.Authorization/${action}`],
      notActions: [],
      dataActions: [],
      notDataActions: [],
    },
  ];
  expect((await callArm(cloud, 'GET', list(vault))).status).toBe(status);
});

test('at its end an assignment is gone, from lists and from the state', async () => {
  const cloud = cloudWithEnds();
  const assignments = `${vault}/providers/Microsoft.Authorization/roleAssignments?$filter=principalId eq '${adobe}'`;
  cloud.wait(59_999);
  expect(at((await callArm(cloud, 'GET', assignments)).body, 'value', 0, 'properties', 'scope')).toBe(vault);
  cloud.wait(1);
  expect((await callArm(cloud, 'GET', assignments)).body).toEqual({ value: [] });
  expect(cloud.state.roleAssignments).toHaveLength(2);
});

describe('an administrator changes the end of an assignment', () => {
  const request = `${vault}/providers/Microsoft.Authorization/roleAssignmentScheduleRequests/fea7a502-9a96-4806-a26f-eee560e52045`;
  const later = new Date(startOfTime + 3_600_000).toISOString();
  const change = (expiration: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
    properties: {
      principalId: adobe,
      roleDefinitionId: `/subscriptions/x/providers/Microsoft.Authorization/roleDefinitions/${roles.encryptionUser}`,
      requestType: 'AdminUpdate',
      scheduleInfo: { expiration },
      ...more,
    },
  });
  const none = { type: 'NoExpiration' };

  test.each<[string, unknown, string, number, string | undefined]>([
    ['none', change(none), roles.owner, 201, undefined],
    ['a later one', change({ type: 'AfterDateTime', endDateTime: later }), roles.owner, 201, later],
    ['without the permission', change(none), roles.reader, 403, endDateTime],
    ['of a principal that has none', change(none, { principalId: 'other' }), roles.owner, 400, endDateTime],
    ['by a request that is not served', change(none, { requestType: 'SelfActivate' }), roles.owner, 400, endDateTime],
    ['by a duration, which is not served', change({ type: 'AfterDuration' }), roles.owner, 400, endDateTime],
  ])('%s', async (_what, body, role, status, end) => {
    const cloud = cloudWithEnds([role]);
    const answer = await callArm(cloud, 'PUT', request, { body, api: '2020-10-01' });
    expect([answer.status, cloud.state.roleAssignments[1]?.endDateTime]).toEqual([status, end]);
  });

  test('or creates one with an end, and removes it', async () => {
    const cloud = cloudWith([roles.owner], (state) => {
      state.vaults = [vaultState()];
    });
    const send = (requestType: string) => {
      const body = change({ type: 'AfterDateTime', endDateTime: later }, { requestType });
      return callArm(cloud, 'PUT', request, { body, api: '2020-10-01' });
    };
    expect((await send('AdminAssign')).status).toBe(201);
    const given = { principalId: adobe, scope: vault, roleId: roles.encryptionUser, endDateTime: later };
    expect(cloud.state.roleAssignments[1]).toMatchObject(given);
    expect((await send('AdminRemove')).status).toBe(201);
    expect(cloud.state.roleAssignments).toHaveLength(1);
    expect((await send('AdminRemove')).code).toBe('RoleAssignmentDoesNotExist');
  });

  test('but not without a license', async () => {
    const cloud = cloudWithEnds([roles.owner]);
    cloud.state.settings.privilegedIdentityManagement = false;
    const answer = await callArm(cloud, 'PUT', request, { body: change(none), api: '2020-10-01' });
    expect(answer.code).toBe('AadPremiumLicenseRequired');
  });
});
