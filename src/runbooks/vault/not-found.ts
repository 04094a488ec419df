/** What to do about a vault that is not where the inputs say: never created, purged, moved, or not searched for. */
import { createVaultCommand, findVault, listDeletedVaults } from '../../az-commands/vault.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Right } from '../../model/operation.ts';
import { inSteps, type Question, type Row, type Runbook, role, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { asking, byMistake, isConfirmed, ownersOfVaultAndSubscription } from '../asking.ts';
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
  if (!isConfirmed(inputs)) return { steps: findUnused(inputs, isNameTaken), later };
  const recover: Row = { when: inGroup(inputs), next: { steps: ['recover', 'grant', 'check'] } };
  const rows = [recover, { when: otherwise, next: wasMoved }, { when: neither, next: elsewhere }];
  return { ...findUsed(inputs, rows, byMistake(...recovery(inputs, vault))), later };
}

/** Its name belongs to another vault, or to a deleted one that was elsewhere. */
export function nameTaken(inputs: Inputs): Runbook {
  if (!isConfirmed(inputs)) return inSteps(...findUnused(inputs, true));
  return findUsed(inputs, [...foundIn, { when: neither, next: elsewhere }]);
}

/** Adobe confirmed a key of it, it is among neither the vaults nor the deleted ones, and nothing else has its name. */
export function lostVault(inputs: Inputs): Runbook {
  const rows: readonly Row[] = [...foundIn, { when: neither, next: wasPurged }];
  return { question: askDeleted(inputs), never: neverRecreate, steps: [search(inputs, rows)] };
}

const askDeleted = (inputs: Inputs): Question =>
  asking(ownersOfVaultAndSubscription(inputs), {
    en: `Did you delete ${inputs.vaultName} on purpose?`,
    fr: `Avez-vous supprimé ${inputs.vaultName} volontairement\u00A0?`,
  });

/** @param after what the rows can lead to */
function findUsed(inputs: Inputs, rows: readonly Row[], after: readonly Step[] = []): Runbook {
  const { vaultName: vault } = inputs;
  return {
    question: asking(
      ownersOfVaultAndSubscription(inputs),
      {
        en: `Did you delete or move ${vault} on purpose?`,
        fr: `Avez-vous supprimé ou déplacé ${vault} volontairement\u00A0?`,
      },
      { others: [{ when: { en: 'Moved', fr: 'Déplacé' }, next: { sends: true, steps: ['find'] } }] },
    ),
    never: neverRecreate,
    steps: [search(inputs, rows), ...after],
  };
}

/** Where no confirmation is recorded. A different name is a new vault, beside one that may be lost. */
function findUnused(inputs: Inputs, isNameTaken: boolean): readonly Step[] {
  const rows: readonly Row[] = [
    { when: inGroup(inputs), next: askBeforeRecovery },
    { when: otherwise, next: ifYours },
    { when: neither, next: isNameTaken ? takenByOthers : { steps: ['run'] } },
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
  en: `First command prints ${vaultName}, deleted from ${resourceGroup}`,
  fr: `La première commande affiche ${vaultName}, supprimé de ${resourceGroup}`,
});

const otherwise: Words = {
  en: 'One prints it in a different group, or not deleted',
  fr: "L'une l'affiche dans un autre groupe, ou l'affiche non supprimé",
};

/** Its page has the rest. */
const foundIn: readonly Row[] = [
  {
    when: { en: 'The first prints it: deleted', fr: "La première l'affiche\u00A0: supprimé" },
    next: {
      en: 'Set resource-group to the group in its vaultId, in a new run of mode verify. Restore nothing without the answer to step 1.',
      fr: "Indiquez le groupe de son vaultId dans resource-group, dans une nouvelle exécution du mode verify. Ne rétablissez rien sans la réponse de l'étape 1.",
    },
  },
  {
    when: { en: 'The second prints it: moved', fr: "La seconde l'affiche\u00A0: déplacé" },
    next: {
      en: 'Set resource-group to the group in its ID, in a new run of mode verify.',
      fr: 'Indiquez le groupe de son ID dans resource-group, dans une nouvelle exécution du mode verify.',
    },
  },
];

const neither: Words = { en: 'Neither prints it', fr: "Aucune ne l'affiche" };

const wasMoved: Words = {
  en: 'Start a new run of mode verify with its group in resource-group. Its page has the rest; restore nothing without the answer to step 1.',
  fr: "Lancez une nouvelle exécution du mode verify avec son groupe dans resource-group. Sa page a la suite\u00A0; ne rétablissez rien sans la réponse de l'étape 1.",
};

const elsewhere: Words = {
  en: 'It was probably moved to a different subscription. Ask the owners which one, and set subscription-id and resource-group in a new run. If none moved it, it was perhaps purged: tell Adobe only what they confirm.',
  fr: "Il a probablement été déplacé dans un autre abonnement. Demandez aux propriétaires lequel, et renseignez subscription-id et resource-group dans une nouvelle exécution. Si personne ne l'a déplacé, il est peut-être supprimé définitivement\u00A0: ne dites à Adobe que ce qu'ils confirment.",
};

const wasPurged: Words = {
  en: 'It was probably purged: its name is free in all of Azure. Tell its owners and your security lead, and keep the ticket open. Tell Adobe only what they confirm.',
  fr: "Il a probablement été supprimé définitivement\u00A0: son nom est libre dans tout Azure. Prévenez ses responsables et le responsable de la sécurité, et gardez le ticket ouvert. Ne dites à Adobe que ce qu'ils confirment.",
};

const askBeforeRecovery: Words = {
  en: 'Ask its owners who deleted it. By mistake: they recover it (az keyvault recover). On purpose: choose a different vault-name.',
  fr: "Demandez à ses responsables qui l'a supprimé. Par erreur\u00A0: ils le récupèrent (az keyvault recover). Volontairement\u00A0: choisissez un autre vault-name.",
};

const ifYours: Words = {
  en: 'If it is yours, set resource-group to its group. Otherwise, choose a different vault-name. Start a new run. Never purge it.',
  fr: "S'il est à vous, indiquez son groupe dans resource-group. Sinon, choisissez un autre vault-name. Lancez une nouvelle exécution. Ne le supprimez jamais définitivement.",
};

const takenByOthers: Words = {
  en: 'The name is taken outside this subscription. Ask whether your vault was moved there. If not, choose a different vault-name, in a new run.',
  fr: 'Le nom est pris hors de cet abonnement. Demandez si votre coffre y a été déplacé. Sinon, choisissez un autre vault-name, dans une nouvelle exécution.',
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
