/** What a person needs for a step: a role, or permissions of the vault's access policies. Pure. */
import { groupBy } from '../model/group-by.ts';
import { places } from '../model/places.ts';
import { eitherRole } from '../model/role-names.ts';
import type { DataPlane, Requirement } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';

/** For each step, or enough for all of them. */
export function requirementText({ roles, at, and }: Requirement, isForAll: boolean): Words {
  const [role, place] = [eitherRole(roles), places[at]];
  const also = and === undefined ? { en: '', fr: '' } : another(eitherRole(and.roles), places[and.at]);
  const [en, fr] = [`${role.en} on ${place.en}${also.en}`, `${role.fr} sur ${place.fr}${also.fr}`];
  return isForAll
    ? { en: `${en} is enough for these steps.`, fr: `Le rôle ${fr} suffit pour ces étapes.` }
    : { en: `Requires ${en}.`, fr: `Rôle requis\u00A0: ${fr}.` };
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
