/**
 * What every run ends with, however far it came: its outcome, and the report. It is loaded in one go: each further chunk
 * costs a run that ends on its inputs a millisecond or more. The error catalog follows where there was one.
 */
import { conclude, type Ended, stepFails } from './conclude.ts';
import { loadErrorCatalogFor } from './errors/load.ts';
import type { DriftOptions } from './github/drift.ts';
import { readRun } from './github/run-context.ts';
import type { Environment } from './inputs/inputs.ts';
import type { RunLog } from './report/log.ts';
import { writeReport } from './report/write.ts';

/** @returns whether the step fails */
export async function end(
  ended: Omit<Ended, 'run' | 'findErrorEntry'>,
  environment: Environment,
  log: RunLog,
): Promise<boolean> {
  const findErrorEntry = await loadErrorCatalogFor(ended.fault);
  const outcome = conclude({ ...ended, findErrorEntry, run: readRun(environment) });
  log.end();
  await writeReport(outcome, environment, log);
  return stepFails(outcome);
}

/** Loaded from here, so that what it shares with the report stands in the bundle once. */
export async function keepDriftIssue(options: DriftOptions): Promise<void> {
  const drift = await import('./github/drift.ts');
  await drift.keepDriftIssue(options);
}
