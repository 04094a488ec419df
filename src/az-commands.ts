/** The commands that cure a finding: Azure CLI in a POSIX shell, the target's names filled in. No words of a language. */
import type { Inputs } from './model/inputs.ts';

/** Whose names the commands carry. */
export interface Target {
  readonly inputs: Inputs;
}

/** Commands in cures are pasted into a shell: a value that a shell would read as more than a word is quoted. */
export function quoted(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/** Joins the words of a command, quoted where needed. Control characters have no place in what a person copies. */
export function az(...words: string[]): string {
  return ['az', ...words].map((word) => quoted(word.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?'))).join(' ');
}

/** ARM id of the vault in the casing of the inputs. */
export function vaultId(inputs: Inputs): string {
  const group = `/subscriptions/${inputs.subscriptionId}/resourceGroups/${inputs.resourceGroup}`;
  return `${group}/providers/Microsoft.KeyVault/vaults/${inputs.vaultName}`;
}

/** Ids of Microsoft Graph's application permissions (Microsoft Graph permissions reference). */
const graphPermissions: Readonly<Record<string, string>> = {
  'Application.Read.All': '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
  'Application.ReadWrite.All': '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
};
const graphAppId = '00000003-0000-0000-c000-000000000000';

/** Where a right is to be given. */
export type Place = 'graph' | 'vault' | 'group' | 'subscription';

/** A right as a read names it (`Reader on the vault`), taken apart; one that names no place is a role on the group. */
export function rightAndPlace(right: string): { readonly name: string; readonly place: Place } {
  const [, name, where] =
    /^(.+?) on (Microsoft Graph|the vault|the subscription|the resource group)\b/.exec(right) ?? [];
  const places = { 'Microsoft Graph': 'graph', 'the vault': 'vault', 'the subscription': 'subscription' } as const;
  if (name === undefined || where === undefined) return { name: right, place: 'group' };
  const place = Object.entries(places).find(([text]) => text === where)?.[1];
  return { name, place: place ?? 'group' };
}

/** Gives the pipeline's identity a right: an Azure role, or a permission of Microsoft Graph. */
export function grantRightCommands(inputs: Inputs, name: string, place: Place): string[] {
  const { clientId } = inputs;
  if (place === 'graph') {
    const permission = Object.hasOwn(graphPermissions, name) ? (graphPermissions[name] ?? name) : name;
    const add = ['--api', graphAppId, '--api-permissions', `${permission}=Role`];
    return [
      az('ad', 'app', 'permission', 'add', '--id', clientId, ...add),
      az('ad', 'app', 'permission', 'admin-consent', '--id', clientId),
    ];
  }
  const vault = vaultId(inputs);
  const group = vault.slice(0, vault.indexOf('/providers/'));
  const scope = { vault, group, subscription: `/subscriptions/${inputs.subscriptionId}` }[place];
  return [az('role', 'assignment', 'create', '--assignee', clientId, '--role', name, '--scope', scope)];
}

/** `az keyvault update` on the target's vault. */
export function updateVault({ inputs }: Target, ...options: string[]): string {
  const target = ['--name', inputs.vaultName, '--resource-group', inputs.resourceGroup];
  return az('keyvault', 'update', ...target, ...options);
}

/** `az keyvault key VERB` on the target's key; `verb` may be two words (`rotation-policy update`). */
export function keyCommand({ inputs }: Target, verb: string, ...options: string[]): string {
  return az(
    'keyvault',
    'key',
    ...verb.split(' '),
    '--vault-name',
    inputs.vaultName,
    '--name',
    inputs.keyName,
    ...options,
  );
}

/** Changes attributes of one version of the key. */
export function setKeyAttributes(context: Target, version: string, ...options: string[]): string {
  return keyCommand(context, 'set-attributes', '--version', version, ...options);
}

/** ISO 8601 UTC to the second; the bare number when it is no date. */
export function isoTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? `${seconds}` : date.toISOString().replace('.000Z', 'Z');
}

/** The resource group's scope, quoted for a shell. */
export function groupScope({ inputs }: Target): string {
  return quoted(`/subscriptions/${inputs.subscriptionId}/resourceGroups/${inputs.resourceGroup}`);
}

/** The vault's scope, quoted for a shell. */
export function vaultScope({ inputs }: Target): string {
  return quoted(vaultId(inputs));
}

/** Gives the pipeline's identity a role; at the resource group unless another scope is named. */
export function assignRole(target: Target, role: string, scope: string = groupScope(target)): string {
  return `az role assignment create --assignee ${target.inputs.clientId} --role ${quoted(role)} --scope ${scope}`;
}

/** Recovers the soft-deleted key. */
export function recoverKey({ vaultName, keyName }: Inputs): string {
  return `az keyvault key recover --vault-name ${quoted(vaultName)} --name ${quoted(keyName)}`;
}
