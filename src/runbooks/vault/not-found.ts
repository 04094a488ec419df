/** What to do about a vault that is not where the inputs say: never created, purged, moved, or not searched for. */
import { createVaultCommand, findVault, listDeletedVaults } from '../../az-commands/vault.ts';
import { blankKeyUri } from '../../az-commands/verify.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Right } from '../../model/operation.ts';
import { inSteps, type Question, type Row, type Runbook, role, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import {
  asking,
  byMistake,
  isConfirmed,
  ownersOfVaultAndSubscription,
  readerOfGroup,
  verifyYourself,
} from '../asking.ts';
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
  const restoring = recovery(inputs, vault);
  const recover: Row = { when: inGroup(inputs), next: { steps: restoring.flatMap(({ name = [] }) => name) } };
  const rows = [recover, ...foundElsewhere(inOtherGroup), { when: neither, next: elsewhere }];
  return { ...findUsed(inputs, rows, byMistake(...restoring)), later };
}

/** Its name belongs to another vault, or to a deleted one that was elsewhere. */
export function nameTaken(inputs: Inputs): Runbook {
  if (!isConfirmed(inputs)) return inSteps(...findUnused(inputs, true));
  return findUsed(inputs, [...foundElsewhere(first), { when: neither, next: elsewhere }]);
}

/** Adobe confirmed a key of it, it is among neither the vaults nor the deleted ones, and nothing else has its name. */
export function lostVault(inputs: Inputs): Runbook {
  const rows: readonly Row[] = [...foundElsewhere(first), { when: neither, next: wasPurged }];
  return { question: askDeleted(inputs), never: neverRecreate, steps: [search(inputs, rows), verifyThere(inputs)] };
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
      { others: [{ when: { en: 'Moved', fr: 'Déplacé' }, next: { sends: true, steps: ['find'], but: showsWhere } }] },
    ),
    never: neverRecreate,
    steps: [search(inputs, rows), verifyThere(inputs), ...after],
  };
}

const showsWhere: Words = { en: 'It shows where to.', fr: 'Elle montre où.' };

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
    { when: deleted, next: { first: { en: 'It was deleted there.', fr: 'Il y a été supprimé.' }, steps: ['there'] } },
    { when: second, next: { first: { en: 'It was moved there.', fr: 'Il y a été déplacé.' }, steps: ['there'] } },
  ];
}

const groupFilledIn: Words = {
  en: 'Follow its page; restore nothing without the answer above. GROUP: from the ID.',
  fr: "Suivez sa page\u00A0; ne rétablissez rien sans la réponse ci-dessus. GROUP\u00A0: d'après l'ID.",
};

const bothFilledIn: Words = {
  en: `${groupFilledIn.en} KEY-URI: as Adobe confirmed it.`,
  fr: `${groupFilledIn.fr} KEY-URI\u00A0: confirmé par Adobe.`,
};

/** Its page has the rest. */
const verifyThere = (inputs: Inputs): Step => ({
  ...verifyYourself({ ...inputs, resourceGroup: 'GROUP' }, 'here'),
  name: 'there',
  onlyIf: 'found-elsewhere',
  how: inputs.confirmedKeyUri?.uri === blankKeyUri ? bothFilledIn : groupFilledIn,
  as: readerOfGroup,
  en: 'Run mode verify yourself in the group that was printed, which only reads.',
  fr: 'Exécutez vous-même le mode verify dans le groupe affiché (lecture seule).',
});

const neither: Words = { en: 'Neither prints it', fr: "Aucune ne l'affiche" };

const elsewhere: Words = {
  en: 'Ask the owners. Moved: set subscription-id and resource-group in a new run of mode verify. Otherwise: wake your security lead, and tell Adobe only what they confirm.',
  fr: "Demandez aux propriétaires. Déplacé\u00A0: renseignez subscription-id et resource-group dans une nouvelle exécution du mode verify. Sinon\u00A0: réveillez le responsable sécurité, et ne dites à Adobe que ce qu'ils confirment.",
};

const wasPurged: Words = {
  en: 'It was probably purged: its name is free in all of Azure. Tell its owners and your security lead, and keep the ticket open. Tell Adobe only what they confirm.',
  fr: "Il a probablement été supprimé définitivement\u00A0: son nom est libre dans tout Azure. Prévenez ses responsables et le responsable sécurité, et gardez le ticket ouvert. Ne dites à Adobe que ce qu'ils confirment.",
};

const askBeforeRecovery: Words = {
  en: 'It is deleted. Ask its owners: they recover it (az keyvault recover), or choose a different vault-name.',
  fr: 'Il est supprimé. Demandez à ses responsables\u00A0: ils le récupèrent (az keyvault recover), ou choisissez un autre vault-name.',
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
