/** The vault is not there, or is going: deleted, purged, moved, taken, or never created. */
import { assignToAdobe } from '../az-commands/access-commands.ts';
import { runSetUp } from '../az-commands/identity-commands.ts';
import { createGroupCommand, showGroupState } from '../az-commands/subscription-commands.ts';
import {
  createVaultCommand,
  findVault,
  listDeletedVaults,
  recoverVaultCommand,
} from '../az-commands/vault-commands.ts';
import { verifyConfirmed } from '../az-commands/verify-commands.ts';
import { isConfirmed } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Right } from '../model/operation.ts';
import { type Asked, inSteps, type Remedy, role, row, type Step } from '../model/remedy.ts';
import { idsOf } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';
import { recoverableUntil } from './missing-key-remedies.ts';
import { runAnew, runEnsure } from './run-remedies.ts';
import { ownersOfBoth, ownersOfSubscription, ownersOfVault } from './who.ts';

/** What was read of a vault that is gone. */
export interface GoneVault {
  /** Where the deleted vault was. */
  readonly location?: string | undefined;
  /** If its group does not exist, or is being deleted. */
  readonly group?: 'gone' | 'leaving' | undefined;
  /** Of Adobe's service principal. */
  readonly principalId?: string | undefined;
  /** Whether it does not exist either: the next check asks about it. */
  readonly isPrincipalGone?: boolean;
  /** Until when it can be recovered, ISO 8601. */
  readonly keptUntil?: string | undefined;
}

const never: Words = {
  en: 'Never purge the deleted vault, and never create a new vault or key instead: only the old key decrypts that data.',
  fr: "Ne purgez jamais le coffre supprimé, et ne créez jamais de nouveau coffre ni de nouvelle clé à la place\u00A0: seule l'ancienne clé déchiffre ces données.",
};

/** Nothing shows that it can be recovered, or that it can't. */
const neverAnew: Words = {
  en: 'Never create a vault of that name or a new key instead: only the old key decrypts that data.',
  fr: "Ne créez jamais de coffre de ce nom ni de nouvelle clé à la place\u00A0: seule l'ancienne clé déchiffre ces données.",
};

const wasDeleted = ({ vaultName }: Inputs): Required<Pick<Asked, 'about' | 'done'>> => {
  const done: Words = { en: `Vault ${vaultName} was deleted`, fr: `Le coffre ${vaultName} a été supprimé` };
  return { about: done, done: { ...done, kinds: ['vault-deleted', 'group-deleted'] } };
};

export function deletedVault(inputs: Inputs, gone: GoneVault = {}): Remedy {
  return {
    asks: { ...(gone.group === undefined ? ownersOfVault : ownersOfBoth), ...wasDeleted(inputs) },
    never,
    keptUntil: gone.keptUntil,
    look: gone.group === 'leaving' ? watchGroup(inputs) : undefined,
    steps: recovery(inputs, gone),
  };
}

/** Azure deletes its group: the vault can be recovered only after that. */
export function vaultInLeavingGroup(
  inputs: Inputs,
  { location, principalId }: { readonly location: string; readonly principalId: string | undefined },
): Remedy {
  const steps = recovery(inputs, { location, group: 'leaving', principalId });
  const { resourceGroup, vaultName } = inputs;
  const about: Words = {
    en: `Resource group ${resourceGroup}, with vault ${vaultName}, is being deleted`,
    fr: `Le groupe de ressources ${resourceGroup}, avec le coffre ${vaultName}, est en cours de suppression`,
  };
  return { asks: { ...ownersOfSubscription, about }, never, look: watchGroup(inputs), steps };
}

function recovery(
  inputs: Inputs,
  { location, group, principalId, isPrincipalGone, keptUntil }: GoneVault,
): readonly Step[] {
  const recover: Step = {
    en: 'Recover the vault.',
    fr: 'Récupérez le coffre.',
    says: isConfirmed(inputs) ? undefined : recoverableUntil(keptUntil),
    isSlow: true,
    byPipeline: true,
    needs: role('vaultContributor', 'subscription'),
    commands: [recoverVaultCommand({ inputs }, location)],
  };
  const grant: Step = {
    en: 'Give Adobe its role again.',
    fr: 'Rendez à Adobe son rôle.',
    says: { en: ', which was lost with the vault.', fr: ', perdu avec le coffre.' },
    needs: role('dataAccessAdministrator', 'group'),
    commands: [assignToAdobe({ inputs }, principalId, idsOf(inputs)[inputs.grantScope])],
  };
  return [
    ...(group === undefined ? [] : [createGroupAgain(inputs, location)]),
    recover,
    ...(isConfirmed(inputs) && isPrincipalGone !== true ? [grant] : []),
    ...(group === undefined ? [] : [rolesAgain(inputs)]),
  ];
}

