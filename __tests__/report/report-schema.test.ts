/** The report of every situation has the shape that docs/report.schema.json publishes. */
import { catalog } from '../../src/checks/catalog.ts';
import { evidenceText } from '../../src/report/evidence.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { situations } from '../runbooks/situations.ts';
import { named, outcomeOf } from './outcomes.ts';
import { reportFaults } from './report-schema.ts';

const sources = new Map(catalog.map((entry) => [entry.id, entry]));
const outcomes = [...named, ...situations.map((situation) => [situation.name, outcomeOf(situation)] as const)];

test.each(outcomes)('%s', (_, outcome) => {
  const outputs = outputsOf(outcome, 'text', { ticketFile: '', reportFile: '' });
  expect(reportFaults(evidenceText(outcome, outputs, sources))).toEqual([]);
});
