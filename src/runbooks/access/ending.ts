/** What to do about a role assignment of Adobe's that ends, or ended. */
import { assignToAdobe } from '../../az-commands/access.ts';
import type { Inputs } from '../../model/inputs.ts';
import { type Runbook, role, type Step } from '../../model/runbook.ts';
import { askAgreement, whetherMeant } from '../asking.ts';
import { byMistakeOrForgotten } from '../key/validity.ts';
import { ownersOfVault } from '../owners.ts';
import { checkAgain, runVerify } from '../run-mode.ts';

const assigner = role(['dataAccessAdministrator', 'owner'], 'vault');

/** What is known of an assignment that ends, or ended. */
export interface EndingGrant {
  readonly principalId: string;
  /** At which the role is not assigned yet; without one, Azure refuses a further assignment of the role. */
  readonly freeScope: string | undefined;
  readonly isPast: boolean;
}

export function endingGrant(inputs: Inputs, { principalId, freeScope, isPast }: EndingGrant): Runbook {
  const repair = [lastingAssignment(inputs, principalId, freeScope)];
  const whom = ownersOfVault(inputs);
  if (!isPast)
    return askAgreement({
      whom,
      to: {
        en: 'a role assignment of Adobe without an end date',
        fr: "une attribution de rôle d'Adobe sans date de fin",
      },
      steps: [...repair, runVerify],
    });
  return whetherMeant(inputs, {
    whom,
    did: {
      en: "set dates with which Adobe's role assignment has no effect today",
      fr: "fixé des dates avec lesquelles l'attribution de rôle d'Adobe est sans effet aujourd'hui",
    },
    kept: { en: 'the dates as they are', fr: 'les dates telles quelles' },
    repair,
    check: checkAgain(inputs),
    mistake: byMistakeOrForgotten,
  });
}

/** @param freeScope without one, Azure refuses a further assignment of the role */
function lastingAssignment(inputs: Inputs, principalId: string, freeScope: string | undefined): Step {
  if (freeScope === undefined)
    return {
      en: 'Have the dates changed in Privileged Identity Management.',
      fr: 'Faites modifier les dates dans Privileged Identity Management.',
    };
  return {
    en: 'Add an assignment without an end date, next to the one that ends.',
    fr: 'Ajoutez une attribution sans date de fin, en plus de celle qui prend fin.',
    commands: [assignToAdobe({ inputs }, principalId, freeScope)],
    as: assigner,
  };
}
