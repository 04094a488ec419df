/** Checks of the vault. */

import { assignToAdobe } from '../az-commands/access.ts';
import {
  listContents,
  lockVault,
  sendAuditEvents,
  showSoftDelete,
  switchToRbac,
  turnOnPurgeProtection,
  turnOnSoftDelete,
} from '../az-commands/vault.ts';
import { vaultTexts } from '../messages/findings/vault.ts';
import { vaultSettingsTexts } from '../messages/findings/vault-settings.ts';
import { sendsAuditEvents } from '../model/audit-events.ts';
import type { Lock } from '../model/observed.ts';
import { adobePrincipalId } from '../model/principal.ts';
import { isLeaving } from '../model/resource-group.ts';
import { idsOf, lockHolds } from '../model/scopes.ts';
import { isForeign } from '../model/vault-tenant.ts';
import { foreignVault, unfinishedVault, vaultInLeavingGroup } from '../situations/moved-vault.ts';
import { vaultProvisioned as provisioned, vaultTenant as tenant } from '../situations/vault.ts';
import { type Check, type Context, fail, ofVault, pass, reasonOf, undecided, unreadable } from './check.ts';

/** Azure's answer without a state counts as Succeeded; a group whose state could not be read counts as staying. */
export const vaultProvisioned: Check = (context) => {
  const text = provisioned;
  const { inputs, observed } = context;
  return ofVault(context, ({ provisioningState: state, location }) => {
    if (isLeaving(observed)) {
      const principalId = adobePrincipalId(inputs, observed);
      const runbook = vaultInLeavingGroup(inputs, { location, lock: lockOf(context)?.name, principalId });
      return fail(text.groupLeaves(inputs.resourceGroup), runbook);
    }
    if (state.toLowerCase() === 'succeeded') return pass(text.is(state));
    return fail(text.is(state), unfinishedVault(inputs));
  });
};

/** A vault stays with its former tenant when a subscription moves, and accepts no token of the new one. */
export const vaultTenant: Check = (context) => {
  const { inputs, observed } = context;
  return ofVault(context, (vault) => {
    if (!isForeign(vault, inputs)) return pass(tenant.same(vault.tenantId));
    const runbook = foreignVault(inputs, vault.tenantId, adobePrincipalId(inputs, observed));
    return fail(tenant.differs(inputs.vaultName, vault.tenantId, inputs.tenantId), runbook);
  });
};

export const vaultSoftDelete: Check = (context) => {
  const text = vaultTexts['vault-soft-delete'];
  return ofVault(context, ({ softDelete, retentionDays }) => {
    if (softDelete === true) return pass(text.on(retentionDays));
    if (softDelete === false) return fail(text.off, text.remediation, turnOnSoftDelete(context));
    return undecided(text.unsaid, text.look, showSoftDelete(context));
  });
};

export const vaultPurgeProtection: Check = (context) => {
  const text = vaultTexts['vault-purge-protection'];
  return ofVault(context, ({ purgeProtection }) => {
    if (purgeProtection) return pass(text.on);
    return fail(text.off, text.remediation, turnOnPurgeProtection(context));
  });
};

export const vaultPermissionModel: Check = (context) => {
  const text = vaultTexts['vault-permission-model'];
  return ofVault(context, ({ rbac, accessPolicies }) => {
    if (rbac) return pass(text.rbac);
    const principalId = adobePrincipalId(context.inputs, context.observed);
    const grant = assignToAdobe(context, principalId, idsOf(context.inputs).vault);
    return fail(text.policies(accessPolicies.length), text.remediation, grant, switchToRbac(context));
  });
};

export const vaultDedicated: Check = (context) => {
  const text = vaultSettingsTexts['vault-dedicated'];
  const { inputs, observed } = context;
  return ofVault(context, () => {
    const { keys, secrets } = observed;
    const ours = inputs.keyName.toLowerCase();
    const otherKeys = keys.presence === 'found' ? keys.value.filter((name) => name.toLowerCase() !== ours) : [];
    const otherSecrets = secrets.presence === 'found' ? secrets.value : [];
    if (otherKeys.length > 0 || otherSecrets.length > 0) {
      const lists = [listContents(context, 'key'), listContents(context, 'secret')];
      return { ...fail(text.others(otherKeys, otherSecrets), text.remediation, ...lists), brief: text.shared };
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

export const vaultLock: Check = (context) => {
  const text = vaultSettingsTexts['vault-lock'];
  return ofVault(context, () => {
    const { locks } = context.observed;
    if (locks.presence !== 'found') return unreadable(context, reasonOf(locks));
    const lock = lockOf(context);
    if (lock !== undefined) return pass(text.locked(lock.name, lock.level, lock.scope));
    return fail(text.unlocked, text.remediation, lockVault(context));
  });
};

export const vaultLogging: Check = (context) => {
  const text = vaultSettingsTexts['vault-logging'];
  return ofVault(context, () => {
    const { diagnosticSettings } = context.observed;
    if (diagnosticSettings.presence !== 'found') {
      return unreadable(context, reasonOf(diagnosticSettings));
    }
    const settings = diagnosticSettings.value;
    const setting = settings.find(sendsAuditEvents);
    if (setting !== undefined) return pass(text.logged(setting.name));
    const command = sendAuditEvents(context);
    if (settings.length === 0) return fail(text.none, text.remediation, command);
    const observed = text.useless(settings.map(({ name }) => name));
    return { ...fail(observed, text.remediation, command), brief: text.noneUseful };
  });
};
