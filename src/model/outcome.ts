/** What a run came to: all that the report is written from. Plain data. */
import type { Verdict } from './finding.ts';
import type { Inputs } from './inputs.ts';
import type { Observed } from './observed.ts';
import type { Change, Plan } from './plan.ts';

/** Why a step fails, as a person needs it. */
export interface Failure {
  /** What was tried: `create vault kv-contoso-cja`. */
  readonly operation: string;
  /** The service's code, or the action's own (`InvalidInputs`, `DeadlineExceeded`). */
  readonly code: string;
  /** What the service answered, verbatim. */
  readonly message: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** What it most likely means. */
  readonly meaning: string;
  /** What to do, with the command to run. */
  readonly remediation: string;
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
  readonly failures: readonly Failure[];
  /** The same failures, explained in the language of the inputs, for the job summary. */
  readonly failuresToRead: readonly Failure[];
}
