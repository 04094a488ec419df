/**
 * Each right that src/permissions.ts names, compared with Azure's roles, and each name with its placeholders filled in.
 */
import { builtInRoles } from '../emulator/arm/built-in-roles.ts';
import { operationOf } from '../src/azure/operations.ts';
import { type Permission, type PermissionId, permissions, rightForAction, rightOf } from '../src/permissions.ts';
import { inputsOf } from './checks/tenant.ts';

const inputs = inputsOf({
  adobePrincipalId: '2bfe5d98-0000-4000-8000-000000000000',
  confirmedKeyUri: { kind: 'uri', uri: '', vaultName: 'kv-contoso-cja', keyName: 'cja-cmk', version: 'a'.repeat(32) },
});
const entries = Object.entries<Permission>(permissions) as [PermissionId, Permission][];

/** Whether an action matches one of a role's actions, which may contain wildcards. */
function matches(action: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 'i').test(action),
  );
}

function allows(roleName: string, service: Permission['service'], action: string): boolean {
  const role = builtInRoles.find(({ name }) => name === roleName);
  if (role === undefined) throw new Error(`Azure has no role ${roleName}`);
  if (service === 'vault') return matches(action, role.dataActions) && !matches(action, role.notDataActions);
  return matches(action, role.actions) && !matches(action, role.notActions);
}

describe.each(entries)('%s', (id, { service, actions, roles, place }) => {
  test('has roles that allow it, or a permission of Microsoft Graph', () => {
    expect(place === 'graph').toBe(service === 'graph');
    expect(actions.length === 0).toBe(service === 'graph');
    for (const role of roles)
      for (const action of actions) expect([role, allows(role, service, action)]).toEqual([role, true]);
  });

  test('has a complete name in both languages', () => {
    const { name } = operationOf(id, inputs, { at: 'key', principalId: inputs.adobePrincipalId ?? '' });
    expect(`${name.en}${name.fr}`).not.toMatch(/[{}]|undefined/);
    expect(name.fr).toMatch(/^[a-zé]+r(?:e)? /);
    expect(name.fr).not.toBe(name.en);
  });
});

test('an operation on a scope names that scope', () => {
  const { name } = operationOf('listLocks', inputs, { at: 'group' });
  expect(name).toEqual({
    en: 'list the locks of resource group rg-cja',
    fr: 'lister les verrous sur le groupe de ressources rg-cja',
  });
});

test('only the creation of a vault or a group, and the recovery of a vault, may overwrite what exists', () => {
  const replacing = entries.filter(([, { kind }]) => kind === 'overwrite').map(([id]) => id);
  expect(replacing).toEqual(['createGroup', 'createVault', 'recoverVault']);
  expect(operationOf('createVault', inputs)).toMatchObject({ writes: true, overwrites: true });
  // This POST only reads.
  expect(operationOf('checkName', inputs)).toMatchObject({ writes: false, overwrites: false });
});

test.each([
  ['Microsoft.Resources/subscriptions/resourcegroups/write', rightOf(permissions.createGroup)],
  ['microsoft.authorization/locks/write', rightOf(permissions.createLock)],
  // An action of the control plane, although the data plane has one with the same name.
  ['Microsoft.KeyVault/vaults/keys/read', rightOf(permissions.readKey)],
  ['Microsoft.KeyVault/vaults/deploy/action', undefined],
])('the right for %s', (action, right) => {
  expect(rightForAction(action)).toEqual(right);
});
