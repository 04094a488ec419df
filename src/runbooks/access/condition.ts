/** What to do about a condition of Adobe's role assignment. The action does not evaluate conditions. */
import { assignToAdobe, dropCondition, listRoleAssignments } from '../../az-commands/access.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { RoleAssignment } from '../../model/observed.ts';
import { type Runbook, role, type Step } from '../../model/runbook.ts';
import { comparable, idsOf } from '../../model/scopes.ts';
import { askAgreement } from '../asking.ts';
import type { Called } from '../owners.ts';
import { runVerify } from '../run-mode.ts';

const assigner = role(['dataAccessAdministrator', 'owner'], 'vault');

/** It may limit on purpose what Adobe can do. */
const withoutCondition = (inputs: Inputs, steps: readonly Step[]): Runbook =>
  askAgreement({ whom: whoSetIt(inputs), to: { en: 'a role without it', fr: 'un rôle sans elle' }, steps });

const whoSetIt = ({ vaultName }: Inputs): Called => ({
  en: `the person who set the condition, or the owners of vault ${vaultName},`,
  fr: `la personne qui a défini la condition, ou aux responsables du coffre ${vaultName},`,
  roles: ['owners'],
});

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
  return withoutCondition(inputs, [isThere ? drop : assign, runVerify]);
}

/** The plan does not know which assignment has the condition. */
export function grantUnderCondition(inputs: Inputs): Runbook {
  const show: Step = {
    en: 'Show the condition of the role assignment.',
    fr: "Affichez la condition de l'attribution de rôle.",
    commands: [listRoleAssignments({ inputs }, idsOf(inputs).vault)],
    as: role('reader', 'vault'),
  };
  const { steps } = withoutCondition(inputs, [
    { en: 'Have the condition removed.', fr: 'Faites retirer la condition.' },
    runVerify,
  ]);
  return { steps: [show, ...steps] };
}
