/** Deny assignments that would refuse the changes to the identity of this run. */

import { type DeniableWrite, writeDenial } from '../model/deny.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Observed } from '../model/observed.ts';
import type { Step } from '../model/plan.ts';
import { scopesOf } from '../model/scopes.ts';
import { type Permission, permissions } from '../permissions.ts';
import type { PlanBuilder } from './builder.ts';

/** Azure refuses a write that a deny assignment names, whatever roles the identity has. */
export function blockDenied(builder: PlanBuilder, { caller, denyAssignments }: Observed): void {
  if (caller.presence !== 'found' || denyAssignments.presence !== 'found') return;
  const denying = builder.steps.flatMap((step) => {
    const write = writeOf(step, builder.inputs);
    return (write && writeDenial(denyAssignments.value, caller.value.id, write)?.id) ?? [];
  });
  if (denying.length > 0) builder.blockBy('write-denied', [...new Set(denying)].join('\n'));
}

/** What the change needs, and where; `undefined` for Graph. */
function writeOf(step: Step, inputs: Inputs): DeniableWrite | undefined {
  const { group, vault, key } = scopesOf(inputs);
  const at = (scope: string, { actions: [action = ''], service }: Permission) => ({
    action,
    scope,
    isDataAction: service === 'vault',
  });
  switch (step.resource) {
    case 'resource-group':
      return at(group, permissions.createGroup);
    case 'vault':
      return at(vault, permissions.createVault);
    case 'key':
      return at(key, step.action === 'create' ? permissions.createKey : permissions.recoverKey);
    case 'grant':
      if (step.by === 'access-policy') return at(vault, permissions.addAccessPolicy);
      return at(scopesOf(inputs)[inputs.grantScope], permissions.assignRole);
    case 'lock':
      return at(vault, permissions.createLock);
    default:
      return undefined;
  }
}
