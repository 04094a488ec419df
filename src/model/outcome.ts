/** What a run came to: all that the report is written from. Plain data. */
import type { Verdict } from './finding.ts';
import type { Inputs } from './inputs.ts';
import type { Observed } from './observed.ts';
import type { Change, Plan } from './plan.ts';
import type { Words } from './words.ts';

/**
 * What ended a run early, as a person needs it. What a service answered and which rule an input breaks are in English
 * alone: the summary quotes them as the log has them, so that they can be searched for.
 */
export interface Failure {
  /** What was tried: `create vault kv-contoso-cja`. */
  readonly operation: Words;
  /** The service's code, or the action's own (`InvalidInputs`, `DeadlineExceeded`). */
  readonly code: string;
  /** What the service answered, verbatim. */
  readonly message: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** Who wrote the message; `undefined` where no service answered: then it is the action's own. */
  readonly answeredBy: 'azure' | 'github' | undefined;
  /** What it most likely means. */
  readonly meaning: Words;
  /** Whether the meaning is a likely cause, or what came of the failure. */
  readonly tells: 'cause' | 'result';
  /** What to do, with the command to run. */
  readonly remediation: Words;
}

/** Who ran it, from GitHub's environment. */
export interface Run {
  readonly repository: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly runUrl: string;
  readonly workflow: string;
  readonly job: string;
  readonly actor: string;
  readonly event: string;
  readonly ref: string;
  readonly commit: string;
  /** Version of this action. */
  readonly action: string;
  /** Address of this action's `docs` folder at the version that runs; empty where GitHub does not say which. */
  readonly docsUrl: string;
}

/** What a run came to: all that the report is written from. */
export interface Outcome {
  readonly inputs: Inputs | undefined;
  readonly run: Run;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly observed: Observed | undefined;
  readonly plan: Plan | undefined;
  readonly changes: readonly Change[];
  readonly changed: boolean;
  readonly verdict: Verdict | undefined;
  /** What was thrown. What stands in the way of a plan is in `plan`. */
  readonly failures: readonly Failure[];
}