function createGroupAgain(inputs: Inputs, location: string | undefined): Step {
  return {
    en: `Create group ${inputs.resourceGroup} again, once it is gone.`,
    fr: `Recréez le groupe ${inputs.resourceGroup}, une fois qu'il n'existe plus.`,
    needs: role('contributor', 'subscription'),
    commands: [createGroupCommand({ inputs: { ...inputs, location: inputs.location ?? location } })],
  };
}

/** Roles on the group go with it. */
function rolesAgain(inputs: Inputs): Step {
  return {
    en: 'Give the identities their roles again.',
    fr: 'Rendez aux identités leurs rôles.',
    says: {
      en: 'Replace what is in capitals by the values of the setup. The script first only shows what it would change; run it again with --yes.',
      fr: "Remplacez ce qui est en capitales par les valeurs de l'installation. Le script montre d'abord ce qu'il changerait\u00A0; relancez-le avec --yes.",
    },
    needs: role(['owner', 'accessAdministrator'], 'subscription'),
    commands: runSetUp({ inputs }),
  };
}

function watchGroup(inputs: Inputs): Step {
  return {
    en: `Watch the deletion of group ${inputs.resourceGroup}; touch no lock.`,
    fr: `Suivez la suppression du groupe ${inputs.resourceGroup}\u00A0; ne touchez à aucun verrou.`,
    needs: role('reader', 'subscription'),
    commands: [showGroupState({ inputs })],
    rows: [
      row({
        en: [
          'Deleting',
          'Nothing can be recovered yet. Show it again every five minutes; after an hour, ask Azure support.',
        ],
        fr: [
          'Deleting',
          'Rien ne peut encore être récupéré. Recommencez toutes les cinq minutes\u00A0; après une heure, contactez le support Azure.',
        ],
      }),
      row({
        en: ['Succeeded', 'The deletion stopped, perhaps at a lock. Run mode verify, and follow its page.'],
        fr: [
          'Succeeded',
          "La suppression s'est arrêtée, peut-être à cause d'un verrou. Exécutez le mode verify, et suivez sa page.",
        ],
      }),
      row({
        en: ['ResourceGroupNotFound', 'The group is gone. Restore nothing before the owners have answered.'],
        fr: [
          'ResourceGroupNotFound',
          "Le groupe n'existe plus. Ne rétablissez rien avant la réponse des propriétaires.",
        ],
      }),
    ],
  };
}

/** The name belongs to another vault, or to a deleted one that was elsewhere. */
export const nameTaken = (inputs: Inputs): Remedy => notThere(inputs, chooseAnother);

/** Adobe confirmed a key of it, and it is among neither the vaults nor the deleted ones. */
export const lostVault = (inputs: Inputs): Remedy => notThere(inputs, purged);

/** Azure's activity log shows its deletion. */
export const vaultWasDeleted = (inputs: Inputs): Remedy => notThere(inputs, purged);

/** It could not be searched among the deleted ones. @param right that this needs */
export function vaultNotSearched(
  inputs: Inputs,
  { right, isNameTaken = false }: { readonly right?: Right | undefined; readonly isNameTaken?: boolean },
): Remedy {
  const why: Words = {
    en: `The run could not search the deleted vaults${right === undefined ? '' : ` (it needs ${right.name})`}.`,
    fr: `L'exécution n'a pas pu chercher parmi les coffres supprimés${right === undefined ? '' : ` (il lui faut ${right.name})`}.`,
  };
  const remedy = notThere(inputs, isNameTaken ? chooseAnother : createNothingYet(inputs), why);
  return isConfirmed(inputs) || isNameTaken ? remedy : { ...remedy, steps: [...remedy.steps, runEnsure] };
}

