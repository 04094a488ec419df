/** The person whom a text asks to run a command: who has exactly the role that it names, at the place that it names. */
import { builtInRoles } from '../../emulator/arm/built-in-roles.ts';
import type { CloudState } from '../../emulator/state.ts';
import { administrator } from '../../emulator/tenants/identities.ts';
import { groupScope, keyName, subscriptionScope, tenantId, vaultScope } from '../../emulator/tenants/names.ts';
import { grantRole, setGraphPermissions } from '../../emulator/tenants/rights.ts';
import { places, type RolePlace } from '../../src/model/places.ts';
import type { OwnPolicy, Requirement } from './printed.ts';

const workspaceScope = `${groupScope}/providers/Microsoft.OperationalInsights/workspaces/log-cja`;

const scopes: Readonly<Partial<Record<RolePlace, string | readonly string[]>>> = {
  key: `${vaultScope}/keys/${keyName}`,
  vault: vaultScope,
  group: groupScope,
  subscription: subscriptionScope,
  lockScope: vaultScope,
  assignmentScope: groupScope,
  vaultAndWorkspace: [vaultScope, workspaceScope],
  identity: `${groupScope}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-cja`,
  workspace: workspaceScope,
};

/**
 * What directory roles may do with applications, as permissions of Microsoft Graph: the local cloud has no users. Source:
 * https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
 */
const directoryRoles: Readonly<Record<string, readonly string[]>> = {
  'Directory Readers': [],
  'Application Administrator': ['Application.ReadWrite.All'],
  'Cloud Application Administrator': ['Application.ReadWrite.All'],
  'Privileged Role Administrator': ['AppRoleAssignment.ReadWrite.All'],
};

/** Every member of a tenant can read its applications ("What are the default user permissions in Microsoft Entra ID?"). */
const everyMember = ['Application.Read.All'];

interface Asked {
  readonly requirements: readonly Requirement[];
  readonly ownPolicy?: OwnPolicy;
}

/**
 * Gives the administrator of the tests what a text asks for, and nothing else.
 *
 * @param which of the roles that are each enough
 */
export function becomePerson(state: CloudState, { requirements, ownPolicy }: Asked, which = 0): void {
  const { principalId, clientId } = administrator;
  state.roleAssignments = state.roleAssignments.filter((one) => one.principalId !== principalId);
  const graph = [...everyMember];
  for (const { roles, at } of requirements) {
    const name = roles[which % roles.length] ?? '';
    const directory = directoryRoles[name];
    if (directory !== undefined) {
      graph.push(...directory);
      continue;
    }
    const role = builtInRoles.find((each) => each.name === name);
    const scope = scopes[at];
    if (role === undefined || scope === undefined)
      throw new Error(`${name} on ${places[at].en} can't be assigned here`);
    for (const each of [scope].flat()) grantRole(state, role.id, each, principalId);
  }
  setGraphPermissions(state, graph, clientId);
  for (const vault of state.vaults) {
    const others = vault.accessPolicies.filter(({ objectId }) => objectId !== principalId);
    const permissions = { keys: [...(ownPolicy?.keys ?? [])], secrets: [...(ownPolicy?.secrets ?? [])] };
    const isAsked = permissions.keys.length > 0 || permissions.secrets.length > 0;
    vault.accessPolicies = isAsked ? [...others, { tenantId, objectId: principalId, permissions }] : others;
  }
}
