/** What is to be done, and what will not be: pure, from the inputs and what was seen. */
import { type Grant, grantSeen } from './grant.ts';
import { type NoteWords, planMessages } from './messages/blockers.ts';
import type { Blocker, BlockerId, Inputs, Language, Observed, Plan, Step, Unseen } from './model.ts';
import { lockHolds, scopesOf } from './scopes.ts';

export interface PlanOptions {
  /** A vault that this run has just recovered: Azure did not bring its grants back, so they may be given anew. */
  readonly vaultRecovered: boolean;
}

const noReason: Unseen = {
  tried: '',
  status: undefined,
  code: '',
  message: '',
  requestId: undefined,
  right: undefined,
};

/** Gathers steps, blockers and notes; the order of the calls is the order of the steps. */
class Draft {
  readonly steps: Step[] = [];
  readonly blockers: Blocker[] = [];
  readonly notes: string[] = [];
  /** The same in the language of the inputs. */
  readonly inLanguage: { readonly blockers: Blocker[]; readonly notes: string[] } = { blockers: [], notes: [] };
  readonly inputs: Inputs;

  constructor(inputs: Inputs) {
    this.inputs = inputs;
  }

  step(step: Step): void {
    this.steps.push(step);
  }

  note(id: keyof NoteWords, reason: Unseen = noReason): void {
    const { inputs } = this;
    this.notes.push(planMessages.en.notes[id](inputs, reason));
    this.inLanguage.notes.push(planMessages[inputs.language].notes[id](inputs, reason));
  }

  block(id: BlockerId, reason: Unseen = noReason): void {
    if (this.blockers.some((blocker) => blocker.id === id)) return;
    this.blockers.push(this.said(id, reason, 'en'));
    this.inLanguage.blockers.push(this.said(id, reason, this.inputs.language));
  }

  private said(id: BlockerId, reason: Unseen, language: Language): Blocker {
    const [message, cure] = planMessages[language].blockers[id](this.inputs, reason);
    return { id, message, cure };
  }
}

export function plan(inputs: Inputs, observed: Observed, options?: PlanOptions): Plan {
  const draft = new Draft(inputs);
  const vault = planVault(draft, observed);
  if (vault !== 'stuck') {
    planKey(draft, observed, vault);
    planPrincipal(draft, observed);
    planGrant(draft, observed, vault, options?.vaultRecovered === true);
    planLock(draft, observed, vault);
  }
  return { steps: draft.steps, blockers: draft.blockers, notes: draft.notes, inLanguage: draft.inLanguage };
}

type VaultFate = 'there' | 'created' | 'recovered' | 'stuck';

function planVault(draft: Draft, { vault, deletedVault, nameTaken, resourceGroup }: Observed): VaultFate {
  const { inputs } = draft;
  if (vault.seen === 'unknown') {
    draft.block('vault-unreadable', vault.reason);
    return 'stuck';
  }
  if (vault.seen === 'found') {
    if (!vault.value.purgeProtection) {
      draft.step({ resource: 'vault', action: 'update', name: inputs.vaultName });
      draft.note('purgeProtection');
    }
    return 'there';
  }
  if (resourceGroup.seen === 'absent') planResourceGroup(draft);
  if (deletedVault.seen === 'found') return planRecovery(draft, deletedVault.value.location);
  if (inputs.confirmedKeyUri !== undefined) draft.block('vault-gone-after-confirmation');
  if (nameTaken.seen === 'found') draft.block('vault-name-taken');
  if (nameTaken.seen === 'unknown') draft.note('nameNotChecked', nameTaken.reason);
  if (inputs.location === undefined) draft.block('location-needed');
  draft.step({ resource: 'vault', action: 'create', name: inputs.vaultName, location: inputs.location ?? '' });
  draft.note('newVaultIsProtected');
  return 'created';
}

