/** Commands on role assignments, access policies and deny assignments. */
import type { RoleAssignment } from '../model/observed.ts';
import type { Command } from '../model/remedy.ts';
import { roleNames } from '../model/role-names.ts';
import { encryptionUserRole, encryptionUserRoleName } from '../model/roles.ts';
import { az, azIn, type Target } from './command.ts';

/**
 * Gives Adobe's service principal the role that lets it use keys; if its object ID is not known, az finds it by its
 * application ID.
 */
export function assignToAdobe(target: Target, principalId: string | undefined, scope: string): Command {
  const byId = ['--assignee-object-id', principalId ?? '', '--assignee-principal-type', 'ServicePrincipal'];
  const assignee = principalId === undefined ? ['--assignee', target.inputs.adobeAppId] : byId;
  const role = ['--role', encryptionUserRoleName, '--scope', scope];
  return azIn(target, 'role', 'assignment', 'create', ...assignee, ...role);
}

export function dropCondition(target: Target, { id, principalId, scope }: RoleAssignment): Command {
  const { subscriptionId } = target.inputs;
  const assignment = {
    id,
    name: id.slice(id.lastIndexOf('/') + 1),
    scope,
    principalId,
    principalType: 'ServicePrincipal',
    roleDefinitionId: `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${encryptionUserRole}`,
    condition: '',
    conditionVersion: '',
  };
  return azIn(target, 'role', 'assignment', 'update', '--role-assignment', JSON.stringify(assignment));
}

export function listRoleAssignments(target: Target, scope: string): Command {
  return azIn(target, 'role', 'assignment', 'list', '--scope', scope, '--include-inherited');
}

/** Lists the agreed role of Adobe's service principal there or above; az finds it by its application ID. */
export function listRolesOfAdobe(target: Target, scope: string): Command {
  const of = ['--assignee', target.inputs.adobeAppId, '--role', encryptionUserRoleName, '--query', '[].id'];
  return azIn(target, 'role', 'assignment', 'list', '--scope', scope, '--include-inherited', ...of);
}

/** Lists who has role Owner on the subscription, or anywhere below. */
export function listOwners(target: Target): Command {
  // With --role and without --scope, Azure CLI fails.
  const query = ['--query', `[?roleDefinitionName=='${roleNames.owner.en}'].[principalName,scope]`, '--output', 'tsv'];
  return azIn(target, 'role', 'assignment', 'list', '--all', ...query);
}

export function removeRoleAssignment(target: Target, id: string): Command {
  return azIn(target, 'role', 'assignment', 'delete', '--ids', id);
}

/** Removes Adobe's access policy; az finds the service principal by its application ID. */
export function removeAccessPolicy(target: Target): Command {
  const { vaultName, resourceGroup, adobeAppId } = target.inputs;
  const vault = ['--name', vaultName, '--resource-group', resourceGroup];
  return azIn(target, 'keyvault', 'delete-policy', ...vault, '--spn', adobeAppId);
}

export function listDenyAssignments(target: Target, scope: string): Command {
  return azIn(target, 'role', 'deny-assignment', 'list', '--scope', scope, '--filter', 'atScope()');
}

/**
 * Sets the key permissions of a policy, which replaces the existing ones.
 *
 * @param emptied the kinds whose permissions are removed: az takes an option without values as none
 */
export function setAccessPolicy(
  target: Target,
  objectId: string,
  permissions: readonly string[],
  emptied: readonly ('secrets' | 'certificates' | 'storage')[] = [],
): Command {
  const of = ['--object-id', objectId];
  const options = {
    secrets: '--secret-permissions',
    certificates: '--certificate-permissions',
    storage: '--storage-permissions',
  };
  const kinds = emptied.map((kind) => options[kind]);
  const { vaultName, resourceGroup } = target.inputs;
  // Without the group, az searches the whole subscription.
  return azIn(
    target,
    'keyvault',
    'set-policy',
    '--name',
    vaultName,
    '--resource-group',
    resourceGroup,
    ...of,
    '--key-permissions',
    ...permissions,
    ...kinds,
  );
}

export function assignRoleAt(target: Target, role: string, scope: string): Command {
  const options = ['--assignee', target.inputs.clientId, '--role', role, '--scope', scope];
  return azIn(target, 'role', 'assignment', 'create', ...options);
}

/** The tenant of the subscription that the person is signed in to. */
export function showTenant(): Command {
  return az('account', 'show', '--query', 'tenantId', '--output', 'tsv');
}
