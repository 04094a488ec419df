/** What an obstacle tells a person to do: that of the finding with its cause, on the page as in the JSON report. */
import type { Outcome } from '../../src/model/outcome.ts';
import { type ObstacleId, obstacleIds } from '../../src/model/plan.ts';
import { evidenceText } from '../../src/report/evidence.ts';
import { incidentTicketText } from '../../src/report/incident-ticket.ts';
import { lookOf } from '../../src/report/look.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { obstaclesOf } from '../../src/report/problems.ts';
import { foldedBlocks, runbookText } from '../../src/report/runbook-layout.ts';
import { afterLook } from '../../src/report/summary/first-thing.ts';
import { withLostAccessLink } from '../../src/report/summary/links.ts';
import { summaryText } from '../../src/report/summary.ts';
import { obstacleEntries, obstacleOf } from '../../src/runbooks/obstacles.ts';
import { withStart } from '../../src/runbooks/run-mode.ts';
import { faultsOf, faultsOfRunbook } from '../runbooks/rules.ts';
import { blockedBy } from './obstacle-cases.ts';

/** The finding with its cause, where it is open. */
function explaining(id: ObstacleId, { verdict }: Outcome) {
  const open = (wanted: string | undefined) =>
    verdict?.findings.find((each) => each.id === wanted && (each.status === 'fail' || each.status === 'unknown'));
  const finding = open(obstacleEntries[id].explainedBy);
  return open(finding?.because) ?? finding;
}

test('after a look, what was to be done on an answer only is still to be done on that answer', () => {
  const step = { en: 'Do it.', fr: 'Faites-le.' };
  const { steps } = afterLook([step], { steps: [{ ...step, onlyIf: 'by-mistake' }, step] });
  expect(steps.map(({ onlyIf }) => onlyIf)).toEqual([undefined, 'by-mistake', 'working-hours']);
});

describe.each(obstacleIds)('%s', (id) => {
  const outcome = blockedBy(id);
  const { plan, inputs } = outcome;
  const [obstacle] = plan?.obstacles ?? [];
  const [problem] = obstaclesOf(outcome, 'en');

  test('is the first in the way', () => {
    expect(obstacle?.id).toBe(id);
  });

  test('has the runbook of the finding with its cause, or its own', () => {
    if (obstacle === undefined || inputs === undefined) throw new Error('nothing is in the way');
    const finding = explaining(id, outcome);
    expect(problem?.runbook).toEqual(finding?.runbook ?? obstacleOf(obstacle, inputs).runbook);
  });

  test('tells the same in the page and in the JSON report', () => {
    const outputs = outputsOf(outcome, '', { ticketFile: '', reportFile: '' });
    const { plan: planned } = JSON.parse(evidenceText(outcome, outputs)) as {
      plan: { blockers: readonly { id: string; remediation: string }[] };
    };
    const runbook = problem?.runbook ?? { steps: [] };
    expect(planned.blockers[0]).toMatchObject({ id, remediation: runbookText(runbook, 'en') });
    const where = incidentTicketText(outcome) === '' ? undefined : 'below';
    const told = withStart(afterLook(lookOf(outcome).steps, runbook), outcome);
    const blocks = foldedBlocks(told, 'en', where).join('\n\n');
    expect(summaryText(outcome, '')).toContain(withLostAccessLink(blocks, outcome.run));
  });

  test('keeps the rules of every page', () => {
    expect(faultsOf(outcome).filter((fault) => fault.startsWith(`${id}:`))).toEqual([]);
  });

  test('has one act a step where no finding explains it', () => {
    if (obstacle === undefined || inputs === undefined) throw new Error('nothing is in the way');
    expect(faultsOfRunbook(id, obstacleOf(obstacle, inputs).runbook)).toEqual([]);
  });
});

test('explained are the obstacles whose finding was evaluated', () => {
  const explained = obstacleIds.filter((id) => explaining(id, blockedBy(id)) !== undefined);
  expect(explained).toEqual(obstacleIds.filter((id) => obstacleEntries[id].explainedBy !== undefined));
});
