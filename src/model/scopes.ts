/** ARM IDs of the target, and how they are compared. */
import type { Inputs } from './inputs.ts';
import { addressOf } from './names.ts';
import type { Lock } from './observed.ts';

/** An ID as Azure writes it, its letters as they are: compared and shown, and encoded only where a request is sent. */
export type ResourceId = `/${string}`;

/** ARM IDs of the target and of its parents. */
export interface Scopes {
  readonly subscription: ResourceId;
  readonly group: ResourceId;
  readonly vault: ResourceId;
  readonly key: ResourceId;
}

/** As `comparable` has them. */
export type ComparableScopes = Readonly<Record<keyof Scopes, string>>;

export function scopesOf(target: KeyTarget): ComparableScopes {
  const { subscription, group, vault, key } = idsOf(target);
  return {
    subscription: comparable(subscription),
    group: comparable(group),
    vault: comparable(vault),
    key: comparable(key),
  };
}

export type VaultTarget = Pick<Inputs, 'subscriptionId' | 'resourceGroup' | 'vaultName'>;
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

function subscriptionIdOf({ subscriptionId }: VaultTarget): ResourceId {
  return `/subscriptions/${subscriptionId}`;
}

function groupIdOf(target: VaultTarget): ResourceId {
  return `${subscriptionIdOf(target)}/resourceGroups/${target.resourceGroup}`;
}

function vaultIdOf(target: VaultTarget): ResourceId {
  return `${groupIdOf(target)}/providers/Microsoft.KeyVault/vaults/${target.vaultName}`;
}

/** As `comparable` has it. */
export function vaultScopeOf(target: VaultTarget): string {
  return comparable(vaultIdOf(target));
}

/**
 * An ID as Azure compares it: ignoring case, without a slash at the end. Sources: "Naming rules and restrictions for Azure
 * resources" (names are case-insensitive, and answers may differ in casing); .NET's OrdinalIgnoreCase, which compares letter
 * by letter (so ß is not SS, and no form of İ or ı is i) and normalizes nothing (so ü is not u with a combining diaeresis).
 */
export function comparable(scope: string): string {
  let end = scope.length;
  while (scope.endsWith('/', end)) end -= 1;
  return scope
    .slice(0, end)
    .replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replaceAll(/\P{ASCII}/gu, withoutCase);
}

/** Through its capital, since σ and ς have the same one; a letter that has no other case of its own stays as it is. */
function withoutCase(letter: string): string {
  const inCase = (from: string, to: string) => (to.length === from.length && /\P{ASCII}/u.test(to) ? to : from);
  const capital = inCase(letter, letter.toUpperCase());
  return inCase(capital, capital.toLowerCase());
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
  return isAboveSubscriptions(scope) || covers(scope, target);
}

function isAboveSubscriptions(scope: string): boolean {
  const root = /^\/*$/.test(scope) && scope !== '';
  return root || /^\/providers\/microsoft\.management\/managementgroups\/[^/]+\/?$/i.test(scope);
}

/** Whether a scope is of a form that says to what it applies. */
export function isKnownScope(scope: string): boolean {
  return isAboveSubscriptions(scope) || /^\/subscriptions\/[^/]/i.test(scope);
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
