/** What a person needs for a step: a role, or permissions of the vault's access policies. Pure. */
import { groupBy } from '../model/group-by.ts';
import { places, type RolePlace } from '../model/places.ts';
import { eitherRole, type RoleName } from '../model/role-names.ts';
import type { DataPlane, Requirement } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';

/** For each step. @param forSteps for several, where one role is enough: `steps 4 to 7` */
export function requirementText({ roles, at, and }: Requirement, forSteps?: Words): Words {
  const [role, place] = [eitherRole(roles), places[at]];
  const also = and === undefined ? { en: '', fr: '' } : another(eitherRole(and.roles), places[and.at]);
  const [en, fr] = [`${role.en} on ${place.en}${also.en}`, `${role.fr} sur ${place.fr}${also.fr}`];
  if (forSteps === undefined) return { en: `Requires ${en}.`, fr: `Rôle requis\u00A0: ${fr}.` };
  return { en: `${en} is enough for ${forSteps.en}.`, fr: `Le rôle ${fr} suffit pour les ${forSteps.fr}.` };
}

const another = (role: Words, place: Words): Words => ({
  en: ` and ${role.en} on ${place.en}`,
  fr: ` et ${role.fr} sur ${place.fr}`,
});

const kinds: Readonly<Record<DataPlane['kind'], Words>> = {
  keys: { en: 'keys', fr: 'les clés' },
  secrets: { en: 'secrets', fr: 'les secrets' },
};

/** What the person's own access policy must include: `list and update for keys`. */
export function ownPolicyText(needs: readonly DataPlane[]): Words {
  const told = [...groupBy(needs, ({ kind }) => kind)].map(([kind, some]) => {
    const permissions = [...new Set(some.flatMap((each) => each.permissions))];
    return {
      en: `${permissions.join(' and ')} for ${kinds[kind].en}`,
      fr: `${permissions.join(' et ')} pour ${kinds[kind].fr}`,
    };
  });
  return {
    en: `Your own access policy must include ${told.map(({ en }) => en).join(' and ')}.`,
    fr: `Votre propre stratégie d'accès doit comprendre ${told.map(({ fr }) => fr).join(' et ')}.`,
  };
}

/** Owner has the permissions of these; it has none on the data plane of a vault, and none in Microsoft Entra. */
const withinOwner: ReadonlySet<RoleName> = new Set([
  'owner',
  'contributor',
  'reader',
  'accessAdministrator',
  'vaultContributor',
  'dataAccessAdministrator',
  'monitoringContributor',
]);

const widestLast: readonly RolePlace[] = ['vault', 'group', 'subscription'];

interface Covering {
  readonly requirement: Requirement;
  /** Whether all steps require just that. */
  readonly isSame: boolean;
}

/**
 * One role that is enough for several steps, so that a person signs in once.
 *
 * @returns `undefined` if no single role is enough, and each step has to name its own
 */
export function covering(needs: readonly Requirement[]): Covering | undefined {
  const [first] = needs;
  if (first === undefined) return undefined;
  if (needs.every((each) => JSON.stringify(each) === JSON.stringify(first)))
    return { requirement: first, isSame: true };
  const isCovered = needs.every(
    ({ roles, at }) => widestLast.includes(at) && roles.some((one) => withinOwner.has(one)),
  );
  const at = widestLast.findLast((place) => needs.some((each) => each.at === place));
  return isCovered && at !== undefined ? { requirement: { roles: ['owner'], at }, isSame: false } : undefined;
}
