/** Whom to ask, and what follows each answer: the same in every situation. */
import { listOwners } from '../az-commands/access.ts';
import { listApplicationAdministrators } from '../az-commands/directory.ts';
import { verifyConfirmed } from '../az-commands/verify.ts';
import type { Verdict } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import {
  type Called,
  type Confirmation,
  inSteps,
  isEmpty,
  isForConfirmedToo,
  type Next,
  type OtherReason,
  type Question,
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
  readonly otherReason?: Partial<OtherReason>;
  readonly endsAccess?: false;
}

/** @param ask with its question mark */
export function asking(whom: Called, ask: Words, answers: Answers = {}): Question {
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

function owners(inputs: Inputs, en: string, fr: string): Called {
  return { en, fr, shownBy: [listOwners({ inputs })] };
}

export function ownersOfBilling(inputs: Inputs): Called {
  return owners(
    inputs,
    'the owners of the subscription and of its billing account',
    "les propriétaires de l'abonnement et de son compte de facturation",
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
    en: `${en} and the tenant's application administrators`,
    fr: `${fr} et les administrateurs d'application du locataire`,
    shownBy: [listOwners({ inputs }), listApplicationAdministrators({ inputs })],
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
function askConfirmed(runbook: Runbook, inputs: Inputs): Confirmation {
  const { vaultName } = inputs;
  const isRestoring = isForConfirmedToo(runbook);
  return {
    phase: 'ask',
    en: `Call the person who opens your Adobe tickets: did Adobe ever confirm a key in ${vaultName}?`,
    fr: `Appelez la personne qui ouvre vos tickets Adobe\u00A0: Adobe a-t-il déjà confirmé une clé de ${vaultName}\u00A0?`,
    ...(!isRestoring && { commands: [listOwners({ inputs })], afterYes: verifyYourself(inputs, 'here') }),
    rows: [
      { when: { en: 'Yes', fr: 'Oui' }, next: isRestoring ? callThenSend : recordThenVerify },
      {
        when: { en: 'Unsure, or no answer in 15 minutes', fr: 'Incertain, ou pas de réponse en 15\u00A0minutes' },
        next: isRestoring ? asAfterYes : sendAndAsk,
      },
      isRestoring
        ? row({ en: ['No', 'Step 2 in the daytime.'], fr: ['Non', 'Étape 2, en journée.'] })
        : row({ en: ['No', 'In the daytime: step 3.'], fr: ['Non', 'En journée\u00A0: étape 3.'] }),
    ],
  };
}

const callThenSend: Words = {
  en: 'Act now: have the urgent text below sent, then step 2 (docs/lost-access.md).',
  fr: 'Agissez maintenant\u00A0: faites envoyer le texte urgent ci-dessous, puis étape 2 (docs/lost-access.md).',
};

const asAfterYes: Words = {
  en: 'As for "Yes", through your Adobe account team.',
  fr: 'Comme pour «\u00A0Oui\u00A0», via votre équipe de compte Adobe.',
};

/** The steps would make anew what was confirmed; the page of a confirmed key has its own. */
const recordThenVerify: Words = {
  en: 'Act now: have the urgent text below sent, then step 2.',
  fr: 'Agissez maintenant\u00A0: faites envoyer le texte urgent ci-dessous, puis étape 2.',
};

/**
 * What its page says is for a key that Adobe confirmed. A workflow would have to be changed first.
 *
 * @param where `elsewhere`: that key may be in another vault
 */
export function verifyYourself(inputs: Inputs, where: 'here' | 'elsewhere'): Step {
  const fillIn: Words = {
    en: `Fill in that key's ${where === 'here' ? 'URI' : 'names and URI'} for what is in capitals.`,
    fr: `Indiquez ${where === 'here' ? "l'URI" : "les noms et l'URI"} de cette clé à la place des capitales.`,
  };
  return {
    en: 'Run mode verify yourself on the confirmed key, and follow what it says.',
    fr: "Exécutez vous-même le mode verify sur la clé confirmée, et suivez ce qu'il indique.",
    how: fillIn,
    commands: verifyConfirmed({ inputs }, where),
    as: { ...role('vaultReader', 'vault'), and: role('reader', 'group') },
  };
}

const sendAndAsk: Words = {
  en: 'Have the text sent all the same, by your Adobe account team. Ask the owners below, too. Create nothing.',
  fr: 'Faites envoyer le texte quand même, par votre équipe de compte Adobe. Demandez aussi aux responsables ci-dessous. Ne créez rien.',
};

/** The runbook of what would be a loss if Adobe had confirmed a key. */
export function confirmationFirst(
  runbook: Runbook,
  inputs: Inputs,
  { isFirstSetup }: Pick<Verdict, 'isFirstSetup'>,
): Runbook {
  if (isEmpty(runbook)) return runbook;
  return { ...runbook, confirmation: isFirstSetup ? askBeforeSetup(inputs) : askConfirmed(runbook, inputs) };
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
      row({ en: ['Yes', 'Act now: step 2.'], fr: ['Oui', 'Agissez maintenant\u00A0: étape 2.'] }),
      row({
        en: ['Nobody knows', 'Create nothing. Ask Adobe Customer Care which key it recorded, if any.'],
        fr: [
          'Personne ne sait',
          "Ne créez rien. Demandez à l'assistance clientèle Adobe si une clé y est enregistrée, et laquelle.",
        ],
      }),
    ],
  };
}

/** @param id of what has the cause, and says what to do */
export function see(id: string): Runbook {
  return inSteps({ en: `See ${id}.`, fr: `Voir ${id}.` });
}
