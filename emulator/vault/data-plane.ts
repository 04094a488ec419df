/** Key Vault's data plane: `https://name.vault.azure.net`. */

import { endAssignments } from '../arm/assignment-end.ts';
import { parseObject } from '../arm/json.ts';
import { findSubscription, same } from '../arm/scopes.ts';
import { challengeEvent, dataPlaneEvent } from '../logs/audit-event.ts';
import { deliver } from '../logs/delivery.ts';
import type { Caller, Cloud, CloudAnswer, CloudRequest, Service } from '../service.ts';
import type { VaultState } from '../state.ts';
import { failure, forbidden, type Origin, runner, withHeaders } from './answers.ts';
import { deletedKeyOperations } from './deleted-keys.ts';
import { refuseAddress } from './firewall.ts';
import { keyOperations } from './keys.ts';
import type { Operation } from './operation.ts';
import { refuseRight } from './permission.ts';
import { rotationOperations } from './rotation.ts';
import { secretOperations } from './secrets.ts';
import { signIn } from './sign-in.ts';
import { wrappingOperations } from './wrapping.ts';

const operations: readonly Operation[] = [
  ...rotationOperations,
  ...deletedKeyOperations,
  ...wrappingOperations,
  ...keyOperations,
  ...secretOperations,
];

/** What the action and the Azure CLI send (7.4 and newer), and the recordings (7.5). */
const apiVersions = new Set(['7.4', '7.5', '7.6', '2025-07-01', '2026-01-01-preview']);

/** The tenant of vaults that belong to somebody else. */
const foreignTenant = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

/** For a caller over the network: a hosted runner. */
export const vaultDataPlane: Service = (request, cloud) => serveVault(request, cloud, runner);

export function serveVault(request: CloudRequest, cloud: Cloud, origin: Origin): CloudAnswer {
  return withHeaders(answerTo(request, cloud, origin));
}

/**
 * The order of the checks: token, subscription, firewall, right, object. A vault that does not exist has no DNS name,
 * so a client never gets here; the answer is still 404.
 */
function answerTo(request: CloudRequest, cloud: Cloud, origin: Origin): CloudAnswer {
  endAssignments(cloud);
  const name = request.host.split('.')[0] ?? '';
  const vault = cloud.state.vaults.find((candidate) => same(candidate.name, name));
  const isForeign = cloud.state.foreignNames.some((foreign) => same(foreign.name, name));
  if (vault === undefined && !isForeign)
    return failure(404, 'VaultNotFound', `There is no vault '${name}', nor such a host.`);
  const signedIn = signIn(request, cloud, vault?.tenantId ?? foreignTenant);
  if (!('caller' in signedIn)) {
    if (vault !== undefined) deliver(cloud, vault, challengeEvent(cloud.now(), request, signedIn, origin));
    return signedIn;
  }
  if (vault === undefined) return failure(401, 'Unauthorized', 'Invalid issuer.');
  const { caller } = signedIn;
  const refused = refuseTokens(vault, caller, cloud);
  if (refused !== undefined) return refused;
  const answer = serve(request, cloud, vault, caller, origin);
  const { enableRbacAuthorization } = vault;
  deliver(cloud, vault, dataPlaneEvent(cloud.now(), request, answer, caller, origin, enableRbacAuthorization));
  return answer;
}

/**
 * By settings of previews. Source of the first: REST specification, 2026-04-01-preview, `tokenBindingParameters` ("Bearer tokens will
 * be rejected"). assumed: statuses and words; that Adobe's tokens are not bound; that cross-tenant access protection refuses
 * applications of other tenants: the more cautious choice.
 */
function refuseTokens(vault: VaultState, { appId }: Caller, { state }: Cloud): CloudAnswer | undefined {
  if (vault.tokenBindingMode === 'Enforced') return failure(401, 'Unauthorized', 'Bearer tokens are not accepted.');
  if (vault.crossTenantAccessProtection !== true) return undefined;
  const isForeign = state.applications.some((one) => one.appId === appId && one.homeTenantId !== vault.tenantId);
  return isForeign ? forbidden('ForbiddenByTenant', 'The application belongs to another tenant.') : undefined;
}

function serve(request: CloudRequest, cloud: Cloud, vault: VaultState, caller: Caller, origin: Origin): CloudAnswer {
  const early = refuseSubscription(cloud, vault) ?? refuseAddress(vault, caller, origin) ?? refuseVersion(request);
  if (early !== undefined) return early;
  const match = findOperation(request);
  if (match === undefined) return unknownOperation(request);
  const { operation, name, version } = match;
  const refused = refuseRight(cloud, vault, caller, operation.right, name);
  if (refused !== undefined) return refused;
  const body = parseObject(request.body);
  // guessed.
  if (body === undefined) return failure(400, 'BadParameter', 'The request body could not be read as JSON.');
  return operation.answer({ request, cloud, caller, vault, name: name ?? '', version, body });
}

/**
 * "Azure subscription states": in a disabled, expired or warned subscription resources are offline, in a deleted one
 * the data is gone; in a past due one they still work. assumed: the status, the message, and that reads of a key fail
 * too.
 */
function refuseSubscription(cloud: Cloud, { subscriptionId }: VaultState): CloudAnswer | undefined {
  const { state = 'Enabled' } = findSubscription(cloud, subscriptionId) ?? {};
  if (!['Disabled', 'Expired', 'Warned', 'Deleted'].includes(state)) return undefined;
  return forbidden('SubscriptionDisabled', `The vault's subscription '${subscriptionId}' is in state ${state}.`);
}

/** guessed: the messages. */
function refuseVersion(request: CloudRequest): CloudAnswer | undefined {
  const version = request.query.get('api-version');
  if (version === null) return failure(400, 'BadParameter', 'api-version must be specified');
  return apiVersions.has(version)
    ? undefined
    : failure(400, 'BadParameter', `The specified version (${version}) is not recognized.`);
}

/** guessed. */
function unknownOperation(request: CloudRequest): CloudAnswer {
  const operation = request.path.split('/')[1] ?? '';
  return failure(400, 'BadParameter', `Method ${request.method} does not allow operation '${operation}'`);
}

interface Match {
  readonly operation: Operation;
  readonly name: string | undefined;
  readonly version: string | undefined;
}

/** A name that can't be decoded is treated like that of a missing key. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Paths are compared ignoring case; a trailing slash, which some clients send, is ignored (as recorded). */
function findOperation(request: CloudRequest): Match | undefined {
  const path = request.path.replaceAll(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  for (const operation of operations) {
    const found = operation.method === request.method ? operation.path.exec(path) : null;
    if (found === null) continue;
    const { name, version } = found.groups ?? {};
    return { operation, name: name === undefined ? undefined : decode(name), version };
  }
  return undefined;
}
