/** What to do about a vault that is not where the inputs say: never created, purged, moved, or not searched for. */

import { createVaultCommand, findVault, listDeletedVaults } from '../../az-commands/vault.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Right } from '../../model/operation.ts';
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
import { asking, byMistake, ownersOfVaultAndSubscription, readerOfGroup, verifyYourself } from '../asking.ts';
import { missingPermission } from '../missing-permission.ts';
import { type GoneVault, neverRecreate, recovery } from './deleted.ts';

/** Why a search could not be made, and what is known. */
export interface UnsearchedVault extends GoneVault {
  /** That the search needs, if a missing one is the reason. */
  readonly right?: Right | undefined;
  readonly isNameTaken?: boolean;
}

/** It is not there, and it could not be checked whether it can be recovered. */
export function vaultNotSearched(inputs: Inputs, { right, isNameTaken = false, ...vault }: UnsearchedVault): Runbook {
  const later = right === undefined ? [] : missingPermission(inputs, right).steps;
  if (!isConfirmed(inputs)) return { steps: withWhy(inputs, findUnused(inputs, isNameTaken)), later };
  const restoring = recovery(inputs, vault);
  const recover: Row = { when: inGroup(inputs), next: { steps: restoring.flatMap(({ name = [] }) => name) } };
  const rows = [recover, ...foundElsewhere(inOtherGroup), ...elsewhere];
  const { steps, ...asked } = findUsed(inputs, rows, byMistake(...restoring));
  return { ...asked, steps: withWhy(inputs, steps), later };
}

/** The search says why a person makes it. */
function withWhy({ vaultName }: Inputs, [searching, ...others]: readonly Step[]): readonly Step[] {
  if (searching === undefined) return others;
  const why: Words = {
    en: `Find ${vaultName} among the deleted vaults, which this run could not search, then among the others, of this subscription.`,
    fr: `Cherchez ${vaultName} parmi les coffres supprimés, ce que cette exécution n'a pas pu faire, puis parmi les autres, de cet abonnement.`,
  };
  return [{ ...searching, ...why }, ...others];
}

/** Its name belongs to another vault, or to a deleted one that was elsewhere. */
export function nameTaken(inputs: Inputs): Runbook {
  if (!isConfirmed(inputs)) return inSteps(...findUnused(inputs, true));
  return findUsed(inputs, [...foundElsewhere(first), ...elsewhere]);
}

/** Adobe confirmed a key of it, it is among neither the vaults nor the deleted ones, and nothing else has its name. */
export function lostVault(inputs: Inputs, isGroupLeaving: boolean): Runbook {
  const rows: readonly Row[] = [
    { when: first, next: { first: recoverable, steps: ['there'], but: hasRecovery } },
    { when: second, next: { first: cameBack, steps: ['there'] } },
    { when: neither, next: wasPurged },
  ];
  return {
    question: askDeleted(inputs, isGroupLeaving),
    never: isGroupLeaving ? neverLock : neverRecreatePurged,
    steps: [{ ...search(inputs, rows), ...searchOnceMore(inputs), how: countedFrom }, verifyThere(inputs)],
  };
}

function askDeleted(inputs: Inputs, isGroupLeaving: boolean): Question {
  const { vaultName, resourceGroup } = inputs;
  const ask: Words = isGroupLeaving
    ? {
        en: `Are you deleting ${resourceGroup}, and did you delete ${vaultName}, on purpose?`,
        fr: `Supprimez-vous ${resourceGroup}, et avez-vous supprimé ${vaultName}, volontairement\u00A0?`,
      }
    : {
        en: `Did you delete or purge ${vaultName} on purpose?`,
        fr: `Avez-vous supprimé ${vaultName} volontairement, même définitivement\u00A0?`,
      };
  return asking(ownersOfVaultAndSubscription(inputs), ask, { mistake: asFound });
}

/** What the run found is said where everybody reads it. */
const neverRecreatePurged: Words = {
  en: "Never create a new vault or key instead: it can't decrypt the data. The name is free, so the vault was probably purged.",
  fr: 'Ne créez jamais de coffre ni de clé à la place\u00A0: ils ne déchiffrent rien. Ce coffre est sans doute supprimé définitivement.',
};

