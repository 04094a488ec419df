/** Conventions of Microsoft Graph: headers, envelopes and errors, as recorded. */
import { randomUUID } from 'node:crypto';
import type { Refusal } from '../authorize.ts';
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';

export const metadataRoot = 'https://graph.microsoft.com/v1.0/$metadata#';

function headers(request: CloudRequest) {
  const requestId = randomUUID();
  return { 'request-id': requestId, 'client-request-id': request.headers['client-request-id'] ?? requestId };
}

/** An object or a list with its `@odata.context`. */
export function data(request: CloudRequest, status: 200 | 201, body: Record<string, unknown>): CloudAnswer {
  return { status, headers: headers(request), body };
}

export function noContent(request: CloudRequest): CloudAnswer {
  return { status: 204, headers: headers(request) };
}

export interface GraphError {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409;
  readonly code: string;
  readonly message: string;
  readonly details?: readonly Record<string, string>[];
}

/** The date in an error has no time zone. */
export function fail(request: CloudRequest, cloud: Cloud, error: GraphError): CloudAnswer {
  const { status, code, message, details } = error;
  const own = headers(request);
  const innerError = { date: new Date(cloud.now()).toISOString().slice(0, 19), ...own };
  const body = { error: { code, message, ...(details ? { details } : {}), innerError } };
  return { status, headers: own, body };
}

export function notFound(id: string): GraphError {
  const message = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`;
  return { status: 404, code: 'Request_ResourceNotFound', message };
}

export const denied: GraphError = {
  status: 403,
  code: 'Authorization_RequestDenied',
  message: 'Insufficient privileges to complete the operation.',
};

/** OwnedBy alone does not allow adding an application of another tenant. */
export const foreignApplication: GraphError = {
  status: 403,
  code: 'Authorization_RequestDenied',
  message:
    'When using this permission, the backing application of the service principal being created must in the local tenant',
};

/** Code and message occur twice, once in the details. */
export function noBackingApplication(appId: string): GraphError {
  const message = `The appId '${appId}' of the service principal does not reference a valid application object.`;
  const details = [{ code: 'NoBackingApplicationObject', message, target: 'appId' }];
  return { status: 400, code: 'Request_BadRequest', message, details };
}

export function nameInUse(appId: string): GraphError {
  const message =
    'The service principal cannot be created, updated, or restored because the service principal name ' +
    `${appId} is already in use.`;
  return { status: 409, code: 'Request_MultipleObjectsWithSameKeyValue', message };
}

export function badRequest(message: string, code = 'Request_BadRequest'): GraphError {
  return { status: 400, code, message };
}

const authorizationUri = 'https://login.microsoftonline.com/common/oauth2/authorize';
const tokenProblems: Record<Refusal['problem'], string> = {
  missing: 'Access token is empty.',
  invalid: 'CompactToken parsing failed with error code: 80049217',
  expired: 'Lifetime validation failed, the token is expired.',
  audience: 'Access token validation failure. Invalid audience.',
};

/** Texts as Graph's own troubleshooting pages quote them; no recording. */
export function unauthorized(request: CloudRequest, cloud: Cloud, refusal: Refusal): CloudAnswer {
  const message = tokenProblems[refusal.problem];
  const answer = fail(request, cloud, { status: 401, code: 'InvalidAuthenticationToken', message });
  const challenge = `Bearer realm="", authorization_uri="${authorizationUri}", client_id="00000003-0000-0000-c000-000000000000"`;
  return { ...answer, headers: { ...answer.headers, 'WWW-Authenticate': challenge } };
}
