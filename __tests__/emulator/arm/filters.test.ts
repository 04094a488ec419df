/** Lists that Azure filters. What is filtered out is in the same list without the filter. */
import { expect, test } from '@jest/globals';
import { adobe, assignment, at, cloudWith, group, keyState, roles, subscription, vault, vaultState } from './azure.ts';
import { callArm } from './call-arm.ts';

const scope = `/subscriptions/${subscription}`;
const authorization = `${scope}/providers/Microsoft.Authorization`;

function filteredCloud() {
  return cloudWith([], (state) => {
    const [first] = state.resourceGroups;
    if (first === undefined) throw new Error('there is no group');
    first.tags = { Team: 'privacy' };
    state.resourceGroups.push({ ...first, name: 'rg-other', tags: { Team: 'other' } });
    state.vaults = [
      vaultState({ keys: [keyState('cja-cmk')], tags: { Team: 'privacy' } }),
      vaultState({ name: 'kv-other', tags: {} }),
    ];
    state.locks = [
      { name: 'above', scope: group, level: 'CanNotDelete' },
      { name: 'below', scope: vault, level: 'CanNotDelete' },
    ];
    state.groups = [{ id: 'aaaaaaaa-0000-4000-8000-000000000001', displayName: 'Data', members: [adobe] }];
    state.roleDefinitions = [
      {
        name: '5b0d7c3e-9a41-4f86-b2d5-c817e60f3a94',
        roleName: 'Own role',
        description: '',
        assignableScopes: [group],
        actions: [],
        notActions: [],
        dataActions: [],
        notDataActions: [],
      },
    ];
    state.roleAssignments.push(assignment(roles.owner, scope), {
      ...assignment(roles.encryptionUser, vault),
      principalId: 'aaaaaaaa-0000-4000-8000-000000000001',
    });
  });
}

async function namesOf(path: string, filter: string, name = 'name'): Promise<unknown[]> {
  const query = filter === '' ? '' : `$filter=${encodeURIComponent(filter)}`;
  const { status, body } = await callArm(filteredCloud(), 'GET', query === '' ? path : `${path}?${query}`);
  expect(status).toBe(200);
  const entries: unknown = at(body, 'value');
  return Array.isArray(entries) ? entries.map((entry: unknown) => at(entry, ...name.split('.'))) : [];
}

test.each([
  [
    'resource groups by tag',
    `${scope}/resourceGroups`,
    "tagName eq 'team' and tagValue eq 'privacy'",
    'name',
    ['rg-cja'],
  ],
  [
    'resource groups by a tag of any value',
    `${scope}/resourceGroups`,
    "tagName eq 'team'",
    'name',
    ['rg-cja', 'rg-other'],
  ],
  [
    'resources by tag',
    `${scope}/resources`,
    "resourceType eq 'Microsoft.KeyVault/vaults' and tagName eq 'Team' and tagValue eq 'privacy'",
    'name',
    ['kv-contoso-cja'],
  ],
  ['locks at a scope and above', `${group}/providers/Microsoft.Authorization/locks`, 'atScope()', 'name', ['above']],
  ['custom roles', `${authorization}/roleDefinitions`, "type eq 'CustomRole'", 'properties.roleName', ['Own role']],
  [
    'what is assigned to a member of a group',
    `${vault}/providers/Microsoft.Authorization/roleAssignments`,
    `assignedTo('${adobe}')`,
    'properties.principalId',
    ['aaaaaaaa-0000-4000-8000-000000000001'],
  ],
  [
    'what is assigned to a principal itself',
    `${vault}/providers/Microsoft.Authorization/roleAssignments`,
    `principalId eq '${adobe}'`,
    'properties.principalId',
    [],
  ],
])('%s', async (_what, path, filter, name, wanted) => {
  expect(await namesOf(path, filter, name)).toEqual(wanted);
  expect((await namesOf(path, '', name)).length).toBeGreaterThanOrEqual(Math.max(wanted.length, 1));
});
