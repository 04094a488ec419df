/**
 * Whether deny assignments take something away from a principal. Pure. Source: "Understand Azure deny assignments" and
 * "What is Azure RBAC" (how Azure determines access to a resource).
 */
import type { DenyAssignment, DenyPermission, DenyPrincipal } from './observed.ts';
import { comparable, grantsAt, isKnownScope } from './scopes.ts';

/** What a deny assignment can refuse. */
export interface DeniableUse {
  /** What it needs, all of it. */
  readonly actions: readonly string[];
  /** Whether these are actions of the vault's data plane. */
  readonly isDataAction: boolean;
  /** Lower case. */
  readonly scope: string;
}

/** What Adobe does with the key, as Azure RBAC names it (Microsoft: role Key Vault Crypto Service Encryption User). */
export const useOfKey = (key: string): DeniableUse => ({
  actions: [
    'Microsoft.KeyVault/vaults/keys/read',
    'Microsoft.KeyVault/vaults/keys/wrap/action',
    'Microsoft.KeyVault/vaults/keys/unwrap/action',
  ],
  isDataAction: true,
  scope: key,
});

/** `unclear`: it names a group, has a condition, or Azure does not say in a known form whom, what or where it denies. */
export type DenialVerdict = 'denied' | 'unclear';

export interface Denial {
  readonly verdict: DenialVerdict;
  readonly assignment: DenyAssignment;
}

/**
 * The assignment that denies the principal the use, else one that may; `undefined` when none does.
 *
 * @param principalId lower case
 */
export function denialOf(
  assignments: readonly DenyAssignment[],
  principalId: string,
  use: DeniableUse,
): Denial | undefined {
  const denials = assignments.flatMap((assignment) => {
    const verdict = denialBy(assignment, principalId, use);
    return verdict === undefined ? [] : [{ verdict, assignment }];
  });
  return denials.find(({ verdict }) => verdict === 'denied') ?? denials[0];
}

/** @param principalId lower case */
export function denialBy(
  assignment: DenyAssignment,
  principalId: string,
  { actions, isDataAction, scope }: DeniableUse,
): DenialVerdict | undefined {
  const { permissions, principals, condition } = assignment;
  const isElsewhere = isKnownScope(assignment.scope) && !appliesAt(assignment, scope);
  const named = isNamed(assignment, principalId);
  if (isAudit(assignment) || isElsewhere || named === 'no') return undefined;
  const denying = permissions.filter((permission) => {
    const [patterns, without] = isDataAction
      ? [permission.dataActions, permission.notDataActions]
      : [permission.actions, permission.notActions];
    return actions.some((action) => covers(patterns, without, action));
  });
  const isSilent = permissions.length === 0 || permissions.some(saysNothing);
  if (denying.length === 0) return isSilent ? 'unclear' : undefined;
  const isKnown = principals.length > 0 && isKnownScope(assignment.scope) && named === 'yes';
  const isConditional = isText(condition) || denying.every((permission) => isText(permission.condition));
  return isKnown && !isConditional ? 'denied' : 'unclear';
}

/** One that audits logs what it would deny. Source: REST specification, 2024-07-01-preview, `denyAssignmentEffect`. */
function isAudit({ effect }: DenyAssignment): boolean {
  return effect?.toLowerCase() === 'audit';
}

/** Child scopes inherit it, unless it says that it does not apply to them. */
function appliesAt({ scope, onlyAtScope }: DenyAssignment, target: string): boolean {
  return onlyAtScope ? comparable(scope) === target : grantsAt(scope, target);
}

/** The empty GUID, which with the type `SystemDefined` stands for every principal of the directory. */
const everyone = '00000000-0000-0000-0000-000000000000';
/** A principal with another ID and one of these types is another one; all other types may include ours. */
const single: ReadonlySet<string> = new Set(['user', 'serviceprincipal']);

function isNamed({ principals, excludedPrincipals }: DenyAssignment, principalId: string): 'yes' | 'no' | 'perhaps' {
  const isOurs = ({ id }: DenyPrincipal) => id === principalId;
  const isEveryone = ({ id, type }: DenyPrincipal) => id === everyone && type.toLowerCase() === 'systemdefined';
  const mayHoldUs = (one: DenyPrincipal) => !isEveryone(one) && !single.has(one.type.toLowerCase());
  if (excludedPrincipals.some(isOurs)) return 'no';
  const isSure = principals.some((one) => isOurs(one) || isEveryone(one));
  if (!isSure && principals.length > 0 && !principals.some(mayHoldUs)) return 'no';
  return isSure && !excludedPrincipals.some(mayHoldUs) ? 'yes' : 'perhaps';
}

/** Every permission has an action or a data action (Microsoft: "List Azure deny assignments"). */
function saysNothing({ actions, dataActions }: DenyPermission): boolean {
  return actions.length === 0 && dataActions.length === 0;
}

/** A permission denies what its patterns match and its own exclusions don't. */
function covers(patterns: readonly string[], without: readonly string[], action: string): boolean {
  return patterns.some((pattern) => matches(pattern, action)) && !without.some((pattern) => matches(pattern, action));
}

/**
 * Whether a pattern of a role or deny assignment covers an action: `*` stands for any text, and case does not matter.
 * Each piece between the asterisks is searched for once, from left to right, so no pattern takes long.
 */
export function matches(pattern: string, action: string): boolean {
  const text = action.toLowerCase();
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  const last = rest.pop();
  if (last === undefined) return first === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

function isText(condition: string | null): boolean {
  return condition !== null && condition !== '';
}
