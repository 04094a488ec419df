/** What to do about a key that is not there: deleted, purged, or never created. */

import { createKeyCommand, listDeletedKeys, recoverKeyCommand, restoreKey } from '../../az-commands/key.ts';
import { confirmedKeyOf, isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Right } from '../../model/operation.ts';
import type { ObstacleEntry, ObstacleId } from '../../model/plan.ts';
import { type Fold, inSteps, type Row, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { answered } from '../answered.ts';
import { askInSetup, askOnLoss, whetherMeant } from '../asking.ts';
import { missingPermission } from '../missing-permission.ts';
import { ownersOfVault } from '../owners.ts';
import { checkAgain, orByPipeline, runEnsure, runPlan } from '../run-mode.ts';
import { unreadRunbook } from '../unread.ts';
import { verifyYourself } from '../verify-yourself.ts';

const neverCreate: Words = {
  en: 'Never create a new key instead: it does not decrypt your data.',
  fr: 'Ne créez jamais de nouvelle clé à la place\u00A0: elle ne déchiffre pas vos données.',
};

const deleted: Words = { en: 'the key deleted', fr: 'la clé supprimée' };

/** It can be recovered. */
export function deletedKey(inputs: Inputs): Runbook {
  return whetherMeant(inputs, {
    whom: ownersOfVault(inputs),
    did: { en: `delete key ${inputs.keyName}`, fr: `supprimé la clé ${inputs.keyName}` },
    kept: deleted,
    never: neverCreate,
    repair: orByPipeline(inputs, 'recoverDeleted', [recover(inputs)]),
    check: checkAgain(inputs),
  });
}

/** A recovered vault comes back with its keys, so one that is missing was deleted earlier. Nothing is confirmed. */
export function keyNotBack(inputs: Inputs): Runbook {
  return askInSetup({
    whom: ownersOfVault(inputs),
    did: {
      en: `delete key ${inputs.keyName} before the vault was deleted`,
      fr: `supprimé la clé ${inputs.keyName} avant la suppression du coffre`,
    },
    kept: deleted,
    repair: [runPlan, runEnsure],
  });
}

function recover(inputs: Inputs): Step {
  return {
    en: `Recover key ${inputs.keyName}.`,
    fr: `Récupérez la clé ${inputs.keyName}.`,
    commands: [recoverKeyCommand({ inputs })],
    as: role('cryptoOfficer', 'vault'),
  };
}

/**
 * It does not exist, and it could not be checked whether it can be recovered.
 *
 * @param right that the search needs, if a missing one is the reason
 */
export function keyNotSearched(inputs: Inputs, right: Right | undefined): Runbook {
  const later = right === undefined ? [] : missingPermission(inputs, right).steps;
  if (!isConfirmed(inputs)) {
    const first = search(inputs, [leftToOwners(inputs), thenCreate(inputs)]);
    return { steps: [first, createKey], search: first, later };
  }
  return askOnLoss({
    whom: ownersOfVault(inputs),
    did: { en: `delete key ${inputs.keyName}`, fr: `supprimé la clé ${inputs.keyName}` },
    kept: deleted,
    never: neverCreate,
    find: [search(inputs, [canBeRecovered(inputs), ...notFound(inputs)])],
    repair: orByPipeline(inputs, 'recoverDeleted', [{ ...recover(inputs), rows: [notAmongDeleted] }]),
    check: checkAgain(inputs),
    others: [neverThere(inputs)],
    later,
  });
}

const notAmongDeleted: Row = {
  ...row({
    en: [
      'An error: not found',
      'It is not among the deleted keys: call the security lead, who decides on an earlier backup.',
    ],
    fr: [
      'Une erreur\u00A0: clé introuvable',
      "Elle n'est pas parmi les clés supprimées\u00A0: appelez le responsable de la sécurité, qui décide d'une sauvegarde antérieure.",
    ],
  }),
  error: 'named',
};

function search(inputs: Inputs, rows: readonly Row[]): Step {
  return {
    en: `Find ${inputs.keyName} among the deleted keys of the vault, which this run could not read.`,
    fr: `Cherchez ${inputs.keyName} parmi les clés supprimées du coffre, que cette exécution n'a pas pu lire.`,
    commands: [listDeletedKeys({ inputs })],
    as: role('vaultReader', 'vault'),
    rows,
  };
}

const leftToOwners = ({ keyName }: Inputs): Row =>
  row({
    en: [
      `Key ${keyName}`,
      'Create nothing. Ask its owners: by mistake, they recover it; on purpose, leave it, and choose a different name for the key in a new run.',
    ],
    fr: [
      `La clé ${keyName}`,
      'Ne créez rien. Interrogez ses responsables\u00A0: par erreur, ils la récupèrent\u00A0; volontairement, laissez-la, et choisissez un autre nom de clé dans une nouvelle exécution.',
    ],
  });

const thenCreate = ({ keyName }: Inputs): Row =>
  row({
    en: [
      `No key ${keyName}`,
      'List again after ten minutes, since a deletion shows late. Go on only if there is still none.',
    ],
    fr: [
      `Aucune clé ${keyName}`,
      "Affichez-les à nouveau dans dix minutes, car une suppression apparaît avec retard. Continuez seulement s'il n'y en a toujours pas.",
    ],
  });

const canBeRecovered = ({ keyName }: Inputs): Row =>
  row({
    en: [`Key ${keyName}`, 'It can be recovered. Recover nothing before the owners have answered.'],
    fr: [`La clé ${keyName}`, 'Elle peut être récupérée. Ne récupérez rien avant la réponse des responsables.'],
  });

const notFound = ({ keyName }: Inputs): readonly Row[] => [
  row({
    en: [`No key ${keyName}`, 'List again after ten minutes, since a deletion shows late.'],
    fr: [`Aucune clé ${keyName}`, 'Affichez-les à nouveau dans dix minutes, car une suppression apparaît avec retard.'],
  }),
  row({
    en: ['Still none', 'Call the security lead, who decides on an earlier backup of the key, if there is one.'],
    fr: [
      'Toujours aucune',
      "Appelez le responsable de la sécurité, qui décide d'une sauvegarde antérieure de la clé, s'il y en a une.",
    ],
  }),
];

/** The inputs name it, and nobody knows it. */
const neverThere = (inputs: Inputs): Fold => ({
  title: { en: 'They say: there never was such a key', fr: "Réponse\u00A0: cette clé n'a jamais existé" },
  steps: [
    checkNames(inputs, {
      en: 'Call the security lead, who decides.',
      fr: 'Appelez le responsable de la sécurité, qui décide.',
    }),
  ],
});

const createKey: Step = {
  runs: 'ensure',
  en: 'Run mode ensure, which creates the key.',
  fr: 'Exécutez le mode ensure, qui crée la clé.',
};

/** Adobe confirmed it, and it is among neither the keys nor the deleted ones. A backup is the former key. */
export function keyLost(inputs: Inputs): Runbook {
  return askOnLoss({
    whom: ownersOfVault(inputs),
    did: {
      en: `delete or purge key ${inputs.keyName}, even long ago`,
      fr: `supprimé la clé ${inputs.keyName}, même définitivement ou il y a longtemps`,
    },
    kept: deleted,
    never: neverCreate,
    find: [checkNames(inputs, { en: 'Go on.', fr: 'Continuez.' }), findBackup],
    repair: [restore(inputs)],
  });
}

/** The cause that a person can see alone, and that harms nobody. */
function checkNames(inputs: Inputs, unchanged: Words): Step {
  const { vaultName, keyName } = inputs;
  return {
    en: `Compare ${keyName} and ${vaultName} with Adobe's reply and the history of the pipeline's file.`,
    fr: `Comparez ${keyName} et ${vaultName} à la réponse d'Adobe et à l'historique du fichier du pipeline.`,
    rows: [
      row({
        en: ['A name was changed', 'Perhaps only the check is wrong: open the fold below.'],
        fr: [
          'Un nom a changé',
          "C'est peut-être seulement le contrôle qui se trompe\u00A0: ouvrez le volet ci-dessous.",
        ],
      }),
      {
        when: { en: 'No name was changed, or nobody knows', fr: "Aucun nom n'a changé, ou personne ne sait" },
        next: unchanged,
      },
    ],
    folds: [
      {
        title: { en: 'A name was changed', fr: 'Un nom a changé' },
        steps: [verifyYourself(inputs, 'elsewhere'), correctNames],
      },
    ],
  };
}

const correctNames: Step = {
  en: 'Correct the names of vault and key to those that passed, and start a new run.',
  fr: "Corrigez les noms du coffre et de la clé d'après ceux qui ont réussi, et lancez une nouvelle exécution.",
};

const findBackup: Step = {
  en: 'Look for a backup of the key, a file that az keyvault key backup wrote, in your storage and backups.',
  fr: 'Cherchez une sauvegarde de la clé, un fichier créé par az keyvault key backup, dans vos stockages et sauvegardes.',
  rows: [
    row({
      en: ['A backup', 'Copy it, and leave the original where it is. Restore nothing before the owners have answered.'],
      fr: [
        'Une sauvegarde',
        "Copiez-la, sans déplacer l'original. Ne restaurez rien avant la réponse des responsables.",
      ],
    }),
    row({
      en: [
        'None, and the owners have none',
        'Nothing brings the key back. Call the security lead, who decides what is said in the case.',
      ],
      fr: [
        "Aucune, et les responsables n'en ont pas",
        'Rien ne permet de retrouver la clé. Appelez le responsable de la sécurité, qui décide de ce qui est dit dans le ticket.',
      ],
    }),
    row({
      en: ['None so far, and no answer', 'Keep looking and calling. Add nothing to the case yet.'],
      fr: [
        "Aucune pour l'instant, et pas de réponse",
        "Continuez de chercher et d'appeler. N'ajoutez encore rien dans le ticket.",
      ],
    }),
  ],
};

function restore(inputs: Inputs): Step {
  return {
    en: 'Restore the key from a backup of it.',
    fr: 'Restaurez la clé à partir de sa sauvegarde.',
    how: {
      en: 'Replace BACKUP-FILE with the file, which the owners have or the last step of this page looks for. Without one, nothing brings the key back.',
      fr: 'Remplacez BACKUP-FILE par ce fichier, que les responsables possèdent ou que cherche la dernière étape de cette page. Sans lui, rien ne permet de retrouver la clé.',
    },
    commands: [restoreKey({ inputs })],
    as: role('cryptoOfficer', 'vault'),
  };
}

/** Nothing was deleted, and nothing is confirmed. */
export function missingKey(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Create the key with mode ensure, or with this command.',
    fr: 'Créez la clé avec le mode ensure, ou avec cette commande.',
    commands: [createKeyCommand({ inputs })],
    as: role('cryptoOfficer', 'vault'),
  });
}

