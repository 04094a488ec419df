/** Plans the changes to Adobe's service principal and its grant. */

import { type Grant, grantByRole, observedGrant } from '../model/grant.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Observed } from '../model/observed.ts';
import type { PlanBuilder, VaultPlan } from './builder.ts';

/** Adds blockers for what can't be created; plans what can be, unless the vault is blocked. */
export function planPrincipal(builder: PlanBuilder, { principal }: Observed, vault: VaultPlan): void {
  const { inputs } = builder;
  if (principal.presence === 'unknown') builder.block('principal-unreadable', principal.reason);
  if (givenIdIsWrong(inputs, principal)) {
    builder.block('principal-id-not-adobe');
    return;
  }
  if (principal.presence !== 'absent') return;
  if (inputs.confirmedKeyUri !== undefined) builder.block('principal-gone-after-confirmation');
  else if (!inputs.createPrincipal) builder.block('principal-missing');
  else if (vault !== 'blocked') builder.step({ resource: 'principal', action: 'create', name: inputs.adobeAppId });
}

/** A given ID that Graph does not know, or knows as another application's: nothing is created or granted for it. */
function givenIdIsWrong({ adobeAppId, adobePrincipalId }: Inputs, principal: Observed['principal']): boolean {
  if (principal.presence === 'absent') return adobePrincipalId !== undefined;
  return principal.presence === 'found' && principal.value.appId !== adobeAppId;
}

export function planGrant(builder: PlanBuilder, observed: Observed, vault: VaultPlan): void {
  const { inputs } = builder;
  if (givenIdIsWrong(inputs, observed.principal)) return;
  const grant = vault === 'there' ? observedGrant(inputs, observed) : grantByRole(inputs, observed);
  if (grant.presence === 'absent') planMissingGrant(builder, observed, vault);
  else blockUnclear(builder, grant, observed);
}

function blockUnclear(builder: PlanBuilder, grant: Grant, { principal }: Observed): void {
  if (grant.presence === 'conditional') builder.block('grant-conditional');
  if (grant.presence === 'unknown' && principal.presence !== 'unknown') builder.block('grant-unreadable', grant.reason);
}

function planMissingGrant(builder: PlanBuilder, observed: Observed, vault: VaultPlan): void {
  const { inputs, recovery } = builder;
  const isConfirmed = inputs.confirmedKeyUri !== undefined;
  // There will be no principal to grant to.
  if (isConfirmed && observed.principal.presence === 'absent') return;
  const byPolicy = observed.vault.presence === 'found' && !observed.vault.value.rbac;
  // Access policies come back with a recovered vault: one that is missing then was removed.
  if (recovery !== undefined && byPolicy) {
    builder.block(isConfirmed ? 'grant-gone-after-confirmation' : 'policy-missing-after-recovery');
    return;
  }
  const afterRecovery = vault === 'recovered' || recovery !== undefined;
  // What somebody else recovered may be meant to stay without it.
  const isOurs = vault === 'recovered' || recovery === 'ours';
  if (isConfirmed && !inputs.restoreGrant && !isOurs) builder.block('grant-gone-after-confirmation');
  if (vault === 'recovered') builder.note('recoveredVaultHasNoGrants');
  builder.step({
    resource: 'grant',
    action: 'create',
    name: byPolicy ? 'access policy: get, wrapKey, unwrapKey' : 'Key Vault Crypto Service Encryption User',
    by: byPolicy ? 'access-policy' : 'role-assignment',
    afterRecovery,
  });
}
