/** Pages of the Azure portal, in the tenant of the run. */
import type { Inputs } from '../model/inputs.ts';
import { idsOf } from '../model/scopes.ts';

export function vaultPage(inputs: Inputs): string {
  return portalPage(inputs, `resource${encoded(idsOf(inputs).vault)}/overview`);
}

/** The key with all its versions. */
export function keyPage(inputs: Inputs): string {
  const key = `https://${inputs.vaultName}.vault.azure.net/keys/${inputs.keyName}`;
  return portalPage(inputs, `asset/Microsoft_Azure_KeyVault/Key/${key}`);
}

/** None for names that do not match the inputs' formats. */
function portalPage({ tenantId, subscriptionId, resourceGroup, vaultName, keyName }: Inputs, page: string): string {
  const plain = [tenantId, subscriptionId, vaultName, keyName].every((name) => /^[\w-]{1,127}$/.test(name));
  const isGroup = /^[\p{L}\p{Nd}_.()-]{1,90}$/u.test(resourceGroup);
  return plain && isGroup ? `https://portal.azure.com/#@${tenantId}/${page}` : '';
}

/** A path whose parts can't end a link in Markdown: the name of a resource group may contain parentheses and any letter. */
function encoded(path: string): string {
  return path
    .split('/')
    .map((each) => encodeURIComponent(each.toWellFormed()).replaceAll(/[!'()*]/g, percent))
    .join('/');
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16)}`;
}
