/** Who can run a command, and who can give that person the role. Pure. */
import { giveRole } from '../az-commands/access.ts';
import { groupBy } from '../model/group-by.ts';
import type { Inputs } from '../model/inputs.ts';
import type { VaultDoor } from '../model/network.ts';
import { places, type RolePlace } from '../model/places.ts';
import { eitherRole, type RoleName, roleNames } from '../model/role-names.ts';
import type { Command, DataPlane, Requirement, Step } from '../model/runbook.ts';
import { idsOf } from '../model/scopes.ts';
import { joined, type Words } from '../model/words.ts';

/** What is said of a step that has commands. */
export interface Needed {
  /** Who can run them: sentences. */
  readonly who: readonly Words[];
  /** How somebody gets the role who has none; none where no role is needed. */
  readonly given?: Given;
}

export interface Given {
  readonly by: Words;
  readonly commands: readonly Command[];
}

/** @param door of the vault, where it is known @param inputs where the target is known */
export function neededFor(
  { as, commands = [] }: Step,
  door: VaultDoor | undefined,
  inputs: Inputs | undefined,
): Needed {
  const needs = commands.flatMap(({ dataPlane }) => dataPlane ?? []);
  const where = needs.length > 0 && door?.isRestricted === true ? [fromAllowedNetwork] : [];
  if (needs.length > 0 && door?.usesPolicies === true)
    return { who: [ownPolicyText(needs), ...where], given: { by: byPolicy, commands: [] } };
  if (as === undefined) return { who: where };
  return { who: [requirementText(as), ...where], given: givenBy(as, inputs) };
}

/** Only the names: `Key Vault Reader and Reader`. */
export function requiredRoles({ roles, and }: Requirement): Words {
  return and === undefined ? eitherRole(roles) : bothRoles(eitherRole(roles), eitherRole(and.roles));
}

export function requirementText({ roles, at, and }: Requirement): Words {
  const place = places[at];
  const either = eitherRole(roles);
  const role = and?.at === at ? bothRoles(either, eitherRole(and.roles)) : either;
  const also = and === undefined || and.at === at ? { en: '', fr: '' } : another(eitherRole(and.roles), places[and.at]);
  return {
    en: `Requires ${role.en} on ${place.en}${also.en}.`,
    fr: `Rôle requis\u00A0: ${role.fr} sur ${place.fr}${also.fr}.`,
  };
}

const bothRoles = (one: Words, other: Words): Words => ({
  en: `${one.en} and ${other.en}`,
  fr: `${one.fr} et ${other.fr}`,
});

const another = (role: Words, place: Words): Words => ({
  en: ` and ${role.en} on ${place.en}`,
  fr: ` et ${role.fr} sur ${place.fr}`,
});

const fromAllowedNetwork: Words = {
  en: "Run it from a network that the vault's network rules allow.",
  fr: 'Exécutez-la depuis un réseau que les règles réseau du coffre autorisent.',
};

/** Where somebody gives a role by the command line, the ID of that place. */
const scopes: Readonly<Partial<Record<RolePlace, keyof ReturnType<typeof idsOf>>>> = {
  key: 'key',
  vault: 'vault',
  group: 'group',
  subscription: 'subscription',
};

/** Each role that is needed, with its place. */
function partsOf({ and, ...first }: Requirement): readonly Omit<Requirement, 'and'>[] {
  return and === undefined ? [first] : [first, ...partsOf(and)];
}

/** From the narrowest to the widest. */
const widening: readonly RolePlace[] = ['key', 'vault', 'otherVault', 'group', 'otherGroup', 'subscription'];

