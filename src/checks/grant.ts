/** Checks of what Adobe's service principal may do: enough, and nothing else. */

import { az, vaultId } from '../az-commands.ts';
import type { FindingWords } from '../messages/findings.ts';
import { grantSeen } from '../model/grant.ts';
import type { AccessPolicy, RoleAssignment, Vault } from '../model/observed.ts';
import { encryptionUserRole, encryptionUserRoleName, roleGuid, roleName } from '../model/roles.ts';
import { grantsAt } from '../model/scopes.ts';
import { adobePrincipalId, assignRole } from './adobe.ts';
import {
  type Check,
  type CheckOutcome,
  type Context,
  fail,
  ofVault,
  pass,
  reasonOf,
  skipped,
  undecided,
  unreadable,
} from './check.ts';

/** What Adobe needs, as Azure spells it in an access policy. */
const needed: readonly string[] = ['get', 'wrapKey', 'unwrapKey'];
const neededInLowerCase: ReadonlySet<string> = new Set(needed.map((permission) => permission.toLowerCase()));

/** The plan asks the same function, so that what is reported and what is done can't disagree. */
export const adobeGrant: Check = (context, words) => {
  const text = words['adobe-grant'];
  const expected = text.expected(encryptionUserRoleName);
  return ofVault(context, words, expected, (vault) => {
    const { inputs, observed } = context;
    const grant = grantSeen(inputs, observed);
    if (grant.presence === 'unknown') return unreadable(context, words, expected, grant.reason);
    if (grant.presence === 'found') {
      const { assignment } = grant;
      const held = assignment === undefined ? text.policy : text.role(encryptionUserRoleName, assignment.scope);
      return pass(held, expected);
    }
    const principalId = adobePrincipalId(context);
    if (grant.presence === 'conditional') {
      const { scope, condition } = grant.assignment;
      const command = assignRole(context, principalId, grantScope(context));
      return undecided(text.condition(scope, condition ?? ''), expected, text.conditionCure, command);
    }
    if (principalId === undefined) {
      const create = az('ad', 'sp', 'create', '--id', inputs.adobeAppId);
      return fail(text.noPrincipal, expected, text.principalFirst, create, grantCommand(context, vault));
    }
    return vault.rbac ? noRole(context, words, principalId) : noPolicy(context, words, principalId, vault);
  });
};

function noRole(context: Context, words: FindingWords, principalId: string): CheckOutcome {
  const text = words['adobe-grant'];
  const expected = text.expected(encryptionUserRoleName);
  const { roleAssignments } = context.observed;
  // A list that Azure says is not there is no empty list.
  if (roleAssignments.presence !== 'found') return unreadable(context, words, expected, reasonOf(roleAssignments));
  const holders = roleAssignments.value.filter(
    ({ roleId, scope }) => roleGuid(roleId) === encryptionUserRole && grantsAt(scope, context.scopes.key),
  );
  const others = [...new Set(holders.map((holder) => holder.principalId))];
  const observed = text.noRole(principalId, encryptionUserRoleName) + (others.length > 0 ? text.others(others) : '');
  return fail(observed, expected, text.remediation, assignRole(context, principalId, grantScope(context)));
}

function noPolicy(context: Context, words: FindingWords, principalId: string, vault: Vault): CheckOutcome {
  const text = words['adobe-grant'];
  const policies = policiesOf(vault, principalId);
  const held = new Set(policies.flatMap(({ keys }) => keys).map((permission) => permission.toLowerCase()));
  const missing = needed.filter((permission) => !held.has(permission.toLowerCase()));
  const named = vault.accessPolicies.some(({ objectId }) => objectId.toLowerCase() === principalId);
  const { roleAssignments } = context.observed;
  const role =
    roleAssignments.presence === 'found' &&
    roleAssignments.value.some((assignment) => isGrant(assignment, principalId, context.scopes.key));
  const observed = [
    policies.length === 0 ? text.noPolicy(principalId) : text.partPolicy(principalId, missing),
    policies.length === 0 && named ? text.compound : '',
    role ? text.roleWithoutEffect : '',
  ];
  const expected = text.expected(encryptionUserRoleName);
  return fail(observed.join(''), expected, text.remediation, policyCommand(context, principalId, policies));
}

