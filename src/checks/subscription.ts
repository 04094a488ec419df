/** The check of the subscription that holds the vault. */

import type { Severity } from '../model/finding.ts';
import { disabledSubscription, subscriptionState as text, unpaidSubscription } from '../runbooks/subscription.ts';
import { type CatalogEntry, type Check, type Context, fail, pass, reasonOf, unreadable } from './check.ts';

/** States in which the subscription's resources are offline (Microsoft: Azure subscription states). */
const stopped: ReadonlySet<string> = new Set(['disabled', 'deleted', 'expired', 'warned']);

/**
 * Only a subscription that is known to be stopped is an error: a reader of one group may not be able to read its state.
 */
function subscriptionSeverity({ observed: { subscription } }: Context): Severity {
  const isStopped = subscription.presence === 'found' && stopped.has(subscription.value.state.toLowerCase());
  return isStopped ? 'error' : 'warning';
}

const subscriptionState: Check = (context) => {
  const { subscription } = context.observed;
  if (subscription.presence !== 'found') return unreadable(context, reasonOf(subscription));
  const { state } = subscription.value;
  if (state.toLowerCase() === 'enabled') return pass(text.is(state));
  const isUnpaid = state.toLowerCase() === 'pastdue';
  const runbook = isUnpaid ? unpaidSubscription(context.inputs) : disabledSubscription(context.inputs);
  return { ...fail(text.is(state), runbook), becomesLoss: true };
};

export const subscriptionFindings = [
  { ...text, severity: subscriptionSeverity, check: subscriptionState },
] as const satisfies readonly CatalogEntry[];
