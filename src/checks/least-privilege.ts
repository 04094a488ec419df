/** The check whether Adobe's service principal has permissions that it does not need. */

import { setAccessPolicy } from '../az-commands/access.ts';
import { countsAlone, isNeeded, neededPermissions, observedGrant } from '../model/grant.ts';
import type { AccessPolicy, RoleAssignment, Vault } from '../model/observed.ts';
import { adobePrincipalId } from '../model/principal.ts';
import { encryptionUserRole, mayUseKeys, roleGuid, roleName } from '../model/roles.ts';
import type { Command } from '../model/runbook.ts';
import { grantsAt } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';
import { adobeLeastPrivilege as text } from '../runbooks/access.ts';
import { excessAccess } from '../runbooks/changed-access.ts';
import {
  type CatalogEntry,
  type Check,
  type Context,
  fail,
  ofVault,
  pass,
  reasonOf,
  skipped,
  unreadable,
} from './check.ts';
import { otherCallersNote } from './use-notes.ts';

const adobeLeastPrivilege: Check = (context) => {
  return ofVault(context, (vault) => {
    const { principal, roleAssignments } = context.observed;
    const principalId = adobePrincipalId(context.inputs, context.observed);
    if (principalId === undefined) {
      if (principal.presence === 'unknown') return unreadable(context, principal.reason);
      return skipped(text.noPrincipal);
    }
    const roles = roleAssignments.presence === 'found' ? otherRoles(context, principalId, roleAssignments.value) : [];
    const policies = vault.rbac ? [] : policiesOf(vault, principalId);
    const permissions = excessPermissions(policies);
    if (roles.length === 0 && permissions.length === 0) {
      if (roleAssignments.presence === 'found') return pass(text.nothingElse);
      return unreadable(context, reasonOf(roleAssignments));
    }
    const observed = [...roles.map(({ roleId, scope }) => text.role(roleName(roleId), scope)), ...permissions];
    const [needed, others] = splitByNeed(context, vault, roles);
    const runbook = excessAccess(context.inputs, {
      assignments: others.map(({ id }) => id),
      policy: permissions.length === 0 ? undefined : trimPolicy(context, principalId, policies),
      isNeeded: needed.length > 0,
    });
    return fail(text.excess(observed), runbook);
  });
};

/**
 * The roles that might be Adobe's only access, as long as it does not have the agreed one, and the others. Roles have no effect
 * on a vault with access policies.
 */
function splitByNeed(
  { inputs, observed }: Context,
  { rbac }: Vault,
  roles: readonly RoleAssignment[],
): readonly [needed: readonly RoleAssignment[], others: readonly RoleAssignment[]] {
  if (!rbac || observedGrant(inputs, observed).presence === 'found') return [[], roles];
  const mayBeAll = ({ roleId }: RoleAssignment) => mayUseKeys(roleId);
  return [roles.filter(mayBeAll), roles.filter((one) => !mayBeAll(one))];
}

/** Policies of the principal itself: the others grant it nothing. */
function policiesOf(vault: Vault, principalId: string): AccessPolicy[] {
  return vault.accessPolicies.filter(
    (policy) => policy.objectId.toLowerCase() === principalId && countsAlone(policy, vault),
  );
}

function otherRoles(context: Context, principalId: string, assignments: readonly RoleAssignment[]): RoleAssignment[] {
  return assignments.filter(
    (assignment) =>
      assignment.principalId.toLowerCase() === principalId &&
      roleGuid(assignment.roleId) !== encryptionUserRole &&
      grantsAt(assignment.scope, context.scopes.key),
  );
}

const kinds = ['keys', 'secrets', 'certificates', 'storage'] as const;

function excessOf(policies: readonly AccessPolicy[], kind: (typeof kinds)[number]): string[] {
  const held = policies.flatMap((policy) => policy[kind]).map((permission) => permission.toLowerCase());
  return [...new Set(held)].filter((permission) => kind !== 'keys' || !isNeeded(permission));
}

function excessPermissions(policies: readonly AccessPolicy[]): Words[] {
  return kinds.flatMap((kind) => {
    const excess = excessOf(policies, kind);
    return excess.length === 0 ? [] : [text.permissions(kind, excess)];
  });
}

function trimPolicy(context: Context, principalId: string, policies: readonly AccessPolicy[]): Command {
  const emptied = (['secrets', 'certificates', 'storage'] as const).filter(
    (kind) => excessOf(policies, kind).length > 0,
  );
  return setAccessPolicy(context, principalId, neededPermissions, emptied);
}

export const leastPrivilegeFindings = [
  { ...text, note: otherCallersNote, check: adobeLeastPrivilege },
] as const satisfies readonly CatalogEntry[];
