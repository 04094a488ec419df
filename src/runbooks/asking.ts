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
/** @param isAsked whether the next step asks those who know */
function askConfirmed({ vaultName }: Inputs, isAsked: boolean): Step {
  const [wake, wakeInFrench] = isAsked
    ? ['wake whom step 2 asks', "réveillez les personnes de l'étape 2"]
    : ["wake the vault's owners", 'réveillez les responsables du coffre'];
  return {
    phase: 'find',
    en: `Search your Adobe tickets, or ask who opens them: did Adobe ever confirm a key in ${vaultName}?`,
    fr: `Cherchez dans vos tickets Adobe, ou demandez à la personne qui les ouvre\u00A0: Adobe a-t-il déjà confirmé une clé de ${vaultName}\u00A0?`,
    rows: [
      row({
        en: [
          'Yes',
          `Act now, at night too: ${wake}, and have Adobe asked urgently to purge nothing (docs/lost-access.md). Create and restore nothing.`,
        ],
        fr: [
          'Oui',
          `Agissez maintenant, même la nuit\u00A0: ${wakeInFrench}, et faites demander d'urgence à Adobe de ne rien supprimer (docs/lost-access.md). Ne créez ni ne rétablissez rien.`,
        ],
      }),
      row({
        en: ['Nobody knows, or answers in 15 minutes', 'The same.'],
        fr: ['Personne ne sait, pas de réponse en 15\u00A0minutes', 'De même.'],
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
  return isEmpty(runbook)
    ? runbook
    : { ...runbook, confirmation: askConfirmed(inputs, runbook.question !== undefined) };
}

/** @param id of what has the cause, and says what to do */
export function see(id: string): Runbook {
  return inSteps({ en: `See ${id}.`, fr: `Voir ${id}.` });
}
