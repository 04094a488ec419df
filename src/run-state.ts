/** The state of a run so far, so that a run that ends early can report what was done. */
import type { ActivityLog } from './model/activity.ts';
import type { Verdict } from './model/finding.ts';
import type { IdTokenClaims } from './model/host.ts';
import type { Inputs } from './model/inputs.ts';
import type { Observed } from './model/observed.ts';
import type { Change, Plan, Recovery } from './model/plan.ts';

export interface RunState {
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  inputs: Inputs | undefined;
  /** Claims of the OIDC token that was presented to Entra. */
  claims: IdTokenClaims | undefined;
  /** What was read last. */
  observed: Observed | undefined;
  /** The evaluation of `observed`. */
  verdict: Verdict | undefined;
  plan: Plan | undefined;
  /** Read only when something that Adobe confirmed, or may have, is missing or unhealthy. */
  activity?: ActivityLog;
  changes: Change[];
  /** Since when a problem lasts by the drift issue, ISO 8601 UTC. */
  failingSince?: string | undefined;
  /** Who recovered the deleted vault, if anybody did. */
  recovery: Recovery | undefined;
  /** What ended the run early. */
  error: unknown;
}

export function newRunState(): RunState {
  const startedAt = new Date().toISOString();
  const nothing = { inputs: undefined, claims: undefined, observed: undefined, verdict: undefined, plan: undefined };
  return { startedAt, ...nothing, changes: [], recovery: undefined, error: undefined };
}
