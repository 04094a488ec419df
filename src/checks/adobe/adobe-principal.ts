/** Whether Adobe's service principal exists in the tenant and is enabled. */
import { named } from '../../inputs/named.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import { readableDay } from '../../model/dates.ts';
import type { Inputs } from '../../model/inputs.ts';
import { quotedName } from '../../model/names.ts';
import type { DeletedPrincipal, Principal } from '../../model/observed.ts';
import { fitsInputs, isOtherGiven, restorablePrincipal } from '../../model/principal.ts';
import type { Words } from '../../model/words.ts';
import {
  deactivatedPrincipal,
  deletedPrincipal,
  disabledPrincipal,
  lostPrincipal,
  missingPrincipal,
  principalNotAsked,
  principalNotSearched,
  principalUnclear,
  wrongPrincipalId,
} from '../../remedies/principal-remedies.ts';
import { type CatalogEntry, type CheckOutcome, type Context, fail, pass, undecided, unreadable } from '../check.ts';
import { journeyAnalytics } from '../sources.ts';

export const adobePrincipal = {
  id: 'adobe-principal',
  severity: 'error',
  effect: 'cuts',
  explains: [401, 403],
  loggedIn: 'entra',
  fixedBy: 'principal',
  source: journeyAnalytics,
  title: {
    en: "Adobe's service principal exists and is enabled",
    fr: "Le principal de service d'Adobe existe et est activé",
  },
  headline: { en: "Adobe's principal is missing", fr: "Principal d'Adobe absent" },
  expected: {
    en: "Adobe's service principal exists in the tenant and is enabled",
    fr: "Le principal de service d'Adobe existe dans le locataire et est activé",
  },
  unchecked: {
    en: "Couldn't read Adobe's service principal",
    fr: "Impossible de lire le principal de service d'Adobe",
  },
  check: (context) => {
    const {
      inputs,
      observed: { principal },
    } = context;
    if (principal.presence === 'unknown') return unreadable(context, principal);
    if (principal.presence === 'absent') return { ...principalIsGone(context), isMissing: true };
    const { id, appId, from } = principal.value;
    if (appId.toLowerCase() !== inputs.adobeAppId.toLowerCase())
      return {
        ...fail(
          {
            en: `Service principal ${id}, given as ${named(inputs, 'adobePrincipalId')}, belongs to another application: ${appId}`,
            fr: `Le principal de service ${id}, indiqué dans ${named(inputs, 'adobePrincipalId')}, appartient à une autre application\u00A0: ${appId}`,
          },
          wrongPrincipalId(inputs),
        ),
        effect: 'may-cut',
        headline: notAdobes(inputs),
      };
    if (from === 'input') return notVouchedFor(context, principal.value);
    const own = byState(principal.value);
    // Its own that is disabled is the loss, whatever was given.
    return own.status === 'pass' && isOtherGiven(inputs, principal.value) ? otherGiven(inputs, id) : ofState(own);
  },
} as const satisfies CatalogEntry;

function notAdobes(inputs: Inputs): Words {
  const name = named(inputs, 'adobePrincipalId');
  return { en: `${name} isn't Adobe's`, fr: `${name} n'est pas Adobe` };
}

/** Nothing is missing: the application's own service principal is enabled. */
function otherGiven(inputs: Inputs, own: string): CheckOutcome {
  const given = inputs.adobePrincipalId ?? '';
  return {
    ...fail(
      {
        en: `Service principal ${given}, given as ${named(inputs, 'adobePrincipalId')}, does not exist in the tenant. Adobe's is ${own}, and is enabled`,
        fr: `Le principal de service ${given}, indiqué dans ${named(inputs, 'adobePrincipalId')}, n'existe pas dans le locataire. Celui d'Adobe est ${own}, et il est activé`,
      },
      wrongPrincipalId(inputs),
    ),
    effect: 'may-cut',
    headline: notAdobes(inputs),
  };
}