/** What stands in the way of the key. */
export const keyObstacles = {
  'key-unreadable': {
    explainedBy: 'key-exists',
    blocks: (inputs, { reason }) => ({
      en: `Key ${inputs.keyName} could not be read, so nothing can be decided about it${answered(reason).en}.`,
      fr: `La clé ${inputs.keyName} n'a pas pu être lue\u00A0; rien ne peut donc être décidé à son sujet${answered(reason).fr}.`,
    }),
    runbook: (inputs, { reason }) => unreadRunbook(inputs, reason),
  },
  'key-deleted': {
    explainedBy: 'key-exists',
    blocks: (inputs) => ({
      en: `Key ${inputs.keyName} was deleted and can still be recovered. Somebody might have deleted it on purpose, so it is recovered only on request.`,
      fr: `La clé ${inputs.keyName} a été supprimée et peut encore être récupérée. La suppression était peut-être voulue\u00A0; elle n'est donc récupérée que sur demande.`,
    }),
    runbook: (inputs) => deletedKey(inputs),
  },
  'key-gone-after-confirmation': {
    explainedBy: 'key-exists',
    blocks: (inputs) => ({
      en: `Adobe confirmed ${confirmedKeyOf(inputs)?.uri ?? ''}, and key ${inputs.keyName} does not exist. A new key of the same name would not decrypt the data, so none is created.`,
      fr: `Adobe a confirmé ${confirmedKeyOf(inputs)?.uri ?? ''}, et la clé ${inputs.keyName} n'existe pas. Une nouvelle clé du même nom ne déchiffrerait pas les données\u00A0; aucune n'est donc créée.`,
    }),
    runbook: (inputs) => keyNotSearched(inputs, undefined),
  },
  'key-missing-after-recovery': {
    blocks: (inputs) => ({
      en: `Vault ${inputs.vaultName} was recovered, and key ${inputs.keyName} is not in it. No plan shows that in advance, so no key is created in this run.`,
      fr: `Le coffre ${inputs.vaultName} a été récupéré, et la clé ${inputs.keyName} ne s'y trouve pas. Aucun plan ne pouvait le prévoir\u00A0; aucune clé n'est donc créée pendant cette exécution.`,
    }),
    runbook: (inputs) => keyNotBack(inputs),
  },
} as const satisfies Partial<Record<ObstacleId, ObstacleEntry>>;
