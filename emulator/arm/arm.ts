/** Azure Resource Manager: what it checks in every request, in this order, before a provider answers. */
import { vaultEvent } from '../logs/audit-event.ts';
import { deliver } from '../logs/delivery.ts';
import type { Caller, Cloud, CloudRequest, Service } from '../service.ts';
import { runnerAddress } from '../vault/answers.ts';
import { recordActivity } from './activity-log.ts';
import { type Answerer, type ArmAnswer, refusal, type SignedIn, withHeaders } from './answers.ts';
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

export const arm: Service = (request, cloud) => {
  endAssignments(cloud);
  const signedIn = signIn(request, cloud);
  if (!('caller' in signedIn)) return withHeaders(signedIn, request, cloud);
  const path = decodePath(request.path);
  if (path === undefined) return withHeaders(malformed(), request, cloud);
  const match = findRoute(request.method, path);
  if (!('route' in match)) return withHeaders(match, request, cloud);
  const { route } = match;
  const caller: SignedIn = { caller: signedIn.caller, readsOnly: route.action?.endsWith('/read') ?? false };
  const answer = serve(request, cloud, signedIn.caller, path, match);
  recordActivity(cloud, signedIn.caller, route, path, answer.status);
  if (route.type === 'Microsoft.KeyVault/vaults') logVaultCall(request, cloud, signedIn.caller, path, answer.status);
  return withHeaders({ by: answererOf(route), ...answer }, request, cloud, caller);
};

function malformed(): ArmAnswer {
  return refusal(400, 'BadRequest', 'The request URI is malformed.');
}

/** Calls for a vault that ARM allowed are in the vault's log. assumed: those that ARM denied are not. */
function logVaultCall(request: CloudRequest, cloud: Cloud, caller: Caller, path: string, status: number): void {
  const { subscription = '', group = '', vault = '' } = scopeParts(path);
  const found = status === 200 ? findVault(cloud, subscription, group, vault) : undefined;
  const event = found && vaultEvent(cloud.now(), request, status, caller, runnerAddress, found.name);
  if (found !== undefined && event !== undefined) deliver(cloud, found, event);
}

function answererOf(route: Route): Answerer {
  return route.type.startsWith('Microsoft.KeyVault/') ? 'keyvault' : 'provider';
}

function serve(request: CloudRequest, cloud: Cloud, caller: Caller, path: string, match: Match): ArmAnswer {
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
function invalidContent(): ArmAnswer {
  const message = "The request content was invalid and could not be deserialized: 'Unexpected character'.";
  return refusal(400, 'InvalidRequestContent', message);
}

/** As recorded: checked before it reveals whether anything exists. */
function refuseUnauthorized(cloud: Cloud, caller: Caller, route: Route, path: string): ArmAnswer | undefined {
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
function refuseProvider(cloud: Cloud, route: Route, path: string): ArmAnswer | undefined {
  const [namespace = ''] = route.type.split('/');
  const mustBeRegistered = registered.has(namespace) && route.method !== 'GET';
  return mustBeRegistered ? refuseUnregistered(cloud, path, namespace) : undefined;
}

/** Locks do not apply to locks themselves, nor to anything that is not a resource. */
function refuseLock(cloud: Cloud, route: Route, path: string): ArmAnswer | undefined {
  if (route.type === 'Microsoft.Authorization/locks') return undefined;
  if (route.method === 'DELETE') return refuseLocked(cloud, path, 'delete');
  return route.method === 'PUT' || route.method === 'PATCH' ? refuseLocked(cloud, path, 'write') : undefined;
}
