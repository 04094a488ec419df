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

/** The name of the step that asks whether Adobe ever confirmed a key. */
export const confirmedStep = 'confirmed';

/**
 * Nothing recorded is not nothing confirmed: asked before anything is created.
 *
 * @param after names of the steps that follow where Adobe never confirmed a key
 */
export function askConfirmed({ vaultName }: Inputs, after: readonly string[]): Step {
  return {
    name: confirmedStep,
    phase: 'find',
    en: `Find out from the vault's owners and tickets: did Adobe ever confirm a key in ${vaultName}?`,
    fr: `Demandez aux responsables du coffre et cherchez dans vos tickets\u00A0: une clé de ${vaultName} a-t-elle été confirmée par Adobe\u00A0?`,
    rows: [
      row({
        en: ['Yes', 'Act now: set confirmed-key-uri, run verify anew, follow its page. Create nothing.'],
        fr: [
          'Oui',
          'Agissez maintenant\u00A0: renseignez confirmed-key-uri, relancez verify et suivez sa page. Ne créez rien.',
        ],
      }),
      { when: { en: 'No, none', fr: 'Non, aucune' }, next: { steps: after } },
      row({
        en: ['Nobody knows', 'Create nothing. Keep asking.'],
        fr: ['Personne ne le sait', 'Ne créez rien. Continuez à chercher.'],
      }),
    ],
  };
}

/** @param id of what has the cause, and says what to do */
export function see(id: string): Runbook {
  return inSteps({ en: `See ${id}.`, fr: `Voir ${id}.` });
}
