/** What to do about a vault that is not where the inputs say: never created, purged, moved, or not searched for. */

import { isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Right } from '../../model/operation.ts';
import { type Fold, inSteps, type Row, type Runbook, row, type Step } from '../../model/runbook.ts';
import { joined, type Words } from '../../model/words.ts';
import { askOnLoss, type Meant } from '../asking.ts';
import { anyError, lossTitle, onLoss, openLoss } from '../look.ts';
import { missingPermission } from '../missing-permission.ts';
import { ownersOfVaultAndSubscription } from '../owners.ts';
import { verifyYourself } from '../verify-yourself.ts';
import { neverRecreate } from './deleted.ts';
import { firstPrints, noResult, notSearched, searchFor, searchOnceMore, secondPrints } from './search.ts';

/** Why a search could not be made, and what is known. */
export interface UnsearchedVault {
  /** That the search needs, if a missing one is the reason. */
  readonly right?: Right | undefined;
  readonly isNameTaken?: boolean;
}

/** It is not there, and it could not be checked whether it can be recovered. */
export function vaultNotSearched(inputs: Inputs, { right, isNameTaken = false }: UnsearchedVault): Runbook {
  const later = right === undefined ? [] : missingPermission(inputs, right).steps;
  if (!isConfirmed(inputs)) return { ...findUnused(inputs, isNameTaken, notSearched(inputs)), later };
  if (isNameTaken) return { ...lookForVault(inputs, notSearched(inputs)), later };
  const search = searchFor(inputs, [first, second, ...neither], notSearched(inputs));
  return askOnLoss({
    ...deletedOrMoved(inputs),
    find: [{ ...search, how: countedFrom, folds: [thereFold(inputs)] }],
    repair: repairThere(inputs),
    later,
  });
}

/** Its name belongs to another vault, or to a deleted one that was elsewhere. */
export function nameTaken(inputs: Inputs): Runbook {
  return isConfirmed(inputs) ? lookForVault(inputs) : findUnused(inputs, true);
}

/** It may work where it is now: what the search finds says whether anybody has to be called. */
function lookForVault(inputs: Inputs, say?: Words): Runbook {
  const { never, ...meant } = deletedOrMoved(inputs);
  const rows: readonly Row[] = [
    { when: firstPrints, next: deletedNow },
    { when: secondPrints, next: thereNow },
    {
      when: noResult,
      next: {
        en: `Repeat it with your other subscriptions (az account list). In none: open "${lossTitle.en}".`,
        fr: `Recommencez avec vos autres abonnements (az account list). Dans aucun\u00A0: ouvrez «\u00A0${lossTitle.fr}\u00A0».`,
      },
    },
    anyError,
  ];
  return {
    never,
    steps: [
      {
        ...searchFor(inputs, rows, say),
        how: countedFrom,
        folds: [thereFold(inputs, openLoss), onLoss(inputs, 'in-group', meant)],
      },
    ],
  };
}

const isThereNow: Words = {
  en: 'The second command prints it: check the key there',
  fr: "La seconde commande l'affiche\u00A0: contrôlez la clé à cet endroit",
};

const thereNow: Words = {
  en: 'It was moved, or the resource group is wrong. Open the fold of the second command: it only reads.',
  fr: 'Il a été déplacé, ou le groupe de ressources est erroné. Ouvrez le volet de la seconde commande (lecture seule).',
};

const deletedNow: Words = {
  en: `It was deleted. ${openLoss.en} Recover nothing before the owners have answered.`,
  fr: `Il a été supprimé. ${openLoss.fr} Ne récupérez rien avant la réponse des responsables.`,
};

/** Azure's activity log shows its deletion, and nobody says that Adobe confirmed a key of it. */
export function vaultWasDeleted(inputs: Inputs): Runbook {
  const search = searchFor(inputs, [...unusedRows, { when: noResult, next: purgedUnused }]);
  return inSteps({ ...search, folds: [deletedUnused(inputs)] });
}

const purgedUnused: Words = {
  en: 'It was purged. Choose a different name for the vault, in a new run.',
  fr: 'Il est supprimé définitivement. Choisissez un autre nom de coffre, dans une nouvelle exécution.',
};

