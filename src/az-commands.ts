/**
 * The commands that the action tells a person to run: Azure CLI in a POSIX shell, with the target's names filled in.
 * They contain no text to translate.
 */
import type { Inputs } from './model/inputs.ts';
import type { RoleAssignment } from './model/observed.ts';
import type { Right } from './model/operation.ts';
import { encryptionUserRole, encryptionUserRoleName } from './model/roles.ts';
import { idsOf } from './model/scopes.ts';

/** The target whose names the commands contain. */
export interface Target {
  readonly inputs: Inputs;
}

/** Commands are pasted into a shell: a value that a shell would not read as one word is quoted. */
export function quoted(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * Joins the words of a command, quoted where needed. Control characters are removed, since a person copies the command.
 */
export function az(...words: string[]): string {
  return ['az', ...words].map((word) => quoted(word.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?'))).join(' ');
}

/** A command for the target's subscription, even if another one is the default of the person's login. */
export function azIn({ inputs }: Target, ...words: string[]): string {
  const options = words.findIndex((word) => word.startsWith('--'));
  const at = options < 0 ? words.length : options;
  return az(...words.slice(0, at), '--subscription', inputs.subscriptionId, ...words.slice(at));
}

/** Ids of Microsoft Graph's application permissions (Microsoft Graph permissions reference). */
const graphPermissions: Readonly<Record<string, string>> = {
  'Application.Read.All': '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
  'Application.ReadWrite.All': '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
};
const graphAppId = '00000003-0000-0000-c000-000000000000';

/**
 * Gives the pipeline's identity a right: an Azure role, or a permission of Microsoft Graph. Of the commands for Graph,
 * the last one is for managed identities, which have no app registration; the others are for app registrations.
 */
export function grantRightCommands(inputs: Inputs, { name, place }: Right): string[] {
  const { clientId } = inputs;
  if (place === 'graph') {
    const permission = Object.hasOwn(graphPermissions, name) ? (graphPermissions[name] ?? name) : name;
    const add = ['--api', graphAppId, '--api-permissions', `${permission}=Role`];
    return [
      az('ad', 'app', 'permission', 'add', '--id', clientId, ...add),
      az('ad', 'app', 'permission', 'admin-consent', '--id', clientId),
      assignAppRole(clientId, permission),
    ];
  }
  return [assignRoleAt({ inputs }, name, idsOf(inputs)[place])];
}

/** The same, one command a line. */
export function grantRight(inputs: Inputs, right: Right): string {
  return grantRightCommands(inputs, right).join('\n');
}

/** The shell that runs it looks up the IDs of both service principals. */
function assignAppRole(clientId: string, permission: string): string {
  const idOf = (appId: string) => `$(az ad sp show --id ${quoted(appId)} --query id --output tsv)`;
  const url = `https://graph.microsoft.com/v1.0/servicePrincipals/${idOf(clientId)}/appRoleAssignments`;
  const ids = [
    ['principalId', idOf(clientId)],
    ['resourceId', idOf(graphAppId)],
    ['appRoleId', permission],
  ].map(([name, value]) => String.raw`\"${name}\":\"${value}\"`);
  return `az rest --method POST --url "${url}" --body "{${ids.join(',')}}"`;
}

/** `az keyvault VERB` on the target's vault. */
export function vaultCommand(target: Target, verb: string, ...options: string[]): string {
  const { vaultName, resourceGroup } = target.inputs;
  return azIn(target, 'keyvault', verb, '--name', vaultName, '--resource-group', resourceGroup, ...options);
}

/** `az keyvault update` on the target's vault. */
export function updateVault(target: Target, ...options: string[]): string {
  return vaultCommand(target, 'update', ...options);
}

/** `az resource VERB` on the target's vault: for what `az keyvault` does not support. */
export function vaultResource(target: Target, verb: 'show' | 'update', ...options: string[]): string {
  const { vaultName, resourceGroup } = target.inputs;
  const where = ['--resource-group', resourceGroup, '--resource-type', 'Microsoft.KeyVault/vaults'];
  return azIn(target, 'resource', verb, '--name', vaultName, ...where, ...options);
}

/** `az keyvault key VERB` on the target's key; `verb` may be two words (`rotation-policy update`). */
export function keyCommand(target: Target, verb: string, ...options: string[]): string {
  const { vaultName, keyName } = target.inputs;
  const key = ['--vault-name', vaultName, '--name', keyName];
  return azIn(target, 'keyvault', 'key', ...verb.split(' '), ...key, ...options);
}

/**
 * Gives Adobe's service principal the role that lets it use keys; if its object ID is not known, az finds it by its
 * application ID.
 */
export function assignToAdobe(target: Target, principalId: string | undefined, scope: string): string {
  const byId = ['--assignee-object-id', principalId ?? '', '--assignee-principal-type', 'ServicePrincipal'];
  const assignee = principalId === undefined ? ['--assignee', target.inputs.adobeAppId] : byId;
  const role = ['--role', encryptionUserRoleName, '--scope', scope];
  return azIn(target, 'role', 'assignment', 'create', ...assignee, ...role);
}

/** Removes the condition from a role assignment and changes nothing else. */
export function dropCondition(target: Target, { id, principalId, scope }: RoleAssignment): string {
  const { subscriptionId } = target.inputs;
  const assignment = {
    id,
    name: id.slice(id.lastIndexOf('/') + 1),
    scope,
    principalId,
    principalType: 'ServicePrincipal',
    roleDefinitionId: `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${encryptionUserRole}`,
    condition: '',
    conditionVersion: '',
  };
  return azIn(target, 'role', 'assignment', 'update', '--role-assignment', JSON.stringify(assignment));
}

/** Lists the deny assignments at a scope and above it. */
export function listDenyAssignments(target: Target, scope: string): string {
  return azIn(target, 'role', 'deny-assignment', 'list', '--scope', scope, '--filter', 'atScope()');
}

/** Shows the vault's associations with network security perimeters. */
export function showPerimeters({ inputs }: Target): string {
  const list = `${idsOf(inputs).vault}/networkSecurityPerimeterConfigurations`;
  return az('rest', '--method', 'GET', '--url', `https://management.azure.com${list}?api-version=2026-04-01-preview`);
}

/** Creates Adobe's service principal in the tenant that the person is signed in to. */
export function createAdobePrincipal({ inputs }: Target): string {
  return az('ad', 'sp', 'create', '--id', inputs.adobeAppId);
}

/** The id of Adobe's service principal in the tenant that the person is signed in to. */
export function showAdobePrincipal({ inputs }: Target): string {
  return az('ad', 'sp', 'show', '--id', inputs.adobeAppId, '--query', 'id', '--output', 'tsv');
}

/** Lists the soft-deleted vaults of the subscription. */
export function listDeletedVaults(target: Target): string {
  return azIn(target, 'keyvault', 'list-deleted', '--resource-type', 'vault');
}

/** Lists the vaults of that name in the subscription. */
export function findVault(target: Target): string {
  return azIn(target, 'keyvault', 'list', '--query', `[?name=='${target.inputs.vaultName}'].id`);
}

/** Creates the vault as `ensure` would. */
export function createVault(target: Target): string {
  const { location = 'LOCATION', keyType, retentionDays } = target.inputs;
  const sku = keyType === 'RSA-HSM' ? 'premium' : 'standard';
  const safety = ['--enable-purge-protection', 'true', '--retention-days', `${retentionDays}`];
  const how = ['--location', location, '--sku', sku, '--enable-rbac-authorization', 'true', ...safety];
  return vaultCommand(target, 'create', ...how);
}

/** Creates the key as `ensure` would. If a key of that name exists, it creates a new version. */
export function createKey(target: Target): string {
  const { keyType, keySize } = target.inputs;
  return keyCommand(target, 'create', '--kty', keyType, '--size', `${keySize}`, '--ops', 'wrapKey', 'unwrapKey');
}

/** Restores the key from a backup file. */
export function restoreKey(target: Target): string {
  const where = ['--vault-name', target.inputs.vaultName, '--file', 'BACKUP-FILE'];
  return azIn(target, 'keyvault', 'key', 'restore', ...where);
}

/** Lists the soft-deleted keys of the vault. */
export function listDeletedKeys(target: Target): string {
  return azIn(target, 'keyvault', 'key', 'list-deleted', '--vault-name', target.inputs.vaultName);
}

/** Changes attributes of one version of the key. */
export function setKeyAttributes(context: Target, version: string, ...options: string[]): string {
  return keyCommand(context, 'set-attributes', '--version', version, ...options);
}

/** ISO 8601 UTC to the second; the number itself if it is not a date. */
export function isoTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? `${seconds}` : date.toISOString().replace('.000Z', 'Z');
}

/** Gives the pipeline's identity a role at any scope. */
export function assignRoleAt(target: Target, role: string, scope: string): string {
  const options = ['--assignee', target.inputs.clientId, '--role', role, '--scope', scope];
  return azIn(target, 'role', 'assignment', 'create', ...options);
}