const neverLock: Words = {
  en: `${neverRecreate.en.slice(0, -1)}, or touch a lock of the group.`,
  fr: `${neverRecreate.fr.slice(0, -1)}, et ne touchez à aucun verrou du groupe.`,
};

/** Neither a deleted vault nor one that was moved leaves its name free. */
const searchOnceMore = ({ vaultName }: Inputs): Words => ({
  en: `Search for ${vaultName} once more: this run found its name free in all of Azure, so it was probably purged.`,
  fr: `Cherchez encore une fois ${vaultName}\u00A0: cette exécution a trouvé son nom libre dans tout Azure, il est donc sans doute supprimé définitivement.`,
});

const recoverable: Words = { en: 'It can be recovered.', fr: 'Il peut être récupéré.' };

const cameBack: Words = {
  en: 'It came back, or a new vault has its name.',
  fr: 'Il est revenu, ou un nouveau coffre porte son nom.',
};

/** The search shows which steps are left. */
const asFound: Next = {
  sends: true,
  steps: ['find'],
  but: { en: 'What is found decides the rest.', fr: 'Le résultat décide de la suite.' },
};

/** @param after what the rows can lead to */
function findUsed(inputs: Inputs, rows: readonly Row[], after: readonly Step[] = []): Runbook {
  const { vaultName: vault } = inputs;
  return {
    question: asking(
      ownersOfVaultAndSubscription(inputs),
      {
        en: `Did you delete ${vault} on purpose, or was it moved?`,
        fr: `Avez-vous supprimé ${vault} volontairement, ou a-t-il été déplacé\u00A0?`,
      },
      { mistake: asFound, others: [{ when: moved, next: { sends: true, steps: ['find'], but: showsWhere } }] },
    ),
    never: neverRecreate,
    steps: [{ ...search(inputs, rows), how: countedFrom }, verifyThere(inputs), ...after],
  };
}

/** The run knows of no deletion. */
const countedFrom: Words = {
  en: "A deletion date starts Adobe's 24 hours.",
  fr: "Une date de suppression fait courir les 24\u00A0heures d'Adobe.",
};

const moved: Words = { en: 'It was moved', fr: 'Il a été déplacé' };

const showsWhere: Words = {
  en: 'Ask where to: the search covers only this subscription.',
  fr: 'Demandez où\u00A0: la recherche ne couvre que cet abonnement.',
};

/** A different name is a new vault. */
function findUnused(inputs: Inputs, isNameTaken: boolean): readonly Step[] {
  const rows: readonly Row[] = [
    { when: first, next: askBeforeRecovery },
    { when: second, next: ifYours },
    { when: neither, next: isNameTaken ? chooseOther : { steps: ['run'] } },
  ];
  return [search(inputs, rows), ...(isNameTaken ? [] : [createVault])];
}

function search(inputs: Inputs, rows: readonly Row[]): Step {
  return {
    name: 'find',
    phase: 'find',
    en: `Find ${inputs.vaultName} among the deleted vaults, then among the others, of this subscription.`,
    fr: `Cherchez ${inputs.vaultName} parmi les coffres supprimés, puis parmi les autres, de cet abonnement.`,
    commands: [listDeletedVaults({ inputs }), findVault({ inputs })],
    as: role('reader', 'subscription'),
    rows,
  };
}

const inGroup = ({ vaultName, resourceGroup }: Inputs): Words => ({
  en: `First command prints ${vaultName} in ${resourceGroup}`,
  fr: `La première commande affiche ${vaultName} dans ${resourceGroup}`,
});

const first: Words = { en: 'First command prints it', fr: "La première commande l'affiche" };

const inOtherGroup: Words = {
  en: 'First command prints it in a different group',
  fr: "La première commande l'affiche dans un autre groupe",
};

const second: Words = { en: 'Second command prints it', fr: "La seconde commande l'affiche" };

/** @param deleted what shows that it is */
function foundElsewhere(deleted: Words): readonly Row[] {
  return [
    {
      when: deleted,
      next: { first: { en: 'It was deleted.', fr: 'Il a été supprimé.' }, steps: ['there'], but: hasRecovery },
    },
    { when: second, next: { first: movedOrWrong, steps: ['there'] } },
  ];
}

