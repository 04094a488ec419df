/** What inputs record of the agreement with Adobe: the application, the entitlement and the confirmation. */
import { adobePublishedAppId } from '../../model/applications.ts';
import { type Confirmation, confirmationText, type DoubtOfNone } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import { doubtOfNone } from '../../model/none.ts';
import type { Observed } from '../../model/observed.ts';
import { inSteps } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { notYetConfirmed } from '../../runbooks/confirmation.ts';
import { doubtObserved, doubtText, lookIntoTicket } from '../../runbooks/doubt-of-none.ts';
import { otherApplication } from '../../runbooks/principal/other-application.ts';
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
    why: {
      en: 'The owner of the application can use the key. Adobe is known to use keys of Customer Journey Analytics with only one application.',
      fr: "Le propriétaire de l'application peut utiliser la clé. Adobe n'utilise, à notre connaissance, qu'une seule application pour les clés de Customer Journey Analytics.",
    },
    expected: {
      en: `adobe-app-id is ${adobePublishedAppId}, or not given`,
      fr: `adobe-app-id vaut ${adobePublishedAppId}, ou n'est pas renseigné`,
    },
    unchecked: { en: "Couldn't check the application", fr: "Impossible de vérifier l'application" },
    // A different application is for tests, and in case Adobe changes its own.
    check: ({ inputs, observed }) =>
      inputs.adobeAppId === adobePublishedAppId
        ? skipped({
            en: 'The input adobe-app-id names no other application',
            fr: "L'entrée adobe-app-id ne désigne aucune autre application",
          })
        : fail(
            {
              en: `The input adobe-app-id is ${inputs.adobeAppId}, which is not the application that Adobe publishes`,
              fr: `L'entrée adobe-app-id vaut ${inputs.adobeAppId}, qui n'est pas l'application que publie Adobe`,
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
    why: {
      en: 'Adobe offers customer-managed keys only with Healthcare Shield or Privacy & Security Shield, and this procedure is for Adobe Experience Platform on Azure.',
      fr: "Adobe ne propose les clés gérées par le client qu'avec Healthcare Shield ou Privacy & Security Shield, et cette procédure concerne Adobe Experience Platform sur Azure.",
    },
    expected: { en: 'The input adobe-entitlement is given', fr: "L'entrée adobe-entitlement est renseignée" },
    unchecked: { en: "Couldn't check the entitlement", fr: "Impossible de vérifier l'offre Adobe" },
    check: ({ inputs: { adobeEntitlement: entitlement } }) => {
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
            en: 'Set adobe-entitlement to healthcare-shield or privacy-security-shield.',
            fr: 'Définissez adobe-entitlement sur healthcare-shield ou privacy-security-shield.',
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
    why: {
      en: 'Only its confirmation says that Adobe encrypts data with this key, and with which version.',
      fr: "Seule sa confirmation indique qu'Adobe chiffre des données avec cette clé, et avec quelle version.",
    },
    expected: {
      en: 'The input confirmed-key-uri is the URI that Adobe confirmed',
      fr: "L'entrée confirmed-key-uri est l'URI confirmé par Adobe",
    },
    unchecked: { en: "Couldn't check Adobe's confirmation", fr: "Impossible de vérifier la confirmation d'Adobe" },
    severity: 'error',
    check: ({ inputs, observed }) => {
      const { requireConfirmation, confirmedKeyUri: said } = inputs;
      const doubt = doubtOfNone(inputs, observed);
      if (doubt !== undefined) return doubted(inputs, observed, doubt);
      if (said.kind === 'none' && requireConfirmation) return fail(onlyNone(said), notYetConfirmed);
      if (!requireConfirmation)
        return skipped({
          en: 'Not checked, since the input require-confirmation is false',
          fr: "Pas contrôlé, puisque l'entrée require-confirmation vaut false",
        });
      const uri = confirmationText(said);
      return pass({
        en: `Adobe confirmed ${uri}, as recorded`,
        fr: `Adobe a confirmé ${uri}, d'après confirmed-key-uri`,
      });
    },
  },
] as const satisfies readonly CatalogEntry[];

function onlyNone(said: Confirmation): Words {
  const none = confirmationText(said);
  return { en: `The input confirmed-key-uri is ${none}`, fr: `L'entrée confirmed-key-uri vaut ${none}` };
}

function doubted(inputs: Inputs, observed: Observed, doubt: DoubtOfNone): CheckOutcome {
  const headline = doubtText(doubt);
  return { ...fail(doubtObserved(doubt), lookIntoTicket(inputs, observed, doubt)), headline, brief: headline };
}
