/**
 * Deployment stacks in addition to the local cloud, as far as one step needs them: a template with one vault.
 * Source: REST specification of Microsoft.Resources deploymentStacks, 2024-03-01 (examples).
 */
import { randomUUID } from 'node:crypto';
import { softDelete } from '../../emulator/arm/removal.ts';
import { vaultId } from '../../emulator/arm/scopes.ts';
import type { FaultRule } from '../../emulator/faults.ts';
import type { CloudAnswer, CloudRequest } from '../../emulator/service.ts';
import type { RunningCloud } from '../../emulator/start.ts';
import { denyAssignment } from '../../emulator/tenants/denials.ts';
import { vault } from '../../emulator/tenants/foundation.ts';

interface Properties {
  readonly actionOnUnmanage: { readonly resources: string };
  readonly denySettings: {
    readonly mode: string;
    readonly applyToChildScopes: boolean;
    readonly excludedPrincipals: readonly string[];
  };
  readonly template: { readonly resources: readonly { readonly name: string; readonly type: string }[] };
}

const everyone = [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' as const }];
/** "denyWriteAndDelete": reads and the deletion of locks are always left out. */
const permissions = [
  {
    actions: ['*'],
    notActions: ['*/read', 'Microsoft.Authorization/locks/delete'],
    dataActions: [],
    notDataActions: [],
  },
];

function deploy({ cloud: { state } }: RunningCloud, { denySettings, template }: Properties): void {
  const { enablePurgeProtection: _, ...plain } = vault();
  for (const { name } of template.resources) {
    const made = { ...plain, name, keys: [], softDeleteRetentionInDays: 7 };
    state.vaults.push(made);
    const excludePrincipals = denySettings.excludedPrincipals.map((id) => ({ id, type: 'ServicePrincipal' as const }));
    const rest = { permissions, principals: everyone, excludePrincipals, isSystemProtected: true };
    const doNotApplyToChildScopes = !denySettings.applyToChildScopes;
    const one = denyAssignment({ name: randomUUID(), scope: vaultId(made), doNotApplyToChildScopes, ...rest });
    state.denyAssignments = [...(state.denyAssignments ?? []), one];
  }
}

/** @returns a rule that answers for this type only */
export function stacks(running: RunningCloud): FaultRule {
  const made = new Map<string, Properties>();
  const answer = ({ method, path, body, query }: CloudRequest): CloudAnswer => {
    const properties = made.get(path);
    if (method === 'PUT') {
      const wanted = (JSON.parse(body) as { readonly properties: Properties }).properties;
      made.set(path, wanted);
      deploy(running, wanted);
      return { status: 201, body: { id: path, properties: { ...wanted, provisioningState: 'creating' } } };
    }
    if (properties === undefined) return { status: 404, body: { error: { code: 'DeploymentStackNotFound' } } };
    if (method === 'GET')
      return { status: 200, body: { id: path, properties: { ...properties, provisioningState: 'succeeded' } } };
    made.delete(path);
    const { state } = running.cloud;
    state.denyAssignments = [];
    const isDeleted = query.get('unmanageAction.Resources') === 'delete';
    if (isDeleted) state.vaults.forEach((one) => softDelete(running.cloud, one));
    return { status: 202 };
  };
  return {
    when: ({ path }) => path.includes('/Microsoft.Resources/deploymentStacks/'),
    do: { kind: 'intercept', name: 'deployment stacks', answer },
  };
}
