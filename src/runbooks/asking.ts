/** Whom to ask, and what follows each answer: the same in every situation. */
import { listOwners } from '../az-commands/access.ts';
import { listApplicationAdministrators } from '../az-commands/directory.ts';
import { verifyConfirmed } from '../az-commands/verify.ts';
import type { Verdict } from '../model/finding.ts';
import { possibleLosses } from '../model/incident.ts';
import type { Inputs } from '../model/inputs.ts';
import {
  type Called,
  type Confirmation,
  hasAllOf,
  inSteps,
  isEmpty,
  type Next,
  type Question,
  type Requirement,
  type Row,
  type Runbook,
  role,
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
  readonly endsAccess?: false;
}

/** @param ask with its question mark */
export function asking(whom: Called, ask: Words, answers: Answers = {}): Question {
  const { onPurpose = 'stop', mistake = 'proceed', nobody = 'wait', others = [], endsAccess } = answers;
  return {
    whom,
    ask,
    answers: [
      { when: 'on-purpose', next: onPurpose },
      { when: 'by-mistake', next: mistake },
      ...others,
      { when: 'nobody', next: nobody },
    ],
    ...(endsAccess === false && { endsAccess }),
  };
}

function owners(inputs: Inputs, en: string, fr: string): Called {
  return { en, fr, shownBy: [listOwners({ inputs })] };
}

export function ownersOfBilling(inputs: Inputs): Called {
  return owners(
    inputs,
    'the owners of the subscription and of its billing account (portal, Cost Management + Billing)',
    "les propriétaires de l'abonnement et de son compte de facturation (portail, Cost Management + Facturation)",
  );
}

export function ownersOfVault(inputs: Inputs): Called {
  return owners(inputs, `the owners of vault ${inputs.vaultName}`, `les responsables du coffre ${inputs.vaultName}`);
}

export function ownersOfSubscription(inputs: Inputs): Called {
  return owners(inputs, 'the owners of the subscription', "les propriétaires de l'abonnement");
}

export function ownersOfVaultAndSubscription(inputs: Inputs): Called {
  const { en, fr } = ownersOfVault(inputs);
  return owners(inputs, `${en} and of the subscription`, `${fr} et ceux de l'abonnement`);
}

export function ownersOfPrincipal(inputs: Inputs): Called {
  const { en, fr } = ownersOfVault(inputs);
  return {
    en: `the tenant's application administrators and ${en}`,
    fr: `les administrateurs d'application du locataire et ${fr}`,
    shownBy: [listApplicationAdministrators({ inputs }), listOwners({ inputs })],
  };
}

/** The steps that undo what was a mistake. */
export function byMistake(...steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => Object.assign({}, step, { onlyIf: 'by-mistake' as const }));
}

export function isConfirmed({ confirmedKeyUri }: Inputs): boolean {
  return confirmedKeyUri !== undefined;
}

/** Nothing recorded is not nothing confirmed: who can't find out acts as if it were. */
function askConfirmed({ vaultName }: Inputs): Confirmation {
  return {
    phase: 'ask',
    en: `Call the person who opens your Adobe tickets: did Adobe ever confirm a key in ${vaultName}?`,
    fr: `Appelez la personne qui ouvre vos tickets Adobe\u00A0: Adobe a-t-il déjà confirmé une clé de ${vaultName}\u00A0?`,
  };
}

/**
 * What its page says is for a key that Adobe confirmed. A workflow would have to be changed first.
 *
 * @param where `elsewhere`: that key may be in another vault
 */
export function verifyYourself(inputs: Inputs, where: 'here' | 'elsewhere'): Step {
  const fillIn: Words = {
    en:
      where === 'here'
        ? 'Capitals: the URI that Adobe confirmed, in its reply or your ticket.'
        : 'Capitals: the names and the URI of that key.',
    fr:
      where === 'here'
        ? "Capitales\u00A0: l'URI confirmé par Adobe, d'après sa réponse ou votre ticket."
        : "Capitales\u00A0: les noms et l'URI de cette clé.",
  };
  return {
    en: 'Run mode verify yourself on the confirmed key, and follow what it says.',
    fr: "Exécutez vous-même le mode verify sur la clé confirmée, et suivez ce qu'il indique.",
    how: fillIn,
    commands: verifyConfirmed({ inputs }, where),
    as: { ...role('vaultReader', 'vault'), and: role('reader', 'group') },
  };
}

/** Of whoever runs mode verify where the vault itself may be gone, recovered, or in another group. */
export const readerOfGroup: Requirement = { ...role('vaultReader', 'group'), and: role('reader', 'group') };

/**
 * The runbook of a loss where no confirmation is recorded. What is done about it depends on the answer.
 *
 * @param runbook for a no
 * @param ifConfirmed the same loss with a confirmation
 */
