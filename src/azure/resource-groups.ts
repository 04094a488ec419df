/** Resource groups. Source: https://learn.microsoft.com/rest/api/resources/resource-groups/create-or-update */
import * as v from 'valibot';
import type { Inputs } from '../model/inputs.ts';
import { type Arm, resourceIds } from './arm.ts';
import { type Operation, parseResponse } from './responses.ts';

const apiVersion = '2021-04-01';

const group = v.object({ id: v.string(), properties: v.object({ provisioningState: v.string() }) });

/** @throws ServiceError with status 404 when the group does not exist */
export async function getResourceGroup(arm: Arm, inputs: Inputs): Promise<{ id: string; isLeaving: boolean }> {
  const name = `read resource group ${inputs.resourceGroup}`;
  const operation: Operation = { service: 'arm', name, right: 'Contributor on the subscription' };
  const { id, properties } = parseResponse(
    operation,
    await arm.get(resourceIds(inputs).group, apiVersion, name),
    group,
  );
  return { id, isLeaving: properties.provisioningState.toLowerCase() === 'deleting' };
}

export async function createResourceGroup(arm: Arm, inputs: Inputs, location: string): Promise<void> {
  const operation: Operation = {
    service: 'arm',
    name: `create resource group ${inputs.resourceGroup}`,
    right: 'Contributor on the subscription',
    writes: true,
  };
  const answer = await arm.send('PUT', resourceIds(inputs).group, apiVersion, operation.name, {
    location,
    tags: inputs.tags,
  });
  parseResponse(operation, answer, group);
}
