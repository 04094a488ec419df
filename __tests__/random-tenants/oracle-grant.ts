/** The oracle's rules for who may use the key: `adobe-grant`, `adobe-grant-lasting`, `adobe-least-privilege`. */
import type { DenyAssignmentState, DenyPrincipal } from '../../emulator/access-state.ts';
import { contains, same } from '../../emulator/arm/scopes.ts';
import type { Cloud } from '../../emulator/service.ts';
import type { AccessPolicyEntry, RoleAssignmentState, VaultState } from '../../emulator/state.ts';
import { roles } from '../../emulator/tenants/names.ts';
import { keyScope, open, type Reads, type Truth } from './oracle-terms.ts';

/** Who must have the grant: an object ID, no one, or unknown. */
export type Holder = { readonly id: string } | 'none' | 'not seen';

export interface GrantQuestion {
  readonly cloud: Cloud;
  readonly can: Reads;
  /** `undefined` if it does not exist or could not be read. */
  readonly vault: VaultState | undefined;
  readonly principal: Holder;
  /** Whether each assignment is listed although its end has passed. */
  readonly endsPassed?: boolean | undefined;
}

export interface GrantAnswer {
  readonly findings: readonly [string, Truth][];
  /** Whether the grant is known not to exist; `undefined` where the contract leaves it open. */
  readonly absent: boolean | undefined;
}

const answer = (grant: Truth, lasting: Truth, least: Truth, absent: boolean | undefined): GrantAnswer => ({
  findings: [
    ['adobe-grant', grant],
    ['adobe-grant-lasting', lasting],
    ['adobe-least-privilege', least],
  ],
  absent,
});

/** For an ID that is not Adobe's: the result for who holds what is left open. */
export const unsaid = answer(open, open, open, undefined);

/** Whether an assignment at the key or above calls an object a group or a user; `perhaps` where only one elsewhere does. */
export function calledOtherwise({ state }: Cloud, can: Reads, id: string): 'yes' | 'perhaps' | 'no' {
  const assignments = can.assignments ? state.roleAssignments : [];
  const denials = can.denyAssignments ? (state.denyAssignments ?? []) : [];
  const isOther = (type: string | undefined) => type === 'Group' || type === 'User';
  const named = [
    ...assignments.filter((one) => same(one.principalId, id) && isOther(one.principalType)),
    ...denials.filter(({ principals, excludePrincipals }) =>
      [...principals, ...excludePrincipals].some((one) => same(one.id, id) && isOther(one.type)),
    ),
  ];
  if (named.some(({ scope }) => contains(scope, keyScope))) return 'yes';
  return named.length > 0 ? 'perhaps' : 'no';
}

export function grantFindings(question: GrantQuestion): GrantAnswer {
  const { cloud, can, vault, principal } = question;
  if (vault === undefined) return unsaid;
  // "An assignment or a directory answer that calls it a group or a user makes `adobe-grant` fail."
  const called = typeof principal === 'string' ? 'no' : calledOtherwise(cloud, can, principal.id);
  if (called === 'yes') return answer(['fail'], open, open, undefined);
  if (called === 'perhaps') return unsaid;
  // A principal that does not exist has no grant.
  if (principal === 'none') return answer(['fail'], ['skipped'], open, true);
  if (principal === 'not seen') return answer(['unknown'], ['unknown', 'skipped'], ['unknown', 'skipped'], false);
  return vault.enableRbacAuthorization ? byRole(question, principal.id) : byPolicy(question, vault, principal.id);
}

