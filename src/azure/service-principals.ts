/** Adobe's service principal, by Microsoft Graph. Source: https://learn.microsoft.com/graph/api/serviceprincipal-get */

import type { PipelineResponse } from '@azure/core-rest-pipeline';
import * as v from 'valibot';
import type { Principal } from '../model/observed.ts';
import type { Operation } from './pipeline/exchange.ts';
import { invalidResponse, parseResponse } from './responses.ts';
import type { Send } from './send.ts';

export const principalReadRight = 'Application.Read.All on Microsoft Graph';
export const principalWriteRight = 'Application.ReadWrite.All on Microsoft Graph';

const origin = 'https://graph.microsoft.com/v1.0';

const principalBody = v.object({
  id: v.pipe(v.string(), v.uuid()),
  appId: v.pipe(v.string(), v.uuid()),
  accountEnabled: v.nullish(v.boolean()),
  displayName: v.nullish(v.string()),
});

function principalOf(body: v.InferOutput<typeof principalBody>): Principal {
  return {
    id: body.id.toLowerCase(),
    appId: body.appId.toLowerCase(),
    enabled: body.accountEnabled ?? null,
    displayName: body.displayName ?? null,
  };
}

/** An answer about another app's principal would turn the grant over to it. */
function readPrincipal(operation: Operation, response: PipelineResponse, appId: string): Principal {
  const principal = principalOf(parseResponse(operation, response, principalBody));
  if (principal.appId === appId) return principal;
  throw invalidResponse(operation, response, `the answer is about app ${principal.appId}`);
}

/**
 * @param send a `Send` for Graph that adds its token
 * @throws ServiceError with status 404 and code `Request_ResourceNotFound` when the tenant has none
 */
export async function getServicePrincipal(send: Send, appId: string, operation: Operation): Promise<Principal> {
  const url = `${origin}/servicePrincipals(appId='${appId}')?$select=id,appId,accountEnabled,displayName`;
  return readPrincipal(operation, await send(operation, { method: 'GET', url }), appId);
}

/** @throws ServiceError with code `Request_MultipleObjectsWithSameKeyValue` when it exists already */
export async function createServicePrincipal(send: Send, appId: string): Promise<Principal> {
  const operation: Operation = {
    service: 'graph',
    name: `create the service principal of Adobe's app ${appId}`,
    right: principalWriteRight,
    writes: true,
  };
  const response = await send(operation, { method: 'POST', url: `${origin}/servicePrincipals`, body: { appId } });
  return readPrincipal(operation, response, appId);
}
