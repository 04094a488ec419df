/** What to do about a key that is not there: deleted, purged, or never created. */

import { createKeyCommand, listDeletedKeys, recoverKeyCommand, restoreKey } from '../../az-commands/key.ts';
import { confirmedKeyOf, isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Right } from '../../model/operation.ts';
import type { ObstacleEntry, ObstacleId } from '../../model/plan.ts';
import {
  inSteps,
  type Next,
  type Question,
  type Row,
  type Runbook,
  role,
  row,
  type Step,
} from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { answered } from '../answered.ts';
import {
  asking,
  byMistake,
  neverThereThough,
  onlyOurCheck,
  ownersOfVault,
  readerOfGroup,
  verifyYourself,
} from '../asking.ts';
import { orByPipeline, removeAfterward } from '../by-pipeline.ts';
import { missingPermission } from '../missing-permission.ts';
import { checkAgain, runEnsure, runPlan, runVerify } from '../run-mode.ts';
import { unreadRunbook } from '../unread.ts';
import { neverRecreate } from '../vault/deleted.ts';

/** It can be recovered. */
export function deletedKey(inputs: Inputs): Runbook {
  return {
    question: askDeleted(inputs),
    ...onlyConfirmed(inputs),
    steps: byMistake(...orByPipeline(recover(inputs), 'recover-deleted', [checkAgain(inputs)])),
    later: [removeAfterward('recover-deleted')],
  };
}

/** A recovered vault comes back with its keys, so one that is missing was deleted earlier. */
export function keyNotBack(inputs: Inputs): Runbook {
  return {
    question: asking(ownersOfVault(inputs), {
      en: `Did you delete key ${inputs.keyName} on purpose before the vault was deleted?`,
      fr: `Avez-vous supprimé volontairement la clé ${inputs.keyName} avant la suppression du coffre\u00A0?`,
    }),
    steps: byMistake(runPlan, runEnsure),
  };
}

const onlyConfirmed = (inputs: Inputs) => (isConfirmed(inputs) ? { never: neverRecreate } : {});

function askDeleted(inputs: Inputs, others: readonly Row[] = []): Question {
  const { keyName } = inputs;
  const ask: Words = {
    en: `Did you delete key ${keyName} on purpose?`,
    fr: `Avez-vous supprimé la clé ${keyName} volontairement\u00A0?`,
  };
  return asking(ownersOfVault(inputs), ask, { others });
}

function recover(inputs: Inputs): Step {
  return {
    name: 'recover',
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
    return {
      steps: [search(inputs, { when: isListed(inputs), next: recoveredByOwners }, thenCreate), createKey],
      later,
    };
  }
  return {
    question: askDeleted(inputs, [neverThereThough]),
    never: neverWithoutBackup,
    steps: [
      search(inputs, { when: isListed(inputs), next: { steps: ['recover', 'check'] } }, listAgain, [stillNone]),
      ...byMistake(recover(inputs), checkAgain(inputs)),
    ],
    later,
  };
}

/** A backup is the former key. */
const neverWithoutBackup: Words = {
  en: 'Never create a new key instead.',
  fr: 'Ne créez jamais de nouvelle clé à la place.',
};

function search(inputs: Inputs, found: Row, otherwise: Next, more: readonly Row[] = []): Step {
  return {
    phase: 'find',
    en: `Find ${inputs.keyName} among the deleted keys of the vault, which this run could not read.`,
    fr: `Cherchez ${inputs.keyName} parmi les clés supprimées du coffre, que cette exécution n'a pas pu lire.`,
    commands: [listDeletedKeys({ inputs })],
    as: role('vaultReader', 'vault'),
    rows: [found, { when: isNotListed(inputs), next: otherwise }, ...more],
  };
}

const isListed = ({ keyName }: Inputs): Words => ({ en: `Key ${keyName}`, fr: `La clé ${keyName}` });

const isNotListed = ({ keyName }: Inputs): Words => ({ en: `No key ${keyName}`, fr: `Aucune clé ${keyName}` });

const listAgain: Words = {
  en: 'List again after ten minutes, since a deletion shows late.',
  fr: 'Affichez-les à nouveau dans dix minutes, car une suppression apparaît avec retard.',
};