function byRole({ cloud, can, endsPassed = false }: GrantQuestion, principal: string): GrantAnswer {
  if (!can.assignments) {
    // A grant that can't be read may be denied all the same.
    const isDenied = ['denied', 'not shown'].includes(denialOf(cloud, can, principal));
    return answer(isDenied ? ['fail', 'unknown'] : ['unknown'], ['unknown', 'skipped'], ['unknown', 'skipped'], false);
  }
  const own = cloud.state.roleAssignments.filter(
    (one) => same(one.principalId, principal) && contains(one.scope, keyScope),
  );
  const fitting = own.filter(({ roleId }) => same(roleId, roles.keyVaultCryptoServiceEncryptionUser));
  const sureOnes = fitting.filter(({ condition }) => condition === null);
  const least: Truth = [fitting.length === own.length ? 'pass' : 'fail'];
  if (fitting.length === 0) return answer(['fail'], ['skipped'], least, true);
  const denial = denialOf(cloud, can, principal);
  const conditional = sureOnes.length === 0;
  const lasting = lastingOf(
    cloud,
    can,
    conditional ? fitting : sureOnes,
    conditional || fitting.length > sureOnes.length,
  );
  // "A grant whose end has passed and that is still listed is told as ending now, and `adobe-grant` is `unknown`."
  const isOver = endsPassed && can.scheduleInstances && cloud.state.settings.privilegedIdentityManagement !== false;
  if (isOver) {
    const over: Truth = denial === 'denied' ? ['fail'] : denial === 'not shown' ? ['fail', 'unknown'] : ['unknown'];
    return answer(over, conditional ? lasting : ['fail'], least, false);
  }
  if (denial === 'not shown') return answer(['pass', 'fail', 'unknown'], lasting, least, false);
  // A denial fails the finding, whether or not the condition of the grant holds.
  if (denial === 'denied') return answer(['fail'], lasting, least, false);
  return answer([conditional || denial === 'perhaps' ? 'unknown' : 'pass'], lasting, least, false);
}

/** "The grant has no end date; one grant without an end is enough; skipped … where the tenant has no license." */
function lastingOf(cloud: Cloud, can: Reads, grants: readonly RoleAssignmentState[], someConditional: boolean): Truth {
  if (!can.assignments || !can.scheduleInstances) return ['unknown'];
  if (cloud.state.settings.privilegedIdentityManagement === false) return ['skipped'];
  const lasts = grants.some(({ endDateTime }) => endDateTime === undefined);
  // Whether a grant under a condition that ends, or does not, counts is left open.
  if (someConditional) return lasts ? ['pass', 'fail', 'unknown', 'skipped'] : ['fail', 'unknown', 'pass', 'skipped'];
  return [lasts ? 'pass' : 'fail'];
}

/** The end of the grants, ms; none where one has no end, or where ends are not read. */
export function grantEnds({ cloud: { state }, can, vault, principal }: GrantQuestion): number[] {
  const isRead = can.assignments && can.scheduleInstances && state.settings.privilegedIdentityManagement !== false;
  if (vault?.enableRbacAuthorization !== true || !isRead || typeof principal === 'string') return [];
  const own = state.roleAssignments.filter(
    (one) =>
      same(one.principalId, principal.id) &&
      contains(one.scope, keyScope) &&
      same(one.roleId, roles.keyVaultCryptoServiceEncryptionUser),
  );
  const free = own.filter(({ condition }) => condition === null);
  const counted = free.length > 0 ? free : own;
  const ends = counted.map(({ endDateTime }) => Date.parse(endDateTime ?? ''));
  return counted.length === 0 || ends.some(Number.isNaN) ? [] : [Math.max(...ends)];
}

const needed = ['get', 'wrapkey', 'unwrapkey'];

function byPolicy({ cloud, can }: GrantQuestion, vault: VaultState, principal: string): GrantAnswer {
  const own = vault.accessPolicies.filter(({ objectId }) => same(objectId, principal));
  const counting = own.filter(
    ({ tenantId, applicationId }) => tenantId === vault.tenantId && applicationId === undefined,
  );
  const holds = (rights: readonly string[]) =>
    rights.includes('all') || needed.every((right) => rights.includes(right));
  const holding = counting.filter((one) => holds(keyRights(one)));
  const least = leastByPolicy(cloud, can, own, counting, principal);
  if (holding.length === 0)
    return answer(['fail'], ['skipped'], least, own.length === 0 ? noRole(cloud, can, principal) : undefined);
  const denial = denialOf(cloud, can, principal);
  if (denial === 'not shown') return answer(['pass', 'fail', 'unknown'], ['skipped'], least, false);
  if (denial === 'denied') return answer(['fail'], ['skipped'], least, false);
  return answer([denial === 'perhaps' ? 'unknown' : 'pass'], ['skipped'], least, false);
}

