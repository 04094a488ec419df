/** Whom to ask, and what follows each answer: the same in every situation. */
import type { Inputs } from '../model/inputs.ts';
import type { Question, Row, Step, Then } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';

/** What follows if it is not the usual: on purpose, all stays as it is; by mistake, the steps that follow. */
interface Answers {
  readonly onPurpose?: Then;
  readonly byMistake?: Then;
  readonly nobody?: Then;
  /** Further answers. */
  readonly others?: readonly Row[];
}

/** @param ask with its question mark */
export function asking(whom: Words, ask: Words, answers: Answers = {}): Question {
  const { onPurpose = 'stop', byMistake = 'proceed', nobody = 'wait', others = [] } = answers;
  return {
    whom,
    ask,
    answers: [
      { when: 'on-purpose', then: onPurpose },
      { when: 'by-mistake', then: byMistake },
      ...others,
      { when: 'nobody', then: nobody },
    ],
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

/** The steps that undo what was a mistake. */
export function byMistake(...steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => ({ ...step, onlyIf: 'by-mistake' }));
}

export function isConfirmed({ confirmedKeyUri }: Inputs): boolean {
  return confirmedKeyUri !== undefined;
}

/** The last step of a repair. */
export const runVerify: Step = {
  phase: 'check',
  say: { en: 'Run mode verify to check.', fr: 'Exécutez le mode verify pour vérifier.' },
};

/** The last step where nothing is confirmed yet. */
export const runEnsure: Step = {
  phase: 'check',
  say: { en: 'Run mode ensure, which does the rest.', fr: 'Exécutez le mode ensure, qui fait le reste.' },
};