/** Adobe confirmed a key of it, it is among neither the vaults nor the deleted ones, and nothing else has its name. */
export function lostVault(inputs: Inputs, isGroupLeaving: boolean): Runbook {
  const { vaultName, resourceGroup } = inputs;
  const [en, fr] = isGroupLeaving
    ? [
        `delete vault ${vaultName} or group ${resourceGroup}`,
        `supprimé le coffre ${vaultName} ou le groupe ${resourceGroup}`,
      ]
    : [`delete or purge vault ${vaultName}`, `supprimé le coffre ${vaultName}, même définitivement`];
  const rows = [first, second, { when: noResult, next: wasPurged }];
  return askOnLoss({
    whom: ownersOfVaultAndSubscription(inputs),
    did: { en, fr },
    kept: { en: 'everything as it is', fr: "tout en l'état" },
    never: isGroupLeaving ? neverLock : neverRecreatePurged,
    find: [{ ...searchFor(inputs, rows, searchOnceMore(inputs)), how: countedFrom, folds: [thereFold(inputs)] }],
    repair: repairThere(inputs),
  });
}

const deletedOrMoved = (inputs: Inputs): Omit<Meant, 'repair'> => ({
  whom: ownersOfVaultAndSubscription(inputs),
  did: { en: `delete or move vault ${inputs.vaultName}`, fr: `supprimé ou déplacé le coffre ${inputs.vaultName}` },
  kept: { en: 'everything as it is', fr: "tout en l'état" },
  never: neverRecreate,
  others: [wasMoved(inputs)],
});

/** What the run found is said where everybody reads it. */
const neverRecreatePurged: Words = {
  en: "Never create a new vault or key instead: it can't decrypt the data. The name is free, so the vault was probably purged.",
  fr: 'Ne créez jamais de coffre ni de clé à la place\u00A0: ils ne déchiffrent rien. Ce coffre est sans doute supprimé définitivement.',
};

const neverLock: Words = {
  en: `${neverRecreate.en.slice(0, -1)}, or touch a lock of the group.`,
  fr: `${neverRecreate.fr.slice(0, -1)}, et ne touchez à aucun verrou du groupe.`,
};

/** The run knows of no deletion. */
const countedFrom: Words = {
  en: 'If it shows a deletion date, Adobe may purge the data 24 hours after it.',
  fr: "Si une date de suppression s'affiche, Adobe peut supprimer les données 24\u00A0heures après.",
};

const first: Row = {
  when: firstPrints,
  next: {
    en: 'It was deleted. Recover nothing before the owners have answered.',
    fr: 'Il a été supprimé. Ne récupérez rien avant la réponse des responsables.',
  },
};

const second: Row = {
  when: secondPrints,
  next: {
    en: 'It was moved, came back, or the resource group is wrong. Open the fold of the second command: it only reads.',
    fr: 'Il a été déplacé, est revenu, ou le groupe de ressources est erroné. Ouvrez le volet de la seconde commande (lecture seule).',
  },
};

const neither: readonly Row[] = [
  {
    when: noResult,
    next: {
      en: 'Create nothing. Repeat this step in your other subscriptions (az account list).',
      fr: 'Ne créez rien. Répétez cette étape dans vos autres abonnements (az account list).',
    },
  },
  row({
    en: ['Neither, in any subscription', 'Call the security lead.'],
    fr: ['Aucune, dans aucun abonnement', 'Appelez le responsable de la sécurité.'],
  }),
];

const wasPurged: Words = {
  en: 'It is purged. Create nothing; call the security lead, who decides on an earlier backup of the key, if there is one.',
  fr: "Il est supprimé définitivement. Ne créez rien\u00A0; appelez le responsable de la sécurité, qui décide d'une sauvegarde antérieure de la clé, s'il y en a une.",
};

/** It only reads: its page then has the commands, and asks its own question. */
const thereFold = (inputs: Inputs, loss: Words | false = false): Fold => ({
  title: isThereNow,
  steps: verifyThere(inputs, loss),
});

/** @param loss what leads to the message, where it was not sent before */
function verifyThere(inputs: Inputs, loss: Words | false): readonly Step[] {
  return [
    {
      ...verifyYourself(inputs, 'in-group'),
      en: 'Run mode verify yourself in the group where the vault is, which only reads.',
      fr: 'Exécutez vous-même le mode verify dans le groupe où se trouve le coffre (lecture seule).',
      how: {
        en: 'Replace GROUP with that group, and the subscription where it is another one.',
        fr: "Remplacez GROUP par ce groupe, et l'abonnement s'il diffère.",
      },
      rows: [
        row({
          en: [
            'It passes',
            'Only our check was wrong: correct the inputs, and write so in the case, where one is open.',
          ],
          fr: [
            'Réussi',
            "Seul notre contrôle était erroné\u00A0: corrigez les entrées, et écrivez-le dans le ticket, s'il y en a un.",
          ],
        }),
        { when: { en: 'It fails', fr: 'Échec' }, next: joined(loss, loss && { en: ' ', fr: ' ' }, ownersFirst) },
      ],
    },
  ];
}

