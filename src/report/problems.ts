/** The errors and obstacles of a run, each reported once. */

import { isConfirmed } from '../model/confirmation.ts';
import type { EvaluatedFinding, FindingId } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Failure, Outcome } from '../model/outcome.ts';
import type { Obstacle, ObstacleId } from '../model/plan.ts';
import { nothingToDo, type Runbook, see } from '../model/runbook.ts';
import type { Language, Words } from '../model/words.ts';
import { obstacleEntries, obstacleOf } from '../runbooks/obstacles.ts';

/** One of them, in one language. */
export interface Problem extends Omit<Failure, 'operation' | 'meaning'> {
  readonly operation: string;
  readonly meaning: string;
}

/** What they are made of. */
type ProblemSource = Pick<Outcome, 'failures' | 'plan' | 'inputs' | 'changes' | 'verdict'>;

/**
 * Errors first, then the plan's obstacles. Findings are not problems in this sense, even if the step fails because of
 * them.
 */
export function problemsOf(outcome: ProblemSource, language: Language): Problem[] {
  const failures = outcome.failures.map((failure) => problemOf(failure, language));
  return [...failures, ...obstaclesOf(outcome, language)];
}

export function problemOf(failure: Failure, language: Language): Problem {
  const { operation, meaning } = failure;
  return { ...failure, operation: operation[language], meaning: meaning[language] };
}

/** The finding that says the same as the obstacle, if it fails or is unknown; the one with its cause, if it has one. */
function findingFor(obstacle: ObstacleId, { verdict }: Pick<Outcome, 'verdict'>): EvaluatedFinding | undefined {
  const open = (wanted: FindingId | undefined) =>
    verdict?.findings.find(({ id, status }) => id === wanted && (status === 'fail' || status === 'unknown'));
  const finding = open(obstacleEntries[obstacle].explainedBy);
  return open(finding?.because) ?? finding;
}

/** The finding that says the plan's first obstacle, or has its cause. */
export function findingOfObstacle(outcome: ProblemSource): EvaluatedFinding | undefined {
  const [obstacle] = outcome.plan?.obstacles ?? [];
  return obstacle && findingFor(obstacle.id, outcome);
}

/** The plan's first obstacle, if no finding says it. */
export function firstObstacle(outcome: ProblemSource, language: Language): Problem | undefined {
  const [problem] = problemsOf(outcome, language);
  const [obstacle] = outcome.plan?.obstacles ?? [];
  if (problem === undefined || obstacle?.id !== problem.code) return undefined;
  return findingFor(obstacle.id, outcome) === undefined ? problem : undefined;
}

const nothingWritten: Words = { en: 'Nothing was written.', fr: "Rien n'a été modifié." };

/** Where something was written before the obstacle was found: a recovered vault, for example. */
const nothingMoreWritten: Words = {
  en: 'What was done until then stays. Nothing more was written.',
  fr: "Ce qui était déjà fait est conservé\u00A0; aucune autre modification n'a été effectuée.",
};

/** The plan's obstacles. */
export function obstaclesOf(outcome: ProblemSource, language: Language): Problem[] {
  const { failures, plan, inputs, changes } = outcome;
  if (inputs === undefined) return [];
  const planning: Words = { en: 'plan the changes', fr: 'planifier les modifications' };
  const written = changes.some(({ status }) => status === 'done') ? nothingMoreWritten : nothingWritten;
  const obstacles = plan?.obstacles ?? [];
  return obstacles.map((obstacle) => ({
    operation: planning[language],
    code: obstacle.id,
    message: obstacleOf(obstacle, inputs).message[language],
    status: undefined,
    requestId: undefined,
    answeredBy: undefined,
    // In addition to the error, it says what was written.
    meaning: failures.length === 0 ? written[language] : '',
    tells: 'result',
    runbook: runbookOf(obstacle, obstacles, inputs, outcome),
  }));
}

/** The steps that recover a vault create its group again, too. */
const isOfGroup = (id: ObstacleId) => id === 'resource-group-missing' || id === 'resource-group-deleting';

/** That of the finding with the same cause. Two obstacles with one cause have one. */
function runbookOf(
  obstacle: Obstacle,
  obstacles: readonly Obstacle[],
  inputs: Inputs,
  outcome: ProblemSource,
): Runbook {
  if (isOfGroup(obstacle.id) && obstacles.some(({ id }) => id === 'vault-deleted')) return nothingToDo;
  const found = findingFor(obstacle.id, outcome);
  const finding = found?.because === undefined ? found : undefined;
  const first = obstacles.find(({ id }) => finding !== undefined && findingFor(id, outcome) === finding) ?? obstacle;
  if (first !== obstacle) return see(first.id);
  return (finding ?? obstacleOf(obstacle, inputs)).runbook;
}

/** Whether the problem is an obstacle: its message is complete, since no service answered. */
export function isObstacle({ code }: Problem, { plan }: ProblemSource): boolean {
  return plan?.obstacles.some(({ id }) => id === code) ?? false;
}

export function isInvalidInput({ code }: Problem): boolean {
  return code === 'InvalidInputs';
}

type Fixable = Pick<EvaluatedFinding, 'fixedBy'>;

/**
 * Whether a change fixes the finding or its cause, so that no manual action is needed: a planned change, or one of the next run,
 * once what failed or stands in its way is resolved. What Adobe confirmed is never created again.
 */
export function whenFixed({ fixedBy: resource }: Fixable, outcome: ProblemSource): 'now' | 'later' | undefined {
  if (resource === undefined) return undefined;
  const { plan, inputs, changes } = outcome;
  const isRecorded = inputs !== undefined && isConfirmed(inputs);
  const change = changes.find((each) => each.resource === resource && each.status !== 'done');
  if (change?.status === 'planned') return 'now';
  // The next run does not know that this one recovered the vault, without which it gives no confirmed grant.
  if (change !== undefined) return resource === 'grant' && isRecorded && !inputs.restoreGrant ? undefined : 'later';
  const later = plan !== undefined && plan.obstacles.length > 0 && !isRecorded;
  return later && (resource !== 'lock' || inputs?.deleteLock === true) ? 'later' : undefined;
}
