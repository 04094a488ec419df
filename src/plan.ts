/**
 * The changes to make, and what prevents them. Pure, from the inputs and the observed state. Modes plan and ensure
 * share it.
 */

import type { ActivityLog } from './model/activity.ts';
import { type Inputs, nameOtherKey } from './model/inputs.ts';
import { whyNoneIsOver } from './model/none-over.ts';
import type { Observed } from './model/observed.ts';
import type { Plan, Recovery } from './model/plan.ts';
import { isForeign } from './model/vault.ts';
import { PlanBuilder, type VaultPlan } from './planning/builder.ts';
import { planGrant, planPrincipal } from './planning/plan-adobe.ts';
import { planKey } from './planning/plan-key.ts';
import { planLock } from './planning/plan-lock.ts';
import { planPurgeProtection, planVault } from './planning/plan-vault.ts';
import { blockDenied, blockLeavingGroup, blockOffline, blockReadOnly } from './planning/refusals.ts';

export interface PlanOptions {
  /** The vault has just been recovered, during this run. */
  readonly recovery: Recovery | undefined;
  /** Azure's activity log, if it was read. */
  readonly activity?: ActivityLog | undefined;
}

export function plan(inputs: Inputs, observed: Observed, options?: PlanOptions): Plan {
  const builder = new PlanBuilder(inputs, options?.recovery);
  // Which vault and key are meant is not known: what was read of those that the inputs name decides nothing.
  if (nameOtherKey(inputs)) {
    builder.block('another-key-confirmed');
    return builder.build();
  }
  const doubt = whyNoneIsOver(inputs, observed);
  if (doubt !== undefined) {
    builder.block(doubt.kind === 'ended' ? 'none-ended' : 'none-contradicted');
    return builder.build();
  }
  const vault = planVault(builder, observed, options?.activity);
  if (observed.vault.presence === 'found' && isForeign(observed.vault.value, inputs))
    return planForeign(builder, observed);
  if (vault === 'blocked') {
    planPrincipal(builder, observed, vault);
    return builder.build();
  }
  planAll(builder, observed, vault);
  blockReadOnly(builder, observed);
  blockDenied(builder, observed);
  return builder.build();
}

/** After a recovery, the grant comes before everything else that may fail. */
function planAll(builder: PlanBuilder, observed: Observed, vault: VaultPlan): void {
  const recovered = vault === 'recovered' || builder.recovery !== undefined;
  if (!recovered) planPurgeProtection(builder, observed);
  if (!recovered) planKey(builder, observed, vault);
  planPrincipal(builder, observed, vault);
  planGrant(builder, observed, vault);
  if (recovered) planPurgeProtection(builder, observed);
  if (recovered) planKey(builder, observed, vault);
  planLock(builder, observed);
  blockLeavingGroup(builder, observed);
  blockOffline(builder, observed);
}

/** Nothing is written to a vault of another tenant: the changes are not listed, and the report gives the reason. */
function planForeign(builder: PlanBuilder, observed: Observed): Plan {
  planAll(builder, observed, 'there');
  const all = builder.build();
  const steps = all.steps.filter(({ resource }) => resource === 'principal');
  const inVault = all.steps.length > steps.length;
  const foreign = inVault ? [{ id: 'vault-of-another-tenant', reason: undefined } as const] : [];
  return { steps, obstacles: [...foreign, ...all.obstacles], notes: [] };
}
