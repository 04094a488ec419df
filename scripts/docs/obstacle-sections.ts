/** What `ensure` will not do, in Markdown: where it is told what to do; else what is in the way, and what to do. */
import { blockedBy } from '../../__tests__/report/obstacle-cases.ts';
import { type ObstacleId, obstacleIds } from '../../src/model/plan.ts';
import { nothingToDo } from '../../src/model/runbook.ts';
import { incidentTicketText } from '../../src/report/incident-ticket.ts';
import { numberedSteps } from '../../src/report/numbered-steps.ts';
import { obstaclesOf } from '../../src/report/problems.ts';
import { obstacleOf } from '../../src/runbooks/obstacles.ts';
import { explainedErrors } from './explained-errors.ts';
import { examples, withPlaceholders } from './finding-examples.ts';
import { firstSentence, linked, type OnPage, type Places, sameBeginning, withoutUsual } from './told.ts';

const places: Places = new Map([
  ...explainedErrors.map(({ name, id }): [string, string] => [name, `troubleshooting.md#${id}`]),
  ...examples.map(({ name }): [string, string] => [name, `#${name}`]),
]);

/** Without what a run adds: Azure's answer, IDs, and what follows. */
function inTheWay(id: ObstacleId): string {
  const { plan, inputs } = blockedBy(id);
  const [obstacle] = plan?.obstacles ?? [];
  if (obstacle?.id !== id || inputs === undefined) throw new Error(`${id} is not in the way`);
  const said = firstSentence(obstacleOf({ ...obstacle, reason: undefined }, inputs).message.en);
  return said.replace(/(?:: \/subscriptions\/\S+|, (?:so|as) .*)$/, '.');
}

/** Where a run that begins in the same way is told. */
function toldAt(own: OnPage): string | undefined {
  const [best] = [...examples, ...explainedErrors]
    .map((place) => ({ place, count: sameBeginning(own, place) }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
  return best?.place.name;
}

interface Told {
  readonly id: ObstacleId;
  /** What to do, or a link to it. */
  readonly text: string;
  readonly isElsewhere: boolean;
}

function told(id: ObstacleId): Told {
  const outcome = blockedBy(id);
  if (incidentTicketText(outcome) !== '') return { id, text: '[lost access](lost-access.md)', isElsewhere: true };
  const [problem] = obstaclesOf(outcome, 'en');
  const runbook = problem?.runbook ?? nothingToDo;
  const own = withoutUsual(runbook);
  const place = toldAt(own);
  if (place !== undefined) return { id, text: linked(`see ${place}`, places).slice('see '.length), isElsewhere: true };
  const steps = numberedSteps(own.runbook, 'en').map(({ say }) => say);
  const text = linked([own.asked, ...steps].filter((each) => each !== '').join(' '), places);
  return { id, text, isElsewhere: false };
}

const [elsewhere = [], here = []] = [true, false].map((is) =>
  obstacleIds.map(told).filter(({ isElsewhere }) => isElsewhere === is),
);
const rows = [...Map.groupBy(elsewhere, ({ text }) => text)].map(
  ([place, all]) => `| ${all.map(({ id }) => `\`${id}\``).join(', ')} | ${place} |`,
);

/** First those that are told elsewhere. */
export const obstacleSections: string = withPlaceholders(
  [
    ['| What is in the way | See |', '|---|---|', ...rows].join('\n'),
    ...here.map(({ id, text }) => `### ${id}\n\n${linked(inTheWay(id), places)} ${text}`),
  ].join('\n\n'),
);
