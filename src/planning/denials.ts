/** Deny assignments that would refuse the changes to the identity of this run. */

import { type DeniableUse, denialBy } from '../model/deny.ts';
import type { Inputs } from '../model/inputs.ts';
import { addressOf } from '../model/names.ts';
import type { DenyAssignment, Observed } from '../model/observed.ts';
import type { PlannedStep } from '../model/plan.ts';
import { scopesOf } from '../model/scopes.ts';
import { type Permission, permissions } from '../permissions.ts';
import type { PlanBuilder } from './builder.ts';

/** Azure refuses a write that a deny assignment names, whatever roles the identity has. */
export function blockDenied(builder: PlanBuilder, { caller, denyAssignments }: Observed): void {
  if (caller.presence !== 'found' || denyAssignments.presence !== 'found') return;
  const writes = builder.steps.flatMap((step) => writesOf(step, builder.inputs));
  const isDenying = (one: DenyAssignment) => writes.some((write) => denialBy(one, caller.value.id, write) === 'denied');
  const denying = denyAssignments.value.filter(isDenying);
  if (denying.length > 0)
    builder.blockBy(
      'write-denied',
      denying.map(({ id }) => addressOf(id)),
    );
}

/** What the change needs, and where; nothing at Microsoft Graph, to which deny assignments don't apply. */
function writesOf(step: PlannedStep, inputs: Inputs): DeniableUse[] {
  const { group, vault, key } = scopesOf(inputs);
  const at = (scope: string, { actions, service }: Permission) => [
    { actions, scope, isDataAction: service === 'vault' },
  ];
  switch (step.resource) {
    case 'resource-group':
      return at(group, permissions.createGroup);
    case 'vault':
      return at(vault, permissions.createVault);
    case 'key':
      return at(key, step.action === 'create' ? permissions.createKey : permissions.recoverKey);
    case 'grant':
      if (step.by === 'access-policy') return at(vault, permissions.addAccessPolicy);
      return at(inputs.grantScope === 'key' ? key : vault, permissions.assignRole);
    case 'lock':
      return at(vault, permissions.createLock);
    default:
      return [];
  }
}
