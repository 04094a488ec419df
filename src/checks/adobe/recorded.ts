/** What inputs record of the agreement with Adobe: the application, the entitlement and the confirmation. */
import { named } from '../../inputs/named.ts';
import { adobePublishedAppId } from '../../model/applications.ts';
import { confirmationText, type NoneOver } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import { whyNoneIsOver } from '../../model/none-over.ts';
import type { Observed } from '../../model/observed.ts';
import { inSteps } from '../../model/remedy.ts';
import type { Words } from '../../model/words.ts';
import { doubtObserved, doubtText, notYetConfirmed, readTicketFirst } from '../../remedies/confirmation-remedies.ts';
import { otherApplication } from '../../remedies/principal-remedies.ts';
import { type CatalogEntry, type CheckOutcome, fail, pass, skipped } from '../check.ts';
import { journeyAnalytics } from '../sources.ts';

export const recordedFindings = [
  {
    id: 'adobe-application',
    severity: 'warning',
    severityRule: 'warning; skipped for the published application',
    effect: 'none',
    // The plan would grant it access.
    isToldInPlan: true,
    comesBeforeTicket: true,
    source: journeyAnalytics,
    title: { en: 'The application is the one that Adobe publishes', fr: "L'application est celle que publie Adobe" },
    headline: {
      en: "The application isn't the one that Adobe publishes",
      fr: "L'application n'est pas celle que publie Adobe",
    },
    expected: { en: `The application is ${adobePublishedAppId}`, fr: `L'application est ${adobePublishedAppId}` },
    unchecked: { en: "Couldn't check the application", fr: "Impossible de vérifier l'application" },
    // A different application is for tests, and in case Adobe changes its own.
    check: ({ inputs, observed }) =>
      inputs.adobeAppId === adobePublishedAppId
        ? skipped({ en: 'No other application is named', fr: "Aucune autre application n'est indiquée" })
        : fail(
            {
              en: `The input ${named(inputs, 'adobeAppId')} is ${inputs.adobeAppId}, which is not the application that Adobe publishes`,
              fr: `L'entrée ${named(inputs, 'adobeAppId')} vaut ${inputs.adobeAppId}, qui n'est pas l'application que publie Adobe`,
            },
            otherApplication(inputs, observed),
          ),
  },
  {
    id: 'adobe-entitlement',
    severity: 'warning',
    effect: 'none',
    source: journeyAnalytics,
    title: { en: 'The entitlement is recorded', fr: "L'offre Adobe est renseignée" },
    headline: { en: "The entitlement isn't recorded", fr: "Le droit n'est pas renseigné" },
    expected: { en: 'The entitlement is recorded', fr: "L'offre est renseignée" },
    unchecked: { en: "Couldn't check the entitlement", fr: "Impossible de vérifier l'offre Adobe" },
    check: ({ inputs }) => {
      const { adobeEntitlement: entitlement } = inputs;
      if (entitlement !== undefined)
        return pass({
          en: `The entitlement is ${entitlement}, as recorded`,
          fr: `Offre Adobe renseignée\u00A0: ${entitlement}`,
        });
      return fail(
        { en: 'The entitlement is not recorded', fr: "L'offre Adobe n'est pas renseignée" },
        inSteps(
          {
            en: 'Ask your Adobe account team which of the two Shields you have.',
            fr: 'Demandez à votre équipe de compte Adobe lequel des deux Shields vous avez.',
          },
          {
            en: `Set ${named(inputs, 'adobeEntitlement')} to healthcare-shield or privacy-security-shield.`,
            fr: `Indiquez dans ${named(inputs, 'adobeEntitlement')} healthcare-shield ou privacy-security-shield.`,
          },
        ),
      );
    },
  },
  {
    id: 'adobe-confirmation',
    severityRule:
      'error with `require-confirmation: true`, and where `none` has ended or is contradicted; else skipped',
    effect: 'none',
    // It comes after the ticket, and the ticket after `provisioned`.
    entersState: false,
    source: journeyAnalytics,
    title: { en: "Adobe's confirmation is recorded", fr: "La confirmation d'Adobe est renseignée" },
    headline: { en: "Adobe's confirmation isn't recorded", fr: "La confirmation d'Adobe n'est pas renseignée" },
    expected: {
      en: 'The key URI that Adobe confirmed is recorded',
      fr: "L'URI de clé confirmé par Adobe est renseigné",
    },
    unchecked: { en: "Couldn't check Adobe's confirmation", fr: "Impossible de vérifier la confirmation d'Adobe" },
    severity: 'error',
    check: ({ inputs, observed }) => {
      const { requireConfirmation, confirmedKeyUri: said } = inputs;
      const doubt = whyNoneIsOver(inputs, observed);
      if (doubt !== undefined) return doubted(inputs, observed, doubt);
      if (said.kind === 'none' && requireConfirmation) return fail(onlyNone(inputs), notYetConfirmed(inputs));
      if (!requireConfirmation)
        return skipped({
          en: "Not checked, since Adobe's confirmation is not required",
          fr: "Non contrôlé, puisque la confirmation d'Adobe n'est pas exigée",
        });
      const uri = confirmationText(said);
      return pass({ en: `Adobe confirmed ${uri}, as recorded`, fr: `Adobe a confirmé ${uri}, comme renseigné` });
    },
  },
] as const satisfies readonly CatalogEntry[];

function onlyNone(inputs: Inputs): Words {
  const [name, none] = [named(inputs, 'confirmedKeyUri'), confirmationText(inputs.confirmedKeyUri)];
  return { en: `The input ${name} is ${none}`, fr: `L'entrée ${name} vaut ${none}` };
}

function doubted(inputs: Inputs, observed: Observed, doubt: NoneOver): CheckOutcome {
  const headline = doubtText(inputs, doubt);
  return { ...fail(doubtObserved(inputs, doubt), readTicketFirst(inputs, observed, doubt)), headline, brief: headline };
}
