/** Whether Adobe's service principal may use the key. */
import { named } from '../../inputs/named.ts';
import { readableTime } from '../../model/dates.ts';
import { denialOf, useOfKey } from '../../model/deny.ts';
import { observedGrant } from '../../model/grant.ts';
import type { TermOutside } from '../../model/grant-end.ts';
import { addressOf, nameOf, quotedName } from '../../model/names.ts';
import { type Vault } from '../../model/observed.ts';
import { adobePrincipalId, otherKindOf } from '../../model/principal.ts';
import type { Remedy } from '../../model/remedy.ts';
import { encryptionUserRoleName } from '../../model/roles.ts';
import { isForeign } from '../../model/vault.ts';
import { type Words } from '../../model/words.ts';
import { conditionalGrant, deniedAccess, perhapsDenied, principalIdFirst } from '../../remedies/grant-remedies.ts';
import { wrongPrincipalId } from '../../remedies/principal-remedies.ts';
import {
  type CatalogEntry,
  type CheckOutcome,
  type Context,
  checkVault,
  doubtful,
  fail,
  following,
  mayCut,
  pass,
  undecided,
  unreadable,
} from '../check.ts';
import { platformVault } from '../sources.ts';
import { renewal, termOutside } from './grant-lasting.ts';
import { isUnchecked, withoutPolicy, withoutRole } from './missing-grant.ts';

/** The plan calls `observedGrant` too, so that what is reported and what is done can't disagree. */
export const adobeGrant = {
  id: 'adobe-grant',
  severity: 'error',
  effect: 'cuts',
  explains: [403],
  changedBy: ['role-removed', 'policies-changed', 'vault-changed', 'vault-deleted', 'access-denied'],
  fixedBy: 'grant',
  source: platformVault,
  title: {
    en: 'Adobe has permission to use the key (get, wrapKey, unwrapKey)',
    fr: 'Adobe dispose des autorisations get, wrapKey et unwrapKey sur la clé',
  },
  headline: { en: "Adobe's access is missing", fr: "L'accès d'Adobe manque" },
  expected: {
    en: `Role ${encryptionUserRoleName} on the key, the vault, or above, or an access policy with get, wrapKey, and unwrapKey; no deny assignment that takes it away`,
    fr: `Le rôle ${encryptionUserRoleName} sur la clé, le coffre ou à un niveau supérieur, ou une stratégie d'accès avec get, wrapKey et unwrapKey\u00A0; aucune affectation de refus qui l'en prive`,
  },
  unchecked: { en: "Couldn't check Adobe's access to the key", fr: "Impossible de vérifier l'accès d'Adobe à la clé" },
  check: checkVault((vault, context) => {
    const principalId = adobePrincipalId(context.inputs, context.observed);
    if (principalId === undefined) return withoutPrincipal(context);
    const kind = otherKindOf(context.observed);
    if (kind !== undefined) return notAPrincipal(context, principalId, kind);
    const held = heldGrant(context, principalId, vault);
    if (held.status === 'fail') return isForeign(vault, context.inputs) ? following('vault-tenant', held) : held;
    const denied = denialOutcome(context, principalId);
    // Whether Azure applies deny assignments to a vault with access policies is not documented.
    if (denied?.status === 'fail') return vault.rbac && !isUnchecked(context) ? denied : mayCut(denied);
    return held.status === 'pass' ? (denied ?? held) : held;
  }),
} as const satisfies CatalogEntry;

function withoutPrincipal(context: Context): CheckOutcome {
  const {
    inputs,
    observed: { principal },
  } = context;
  if (principal.presence === 'unknown') return unreadable(context, principal);
  if (principal.presence === 'absent') {
    return following('adobe-principal', {
      status: 'fail',
      observed: {
        en: 'Adobe has no access to the key, since its service principal does not exist',
        fr: "Adobe n'a pas accès à la clé, puisque son principal de service n'existe pas",
      },
      isAbsence: true,
      isMissing: true,
    });
  }
  // What another application has says nothing about Adobe's.
  const { id } = principal.value;
  return undecided(
    {
      en: `The object ID ${id}, given as ${named(inputs, 'adobePrincipalId')}, belongs to another application, so the access of Adobe's own service principal was not checked`,
      fr: `l'ID ${id}, indiqué dans ${named(inputs, 'adobePrincipalId')}, appartient à une autre application\u00A0; l'accès du principal de service d'Adobe n'a donc pas été vérifié`,
    },
    principalIdFirst(inputs),
  );
}

