/** What is to be done, and what will not be: pure, from the inputs and what was seen. */

import { type Grant, grantSeen } from './model/grant.ts';
import type { Inputs } from './model/inputs.ts';
import type { Observed, ReadFailure } from './model/observed.ts';
import type { Blocker, BlockerId, Note, NoteId, Plan, Step } from './model/plan.ts';
import { lockHolds, scopesOf } from './model/scopes.ts';

export interface PlanOptions {
  /** A vault that this run has just recovered: Azure did not bring its grants back, so they may be given anew. */
  readonly vaultRecovered: boolean;
}

/** Gathers steps, blockers and notes; the order of the calls is the order of the steps. */
class PlanBuilder {
  readonly steps: Step[] = [];
  readonly blockers: Blocker[] = [];
  readonly notes: Note[] = [];
  readonly inputs: Inputs;

  constructor(inputs: Inputs) {
    this.inputs = inputs;
  }

  step(step: Step): void {
    this.steps.push(step);
  }

  note(id: NoteId, reason?: ReadFailure): void {
    this.notes.push({ id, reason });
  }

  block(id: BlockerId, reason?: ReadFailure): void {
    if (this.blockers.some((blocker) => blocker.id === id)) return;
    this.blockers.push({ id, reason });
  }
}

export function plan(inputs: Inputs, observed: Observed, options?: PlanOptions): Plan {
  const builder = new PlanBuilder(inputs);
  const vault = planVault(builder, observed);
  if (vault !== 'stuck') {
    planKey(builder, observed, vault);
    planPrincipal(builder, observed);
    planGrant(builder, observed, vault, options?.vaultRecovered === true);
    planLock(builder, observed, vault);
  }
  return { steps: builder.steps, blockers: builder.blockers, notes: builder.notes };
}

type VaultPlan = 'there' | 'created' | 'recovered' | 'stuck';

function planVault(builder: PlanBuilder, { vault, deletedVault, nameTaken, resourceGroup }: Observed): VaultPlan {
  const { inputs } = builder;
  if (vault.presence === 'unknown') {
    builder.block('vault-unreadable', vault.reason);
    return 'stuck';
  }
  if (vault.presence === 'found') {
    if (!vault.value.purgeProtection) {
      builder.step({ resource: 'vault', action: 'update', name: inputs.vaultName });
      builder.note('purgeProtection');
    }
    return 'there';
  }
  if (resourceGroup.presence === 'absent') planResourceGroup(builder);
  if (deletedVault.presence === 'found') return planRecovery(builder, deletedVault.value.location);
  if (inputs.confirmedKeyUri !== undefined) builder.block('vault-gone-after-confirmation');
  if (nameTaken.presence === 'found') builder.block('vault-name-taken');
  if (nameTaken.presence === 'unknown') builder.note('nameNotChecked', nameTaken.reason);
  if (inputs.location === undefined) builder.block('location-needed');
  builder.step({ resource: 'vault', action: 'create', name: inputs.vaultName, location: inputs.location ?? '' });
  builder.note('newVaultIsProtected');
  return 'created';
}

function planResourceGroup(builder: PlanBuilder): void {
  const { inputs } = builder;
  if (!inputs.createResourceGroup) builder.block('resource-group-missing');
  if (inputs.location === undefined) builder.block('location-needed');
  if (!inputs.createResourceGroup) return;
  builder.step({
    resource: 'resource-group',
    action: 'create',
    name: inputs.resourceGroup,
    location: inputs.location ?? '',
  });
}

function planRecovery(builder: PlanBuilder, location: string): VaultPlan {
  const { inputs } = builder;
  if (!inputs.recoverDeleted) builder.block('vault-deleted');
  builder.step({ resource: 'vault', action: 'recover', name: inputs.vaultName, location });
  builder.note('recoveredVaultHasNoGrants');
  return 'recovered';
}

function planKey(builder: PlanBuilder, { key, deletedKey }: Observed, vault: VaultPlan): void {
  const { inputs } = builder;
  // The keys come back with a recovered vault; what is missing then is seen and planned after the recovery.
  if (vault === 'recovered' || key.presence === 'found') return;
  if (key.presence === 'unknown') {
    builder.block('key-unreadable', key.reason);
    return;
  }
  if (deletedKey.presence === 'found') {
    if (!inputs.recoverDeleted) builder.block('key-deleted');
    builder.step({ resource: 'key', action: 'recover', name: inputs.keyName });
    return;
  }
  if (inputs.confirmedKeyUri !== undefined) builder.block('key-gone-after-confirmation');
  if (deletedKey.presence === 'unknown') builder.note('deletedKeyNotSeen', deletedKey.reason);
  builder.step({ resource: 'key', action: 'create', name: inputs.keyName });
}

function planPrincipal(builder: PlanBuilder, { principal }: Observed): void {
  const { inputs } = builder;
  if (principal.presence === 'unknown') builder.block('principal-unreadable', principal.reason);
  if (givenIdIsWrong(inputs, principal)) {
    builder.block('principal-id-not-adobe');
    return;
  }
  if (principal.presence !== 'absent') return;
  if (inputs.confirmedKeyUri !== undefined) builder.block('principal-gone-after-confirmation');
  else if (!inputs.createPrincipal) builder.block('principal-missing');
  if (!inputs.createPrincipal) return;
  builder.step({ resource: 'principal', action: 'create', name: inputs.adobeAppId });
}

/** A given id that Graph does not know, or knows as another application's: nothing is made for it, and nothing granted. */
function givenIdIsWrong({ adobeAppId, adobePrincipalId }: Inputs, principal: Observed['principal']): boolean {
  if (principal.presence === 'absent') return adobePrincipalId !== undefined;
  return principal.presence === 'found' && principal.value.appId !== adobeAppId;
}

function planGrant(builder: PlanBuilder, observed: Observed, vault: VaultPlan, vaultRecovered: boolean): void {
  const { inputs } = builder;
  if (givenIdIsWrong(inputs, observed.principal)) return;
  const grant: Grant = vault === 'there' ? grantSeen(inputs, observed) : { presence: 'absent' };
  if (grant.presence === 'found') return;
  if (grant.presence === 'conditional') {
    builder.block('grant-conditional');
    return;
  }
  if (grant.presence === 'unknown') {
    if (observed.principal.presence !== 'unknown') builder.block('grant-unreadable', grant.reason);
    return;
  }
  const afterRecovery = vault === 'recovered' || vaultRecovered;
  const revoked = inputs.confirmedKeyUri !== undefined && !afterRecovery && !inputs.restoreGrant;
  if (revoked && vault === 'there') builder.block('grant-gone-after-confirmation');
  const byPolicy = observed.vault.presence === 'found' && !observed.vault.value.rbac;
  builder.step({
    resource: 'grant',
    action: 'create',
    name: byPolicy ? 'access policy: get, wrapKey, unwrapKey' : 'Key Vault Crypto Service Encryption User',
    by: byPolicy ? 'access-policy' : 'role-assignment',
    afterRecovery,
  });
}

function planLock(builder: PlanBuilder, { locks }: Observed, vaultPlan: VaultPlan): void {
  const { inputs } = builder;
  if (!inputs.deleteLock) return;
  if (vaultPlan === 'there' && locks.presence === 'unknown') {
    builder.block('locks-unreadable', locks.reason);
    return;
  }
  const holds = locks.presence === 'found' && locks.value.some((lock) => lockHolds(lock, scopesOf(inputs).vault));
  if (vaultPlan === 'there' && holds) return;
  builder.step({ resource: 'lock', action: 'create', name: 'cja-cmk' });
}