const hasRecovery: Words = {
  en: 'What verify prints there tells how to recover it.',
  fr: 'Ce que verify y affiche indique comment le récupérer.',
};

const movedOrWrong: Words = {
  en: 'It was moved, or resource-group is wrong.',
  fr: 'Il a été déplacé, ou resource-group est erroné.',
};

const groupFilledIn: Words = {
  en: 'GROUP: from the ID; in another subscription, replace that too. Passed: tell Adobe, and correct the inputs. Failed: follow its page; restore nothing without the answer above.',
  fr: "GROUP\u00A0: d'après l'ID\u00A0; dans un autre abonnement, remplacez-le aussi. Réussi\u00A0: prévenez Adobe, et corrigez les entrées. Échec\u00A0: suivez sa page\u00A0; ne rétablissez rien sans la réponse ci-dessus.",
};

/** Its page has the rest. */
const verifyThere = (inputs: Inputs): Step => ({
  ...verifyYourself({ ...inputs, resourceGroup: 'GROUP' }, 'here'),
  name: 'there',
  onlyIf: 'found-elsewhere',
  how: groupFilledIn,
  as: readerOfGroup,
  en: 'Run mode verify yourself in the group that was printed, which only reads.',
  fr: 'Exécutez vous-même le mode verify dans le groupe affiché (lecture seule).',
});

const neither: Words = { en: 'Neither prints it', fr: "Aucune ne l'affiche" };

const elsewhere: readonly Row[] = [
  {
    when: neither,
    next: {
      en: 'Create nothing. Repeat this step in your other subscriptions (az account list).',
      fr: 'Ne créez rien. Répétez cette étape dans vos autres abonnements (az account list).',
    },
  },
  row({
    en: ['Neither, in any subscription', 'Wake your security lead.'],
    fr: ['Aucune, dans aucun abonnement', 'Réveillez le responsable sécurité.'],
  }),
];

const wasPurged: Words = {
  en: 'It is purged. Create nothing; wake your security lead. That lead decides on an earlier backup of the key, if there is one.',
  fr: "Il est supprimé définitivement. Ne créez rien\u00A0; réveillez le responsable sécurité. Il décide d'une sauvegarde antérieure de la clé, s'il y en a une.",
};

const askBeforeRecovery: Words = {
  en: 'It is deleted. Ask its owners: by mistake, they recover it, then run again; on purpose, leave it, and choose a different vault-name in a new run.',
  fr: "Il est supprimé. Interrogez ses responsables\u00A0: par erreur, ils le récupèrent, puis relancez l'exécution\u00A0; volontairement, laissez-le, et choisissez un autre vault-name dans une nouvelle exécution.",
};

const ifYours: Words = {
  en: 'If it is yours, set resource-group to its group, in a new run. Otherwise, choose a different vault-name.',
  fr: "S'il est à vous, indiquez son groupe dans resource-group, dans une nouvelle exécution. Sinon, choisissez un autre vault-name.",
};

const chooseOther: Words = {
  en: 'The name is taken outside this subscription. Choose a different vault-name, in a new run.',
  fr: 'Le nom est pris hors de cet abonnement. Choisissez un autre vault-name, dans une nouvelle exécution.',
};

const createVault: Step = {
  name: 'run',
  runs: 'ensure',
  en: 'Run mode ensure, which creates the vault.',
  fr: 'Exécutez le mode ensure, qui crée le coffre.',
};

export function refusedName({ vaultName }: Inputs): Words {
  return { en: `Azure does not allow the name ${vaultName}.`, fr: `Azure n'accepte pas le nom ${vaultName}.` };
}

export const chooseName: Runbook = inSteps({
  en: 'Choose a different vault-name.',
  fr: 'Choisissez un autre vault-name.',
});

/** Nothing has its name. */
export function missingVault(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Create the vault with mode ensure, or with this command, which turns on purge protection.',
    fr: 'Créez le coffre avec le mode ensure, ou avec cette commande, qui active la protection contre le vidage.',
    commands: [createVaultCommand({ inputs })],
    as: role('vaultContributor', 'group'),
  });
}
