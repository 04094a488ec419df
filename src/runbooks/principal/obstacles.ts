/** What stands in the way of Adobe's service principal. */
import { named, namedWith } from '../../inputs/named.ts';
import type { ObstacleEntry, ObstacleId } from '../../model/plan.ts';
import { answered } from '../answered.ts';
import { deletedPrincipal, principalNotSearched } from './deleted.ts';
import { principalNotRead, wrongPrincipalId } from './identifiers.ts';
import { lostPrincipal, missingPrincipal } from './missing.ts';

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
      en: `Adobe's app ${inputs.adobeAppId} has no service principal in tenant ${inputs.tenantId}, and ${namedWith(inputs, 'createPrincipal', 'false')} is set.`,
      fr: `L'application d'Adobe ${inputs.adobeAppId} n'a pas de principal de service dans le locataire ${inputs.tenantId}, et ${namedWith(inputs, 'createPrincipal', 'false')} est défini.`,
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
      en: `${named(inputs, 'adobePrincipalId')} ${inputs.adobePrincipalId ?? ''} is not the object ID of a service principal of Adobe's app ${inputs.adobeAppId} in tenant ${inputs.tenantId}. It gets no access.`,
      fr: `${named(inputs, 'adobePrincipalId')} ${inputs.adobePrincipalId ?? ''} n'est pas l'ID d'objet d'un principal de service de l'application d'Adobe ${inputs.adobeAppId} dans le locataire ${inputs.tenantId}. Aucun accès ne lui est accordé.`,
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
} as const satisfies Partial<Record<ObstacleId, ObstacleEntry>>;
