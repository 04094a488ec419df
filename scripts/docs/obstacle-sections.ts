/** What `ensure` will not do, in Markdown: where it is told what to do; else what is in the way, and what to do. */
import { blockedBy } from '../../__tests__/report/obstacle-cases.ts';
import { type ObstacleId, obstacleIds } from '../../src/model/plan.ts';
import { obstacleEntries, obstacleOf } from '../../src/runbooks/obstacles.ts';
import { toldAt } from './error-remedy.ts';
import { explainedErrors } from './explained-errors.ts';
import { examples, withPlaceholders } from './finding-examples.ts';
import { firstSentence, linked, type Places, stepBlocks } from './told.ts';

const places: Places = new Map([
  ...explainedErrors.map(({ name, id }): [string, string] => [name, `troubleshooting.md#${id}`]),
  ...examples.map(({ name }): [string, string] => [name, `#${name}`]),
]);

const lostAccess = '[lost access](lost-access.md)';

const linkTo = (place: string) => (place === lostAccess ? place : linked(`see ${place}`, places).slice('see '.length));

/** As its case has it. */
function caseOf(id: ObstacleId): ReturnType<typeof obstacleOf> {
  const { plan, inputs } = blockedBy(id);
  const [obstacle] = plan?.obstacles ?? [];
  if (obstacle?.id !== id || inputs === undefined) throw new Error(`${id} is not in the way`);
  return obstacleOf({ ...obstacle, reason: undefined }, inputs);
}

/** Without what a run adds: Azure's answer, IDs, and what follows. */
function inTheWay(id: ObstacleId): string {
  return firstSentence(caseOf(id).message.en).replace(/(?:: \/subscriptions\/\S+|, (?:so|as) .*)$/, '.');
}

/** The page for what was confirmed and is gone; the finding that explains it, or an error with the same steps. */
function elsewhere(id: ObstacleId): string | undefined {
  if (caseOf(id).runbook.steps.some(({ sends }) => sends === true)) return lostAccess;
  return obstacleEntries[id].explainedBy ?? toldAt({ name: id, runbook: caseOf(id).runbook })?.name;
}

const rows = [...Map.groupBy(obstacleIds, elsewhere)].flatMap(([place, ids]) =>
  place === undefined ? [] : [`| ${ids.map((id) => `\`${id}\``).join(', ')} | ${linkTo(place)} |`],
);

function sectionOf(id: ObstacleId): readonly string[] {
  return [`### ${id}`, linked(inTheWay(id), places)].concat(stepBlocks(caseOf(id).runbook.steps, places, 'commands'));
}

/** First those that are told elsewhere. */
export const obstacleSections: string = withPlaceholders(
  [
    ['| What is in the way | See |', '|---|---|', ...rows].join('\n'),
    ...obstacleIds.flatMap((id) => (elsewhere(id) === undefined ? sectionOf(id) : [])),
  ].join('\n\n'),
);
