/** Key Vault's data plane: `https://name.vault.azure.net`. */

import { endAssignments } from '../arm/assignment-end.ts';
import { parseObject } from '../arm/json.ts';
import { findSubscription, same } from '../arm/scopes.ts';
import { challengeEvent, dataPlaneEvent } from '../logs/audit-event.ts';
import { deliver } from '../logs/delivery.ts';
import type { Caller, Cloud, CloudAnswer, CloudRequest, Service } from '../service.ts';
import type { VaultState } from '../state.ts';
import { refuseTokens } from './accepted-tokens.ts';
import { failure, forbidden, withHeaders } from './answers.ts';
import { deletedKeyOperations } from './deleted-keys.ts';
import { refuseAddress } from './firewall.ts';
import { keyOperations } from './keys.ts';
import type { Operation } from './operation.ts';
import { type Origin, runner } from './origin.ts';
import { checkRight } from './permission.ts';
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

/** Source: https://learn.microsoft.com/rest/api/keyvault (versions of the data plane). */
const apiVersions = new Set([
  '2016-10-01',
  '7.0',
  '7.1',
  '7.2',
  '7.3',
  '7.4',
  '7.5-preview.1',
  '7.5',
  '7.6-preview.2',
  '7.6',
  '2025-06-01-preview',
  '2025-07-01',
  // azure-keyvault-keys 4.12 for Python asks for it.
  '2026-01-01-preview',
]);

/** The tenant of vaults that belong to somebody else. */
const foreignTenant = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

/**
 * The order of the checks: token, subscription, firewall, right, object. A vault that does not exist has no DNS name,
 * so a client never gets here; the answer is still 404.
 */
export function serveVault(request: CloudRequest, cloud: Cloud, origin: Origin): CloudAnswer {
  endAssignments(cloud);
  const name = request.host.split('.')[0] ?? '';
  const vault = cloud.state.vaults.find((candidate) => same(candidate.name, name));
  const tenantId = vault?.tenantId ?? foreignTenant;
  const known = vault ?? cloud.state.foreignNames.find((foreign) => same(foreign.name, name));
  if (known === undefined) return failure(404, 'VaultNotFound', `There is no vault '${name}', nor such a host.`);
  const region = vault ?? { location: 'westeurope' };
  const signedIn = signIn(request, cloud, tenantId);
  if (!('caller' in signedIn)) {
    if (vault !== undefined) deliver(cloud, vault, challengeEvent(cloud.now(), request, signedIn, origin));
    return withHeaders(signedIn, request, region);
  }
  if (vault === undefined) return withHeaders(failure(401, 'Unauthorized', 'Invalid issuer.'), request, region);
  const { caller } = signedIn;
  const refused = refuseTokens(vault, caller, cloud);
  if (refused !== undefined) return withHeaders(refused, request, region);
  const answer = serve(request, cloud, vault, caller, origin);
  const { enableRbacAuthorization } = vault;
  deliver(cloud, vault, dataPlaneEvent(cloud.now(), request, answer, caller, origin, enableRbacAuthorization));
  return answer;
}

/** For a caller over the network: a hosted runner. */
export const vaultDataPlane: Service = (request, cloud) => serveVault(request, cloud, runner);

function serve(request: CloudRequest, cloud: Cloud, vault: VaultState, caller: Caller, origin: Origin): CloudAnswer {
  const early = refuseSubscription(cloud, vault) ?? refuseAddress(vault, caller, origin) ?? refuseVersion(request);
  const reply = (answer: CloudAnswer, assignment?: string) =>
    withHeaders(answer, request, vault, assignment, origin.address);
  if (early !== undefined) return reply(early);
  const match = findOperation(request);
  if (match === undefined) return reply(unknownOperation(request));
  const { operation, name, version } = match;
  const right = checkRight(cloud, vault, caller, operation.right, name);
  if ('refused' in right) return reply(right.refused);
  const body = parseObject(request.body);
  if (body === undefined) return reply(unreadable());
  return reply(operation.answer({ request, cloud, caller, vault, name: name ?? '', version, body }), right.assignment);
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

/** guessed. */
function unreadable(): CloudAnswer {
  return failure(400, 'BadParameter', 'The request body could not be read as JSON.');
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
