/**
 * Whether deny assignments deny a principal the use of the key. Pure. Source: "Understand Azure deny assignments" and
 * "What is Azure RBAC" (how Azure determines access to a resource).
 */
import type { DenyAssignment, DenyPermission, DenyPrincipal } from './observed.ts';
import { comparable, grantsAt, isKnownScope } from './scopes.ts';

/** What Adobe does with the key, as Azure RBAC names it (Microsoft: role Key Vault Crypto Service Encryption User). */
export const keyDataActions = [
  'Microsoft.KeyVault/vaults/keys/read',
  'Microsoft.KeyVault/vaults/keys/wrap/action',
  'Microsoft.KeyVault/vaults/keys/unwrap/action',
] as const;

/** Why it is unknown whether an assignment denies: it names a group, has a condition, or Azure does not say whom, what or where. */
export type Doubt = 'group' | 'condition' | 'form';

/** Whom an assignment may be about. */
export interface Identity {
  /** Object ID, lower case. */
  readonly id: string;
  /** Groups in which it is known to be, lower case; it may be in others. */
  readonly groups: readonly string[];
}

export type Denial =
  | { readonly verdict: 'denied'; readonly assignment: DenyAssignment }
  | { readonly verdict: 'unclear'; readonly assignment: DenyAssignment; readonly doubt: Doubt };

/**
 * The assignment that denies the principal one of the three data actions at the key, else one that may; `undefined` when
 * none does.
 *
 * @param key the key's scope, lower case
 */
export function denialOf(assignments: readonly DenyAssignment[], identity: Identity, key: string): Denial | undefined {
  let unclear: Denial | undefined;
  for (const assignment of assignments) {
    const denial = denialBy(assignment, identity, key);
    if (denial?.verdict === 'denied') return denial;
    unclear ??= denial;
  }
  return unclear;
}

/**
 * The groups that decide whether the principal is denied the use of the key; none where another assignment decides it.
 *
 * @param principalId lower case
 * @param key the key's scope, lower case
 */
export function groupsInDoubt(assignments: readonly DenyAssignment[], principalId: string, key: string): string[] {
  const identity = { id: principalId, groups: [] };
  const denials = assignments.map((one) => denialBy(one, identity, key)).filter((one) => one !== undefined);
  if (denials.some(({ verdict }) => verdict === 'denied')) return [];
  const named = denials
    .filter((one) => 'doubt' in one && one.doubt === 'group')
    .flatMap(({ assignment }) => assignment.principals.concat(assignment.excludedPrincipals));
  return [...new Set(named.filter(mayHoldUs).map(({ id }) => id))];
}

/** A write that a deny assignment can refuse. */
export interface DeniableWrite {
  /** What it needs, all of it. */
  readonly actions: readonly string[];
  /** Whether these are actions of the vault's data plane. */
  readonly isDataAction: boolean;
  /** Lower case. */
  readonly scope: string;
}

/**
 * Whether the assignment denies the principal a write for certain: not if it only may, because it names a group or has
 * a condition.
 *
 * @param principalId lower case
 */
export function deniesWrite(
  assignment: DenyAssignment,
  principalId: string,
  { actions, isDataAction, scope }: DeniableWrite,
): boolean {
  const denies = (permission: DenyPermission) =>
    actions.some((action) =>
      isDataAction
        ? covers(permission.dataActions, permission.notDataActions, action)
        : covers(permission.actions, permission.notActions, action),
    );
  return denialBy(assignment, { id: principalId, groups: [] }, scope, denies)?.verdict === 'denied';
}

function denialBy(
  assignment: DenyAssignment,
  identity: Identity,
  key: string,
  denies: (permission: DenyPermission) => boolean = deniesKey,
): Denial | undefined {
  const isElsewhere = isKnownScope(assignment.scope) && !appliesAt(assignment, key);
  if (isAudit(assignment) || isElsewhere) return undefined;
  const named = isNamed(assignment, identity);
  if (named === 'no') return undefined;
  const denying = assignment.permissions.filter(denies);
  const isSilent = assignment.permissions.length === 0 || assignment.permissions.some(saysNothing);
  if (denying.length === 0 && !isSilent) return undefined;
  const isUnsaid = assignment.principals.length === 0 || denying.length === 0 || !isKnownScope(assignment.scope);
  if (isUnsaid) return { verdict: 'unclear', assignment, doubt: 'form' };
  if (named === 'perhaps') return { verdict: 'unclear', assignment, doubt: 'group' };
  const isConditional = isText(assignment.condition) || denying.every(({ condition }) => isText(condition));
  if (isConditional) return { verdict: 'unclear', assignment, doubt: 'condition' };
  return { verdict: 'denied', assignment };
}

/** One that audits logs what it would deny. Source: REST specification, 2024-07-01-preview, `denyAssignmentEffect`. */
function isAudit({ effect }: DenyAssignment): boolean {
  return effect?.toLowerCase() === 'audit';
}

/** Child scopes inherit it, unless it says that it does not apply to them. */
function appliesAt({ scope, onlyAtScope }: DenyAssignment, key: string): boolean {
  if (onlyAtScope) return comparable(scope) === key;
  return grantsAt(scope, key);
}

/** The empty GUID, which with the type `SystemDefined` stands for every principal of the directory. */
const everyone = '00000000-0000-0000-0000-000000000000';
/** A principal with another ID and one of these types is not Adobe's; all other types may include Adobe's principal. */
const single: ReadonlySet<string> = new Set(['user', 'serviceprincipal']);

function isEveryone({ id, type }: DenyPrincipal): boolean {
  return id === everyone && type.toLowerCase() === 'systemdefined';
}

function mayHoldUs(one: DenyPrincipal): boolean {
  return !isEveryone(one) && !single.has(one.type.toLowerCase());
}

function isNamed({ principals, excludedPrincipals }: DenyAssignment, identity: Identity): 'yes' | 'no' | 'perhaps' {
  const isOurs = ({ id }: DenyPrincipal) => id === identity.id || identity.groups.includes(id);
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
function deniesKey({ dataActions, notDataActions }: DenyPermission): boolean {
  return keyDataActions.some((action) => covers(dataActions, notDataActions, action));
}

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
