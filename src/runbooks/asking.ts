/** Whom to ask, and what follows each answer: the same in every situation. */
import { listOwners } from '../az-commands/access.ts';
import { listApplicationAdministrators } from '../az-commands/directory.ts';
import { verifyConfirmed } from '../az-commands/verify.ts';
import type { Inputs } from '../model/inputs.ts';
import {
  type Called,
  inSteps,
  type Next,
  type Question,
  type Requirement,
  type Row,
  type Runbook,
  role,
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
  return limitedTo('by-mistake', steps);
}

export function limitedTo(onlyIf: NonNullable<Step['onlyIf']>, steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => Object.assign({}, step, { onlyIf }));
}

/**
 * What its page says is for a key that Adobe confirmed. A workflow would have to be changed first.
 *
 * @param where `elsewhere`: that key may be in another vault
 */
export function verifyYourself(inputs: Inputs, where: 'here' | 'elsewhere'): Step {
  return {
    en: 'Run mode verify yourself on the confirmed key, and follow what it says.',
    fr: "Exécutez vous-même le mode verify sur la clé confirmée, et suivez ce qu'il indique.",
    ...(where === 'elsewhere' && {
      how: {
        en: 'Capitals: the names and the URI of that key.',
        fr: "Capitales\u00A0: les noms et l'URI de cette clé.",
      },
    }),
    commands: verifyConfirmed({ inputs }, where),
    as: { ...role('vaultReader', 'vault'), and: role('reader', 'group') },
  };
}

/** After a run with an input that was wrong. */
export const onlyOurCheck: Words = {
  en: 'Passed: tell Adobe that only our check was wrong. Failed: follow its page.',
  fr: 'Réussi\u00A0: dites à Adobe que seul notre contrôle était erroné. Échec\u00A0: suivez sa page.',
};

/** Of whoever runs mode verify where the vault itself may be gone, recovered, or in another group. */
export const readerOfGroup: Requirement = { ...role('vaultReader', 'group'), and: role('reader', 'group') };

/** Adobe confirms no key that it can't use. */
export const neverThereThough: Row = {
  when: { en: 'It was never there', fr: "Cela n'a jamais existé" },
  next: {
    sends: true,
    steps: [],
    first: {
      en: "Create nothing. Find Adobe's confirmation in your tickets: if it is for another vault, call its owners; otherwise, wake your security lead.",
      fr: "Ne créez rien. Cherchez la confirmation d'Adobe dans vos tickets\u00A0: si elle concerne un autre coffre, appelez ses responsables\u00A0; sinon, réveillez le responsable sécurité.",
    },
  },
};

/** @param id of what has the cause, and says what to do */
export function see(id: string): Runbook {
  return inSteps({ en: `See ${id}.`, fr: `Voir ${id}.` });
}
