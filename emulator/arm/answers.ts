/** The shapes that ARM's responses share: error bodies and headers. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Caller, Cloud, CloudAnswer, CloudRequest } from '../service.ts';

/**
 * `gateway`: an error of ARM itself (`x-ms-failure-cause: gateway`). `resources`: of its own provider of groups, which
 * counts the request. `keyvault`: the provider answered, with its version.
 */
export type Answerer = 'gateway' | 'resources' | 'keyvault' | 'provider';

export interface ArmAnswer extends CloudAnswer {
  /** Who answered; by default the route's own provider. */
  readonly by?: Answerer;
}

/** `{"error":{"code","message"}}`, the only shape of ARM's errors (as recorded), except those of Microsoft.Insights. */
export function failure(status: number, code: string, message: string, more: Record<string, unknown> = {}): ArmAnswer {
  return { status, body: { error: { code, message, ...more } } };
}

/** An error of ARM itself, before any provider received the request (as recorded: `x-ms-failure-cause: gateway`). */
export function refusal(status: number, code: string, message: string, more: Record<string, unknown> = {}): ArmAnswer {
  return { ...failure(status, code, message, more), by: 'gateway' };
}

export function ok(body: unknown): ArmAnswer {
  return { status: 200, body };
}

/** Version of the Key Vault provider in the answers' headers (as recorded in 2026). */
const keyVaultServiceVersion = '2.2.981.0';
/** From this api-version on nothing is deprecated (as recorded in 2026). */
const currentKeyVaultVersion = '2026-02-01';
const deprecation =
  "Due to an RBAC security default, Key Vault's Resource Manager API versions older than 2026-02-01 will retire on " +
  '2027-04-01 (https://learn.microsoft.com/en-us/azure/key-vault/general/access-control-default?tabs=azure-cli)';

const constantHeaders = {
  'cache-control': 'no-cache',
  pragma: 'no-cache',
  expires: '-1',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

/**
 * An answer as it is sent: with the IDs and rate limits that ARM adds (as recorded). An error of the gateway has the
 * same ID for request and correlation and no rate limits; guessed: the rate limits never decrease.
 */
export function withHeaders(answer: ArmAnswer, request: CloudRequest, cloud: Cloud, signedIn?: SignedIn): CloudAnswer {
  const correlation = randomUUID();
  const isRefused = answer.by === 'gateway' || answer.by === 'resources';
  const stamp = new Date(cloud.now()).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return {
    status: answer.status,
    body: answer.body,
    headers: {
      ...constantHeaders,
      ...(answer.body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      'x-ms-request-id': isRefused ? correlation : randomUUID(),
      'x-ms-correlation-request-id': correlation,
      'x-ms-routing-request-id': `EASTUS2:${stamp}:${correlation}`,
      ...(isRefused ? { 'x-ms-failure-cause': 'gateway' } : {}),
      ...(answer.by === 'gateway' ? {} : limits(request.method, signedIn)),
      ...(answer.by === 'keyvault' ? keyVaultHeaders(request) : {}),
      ...frontDoorHeaders(cloud),
      ...answer.headers,
    },
  };
}

export interface SignedIn {
  readonly caller: Caller;
  /** Whether the operation counts as a read although it is a POST (as recorded of checkNameAvailability). */
  readonly readsOnly: boolean;
}

function limits(method: string, signedIn: SignedIn | undefined): Record<string, string> {
  if (signedIn === undefined) return {};
  const { caller, readsOnly } = signedIn;
  const [kind, own, global] =
    method === 'GET' || method === 'HEAD' || readsOnly
      ? ['reads', '249', '3749']
      : method === 'DELETE'
        ? ['deletes', '199', '2999']
        : ['writes', '199', '2999'];
  return {
    'x-ms-operation-identifier': `tenantId=${caller.tenantId},objectId=${caller.objectId}/eastus2/${randomUUID()}`,
    [`x-ms-ratelimit-remaining-subscription-${kind}`]: own,
    [`x-ms-ratelimit-remaining-subscription-global-${kind}`]: global,
  };
}

/** Headers of Azure Front Door, in every recording since 2024. */
function frontDoorHeaders(cloud: Cloud): Record<string, string> {
  const time = new Date(cloud.now()).toISOString().replace(/\.\d+/, '');
  const reference = randomBytes(16).toString('hex').toUpperCase();
  return { 'x-cache': 'CONFIG_NOCACHE', 'x-msedge-ref': `Ref A: ${reference} Ref B: BL2AA2011004062 Ref C: ${time}` };
}

/** The provider returns a client request ID even if the client sent none (as recorded). */
function keyVaultHeaders(request: CloudRequest): Record<string, string> {
  const clientId = request.headers['x-ms-client-request-id'] ?? randomUUID();
  const version = request.query.get('api-version') ?? currentKeyVaultVersion;
  return {
    'x-ms-keyvault-service-version': keyVaultServiceVersion,
    'x-ms-client-request-id': clientId,
    'x-aspnet-version': '4.0.30319',
    ...(version.slice(0, 10) < currentKeyVaultVersion ? { 'azure-deprecating': deprecation } : {}),
  };
}
