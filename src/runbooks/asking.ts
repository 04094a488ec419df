/** Whom to ask, and what follows each answer: the same in every situation. */
import type { Inputs } from '../model/inputs.ts';
import {
  inSteps,
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
interface Answers {
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

/** The steps that undo what was a mistake. */
export function byMistake(...steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => Object.assign({}, step, { onlyIf: 'by-mistake' as const }));
}

export function isConfirmed({ confirmedKeyUri }: Inputs): boolean {
  return confirmedKeyUri !== undefined;
}

/** The last step of a repair. */
export const runVerify: Step = {
  phase: 'check',
  runs: 'verify',
  en: 'Run mode verify to check.',
  fr: 'Contrôlez avec le mode verify.',
};

/** The last step where nothing is confirmed yet. */
export const runEnsure: Step = {
  phase: 'check',
  runs: 'ensure',
  en: 'Run mode ensure, which does the rest.',
  fr: 'Exécutez le mode ensure, qui fait le reste.',
};

/** Shows what ensure would do. */
export const runPlan: Step = {
  runs: 'plan',
  en: 'Run mode plan, which shows what is left to do.',
  fr: 'Exécutez le mode plan, qui montre ce qui reste à faire.',
};

/** What failed may pass by itself. */
export const runAgain: Step = {
  name: 'again',
  runs: 'again',
  en: 'Run again.',
  fr: "Relancez l'exécution.",
};

/** A role, a credential or a recovery takes effect with a delay. */
export const runAgainLater: Step = {
  name: 'again',
  runs: 'again',
  en: 'Wait ten minutes, and run again.',
  fr: "Attendez dix minutes, puis relancez l'exécution.",
};

/** What is left of it after a second failure is for the service's support. */
export const runAgainThenSearch: Runbook = inSteps(
  runAgain,
  {
    en: 'Search docs/troubleshooting.md for the code, after a second failure.',
    fr: 'Cherchez le code dans docs/troubleshooting.md, après un second échec.',
  },
  {
    en: "Give Azure's support the request ID.",
    fr: "Indiquez l'identifiant de requête au support Azure.",
  },
);

/** @param id of what has the cause, and says what to do */
export function see(id: string): Runbook {
  return inSteps({ en: `See ${id}.`, fr: `Voir ${id}.` });
}

/** Schedules that all start on the hour are throttled together. */
export const spreadSchedules: Step = {
  en: 'Spread schedules, so that they do not all start on the hour.',
  fr: "Répartissez les planifications, pour qu'elles ne démarrent pas toutes à l'heure pile.",
};

/** The inputs with which mode ensure gives back what was taken away. */
type Restoring = 'recover-deleted' | 'restore-grant';

/**
 * For somebody who can start the pipeline, and has no role of their own.
 *
 * @param step with the command that the pipeline can take the place of
 * @param rest names of the steps that are left to do then
 */
export function orByPipeline(step: Step, input: Restoring, ...rest: readonly string[]): Step {
  const first: Words = {
    en: `Run mode ensure once with ${input}: true instead.`,
    fr: `Exécutez plutôt une seule fois le mode ensure avec ${input}: true.`,
  };
  return {
    ...step,
    phase: 'choose',
    rows: [
      row({ en: ['With that role', 'Run the command.'], fr: ['Avec ce rôle', 'Exécutez la commande.'] }),
      {
        when: { en: 'By the pipeline', fr: 'Par le pipeline' },
        next: rest.length === 0 ? first : { first, steps: rest },
      },
    ],
  };
}

/** Left there, the input would undo what is revoked later. */
export function removeAfterward(input: Restoring): Step {
  return {
    en: `Remove ${input} afterward, since it would undo a later revocation.`,
    fr: `Retirez ensuite ${input}, car il annulerait une révocation ultérieure.`,
  };
}

/** The next run has to be told, whatever else it needs; where somebody is asked first, only if it was a mistake. */
export function withRestoreGrant(runbook: Runbook): Runbook {
  const { question, steps, later = [] } = runbook;
  const first = steps.findIndex(({ onlyIf }) => onlyIf === 'by-mistake');
  const at = question === undefined ? 0 : first === -1 ? steps.length : first;
  const restore: Step = question === undefined ? restoreGrant : { ...restoreGrant, onlyIf: 'by-mistake' };
  return { ...runbook, steps: steps.toSpliced(at, 0, restore), later: [...later, removeInputs] };
}

const restoreGrant: Step = {
  en: "Set restore-grant: true for the next run, since Azure did not bring back Adobe's access with the vault.",
  fr: "Définissez restore-grant: true pour la prochaine exécution, car Azure n'a pas rétabli l'accès d'Adobe avec le coffre.",
};

/** Left in a workflow, they give back what is revoked later. */
const removeInputs: Step = {
  en: 'Remove recover-deleted and restore-grant afterward, so that no run undoes a later revocation.',
  fr: "Retirez ensuite recover-deleted et restore-grant, pour qu'aucune exécution n'annule une révocation ultérieure.",
};
