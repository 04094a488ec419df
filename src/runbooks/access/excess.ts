/** What to do about access of Adobe's beyond what was agreed. */
import { removeRoleAssignment } from '../../az-commands/access.ts';
import type { Inputs } from '../../model/inputs.ts';
import { type Command, inSteps, type Runbook, role, type Step } from '../../model/runbook.ts';
import { askAgreement } from '../asking.ts';
import { ownersOfVault } from '../owners.ts';
import { runVerify } from '../run-mode.ts';

/** What Adobe has beyond the agreed access. */
export interface Excess {
  /** IDs of role assignments that Adobe does not need. */
  readonly assignments: readonly string[];
  /** Replaces the policy, if there is one with more permissions. */
  readonly policy: Command | undefined;
  /** Whether roles decide: then the agreed one has to work before another is removed. */
  readonly usesRoles: boolean;
  /** Whether Adobe might depend on one of these roles, as long as it lacks the agreed one. */
  readonly isNeeded: boolean;
}

/** Azure takes as long to apply a role that was just assigned: until then the other one may be all that works. */
const untilInEffect: Step = {
  en: 'Wait until ten minutes have passed since the agreed role was assigned.',
  fr: "Attendez que dix minutes se soient écoulées depuis l'attribution du rôle convenu.",
};

export function excessAccess(inputs: Inputs, { assignments, policy, usesRoles, isNeeded }: Excess): Runbook {
  if (isNeeded) {
    return inSteps(
      {
        en: 'Keep the other role until Adobe has the agreed one (see adobe-grant), since Adobe might depend on it.',
        fr: "Gardez l'autre rôle tant qu'Adobe n'a pas celui convenu (voir adobe-grant), car Adobe en dépend peut-être.",
      },
      runVerify,
    );
  }
  const roles: Step = {
    en: 'Remove the other role assignments.',
    fr: 'Retirez les autres attributions de rôle.',
    commands: assignments.map((id) => removeRoleAssignment({ inputs }, id)),
    as: role(['accessAdministrator', 'owner'], 'assignmentScope'),
  };
  const policies: Step = {
    en: 'Reduce the access policy to what Adobe needs.',
    fr: "Réduisez la stratégie d'accès à ce dont Adobe a besoin.",
    commands: policy === undefined ? [] : [policy],
    as: role('vaultContributor', 'vault'),
  };
  return askAgreement({
    whom: ownersOfVault(inputs),
    to: { en: 'taking these permissions from Adobe', fr: 'le retrait de ces autorisations à Adobe' },
    refused: {
      en: 'Leave them, and waive adobe-least-privilege with the reason.',
      fr: 'Laissez-les, et ajoutez une dérogation pour adobe-least-privilege avec le motif.',
    },
    steps: [
      ...(usesRoles ? [untilInEffect] : []),
      ...(assignments.length > 0 ? [roles] : []),
      ...(policy === undefined ? [] : [policies]),
      runVerify,
    ],
  });
}
