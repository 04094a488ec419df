/** Commands on the directory: Adobe's service principal, and the pipeline's identity with its federated credentials. */
import { keyVaultAppId } from '../model/applications.ts';
import type { IdTokenClaims } from '../model/host.ts';
import type { Command } from '../model/remedy.ts';
import { az, inTenant, line, shell, type Target } from './command.ts';

/** Creates Adobe's service principal. */
export const createAdobePrincipal = (target: Target): Command => adobePrincipal(target, 'create');

/** The ID of Adobe's service principal. */
export const showAdobePrincipal = (target: Target): Command => adobePrincipal(target, 'show');

function adobePrincipal(target: Target, verb: 'create' | 'show'): Command {
  const id = ['--id', target.inputs.adobeAppId];
  return inTenant(target, az('ad', 'sp', verb, ...id, '--query', 'id', '--output', 'tsv'));
}

const deletedItems = 'https://graph.microsoft.com/v1.0/directory/deletedItems';

/**
 * Lists Adobe's deleted service principals, which `az ad sp show` does not find, page by page: a page may be empty. A
 * column `id` would be left out of a table by az.
 */
export function listDeletedPrincipals({ inputs }: Target): Command {
  // `az rest` asks in the tenant of this subscription: another tenant has none, which reads as one that is gone for good.
  const filter = `\\$filter=appId eq '${inputs.adobeAppId}'`;
  const get = 'az rest --method GET --url "$url"';
  return shell(
    [
      line('az', 'account', 'set', '--subscription', inputs.subscriptionId),
      `url="${deletedItems}/microsoft.graph.servicePrincipal?${filter}"`,
      'while [ -n "$url" ]; do',
      `  ${get} --query "value[].{objectId:id, deleted:deletedDateTime}" --output table`,
      `  url=$(${get} --query '"@odata.nextLink"' --output tsv)`,
      'done',
    ].join('\n'),
  );
}

/** Restores a deleted service principal with its ID. @param id a placeholder if it is not known */
export function restorePrincipal(target: Target, id = 'OBJECT-ID'): Command {
  return inTenant(target, az('rest', '--method', 'POST', '--url', `${deletedItems}/${id}/restore`));
}

export function showPrincipal(id: string): Command {
  return az('ad', 'sp', 'show', '--id', id);
}

export function showWhetherEnabled(id: string): Command {
  return az('ad', 'sp', 'show', '--id', id, '--query', 'accountEnabled');
}

export function enablePrincipal(id: string): Command {
  return az('ad', 'sp', 'update', '--id', id, '--set', 'accountEnabled=true');
}

export function showKeyVaultPrincipal(): Command {
  return showPrincipal(keyVaultAppId);
}

/** Entra then issues tokens for it to applications without an app role too. */
export function allowUnassigned(id: string): Command {
  return az('ad', 'sp', 'update', '--id', id, '--set', 'appRoleAssignmentRequired=false');
}

export function createOwnPrincipal({ inputs }: Target): Command {
  return az('ad', 'sp', 'create', '--id', inputs.clientId);
}

/** By either ID: the object ID is often mistaken for the client ID. */
export function findApp({ inputs: { clientId } }: Target): Command {
  const filter = `appId eq '${clientId}' or id eq '${clientId}'`;
  return shell(`az ad app list --filter "${filter}" --query "[].{name:displayName, clientId:appId}"`);
}

/** The same for managed identities, which have no app registration. */
export function findManagedIdentity({ inputs: { clientId, subscriptionId } }: Target): Command {
  const query = `[?clientId=='${clientId}' || principalId=='${clientId}'].{name:name, clientId:clientId}`;
  return shell(`az identity list --subscription ${subscriptionId} --query "${query}"`);
}

/** What Entra compares, exactly and case-sensitively. */
export function presentedClaims({ issuer, subject, audience }: IdTokenClaims): Command {
  return { text: `issuer   ${issuer}\nsubject  ${subject}\naudience ${audience}`, kind: 'text' };
}

const columns = '[].{subject:subject, issuer:issuer, audiences:audiences}';

export function listAppCredentials({ inputs }: Target): Command {
  return az('ad', 'app', 'federated-credential', 'list', '--id', inputs.clientId, '--query', columns);
}
