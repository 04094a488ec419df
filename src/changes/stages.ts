/** Which changes run in parallel: those of a stage depend only on earlier stages. Pure. */

import type { Resource } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { PlannedStep } from '../model/plan.ts';

type Asked = Pick<Inputs, 'grantScope'>;

/** What contains others. */
export type Parent = Extract<Resource, 'resource-group' | 'vault' | 'key'>;

/** What each change requires. A service principal belongs to the tenant, so it requires nothing in the subscription. */
const needs: Readonly<Record<Exclude<Resource, 'grant'>, readonly Parent[]>> = {
  'resource-group': [],
  vault: ['resource-group'],
  principal: [],
  key: ['vault'],
  lock: ['vault'],
};

/** What contains the change, from the outside in: Azure refuses it where it does not know one of them. */
export function parentsOf({ resource }: PlannedStep, { grantScope }: Asked): readonly Parent[] {
  if (resource !== 'grant') return needs[resource];
  return grantScope === 'key' ? ['vault', 'key'] : ['vault'];
}

function needsOf(step: PlannedStep, inputs: Asked): readonly Resource[] {
  const parents = parentsOf(step, inputs);
  if (step.resource !== 'grant') return parents;
  // An access policy changes the vault itself, so it is not added while a key is being created in the vault.
  return [...parents, 'principal', ...(step.by === 'access-policy' ? (['key'] as const) : [])];
}

/** Whether `other` has to be done before `step`. */
function isBefore(other: PlannedStep, step: PlannedStep, inputs: Asked): boolean {
  // A later run does not know why the grant is missing, so it is given before anything else can fail in this run.
  if (other.resource === 'grant' && other.afterRecovery) return canWait(step);
  if (step.resource === 'grant' && step.afterRecovery && canWait(other)) return false;
  if (other.resource === 'vault' && step.resource === 'vault') return step.action === 'update' && other !== step;
  return needsOf(step, inputs).includes(other.resource);
}

function canWait({ resource, action }: PlannedStep): boolean {
  return resource === 'key' || resource === 'lock' || (resource === 'vault' && action === 'update');
}

/** The steps in stages; within a stage they keep their order. A step runs as early as its requirements allow. */
export function stagesOf(steps: readonly PlannedStep[], inputs: Asked): readonly (readonly PlannedStep[])[] {
  const stages: PlannedStep[][] = [];
  let left = [...steps];
  while (left.length > 0) {
    const waiting = left;
    const isFree = (step: PlannedStep) => !waiting.some((other) => isBefore(other, step, inputs));
    stages.push(waiting.filter(isFree));
    left = waiting.filter((step) => !isFree(step));
  }
  return stages;
}
