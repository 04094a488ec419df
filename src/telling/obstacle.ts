/** What stands in the way of a plan: in the words of the finding that says it, or its own. */
import type { EvaluatedFinding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Obstacle } from '../model/plan.ts';
import { nothingToDo, type Remedy } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { obstacleEntries, obstacleOf } from '../remedies/obstacles.ts';
import { causeOf, causesOf, withoutIdsIn } from './cause.ts';

type Source = Pick<Outcome, 'plan' | 'inputs' | 'verdict'>;

/** That says the same as the obstacle, or has its cause. */
export function findingFor({ id }: Obstacle, { verdict }: Source): EvaluatedFinding | undefined {
  const open = (wanted: string | undefined) =>
    verdict?.findings.find((each) => each.id === wanted && (each.status === 'fail' || each.status === 'unknown'));
  const finding = open(obstacleEntries[id].explainedBy);
  return open(finding?.because) ?? finding;
}

export interface ToldObstacle {
  readonly id: Obstacle['id'];
  readonly message: Words;
  readonly remedy: Remedy;
}

/** Each with what to do. */
export function obstaclesOf(source: Source): readonly ToldObstacle[] {
  const { inputs, plan } = source;
  if (inputs === undefined) return [];
  return (plan?.obstacles ?? []).map((obstacle) => {
    const finding = findingFor(obstacle, source);
    const { message, remedy } =
      finding === undefined ? obstacleOf(obstacle, inputs) : { message: causeOf(finding), remedy: finding.remedy };
    return { id: obstacle.id, message, remedy };
  });
}

/** Of the first one. */
export const obstacleWords = (source: Source): Words => obstaclesOf(source)[0]?.message ?? { en: '', fr: '' };
export const obstacleRemedy = (source: Source): Remedy => obstaclesOf(source)[0]?.remedy ?? nothingToDo;

/** The same for a headline, the longest first. */
export function obstacleCauses(source: Source): readonly Words[] {
  const [first] = source.plan?.obstacles ?? [];
  const finding = first && findingFor(first, source);
  return finding === undefined ? [withoutIdsIn(obstacleWords(source))] : causesOf(finding);
}
