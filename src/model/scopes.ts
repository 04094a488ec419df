/** ARM scopes of the target. Azure compares them without regard to case (as recorded: answers differ in casing). */
import type { Inputs } from './inputs.ts';
import type { Lock } from './observed.ts';

/** Lower case, without a slash at the end. */
export interface Scopes {
  readonly subscription: string;
  readonly group: string;
  readonly vault: string;
  readonly key: string;
}

export function scopesOf(target: VaultTarget & Pick<Inputs, 'keyName'>): Scopes {
  const subscription = `/subscriptions/${target.subscriptionId}`.toLowerCase();
  const group = `${subscription}/resourcegroups/${target.resourceGroup}`.toLowerCase();
  const vault = vaultScopeOf(target);
  return { subscription, group, vault, key: `${vault}/keys/${target.keyName}`.toLowerCase() };
}

type VaultTarget = Pick<Inputs, 'subscriptionId' | 'resourceGroup' | 'vaultName'>;

/** Lower case, without a slash at the end. */
export function vaultScopeOf({ subscriptionId, resourceGroup, vaultName }: VaultTarget): string {
  const group = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
  return `${group}/providers/Microsoft.KeyVault/vaults/${vaultName}`.toLowerCase();
}

/** A scope as Azure compares it: lower case, without a slash at the end. */
export function comparable(scope: string): string {
  let end = scope.length;
  while (end > 0 && scope[end - 1] === '/') end -= 1;
  return scope.slice(0, end).toLowerCase();
}

/** Whether what is set at `scope` holds for `target`: the same scope, or one above it in the subscription. */
export function covers(scope: string, target: string): boolean {
  const outer = comparable(scope);
  return outer.startsWith('/subscriptions/') && (target === outer || target.startsWith(`${outer}/`));
}

/**
 * Whether a role assigned at `scope` holds for `target`. Beside `covers`: the root (`/`) and management groups, which
 * Azure lists at a vault only when they stand above it.
 */
export function grantsAt(scope: string, target: string): boolean {
  const root = /^\/*$/.test(scope) && scope !== '';
  const managementGroup = /^\/providers\/microsoft\.management\/managementgroups\/[^/]+\/?$/i.test(scope);
  return root || managementGroup || covers(scope, target);
}

/** Whether a lock keeps `target` from being deleted. Azure's list at a vault also holds locks of what lies in it (as recorded). */
export function lockHolds({ level, scope }: Lock, target: string): boolean {
  return ['cannotdelete', 'readonly'].includes(level.toLowerCase()) && covers(scope, target);
}
