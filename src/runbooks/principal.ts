/** Adobe's service principal, the application that it belongs to, and the entitlement. */

import { adobePublishedAppId } from '../model/applications.ts';
import { readableDay } from '../model/dates.ts';
import { termOf } from '../model/names.ts';
import type { BlockerId, Obstacle } from '../model/plan.ts';
import { inSteps, type Runbook, row } from '../model/runbook.ts';
import type { Situation } from '../model/situation.ts';
import type { Words } from '../model/words.ts';
import { deletedPrincipal, lostPrincipal, missingPrincipal, principalNotSearched } from './gone-principal.ts';
import { answered } from './missing-permission.ts';
import { wrongPrincipalId } from './named-principal.ts';
import { journeyAnalytics } from './sources.ts';
import { principalNotRead } from './unreadable-principal.ts';

export const adobePrincipal = {
  id: 'adobe-principal',
  severity: 'error',
  adobeStep: 4,
  explains: [401, 403],
  loggedIn: 'entra',
  fixedBy: 'principal',
  source: journeyAnalytics,
  title: {
    en: "Adobe's service principal exists and is enabled",
    fr: "Le principal de service d'Adobe existe et est activé",
  },
  why: {
    en: 'It is the identity with which Adobe uses the key. If it is deleted or disabled, Adobe might treat that as a revocation.',
    fr: "C'est l'identité avec laquelle Adobe utilise la clé. Si elle est supprimée ou désactivée, Adobe peut y voir une révocation.",
  },
  expected: {
    en: "Adobe's service principal exists in the tenant and is enabled",
    fr: "Le principal de service d'Adobe existe dans le locataire et est activé",
  },
  unchecked: {
    en: "Couldn't check Adobe's service principal",
    fr: "Impossible de vérifier le principal de service d'Adobe",
  },
  enabled: (id: string): Words => ({
    en: `Service principal ${id} is enabled`,
    fr: `Le principal de service ${id} est activé`,
  }),
  disabled: (id: string): Words => ({
    en: `Adobe's service principal ${id} is disabled`,
    fr: `Le principal de service ${id} d'Adobe est désactivé`,
  }),
  absent: (appId: string): Words => ({
    en: `Adobe's application ${appId} has no service principal in the tenant`,
    fr: `L'application ${appId} d'Adobe n'a pas de principal de service dans le locataire`,
  }),
  deleted(id: string, until: string | null): Words {
    const [en, fr] =
      until === null
        ? ['', '']
        : [
            ` and can be restored until ${readableDay(until, 'en')} (UTC)`,
            ` et peut être restauré jusqu'au ${readableDay(until, 'fr')} (UTC)`,
          ];
    return {
      en: `Adobe's service principal ${id} is deleted${en}`,
      fr: `Le principal de service ${id} d'Adobe est supprimé${fr}`,
    };
  },
  notAsked: (id: string): Words => ({
    en: `object ID ${id} was given, and Microsoft Graph was not asked whose it is, since adobe-principal is waived`,
    fr: `l'ID d'objet ${id} est indiqué, et Microsoft Graph n'a pas été interrogé à son sujet, puisque adobe-principal fait l'objet d'une dérogation`,
  }),
  unknownId: (id: string): Words => ({
    en: `Service principal ${id}, given as adobe-principal-id, does not exist in the tenant`,
    fr: `Le principal de service ${id}, indiqué dans adobe-principal-id, n'existe pas dans le locataire`,
  }),
  otherApp: (id: string, appId: string): Words => ({
    en: `Service principal ${id}, given as adobe-principal-id, belongs to another application: ${appId}`,
    fr: `Le principal de service ${id}, indiqué dans adobe-principal-id, appartient à une autre application\u00A0: ${appId}`,
  }),
  disabledByMicrosoft: (id: string, status: string): Words => ({
    en: `Microsoft disabled service principal ${id}: ${termOf(status)}`,
    fr: `Microsoft a désactivé le principal de service ${id}\u00A0: ${termOf(status)}`,
  }),
  deactivated: (id: string): Words => ({
    en: `The application of service principal ${id} is deactivated, so it gets no new tokens`,
    fr: `L'application du principal de service ${id} est désactivée, donc elle n'obtient plus de nouveaux jetons`,
  }),
  unsaid: {
    en: "Microsoft Graph's answer does not say whether it is enabled",
    fr: "la réponse de Microsoft Graph n'indique pas s'il est activé",
  },
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const adobeApplication = {
  id: 'adobe-application',
  severity: 'warning',
  severityRule: 'warning; skipped for the published application',
  adobeStep: 4,
  // The plan would grant it access.
  isToldInPlan: true,
  comesBeforeTicket: true,
  source: journeyAnalytics,
  title: { en: 'The application is the one that Adobe publishes', fr: "L'application est celle que publie Adobe" },
  why: {
    en: 'The owner of the application can use the key. Adobe is known to use keys of Customer Journey Analytics with only one application.',
    fr: "Le propriétaire de l'application peut utiliser la clé. Adobe n'utilise, à notre connaissance, qu'une seule application pour les clés de Customer Journey Analytics.",
  },
  expected: {
    en: `adobe-app-id is ${adobePublishedAppId}, or not given`,
    fr: `adobe-app-id vaut ${adobePublishedAppId}, ou n'est pas renseigné`,
  },
  unchecked: { en: "Couldn't check the application", fr: "Impossible de vérifier l'application" },
  notOther: {
    en: 'The input adobe-app-id names no other application',
    fr: "L'entrée adobe-app-id ne désigne aucune autre application",
  },
  different: (appId: string): Words => ({
    en: `The input adobe-app-id is ${appId}, which is not the application that Adobe publishes`,
    fr: `L'entrée adobe-app-id vaut ${appId}, qui n'est pas l'application que publie Adobe`,
  }),
} as const satisfies Situation & Readonly<Record<string, unknown>>;

export const adobeEntitlement = {
  id: 'adobe-entitlement',
  severity: 'warning',
  adobeStep: 1,
  source: journeyAnalytics,
  title: { en: 'The entitlement is recorded', fr: "L'offre Adobe est renseignée" },
  why: {
    en: 'Adobe offers customer-managed keys only with Healthcare Shield or Privacy & Security Shield, and this procedure is for Adobe Experience Platform on Azure.',
    fr: "Adobe ne propose les clés gérées par le client qu'avec Healthcare Shield ou Privacy & Security Shield, et cette procédure concerne Adobe Experience Platform sur Azure.",
  },
  expected: { en: 'The input adobe-entitlement is given', fr: "L'entrée adobe-entitlement est renseignée" },
  unchecked: { en: "Couldn't check the entitlement", fr: "Impossible de vérifier l'offre Adobe" },
  given: (entitlement: string): Words => ({
    en: `The entitlement is ${entitlement}, as recorded`,
    fr: `Offre Adobe renseignée\u00A0: ${entitlement}`,
  }),
  absent: { en: 'The entitlement is not recorded', fr: "L'offre Adobe n'est pas renseignée" },
} as const satisfies Situation & Readonly<Record<string, unknown>>;

/** The owner of the application named by `adobe-app-id` could use the key. */
export const otherApplication: Runbook = inSteps({
  phase: 'find',
  en: 'Find out who set adobe-app-id, and why.',
  fr: 'Cherchez qui a renseigné adobe-app-id, et pourquoi.',
  rows: [
    row({
      en: [
        'Adobe Customer Care asked for it in your ticket',
        'Waive adobe-application, with the ticket as the reason.',
      ],
      fr: [
        "L'assistance clientèle Adobe l'a demandé dans votre ticket",
        'Accordez une dérogation à adobe-application, avec le ticket comme motif.',
      ],
    }),
    row({
      en: ['It is a test', 'Use a vault that contains no key of yours.'],
      fr: ["C'est un test", 'Utilisez un coffre qui ne contient aucune de vos clés.'],
    }),
    row({
      en: ['None of these', "Remove the input, and that application's access to the vault."],
      fr: ['Aucun des deux', "Retirez l'entrée, ainsi que l'accès de cette application au coffre."],
    }),
  ],
});

export const entitlementNotRecorded: Runbook = inSteps(
  {
    en: 'Ask your Adobe account team which of the two Shields you have.',
    fr: 'Demandez à votre équipe de compte Adobe lequel des deux Shields vous avez.',
  },
  {
    en: 'Set adobe-entitlement to healthcare-shield or privacy-security-shield.',
    fr: 'Définissez adobe-entitlement sur healthcare-shield ou privacy-security-shield.',
  },
);

/** What stands in the way of Adobe's service principal. */
export const principalObstacles = {
  'principal-unreadable': {
    explainedBy: 'adobe-principal',
    blocks: (_, { reason }) => ({
      en: `Whether Adobe's service principal exists or can be restored could not be checked, so it isn't given access${answered(reason).en}.`,
      fr: `Impossible de vérifier si le principal de service d'Adobe existe ou peut être restauré\u00A0; l'accès ne lui est donc pas accordé${answered(reason).fr}.`,
    }),
    runbook: (inputs, { reason }) => principalNotRead(inputs, reason),
  },
  'principal-missing': {
    explainedBy: 'adobe-principal',
    blocks: (inputs) => ({
      en: `Adobe's app ${inputs.adobeAppId} has no service principal in tenant ${inputs.tenantId}, and create-principal is false.`,
      fr: `L'application d'Adobe ${inputs.adobeAppId} n'a pas de principal de service dans le locataire ${inputs.tenantId}, et create-principal a la valeur false.`,
    }),
    runbook: (inputs) => missingPrincipal(inputs),
  },
  'principal-deleted': {
    explainedBy: 'adobe-principal',
    blocks: (_, { names: [id = ''] }) => ({
      en: `Adobe's service principal ${id} was deleted and can still be restored. Somebody might have deleted it on purpose, so it is restored only on request, and none is created next to it.`,
      fr: `Le principal de service ${id} d'Adobe a été supprimé et peut encore être restauré. La suppression était peut-être voulue\u00A0; il n'est donc restauré que sur demande, et aucun autre n'est créé.`,
    }),
    runbook: (inputs, { names: [id = ''] }) => deletedPrincipal(inputs, id),
  },
  'principal-id-not-adobe': {
    explainedBy: 'adobe-principal',
    blocks: (inputs) => ({
      en: `adobe-principal-id ${inputs.adobePrincipalId ?? ''} is not the object ID of a service principal of Adobe's app ${inputs.adobeAppId} in tenant ${inputs.tenantId}. It gets no access.`,
      fr: `adobe-principal-id ${inputs.adobePrincipalId ?? ''} n'est pas l'ID d'objet d'un principal de service de l'application d'Adobe ${inputs.adobeAppId} dans le locataire ${inputs.tenantId}. Aucun accès ne lui est accordé.`,
    }),
    runbook: (inputs) => wrongPrincipalId(inputs),
  },
  'principal-gone-after-confirmation': {
    explainedBy: 'adobe-principal',
    blocks: (inputs) => ({
      en: `Adobe confirmed the key, and the service principal of Adobe's app ${inputs.adobeAppId} does not exist. Somebody might have removed it to revoke Adobe's access, so none is created.`,
      fr: `Adobe a confirmé la clé, et le principal de service de l'application d'Adobe ${inputs.adobeAppId} n'existe pas. Quelqu'un l'a peut-être retiré pour révoquer l'accès d'Adobe\u00A0; aucun n'est donc créé.`,
    }),
    runbook: (inputs, { reason }) => (reason === undefined ? lostPrincipal(inputs) : principalNotSearched(inputs)),
  },
} as const satisfies Partial<Record<BlockerId, Obstacle>>;
