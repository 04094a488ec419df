/** What to do about a vault that is not where the inputs say: never created, purged, moved, or not searched for. */
import { createVaultCommand, findVault, listDeletedVaults } from '../../az-commands/vault.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Right } from '../../model/operation.ts';
import { inSteps, type Question, type Row, type Runbook, role, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import {
  askConfirmed,
  asking,
  byMistake,
  isConfirmed,
  ownersOfSubscription,
  ownersOfVaultAndSubscription,
} from '../asking.ts';
import { missingPermission } from '../missing-permission.ts';
import { type GoneVault, neverRecreate, recovery } from './deleted.ts';

/** Why a search could not be made, and what is known. */
export interface UnsearchedVault extends GoneVault {
  /** That the search needs, if a missing one is the reason. */
  readonly right?: Right | undefined;
  readonly isNameTaken?: boolean;
}

/** It does not exist, and it could not be checked whether it can be recovered. */
export function vaultNotSearched(inputs: Inputs, { right, isNameTaken = false, ...vault }: UnsearchedVault): Runbook {
  const later = right === undefined ? [] : missingPermission(inputs, right).steps;
  if (!isConfirmed(inputs)) {
    const found = search(inputs, notYetUsed(inputs, isNameTaken));
    if (isNameTaken) return { steps: askedFirst(inputs, found), later };
    return { steps: [found, askConfirmed(inputs, ['run']), createVault], later };
  }
  return {
    question: askMoved(inputs),
    never: neverRecreate,
    steps: [search(inputs, confirmedRows(inputs, isNameTaken)), ...byMistake(...recovery(inputs, vault))],
    later,
  };
}

function askMoved(inputs: Inputs): Question {
  const { vaultName: vault } = inputs;
  return asking(ownersOfVaultAndSubscription(inputs), {
    en: `Did you delete or move ${vault} on purpose?`,
    fr: `Avez-vous supprimé ou déplacé ${vault} volontairement\u00A0?`,
  });
}

function search(inputs: Inputs, rows: readonly Row[]): Step {
  return {
    phase: 'find',
    en: `Find ${inputs.vaultName} among the deleted vaults, then among the others, of this subscription.`,
    fr: `Cherchez ${inputs.vaultName} parmi les coffres supprimés, puis parmi les autres, de cet abonnement.`,
    commands: [listDeletedVaults({ inputs }), findVault({ inputs })],
    as: role('reader', 'subscription'),
    rows,
  };
}

const inGroup = ({ vaultName, resourceGroup }: Inputs): Words => ({
  en: `First command prints ${vaultName}, deleted from ${resourceGroup}`,
  fr: `La première commande affiche ${vaultName}, supprimé de ${resourceGroup}`,
});

const inOtherGroup = ({ vaultName }: Inputs): Words => ({
  en: `First command prints ${vaultName}, deleted from a different group`,
  fr: `La première commande affiche ${vaultName}, supprimé d'un autre groupe`,
});

const second: Words = { en: 'Second command prints an ID', fr: 'La seconde commande affiche un ID' };

const neither: Words = { en: 'Neither prints it', fr: "Aucune ne l'affiche" };

const mightBeOthers: Words = {
  en: 'It might not be yours. Ask its owners.',
  fr: "Il n'est peut-être pas à vous. Demandez à ses responsables.",
};

const wasMoved: Words = {
  en: 'Set resource-group to its group now, and start a new run of mode verify, which checks that Adobe still has its role.',
  fr: "Indiquez son groupe actuel dans resource-group, et lancez une nouvelle exécution du mode verify, qui vérifie qu'Adobe a toujours son rôle.",
};

function confirmedRows(inputs: Inputs, isNameTaken: boolean): readonly Row[] {
  return [
    { when: inGroup(inputs), next: { steps: ['recover', 'grant', 'check'] } },
    { when: inOtherGroup(inputs), next: mightBeOthers },
    { when: second, next: wasMoved },
    { when: neither, next: isNameTaken ? elsewhere : elsewhereOrPurged },
  ];
}

const elsewhere: Words = {
  en: 'It is in a different subscription, or not yours. Ask where it is.',
  fr: "Il est dans un autre abonnement, ou n'est pas à vous. Demandez où il se trouve.",
};

const elsewhereOrPurged: Words = {
  en: 'It was purged, or is in a different subscription. Ask where it is, and tell Adobe in the case.',
  fr: 'Il a été supprimé définitivement, ou est dans un autre abonnement. Demandez où il se trouve, et prévenez Adobe dans le ticket.',
};

const askBeforeRecovery: Words = {
  en: 'Ask its owners before you recover it. Create nothing.',
  fr: 'Demandez à ses responsables avant de le récupérer. Ne créez rien.',
};

/** Of a vault whose key is not confirmed. */
function notYetUsed(inputs: Inputs, isNameTaken: boolean): readonly Row[] {
  return [
    { when: inGroup(inputs), next: askBeforeRecovery },
    { when: inOtherGroup(inputs), next: mightBeOthers },
    {
      when: second,
      next: {
        en: 'If it is yours, set resource-group to its group. Otherwise, choose a different vault-name.',
        fr: "S'il est à vous, indiquez son groupe dans resource-group. Sinon, choisissez un autre vault-name.",
      },
    },
    { when: neither, next: isNameTaken ? takenByOthers : { steps: ['confirmed'] } },
  ];
}

const takenByOthers: Words = {
  en: 'A vault in a different subscription has the name. Ask whether yours was moved there, or choose a different vault-name.',
  fr: "Un coffre d'un autre abonnement porte ce nom. Demandez si le vôtre y a été déplacé, ou choisissez un autre vault-name.",
};

const createVault: Step = {
  name: 'run',
  runs: 'ensure',
  en: 'Run mode ensure, which creates the vault.',
  fr: 'Exécutez le mode ensure, qui crée le coffre.',
};

/** A different name is a new vault, beside one that may be lost. */
function askedFirst(inputs: Inputs, found: Step): readonly Step[] {
  return [askConfirmed(inputs, ['find']), { ...found, name: 'find' }];
}

/** Its name belongs to another vault, or to a deleted one that was elsewhere. */
export function nameTaken(inputs: Inputs): Runbook {
  if (!isConfirmed(inputs)) return inSteps(...askedFirst(inputs, search(inputs, otherRows(inputs))));
  return { question: askMoved(inputs), never: neverRecreate, steps: [search(inputs, otherRows(inputs))] };
}

function otherRows(inputs: Inputs): readonly Row[] {
  const isUsed = isConfirmed(inputs);
  const taken: Words = isUsed ? elsewhere : takenByOthers;
  return [
    ...(isUsed ? [] : [{ when: inGroup(inputs), next: askBeforeRecovery }]),
    { when: inOtherGroup(inputs), next: isUsed ? mightBeOthers : neverPurge },
    { when: second, next: isUsed ? wasMoved : ifYours },
    { when: neither, next: taken },
  ];
}

const neverPurge: Words = {
  en: "Choose a different vault-name. Don't purge the deleted vault, since it might contain a key that is in use.",
  fr: 'Choisissez un autre vault-name. Ne supprimez pas définitivement le coffre supprimé\u00A0: il contient peut-être une clé utilisée.',
};

const ifYours: Words = {
  en: 'If it is yours, set resource-group to its group. Otherwise, choose a different vault-name.',
  fr: "S'il est à vous, indiquez son groupe dans resource-group. Sinon, choisissez un autre vault-name.",
};

export function refusedName({ vaultName }: Inputs): Words {
  return {
    en: `Azure does not allow the name ${vaultName}.`,
    fr: `Azure n'accepte pas le nom ${vaultName}.`,
  };
}

export const chooseName: Runbook = inSteps({
  en: 'Choose a different vault-name.',
  fr: 'Choisissez un autre vault-name.',
});

/** Adobe confirmed a key of it, and it is among neither the vaults nor the deleted ones. */
export function lostVault(inputs: Inputs): Runbook {
  const { vaultName: vault } = inputs;
  return {
    question: asking(
      ownersOfSubscription,
      {
        en: `Did you purge or move ${vault} on purpose?`,
        fr: `Avez-vous supprimé définitivement ou déplacé ${vault} volontairement\u00A0?`,
      },
      { others: [{ when: movedAway, next: wasMoved }] },
    ),
    never: neverRecreate,
    steps: [
      search(inputs, [
        { when: second, next: wasMoved },
        { when: neither, next: elsewhereOrPurged },
      ]),
    ],
  };
}

const movedAway: Words = { en: 'Moved', fr: 'Déplacé' };

/** Nothing has its name. */
export function missingVault(inputs: Inputs): Runbook {
  return inSteps(askConfirmed(inputs, ['create']), {
    name: 'create',
    en: 'Create the vault with mode ensure, or with this command, which turns on purge protection.',
    fr: 'Créez le coffre avec le mode ensure, ou avec cette commande, qui active la protection contre le vidage.',
    commands: [createVaultCommand({ inputs })],
    as: role('vaultContributor', 'group'),
  });
}
