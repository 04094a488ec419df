/** Resource groups. Source: https://learn.microsoft.com/rest/api/resources/resource-groups/create-or-update */
import * as v from 'valibot';
import type { Inputs } from '../model/inputs.ts';
import type { Operation } from '../model/operation.ts';
import { idsOf } from '../model/scopes.ts';
import type { Arm } from './arm.ts';
import { operationOf } from './operations.ts';
import { parseResponse } from './responses.ts';

const apiVersion = '2021-04-01';

const group = v.object({ properties: v.object({ provisioningState: v.string() }) });

/** @throws ServiceError with status 404 when the group does not exist */
export async function getResourceGroup(arm: Arm, inputs: Inputs): Promise<{ isLeaving: boolean }> {
  const operation = operationOf('readGroup', inputs);
  const response = await arm.get(operation, idsOf(inputs).group, apiVersion);
  const { properties } = parseResponse(operation, response, group);
  return { isLeaving: properties.provisioningState.toLowerCase() === 'deleting' };
}

/**
 * The group's provisioning state, as Azure writes it.
 *
 * @throws ServiceError with status 404 when the group does not exist
 */
export async function getGroupState(arm: Arm, inputs: Inputs, operation: Operation): Promise<string> {
  const response = await arm.get(operation, idsOf(inputs).group, apiVersion);
  return parseResponse(operation, response, group).properties.provisioningState;
}

export async function createResourceGroup(arm: Arm, inputs: Inputs, location: string): Promise<void> {
  const operation = operationOf('createGroup', inputs);
  const body = { location, tags: inputs.tags };
  parseResponse(operation, await arm.put(operation, idsOf(inputs).group, apiVersion, body), group);
}
