/** What the state of a subscription means. Pure. */

import type { Observed } from './observed.ts';

/** States in which the subscription's resources are offline (Microsoft: Azure subscription states). */
const stopped: ReadonlySet<string> = new Set(['disabled', 'deleted', 'expired', 'warned']);

/** Whether it is known to be stopped: a reader of one group may not be able to read its state. */
export function isOutOfService({ subscription }: Pick<Observed, 'subscription'>): boolean {
  return subscription.presence === 'found' && stopped.has(subscription.value.state.toLowerCase());
}
