/** Why Azure would refuse planned changes, whatever roles the identity of this run has. */

import { type DeniableUse, denialBy } from '../model/deny.ts';
import type { Inputs } from '../model/inputs.ts';
import { addressOf } from '../model/names.ts';
import type { DenyAssignment, Lock, Observed } from '../model/observed.ts';
import type { PlannedStep } from '../model/plan.ts';
import { covers, lockIdOf, scopesOf } from '../model/scopes.ts';
import { isLeaving, isOffline } from '../model/vault.ts';
import { type Permission, permissions } from '../permissions.ts';
import type { PlanBuilder } from './builder.ts';

/** What a group that is being deleted contains goes with it, and nothing can be created in it. */
export function blockLeavingGroup(builder: PlanBuilder, observed: Observed): void {
  if (isLeaving(observed) && changesSubscription(builder)) builder.block('resource-group-deleting');
}

/** Azure lets the resources of such a subscription be read and deleted, and nothing else. */
export function blockOffline(builder: PlanBuilder, { subscription }: Observed): void {
  if (subscription.presence !== 'found' || !isOffline(subscription.value) || !changesSubscription(builder)) return;
  builder.block('subscription-not-writable', [subscription.value.state]);
}

/** A service principal belongs to the tenant. */
function changesSubscription({ steps }: PlanBuilder): boolean {
  return steps.some(({ resource }) => resource !== 'principal');
}

/** Azure blocks writes below a ReadOnly lock, but for those of the data plane (Microsoft: "Lock your resources to protect your infrastructure"). */
export function blockReadOnly(builder: PlanBuilder, { locks }: Observed): void {
  if (locks.presence !== 'found') return;
  const writes = writesOf(builder).filter(({ isDataAction }) => !isDataAction);
  const isRefusing = ({ level, scope }: Lock) =>
    level.toLowerCase() === 'readonly' && writes.some((write) => covers(scope, write.scope));
  const refusing = locks.value.filter(isRefusing);
  if (refusing.length > 0) builder.block('read-only-lock', refusing.map(lockIdOf));
}

/** Those that may deny a write, and perhaps do not, are left to Azure. */
export function blockDenied(builder: PlanBuilder, { caller, denyAssignments }: Observed): void {
  if (caller.presence !== 'found' || denyAssignments.presence !== 'found') return;
  const writes = writesOf(builder);
  const isDenying = (one: DenyAssignment) => writes.some((write) => denialBy(one, caller.value.id, write) === 'denied');
  const ids = denyAssignments.value.filter(isDenying).map(({ id }) => addressOf(id));
  if (ids.length > 0) builder.block('write-denied', ids);
}

/** What the changes need, and where; nothing at Microsoft Graph, to which neither locks nor deny assignments apply. */
function writesOf({ steps, inputs }: PlanBuilder): readonly DeniableUse[] {
  return steps.flatMap((step) => {
    const write = writeOf(step, inputs);
    if (write === undefined) return [];
    const [scope, { actions, service }] = write;
    return [{ actions, scope, isDataAction: service === 'vault' }];
  });
}

function writeOf(step: PlannedStep, inputs: Inputs): readonly [scope: string, needs: Permission] | undefined {
  const { group, vault, key } = scopesOf(inputs);
  switch (step.resource) {
    case 'resource-group':
      return [group, permissions.createGroup];
    case 'vault':
      return [vault, permissions.createVault];
    case 'key':
      return [key, step.action === 'create' ? permissions.createKey : permissions.recoverKey];
    case 'grant':
      if (step.by === 'access-policy') return [vault, permissions.addAccessPolicy];
      return [inputs.grantScope === 'key' ? key : vault, permissions.assignRole];
    case 'lock':
      return [vault, permissions.createLock];
    default:
      return undefined;
  }
}
