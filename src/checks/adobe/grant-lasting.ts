/** Whether the grant ends by itself: time-bound role assignments of Privileged Identity Management. */
import { readableTime } from '../../model/dates.ts';
import { grantsOf } from '../../model/grant.ts';
import { countedGrants, type GrantTerm, periodOf, type TermOutside } from '../../model/grant-end.ts';
import { nameOf } from '../../model/names.ts';
import { adobePrincipalId } from '../../model/principal.ts';
import type { Remedy } from '../../model/remedy.ts';
import { comparable, idsOf } from '../../model/scopes.ts';
import { joined, type Words } from '../../model/words.ts';
import { endingGrant } from '../../remedies/grant-remedies.ts';
import {
  type CatalogEntry,
  type CheckOutcome,
  type Context,
  checkVault,
  fail,
  pass,
  skipped,
  unreadable,
} from '../check.ts';
import { learn } from '../sources.ts';

export const adobeGrantLasting = {
  id: 'adobe-grant-lasting',
  severity: 'warning',
  effect: 'none',
  source: `${learn}/role-based-access-control/pim-integration`,
  title: { en: 'The role assignment has no end date', fr: "L'attribution de rôle n'a pas de date de fin" },
  headline: { en: "Adobe's access has an end date", fr: "L'accès d'Adobe a une date de fin" },
  expected: { en: 'A role assignment without an end date', fr: 'Une attribution de rôle sans date de fin' },
  unchecked: {
    en: "Couldn't check Adobe's role assignment for an end date",
    fr: "Impossible de vérifier si l'attribution de rôle d'Adobe a une date de fin",
  },
  check: checkVault((vault, context) => {
    const { inputs, observed, scopes } = context;
    const { principal, roleAssignments, scheduleInstances } = observed;
    if (!vault.rbac)
      return skipped({ en: 'Access policies have no end date', fr: "Les stratégies d'accès n'ont pas de date de fin" });
    const principalId = adobePrincipalId(inputs, observed);
    if (principalId === undefined) {
      return principal.presence === 'unknown' ? unreadable(context, principal) : skipped(noGrant);
    }
    if (roleAssignments.presence !== 'found') return unreadable(context, roleAssignments);
    const counted = countedGrants(roleAssignments.value, principalId, scopes.key);
    if (counted.length === 0) return skipped(noGrant);
    if (scheduleInstances.presence === 'absent')
      return skipped({
        en: 'The tenant has no license for time-bound role assignments',
        fr: "Le locataire n'a pas de licence pour les attributions de rôle limitées dans le temps",
      });
    if (scheduleInstances.presence === 'unknown') return unreadable(context, scheduleInstances);
    return byTerm(context, principalId, periodOf(counted, scheduleInstances.value, context.now));
  }),
} as const satisfies CatalogEntry;

const noGrant: Words = { en: 'Adobe does not have the role', fr: "Adobe n'a pas le rôle" };

function byTerm(context: Context, principalId: string, term: GrantTerm): CheckOutcome {
  if (term.kind === 'lasting')
    return pass({ en: 'The role assignment has no end date', fr: "L'attribution de rôle n'a pas de date de fin" });
  const { at } = term;
  if (term.kind === 'begins') {
    return skipped({
      en: `Adobe's role assignment begins on ${readableTime(at, 'en')}, which adobe-grant reports`,
      fr: `L'attribution de rôle d'Adobe commence le ${readableTime(at, 'fr')}, ce que signale adobe-grant`,
    });
  }
  if (Number.isNaN(Date.parse(at))) return fail(unreadableEnd(at), renewal(context, principalId, term));
  const end: Words =
    term.kind === 'ends'
      ? {
          en: `Adobe's role assignment ends on ${readableTime(at, 'en')}`,
          fr: `L'attribution de rôle d'Adobe prend fin le ${readableTime(at, 'fr')}`,
        }
      : {
          en: `Adobe's role assignment ended on ${readableTime(at, 'en')} and is still listed, so the access ends now`,
          fr: `L'attribution de rôle d'Adobe a pris fin le ${readableTime(at, 'fr')} et figure encore dans la liste\u00A0; l'accès prend donc fin maintenant`,
        };
  const { next } = term;
  const outcome = fail(
    joined(
      end,
      next !== null && {
        en: `; the next one begins on ${readableTime(next, 'en')}, and Adobe has no access in between`,
        fr: `\u00A0; la suivante ne commence que le ${readableTime(next, 'fr')}, et Adobe n'a pas accès entre-temps`,
      },
    ),
    renewal(context, principalId, term),
  );
  return term.kind === 'ends' ? { ...outcome, effect: { ends: term.at } } : outcome;
}

function unreadableEnd(at: string): Words {
  return {
    en: `Adobe's role assignment has an end date that can't be read: ${nameOf(at)}`,
    fr: `L'attribution de rôle d'Adobe a une date de fin illisible\u00A0: ${nameOf(at)}`,
  };
}

/** The term of the grant that counts, if Azure lists it outside of it; `undefined` if nothing says so. */
export function termOutside(context: Context, principalId: string): TermOutside | undefined {
  const { roleAssignments, scheduleInstances } = context.observed;
  if (roleAssignments.presence !== 'found' || scheduleInstances.presence !== 'found') return undefined;
  const counted = countedGrants(roleAssignments.value, principalId, context.scopes.key);
  const term = periodOf(counted, scheduleInstances.value, context.now);
  return term.kind === 'ended' || term.kind === 'begins' ? term : undefined;
}

/** Azure rejects a second assignment of the role at the same scope, so the permanent one goes to a free one. */
export function renewal(
  context: Context,
  principalId: string,
  { kind }: Exclude<GrantTerm, { kind: 'lasting' }>,
): Remedy {
  const free = kind === 'begins' ? undefined : freeScope(context, principalId);
  return endingGrant(context.inputs, { principalId, freeScope: free, isPast: kind !== 'ends' });
}

/** Of the two scopes that `ensure` supports, one at which the role is not assigned, the requested one first. */
function freeScope({ inputs, observed, scopes }: Context, principalId: string): string | undefined {
  const { roleAssignments } = observed;
  const own = roleAssignments.presence === 'found' ? grantsOf(roleAssignments.value, principalId, scopes.key) : [];
  const { vault, key } = idsOf(inputs);
  const inOrder = inputs.grantScope === 'key' ? [key, vault] : [vault, key];
  return inOrder.find((scope) => own.every((one) => comparable(one.scope) !== comparable(scope)));
}