function planResourceGroup(draft: Draft): void {
  const { inputs } = draft;
  if (!inputs.createResourceGroup) draft.block('resource-group-missing');
  if (inputs.location === undefined) draft.block('location-needed');
  if (!inputs.createResourceGroup) return;
  draft.step({
    resource: 'resource-group',
    action: 'create',
    name: inputs.resourceGroup,
    location: inputs.location ?? '',
  });
}

function planRecovery(draft: Draft, location: string): VaultFate {
  const { inputs } = draft;
  if (!inputs.recoverDeleted) draft.block('vault-deleted');
  draft.step({ resource: 'vault', action: 'recover', name: inputs.vaultName, location });
  draft.note('recoveredVaultHasNoGrants');
  return 'recovered';
}

function planKey(draft: Draft, { key, deletedKey }: Observed, vault: VaultFate): void {
  const { inputs } = draft;
  // The keys come back with a recovered vault; what is missing then is seen and planned after the recovery.
  if (vault === 'recovered' || key.seen === 'found') return;
  if (key.seen === 'unknown') {
    draft.block('key-unreadable', key.reason);
    return;
  }
  if (deletedKey.seen === 'found') {
    if (!inputs.recoverDeleted) draft.block('key-deleted');
    draft.step({ resource: 'key', action: 'recover', name: inputs.keyName });
    return;
  }
  if (inputs.confirmedKeyUri !== undefined) draft.block('key-gone-after-confirmation');
  if (deletedKey.seen === 'unknown') draft.note('deletedKeyNotSeen', deletedKey.reason);
  draft.step({ resource: 'key', action: 'create', name: inputs.keyName });
}

function planPrincipal(draft: Draft, { principal }: Observed): void {
  const { inputs } = draft;
  if (principal.seen === 'unknown') draft.block('principal-unreadable', principal.reason);
  if (principal.seen !== 'absent') return;
  if (inputs.confirmedKeyUri !== undefined) draft.block('principal-gone-after-confirmation');
  else if (!inputs.createPrincipal) draft.block('principal-missing');
  if (!inputs.createPrincipal) return;
  draft.step({ resource: 'principal', action: 'create', name: inputs.adobeAppId });
}

function planGrant(draft: Draft, observed: Observed, vault: VaultFate, vaultRecovered: boolean): void {
  const { inputs } = draft;
  const grant: Grant = vault === 'there' ? grantSeen(inputs, observed) : { seen: 'absent' };
  if (grant.seen === 'found') return;
  if (grant.seen === 'conditional') {
    draft.block('grant-conditional');
    return;
  }
  if (grant.seen === 'unknown') {
    if (observed.principal.seen !== 'unknown') draft.block('grant-unreadable', grant.reason);
    return;
  }
  const afterRecovery = vault === 'recovered' || vaultRecovered;
  const revoked = inputs.confirmedKeyUri !== undefined && !afterRecovery && !inputs.restoreGrant;
  if (revoked && vault === 'there') draft.block('grant-gone-after-confirmation');
  const byPolicy = observed.vault.seen === 'found' && !observed.vault.value.rbac;
  draft.step({
    resource: 'grant',
    action: 'create',
    name: byPolicy ? 'access policy: get, wrapKey, unwrapKey' : 'Key Vault Crypto Service Encryption User',
    by: byPolicy ? 'access-policy' : 'role-assignment',
    afterRecovery,
  });
}

function planLock(draft: Draft, { locks }: Observed, fate: VaultFate): void {
  const { inputs } = draft;
  if (!inputs.deleteLock) return;
  if (fate === 'there' && locks.seen === 'unknown') {
    draft.block('locks-unreadable', locks.reason);
    return;
  }
  const holds = locks.seen === 'found' && locks.value.some((lock) => lockHolds(lock, scopesOf(inputs).vault));
  if (fate === 'there' && holds) return;
  draft.step({ resource: 'lock', action: 'create', name: 'cja-cmk' });
}
