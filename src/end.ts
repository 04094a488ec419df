/**
 * What every run ends with, however far it came: its outcome, and the report; before them the drift issue, where one is
 * kept. It is loaded in one go: each further chunk costs a run that ends on its inputs a millisecond or more.
 */
import { conclude, type Ended, stepFails } from './conclude.ts';
import type { Environment } from './inputs.ts';
import type { RunLog } from './report/log.ts';
import { writeReport } from './report/write.ts';
import { readRun } from './run-context.ts';

export { keepDriftIssue } from './github/drift.ts';
export { readRun };

/** @returns whether the step fails */
export async function end(ended: Omit<Ended, 'run'>, environment: Environment, log: RunLog): Promise<boolean> {
  const outcome = conclude({ ...ended, run: readRun(environment) });
  log.end();
  await writeReport(outcome, environment, log);
  return stepFails(outcome);
}
