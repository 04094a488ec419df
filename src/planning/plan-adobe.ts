/** Plans the changes to Adobe's service principal and its grant. */

import { isConfirmed } from '../model/confirmation.ts';
import { type Grant, type GrantSources, grantFromAbove, observedGrant } from '../model/grant.ts';
import type { Inputs } from '../model/inputs.ts';
import type { DeletedPrincipal, Observed } from '../model/observed.ts';
import {
  fitsInputs,
  isOtherGiven,
  otherKindOf,
  type PrincipalObservation,
  restorablePrincipal,
} from '../model/principal.ts';
import { encryptionUserRoleName } from '../model/roles.ts';
import { usesPolicies } from '../model/vault.ts';
import type { PlanBuilder, VaultPlan } from './builder.ts';

/** Adds obstacles for what can't be created; plans what can be, unless the vault is blocked. */
export function planPrincipal(builder: PlanBuilder, observed: Observed, vault: VaultPlan): void {
  const { inputs } = builder;
  const { principal, deletedPrincipal } = observed;
  if (principal.presence === 'unknown') builder.block('principal-unreadable', principal.reason);
  const deleted = restorable(inputs, observed);
  if (deleted !== undefined) {
    if (!inputs.recoverDeleted) builder.block('principal-deleted', [deleted.id]);
    if (vault === 'blocked') return;
    builder.step({ resource: 'principal', action: 'recover', name: inputs.adobeAppId, id: deleted.id });
    return;
  }
  if (givenIdIsWrong(inputs, observed, principal)) {
    builder.block('principal-id-not-adobe');
    return;
  }
  if (principal.presence !== 'absent') return;
  const unread = deletedPrincipal.presence === 'unknown' ? deletedPrincipal.reason : undefined;
  if (isConfirmed(inputs)) builder.block('principal-gone-after-confirmation', unread);
  else if (!inputs.createPrincipal) builder.block('principal-missing');
  // A new one would be created next to one that can be restored.
  else if (unread !== undefined) builder.block('principal-unreadable', unread);
  else if (vault !== 'blocked') builder.step({ resource: 'principal', action: 'create', name: inputs.adobeAppId });
}

/** Adobe's deleted service principal, unless the inputs name another one. */
function restorable(inputs: Inputs, observed: Observed): DeletedPrincipal | undefined {
  const deleted = restorablePrincipal(observed, Date.parse(observed.at));
  return deleted !== undefined && fitsInputs(inputs, deleted) ? deleted : undefined;
}

/** Role assignments name the ID of the principal, so those of a restored one work again. */
function withRestored(inputs: Inputs, observed: Observed): GrantSources {
  const deleted = restorable(inputs, observed);
  if (deleted === undefined) return observed;
  return { ...observed, principal: { presence: 'found', value: { id: deleted.id, appId: inputs.adobeAppId } } };
}

/** A given ID that Graph does not know, or knows as another application's, or that Azure calls a group: it gets nothing. */
function givenIdIsWrong(inputs: Inputs, observed: Observed, principal: PrincipalObservation): boolean {
  if (principal.presence === 'absent') return inputs.adobePrincipalId !== undefined;
  if (principal.presence === 'unknown') return false;
  const isOther = principal.value.appId !== inputs.adobeAppId || isOtherGiven(inputs, principal.value);
  return isOther || otherKindOf(observed) !== undefined;
}

export function planGrant(builder: PlanBuilder, read: Observed, vault: VaultPlan): void {
  const { inputs } = builder;
  const observed = withRestored(inputs, read);
  if (givenIdIsWrong(inputs, read, observed.principal)) return;
  const grant = vault === 'there' ? observedGrant(inputs, observed) : grantFromAbove(inputs, observed);
  if (grant.presence === 'absent') planMissingGrant(builder, observed, vault);
  else blockUnclear(builder, grant, observed);
}

function blockUnclear(builder: PlanBuilder, grant: Grant, { principal }: GrantSources): void {
  if (grant.presence === 'conditional') builder.block('grant-conditional');
  if (grant.presence === 'unknown' && principal.presence !== 'unknown') builder.block('grant-unreadable', grant.reason);
}

function planMissingGrant(builder: PlanBuilder, observed: GrantSources, vault: VaultPlan): void {
  const { inputs, recovery } = builder;
  const isRecorded = isConfirmed(inputs);
  // There will be no principal to grant to.
  if (isRecorded && observed.principal.presence === 'absent') return;
  const byPolicy = usesPolicies(observed);
  // Access policies come back with a recovered vault: one that is missing then was removed.
  if (recovery !== undefined && byPolicy) {
    builder.block(isRecorded ? 'grant-gone-after-confirmation' : 'policy-missing-after-recovery');
    return;
  }
  const afterRecovery = vault === 'recovered' || recovery !== undefined;
  // What somebody else recovered may be meant to stay without it.
  const isOurs = vault === 'recovered' || recovery === 'ours';
  if (isRecorded && !inputs.restoreGrant && !isOurs) builder.block('grant-gone-after-confirmation');
  if (vault === 'recovered') builder.note('recoveredVaultHasNoGrants');
  builder.step({
    resource: 'grant',
    action: 'create',
    name: byPolicy ? 'access policy: get, wrapKey, unwrapKey' : encryptionUserRoleName,
    by: byPolicy ? 'access-policy' : 'role-assignment',
    afterRecovery,
  });
}
