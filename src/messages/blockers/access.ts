/** What stands in the way of Adobe's access: why, and what to do instead. */

import { grantUnderCondition, policyNotBack, removedRole } from '../../situations/changed-access.ts';
import {
  deletedPrincipal,
  lostPrincipal,
  missingPrincipal,
  principalNotSearched,
} from '../../situations/gone-principal.ts';
import { rightOfMode } from '../../situations/missing-permission.ts';
import { wrongPrincipalId } from '../../situations/named-principal.ts';
import { unreadablePrincipal } from '../../situations/unreadable-principal.ts';
import { answered, type BlockerWords, grantMissingRight, noReason } from './shape.ts';

export const accessBlockers = {
  'principal-unreadable': (blocked) => {
    const { inputs, reason } = blocked;
    const said = answered(reason);
    return {
      message: {
        en: `Whether Adobe's service principal exists or can be restored could not be checked, so it isn't given access (${said.en}).`,
        fr: `Impossible de vérifier si le principal de service d'Adobe existe ou peut être restauré\u00A0; l'accès ne lui est donc pas accordé (${said.fr}).`,
      },
      remediation:
        reason.right === undefined
          ? grantMissingRight(blocked)
          : unreadablePrincipal(inputs, rightOfMode(reason.right, inputs)),
    };
  },
  'principal-missing': ({ inputs }) => ({
    message: {
      en: `Adobe's app ${inputs.adobeAppId} has no service principal in tenant ${inputs.tenantId}, and create-principal is false.`,
      fr: `L'application d'Adobe ${inputs.adobeAppId} n'a pas de principal de service dans le locataire ${inputs.tenantId}, et create-principal a la valeur false.`,
    },
    remediation: missingPrincipal(inputs),
  }),
  'principal-deleted': ({ inputs, detail: id }) => ({
    message: {
      en: `Adobe's service principal ${id} was deleted and can still be restored. Somebody might have deleted it on purpose, so it is restored only on request, and none is created next to it.`,
      fr: `Le principal de service ${id} d'Adobe a été supprimé et peut encore être restauré. La suppression était peut-être voulue\u00A0; il n'est donc restauré que sur demande, et aucun autre n'est créé.`,
    },
    remediation: deletedPrincipal(inputs, id),
  }),
  'principal-id-not-adobe': ({ inputs }) => ({
    message: {
      en: `adobe-principal-id ${inputs.adobePrincipalId ?? ''} is not the object ID of a service principal of Adobe's app ${inputs.adobeAppId} in tenant ${inputs.tenantId}. It gets no access.`,
      fr: `adobe-principal-id ${inputs.adobePrincipalId ?? ''} n'est pas l'ID d'objet d'un principal de service de l'application d'Adobe ${inputs.adobeAppId} dans le locataire ${inputs.tenantId}. Aucun accès ne lui est accordé.`,
    },
    remediation: wrongPrincipalId(inputs),
  }),
  'principal-gone-after-confirmation': ({ inputs, reason }) => ({
    message: {
      en: `Adobe confirmed the key, and the service principal of Adobe's app ${inputs.adobeAppId} does not exist. Somebody might have removed it to revoke Adobe's access, so none is created.`,
      fr: `Adobe a confirmé la clé, et le principal de service de l'application d'Adobe ${inputs.adobeAppId} n'existe pas. Quelqu'un l'a peut-être retiré pour révoquer l'accès d'Adobe ; aucun n'est donc créé.`,
    },
    remediation: reason === noReason ? lostPrincipal(inputs) : principalNotSearched(inputs),
  }),
  'grant-unreadable': (blocked) => {
    const said = answered(blocked.reason);
    return {
      message: {
        en: `The role assignments could not be read, so it is unknown whether Adobe has access (${said.en}).`,
        fr: `Les attributions de rôle n'ont pas pu être lues ; l'accès d'Adobe à la clé est donc inconnu (${said.fr}).`,
      },
      remediation: grantMissingRight(blocked),
    };
  },
  'grant-gone-after-confirmation': ({ inputs }) => ({
    message: {
      en: `Adobe confirmed the key, and Adobe's service principal does not have the agreed access to vault ${inputs.vaultName}. Removing it is how a customer revokes Adobe's access, so it is restored only on request.`,
      fr: `Adobe a confirmé la clé, et le principal de service d'Adobe n'a pas l'accès convenu au coffre ${inputs.vaultName}. C'est en le retirant qu'un client révoque l'accès d'Adobe ; il n'est donc rétabli que sur demande.`,
    },
    remediation: removedRole(inputs, inputs.adobePrincipalId),
  }),
  'grant-conditional': ({ inputs }) => {
    return {
      message: {
        en: `Adobe's role assignment on vault ${inputs.vaultName} has a condition, which this action does not evaluate.`,
        fr: `L'attribution de rôle d'Adobe sur le coffre ${inputs.vaultName} est soumise à une condition, que cette action n'évalue pas.`,
      },
      remediation: grantUnderCondition(inputs),
    };
  },
  'policy-missing-after-recovery': ({ inputs }) => ({
    message: {
      en: `Vault ${inputs.vaultName} was recovered with its access policies, and none allows Adobe's service principal to use the key. Access policies come back with a vault, so somebody removed Adobe's earlier. It is not added in this run.`,
      fr: `Le coffre ${inputs.vaultName} a été récupéré avec ses stratégies d'accès, et aucune ne permet au principal de service d'Adobe d'utiliser la clé. Les stratégies d'accès reviennent avec le coffre ; quelqu'un l'avait donc retirée. Elle n'est pas ajoutée pendant cette exécution.`,
    },
    remediation: policyNotBack(inputs),
  }),
} as const satisfies Record<string, BlockerWords>;
