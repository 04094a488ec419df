/** Whom to ask, and what follows each answer: the same in every situation. */
import type { Inputs } from '../model/inputs.ts';
import {
  inSteps,
  isEmpty,
  type Next,
  type OtherReason,
  type Question,
  type Row,
  type Runbook,
  row,
  type Step,
} from '../model/runbook.ts';
import type { Words } from '../model/words.ts';

/** What follows if it is not the usual: on purpose, all stays as it is; by mistake, the steps that follow. */
export interface Answers {
  readonly onPurpose?: Next;
  readonly mistake?: Next;
  readonly nobody?: Next;
  /** Further answers. */
  readonly others?: readonly Row[];
  readonly otherReason?: Partial<OtherReason>;
  readonly endsAccess?: false;
}

/** @param ask with its question mark */
export function asking(whom: Words, ask: Words, answers: Answers = {}): Question {
  const { onPurpose = 'stop', mistake = 'proceed', nobody = 'wait', others = [], endsAccess, otherReason } = answers;
  return {
    whom,
    ask,
    answers: [
      { when: 'on-purpose', next: onPurpose },
      { when: 'by-mistake', next: mistake },
      ...others,
      { when: 'nobody', next: nobody },
    ],
    ...(otherReason !== undefined && { otherReason }),
    ...(endsAccess === false && { endsAccess }),
  };
}

export const ownersOfVault = ({ vaultName }: Inputs): Words => ({
  en: `the owners of vault ${vaultName}`,
  fr: `les responsables du coffre ${vaultName}`,
});

export const ownersOfSubscription: Words = {
  en: 'the owners of the subscription',
  fr: "les propriétaires de l'abonnement",
};

export const ownersOfVaultAndSubscription = (inputs: Inputs): Words => ({
  en: `${ownersOfVault(inputs).en} and of the subscription`,
  fr: `${ownersOfVault(inputs).fr} et ceux de l'abonnement`,
});

export const ownersOfPrincipal = ({ vaultName }: Inputs): Words => ({
  en: `the owners of vault ${vaultName} and the application administrators of the tenant`,
  fr: `les responsables du coffre ${vaultName} et les administrateurs d'application du locataire`,
});

/** The steps that undo what was a mistake. */
export function byMistake(...steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => Object.assign({}, step, { onlyIf: 'by-mistake' as const }));
}

export function isConfirmed({ confirmedKeyUri }: Inputs): boolean {
  return confirmedKeyUri !== undefined;
}

/** Nothing recorded is not nothing confirmed: who can't find out acts as if it were. */
function askConfirmed({ vaultName }: Inputs): Step {
  return {
    phase: 'find',
    en: `Search your Adobe tickets, or ask who opens them: did Adobe ever confirm a key in ${vaultName}?`,
    fr: `Cherchez dans vos tickets Adobe, ou demandez à la personne qui les ouvre\u00A0: Adobe a-t-il déjà confirmé une clé de ${vaultName}\u00A0?`,
    rows: [
      row({
        en: [
          'Yes',
          "Act now, at night too, by docs/lost-access.md, not by these steps: wake the vault's owners, have Adobe asked to purge nothing.",
        ],
        fr: [
          'Oui',
          'Agissez maintenant, même la nuit, selon docs/lost-access.md, et non par ces étapes\u00A0: réveillez les responsables du coffre, et faites demander à Adobe de ne rien supprimer.',
        ],
      }),
      row({
        en: ['Nobody knows, or no answer in 15 minutes', 'As for yes.'],
        fr: ['Personne ne sait, ou pas de réponse en 15\u00A0minutes', 'Comme pour oui.'],
      }),
      row({
        en: ['No', 'Step 2, in working hours.'],
        fr: ['Non', 'Étape 2, aux heures de bureau.'],
      }),
    ],
  };
}

/** The runbook of what would be a loss if Adobe had confirmed a key. */
export function confirmationFirst(runbook: Runbook, inputs: Inputs): Runbook {
  return isEmpty(runbook) ? runbook : { ...runbook, confirmation: askConfirmed(inputs) };
}

/** @param id of what has the cause, and says what to do */
export function see(id: string): Runbook {
  return inSteps({ en: `See ${id}.`, fr: `Voir ${id}.` });
}