/** What a group or a person has says nothing about Adobe's application. */
function notAPrincipal({ inputs }: Context, id: string, kind: string): CheckOutcome {
  return {
    ...fail(
      {
        en: `The object ID ${id}, given as ${named(inputs, 'adobePrincipalId')}, is of a different kind in Azure's assignments: ${quotedName(kind)}, not a service principal`,
        fr: `L'ID d'objet ${id}, indiqué dans ${named(inputs, 'adobePrincipalId')}, est d'un autre type dans les attributions d'Azure\u00A0: ${quotedName(kind)}, et non un principal de service`,
      },
      wrongPrincipalId(inputs),
    ),
    effect: 'may-cut',
  };
}

/** What the principal has, regardless of deny assignments. */
function heldGrant(context: Context, principalId: string, vault: Vault): CheckOutcome {
  const grant = observedGrant(context.inputs, context.observed);
  if (grant.presence === 'found') {
    const { assignment } = grant;
    if (assignment === undefined)
      return pass({
        en: 'Adobe has an access policy with get, wrapKey, and unwrapKey',
        fr: "Adobe a une stratégie d'accès avec get, wrapKey et unwrapKey",
      });
    const term = termOutside(context, principalId);
    if (term !== undefined) return isOutsideTerm(term, renewal(context, principalId, term));
    const { scope } = assignment;
    return pass({
      en: `Adobe has the role ${encryptionUserRoleName} on ${addressOf(scope)}`,
      fr: `Adobe a le rôle ${encryptionUserRoleName} sur ${addressOf(scope)}`,
    });
  }
  if (grant.presence === 'conditional') {
    const { scope, condition } = grant.assignment;
    return undecided(
      {
        en: `the role is assigned on ${addressOf(scope)} under a condition, which this action does not evaluate: ${nameOf(condition)}`,
        fr: `le rôle est attribué sur ${addressOf(scope)} sous une condition, que cette action n'évalue pas\u00A0: ${nameOf(condition)}`,
      },
      conditionalGrant(context.inputs, principalId, grant.assignment),
    );
  }
  return vault.rbac ? withoutRole(context, principalId) : withoutPolicy(context, principalId, vault);
}

const hasEnded: Words = { en: "Adobe's access has ended", fr: "L'accès d'Adobe a pris fin" };

function isOutsideTerm({ kind, at }: TermOutside, remedy: Remedy): CheckOutcome {
  const [en, fr] = kind === 'begins' ? ['begins', 'commence'] : ['ended', 'a pris fin'];
  const because: Words = {
    en: `Azure lists Adobe's role assignment, which ${en} on ${readableTime(at, 'en')}`,
    fr: `Azure affiche l'attribution de rôle d'Adobe, qui ${fr} le ${readableTime(at, 'fr')}`,
  };
  if (kind === 'begins') return undecided(because, remedy);
  const brief: Words = {
    en: `Adobe's role assignment ended on ${readableTime(at, 'en')}`,
    fr: `L'attribution de rôle d'Adobe a pris fin le ${readableTime(at, 'fr')}`,
  };
  // What Azure still lists might still work.
  return { ...doubtful(undecided(because, remedy)), effect: 'cuts', brief, headline: hasEnded };
}

/** The result if deny assignments affect a grant; `undefined` if they do not. */
function denialOutcome(context: Context, principalId: string): CheckOutcome | undefined {
  const { denyAssignments } = context.observed;
  // A 404 on the list does not mean that it is empty.
  if (denyAssignments.presence !== 'found') return unreadable(context, denyAssignments);
  const denial = denialOf(denyAssignments.value, principalId, useOfKey(context.scopes.key));
  if (denial === undefined) return undefined;
  const { id, name, scope } = denial.assignment;
  if (denial.verdict === 'denied') {
    const last = lastPart(id);
    return {
      ...fail(
        {
          en: `Deny assignment ${nameOf(name)} on ${addressOf(scope)} denies Adobe the use of the key`,
          fr: `L'affectation de refus ${nameOf(name)} sur ${addressOf(scope)} interdit à Adobe l'utilisation de la clé`,
        },
        deniedAccess(context.inputs),
      ),
      headline: { en: 'A deny assignment is in force', fr: 'Une affectation de refus existe' },
      brief: {
        en: `Deny assignment ${last} denies Adobe the use of the key`,
        fr: `L'affectation de refus ${last} interdit à Adobe l'utilisation de la clé`,
      },
    };
  }
  return undecided(
    {
      en: `deny assignment ${nameOf(name)} on ${addressOf(scope)} can deny Adobe the use of the key: it names a group, has a condition, or is in a form that this action does not know`,
      fr: `l'affectation de refus ${nameOf(name)} sur ${addressOf(scope)} peut interdire à Adobe l'utilisation de la clé\u00A0: elle désigne un groupe, comporte une condition ou a une forme que cette action ne connaît pas`,
    },
    perhapsDenied(context.inputs),
  );
}

/** Azure makes it: a GUID. */
function lastPart(id: string): string {
  return addressOf(id.slice(id.lastIndexOf('/') + 1));
}
