/** What ARM checks before a provider receives a request. */
import type { Cloud, CloudAnswer } from '../service.ts';
import type { Subscription } from '../state.ts';
import { failure } from './answers.ts';
import { contains, findGroup, findSubscription, findVault, same, scopeParts, subscriptionId } from './scopes.ts';

/** "Azure subscription states": nothing can be done in a deleted one. assumed: it can still be read itself. */
function isGone({ id, state }: Subscription, path: string): boolean {
  return state === 'Deleted' && !same(path, subscriptionId(id));
}

/** States in which "Azure subscription states" allows GET and DELETE only. */
const readOnlyStates = new Set<Subscription['state']>(['Disabled', 'Expired', 'Warned']);

/**
 * The 409 of a write, including an action (POST), in a read-only subscription. Status, code and message are quoted in
 * users' reports of disabled ones. assumed: Warned and Expired get the same.
 */
export function refuseDisabled(cloud: Cloud, path: string, method: string): CloudAnswer | undefined {
  const subscription = findSubscription(cloud, scopeParts(path).subscription ?? '');
  if (!['PUT', 'PATCH', 'POST'].includes(method) || !readOnlyStates.has(subscription?.state)) return undefined;
  const message =
    `The subscription '${subscription?.id}' is disabled and therefore marked as read only. You cannot perform any ` +
    'write actions on this subscription until it is re-enabled.';
  return failure(409, 'ReadOnlyDisabledSubscription', message);
}

/** guessed: many users quote the message, but it was not recorded. */
export function refuseSubscription(cloud: Cloud, path: string): CloudAnswer | undefined {
  const id = scopeParts(path).subscription;
  const found = id === undefined ? undefined : findSubscription(cloud, id);
  if (id === undefined || (found !== undefined && !isGone(found, path))) return undefined;
  const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  if (guid) return failure(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);
  return failure(400, 'InvalidSubscriptionId', `The provided subscription identifier '${id}' is malformed or invalid.`);
}

export function groupNotFound(name: string): CloudAnswer {
  return failure(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
}

export function vaultNotFound(group: string, name: string): CloudAnswer {
  const message =
    `The Resource 'Microsoft.KeyVault/vaults/${name}' under resource group '${group}' was not found. ` +
    'For more details please go to https://aka.ms/ARMResourceNotFoundFix';
  return failure(404, 'ResourceNotFound', message);
}

/**
 * The 404 of a request below a group or vault that does not exist (as recorded for groups).
 * guessed: a key below a missing vault gets ParentResourceNotFound, an extension such as a lock ResourceNotFound.
 */
export function refuseMissingParent(
  cloud: Cloud,
  parent: string,
  type: string,
  method: string,
): CloudAnswer | undefined {
  const { subscription = '', group, vault } = scopeParts(parent);
  if (group === undefined) return undefined;
  if (findGroup(cloud, subscription, group) === undefined) return groupNotFound(group);
  if (vault === undefined || findVault(cloud, subscription, group, vault) !== undefined) return undefined;
  if (!type.startsWith('Microsoft.KeyVault/')) return vaultNotFound(group, vault);
  const verb = method === 'GET' ? 'read' : 'write';
  const resource = /^.*\/providers\/Microsoft\.KeyVault\/vaults\/[^/]+/i.exec(parent)?.[0] ?? parent;
  const message =
    `Failed to perform '${verb}' on resource(s) of type '${type.slice('Microsoft.KeyVault/'.length)}', because the ` +
    `parent resource '${resource}' could not be found.`;
  return failure(404, 'ParentResourceNotFound', message);
}

/**
 * The 409 of a write in a group that is being deleted. Users' reports quote code and message; assumed: reads are still
 * answered.
 */
export function refuseLeavingGroup(cloud: Cloud, path: string, method: string): CloudAnswer | undefined {
  const { subscription = '', group } = scopeParts(path);
  if (group === undefined || method === 'GET' || method === 'HEAD') return undefined;
  if (findGroup(cloud, subscription, group)?.provisioningState !== 'Deleting') return undefined;
  const message = `The resource group '${group}' is in deprovisioning state and cannot perform this operation.`;
  return failure(409, 'ResourceGroupBeingDeleted', message);
}

/** The 409 of a provider that is not registered in the subscription (as recorded, with both messages). */
export function refuseUnregistered(cloud: Cloud, path: string, namespace: string): CloudAnswer | undefined {
  const subscription = findSubscription(cloud, scopeParts(path).subscription ?? '');
  const registration = subscription?.providers[namespace] ?? 'NotRegistered';
  if (subscription === undefined || registration === 'Registered') return undefined;
  const code = 'MissingSubscriptionRegistration';
  const advice = 'See https://aka.ms/rps-not-found for how to register subscriptions.';
  if (registration === 'Unregistered') {
    const message =
      "The subscription registration is in 'Unregistered' state. The subscription must be registered to use " +
      `namespace '${namespace}'. ${advice}`;
    return failure(409, code, message);
  }
  const message = `The subscription is not registered to use namespace '${namespace}'. ${advice}`;
  return failure(409, code, message, { details: [{ code, target: namespace, message }] });
}

/**
 * The 409 of a locked scope. Any lock at the scope, above or below it blocks a delete; ReadOnly locks at the scope or
 * above block a write. Source: https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources; the
 * wording is quoted in many reports of users.
 */
export function refuseLocked(cloud: Cloud, path: string, verb: 'delete' | 'write'): CloudAnswer | undefined {
  const scopes = cloud.state.locks
    .filter((lock) =>
      verb === 'delete'
        ? contains(lock.scope, path) || contains(path, lock.scope)
        : lock.level === 'ReadOnly' && contains(lock.scope, path),
    )
    .map((lock) => `'${lock.scope}'`);
  if (scopes.length === 0) return undefined;
  const message =
    `The scope '${path}' cannot perform ${verb} operation because following scope(s) are locked: ` +
    `${[...new Set(scopes)].join(',')}. Please remove the lock and try again.`;
  return failure(409, 'ScopeLocked', message);
}
