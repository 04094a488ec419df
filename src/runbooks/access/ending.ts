/** What to do about a role assignment of Adobe's that ends, or ended. */
import { assignToAdobe } from '../../az-commands/access.ts';
import type { Inputs } from '../../model/inputs.ts';
import { type Runbook, role, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { asking, byMistake, ownersOfVault } from '../asking.ts';
import { runVerify } from '../run-mode.ts';

const assigner = role(['dataAccessAdministrator', 'owner'], 'vault');

/** What is known of an assignment that ends, or ended. */
export interface EndingGrant {
  readonly principalId: string;
  /** At which the role is not assigned yet; without one, Azure refuses a further assignment of the role. */
  readonly freeScope: string | undefined;
  readonly isPast: boolean;
}

export function endingGrant(inputs: Inputs, { principalId, freeScope, isPast }: EndingGrant): Runbook {
  const ask: Words = isPast
    ? {
        en: "Was the end date meant to revoke Adobe's access?",
        fr: "La date de fin devait-elle révoquer l'accès d'Adobe\u00A0?",
      }
    : {
        en: "Is the end date meant to revoke Adobe's access?",
        fr: "La date de fin doit-elle révoquer l'accès d'Adobe\u00A0?",
      };
  const assign: Step =
    freeScope === undefined
      ? {
          en: 'Have the dates changed in Privileged Identity Management.',
          fr: 'Faites modifier les dates dans Privileged Identity Management.',
        }
      : {
          en: 'Add an assignment without an end date, next to the one that ends.',
          fr: 'Ajoutez une attribution sans date de fin, en plus de celle qui prend fin.',
          commands: [assignToAdobe({ inputs }, principalId, freeScope)],
          as: assigner,
        };
  return { question: asking(ownersOfVault(inputs), ask), steps: byMistake(assign, runVerify) };
}