/** No command here creates another one while the deleted one can be restored: it would have another ID. */
function principalIsGone({ inputs, observed, now }: Context): CheckOutcome {
  const { adobeAppId: appId, adobePrincipalId: given } = inputs;
  const deleted = restorablePrincipal(observed, now);
  if (deleted !== undefined && fitsInputs(inputs, deleted)) return isDeleted(inputs, deleted);
  const remedy = () => {
    if (observed.deletedPrincipal.presence === 'unknown') return principalNotSearched(inputs);
    if (isConfirmed(inputs) && deleted === undefined) return lostPrincipal(inputs);
    return given === undefined ? missingPrincipal(inputs) : wrongPrincipalId(inputs);
  };
  // "Missing, also among the deleted" reads as its opposite.
  const brief =
    observed.deletedPrincipal.presence === 'absent'
      ? {
          en: "Adobe's service principal does not exist, nor a deleted one",
          fr: "Aucun principal de service d'Adobe, ni existant ni supprimé",
        }
      : { en: "Adobe's service principal is missing", fr: "Principal de service d'Adobe absent" };
  if (given === undefined)
    return {
      ...fail(
        {
          en: `Adobe's application ${appId} has no service principal in the tenant`,
          fr: `L'application ${appId} d'Adobe n'a pas de principal de service dans le locataire`,
        },
        remedy(),
      ),
      brief,
    };
  return fail(
    {
      en: `Service principal ${given}, given as ${named(inputs, 'adobePrincipalId')}, does not exist in the tenant`,
      fr: `Le principal de service ${given}, indiqué dans ${named(inputs, 'adobePrincipalId')}, n'existe pas dans le locataire`,
    },
    remedy(),
  );
}

function isDeleted(inputs: Inputs, { id, restorableUntil: until }: DeletedPrincipal): CheckOutcome {
  const [en, fr] =
    until === null
      ? ['', '']
      : [
          ` and can be restored until ${readableDay(until, 'en')} (UTC)`,
          ` et peut être restauré jusqu'au ${readableDay(until, 'fr')} (UTC)`,
        ];
  const outcome = fail(
    {
      en: `Adobe's service principal ${id} is deleted${en}`,
      fr: `Le principal de service ${id} d'Adobe est supprimé${fr}`,
    },
    deletedPrincipal(inputs, id),
  );
  return { ...outcome, headline: { en: "Adobe's principal is deleted", fr: "Principal d'Adobe supprimé" } };
}

/** The ID was given as an input, and Graph did not say whose it is. */
function notVouchedFor(context: Context, { id, graphFailure }: Principal): CheckOutcome {
  if (graphFailure !== null) return unreadable(context, { presence: 'unknown', reason: graphFailure });
  return undecided(
    {
      en: `object ID ${id} was given, and Microsoft Graph was not asked whose it is, since adobe-principal is waived`,
      fr: `l'ID d'objet ${id} est indiqué, et Microsoft Graph n'a pas été interrogé à son sujet, puisque adobe-principal fait l'objet d'une dérogation`,
    },
    principalNotAsked(context.inputs),
  );
}

const isOff: Words = { en: "Adobe's principal is disabled", fr: "Principal d'Adobe désactivé" };

/** Whoever disabled it. */
const ofState = (outcome: CheckOutcome): CheckOutcome =>
  outcome.status === 'fail' ? { ...outcome, headline: isOff } : outcome;

function byState({ id, enabled, disabledByMicrosoft: status, deactivated }: Principal): CheckOutcome {
  if (enabled === false)
    return fail(
      { en: `Adobe's service principal ${id} is disabled`, fr: `Le principal de service ${id} d'Adobe est désactivé` },
      disabledPrincipal(id),
    );
  if (status !== null)
    return fail(
      {
        en: `Microsoft disabled service principal ${id}: ${quotedName(status)}`,
        fr: `Microsoft a désactivé le principal de service ${id}\u00A0: ${quotedName(status)}`,
      },
      deactivatedPrincipal(id),
    );
  if (deactivated)
    return fail(
      {
        en: `The application of service principal ${id} is deactivated, so it gets no new tokens`,
        fr: `L'application du principal de service ${id} est désactivée, donc elle n'obtient plus de nouveaux jetons`,
      },
      deactivatedPrincipal(id),
    );
  if (enabled === null)
    return undecided(
      {
        en: "Microsoft Graph's answer does not say whether it is enabled",
        fr: "la réponse de Microsoft Graph n'indique pas s'il est activé",
      },
      principalUnclear(id),
    );
  return pass({ en: `Service principal ${id} is enabled`, fr: `Le principal de service ${id} est activé` });
}
