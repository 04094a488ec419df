/** Adobe's service principal, by Microsoft Graph. Source: https://learn.microsoft.com/graph/api/serviceprincipal-get */

import type { PipelineResponse } from '@azure/core-rest-pipeline';
import * as v from 'valibot';
import { keyVaultAppId } from '../model/applications.ts';
import { isoOf } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Whole } from '../model/listed.ts';
import type { DeletedPrincipal, KeyVaultPrincipal, Principal } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { restorableFor } from '../model/principal.ts';
import { domains } from './cloud.ts';
import { operationOf } from './operations.ts';
import { readList } from './pages.ts';
import { invalidResponse, parseResponse, unread } from './responses.ts';
import type { Address, Send } from './send.ts';

const origin: Address = `https://${domains.graph}/v1.0`;

const principalBody = v.object({
  id: v.pipe(v.string(), v.uuid()),
  appId: v.pipe(v.string(), v.uuid()),
  accountEnabled: v.nullish(v.boolean()),
  disabledByMicrosoftStatus: v.nullish(v.string()),
  // Source: "Deactivate an enterprise application"; answers from before that, and some of today's, leave it out.
  isDisabled: v.nullish(v.boolean()),
  displayName: unread(v.string(), null),
});

function principalOf(body: v.InferOutput<typeof principalBody>): Principal {
  const byMicrosoft = body.disabledByMicrosoftStatus ?? '';
  return {
    id: body.id.toLowerCase(),
    appId: body.appId.toLowerCase(),
    enabled: body.accountEnabled ?? null,
    // Null or NotDisabled says that Microsoft did not disable it; anything else is the reason why it did.
    disabledByMicrosoft: ['', 'notdisabled'].includes(byMicrosoft.toLowerCase()) ? null : byMicrosoft,
    deactivated: body.isDisabled === true,
    displayName: body.displayName,
    from: 'graph',
    graphFailure: null,
  };
}

/** An answer about another application's principal would give the role to that application. */
function readPrincipal(operation: Operation, response: PipelineResponse, appId: string): Principal {
  const principal = principalOf(parseResponse(operation, response, principalBody));
  if (principal.appId === appId) return principal;
  throw invalidResponse(operation, response, `the answer is about app ${principal.appId}`);
}

/**
 * The principal whole, without `$select`: then `disabledByMicrosoftStatus` and `isDisabled` come wherever they exist.
 *
 * @param send a `Send` for Graph that adds its token
 * @throws ServiceError with status 404 and code `Request_ResourceNotFound` when the tenant has none
 */
export async function getServicePrincipal(send: Send, appId: string, operation: Operation): Promise<Principal> {
  const url: Address = `${origin}/servicePrincipals(appId='${appId}')`;
  return readPrincipal(operation, await send(operation, { method: 'GET', url }), appId);
}

/**
 * The principal of that object id, of any application.
 *
 * @throws ServiceError with status 404 and code `Request_ResourceNotFound` when the tenant has none
 */
export async function getServicePrincipalById(send: Send, id: string, operation: Operation): Promise<Principal> {
  const response = await send(operation, { method: 'GET', url: `${origin}/servicePrincipals/${id}` });
  const principal = principalOf(parseResponse(operation, response, principalBody));
  if (principal.id === id) return principal;
  throw invalidResponse(operation, response, `the answer is about service principal ${principal.id}`);
}

const keyVaultBody = v.object({ ...principalBody.entries, appRoleAssignmentRequired: v.nullish(v.boolean()) });

/** @throws ServiceError with status 404 and code `Request_ResourceNotFound` when the tenant has none */
export async function getKeyVaultPrincipal(send: Send, operation: Operation): Promise<KeyVaultPrincipal> {
  const url: Address = `${origin}/servicePrincipals(appId='${keyVaultAppId}')`;
  const response = await send(operation, { method: 'GET', url });
  const body = parseResponse(operation, response, keyVaultBody);
  if (body.appId.toLowerCase() !== keyVaultAppId)
    throw invalidResponse(operation, response, `the answer is about app ${body.appId}`);
  const { id, enabled, disabledByMicrosoft, deactivated } = principalOf(body);
  const assignmentRequired = body.appRoleAssignmentRequired ?? null;
  return { id, enabled, assignmentRequired, disabledByMicrosoft, deactivated, deleted: false };
}

const deletedItem = v.object({
  id: v.pipe(v.string(), v.uuid()),
  appId: v.pipe(v.string(), v.uuid()),
  deletedDateTime: v.nullish(v.string()),
});

/**
 * The application's deleted service principals, the one that was deleted last first. Source:
 * https://learn.microsoft.com/graph/api/directory-deleteditems-list
 */
export async function listDeletedPrincipals(
  send: Send,
  appId: string,
  operation: Operation,
): Promise<Whole<DeletedPrincipal>> {
  const query = `$filter=appId%20eq%20'${appId}'&$select=id,appId,deletedDateTime`;
  const url: Address = `${origin}/directory/deletedItems/microsoft.graph.servicePrincipal?${query}`;
  const all = await readList(send, operation, url, deletedItem);
  return all
    .filter((one) => one.appId.toLowerCase() === appId)
    .map(({ id, deletedDateTime }) => ({ id: id.toLowerCase(), deletedAt: Date.parse(deletedDateTime ?? '') }))
    .toSorted((one, other) => (other.deletedAt || 0) - (one.deletedAt || 0))
    .map(({ id, deletedAt }) => ({ id, restorableUntil: isoOf(deletedAt + restorableFor) ?? null }));
}

/**
 * Restores a deleted service principal; reads find it some time later. Source:
 * https://learn.microsoft.com/graph/api/directory-deleteditems-restore
 */
export async function restoreServicePrincipal(send: Send, inputs: Inputs, id: string): Promise<void> {
  const operation = operationOf('restorePrincipal', inputs);
  const response = await send(operation, { method: 'POST', url: `${origin}/directory/deletedItems/${id}/restore` });
  const restored = parseResponse(operation, response, v.object({ id: v.string() }));
  if (restored.id.toLowerCase() === id) return;
  throw invalidResponse(operation, response, `the answer is about ${restored.id}`);
}

/** @throws ServiceError with code `Request_MultipleObjectsWithSameKeyValue` when it exists already */
export async function createServicePrincipal(send: Send, inputs: Inputs): Promise<Principal> {
  const operation = operationOf('createPrincipal', inputs);
  const appId = inputs.adobeAppId;
  const response = await send(operation, { method: 'POST', url: `${origin}/servicePrincipals`, body: { appId } });
  return readPrincipal(operation, response, appId);
}