/** What is deleted or elsewhere is found before anything is created. @param neither what to do where the search finds nothing */
function notThere(inputs: Inputs, neither: Words, says?: Words): Remedy {
  const search = searchFor(inputs, neither, says);
  if (!isConfirmed(inputs)) return inSteps(search);
  return {
    asks: { ...ownersOfBoth, done: wasDeleted(inputs).done },
    never: neverAnew,
    look: search,
    steps: [checkThere(inputs)],
  };
}

function searchFor(inputs: Inputs, neither: Words, says?: Words): Step {
  const whoseDeleted: Words = isConfirmed(inputs)
    ? {
        en: 'It was deleted. Recover nothing before the owners have answered.',
        fr: 'Il a été supprimé. Ne récupérez rien avant la réponse des propriétaires.',
      }
    : {
        en: 'It was deleted. Create nothing, and ask its owners: by mistake, they recover it; on purpose, choose another name.',
        fr: 'Il a été supprimé. Ne créez rien, et interrogez ses propriétaires\u00A0: par erreur, ils le récupèrent\u00A0; volontairement, choisissez un autre nom.',
      };
  return {
    en: 'Search for the vault, also among the deleted ones.',
    fr: 'Cherchez le coffre, y compris parmi les supprimés.',
    ...(says && { says }),
    needs: role('reader', 'subscription'),
    commands: [listDeletedVaults({ inputs }), findVault({ inputs })],
    rows: [
      { when: { en: 'The first command prints it', fr: "La première commande l'affiche" }, next: whoseDeleted },
      row({
        en: [
          'The second prints it',
          'It exists in that group: set it in the inputs, start a new run, and follow its page. Change nothing else.',
        ],
        fr: [
          "La seconde l'affiche",
          "Il existe dans ce groupe\u00A0: indiquez-le dans les entrées, lancez une nouvelle exécution, et suivez sa page. Ne changez rien d'autre.",
        ],
      }),
      {
        when: {
          en: 'Neither, for somebody with Reader on each of your subscriptions',
          fr: "Aucune, pour quelqu'un qui a Reader sur chacun de vos abonnements",
        },
        next: neither,
      },
    ],
  };
}

const chooseAnother: Words = {
  en: 'Its name is taken by somebody else: choose another name.',
  fr: "Son nom est pris par quelqu'un d'autre\u00A0: choisissez un autre nom.",
};

const purged: Words = {
  en: 'It is purged. Create nothing of that name; the security lead decides on a backup of the key, if there is one.',
  fr: "Il est supprimé définitivement. Ne créez rien de ce nom\u00A0; le responsable sécurité décide d'une sauvegarde de la clé, s'il y en a une.",
};

const createNothingYet = (inputs: Inputs): Words =>
  isConfirmed(inputs)
    ? purged
    : {
        en: 'Go on, after a second search ten minutes later.',
        fr: 'Continuez, après une seconde recherche dix minutes plus tard.',
      };

/** What the search found has a page of its own. */
function checkThere(inputs: Inputs): Step {
  return {
    en: 'Check the vault where the search found it.',
    fr: "Contrôlez le coffre là où la recherche l'a trouvé.",
    says: {
      en: 'Put its group in place of GROUP, and its subscription if that is another one, here and in the inputs. This only reads, and prints the repair, which you do then. The search found nothing: create nothing, the security lead decides.',
      fr: "Mettez son groupe à la place de GROUP, et son abonnement si c'en est un autre, ici et dans les entrées. Cette commande ne fait que lire, et affiche la réparation, à faire ensuite. La recherche n'a rien trouvé\u00A0: ne créez rien, le responsable sécurité décide.",
    },
    changesInput: true,
    commands: verifyConfirmed({ inputs: { ...inputs, resourceGroup: 'GROUP' } }),
  };
}

/** Nothing has its name. */
export function missingVault(inputs: Inputs): Remedy {
  return inSteps({
    en: 'Create the vault with mode ensure, or with this command.',
    fr: 'Créez le coffre avec le mode ensure, ou avec cette commande.',
    says: {
      en: "It turns on purge protection, which can't be undone.",
      fr: 'Elle active la protection contre le vidage, ce qui est irréversible.',
    },
    needs: role('vaultContributor', 'group'),
    commands: [createVaultCommand({ inputs })],
  });
}

export const chooseName: Remedy = inSteps(
  { en: 'Choose a different name for the vault.', fr: 'Choisissez un autre nom de coffre.' },
  runAnew,
);