/** A role assignment has no effect on a vault with access policies (Microsoft: Azure RBAC and access policies compared). */
function isGrant({ roleId, principalId, scope }: RoleAssignment, holder: string, key: string): boolean {
  return roleGuid(roleId) === encryptionUserRole && principalId.toLowerCase() === holder && grantsAt(scope, key);
}

/** Policies of the principal itself: one for a compound identity grants nothing to the principal alone. */
function policiesOf(vault: Vault, principalId: string): AccessPolicy[] {
  return vault.accessPolicies.filter(
    ({ objectId, applicationId }) => applicationId === undefined && objectId.toLowerCase() === principalId,
  );
}

function grantScope({ inputs }: Context): string {
  return inputs.grantScope === 'key' ? `${vaultId(inputs)}/keys/${inputs.keyName}` : vaultId(inputs);
}

/** The grant for a principal that does not exist yet: az finds it by its app id, or a person puts its object id in. */
function grantCommand(context: Context, vault: Vault): string {
  if (vault.rbac) return assignRole(context, undefined, grantScope(context));
  const { vaultName, adobeAppId } = context.inputs;
  return az('keyvault', 'set-policy', '--name', vaultName, '--spn', adobeAppId, '--key-permissions', ...needed);
}

/** Sets the policy's key permissions. The command replaces what was there, so the old ones are named again. */
function policyCommand(context: Context, principalId: string, policies: readonly AccessPolicy[]): string {
  const others = policies
    .flatMap(({ keys }) => keys)
    .filter((permission) => !neededInLowerCase.has(permission.toLowerCase()));
  const target = ['--name', context.inputs.vaultName, '--object-id', principalId];
  return az('keyvault', 'set-policy', ...target, '--key-permissions', ...needed, ...new Set(others));
}

export const adobeLeastPrivilege: Check = (context, words) => {
  const text = words['adobe-least-privilege'];
  return ofVault(context, words, text.expected, (vault) => {
    const { principal, roleAssignments } = context.observed;
    const principalId = adobePrincipalId(context);
    if (principalId === undefined) {
      if (principal.presence === 'unknown') return unreadable(context, words, text.expected, principal.reason);
      return skipped(text.noPrincipal, text.expected);
    }
    const roles = roleAssignments.presence === 'found' ? otherRoles(context, principalId, roleAssignments.value) : [];
    const policies = vault.rbac ? [] : policiesOf(vault, principalId);
    const permissions = excessPermissions(words, policies);
    if (roles.length === 0 && permissions.length === 0) {
      if (roleAssignments.presence === 'found') return pass(text.nothingElse, text.expected);
      return unreadable(context, words, text.expected, reasonOf(roleAssignments));
    }
    const observed = [...roles.map(({ roleId, scope }) => text.role(roleName(roleId), scope)), ...permissions];
    const commands = roles.map(({ id }) => az('role', 'assignment', 'delete', '--ids', id));
    if (permissions.length > 0) commands.push(trimPolicy(context, principalId, policies));
    return fail(text.excess(observed), text.expected, text.remediation, ...commands);
  });
};

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
  return [...new Set(held)].filter((permission) => kind !== 'keys' || !neededInLowerCase.has(permission));
}

function excessPermissions(words: FindingWords, policies: readonly AccessPolicy[]): string[] {
  return kinds.flatMap((kind) => {
    const excess = excessOf(policies, kind);
    return excess.length === 0 ? [] : [words['adobe-least-privilege'].permissions(kind, excess)];
  });
}

/** Cuts the policy down to what Adobe needs. An option without values takes all permissions of its kind away. */
function trimPolicy(context: Context, principalId: string, policies: readonly AccessPolicy[]): string {
  const options = {
    secrets: '--secret-permissions',
    certificates: '--certificate-permissions',
    storage: '--storage-permissions',
  };
  const emptied = (['secrets', 'certificates', 'storage'] as const).filter(
    (kind) => excessOf(policies, kind).length > 0,
  );
  const target = ['--name', context.inputs.vaultName, '--object-id', principalId, '--key-permissions', ...needed];
  return az('keyvault', 'set-policy', ...target, ...emptied.map((kind) => options[kind]));
}
