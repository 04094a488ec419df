/** The person whom a page asks to run a command: who has just the role that its step names, at the place that it names. */
import { builtInRoles } from '../../emulator/arm/built-in-roles.ts';
import type { CloudState } from '../../emulator/state.ts';
import { administrator } from '../../emulator/tenants/identities.ts';
import { groupScope, keyName, subscriptionScope, tenantId, vaultScope } from '../../emulator/tenants/names.ts';
import { grantRole, setGraphPermissions } from '../../emulator/tenants/rights.ts';
import type { RolePlace } from '../../src/model/places.ts';
import type { Requirement } from '../../src/model/remedy.ts';
import { type RoleName, roleNames } from '../../src/model/role-names.ts';

export const workspaceScope = `${groupScope}/providers/Microsoft.OperationalInsights/workspaces/log-cja`;

const scopes: Readonly<Partial<Record<RolePlace, readonly string[]>>> = {
  key: [`${vaultScope}/keys/${keyName}`],
  vault: [vaultScope],
  group: [groupScope],
  subscription: [subscriptionScope],
  lockScope: [vaultScope],
  assignmentScope: [groupScope],
  vaultAndWorkspace: [vaultScope, workspaceScope],
};

/**
 * What directory roles allow with applications, as permissions of Microsoft Graph: the local cloud has no users. Source:
 * https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
 */
const directoryRoles: Readonly<Partial<Record<RoleName, readonly string[]>>> = {
  directoryReaders: [],
  applicationAdministrator: ['Application.ReadWrite.All'],
  cloudApplicationAdministrator: ['Application.ReadWrite.All'],
  privilegedRoleAdministrator: ['AppRoleAssignment.ReadWrite.All'],
};

/** Gives the administrator of the tests what a step asks for, and nothing else. @param which of the roles that are each enough */
export function becomePerson(state: CloudState, needs: Requirement | undefined, which: number): void {
  const { principalId, clientId } = administrator;
  state.roleAssignments = state.roleAssignments.filter((one) => one.principalId !== principalId);
  // Every member of a tenant can read its applications ("What are the default user permissions in Microsoft Entra ID?").
  const graph = ['Application.Read.All'];
  for (let each = needs; each !== undefined; each = each.and) {
    const { roles, at } = each;
    const [name = 'reader'] = roles.slice(which % roles.length);
    if (at === 'tenant') graph.push(...(directoryRoles[name] ?? []));
    else for (const scope of scopes[at] ?? []) grantRole(state, roleIdOf(name), scope, principalId);
  }
  setGraphPermissions(state, graph, clientId);
  // On a vault with access policies no role reaches the keys: docs/refused.md has the policy.
  const isOfKeys = needs?.roles.some((name) => name === 'cryptoOfficer' || name === 'vaultReader') === true;
  const policy = { tenantId, objectId: principalId, permissions: { keys: ['get', 'list', 'update', 'recover'] } };
  for (const vault of state.vaults.filter(({ enableRbacAuthorization }) => !enableRbacAuthorization))
    vault.accessPolicies = [
      ...vault.accessPolicies.filter(({ objectId }) => objectId !== principalId),
      ...(isOfKeys ? [policy] : []),
    ];
}

function roleIdOf(name: RoleName): string {
  const role = builtInRoles.find((each) => each.name === roleNames[name].en);
  if (role === undefined) throw new Error(`the local cloud has no role ${roleNames[name].en}`);
  return role.id;
}
