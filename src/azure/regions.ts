/**
 * The regions in which Azure creates vaults for the subscription. Source:
 * https://learn.microsoft.com/rest/api/resources/providers/get
 */
import * as v from 'valibot';
import type { Whole } from '../model/listed.ts';
import type { Operation } from '../model/operation.ts';
import type { ResourceId } from '../model/scopes.ts';
import type { Arm } from './arm.ts';
import { invalidResponse, parseResponse } from './responses.ts';

const apiVersion = '2021-04-01';

const provider = v.object({
  resourceTypes: v.array(v.object({ resourceType: v.string(), locations: v.nullish(v.array(v.string())) })),
});

/** Their display names (`East US 2`), in an answer without pages. */
export async function listRegions(arm: Arm, subscriptionId: string, operation: Operation): Promise<Whole<string>> {
  const path: ResourceId = `/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault`;
  const response = await arm.get(operation, path, apiVersion);
  const { resourceTypes } = parseResponse(operation, response, provider);
  const vaults = resourceTypes.find(({ resourceType }) => resourceType.toLowerCase() === 'vaults');
  if (vaults?.locations == null) throw invalidResponse(operation, response, 'the answer names no regions of vaults');
  return vaults.locations;
}