/** Where a role assignment has no effect, the contract does not say whether that is a grant that "does not reach". */
function noRole({ state }: Cloud, can: Reads, principal: string): boolean | undefined {
  if (!can.assignments) return undefined;
  return state.roleAssignments.some((one) => same(one.principalId, principal)) ? undefined : true;
}

function keyRights({ permissions }: AccessPolicyEntry): string[] {
  return (permissions.keys ?? []).map((one) => one.toLowerCase());
}

function leastByPolicy(
  cloud: Cloud,
  can: Reads,
  own: readonly AccessPolicyEntry[],
  counting: readonly AccessPolicyEntry[],
  principal: string,
): Truth {
  // Policies that have no effect, or several for one principal: their meaning for this finding is left open.
  if (own.length > counting.length || counting.length > 1) return open;
  const more = counting.some(
    (one) => keyRights(one).some((right) => !needed.includes(right)) || (one.permissions.secrets ?? []).length > 0,
  );
  const otherRole = cloud.state.roleAssignments.some(
    (one) =>
      same(one.principalId, principal) &&
      contains(one.scope, keyScope) &&
      !same(one.roleId, roles.keyVaultCryptoServiceEncryptionUser),
  );
  if (!can.assignments) return more ? ['fail', 'unknown'] : ['unknown'];
  return [more || otherRole ? 'fail' : 'pass'];
}

const actionsAtStake = ['read', 'wrap/action', 'unwrap/action'].map((name) => `Microsoft.KeyVault/vaults/keys/${name}`);
const everyone = '00000000-0000-0000-0000-000000000000';

/** An older version does not show that a deny assignment only audits: what then follows from it is left open. */
export function isAuditHidden({ state: { denyAssignments = [], settings } }: Cloud): boolean {
  return (
    settings.denyAssignmentVersions !== undefined &&
    denyAssignments.some(({ denyAssignmentEffect }) => denyAssignmentEffect === 'audit')
  );
}

/** Whether a deny assignment denies one of the three; `perhaps` if that can't be determined. */
function denialOf(cloud: Cloud, can: Reads, principal: string): 'denied' | 'perhaps' | 'no' | 'not shown' {
  if (!can.denyAssignments) return 'perhaps';
  if (isAuditHidden(cloud)) return 'not shown';
  const shown = (cloud.state.denyAssignments ?? []).filter((one) => one.denyAssignmentEffect !== 'audit');
  const answers = new Set(shown.map((one) => denies(one, principal)));
  if (answers.has('denied')) return 'denied';
  return answers.has('perhaps') ? 'perhaps' : 'no';
}

function denies(one: DenyAssignmentState, principal: string): 'denied' | 'perhaps' | 'no' {
  const reaches = one.doNotApplyToChildScopes ? same(one.scope, keyScope) : contains(one.scope, keyScope);
  const taking = one.permissions.filter((permission) =>
    actionsAtStake.some(
      (action) =>
        permission.dataActions.some((pattern) => covers(pattern, action)) &&
        !permission.notDataActions.some((pattern) => covers(pattern, action)),
    ),
  );
  const named = names(one.principals, [principal], true);
  const excluded = names(one.excludePrincipals, [principal], false);
  if (!reaches || taking.length === 0 || named === 'no' || excluded === 'denied') return 'no';
  const isConditional = one.condition !== undefined || taking.every(({ condition }) => condition !== undefined);
  return named === 'perhaps' || excluded === 'perhaps' || isConditional ? 'perhaps' : 'denied';
}

/** A group might contain the principal. */
function names(principals: readonly DenyPrincipal[], own: readonly string[], withEveryone: boolean) {
  const isNamed = principals.some(
    ({ id, type }) =>
      own.some((each) => same(id, each)) || (withEveryone && type === 'SystemDefined' && id === everyone),
  );
  if (isNamed) return 'denied';
  return principals.some(({ type }) => type === 'Group') ? 'perhaps' : 'no';
}

function covers(pattern: string, action: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.\\+?^$(){}|[\]]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(action);
}
