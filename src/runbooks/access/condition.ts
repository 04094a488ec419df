/** What to do about a condition of Adobe's role assignment. */
import { assignToAdobe, dropCondition, listRoleAssignments } from '../../az-commands/access.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { RoleAssignment } from '../../model/observed.ts';
import { type Runbook, role, type Step } from '../../model/runbook.ts';
import { comparable, idsOf } from '../../model/scopes.ts';
import { asking, byMistake } from '../asking.ts';
import { runVerify } from '../run-mode.ts';

const assigner = role(['dataAccessAdministrator', 'owner'], 'vault');

/** The action does not evaluate conditions. */
function askAboutCondition(inputs: Inputs) {
  return asking(
    {
      en: `the person who set the condition, or the owners of vault ${inputs.vaultName}`,
      fr: `la personne qui a défini la condition, ou les responsables du coffre ${inputs.vaultName}`,
    },
    {
      en: 'Did you set the condition to limit what Adobe can do?',
      fr: "Avez-vous défini la condition pour limiter ce qu'Adobe peut faire\u00A0?",
    },
  );
}

/** Azure rejects a second assignment of the role to the principal at the same scope. */
export function conditionalGrant(inputs: Inputs, principalId: string, assignment: RoleAssignment): Runbook {
  const scope = idsOf(inputs)[inputs.grantScope];
  const drop: Step = {
    en: 'Remove the condition from the role assignment.',
    fr: "Retirez la condition de l'attribution de rôle.",
    commands: [dropCondition({ inputs }, assignment)],
    as: assigner,
  };
  const assign: Step = {
    en: 'Assign the role at this scope without a condition, next to the inherited assignment.',
    fr: "Attribuez le rôle à cette étendue sans condition, en plus de l'attribution héritée.",
    commands: [assignToAdobe({ inputs }, principalId, scope)],
    as: assigner,
  };
  const isThere = comparable(assignment.scope) === comparable(scope);
  return { question: askAboutCondition(inputs), steps: byMistake(isThere ? drop : assign, runVerify) };
}

/** The plan does not know which assignment has the condition. */
export function grantUnderCondition(inputs: Inputs): Runbook {
  return {
    question: askAboutCondition(inputs),
    steps: [
      {
        phase: 'find',
        en: 'Show the condition of the role assignment.',
        fr: "Affichez la condition de l'attribution de rôle.",
        commands: [listRoleAssignments({ inputs }, idsOf(inputs).vault)],
        as: role('reader', 'vault'),
      },
      ...byMistake({ en: 'Have the condition removed.', fr: 'Faites retirer la condition.' }),
    ],
  };
}
