/** Role assignments and definitions: who may assign what, conflicts, delays, lists. */
import { describe, expect, test } from '@jest/globals';
import {
  adobe,
  assignment,
  at,
  cloudWith,
  group,
  pipeline,
  roles,
  subscription,
  type TestCloud,
  vault,
  vaultState,
} from './azure.ts';
import { callArm } from './call-arm.ts';

const guid = 'abababab-0000-4000-8000-000000000001';
const otherGuid = 'abababab-0000-4000-8000-000000000002';
const stranger = 'cdcdcdcd-0000-4000-8000-000000000003';
const idOf = (name: string, scope = vault) => `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`;
const definition = (role: string) =>
  `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role}`;

function vaultCloud(roleIds: readonly string[] = [roles.dataAccess]): TestCloud {
  return cloudWith(roleIds, (state) => {
    state.vaults = [vaultState()];
  });
}

function grant(cloud: TestCloud, properties: object = {}, name = guid, scope = vault) {
  const wanted = { roleDefinitionId: definition(roles.encryptionUser), principalId: adobe };
  return callArm(cloud, 'PUT', idOf(name, scope), {
    body: { properties: { ...wanted, principalType: 'ServicePrincipal', ...properties } },
  });
}

describe('a grant', () => {
  test.each([
    ['another principal under the same name', { principalId: stranger }, guid, 400, 'RoleAssignmentUpdateNotPermitted'],
    [
      'another role under the same name',
      { roleDefinitionId: definition(roles.cryptoOfficer) },
      guid,
      400,
      'RoleAssignmentUpdateNotPermitted',
    ],
    ['a name that is not a GUID', {}, 'mine', 400, 'InvalidRoleAssignmentId'],
    [
      'a role that does not exist',
      { roleDefinitionId: definition(stranger) },
      otherGuid,
      404,
      'RoleDefinitionDoesNotExist',
    ],
    ['a group that is a service principal', { principalType: 'Group' }, otherGuid, 400, 'UnmatchedPrincipalType'],
    ['an unknown principal, with a type', { principalId: stranger }, otherGuid, 201, undefined],
    [
      'an unknown principal, without one',
      { principalId: stranger, principalType: undefined },
      otherGuid,
      400,
      'PrincipalNotFound',
    ],
  ])('%s', async (_what, properties, name, status, code) => {
    const cloud = vaultCloud([roles.owner]);
    await grant(cloud);
    const answer = await grant(cloud, properties, name);
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  test('at a group or vault that does not exist is refused', async () => {
    const cloud = vaultCloud();
    cloud.state.vaults = [];
    expect((await grant(cloud)).code).toBe('ResourceNotFound');
    cloud.state.resourceGroups = [];
    expect((await grant(cloud)).code).toBe('ResourceGroupNotFound');
  });
});

describe('assigners', () => {
  const condition = `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${roles.encryptionUser}}))`;
  const limitedTo = (principal: string) =>
    condition.replace(
      /\)\)$/,
      ` AND @Request[Microsoft.Authorization/roleAssignments:PrincipalId] ForAnyOfAnyValues:GuidEquals {${principal}}))`,
    );
  const rbacAdministrator = 'f58310d9-a9f6-439a-9e8d-f62e7b41a168';
  test.each([
    ['Contributor', roles.contributor, null, {}, 403],
    ['Key Vault Contributor', roles.vaultContributor, null, {}, 403],
    ['Reader', roles.reader, null, {}, 403],
    ['Owner', roles.owner, null, { roleDefinitionId: definition(roles.owner) }, 201],
    ['Data Access Administrator', roles.dataAccess, null, {}, 201],
    ['Data Access Administrator, no type', roles.dataAccess, null, { principalType: undefined }, 403],
    ['Data Access Administrator, Owner', roles.dataAccess, null, { roleDefinitionId: definition(roles.owner) }, 403],
    ['limited RBAC Administrator', rbacAdministrator, condition, {}, 201],
    [
      'limited RBAC Administrator, other role',
      rbacAdministrator,
      condition,
      { roleDefinitionId: definition(roles.cryptoOfficer) },
      403,
    ],
    ["limited to Adobe's principal", rbacAdministrator, limitedTo(adobe), {}, 201],
    ['limited to another principal', rbacAdministrator, limitedTo(stranger), {}, 403],
    ['RBAC Administrator', rbacAdministrator, null, { roleDefinitionId: definition(roles.owner) }, 201],
  ])('%s', async (_who, role, limit, properties, status) => {
    const cloud = vaultCloud([]);
    cloud.state.roleAssignments = [assignment(role, group, { condition: limit })];
    const answer = await grant(cloud, properties);
    expect(answer.status).toBe(status);
    expect(answer.message.includes(`'Microsoft.Authorization/roleAssignments/write' over scope '${idOf(guid)}'`)).toBe(
      status === 403,
    );
  });

  test('a Data Access Administrator cannot remove an Owner', async () => {
    const cloud = vaultCloud();
    cloud.state.roleAssignments.push(assignment(roles.owner, vault, { name: guid, principalId: adobe }));
    expect((await callArm(cloud, 'DELETE', idOf(guid))).code).toBe('AuthorizationFailed');
    expect(cloud.state.roleAssignments).toHaveLength(2);
  });
});

