/** The commands that cure a finding: Azure CLI in a POSIX shell, the target's names filled in. No words of a language. */
import type { Inputs } from '../model.ts';
import type { Context } from './check.ts';

/** Quotes for a POSIX shell. Control characters have no place in a command that a person copies. */
export function quote(value: string): string {
  const plain = value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?');
  return /^[\w@%+=:,./][\w@%+=:,./-]*$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}

/** Joins words of a command, each quoted where it needs to be. */
export function az(...words: string[]): string {
  return ['az', ...words].map((word) => (/^--?[a-z-]+$/.test(word) ? word : quote(word))).join(' ');
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

/** Gives the pipeline's identity a right: a permission of Microsoft Graph, or else an Azure role on the group. */
export function grantRightCommand(right: string, clientId: string, groupScope: string): string[] {
  const permission = Object.hasOwn(graphPermissions, right) ? graphPermissions[right] : undefined;
  if (permission === undefined) {
    return [az('role', 'assignment', 'create', '--assignee', clientId, '--role', right, '--scope', groupScope)];
  }
  const add = ['--api', graphAppId, '--api-permissions', `${permission}=Role`];
  return [
    az('ad', 'app', 'permission', 'add', '--id', clientId, ...add),
    az('ad', 'app', 'permission', 'admin-consent', '--id', clientId),
  ];
}

/** `az keyvault update` on the target's vault. */
export function updateVault({ inputs }: Context, ...options: string[]): string {
  const target = ['--name', inputs.vaultName, '--resource-group', inputs.resourceGroup];
  return az('keyvault', 'update', ...target, ...options);
}

/** `az keyvault key VERB` on the target's key; `verb` may be two words (`rotation-policy update`). */
export function keyCommand({ inputs }: Context, verb: string, ...options: string[]): string {
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
export function setKeyAttributes(context: Context, version: string, ...options: string[]): string {
  return keyCommand(context, 'set-attributes', '--version', version, ...options);
}

/** ISO 8601 UTC to the second; the bare number when it is no date. */
export function isoTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? `${seconds}` : date.toISOString().replace('.000Z', 'Z');
}