const stillNone = row({
  en: ['Still none', 'Wake your security lead, who decides on an earlier backup of the key, if there is one.'],
  fr: [
    'Toujours aucune',
    "Réveillez le responsable sécurité, qui décide d'une sauvegarde antérieure de la clé, s'il y en a une.",
  ],
});

const recoveredByOwners: Words = {
  en: 'Ask its owners: by mistake, they recover it, then run again; on purpose, leave it, and choose a different key-name in a new run.',
  fr: "Interrogez ses responsables\u00A0: par erreur, ils la récupèrent, puis relancez l'exécution\u00A0; volontairement, laissez-la, et choisissez un autre key-name dans une nouvelle exécution.",
};

const thenCreate: Next = {
  first: {
    en: 'List again after ten minutes, since a deletion shows late. Go on only if there is still none.',
    fr: "Affichez-les à nouveau dans dix minutes, car une suppression apparaît avec retard. Continuez seulement s'il n'y en a toujours pas.",
  },
  steps: ['run'],
};

const createKey: Step = {
  name: 'run',
  runs: 'ensure',
  en: 'Run mode ensure, which creates the key.',
  fr: 'Exécutez le mode ensure, qui crée la clé.',
};

/** Adobe confirmed it, and it is among neither the keys nor the deleted ones. */
export function keyLost(inputs: Inputs): Runbook {
  return {
    question: asking(
      ownersOfVault(inputs),
      {
        en: `Did you delete or purge key ${inputs.keyName} on purpose, even long ago?`,
        fr: `Avez-vous supprimé volontairement la clé ${inputs.keyName}, même définitivement ou il y a longtemps\u00A0?`,
      },
      { mistake: { sends: true, steps: ['backup', 'restore', 'check'] } },
    ),
    never: neverWithoutBackup,
    steps: [
      checkNames(inputs),
      findBackup,
      { ...verifyYourself(inputs, 'elsewhere'), name: 'named', onlyIf: 'found-elsewhere', as: readerOfGroup },
      ...byMistake(restore(inputs), { ...runVerify, name: 'check' }),
    ],
  };
}

/** The cause that a person can see alone, and that harms nobody. */
function checkNames({ vaultName, keyName }: Inputs): Step {
  return {
    phase: 'find',
    en: `Compare key ${keyName} in ${vaultName} with Adobe's reply, and with the history of the pipeline's file: a name may have changed.`,
    fr: `Comparez la clé ${keyName} de ${vaultName} à la réponse d'Adobe et à l'historique du fichier du pipeline\u00A0: un nom a pu changer.`,
    rows: [
      { when: { en: 'A name was changed', fr: 'Un nom a changé' }, next: { steps: ['named'], but: onlyOurCheck } },
      {
        when: { en: 'No name was changed, or nobody knows', fr: "Aucun nom n'a changé, ou personne ne sait" },
        next: { steps: ['backup'] },
      },
    ],
  };
}

const findBackup: Step = {
  name: 'backup',
  phase: 'find',
  en: 'Look for a backup of the key, a file that az keyvault key backup wrote, in your storage and backups.',
  fr: 'Cherchez une sauvegarde de la clé, un fichier créé par la commande az keyvault key backup, dans vos espaces de stockage et vos sauvegardes.',
  rows: [
    { when: { en: 'A backup', fr: 'Une sauvegarde' }, next: { steps: ['restore', 'check'] } },
    row({
      en: [
        'None, and the owners have none',
        "Nothing brings the key back. Wake your security lead, who decides what is said in Adobe's case.",
      ],
      fr: [
        "Aucune, et les responsables n'en ont pas",
        "Rien ne permet de retrouver la clé. Réveillez le responsable sécurité, qui décide de ce qui est dit dans le ticket d'Adobe.",
      ],
    }),
    row({
      en: ['None so far, and no answer', 'Keep looking and calling. Tell Adobe nothing of it yet.'],
      fr: [
        "Aucune pour l'instant, et pas de réponse",
        "Continuez de chercher et d'appeler. N'en dites encore rien à Adobe.",
      ],
    }),
  ],
};

function restore(inputs: Inputs): Step {
  return {
    name: 'restore',
    en: 'Restore the key from the backup.',
    fr: 'Restaurez la clé à partir de la sauvegarde.',
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
