/** The subscription: its state, and its regions. Source: https://learn.microsoft.com/rest/api/resources/subscriptions */
import * as v from 'valibot';
import { ServiceError } from '../errors/errors.ts';
import type { Whole } from '../model/listed.ts';
import type { Subscription } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import type { ResourceId } from '../model/scopes.ts';
import type { Arm } from './arm.ts';
import { invalidResponse, parseResponse } from './responses.ts';

const apiVersion = '2022-12-01';

const tenantId = v.nullish(v.string());
const subscription = v.object({ subscriptionId: v.string(), state: v.string(), tenantId });
const entry = v.object({ subscriptionId: v.string(), state: v.nullish(v.string()), tenantId });

/**
 * The subscription from the list of all that the caller may read, otherwise by its ID. The list comes first because it
 * needs no right on the subscription itself: it includes those in which the caller has a role on one group only
 * (assumed; `az login` reads it too), for which the read by ID may be refused.
 */
export async function getSubscription(arm: Arm, id: string, operation: Operation): Promise<Subscription> {
  const listed = await inList(arm, id, operation);
  if (listed?.state != null) return subscriptionOf(listed.state, listed.tenantId);
  const response = await arm.get(operation, `/subscriptions/${id}`, apiVersion);
  const read = parseResponse(operation, response, subscription);
  return subscriptionOf(read.state, read.tenantId);
}

const subscriptionOf = (state: string, tenant: string | null | undefined): Subscription =>
  tenant == null ? { state } : { state, tenantId: tenant.toLowerCase() };

async function inList(arm: Arm, id: string, operation: Operation): Promise<v.InferOutput<typeof entry> | undefined> {
  try {
    const all = await arm.list(operation, '/subscriptions', apiVersion, entry);
    return all.find((each) => each.subscriptionId.toLowerCase() === id);
  } catch (error) {
    // A refused login ends the run; if the list can't be read, the read by ID remains.
    if (error instanceof ServiceError && error.details.service === 'arm') return undefined;
    throw error;
  }
}

const providerVersion = '2021-04-01';

const provider = v.object({
  resourceTypes: v.array(v.object({ resourceType: v.string(), locations: v.nullish(v.array(v.string())) })),
});

/**
 * The regions in which Azure creates vaults for the subscription, by their display names (`East US 2`), in an answer
 * without pages. Source: https://learn.microsoft.com/rest/api/resources/providers/get
 */
export async function listRegions(arm: Arm, subscriptionId: string, operation: Operation): Promise<Whole<string>> {
  const path: ResourceId = `/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault`;
  const response = await arm.get(operation, path, providerVersion);
  const { resourceTypes } = parseResponse(operation, response, provider);
  const vaults = resourceTypes.find(({ resourceType }) => resourceType.toLowerCase() === 'vaults');
  if (vaults?.locations == null) throw invalidResponse(operation, response, 'the answer names no regions of vaults');
  return vaults.locations;
}
