/** The subscription's state. Source: https://learn.microsoft.com/rest/api/resources/subscriptions */
import * as v from 'valibot';
import type { Subscription } from '../model/observed.ts';
import { type Arm, allPages } from './arm.ts';
import { type Operation, parseResponse } from './responses.ts';

const apiVersion = '2022-12-01';

export const subscriptionReadRight = 'Reader on the subscription (Microsoft.Resources/subscriptions/read)';

const subscription = v.object({ subscriptionId: v.string(), state: v.string() });
const entry = v.object({ subscriptionId: v.string(), state: v.nullish(v.string()) });

/**
 * The subscription as the list of all that the caller may see shows it, else by its id. The list comes first because it
 * needs no right on the subscription itself: it shows those too in which the caller has a role on one group only (assumed;
 * it is what `az login` reads), while the read by id may be refused then.
 */
export async function getSubscription(arm: Arm, id: string, operation: Operation): Promise<Subscription> {
  const first = await arm.get('/subscriptions', apiVersion, operation.name);
  if (first.status >= 200 && first.status <= 299) {
    const all = await allPages(operation, first, entry, (url) => arm.follow(url, operation.name));
    const found = all.find((each) => each.subscriptionId.toLowerCase() === id);
    if (found?.state != null) return { state: found.state };
  }
  const answer = await arm.get(`/subscriptions/${id}`, apiVersion, operation.name);
  return { state: parseResponse(operation, answer, subscription).state };
}
