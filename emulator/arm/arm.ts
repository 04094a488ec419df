/** Azure Resource Manager: what it checks in every request, in this order, before a provider answers. */
import { vaultEvent } from '../logs/audit-event.ts';
import { deliver } from '../logs/delivery.ts';
import type { Caller, Cloud, CloudAnswer, CloudRequest, Service } from '../service.ts';
import { runnerAddress } from '../vault/answers.ts';
import { recordActivity } from './activity-log.ts';
import { failure, withHeaders } from './answers.ts';
import { refuseVersion } from './api-versions.ts';
import { endAssignments } from './assignment-end.ts';
import { authorizationFailed, grantFor } from './authorization.ts';
import { denyByPolicy } from './azure-policy.ts';
import { denialOf, denyAssignmentFailed } from './denial.ts';
import {
  refuseDisabled,
  refuseLeavingGroup,
  refuseLocked,
  refuseMissingParent,
  refuseSubscription,
  refuseUnregistered,
} from './gateway.ts';
import { parseObject, textAt } from './json.ts';
import { decodePath } from './path.ts';
import type { ArmContext, Route } from './route.ts';
import { findRoute, type Match } from './routes.ts';
import { findVault, scopeParts, subscriptionId } from './scopes.ts';
import { signIn } from './sign-in.ts';

export const arm: Service = (request, cloud) => withHeaders(answerTo(request, cloud));

function answerTo(request: CloudRequest, cloud: Cloud): CloudAnswer {
  endAssignments(cloud);
  const signedIn = signIn(request, cloud);
  if (!('caller' in signedIn)) return signedIn;
  const { caller } = signedIn;
  const path = decodePath(request.path);
  if (path === undefined) return failure(400, 'BadRequest', 'The request URI is malformed.');
  const match = findRoute(request.method, path);
  if (!('route' in match)) return match;
  const answer = serve(request, cloud, caller, path, match);
  recordActivity(cloud, caller, match.route, path, answer.status);
  if (match.route.type === 'Microsoft.KeyVault/vaults') logVaultCall(request, cloud, caller, path, answer.status);
  return answer;
}

/** Calls for a vault that ARM allowed are in the vault's log. assumed: those that ARM denied are not. */
function logVaultCall(request: CloudRequest, cloud: Cloud, caller: Caller, path: string, status: number): void {
  const { subscription = '', group = '', vault = '' } = scopeParts(path);
  const found = status === 200 ? findVault(cloud, subscription, group, vault) : undefined;
  const event = found && vaultEvent(cloud.now(), request, status, caller, runnerAddress, found.name);
  if (found !== undefined && event !== undefined) deliver(cloud, found, event);
}

function serve(request: CloudRequest, cloud: Cloud, caller: Caller, path: string, match: Match): CloudAnswer {
  const { route, variables } = match;
  const body = parseObject(request.body);
  const location = (body === undefined ? undefined : textAt(body, 'location')) ?? locationOf(cloud, path);
  const apiVersion = request.query.get('api-version');
  const early =
    refuseVersion(route.type, apiVersion, location, cloud.state.settings) ??
    refuseSubscription(cloud, path) ??
    refuseUnauthorized(cloud, caller, route, path) ??
    refuseDisabled(cloud, path, request.method) ??
    refuseMissingParent(cloud, parentOf(path, route), route.type, request.method) ??
    refuseLeavingGroup(cloud, path, request.method) ??
    refuseProvider(cloud, route, path) ??
    refuseLock(cloud, route, path);
  if (early !== undefined) return early;
  if (body === undefined) return invalidContent();
  const context: ArmContext = { request, cloud, caller, apiVersion: apiVersion ?? '', path, variables, body };
  const writes = request.method === 'PUT' || request.method === 'PATCH';
  return (writes ? denyByPolicy(context, route.type) : undefined) ?? route.answer(context);
}

/** guessed: the end of Azure's message, which quotes its parser. */
function invalidContent(): CloudAnswer {
  const message = "The request content was invalid and could not be deserialized: 'Unexpected character'.";
  return failure(400, 'InvalidRequestContent', message);
}

/** As recorded: checked before it reveals whether anything exists. */
function refuseUnauthorized(cloud: Cloud, caller: Caller, route: Route, path: string): CloudAnswer | undefined {
  if (route.action === undefined) return undefined;
  const scope = scopeOf(route, path);
  const granted = grantFor(cloud, caller.objectId, route.action, scope);
  if (granted === undefined) return authorizationFailed(caller, route.action, scope);
  const denial = denialOf(cloud, caller.objectId, route.action, scope, false);
  return denial === undefined ? undefined : denyAssignmentFailed(caller, route.action, scope, denial);
}

/** Of the vault that a path names; none for other paths. */
function locationOf(cloud: Cloud, path: string): string {
  const { subscription = '', group = '', vault = '' } = scopeParts(path);
  return findVault(cloud, subscription, group, vault)?.location ?? '';
}

/** The scope at which the right is required. */
function scopeOf(route: Route, path: string): string {
  if (route.checkedAt === 'subscription') return subscriptionId(scopeParts(path).subscription ?? '');
  return route.checkedAt === 'parent' ? parentOf(path, route) : path;
}

/**
 * The parent of a list or resource: the path without its last type and name. An extension's own part begins at the last
 * `/providers/`; a group or vault itself has its container as parent.
 */
function parentOf(path: string, route: Route): string {
  const extension = route.template.startsWith('{scope}');
  if (extension) return path.slice(0, path.toLowerCase().lastIndexOf('/providers/')) || '/';
  const own = route.checkedAt === 'parent' ? /\/[^/]+$/ : /\/[^/]+\/[^/]+$/;
  const parent = path.replace(own, '');
  return parent.replace(/\/providers\/[^/]+$/i, '') || '/';
}

/** Providers that refuse writes until the subscription is registered for them. */
const registered = new Set(['Microsoft.KeyVault', 'Microsoft.ManagedIdentity', 'Microsoft.OperationalInsights']);

/** guessed: reads are allowed, since no resource of an unregistered provider can exist. */
function refuseProvider(cloud: Cloud, route: Route, path: string): CloudAnswer | undefined {
  const [namespace = ''] = route.type.split('/');
  const mustBeRegistered = registered.has(namespace) && route.method !== 'GET';
  return mustBeRegistered ? refuseUnregistered(cloud, path, namespace) : undefined;
}

/** Locks do not apply to locks themselves, nor to anything that is not a resource. */
function refuseLock(cloud: Cloud, route: Route, path: string): CloudAnswer | undefined {
  if (route.type === 'Microsoft.Authorization/locks') return undefined;
  if (route.method === 'DELETE') return refuseLocked(cloud, path, 'delete');
  return route.method === 'PUT' || route.method === 'PATCH' ? refuseLocked(cloud, path, 'write') : undefined;
}
