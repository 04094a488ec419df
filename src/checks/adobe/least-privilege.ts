/** Whether Adobe's service principal has permissions that it does not need. */
import { setAccessPolicy } from '../../az-commands/access-commands.ts';
import { countsAlone, isNeeded, neededPermissions, observedGrant } from '../../model/grant.ts';
import { addressOf } from '../../model/names.ts';
import type { AccessPolicy, RoleAssignment, Vault } from '../../model/observed.ts';
import { adobePrincipalId } from '../../model/principal.ts';
import type { Command } from '../../model/remedy.ts';
import { encryptionUserRole, mayUseKeys, roleGuid, roleName } from '../../model/roles.ts';
import { grantsAt } from '../../model/scopes.ts';
import { list, type Words } from '../../model/words.ts';
import { excessAccess } from '../../remedies/grant-remedies.ts';
import { type CatalogEntry, type Context, checkVault, fail, pass, skipped, unreadable } from '../check.ts';
import { learn } from '../sources.ts';
import { termOutside } from './grant-lasting.ts';

export const adobeLeastPrivilege = {
  id: 'adobe-least-privilege',
  severity: 'warning',
  effect: 'none',
  source: `${learn}/role-based-access-control/best-practices`,
  title: { en: 'Adobe has no other permission', fr: "Adobe n'a aucune autre autorisation" },
  headline: { en: 'Adobe has more permissions than needed', fr: "Adobe a plus d'autorisations que nécessaire" },
  expected: {
    en: 'No other role or permission on the key, the vault, or above',
    fr: 'Aucun autre rôle ni autorisation sur la clé, le coffre ou à un niveau supérieur',
  },
  unchecked: {
    en: "Couldn't check Adobe's other permissions",
    fr: "Impossible de vérifier les autres autorisations d'Adobe",
  },
  check: checkVault((vault, context) => {
    const { principal, roleAssignments } = context.observed;
    const principalId = adobePrincipalId(context.inputs, context.observed);
    if (principalId === undefined) {
      if (principal.presence === 'unknown') return unreadable(context, principal);
      return skipped({
        en: "Adobe's service principal does not exist",
        fr: "Le principal de service d'Adobe n'existe pas",
      });
    }
    const roles = roleAssignments.presence === 'found' ? otherRoles(context, principalId, roleAssignments.value) : [];
    const policies = vault.rbac ? [] : policiesOf(vault, principalId);
    const permissions = excessPermissions(policies);
    if (roles.length === 0 && permissions.length === 0) {
      if (roleAssignments.presence !== 'found') return unreadable(context, roleAssignments);
      return pass({ en: 'Adobe has no other role or permission', fr: "Adobe n'a aucun autre rôle ni autorisation" });
    }
    const items = [...roles.map(roleWords), ...permissions];
    // Roles have no effect on a vault with access policies.
    const isWithoutGrant = vault.rbac && !isInForce(context, principalId);
    const mayBeAll = ({ roleId }: RoleAssignment) => isWithoutGrant && mayUseKeys(roleId);
    const remedy = excessAccess(context.inputs, {
      assignments: roles.filter((one) => !mayBeAll(one)).map(({ id }) => id),
      policy: permissions.length === 0 ? undefined : trimPolicy(context, principalId, policies),
      usesRoles: vault.rbac,
      isNeeded: roles.some(mayBeAll),
    });
    return fail(
      {
        en: `Adobe also has ${list(items.map(({ en }) => en))}`,
        fr: `Adobe a aussi ${list(items.map(({ fr }) => fr))}`,
      },
      remedy,
    );
  }),
} as const satisfies CatalogEntry;

/** Whether the agreed role is there, has begun and has not ended. */
function isInForce(context: Context, principalId: string): boolean {
  const { inputs, observed } = context;
  const isKnown = observed.scheduleInstances.presence !== 'unknown';
  const isThere = observedGrant(inputs, observed).presence === 'found';
  return isThere && isKnown && termOutside(context, principalId) === undefined;
}

/** Policies of the principal itself: the others grant it nothing. */
function policiesOf(vault: Vault, principalId: string): AccessPolicy[] {
  return vault.accessPolicies.filter(
    (policy) => policy.objectId.toLowerCase() === principalId && countsAlone(policy, vault),
  );
}

function otherRoles(context: Context, principalId: string, assignments: readonly RoleAssignment[]): RoleAssignment[] {
  return assignments.filter(
    (assignment) =>
      assignment.principalId.toLowerCase() === principalId &&
      roleGuid(assignment.roleId) !== encryptionUserRole &&
      grantsAt(assignment.scope, context.scopes.key),
  );
}

function roleWords({ roleId, scope }: RoleAssignment): Words {
  const name = roleName(roleId);
  return { en: `role ${name} on ${addressOf(scope)}`, fr: `le rôle ${name} sur ${addressOf(scope)}` };
}

const kinds = {
  keys: { en: 'keys', fr: 'les clés' },
  secrets: { en: 'secrets', fr: 'les secrets' },
  certificates: { en: 'certificates', fr: 'les certificats' },
  storage: { en: 'storage', fr: 'le stockage' },
} as const satisfies Record<string, Words>;
type Kind = keyof typeof kinds;
const besidesKeys = ['secrets', 'certificates', 'storage'] as const;

function excessOf(policies: readonly AccessPolicy[], kind: Kind): string[] {
  const held = policies.flatMap((policy) => policy[kind]).map((permission) => permission.toLowerCase());
  return [...new Set(held)].filter((permission) => kind !== 'keys' || !isNeeded(permission));
}

function excessPermissions(policies: readonly AccessPolicy[]): Words[] {
  return (['keys', ...besidesKeys] as const).flatMap((kind) => {
    const items = excessOf(policies, kind);
    return items.length === 0
      ? []
      : [
          {
            en: `permissions on ${kinds[kind].en}: ${list(items)}`,
            fr: `des autorisations sur ${kinds[kind].fr}\u00A0: ${list(items)}`,
          },
        ];
  });
}

function trimPolicy(context: Context, principalId: string, policies: readonly AccessPolicy[]): Command {
  const emptied = besidesKeys.filter((kind) => excessOf(policies, kind).length > 0);
  // What somebody took away is not given back.
  const held = new Set(policies.flatMap(({ keys }) => keys).map((permission) => permission.toLowerCase()));
  const kept = neededPermissions.filter((permission) => held.has('all') || held.has(permission.toLowerCase()));
  return setAccessPolicy(context, principalId, kept, emptied);
}