describe('lists', () => {
  const everywhere = () =>
    cloudWith([], (state) => {
      state.vaults = [vaultState()];
      state.roleAssignments = [
        assignment(roles.reader, `/subscriptions/${subscription}`, { name: 'subscription' }),
        assignment(roles.reader, '/', { name: 'root', principalId: adobe }),
        assignment(roles.reader, '/providers/Microsoft.Management/managementGroups/top', {
          name: 'management',
          principalId: adobe,
        }),
        assignment(roles.reader, group.toUpperCase(), { name: 'group', principalId: adobe.toUpperCase() }),
        assignment(roles.encryptionUser, `${vault}/keys/cja-cmk`, { name: 'key', principalId: adobe }),
        assignment(roles.encryptionUser, `${vault}-2`, { name: 'elsewhere', principalId: adobe }),
        assignment(roles.encryptionUser, vault, {
          name: 'later',
          principalId: adobe,
          visibleAt: state.settings.keyDelay + 9e12,
        }),
      ];
    });
  test.each([
    [vault, '', ['subscription', 'root', 'management', 'group', 'key']],
    [vault, 'atScope()', ['subscription', 'root', 'management', 'group']],
    [`${vault}/keys/cja-cmk`, 'atScope()', ['subscription', 'root', 'management', 'group', 'key']],
    [vault, `principalId eq '${adobe}'`, ['root', 'management', 'group', 'key']],
    [vault, `atScope() and assignedTo('${adobe}')`, ['root', 'management', 'group']],
    [`/subscriptions/${subscription}`, `assignedTo('${pipeline.oid}')`, ['subscription']],
    [group, `principalId eq '${adobe}'`, ['root', 'management', 'group', 'key', 'elsewhere']],
  ])('at %s with "%s"', async (scope, filter, names) => {
    const query = filter === '' ? '' : `?$filter=${encodeURIComponent(filter)}`;
    const answer = await callArm(
      everywhere(),
      'GET',
      `${scope}/providers/Microsoft.Authorization/roleAssignments${query}`,
    );
    const value = at(answer.body, 'value');
    expect(Array.isArray(value) ? value.map((one) => at(one, 'name')) : answer.body).toEqual(names);
  });

  test('come in pages, and the last one is empty if the others are full', async () => {
    const cloud = everywhere();
    cloud.state.settings.pageSize = 5;
    const first = await callArm(cloud, 'GET', `${vault}/providers/Microsoft.Authorization/roleAssignments`);
    expect(at(first.body, 'value')).toHaveLength(5);
    const next = new URL(String(at(first.body, 'nextLink')));
    expect(next.searchParams.get('api-version')).toBe('2022-04-01');
    const last = await callArm(cloud, 'GET', `${next.pathname}${next.search}`);
    expect(last.body).toEqual({ value: [] });
  });

  test('show a new grant only after the delay', async () => {
    const cloud = vaultCloud();
    cloud.state.settings.assignmentDelay = 5000;
    await grant(cloud);
    const path = `${vault}/providers/Microsoft.Authorization/roleAssignments?$filter=principalId%20eq%20'${adobe}'`;
    expect((await callArm(cloud, 'GET', path)).body).toEqual({ value: [] });
    cloud.wait(5000);
    expect(at((await callArm(cloud, 'GET', path)).body, 'value')).toHaveLength(1);
  });
});

describe('role definitions', () => {
  test('are found by name regardless of case, including custom ones', async () => {
    const cloud = cloudWith([roles.reader], (state) => {
      state.roleDefinitions = [
        {
          name: stranger,
          roleName: 'CMK verifier',
          description: '',
          assignableScopes: [group],
          actions: ['Microsoft.KeyVault/vaults/read'],
          notActions: [],
          dataActions: [],
          notDataActions: [],
        },
      ];
      state.roleAssignments.push(assignment(stranger, vault, { principalId: adobe }));
      state.vaults = [vaultState()];
    });
    const list = (name: string) =>
      callArm(cloud, 'GET', `${group}/providers/Microsoft.Authorization/roleDefinitions?$filter=roleName eq '${name}'`);
    expect(at((await list('key vault crypto service encryption user')).body, 'value', 0, 'name')).toBe(
      roles.encryptionUser,
    );
    expect(at((await list('CMK verifier')).body, 'value', 0, 'properties', 'type')).toBe('CustomRole');
    expect((await callArm(cloud, 'GET', vault, { claims: { oid: adobe } })).status).toBe(200);
    expect((await callArm(cloud, 'GET', group, { claims: { oid: adobe } })).status).toBe(403);
  });
});
