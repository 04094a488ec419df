/** Resource groups. Source: https://learn.microsoft.com/rest/api/resources/resource-groups/create-or-update */
import * as v from 'valibot';
import type { Inputs } from '../model.ts';
import { accept, type Question } from './answers.ts';
import { type Arm, resourceIds } from './arm.ts';

const apiVersion = '2021-04-01';

const group = v.object({ id: v.string(), properties: v.object({ provisioningState: v.string() }) });

/** @throws ServiceError with status 404 when the group does not exist */
export async function getResourceGroup(arm: Arm, inputs: Inputs): Promise<{ id: string; isLeaving: boolean }> {
  const tried = `read resource group ${inputs.resourceGroup}`;
  const question: Question = { service: 'arm', tried, right: 'Contributor on the subscription' };
  const { id, properties } = accept(question, await arm.get(resourceIds(inputs).group, apiVersion, tried), group);
  return { id, isLeaving: properties.provisioningState.toLowerCase() === 'deleting' };
}

export async function createResourceGroup(arm: Arm, inputs: Inputs, location: string): Promise<void> {
  const question: Question = {
    service: 'arm',
    tried: `create resource group ${inputs.resourceGroup}`,
    right: 'Contributor on the subscription',
    writes: true,
  };
  const answer = await arm.send('PUT', resourceIds(inputs).group, apiVersion, question.tried, {
    location,
    tags: inputs.tags,
  });
  accept(question, answer, group);
}
