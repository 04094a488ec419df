/** Adobe's service principal, by Microsoft Graph. Source: https://learn.microsoft.com/graph/api/serviceprincipal-get */

import type { PipelineResponse } from '@azure/core-rest-pipeline';
import * as v from 'valibot';
import type { Inputs } from '../model/inputs.ts';
import type { Principal } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { hosts } from './cloud.ts';
import { operationOf } from './operations.ts';
import { invalidResponse, parseResponse } from './responses.ts';
import type { Send } from './send.ts';

const origin = `https://${hosts.graph}/v1.0`;

const principalBody = v.object({
  id: v.pipe(v.string(), v.uuid()),
  appId: v.pipe(v.string(), v.uuid()),
  accountEnabled: v.nullish(v.boolean()),
  disabledByMicrosoftStatus: v.nullish(v.string()),
  // Source: "Deactivate an enterprise application"; answers from before that, and some of today's, leave it out.
  isDisabled: v.nullish(v.boolean()),
  displayName: v.nullish(v.string()),
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
    displayName: body.displayName ?? null,
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
  const url = `${origin}/servicePrincipals(appId='${appId}')`;
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

/** @throws ServiceError with code `Request_MultipleObjectsWithSameKeyValue` when it exists already */
export async function createServicePrincipal(send: Send, inputs: Inputs): Promise<Principal> {
  const operation = operationOf('createPrincipal', inputs);
  const appId = inputs.adobeAppId;
  const response = await send(operation, { method: 'POST', url: `${origin}/servicePrincipals`, body: { appId } });
  return readPrincipal(operation, response, appId);
}
