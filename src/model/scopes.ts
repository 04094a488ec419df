/** ARM scopes of the target. Azure compares them without regard to case (as recorded: answers differ in casing). */
import type { Inputs } from './inputs.ts';
import { addressOf } from './names.ts';
import type { Lock } from './observed.ts';

/** ARM IDs of the target and of its parents. */
export interface Scopes {
  readonly subscription: string;
  readonly group: string;
  readonly vault: string;
  readonly key: string;
}

/** Lower case, without a slash at the end: as `covers` and `comparable` have them. */
export function scopesOf(target: KeyTarget): Scopes {
  const { subscription, group, vault, key } = idsOf(target);
  return {
    subscription: subscription.toLowerCase(),
    group: group.toLowerCase(),
    vault: vault.toLowerCase(),
    key: key.toLowerCase(),
  };
}

type VaultTarget = Pick<Inputs, 'subscriptionId' | 'resourceGroup' | 'vaultName'>;
type KeyTarget = VaultTarget & Pick<Inputs, 'keyName'>;

/** ARM ids in the casing of the inputs, without a slash at the end. */
export function idsOf(target: KeyTarget): Scopes {
  const vault = vaultIdOf(target);
  return {
    subscription: subscriptionIdOf(target),
    group: groupIdOf(target),
    vault,
    key: `${vault}/keys/${target.keyName}`,
  };
}

function subscriptionIdOf({ subscriptionId }: VaultTarget): string {
  return `/subscriptions/${subscriptionId}`;
}

function groupIdOf(target: VaultTarget): string {
  return `${subscriptionIdOf(target)}/resourceGroups/${target.resourceGroup}`;
}

function vaultIdOf(target: VaultTarget): string {
  return `${groupIdOf(target)}/providers/Microsoft.KeyVault/vaults/${target.vaultName}`;
}

/** Lower case, without a slash at the end. */
export function vaultScopeOf(target: VaultTarget): string {
  return vaultIdOf(target).toLowerCase();
}

/** A scope as Azure compares it: lower case, without a slash at the end. */
export function comparable(scope: string): string {
  let end = scope.length;
  while (scope.endsWith('/', end)) end -= 1;
  return scope.slice(0, end).toLowerCase();
}

/** Whether what is set at `scope` applies to `target`: the same scope, or one above it in the subscription. */
export function covers(scope: string, target: string): boolean {
  const outer = comparable(scope);
  return outer.startsWith('/subscriptions/') && (target === outer || target.startsWith(`${outer}/`));
}

/**
 * Whether a role assigned at `scope` applies to `target`. In addition to `covers`: the root (`/`) and management
 * groups, which Azure lists at a vault only if they are above it.
 */
export function grantsAt(scope: string, target: string): boolean {
  const root = /^\/*$/.test(scope) && scope !== '';
  const managementGroup = /^\/providers\/microsoft\.management\/managementgroups\/[^/]+\/?$/i.test(scope);
  return root || managementGroup || covers(scope, target);
}

/** Percent-encoded: a lock's name can contain quotation marks and `#`. */
export function lockIdOf({ scope, name }: Pick<Lock, 'scope' | 'name'>): string {
  const encodedName = addressOf(name).replaceAll('/', '%2F');
  return `${addressOf(scope)}/providers/Microsoft.Authorization/locks/${encodedName}`;
}

/**
 * Whether a lock protects `target` from deletion. Azure's list at a vault includes locks on resources in it (as
 * recorded).
 */
export function lockHolds({ level, scope }: Lock, target: string): boolean {
  return ['cannotdelete', 'readonly'].includes(level.toLowerCase()) && covers(scope, target);
}
