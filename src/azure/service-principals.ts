/** Adobe's service principal, by Microsoft Graph. Source: https://learn.microsoft.com/graph/api/serviceprincipal-get */
import * as v from 'valibot';
import type { Principal } from '../model/observed.ts';
import type { HttpAnswer, Send } from './http.ts';
import { invalidAnswer, type Operation, parseResponse } from './responses.ts';

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
function readPrincipal(operation: Operation, answer: HttpAnswer, appId: string): Principal {
  const principal = principalOf(parseResponse(operation, answer, principalBody));
  if (principal.appId === appId) return principal;
  throw invalidAnswer(operation, answer, `the answer is about app ${principal.appId}`);
}

/**
 * @param send a `Send` for Graph that adds its token
 * @throws ServiceError with status 404 and code `Request_ResourceNotFound` when the tenant has none
 */
export async function getServicePrincipal(send: Send, appId: string, operation: Operation): Promise<Principal> {
  const url = `${origin}/servicePrincipals(appId='${appId}')?$select=id,appId,accountEnabled,displayName`;
  return readPrincipal(operation, await send({ method: 'GET', url, operation: operation.name }), appId);
}

/** @throws ServiceError with code `Request_MultipleObjectsWithSameKeyValue` when it exists already */
export async function createServicePrincipal(send: Send, appId: string): Promise<Principal> {
  const operation: Operation = {
    service: 'graph',
    name: `create the service principal of Adobe's app ${appId}`,
    right: principalWriteRight,
    writes: true,
  };
  const answer = await send({
    method: 'POST',
    url: `${origin}/servicePrincipals`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ appId }),
    operation: operation.name,
  });
  return readPrincipal(operation, answer, appId);
}
