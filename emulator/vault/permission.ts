/** Authorization in a vault: by RBAC, or by the vault's own access policies. */
import type { DenyAssignmentState } from '../access-state.ts';
import { vaultGrantFor } from '../arm/authorization.ts';
import { denialOf } from '../arm/denial.ts';
import { identitiesOf } from '../arm/principals.ts';
import { same, vaultId } from '../arm/scopes.ts';
import type { Caller, Cloud, CloudAnswer } from '../service.ts';
import type { VaultState } from '../state.ts';
import { forbidden } from './answers.ts';

/** What an operation needs, in both permission models. */
export interface Right {
  /** Below `Microsoft.KeyVault/vaults/`. */
  readonly dataAction: string;
  readonly object: 'keys' | 'secrets';
  readonly permission: string;
}

export function describeCaller({ appId, objectId, tenantId }: Caller): string {
  return `appid=${appId};oid=${objectId};iss=https://sts.windows.net/${tenantId}/`;
}

/**
 * The 403 of a caller who is not authorized. A deny assignment overrides both models. assumed: over access policies too; no page says
 * whether Azure applies it there. `name` is the requested object, `undefined` for a list.
 */
export function refuseRight(
  cloud: Cloud,
  vault: VaultState,
  caller: Caller,
  right: Right,
  name: string | undefined,
): CloudAnswer | undefined {
  const resource = name === undefined ? vaultId(vault) : `${vaultId(vault)}/${right.object}/${name}`;
  const action = `Microsoft.KeyVault/vaults/${right.dataAction}`;
  const denial = denialOf(cloud, caller.objectId, action, resource, true);
  if (denial !== undefined) return forbiddenByRbac(vault, caller, action, resource, denial);
  if (!vault.enableRbacAuthorization)
    return hasPolicy(cloud, vault, caller, right) ? undefined : forbiddenByPolicy(vault, caller, right);
  const granted = vaultGrantFor(cloud, caller.objectId, action, resource, true);
  return granted === undefined ? forbiddenByRbac(vault, caller, action, resource) : undefined;
}

/**
 * Source: REST specification, `AccessPolicyEntry`. The object may be a group; the tenant is the one whose requests it
 * applies to. A policy for an application on behalf of a user grants nothing to the principal alone.
 */
function hasPolicy(cloud: Cloud, vault: VaultState, caller: Caller, right: Right): boolean {
  const identities = identitiesOf(cloud, caller.objectId);
  return vault.accessPolicies.some(
    (policy) =>
      identities.some((id) => same(policy.objectId, id)) &&
      same(policy.tenantId, caller.tenantId) &&
      policy.applicationId === undefined &&
      (policy.permissions[right.object] ?? []).some((held) => same(held, right.permission) || same(held, 'all')),
  );
}

/** The message of older recordings with the inner code of newer answers. */
function forbiddenByPolicy(vault: VaultState, caller: Caller, right: Right): CloudAnswer {
  const message =
    `The user, group or application '${describeCaller(caller)}' does not have ${right.object} ${right.permission} ` +
    `permission on key vault '${vault.name};location=${vault.location}'. For help resolving this issue, please see ` +
    'https://go.microsoft.com/fwlink/?linkid=2125287';
  return forbidden('AccessDenied', message);
}

/**
 * Quoted in full in users' reports: the resource in lower case, a blank before the second-to-last line. guessed: the
 * line of the deny assignment and the reason if one applies.
 */
function forbiddenByRbac(
  vault: VaultState,
  caller: Caller,
  action: string,
  resource: string,
  denial?: DenyAssignmentState,
): CloudAnswer {
  const lines = [
    'Caller is not authorized to perform action on resource.',
    'If role assignments, deny assignments or role definitions were changed recently, please observe propagation time.',
    `Caller: ${describeCaller(caller)}`,
    `Action: '${action}'`,
    `Resource: '${resource.toLowerCase()}'`,
    'Assignment: (not found)',
    denial === undefined ? 'DenyAssignmentId: null' : `DenyAssignmentId: '${denial.name.replaceAll('-', '')}'`,
    `DecisionReason: '${denial === undefined ? 'DeniedWithNoValidRBAC' : 'DeniedByDenyAssignment'}' `,
    `Vault: ${vault.name};location=${vault.location}`,
    '',
  ];
  return forbidden('ForbiddenByRbac', lines.join('\r\n'));
}
