/** What ARM checks before a provider sees a request. */
import type { Cloud } from '../service.ts';
import { type ArmAnswer, refusal } from './answers.ts';
import { contains, findGroup, findSubscription, findVault, scopeParts } from './scopes.ts';

/** guessed: the wording is quoted by many users, but not recorded. */
export function refuseSubscription(cloud: Cloud, path: string): ArmAnswer | undefined {
  const id = scopeParts(path).subscription;
  if (id === undefined || findSubscription(cloud, id) !== undefined) return undefined;
  const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  if (guid) return refusal(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);
  return refusal(400, 'InvalidSubscriptionId', `The provided subscription identifier '${id}' is malformed or invalid.`);
}

export function groupNotFound(name: string): ArmAnswer {
  return refusal(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
}

export function vaultNotFound(group: string, name: string): ArmAnswer {
  const message =
    `The Resource 'Microsoft.KeyVault/vaults/${name}' under resource group '${group}' was not found. ` +
    'For more details please go to https://aka.ms/ARMResourceNotFoundFix';
  return refusal(404, 'ResourceNotFound', message);
}

/**
 * The 404 of a request below a group or vault that does not exist (as recorded for groups).
 * guessed: a key below a missing vault gets ParentResourceNotFound, an extension such as a lock ResourceNotFound.
 */
export function refuseMissingParent(cloud: Cloud, parent: string, type: string, method: string): ArmAnswer | undefined {
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
  return refusal(404, 'ParentResourceNotFound', message);
}

/** The 409 of a provider that the subscription is not registered for (as recorded, in both wordings). */
export function refuseUnregistered(cloud: Cloud, path: string, namespace: string): ArmAnswer | undefined {
  const subscription = findSubscription(cloud, scopeParts(path).subscription ?? '');
  const registration = subscription?.providers[namespace] ?? 'NotRegistered';
  if (subscription === undefined || registration === 'Registered') return undefined;
  const code = 'MissingSubscriptionRegistration';
  const advice = 'See https://aka.ms/rps-not-found for how to register subscriptions.';
  if (registration === 'Unregistered') {
    const message =
      "The subscription registration is in 'Unregistered' state. The subscription must be registered to use " +
      `namespace '${namespace}'. ${advice}`;
    return refusal(409, code, message);
  }
  const message = `The subscription is not registered to use namespace '${namespace}'. ${advice}`;
  return refusal(409, code, message, { details: [{ code, target: namespace, message }] });
}

/**
 * The 409 of a locked scope. A delete is stopped by any lock at the scope, above or below it, a write by ReadOnly locks
 * at the scope or above. Source: https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources;
 * the wording is quoted in many reports of users.
 */
export function refuseLocked(cloud: Cloud, path: string, verb: 'delete' | 'write'): ArmAnswer | undefined {
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
  return refusal(409, 'ScopeLocked', message);
}
