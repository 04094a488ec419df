/** What Adobe's service principal has in place of the agreed role or access policy. */
import { countsAlone, grantsOf, isNeeded, neededPermissions, suffices } from '../../model/grant.ts';
import { hasOtherPolicy, indirectRoles, mayBeGroup, mayPoliciesSuffice } from '../../model/indirect-access.ts';
import type { RoleAssignment, Vault } from '../../model/observed.ts';
import { encryptionUserRole, encryptionUserRoleName, mayUseKeys, roleGuid, roleName } from '../../model/roles.ts';
import { grantsAt } from '../../model/scopes.ts';
import { joined, list, type Words } from '../../model/words.ts';
import { removedPolicy, removedRole } from '../../remedies/grant-remedies.ts';
import { type CheckOutcome, type Context, fail, mayCut, missing, unreadable } from '../check.ts';

/** Role assignments show no grant, or could not be read. */
export function withoutRole(context: Context, principalId: string): CheckOutcome {
  const { roleAssignments } = context.observed;
  if (roleAssignments.presence !== 'found') return unreadable(context, roleAssignments);
  const reaching = roleAssignments.value.filter(({ scope }) => grantsAt(scope, context.scopes.key));
  const indirect = indirectRoles(reaching, principalId, context.scopes.key);
  const isOwn = (one: RoleAssignment) => one.principalId.toLowerCase() === principalId;
  const observed = joined(
    {
      en: `Adobe's service principal ${principalId} does not have the role ${encryptionUserRoleName} on this key`,
      fr: `Le principal de service ${principalId} d'Adobe n'a pas le rôle ${encryptionUserRoleName} sur cette clé`,
    },
    otherHolders(reaching),
    groupsThatMayGive(indirect.filter((one) => !isOwn(one))),
    otherRoles(reaching.filter(isOwn), indirect.some(isOwn)),
  );
  const outcome = missing(observed, removedRole(context.inputs, principalId));
  const mayBeOfAdobe = isUnchecked(context) && reaching.some(({ roleId }) => mayUseKeys(roleId));
  return indirect.length > 0 || mayBeOfAdobe ? mayCut(outcome) : outcome;
}

const holdersOf = (assignments: readonly RoleAssignment[]) => [...new Set(assignments.map((one) => one.principalId))];

function otherHolders(assignments: readonly RoleAssignment[]): Words | false {
  const isOfRole = ({ roleId }: RoleAssignment) => roleGuid(roleId) === encryptionUserRole;
  const ids = holdersOf(assignments.filter((one) => isOfRole(one) && !mayBeGroup(one)));
  return (
    ids.length > 0 && {
      en: `; the role is assigned to ${list(ids)} (a former service principal of Adobe?)`,
      fr: `\u00A0; le rôle est attribué à ${list(ids)} (un ancien principal de service d'Adobe\u00A0?)`,
    }
  );
}

function groupsThatMayGive(assignments: readonly RoleAssignment[]): Words | false {
  const ids = holdersOf(assignments);
  return (
    ids.length > 0 && {
      en: `; ${list(ids)} might still give access as a group with a role, which is not counted`,
      fr: `\u00A0; ${list(ids)} donne peut-être encore accès en tant que groupe doté d'un rôle, ce qui n'est pas pris en compte`,
    }
  );
}

/** @param mayWork whether one of them might let it use the key */
function otherRoles(assignments: readonly RoleAssignment[], mayWork: boolean): Words | false {
  const names = [...new Set(assignments.map(({ roleId }) => roleName(roleId)))];
  return (
    names.length > 0 && {
      en: `; it has ${list(names)}, and other roles are not counted${mayWork ? ', though they might still work' : ''}`,
      fr: `\u00A0; il a ${list(names)}, mais les autres rôles ne sont pas pris en compte${mayWork ? ", même s'ils fonctionnent peut-être encore" : ''}`,
    }
  );
}

export function withoutPolicy(context: Context, principalId: string, vault: Vault): CheckOutcome {
  const { roleAssignments } = context.observed;
  const named = vault.accessPolicies.filter(({ objectId }) => objectId.toLowerCase() === principalId);
  const policies = named.filter((policy) => countsAlone(policy, vault));
  const permissions = policies.flatMap(({ keys }) => keys);
  const roles = roleAssignments.presence === 'found' ? roleAssignments.value : [];
  const hasRole = grantsOf(roles, principalId, context.scopes.key).length > 0;
  const isOfOtherTenant = named.some(({ tenantId }) => tenantId.toLowerCase() !== vault.tenantId.toLowerCase());
  const observed = joined(
    policies.length === 0
      ? {
          en: `Adobe's service principal ${principalId} has no access policy`,
          fr: `Le principal de service ${principalId} d'Adobe n'a pas de stratégie d'accès`,
        }
      : partPolicy(principalId, permissions),
    named.some(({ applicationId }) => applicationId !== undefined) && {
      en: '; a policy for a compound identity (with an application ID) does not count',
      fr: "\u00A0; une stratégie pour une identité composée (avec un ID d'application) n'est pas prise en compte",
    },
    isOfOtherTenant && {
      en: '; a policy of another tenant does not count',
      fr: "\u00A0; une stratégie d'un autre locataire n'est pas prise en compte",
    },
    hasRole && {
      en: '; its role has no effect on a vault with access policies',
      fr: "\u00A0; son rôle est sans effet sur un coffre à stratégies d'accès",
    },
    hasOtherPolicy(vault, principalId, context.observed) && {
      en: '; a policy of another object ID might be of a group that still gives access, which is not counted',
      fr: "\u00A0; une stratégie d'un autre ID d'objet est peut-être celle d'un groupe qui donne encore accès, mais cela n'est pas pris en compte",
    },
  );
  const others = permissions.filter((permission) => !isNeeded(permission));
  const remedy = removedPolicy(context.inputs, principalId, [...neededPermissions, ...new Set(others)]);
  // A grant that has no effect for the principal exists all the same: it fails, and is not missing.
  const outcome = (hasRole || named.some(suffices) ? fail : missing)(observed, remedy);
  return mayPoliciesSuffice(vault, context.observed) ? mayCut(outcome) : outcome;
}

/** Several policies together may have all permissions. */
function partPolicy(id: string, permissions: readonly string[]): Words {
  const held = new Set(permissions.map((permission) => permission.toLowerCase()));
  const lacking = neededPermissions.filter((permission) => !held.has(permission.toLowerCase()));
  return lacking.length === 0
    ? {
        en: `No single access policy of Adobe's service principal ${id} has get, wrapKey and unwrapKey`,
        fr: `Aucune stratégie d'accès du principal de service ${id} d'Adobe n'accorde à elle seule get, wrapKey et unwrapKey`,
      }
    : {
        en: `The access policy of Adobe's service principal ${id} lacks ${list(lacking)}`,
        fr: `Il manque ${list(lacking)} à la stratégie d'accès du principal de service ${id} d'Adobe`,
      };
}

/** Whether only an input says whose the principal is: then another one may be Adobe's. */
export function isUnchecked({ observed: { principal } }: Context): boolean {
  return principal.presence === 'found' && principal.value.from === 'input';
}
