/** Scopes and commands that cures are made of. */

import { vaultId } from '../checks/commands.ts';
import type { Inputs } from '../model.ts';
import { quoted } from '../shell.ts';
import type { RefusalContext } from './refusal.ts';

export const group = ({ inputs }: RefusalContext) =>
  quoted(`/subscriptions/${inputs.subscriptionId}/resourceGroups/${inputs.resourceGroup}`);

export const vault = ({ inputs }: RefusalContext) => quoted(vaultId(inputs));

export function assign(context: RefusalContext, role: string, scope: string = group(context)): string {
  return `az role assignment create --assignee ${context.inputs.clientId} --role ${quoted(role)} --scope ${scope}`;
}

export function recoverKey({ vaultName, keyName }: Inputs): string {
  return `az keyvault key recover --vault-name ${quoted(vaultName)} --name ${quoted(keyName)}`;
}
