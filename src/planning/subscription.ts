/** Whether the subscription allows any change at all. */

import type { Observed } from '../model/observed.ts';
import type { PlanBuilder } from './builder.ts';

/** States in which Azure lets its resources be read and deleted, and nothing else (Microsoft: Azure subscription states). */
const readOnly: ReadonlySet<string> = new Set(['disabled', 'expired', 'warned', 'deleted']);

export function blockReadOnlySubscription(builder: PlanBuilder, { subscription }: Observed): void {
  if (subscription.presence !== 'found' || builder.steps.length === 0) return;
  const { state } = subscription.value;
  if (readOnly.has(state.toLowerCase())) builder.blockBy('subscription-not-writable', state);
}
