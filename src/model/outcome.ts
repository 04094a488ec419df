/** The result of a run: the data that the report is built from. Plain data. */
import type { ActivityLog } from './activity.ts';
import type { Verdict } from './finding.ts';
import type { Inputs, Mode } from './inputs.ts';
import type { Observed } from './observed.ts';
import type { Change, Plan } from './plan.ts';
import type { Remedy, Step } from './remedy.ts';
import type { Run } from './run.ts';
import type { Words } from './words.ts';

/**
 * What ended a run early, for people. A service's answer and the rule that an input breaks are in English only: the
 * summary quotes them as in the log, so that they can be searched for.
 */
export interface Failure {
  /** The operation: `create vault kv-contoso-cja`. */
  readonly operation: Words;
  /** The service's code, or the action's own (`InvalidInputs`, `DeadlineExceeded`). */
  readonly code: string;
  /** What the service answered, verbatim. */
  readonly message: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** The service that wrote the message; `undefined` for a message of the action itself. */
  readonly answeredBy: 'azure' | 'azure-pipelines' | 'github' | undefined;
  /** What it most likely means. */
  readonly meaning: Words;
  readonly remedy: Remedy;
}

/** By a command, or in words; its own sentence takes the place of the step's. */
export type Start = Partial<Pick<Step, 'commands' | 'says' | 'en' | 'fr'>>;

/** How a run is started where it was. */
export interface Starts {
  /** The run itself, once more. */
  readonly again: Start;
  /** With what was changed since. */
  readonly anew: Start;
  /** A mode that another workflow, pipeline or command has. */
  readonly other: (mode: Mode) => Start;
}

/** The result of a run: the data that the report is built from. */
export interface Outcome {
  readonly inputs: Inputs | undefined;
  readonly run: Run;
  readonly starts: Starts;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly observed: Observed | undefined;
  readonly plan: Plan | undefined;
  /** When the loss was first seen by the drift issue, ISO 8601 UTC; `undefined` if that is not known. */
  readonly failingSince?: string | undefined;
  /** Azure's activity log; `undefined` if it was not read, since nothing that Adobe confirmed is missing or unhealthy. */
  readonly activity?: ActivityLog | undefined;
  readonly changes: readonly Change[];
  readonly changed: boolean;
  readonly verdict: Verdict | undefined;
  /** The error that was thrown. A plan's obstacles are in `plan`. */
  readonly failures: readonly Failure[];
}

/** How a run ends. `invalid`: the inputs break rules; `unchecked`: what decides could not be read. */
export type Ending = 'passed' | 'failed' | 'invalid' | 'unchecked';

/** Whether the plan can't be carried out. */
export function isBlocked({ plan }: Pick<Outcome, 'plan'>): boolean {
  return (plan?.obstacles ?? []).length > 0;
}

/** Whether the run ended early, or its plan can't be carried out. */
export function isStopped(outcome: Pick<Outcome, 'failures' | 'plan'>): boolean {
  return outcome.failures.length > 0 || isBlocked(outcome);
}
