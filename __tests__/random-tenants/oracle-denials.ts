/**
 * "A deny assignment that refuses the pipeline's own writes" makes plan fail: which of the changes that it lists the
 * local cloud would refuse.
 */
import { denialOf } from '../../emulator/arm/denial.ts';
import type { Cloud } from '../../emulator/service.ts';
import type { CloudState } from '../../emulator/state.ts';
import { groupScope, pipelinePrincipalId, vaultScope } from '../../emulator/tenants/names.ts';
import { type Inputs, keyScope, reads, vaultOf } from './oracle-terms.ts';
import type { Written } from './state-changes.ts';

interface Need {
  readonly action: string;
  readonly scope: string;
  readonly isData?: true;
}

/** @returns what Azure checks for a change; `undefined` where it is not a change in Azure, or shows only later */
function needOf({ resource, action }: Written, cloud: Cloud, inputs: Inputs, recovers: boolean): Need | undefined {
  if (resource === 'resource-group')
    return { action: 'Microsoft.Resources/subscriptions/resourceGroups/write', scope: groupScope };
  if (resource === 'vault') return { action: 'Microsoft.KeyVault/vaults/write', scope: vaultScope };
  if (resource === 'lock') return { action: 'Microsoft.Authorization/locks/write', scope: vaultScope };
  if (resource === 'key' && action === 'recover')
    return { action: 'Microsoft.KeyVault/vaults/keys/recover/action', scope: keyScope, isData: true };
  if (resource === 'key') return { action: 'Microsoft.KeyVault/vaults/keys/write', scope: keyScope };
  // The permission model of a deleted vault is not known.
  if (resource !== 'grant' || recovers) return undefined;
  if (vaultOf(cloud)?.enableRbacAuthorization === false)
    return { action: 'Microsoft.KeyVault/vaults/accessPolicies/write', scope: vaultScope };
  const scope = inputs['grant-scope'] === 'key' ? keyScope : vaultScope;
  return { action: 'Microsoft.Authorization/roleAssignments/write', scope };
}

/** Without the deny assignments whose effect is not certain: those under a condition. */
function withCertainOnes(cloud: Cloud): Cloud {
  const { denyAssignments = [] } = cloud.state;
  const certain = denyAssignments.filter(
    ({ condition, permissions }) =>
      condition === undefined && permissions.every((permission) => permission.condition === undefined),
  );
  return { ...cloud, state: { ...cloud.state, denyAssignments: certain } satisfies CloudState };
}

/** @param isStopped whether plan says that a deny assignment refuses a change */
export function denialComplaints(
  cloud: Cloud,
  inputs: Inputs,
  planned: readonly Written[],
  isStopped: boolean,
): string[] {
  const recovers = planned.some(({ resource, action }) => resource === 'vault' && action === 'recover');
  const refusedIn = (where: Cloud) =>
    planned.filter((change) => {
      const need = needOf(change, cloud, inputs, recovers);
      return (
        need !== undefined &&
        denialOf(where, pipelinePrincipalId, need.action, need.scope, need.isData === true) !== undefined
      );
    });
  const listed = planned.map(({ resource, action }) => `${resource} ${action}`).join(', ');
  const [certain] = refusedIn(withCertainOnes(cloud));
  if (certain !== undefined && !isStopped && reads(cloud).denyAssignments)
    return [`a deny assignment refuses ${certain.resource} ${certain.action}, and plan does not say so`];
  // An older version of the API does not show which ones only audit; and a grant may be of either kind.
  const isOpen = cloud.state.settings.denyAssignmentVersions !== undefined || (recovers && listed.includes('grant'));
  if (isStopped && !isOpen && refusedIn(cloud).length === 0) return [`no deny assignment refuses any of ${listed}`];
  return [];
}
