/** What the road has come to so far. */
import type { IdTokenClaims } from './azure/oidc.ts';
import type { Verdict } from './model/finding.ts';
import type { Inputs } from './model/inputs.ts';
import type { Observed } from './model/observed.ts';
import type { Change, Plan } from './model/plan.ts';
import { plan } from './plan.ts';

/** Filled on the way, so that a run that ends early can say what was done. */
export interface Progress {
  observed: Observed | undefined;
  plan: Plan | undefined;
  changes: Change[];
  verdict: Verdict | undefined;
  /** Of the OIDC token that was presented to Entra. */
  claims: IdTokenClaims | undefined;
}

/** Plans from what was seen last. */
export function makePlan(inputs: Inputs, progress: Progress, vaultRecovered: boolean): Plan {
  if (progress.observed === undefined) throw new Error('a plan without a look');
  const next = plan(inputs, progress.observed, { vaultRecovered });
  progress.plan = next;
  return next;
}
