/** What to do about another application, and what stands in the way of Adobe's service principal. */
import type { BlockerId, Obstacle } from '../model/plan.ts';
import { inSteps, type Runbook, row } from '../model/runbook.ts';
import { deletedPrincipal, lostPrincipal, missingPrincipal, principalNotSearched } from './gone-principal.ts';
import { answered } from './missing-permission.ts';
import { wrongPrincipalId } from './named-principal.ts';
import { principalNotRead } from './unreadable-principal.ts';

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