/** Source: Microsoft, "Azure built-in roles" (who may assign roles) and "Assign Microsoft Entra roles". */
function givenBy(needed: Requirement, inputs: Inputs | undefined): Given {
  const parts = partsOf(needed);
  if (parts.some(({ at }) => at === 'tenant' || at === 'graph'))
    return { by: parts.length > 1 ? joined(byDirectory, ownerToo) : byDirectory, commands: [] };
  const widest = parts
    .map(({ at }) => at)
    .toSorted((one, other) => widening.indexOf(one) - widening.indexOf(other))
    .at(-1);
  if (parts.some(({ roles }) => roles.some((each) => assigning.has(each))))
    return { by: widest === 'key' || widest === 'vault' || widest === 'group' ? byOwner : byElevation, commands: [] };
  const place = places[widest ?? 'subscription'];
  const [it, fr] = parts.length > 1 ? ['both', 'les '] : ['it', "l'"];
  const by: Words = {
    en: `An Owner or User Access Administrator of ${place.en} can give ${it}. It takes effect within ten minutes.`,
    fr: `Un propriétaire (Owner) ou un administrateur de l'accès utilisateur (User Access Administrator), sur ${place.fr}, peut ${fr}attribuer, avec effet en dix minutes au plus.`,
  };
  const commands = inputs === undefined ? [] : parts.flatMap((part) => giving(part, inputs));
  return commands.length === 0
    ? { by, commands }
    : { by: { en: `${by.en} ${person.en}`, fr: `${by.fr} ${person.fr}` }, commands };
}

/** Nobody is given one of these for a night. */
const assigning: ReadonlySet<RoleName> = new Set(['owner', 'accessAdministrator', 'dataAccessAdministrator']);

function giving({ roles: [name = 'reader'], at }: Omit<Requirement, 'and'>, inputs: Inputs): readonly Command[] {
  const scope = scopes[at];
  return scope === undefined ? [] : [giveRole({ inputs }, roleNames[name].en, idsOf(inputs)[scope])];
}

const person: Words = {
  en: "Replace PERSON with that person's sign-in name. With delete in the place of create, it is taken away again.",
  fr: 'Remplacez PERSON par le nom de connexion de la personne concernée. Avec delete au lieu de create, le rôle est retiré.',
};

/** Whoever could give these roles can do the same. */
const byOwner: Words = {
  en: 'An Owner or User Access Administrator of the subscription can run it, too.',
  fr: "Un propriétaire (Owner) ou un administrateur de l'accès utilisateur (User Access Administrator) de l'abonnement peut aussi l'exécuter.",
};

/** Who could give these roles has one of them already. Source: Microsoft, "Elevate access to manage all Azure subscriptions". */
const byElevation: Words = {
  en: 'A Global Administrator of the tenant can elevate their own access (entra.microsoft.com, Properties), run what needs it, and remove that access after the last such step.',
  fr: "Un administrateur général (Global Administrator) du locataire peut élever son accès (entra.microsoft.com, Propriétés), exécuter ce qui l'exige, puis retirer cet accès après la dernière de ces étapes.",
};

const byDirectory: Words = {
  en: 'A Privileged Role Administrator of the tenant can give it (entra.microsoft.com, Roles & admins).',
  fr: "Un administrateur de rôle privilégié (Privileged Role Administrator) du locataire peut l'attribuer (entra.microsoft.com, Rôles et administrateurs).",
};

/** Scripts that work on the directory read the group, too. */
const ownerToo: Words = {
  en: ' An Owner of the resource group gives Reader.',
  fr: ' Un propriétaire (Owner) du groupe de ressources attribue Lecteur (Reader).',
};

const byPolicy: Words = {
  en: 'A Key Vault Contributor on the vault can add these permissions to your policy (portal: Access policies).',
  fr: "Un contributeur Key Vault (Key Vault Contributor) sur le coffre peut ajouter ces autorisations à votre stratégie (portail\u00A0: Stratégies d'accès).",
};

const kinds: Readonly<Record<DataPlane['kind'], Words>> = {
  keys: { en: 'keys', fr: 'les clés' },
  secrets: { en: 'secrets', fr: 'les secrets' },
};

/** What the person's own access policy must include: `list and update for keys`. Azure CLI also has to find the vault. */
function ownPolicyText(needs: readonly DataPlane[]): Words {
  const told = [...groupBy(needs, ({ kind }) => kind)].map(([kind, some]) => {
    const permissions = [...new Set(some.flatMap((each) => each.permissions))];
    return {
      en: `${permissions.join(' and ')} for ${kinds[kind].en}`,
      fr: `${permissions.join(' et ')} pour ${kinds[kind].fr}`,
    };
  });
  return {
    en: `Requires Reader on the vault, and ${told.map(({ en }) => en).join(' and ')} in your own access policy.`,
    fr: `Rôle requis\u00A0: Lecteur (Reader) sur le coffre, avec ${told.map(({ fr }) => fr).join(' et ')} dans votre propre stratégie d'accès.`,
  };
}