export function askingFirst(runbook: Runbook, ifConfirmed: Runbook, inputs: Inputs): Runbook {
  const { later: laterToo = [], ...forNo } = runbook;
  const later = [...laterToo, ...(ifConfirmed.later ?? [])].filter((step) => !hasAllOf(forNo, inSteps(step)));
  return {
    ...ifConfirmed,
    confirmation: askConfirmed(inputs),
    steps: ifConfirmed.steps.flatMap((step) => withoutRecord(step, inputs)),
    sends: true,
    later: later.filter((step, index) => later.findIndex(({ en }) => en === step.en) === index),
    afterNo: forNo,
  };
}

/** The pipeline does not know the confirmation: it gives back what is missing as in a setup, and a person checks. */
function withoutRecord(step: Step, inputs: Inputs): readonly Step[] {
  const { name, onlyIf, restores, replaces, runs, phase } = step;
  if (replaces !== undefined) return restores === 'recover-deleted' ? [step] : [];
  const same = { ...(name !== undefined && { name }), ...(onlyIf !== undefined && { onlyIf }) };
  if (restores !== undefined) return [{ ...giveTheRest, ...same }];
  if (runs !== 'verify' || phase !== 'check') return [step];
  return [{ ...verifyYourself(inputs, 'here'), ...same, phase: 'check', as: readerOfGroup }];
}

const giveTheRest: Step = {
  runs: 'ensure',
  en: 'Run mode ensure, which does the rest.',
  fr: 'Exécutez le mode ensure, qui fait le reste.',
};

const unlockFirst: Step = {
  name: 'unlock',
  onlyIf: 'by-mistake',
  en: 'Agree with the owners on the ReadOnly lock, which is removed and created again as after "No" below.',
  fr: 'Convenez avec les responsables du verrou ReadOnly, à retirer puis à recréer comme après «\u00A0Non\u00A0» ci-dessous.',
};

/** What failed, or is planned, is for a no. @param isLocked whether a lock would refuse the repair, too */
export function unlessConfirmed(
  runbook: Runbook,
  inputs: Inputs,
  verdict: Pick<Verdict, 'isFirstSetup' | 'findings'>,
  isLocked = false,
): Runbook {
  if (isEmpty(runbook) || runbook.confirmation !== undefined) return runbook;
  if (verdict.isFirstSetup) return beforeSetup(runbook, inputs);
  const [loss] = possibleLosses(verdict, inputs);
  const { later = [], ...forNo } = runbook;
  if (loss === undefined) return runbook;
  const { steps } = loss.runbook;
  const repair = steps.findIndex(({ onlyIf }) => onlyIf === 'by-mistake');
  const unlocked = isLocked && repair !== -1 ? steps.toSpliced(repair, 0, unlockFirst) : steps;
  return { ...loss.runbook, steps: unlocked, afterNo: forNo, later };
}

export function beforeSetup(runbook: Runbook, inputs: Inputs): Runbook {
  return { ...runbook, confirmation: askBeforeSetup(inputs) };
}

/** Nothing was lost here: the answer tells whether the inputs name the right place, and can wait for the morning. */
function askBeforeSetup(inputs: Inputs): Confirmation {
  const { vaultName } = inputs;
  return {
    isBeforeSetup: true,
    afterYes: verifyYourself(inputs, 'elsewhere'),
    phase: 'ask',
    en: `Ask the person who opens your Adobe tickets: did Adobe ever confirm a key, in ${vaultName} or elsewhere?`,
    fr: `Demandez à la personne qui ouvre vos tickets Adobe\u00A0: Adobe a-t-il déjà confirmé une clé, de ${vaultName} ou d'ailleurs\u00A0?`,
    rows: [
      row({
        en: ['No', 'Check that the inputs name the right vault. Then step 3.'],
        fr: ['Non', 'Vérifiez que les entrées désignent le bon coffre. Puis étape 3.'],
      }),
      row({
        en: [
          `Yes, in ${vaultName}`,
          "Act now: that person sends the urgent text below; call the subscription's owners (docs/lost-access.md). Create nothing.",
        ],
        fr: [
          `Oui, de ${vaultName}`,
          `Agissez maintenant\u00A0: cette personne envoie le texte urgent ci-dessous\u00A0; appelez les propriétaires de l'abonnement (docs/lost-access.md). Ne créez rien.`,
        ],
      }),
      row({
        en: ['Yes, in another vault', 'Step 2. Then correct the inputs.'],
        fr: ["Oui, d'un autre coffre", 'Étape 2. Puis corrigez les entrées.'],
      }),
      row({
        en: ['Nobody knows', 'Create nothing. Ask Adobe Customer Care what it recorded.'],
        fr: ['Personne ne sait', "Ne créez rien. Demandez à l'assistance clientèle Adobe ce qui y est enregistré."],
      }),
    ],
  };
}

/** @param id of what has the cause, and says what to do */
export function see(id: string): Runbook {
  return inSteps({ en: `See ${id}.`, fr: `Voir ${id}.` });
}