const ownersFirst: Words = {
  en: 'Run none of the commands that it prints before an owner of the vault agrees to them.',
  fr: "N'exécutez aucune des commandes affichées sans l'accord d'un responsable du coffre.",
};

/** Mode verify evaluates what the search has found: its page has the commands of the repair. */
const repairThere = (inputs: Inputs): readonly Step[] => [
  {
    ...verifyYourself(inputs, 'in-group'),
    how: {
      en: 'It prints the commands of the repair. Replace GROUP with the group in the ID that "Find", below, has printed.',
      fr: "Il affiche les commandes de la réparation. Remplacez GROUP par le groupe de l'ID affiché par l'étape «\u00A0Cherchez\u00A0», ci-dessous.",
    },
    rows: [
      row({
        en: ['It prints what to do', 'Do that, in its order.'],
        fr: ['Il affiche ce qui est à faire', "Faites-le, dans l'ordre affiché."],
      }),
      row({
        en: ['"Find" printed no ID', 'Create nothing. Call the security lead, who decides.'],
        fr: [
          "«\u00A0Cherchez\u00A0» n'a affiché aucun ID",
          'Ne créez rien. Appelez le responsable de la sécurité, qui décide.',
        ],
      }),
    ],
  },
];

const wasMoved = (inputs: Inputs): Fold => ({
  title: {
    en: 'They say: it was moved, on purpose or not',
    fr: 'Réponse\u00A0: il a été déplacé, volontairement ou non',
  },
  said: {
    en: 'Ask where to, since the search covers only this subscription.',
    fr: 'Demandez où, car la recherche ne couvre que cet abonnement.',
  },
  steps: verifyThere(inputs, false),
});

/** A different name is a new vault. */
function findUnused(inputs: Inputs, isNameTaken: boolean, say?: Words): Runbook {
  const next = isNameTaken ? chooseOther : { en: 'Go on.', fr: 'Continuez.' };
  const search: Step = {
    ...searchFor(inputs, [...unusedRows, { when: noResult, next }], say),
    folds: [deletedUnused(inputs)],
  };
  return isNameTaken ? inSteps(search) : { steps: [search, createVault], search };
}

const wasDeleted: Words = {
  en: 'The first command prints it: it was deleted',
  fr: "La première commande l'affiche\u00A0: il a été supprimé",
};

const deletedUnused = (inputs: Inputs): Fold => ({
  title: wasDeleted,
  said: { en: 'Create nothing.', fr: 'Ne créez rien.' },
  steps: [
    {
      en: `Ask its owners whether they meant to delete ${inputs.vaultName}, or did it by mistake.`,
      fr: `Demandez à ses responsables s'ils ont supprimé ${inputs.vaultName}, volontairement ou par erreur.`,
      calls: ['owners'],
      told: 'answer',
      rows: [
        row({
          en: ['By mistake', 'They recover it. Start a new run then.'],
          fr: ['Par erreur', 'Ils le récupèrent. Lancez ensuite une nouvelle exécution.'],
        }),
        row({
          en: ['On purpose', 'Leave it. Choose a different name for the vault, in a new run.'],
          fr: ["C'était volontaire", 'Laissez-le. Choisissez un autre nom de coffre, dans une nouvelle exécution.'],
        }),
        row({
          en: ['No answer', 'Change nothing, and ask again in working hours.'],
          fr: ['Pas de réponse', 'Ne modifiez rien et redemandez aux heures de bureau.'],
        }),
      ],
    },
  ],
});

const unusedRows: readonly Row[] = [
  row({
    en: ['First command prints it', `Create nothing. Open "${wasDeleted.en}", below.`],
    fr: ["La première commande l'affiche", `Ne créez rien. Ouvrez «\u00A0${wasDeleted.fr}\u00A0», ci-dessous.`],
  }),
  row({
    en: ['Second command prints it, and it is yours', 'Correct the resource group, in a new run.'],
    fr: [
      "La seconde commande l'affiche, et il est à vous",
      'Corrigez le groupe de ressources, dans une nouvelle exécution.',
    ],
  }),
  row({
    en: ['Second command prints it, and it is not yours', 'Choose a different name for the vault, in a new run.'],
    fr: [
      "La seconde commande l'affiche, et il n'est pas à vous",
      'Choisissez un autre nom de coffre, dans une nouvelle exécution.',
    ],
  }),
];

const chooseOther: Words = {
  en: 'The name is taken outside this subscription. Choose a different name for the vault, in a new run.',
  fr: 'Le nom est pris hors de cet abonnement. Choisissez un autre nom de coffre, dans une nouvelle exécution.',
};

const createVault: Step = {
  runs: 'ensure',
  en: 'Run mode ensure, which creates the vault.',
  fr: 'Exécutez le mode ensure, qui crée le coffre.',
};
