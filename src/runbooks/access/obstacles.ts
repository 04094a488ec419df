/** What stands in the way of Adobe's access. */
import type { ObstacleEntry, ObstacleId } from '../../model/plan.ts';
import { answered } from '../answered.ts';
import { unreadRunbook } from '../unread.ts';
import { grantUnderCondition } from './condition.ts';
import { policyNotBack, removedRole } from './removed.ts';

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
} as const satisfies Partial<Record<ObstacleId, ObstacleEntry>>;
