/** Whether the subscription and the resource group allow any change at all. */

import type { Observed } from '../model/observed.ts';
import { isLeaving } from '../model/vault.ts';
import type { PlanBuilder } from './builder.ts';

/** States in which Azure lets its resources be read and deleted, and nothing else (Microsoft: Azure subscription states). */
const readOnly: ReadonlySet<string> = new Set(['disabled', 'expired', 'warned', 'deleted']);

/** What a group that is being deleted contains goes with it, and nothing can be created in it. */
export function blockLeavingGroup(builder: PlanBuilder, observed: Observed): void {
  if (isLeaving(observed) && changesSubscription(builder)) builder.block('resource-group-deleting');
}

export function blockReadOnlySubscription(builder: PlanBuilder, { subscription }: Observed): void {
  if (subscription.presence !== 'found' || !changesSubscription(builder)) return;
  const { state } = subscription.value;
  if (readOnly.has(state.toLowerCase())) builder.blockBy('subscription-not-writable', [state]);
}

/** A service principal belongs to the tenant. */
function changesSubscription({ steps }: PlanBuilder): boolean {
  return steps.some(({ resource }) => resource !== 'principal');
}
