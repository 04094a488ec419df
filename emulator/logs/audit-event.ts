/**
 * Key Vault's audit event of one call, before it is written into a table. Sources: "Azure Key Vault logging" (fields,
 * names of operations, the example of a VaultGet) and events of real vaults that others published (SEKOIA.IO's
 * documentation of 2024; a user's report of 2022, MicrosoftDocs/azure-docs 97977): `resultType` is Success for errors
 * too, `resultSignature` is the reason phrase of the status ("Forbidden", "Not Found"), and `resultDescription` the
 * first line of the error message.
 */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { isObject, objectAt, textAt } from '../arm/json.ts';
import type { Caller, CloudAnswer, CloudRequest } from '../service.ts';
import type { Origin } from '../vault/answers.ts';
import { operationName } from './operation-name.ts';

export interface AuditEvent {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly operationName: string;
  /** The requested api-version. */
  readonly operationVersion: string;
  readonly resultSignature: string;
  readonly resultDescription?: string;
  readonly httpStatusCode: number;
  readonly correlationId: string;
  readonly callerIpAddress: string;
  /** Claims of the token; none without a valid token. */
  readonly claim: Readonly<Record<string, string>>;
  /** Address of the object, if the request has one. */
  readonly id?: string;
  readonly clientInfo: string;
  readonly requestUri: string;
  /** By which network rule the caller was allowed; absent for calls through ARM. */
  readonly addrAuthType?: 'PublicIP' | 'TrustedService';
  readonly isRbacAuthorized?: boolean;
  readonly isAccessPolicyMatch?: boolean;
}

function resultOf({ status, body }: CloudAnswer) {
  const message = textAt(objectAt(isObject(body) ? body : {}, 'error'), 'message');
  const [description] = message?.split('\r\n') ?? [];
  return {
    resultSignature: STATUS_CODES[status] ?? String(status),
    httpStatusCode: status,
    ...(description !== undefined && { resultDescription: description }),
  };
}

function requestOf({ host, path, query, headers }: CloudRequest) {
  const asked = query.toString();
  return {
    operationVersion: query.get('api-version') ?? '',
    correlationId: headers['x-ms-client-request-id'] ?? randomUUID(),
    clientInfo: headers['user-agent'] ?? '',
    requestUri: `https://${host}${path}${asked === '' ? '' : `?${asked}`}`,
  };
}

/** The key or secret in a path, with its version if the path has one: the event's `id`. */
function objectOf({ host, path }: CloudRequest): string | undefined {
  const [, object] = /^(\/(?:deleted)?(?:keys|secrets)\/[^/]+(?:\/[0-9a-f]{32}(?=\/|$))?)/i.exec(path) ?? [];
  return object === undefined ? undefined : `https://${host}${object}`;
}

function innerCode({ body }: CloudAnswer): string | undefined {
  return textAt(objectAt(objectAt(isObject(body) ? body : {}, 'error'), 'innererror'), 'code');
}

/** Which of the two permission models allowed or denied the call; neither if the call did not get that far. */
function permission(answer: CloudAnswer, hasRbac: boolean) {
  const code = innerCode(answer);
  const name = hasRbac ? 'isRbacAuthorized' : 'isAccessPolicyMatch';
  if (code === 'ForbiddenByRbac' || code === 'AccessDenied') return { [name]: false };
  return answer.status === 403 ? {} : { [name]: true };
}

/** The event of a data plane call with a valid token. */
export function dataPlaneEvent(
  time: number,
  request: CloudRequest,
  answer: CloudAnswer,
  caller: Caller,
  origin: Origin,
  hasRbac: boolean,
): AuditEvent {
  const id = objectOf(request);
  return {
    time,
    operationName: operationName(request),
    ...requestOf(request),
    ...resultOf(answer),
    callerIpAddress: origin.address,
    claim: { oid: caller.objectId, appid: caller.appId },
    ...(id !== undefined && { id }),
    addrAuthType: origin.trustedService ? 'TrustedService' : 'PublicIP',
    ...permission(answer, hasRbac),
  };
}

/**
 * The event of a call without a valid token. Microsoft's sample queries exclude `Authentication` with status 401:
 * clients begin with such a call, to learn the authority from the challenge.
 */
export function challengeEvent(time: number, request: CloudRequest, answer: CloudAnswer, origin: Origin): AuditEvent {
  return {
    time,
    operationName: 'Authentication',
    ...requestOf(request),
    ...resultOf(answer),
    callerIpAddress: origin.address,
    claim: {},
    addrAuthType: 'PublicIP',
  };
}

const armOperations: Readonly<Record<string, string>> = { GET: 'VaultGet', PUT: 'VaultPut', PATCH: 'VaultPatch' };
const longObjectId = 'http://schemas.microsoft.com/identity/claims/objectidentifier';

/** The event of a call for a vault through ARM, as the page's example shows it. */
export function vaultEvent(
  time: number,
  request: CloudRequest,
  status: number,
  caller: Caller,
  callerIpAddress: string,
  vaultName: string,
): AuditEvent | undefined {
  const name = armOperations[request.method];
  if (name === undefined) return undefined;
  return {
    time,
    operationName: name,
    ...requestOf({ ...request, host: 'control-prod.vaultcore.azure.net' }),
    ...resultOf({ status }),
    clientInfo: 'azure-resource-manager/2.0',
    callerIpAddress,
    claim: { [longObjectId]: caller.objectId, appid: caller.appId },
    id: `https://${vaultName.toLowerCase()}.vault.azure.net/`,
  };
}
