/** Which changes are made side by side: those of a stage need nothing of one another, only of the stages before. Pure. */
import type { Inputs } from '../model/inputs.ts';
import type { Resource, Step } from '../model/plan.ts';

type Asked = Pick<Inputs, 'grantScope'>;

/** What has to be there before. A service principal belongs to the tenant, so it needs nothing of the subscription. */
const needs: Readonly<Record<Exclude<Resource, 'grant'>, readonly Resource[]>> = {
  'resource-group': [],
  vault: ['resource-group'],
  principal: [],
  key: ['vault'],
  lock: ['vault'],
};

function needsOf(step: Step, { grantScope }: Asked): readonly Resource[] {
  if (step.resource !== 'grant') return needs[step.resource];
  // An access policy is a change of the vault itself, which is left in peace while a key is made in it.
  const afterKey = grantScope === 'key' || step.by === 'access-policy';
  return afterKey ? ['vault', 'principal', 'key'] : ['vault', 'principal'];
}

/** The steps in stages; within a stage they keep their order. A step comes as early as what it needs allows. */
export function stagesOf(steps: readonly Step[], inputs: Asked): readonly (readonly Step[])[] {
  const stages: Step[][] = [];
  let left = [...steps];
  while (left.length > 0) {
    const waiting = left;
    const isFree = (step: Step) => {
      const needed = needsOf(step, inputs);
      return !waiting.some(({ resource }) => needed.includes(resource));
    };
    stages.push(waiting.filter(isFree));
    left = waiting.filter((step) => !isFree(step));
  }
  return stages;
}
