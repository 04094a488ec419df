/** Adobe's access to the key: the role assignment or access policy, how long it lasts, and what else Adobe has. */

import { readableTime } from '../model/dates.ts';
import type { TermOutside } from '../model/grant-end.ts';
import { addressOf, nameOf } from '../model/names.ts';
import type { BlockerId, Obstacle } from '../model/plan.ts';
import { encryptionUserRoleName } from '../model/roles.ts';
import type { Situation } from '../model/situation.ts';
import { list, type Words } from '../model/words.ts';
import { grantUnderCondition, policyNotBack, removedRole } from './changed-access.ts';
import { answered, unreadRunbook } from './missing-permission.ts';
import { learn, platformVault } from './sources.ts';

const kinds = {
  keys: { en: 'keys', fr: 'les clés' },
  secrets: { en: 'secrets', fr: 'les secrets' },
  certificates: { en: 'certificates', fr: 'les certificats' },
  storage: { en: 'storage', fr: 'le stockage' },
} as const satisfies Record<string, Words>;

export const adobeGrant = {
  id: 'adobe-grant',
  severity: 'error',
  adobeStep: 4,
  explains: [403],
  changedBy: ['role-removed', 'policies-changed', 'vault-changed', 'access-denied'],
  fixedBy: 'grant',
  source: platformVault,
  title: {
    en: 'Adobe has permission to use the key (get, wrapKey, unwrapKey)',
    fr: 'Adobe dispose des autorisations get, wrapKey et unwrapKey sur la clé',
  },
  why: {
    en: "Without the permissions get, wrapKey, and unwrapKey, Adobe can't decrypt the data and might treat that as a revocation.",
    fr: 'Sans les autorisations get, wrapKey et unwrapKey, Adobe ne peut pas déchiffrer les données et peut y voir une révocation.',
  },
  expected: {
    en: `Role ${encryptionUserRoleName} on the key, the vault, or above, or an access policy with get, wrapKey, and unwrapKey; no deny assignment that takes it away`,
    fr: `Le rôle ${encryptionUserRoleName} sur la clé, le coffre ou à un niveau supérieur, ou une stratégie d'accès avec get, wrapKey et unwrapKey\u00A0; aucune affectation de refus qui l'en prive`,
  },
  unchecked: {
    en: "Couldn't check Adobe's access to the key",
    fr: "Impossible de vérifier l'accès d'Adobe à la clé",
  },
  role: (scope: string): Words => ({
    en: `Adobe has the role ${encryptionUserRoleName} on ${addressOf(scope)}`,
    fr: `Adobe a le rôle ${encryptionUserRoleName} sur ${addressOf(scope)}`,
  }),
  policy: {
    en: 'Adobe has an access policy with get, wrapKey, and unwrapKey',
    fr: "Adobe a une stratégie d'accès avec get, wrapKey et unwrapKey",
  },
  noPrincipal: {
    en: 'Adobe has no access to the key, since its service principal does not exist',
    fr: "Adobe n'a pas accès à la clé, puisque son principal de service n'existe pas",
  },
  noRole: (id: string): Words => ({
    en: `Adobe's service principal ${id} does not have the role ${encryptionUserRoleName} on this key`,
    fr: `Le principal de service ${id} d'Adobe n'a pas le rôle ${encryptionUserRoleName} sur cette clé`,
  }),
  others: (ids: readonly string[]): Words => ({
    en: `; the role is assigned to ${list(ids)} (a former service principal of Adobe?)`,
    fr: `\u00A0; le rôle est attribué à ${list(ids)} (un ancien principal de service d'Adobe\u00A0?)`,
  }),
  groups: (ids: readonly string[]): Words => ({
    en: `; ${list(ids)} might still give access as a group with a role, which is not counted`,
    fr: `\u00A0; ${list(ids)} donne peut-être encore accès en tant que groupe doté d'un rôle, ce qui n'est pas pris en compte`,
  }),
  /** @param mayWork whether one of them might let it use the key */
  otherRoles: (names: readonly string[], mayWork: boolean): Words => ({
    en: `; it has ${list(names)}, and other roles are not counted${mayWork ? ', though they might still work' : ''}`,
    fr: `\u00A0; il a ${list(names)}, mais les autres rôles ne sont pas pris en compte${mayWork ? ", même s'ils fonctionnent peut-être encore" : ''}`,
  }),
  condition: (scope: string, condition: string): Words => ({
    en: `the role is assigned on ${addressOf(scope)} under a condition, which this action does not evaluate: ${nameOf(condition)}`,
    fr: `le rôle est attribué sur ${addressOf(scope)} sous une condition, que cette action n'évalue pas\u00A0: ${nameOf(condition)}`,
  }),
  outsideTerm: ({ kind, at }: TermOutside): Words => {
    const [en, fr] = kind === 'begins' ? ['begins', 'commence'] : ['ended', 'a pris fin'];
    return {
      en: `Azure lists Adobe's role assignment, which ${en} on ${readableTime(at, 'en')}`,
      fr: `Azure affiche l'attribution de rôle d'Adobe, qui ${fr} le ${readableTime(at, 'fr')}`,
    };
  },
  noPolicy: (id: string): Words => ({
    en: `Adobe's service principal ${id} has no access policy`,
    fr: `Le principal de service ${id} d'Adobe n'a pas de stratégie d'accès`,
  }),
  /** @param missing none where only several policies together have all */
  partPolicy: (id: string, missing: readonly string[]): Words =>
    missing.length === 0
      ? {
          en: `No single access policy of Adobe's service principal ${id} has get, wrapKey and unwrapKey`,
          fr: `Aucune stratégie d'accès du principal de service ${id} d'Adobe n'accorde à elle seule get, wrapKey et unwrapKey`,
        }
      : {
          en: `The access policy of Adobe's service principal ${id} lacks ${list(missing)}`,
          fr: `Il manque ${list(missing)} à la stratégie d'accès du principal de service ${id} d'Adobe`,
        },
  compound: {
    en: '; a policy for a compound identity (with an application ID) does not count',
    fr: "\u00A0; une stratégie pour une identité composée (avec un ID d'application) n'est pas prise en compte",
  },
  otherTenant: {
    en: '; a policy of another tenant does not count',
    fr: "\u00A0; une stratégie d'un autre locataire n'est pas prise en compte",
  },
  otherPolicy: {
    en: '; a policy of another object ID might be of a group that still gives access, which is not counted',
    fr: "\u00A0; une stratégie d'un autre ID d'objet est peut-être celle d'un groupe qui donne encore accès, mais cela n'est pas pris en compte",
  },
  roleWithoutEffect: {
    en: '; its role has no effect on a vault with access policies',
    fr: "\u00A0; son rôle est sans effet sur un coffre à stratégies d'accès",
  },
  otherApp: (id: string): Words => ({
    en: `The object ID ${id}, given as adobe-principal-id, belongs to another application, so the access of Adobe's own service principal was not checked`,
    fr: `l'ID ${id}, indiqué dans adobe-principal-id, appartient à une autre application\u00A0; l'accès du principal de service d'Adobe n'a donc pas été vérifié`,
  }),
  denied: (name: string, scope: string): Words => ({
    en: `Deny assignment ${nameOf(name)} on ${addressOf(scope)} denies Adobe the use of the key`,
    fr: `L'affectation de refus ${nameOf(name)} sur ${addressOf(scope)} interdit à Adobe l'utilisation de la clé`,
  }),
  deniedBy: (id: string): Words => ({
    en: `Deny assignment ${id} denies Adobe the use of the key`,
    fr: `L'affectation de refus ${id} interdit à Adobe l'utilisation de la clé`,
  }),
  perhapsDenied: (name: string, scope: string, doubt: 'group' | 'condition'): Words => ({
    en: `deny assignment ${nameOf(name)} on ${addressOf(scope)} ${doubt === 'group' ? "names a group of which Adobe's service principal might be a member" : 'has a condition, which this action does not evaluate'}`,
    fr: `l'affectation de refus ${nameOf(name)} sur ${addressOf(scope)} ${doubt === 'group' ? "désigne un groupe dont le principal de service d'Adobe est peut-être membre" : "comporte une condition, que cette action n'évalue pas"}`,
  }),
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const adobeGrantLasting = {
  id: 'adobe-grant-lasting',
  severity: 'warning',
  adobeStep: 4,
  source: `${learn}/role-based-access-control/pim-integration`,
  title: { en: 'The role assignment has no end date', fr: "L'attribution de rôle n'a pas de date de fin" },
  why: {
    en: 'A time-bound role assignment is removed on its last day, and Adobe might treat that as a revocation.',
    fr: 'Une attribution de rôle limitée dans le temps est retirée à son dernier jour, et Adobe peut y voir une révocation.',
  },
  expected: { en: 'A role assignment without an end date', fr: 'Une attribution de rôle sans date de fin' },
  unchecked: {
    en: "Couldn't check Adobe's role assignment for an end date",
    fr: "Impossible de vérifier si l'attribution de rôle d'Adobe a une date de fin",
  },
  lasts: { en: 'The role assignment has no end date', fr: "L'attribution de rôle n'a pas de date de fin" },
  ends: (at: string): Words => ({
    en: `Adobe's role assignment ends on ${readableTime(at, 'en')}`,
    fr: `L'attribution de rôle d'Adobe prend fin le ${readableTime(at, 'fr')}`,
  }),
  ended: (at: string): Words => ({
    en: `Adobe's role assignment ended on ${readableTime(at, 'en')} and is still listed, so the access ends now`,
    fr: `L'attribution de rôle d'Adobe a pris fin le ${readableTime(at, 'fr')} et figure encore dans la liste\u00A0; l'accès prend donc fin maintenant`,
  }),
  gap: (at: string): Words => ({
    en: `; the next one begins on ${readableTime(at, 'en')}, and Adobe has no access in between`,
    fr: `\u00A0; la suivante ne commence que le ${readableTime(at, 'fr')}, et Adobe n'a pas accès entre-temps`,
  }),
  notBegun: (at: string): Words => ({
    en: `Adobe's role assignment begins on ${readableTime(at, 'en')}`,
    fr: `l'attribution de rôle d'Adobe commence le ${readableTime(at, 'fr')}`,
  }),
  noGrant: { en: 'Adobe does not have the role', fr: "Adobe n'a pas le rôle" },
  noLicense: {
    en: 'The tenant has no license for time-bound role assignments',
    fr: "Le locataire n'a pas de licence pour les attributions de rôle limitées dans le temps",
  },
  onPolicies: { en: 'Access policies have no end date', fr: "Les stratégies d'accès n'ont pas de date de fin" },
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const adobeLeastPrivilege = {
  id: 'adobe-least-privilege',
  severity: 'warning',
  adobeStep: 4,
  source: `${learn}/role-based-access-control/best-practices`,
  title: { en: 'Adobe has no other permission', fr: "Adobe n'a aucune autre autorisation" },
  why: {
    en: 'With more permissions than get, wrapKey, and unwrapKey, an outside party can read or change what is not theirs.',
    fr: 'Toute autorisation au-delà de get, wrapKey et unwrapKey permet à un tiers de lire ou de modifier ce qui ne lui appartient pas.',
  },
  expected: {
    en: 'No other role or permission on the key, the vault, or above',
    fr: 'Aucun autre rôle ni autorisation sur la clé, le coffre ou à un niveau supérieur',
  },
  unchecked: {
    en: "Couldn't check Adobe's other permissions",
    fr: "Impossible de vérifier les autres autorisations d'Adobe",
  },
  nothingElse: { en: 'Adobe has no other role or permission', fr: "Adobe n'a aucun autre rôle ni autorisation" },
  noPrincipal: {
    en: "Adobe's service principal does not exist",
    fr: "Le principal de service d'Adobe n'existe pas",
  },
  excess: (items: readonly Words[]): Words => ({
    en: `Adobe also has ${list(items.map(({ en }) => en))}`,
    fr: `Adobe a aussi ${list(items.map(({ fr }) => fr))}`,
  }),
  role: (name: string, scope: string): Words => ({
    en: `role ${name} on ${addressOf(scope)}`,
    fr: `le rôle ${name} sur ${addressOf(scope)}`,
  }),
  permissions: (kind: keyof typeof kinds, items: readonly string[]): Words => ({
    en: `permissions on ${kinds[kind].en}: ${list(items)}`,
    fr: `des autorisations sur ${kinds[kind].fr}\u00A0: ${list(items)}`,
  }),
} as const satisfies Situation & Readonly<Record<string, unknown>>;

/** What stands in the way of Adobe's access. */
export const accessObstacles = {
  'grant-unreadable': {
    explainedBy: 'adobe-grant',
    blocks: (_, { reason }) => ({
      en: `The role assignments could not be read, so it is unknown whether Adobe has access${answered(reason).en}.`,
      fr: `Les attributions de rôle n'ont pas pu être lues\u00A0; l'accès d'Adobe à la clé est donc inconnu${answered(reason).fr}.`,
    }),
    runbook: (inputs, { reason }) => unreadRunbook(inputs, reason),
  },
  'grant-gone-after-confirmation': {
    explainedBy: 'adobe-grant',
    blocks: (inputs) => ({
      en: `Adobe confirmed the key, and Adobe's service principal does not have the agreed access to vault ${inputs.vaultName}. Removing it is how a customer revokes Adobe's access, so it is restored only on request.`,
      fr: `Adobe a confirmé la clé, et le principal de service d'Adobe n'a pas l'accès convenu au coffre ${inputs.vaultName}. C'est en le retirant qu'un client révoque l'accès d'Adobe\u00A0; il n'est donc rétabli que sur demande.`,
    }),
    runbook: (inputs) => removedRole(inputs, inputs.adobePrincipalId),
  },
  'grant-conditional': {
    explainedBy: 'adobe-grant',
    blocks: (inputs) => ({
      en: `Adobe's role assignment on vault ${inputs.vaultName} has a condition, which this action does not evaluate.`,
      fr: `L'attribution de rôle d'Adobe sur le coffre ${inputs.vaultName} est soumise à une condition, que cette action n'évalue pas.`,
    }),
    runbook: (inputs) => grantUnderCondition(inputs),
  },
  'policy-missing-after-recovery': {
    blocks: (inputs) => ({
      en: `Vault ${inputs.vaultName} was recovered with its access policies, and none allows Adobe's service principal to use the key. Access policies come back with a vault, so somebody removed Adobe's earlier. It is not added in this run.`,
      fr: `Le coffre ${inputs.vaultName} a été récupéré avec ses stratégies d'accès, et aucune ne permet au principal de service d'Adobe d'utiliser la clé. Les stratégies d'accès reviennent avec le coffre\u00A0; quelqu'un l'avait donc retirée. Elle n'est pas ajoutée pendant cette exécution.`,
    }),
    runbook: (inputs) => policyNotBack(inputs),
  },
} as const satisfies Partial<Record<BlockerId, Obstacle>>;
