/** Resource groups. Source: https://learn.microsoft.com/rest/api/resources/resource-groups/create-or-update */
import * as v from 'valibot';
import type { Inputs } from '../model.ts';
import { accept, type Question } from './answers.ts';
import { type Arm, resourceIds } from './arm.ts';

const apiVersion = '2021-04-01';

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
  accept(question, answer, v.object({ id: v.string(), properties: v.object({ provisioningState: v.string() }) }));
}
