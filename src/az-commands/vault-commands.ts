/** Commands on the vault. */
import type { Command } from '../model/remedy.ts';
import { idsOf } from '../model/scopes.ts';
import { az, azIn, line, shell, type Target } from './command.ts';

function vaultCommand(target: Target, verb: string, ...options: string[]): Command {
  const { vaultName, resourceGroup } = target.inputs;
  return azIn(target, 'keyvault', verb, '--name', vaultName, '--resource-group', resourceGroup, ...options);
}

/**
 * `az resource VERB` on the target's vault: for what `az keyvault` does not support. Without an api-version, az looks for one
 * in the subscription's providers, which a role on the resource group does not let it read.
 */
function vaultResource(target: Target, verb: 'show' | 'update', ...options: string[]): Command {
  const { vaultName, resourceGroup } = target.inputs;
  const type = ['--resource-type', 'Microsoft.KeyVault/vaults', '--api-version', '2026-02-01'];
  const where = ['--resource-group', resourceGroup, ...type];
  return azIn(target, 'resource', verb, '--name', vaultName, ...where, ...options);
}

export function showProvisioningState(target: Target): Command {
  return vaultCommand(target, 'show', '--query', 'properties.provisioningState');
}

export function showSoftDelete(target: Target): Command {
  return vaultCommand(target, 'show', '--query', 'properties.enableSoftDelete');
}

/** What the firewall says of public access, default action and bypass. */
export function showNetworkRules(target: Target): Command {
  return vaultResource(target, 'show', '--query', 'properties.[publicNetworkAccess,networkAcls]');
}

export function showPerimeters({ inputs }: Target): Command {
  const list = `${idsOf(inputs).vault}/networkSecurityPerimeterConfigurations`;
  return az('rest', '--method', 'GET', '--url', `https://management.azure.com${list}?api-version=2026-04-01-preview`);
}

export function showTokenSettings({ inputs }: Target): Command {
  const url = `https://management.azure.com${idsOf(inputs).vault}?api-version=2026-04-01-preview`;
  const query = 'properties.[tokenBindingParameters,enableCrossTenantAccessProtection]';
  return az('rest', '--method', 'GET', '--url', url, '--query', query);
}

export function createVaultCommand(target: Target): Command {
  const { location = 'LOCATION', keyType, retentionDays } = target.inputs;
  const sku = keyType === 'RSA-HSM' ? 'premium' : 'standard';
  const safety = ['--enable-purge-protection', 'true', '--retention-days', `${retentionDays}`];
  const how = ['--location', location, '--sku', sku, '--enable-rbac-authorization', 'true', ...safety];
  return vaultCommand(target, 'create', ...how);
}

/** @param location of the deleted vault; az searches for it otherwise */
export function recoverVaultCommand(target: Target, location?: string): Command {
  const where = location === undefined ? [] : ['--location', location];
  return azIn(target, 'keyvault', 'recover', '--name', target.inputs.vaultName, ...where);
}

/** By their IDs, which contain the group. */
export function listDeletedVaults(target: Target): Command {
  const query = '[].properties.[vaultId, deletionDate]';
  return azIn(target, 'keyvault', 'list-deleted', '--resource-type', 'vault', '--query', query);
}

/** By name in any casing: JMESPath compares letters. */
export function findVault(target: Target): Command {
  const vault = ['--name', target.inputs.vaultName, '--resource-type', 'Microsoft.KeyVault/vaults'];
  return azIn(target, 'resource', 'list', ...vault, '--query', '[].id');
}

/** The names of those in the group. */
export function listVaults(target: Target): Command {
  const { resourceGroup } = target.inputs;
  return azIn(target, 'keyvault', 'list', '--resource-group', resourceGroup, '--query', '[].name', '--output', 'tsv');
}

/** Rejects the tokens of the former tenant from then on. */
export function moveToTenant(target: Target): Command {
  return vaultCommand(target, 'update', '--set', `properties.tenantId=${target.inputs.tenantId}`);
}

export function turnOnSoftDelete(target: Target): Command {
  return vaultResource(target, 'update', '--set', 'properties.enableSoftDelete=true');
}

export function turnOnPurgeProtection(target: Target): Command {
  return vaultCommand(target, 'update', '--enable-purge-protection', 'true');
}

export function switchToRbac(target: Target): Command {
  return vaultCommand(target, 'update', '--enable-rbac-authorization', 'true');
}

export function letTrustedServicesBypass(target: Target): Command {
  return vaultCommand(target, 'update', '--bypass', 'AzureServices');
}

export function listContents(target: Target, kind: 'key' | 'secret'): Command {
  const where = ['--vault-name', target.inputs.vaultName, '--query', '[].id'];
  return azIn(target, 'keyvault', kind, 'list', ...where);
}

export function lockVault(target: Target): Command {
  const { resourceGroup, vaultName } = target.inputs;
  const where = ['--resource-group', resourceGroup, '--resource', vaultName];
  const type = ['--resource-type', 'Microsoft.KeyVault/vaults', '--lock-type', 'CanNotDelete'];
  return azIn(target, 'lock', 'create', '--name', 'cja-cmk', ...where, ...type);
}

/** Sends the vault's audit events to a workspace whose ID the person fills in. */
export function sendAuditEvents(target: Target): Command {
  const where = ['--resource', idsOf(target.inputs).vault, '--workspace', 'WORKSPACE-RESOURCE-ID'];
  const logs = ['--logs', '[{"category":"AuditEvent","enabled":true}]'];
  return azIn(target, 'monitor', 'diagnostic-settings', 'create', '--name', 'cja-cmk', ...where, ...logs);
}

/**
 * Lists the calls of the application of `adobe-app-id` that the vault refused, by the vault's own ID: whoever may read it needs no name of a
 * workspace. Source: Microsoft, Azure Monitor Log Analytics API, resource queries.
 *
 * @param days how far back from now
 */
export function listRefusedCalls(target: Target, days: number): readonly Command[] {
  return queryLog(target, days, [
    `query="$query | where * has '${target.inputs.adobeAppId}'"`,
    `query="$query | where ResultSignature in ('Forbidden', 'Unauthorized') | top 5 by TimeGenerated"`,
    'query="$query | project TimeGenerated, OperationName, ResultDescription"',
  ]);
}

/** @param lines what the query goes on with, line by line */
function queryLog({ inputs }: Target, days: number, lines: readonly string[]): readonly Command[] {
  const api = 'https://api.loganalytics.io';
  const get = ['az', 'rest', '--method', 'GET', '--resource', api, '--url', `${api}/v1${idsOf(inputs).vault}/query`];
  const query = [
    `query='union isfuzzy=true AZKVAuditLogs, AzureDiagnostics | where TimeGenerated > ago(${days}d)'`,
    ...lines,
  ];
  return [shell(query.join('\n')), shell(`${line(...get)} --url-parameters "query=$query" --query 'tables[0].rows'`)];
}
