/** Commands on the directory: Adobe's service principal, and the pipeline's identity with its federated credentials. */
import type { IdTokenClaims } from '../model/id-token.ts';
import type { Right } from '../model/operation.ts';
import type { Command } from '../model/remedy.ts';
import { idsOf } from '../model/scopes.ts';
import { assignRoleAt } from './access.ts';
import { az, azIn, quoted, shell, type Target } from './command.ts';

/** Creates Adobe's service principal in the tenant that the person is signed in to. */
export function createAdobePrincipal({ inputs }: Target): Command {
  return az('ad', 'sp', 'create', '--id', inputs.adobeAppId, '--query', 'id', '--output', 'tsv');
}

/** The id of Adobe's service principal in the tenant that the person is signed in to. */
export function showAdobePrincipal({ inputs }: Target): Command {
  return az('ad', 'sp', 'show', '--id', inputs.adobeAppId, '--query', 'id', '--output', 'tsv');
}

const deletedItems = 'https://graph.microsoft.com/v1.0/directory/deletedItems';

/** Lists Adobe's deleted service principals: `az ad sp show` does not find them. */
export function listDeletedPrincipals({ inputs }: Target): Command {
  const filter = `\\$filter=appId eq '${inputs.adobeAppId}'`;
  return shell(`az rest --method GET --url "${deletedItems}/microsoft.graph.servicePrincipal?${filter}"`);
}

/** Shows a service principal by the ID of its object or of its application. */
export function showPrincipal(id: string): Command {
  return az('ad', 'sp', 'show', '--id', id);
}

export function showWhetherEnabled(id: string): Command {
  return az('ad', 'sp', 'show', '--id', id, '--query', 'accountEnabled');
}

export function enablePrincipal(id: string): Command {
  return az('ad', 'sp', 'update', '--id', id, '--set', 'accountEnabled=true');
}

/** Creates the service principal of the pipeline's own app registration. */
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

function credentialOf({ inputs }: Target, claims: IdTokenClaims | undefined) {
  return {
    name: 'cja-cmk',
    issuer: claims?.issuer ?? 'https://token.actions.githubusercontent.com',
    subject: claims?.subject ?? 'SUBJECT',
    audiences: [claims?.audience ?? inputs.audience],
  };
}

/** Registers what was presented for an app registration. */
export function registerForApp(target: Target, claims: IdTokenClaims | undefined): Command {
  const credential = quoted(JSON.stringify(credentialOf(target, claims)));
  return shell(`az ad app federated-credential create --id ${target.inputs.clientId} --parameters ${credential}`);
}

/** The same for a managed identity, whose name the person fills in. */
export function registerForManagedIdentity(target: Target, claims: IdTokenClaims | undefined): Command {
  const { name, issuer, subject, audiences } = credentialOf(target, claims);
  const options = ['--issuer', issuer, '--subject', subject, '--audiences', ...audiences];
  const identity = ['--identity-name', 'IDENTITY-NAME', '--resource-group', 'IDENTITY-GROUP', '--name', name];
  return azIn(target, 'identity', 'federated-credential', 'create', ...identity, ...options);
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
export function grantRightCommands({ inputs }: Target, { name, place }: Right): Command[] {
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

/** The shell that runs it looks up the IDs of both service principals. */
function assignAppRole(clientId: string, permission: string): Command {
  const idOf = (appId: string) => `$(az ad sp show --id ${quoted(appId)} --query id --output tsv)`;
  const url = `https://graph.microsoft.com/v1.0/servicePrincipals/${idOf(clientId)}/appRoleAssignments`;
  const ids = [
    ['principalId', idOf(clientId)],
    ['resourceId', idOf(graphAppId)],
    ['appRoleId', permission],
  ].map(([name, value]) => String.raw`\"${name}\":\"${value}\"`);
  return shell(`az rest --method POST --url "${url}" --body "{${ids.join(',')}}"`);
}
