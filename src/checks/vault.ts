/** Checks of the vault. */

import { policyOf } from '../model/grant.ts';
import type { Lock } from '../model/observed.ts';
import { adobePrincipalId } from '../model/principal.ts';
import { lockHolds } from '../model/scopes.ts';
import { isForeign, isLeaving, sendsAuditEvents } from '../model/vault.ts';
import * as changes from '../runbooks/changed-vault.ts';
import { foreignVault, unfinishedVault, vaultInLeavingGroup } from '../runbooks/moved-vault.ts';
import { vaultProvisioned as provisioned, vaultTenant as tenant } from '../runbooks/vault.ts';
import * as settings from '../runbooks/vault-settings.ts';
import {
  type CatalogEntry,
  type Check,
  type Context,
  doubtful,
  fail,
  ofVault,
  pass,
  reasonOf,
  undecided,
  unreadable,
} from './check.ts';

/** Azure's answer without a state counts as Succeeded; a group whose state could not be read counts as staying. */
const vaultProvisioned: Check = (context) => {
  const text = provisioned;
  const { inputs, observed } = context;
  return ofVault(context, ({ provisioningState: state, location }) => {
    if (isLeaving(observed)) {
      const principalId = adobePrincipalId(inputs, observed);
      const runbook = vaultInLeavingGroup(inputs, { location, lock: lockOf(context)?.name, principalId });
      return { ...fail(text.groupLeaves(inputs.resourceGroup), runbook), isLoss: true };
    }
    if (state.toLowerCase() === 'succeeded') return pass(text.is(state));
    return fail(text.is(state), unfinishedVault(inputs));
  });
};

/** A vault stays with its former tenant when a subscription moves, and accepts no token of the new one. */
const vaultTenant: Check = (context) => {
  const { inputs } = context;
  return ofVault(context, (vault) => {
    if (!isForeign(vault, inputs)) return pass(tenant.same(vault.tenantId));
    const runbook = foreignVault(inputs, vault.tenantId);
    return doubtful(fail(tenant.differs(inputs.vaultName, vault.tenantId, inputs.tenantId), runbook));
  });
};

const vaultSoftDelete: Check = (context) => {
  const text = settings.vaultSoftDelete;
  return ofVault(context, ({ softDelete, retentionDays }) => {
    if (softDelete === true) return pass(text.on(retentionDays));
    if (softDelete === false) return fail(text.off, changes.softDeleteOff(context.inputs));
    return undecided(text.unsaid, changes.softDeleteUnknown(context.inputs));
  });
};

const vaultPurgeProtection: Check = (context) => {
  const text = settings.vaultPurgeProtection;
  return ofVault(context, ({ purgeProtection }) => {
    if (purgeProtection) return pass(text.on);
    return fail(text.off, changes.purgeProtectionOff(context.inputs));
  });
};

const vaultPermissionModel: Check = (context) => {
  const text = settings.vaultPermissionModel;
  return ofVault(context, (vault) => {
    if (vault.rbac) return pass(text.rbac);
    const principalId = adobePrincipalId(context.inputs, context.observed);
    const isThere = principalId !== undefined && policyOf(vault, principalId) !== undefined;
    const told = changes.accessPolicies(context.inputs, { principalId, isThere });
    return fail(text.policies(vault.accessPolicies.length), told);
  });
};

const vaultDedicated: Check = (context) => {
  const text = settings.vaultDedicated;
  const { inputs, observed } = context;
  return ofVault(context, () => {
    const { keys, secrets } = observed;
    const ours = inputs.keyName.toLowerCase();
    const otherKeys = keys.presence === 'found' ? keys.value.filter((name) => name.toLowerCase() !== ours) : [];
    const otherSecrets = secrets.presence === 'found' ? secrets.value : [];
    if (otherKeys.length > 0 || otherSecrets.length > 0) {
      return { ...fail(text.others(otherKeys, otherSecrets), changes.sharedVault(inputs)), brief: text.shared };
    }
    if (keys.presence !== 'found') return unreadable(context, reasonOf(keys));
    if (secrets.presence !== 'found') return unreadable(context, reasonOf(secrets));
    return pass(text.alone);
  });
};

/** Azure's list includes locks on resources in the vault, which don't protect the vault (as recorded). */
function lockOf({ observed: { locks }, scopes }: Context): Lock | undefined {
  return locks.presence === 'found' ? locks.value.find((each) => lockHolds(each, scopes.vault)) : undefined;
}

const vaultLock: Check = (context) => {
  const text = settings.vaultLock;
  return ofVault(context, () => {
    const { locks } = context.observed;
    if (locks.presence !== 'found') return unreadable(context, reasonOf(locks));
    const lock = lockOf(context);
    if (lock !== undefined) return pass(text.locked(lock.name, lock.level, lock.scope));
    return fail(text.unlocked, changes.unlockedVault(context.inputs));
  });
};

const vaultLogging: Check = (context) => {
  const text = settings.vaultLogging;
  return ofVault(context, () => {
    const { diagnosticSettings } = context.observed;
    if (diagnosticSettings.presence !== 'found') {
      return unreadable(context, reasonOf(diagnosticSettings));
    }
    const all = diagnosticSettings.value;
    const setting = all.find(sendsAuditEvents);
    if (setting !== undefined) return pass(text.logged(setting.name));
    const runbook = changes.unloggedVault(context.inputs);
    if (all.length === 0) return fail(text.none, runbook);
    return { ...fail(text.useless(all.map(({ name }) => name)), runbook), brief: text.noneUseful };
  });
};

export const vaultFindings = [
  { ...provisioned, check: vaultProvisioned },
  { ...tenant, check: vaultTenant },
  { ...settings.vaultSoftDelete, check: vaultSoftDelete },
  { ...settings.vaultPurgeProtection, check: vaultPurgeProtection },
  { ...settings.vaultPermissionModel, check: vaultPermissionModel },
  { ...settings.vaultDedicated, check: vaultDedicated },
  { ...settings.vaultLock, check: vaultLock },
  { ...settings.vaultLogging, check: vaultLogging },
] as const satisfies readonly CatalogEntry[];
