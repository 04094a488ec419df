/** Checks of the vault. */

import { assignToAdobe, azIn, updateVault, vaultCommand, vaultResource } from '../az-commands.ts';
import { vaultTexts } from '../messages/findings/vault.ts';
import { vaultUseTexts } from '../messages/findings/vault-use.ts';
import { sendsAuditEvents } from '../model/audit-events.ts';
import { adobePrincipalId } from '../model/principal.ts';
import { idsOf, lockHolds } from '../model/scopes.ts';
import { type Check, fail, ofVault, pass, reasonOf, undecided, unreadable } from './check.ts';

/** Azure's answer without a state counts as Succeeded. */
export const vaultProvisioned: Check = (context) => {
  const text = vaultTexts['vault-provisioned'];
  return ofVault(context, ({ provisioningState: state }) => {
    if (state.toLowerCase() === 'succeeded') return pass(text.is(state));
    const command = vaultCommand(context, 'show', '--query', 'properties.provisioningState');
    return fail(text.is(state), text.remediation, command);
  });
};

/** A vault stays with its former tenant when a subscription moves, and accepts no token of the new one. */
export const vaultTenant: Check = (context) => {
  const text = vaultTexts['vault-tenant'];
  const { tenantId } = context.inputs;
  return ofVault(context, ({ tenantId: own }) => {
    if (own.toLowerCase() === tenantId.toLowerCase()) return pass(text.same(own));
    const show = vaultCommand(context, 'show', '--query', 'properties.tenantId');
    const change = updateVault(context, '--set', `properties.tenantId=${tenantId}`);
    return fail(text.differs(own), text.remediation, show, change);
  });
};

export const vaultSoftDelete: Check = (context) => {
  const text = vaultTexts['vault-soft-delete'];
  return ofVault(context, ({ softDelete, retentionDays }) => {
    const command = vaultResource(context, 'update', '--set', 'properties.enableSoftDelete=true');
    if (softDelete === true) return pass(text.on(retentionDays));
    if (softDelete === false) return fail(text.off, text.remediation, command);
    return undecided(text.unsaid, text.remediation, command);
  });
};

export const vaultPurgeProtection: Check = (context) => {
  const text = vaultTexts['vault-purge-protection'];
  return ofVault(context, ({ purgeProtection }) => {
    if (purgeProtection) return pass(text.on);
    const command = updateVault(context, '--enable-purge-protection', 'true');
    return fail(text.off, text.remediation, command);
  });
};

export const vaultPermissionModel: Check = (context) => {
  const text = vaultTexts['vault-permission-model'];
  return ofVault(context, ({ rbac, accessPolicies }) => {
    if (rbac) return pass(text.rbac);
    const principalId = adobePrincipalId(context.inputs, context.observed);
    const grant = assignToAdobe(context, principalId, idsOf(context.inputs).vault);
    const change = updateVault(context, '--enable-rbac-authorization', 'true');
    return fail(text.policies(accessPolicies.length), text.remediation, grant, change);
  });
};

export const vaultDedicated: Check = (context) => {
  const text = vaultUseTexts['vault-dedicated'];
  const { inputs, observed } = context;
  return ofVault(context, () => {
    const { keys, secrets } = observed;
    const ours = inputs.keyName.toLowerCase();
    const otherKeys = keys.presence === 'found' ? keys.value.filter((name) => name.toLowerCase() !== ours) : [];
    const otherSecrets = secrets.presence === 'found' ? secrets.value : [];
    if (otherKeys.length > 0 || otherSecrets.length > 0) {
      const list = (kind: string) =>
        azIn(context, 'keyvault', kind, 'list', '--vault-name', inputs.vaultName, '--query', '[].id');
      return fail(text.others(otherKeys, otherSecrets), text.remediation, list('key'), list('secret'));
    }
    if (keys.presence !== 'found') return unreadable(context, reasonOf(keys));
    if (secrets.presence !== 'found') return unreadable(context, reasonOf(secrets));
    return pass(text.alone);
  });
};

/** Azure's list includes locks on resources in the vault, which don't protect the vault (as recorded). */
export const vaultLock: Check = (context) => {
  const text = vaultUseTexts['vault-lock'];
  return ofVault(context, () => {
    const { locks } = context.observed;
    if (locks.presence !== 'found') return unreadable(context, reasonOf(locks));
    const lock = locks.value.find((each) => lockHolds(each, context.scopes.vault));
    if (lock !== undefined) return pass(text.locked(lock.name, lock.level, lock.scope));
    const { resourceGroup, vaultName } = context.inputs;
    const target = ['--resource-group', resourceGroup, '--resource', vaultName];
    const type = ['--resource-type', 'Microsoft.KeyVault/vaults', '--lock-type', 'CanNotDelete'];
    const command = azIn(context, 'lock', 'create', '--name', 'cja-cmk', ...target, ...type);
    return fail(text.unlocked, text.remediation, command);
  });
};

export const vaultLogging: Check = (context) => {
  const text = vaultUseTexts['vault-logging'];
  return ofVault(context, () => {
    const { diagnosticSettings } = context.observed;
    if (diagnosticSettings.presence !== 'found') {
      return unreadable(context, reasonOf(diagnosticSettings));
    }
    const settings = diagnosticSettings.value;
    const setting = settings.find(sendsAuditEvents);
    if (setting !== undefined) return pass(text.logged(setting.name));
    const observed = settings.length === 0 ? text.none : text.useless(settings.map(({ name }) => name));
    const target = ['--resource', idsOf(context.inputs).vault, '--workspace', 'WORKSPACE-RESOURCE-ID'];
    const logs = ['--logs', '[{"category":"AuditEvent","enabled":true}]'];
    const verb = ['monitor', 'diagnostic-settings', 'create', '--name', 'cja-cmk'];
    return fail(observed, text.remediation, azIn(context, ...verb, ...target, ...logs));
  });
};
