/** What to do about a vault that is deleted and can be recovered, or is being deleted with its resource group. */

import { assignToAdobe } from '../../az-commands/access.ts';
import { identityOf, renewIdentities, renewIdentity } from '../../az-commands/identity.ts';
import { createGroupCommand, showGroupState } from '../../az-commands/subscription.ts';
import { recoverVaultCommand } from '../../az-commands/vault.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import { type Fold, type Row, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import { idsOf } from '../../model/scopes.ts';
import { joined, type Words } from '../../model/words.ts';
import { askInSetup, askOnLoss, type Meant } from '../asking.ts';
import { ownersOfSubscription, ownersOfVault, ownersOfVaultAndSubscription } from '../owners.ts';
import { askAboutPrincipal, createdAgain } from '../principal/missing.ts';
import { checkLoss, itFails, orByPipeline, runEnsure, runVerify } from '../run-mode.ts';

/** What was read of a vault that is gone. */
export interface GoneVault {
  /** Where the deleted vault was. */
  readonly location?: string | undefined;
  /** If its group does not exist, or is being deleted. */
  readonly group?: 'gone' | 'leaving' | undefined;
  /** Of Adobe's service principal. */
  readonly principalId?: string | undefined;
  /** Whether it does not exist either, and none can be restored. */
  readonly isPrincipalGone?: boolean;
}

/** Said on a loss: a new key of the same name does not decrypt what the former one encrypted. */
export const neverRecreate: Words = {
  en: 'Never create a new vault or key instead.',
  fr: 'Ne créez jamais de nouveau coffre ni de nouvelle clé à la place.',
};

/** It can be recovered, once its group exists. */
export function deletedVault(inputs: Inputs, vault: GoneVault = {}): Runbook {
  const { vaultName, resourceGroup } = inputs;
  const withGroup = vault.group !== undefined;
  const [en, fr] = withGroup ? [` or group ${resourceGroup}`, ` ou le groupe ${resourceGroup}`] : ['', ''];
  return onceGone(inputs, vault, recoveredByHand(inputs, vault), {
    whom: withGroup ? ownersOfVaultAndSubscription(inputs) : ownersOfVault(inputs),
    did: { en: `delete vault ${vaultName}${en}`, fr: `supprimé le coffre ${vaultName}${fr}` },
    kept: { en: 'the vault deleted', fr: 'le coffre supprimé' },
    never: neverRecreate,
  });
}

/** With the vault, mode ensure also gives Adobe its role: not while its group or Adobe's service principal is missing. */
function recoveredByHand(inputs: Inputs, vault: GoneVault): readonly Step[] {
  const [recover, ...rest] = recovery(inputs, vault);
  if (vault.group !== undefined) return [recover, ...rest];
  if (vault.isPrincipalGone !== true) return orByPipeline(inputs, 'recoverDeleted', [recover, ...rest]);
  return isConfirmed(inputs) ? [recover, ...rest] : orByPipeline(inputs, 'recoverDeleted', [recover]);
}

/** What was read of a vault whose resource group Azure is deleting. */
export interface LeavingVault {
  readonly location: string;
  /** Name of one that protects the vault: Azure refuses to delete what is locked. */
  readonly lock: string | undefined;
  readonly principalId: string | undefined;
}

/** It can be recovered only after that, and not before its group exists again. */
export function vaultInLeavingGroup(inputs: Inputs, { location, lock, principalId }: LeavingVault): Runbook {
  const vault = { location, group: 'leaving', principalId } as const;
  return onceGone(
    inputs,
    vault,
    recovery(inputs, vault),
    {
      whom: ownersOfSubscription(),
      did: deleteGroup(inputs),
      kept: { en: 'the group to its deletion', fr: 'la suppression du groupe se poursuivre' },
      never: neverIn(lock),
    },
    isThere,
  );
}

/** What somebody does who deletes the group: Azure takes its time. */
export const deleteGroup = ({ resourceGroup }: Inputs): Words => ({
  en: `delete resource group ${resourceGroup}`,
  fr: `supprimé le groupe de ressources ${resourceGroup}`,
});

function neverIn(lock: string | undefined): Words {
  if (lock === undefined) return neverRecreate;
  return {
    en: `${neverRecreate.en.slice(0, -1)}, or remove the lock named ${lock}.`,
    fr: `${neverRecreate.fr.slice(0, -1)}, et ne retirez pas le verrou nommé ${lock}.`,
  };
}

/** @param stopped what is said where the deletion of the group stopped */
function onceGone(
  inputs: Inputs,
  { group, location }: GoneVault,
  recovered: readonly Step[],
  meant: Omit<Meant, 'repair' | 'check'>,
  stopped: Stopped = isStillDeleted,
): Runbook {
  const create = createGroupAgain(inputs, location);
  const confirmed = isConfirmed(inputs);
  // In a setup it gives Adobe its role, which the vault lost.
  const check = confirmed ? checkLoss : runEnsure;
  if (group !== 'leaving') {
    const repair = [...(group === 'gone' ? [create] : []), ...recovered];
    const later = group === 'gone' && confirmed ? [ensureRolesAgain(inputs)] : [];
    return confirmed ? askOnLoss({ ...meant, repair, check, later }) : askInSetup({ ...meant, repair, check });
  }
  if (!confirmed) {
    return askInSetup({ ...meant, repair: [watchDeletion(inputs, stopped, create), ...recovered], check });
  }
  return askOnLoss({
    ...meant,
    find: [watchDeletion(inputs, stopped)],
    repair: [waitForGroup(inputs, stopped, create), ...recovered],
    check,
    later: [ensureRolesAgain(inputs)],
  });
}

/** The group of a vault that is deleted with it. */
function createGroupAgain(inputs: Inputs, location: string | undefined): Step {
  return {
    en: `Create group ${inputs.resourceGroup} again, empty, for the vault.`,
    fr: `Recréez le groupe ${inputs.resourceGroup}, vide, pour le coffre.`,
    commands: [createGroupCommand({ inputs: { ...inputs, location: inputs.location ?? location } })],
    as: role('contributor', 'subscription'),
  };
}

/** Recovers the vault, and what does not come back with it: all but the check. */
export function recovery(
  inputs: Inputs,
  { location, group, principalId, isPrincipalGone }: GoneVault,
): readonly [Step, ...Step[]] {
  const recover: Step = {
    en: `Recover vault ${inputs.vaultName}.`,
    fr: `Récupérez le coffre ${inputs.vaultName}.`,
    commands: [recoverVaultCommand({ inputs }, location)],
    as: role('vaultContributor', 'subscription'),
  };
  const roles = group === undefined ? [] : [rolesAgain(inputs)];
  if (!isConfirmed(inputs)) return [recover, ...roles];
  const grant: Step = {
    en: 'Give Adobe its role again, which the vault lost.',
    fr: 'Rendez à Adobe son rôle, perdu avec le coffre.',
    commands: [assignToAdobe({ inputs }, principalId, idsOf(inputs)[inputs.grantScope])],
    as: role(['dataAccessAdministrator', 'owner'], 'group'),
  };
  if (isPrincipalGone !== true) return [recover, grant, ...roles];
  // Nothing is recovered for a service principal that somebody deleted on purpose.
  return [askAboutPrincipal, recover, ...createdAgain(inputs), grant, ...roles];
}

/** With a group go the role assignments in it, those of the pipeline's identities too. Mode verify needs its own for the check. */
function rolesAgain(inputs: Inputs): Step {
  const confirmed = isConfirmed(inputs);
  return {
    ...(confirmed ? rolesOf('verify') : rolesOfBoth),
    ...(!(confirmed && identityOf(inputs) === 'verify') && { how: ownValues }),
    commands: confirmed ? renewIdentity({ inputs }, 'verify') : renewIdentities({ inputs }),
    as: role(['owner', 'accessAdministrator'], 'subscription'),
  };
}

const rolesOfBoth: Words = {
  en: 'Give verify and ensure their roles again.',
  fr: 'Rendez leurs rôles à verify et à ensure.',
};

function rolesOf(identity: 'ensure' | 'verify'): Words {
  return { en: `Give ${identity} its roles again.`, fr: `Rendez à ${identity} ses rôles.` };
}

/** The run knows only its own. */
const ownValues: Words = {
  en: 'Replace what is in capitals with its client ID and environment, from the file of its pipeline.',
  fr: "Remplacez les valeurs en majuscules par son ID client et son environnement, d'après le fichier de son pipeline.",
};

/** What is urgent does not need it. */
function ensureRolesAgain(inputs: Inputs): Step {
  return {
    ...rolesOf('ensure'),
    how:
      identityOf(inputs) === 'ensure'
        ? onlyAfterGroup
        : { en: `${onlyAfterGroup.en} ${ownValues.en}`, fr: `${onlyAfterGroup.fr} ${ownValues.fr}` },
    commands: renewIdentity({ inputs }, 'ensure'),
    as: role(['owner', 'accessAdministrator'], 'subscription'),
  };
}

const onlyAfterGroup: Words = {
  en: 'Only after the group was created again.',
  fr: 'Uniquement après avoir recréé le groupe.',
};

/** What is left to do where the deletion of the group stopped. */
export interface Stopped {
  readonly next: Words;
  /** Instead of all that follows. */
  readonly steps?: readonly Step[];
}

/** The vault itself was deleted before. */
const isStillDeleted: Stopped = {
  next: {
    en: 'The deletion stopped, perhaps at a lock: the group stays, and the vault is deleted.',
    fr: "La suppression s'est arrêtée, peut-être à cause d'un verrou\u00A0: le groupe reste, et le coffre est supprimé.",
  },
};

/** Nothing was deleted, so nothing needs an answer. */
const isThere: Stopped = {
  next: {
    en: 'The deletion stopped, perhaps at a lock. Follow the list below instead of the rest.',
    fr: "La suppression s'est arrêtée, peut-être à cause d'un verrou. Suivez la liste ci-dessous à la place du reste.",
  },
  steps: [
    {
      ...runVerify,
      rows: [
        row({
          en: ['It passes', 'The access is intact: say so in a case that is open.'],
          fr: ['Réussi', "L'accès est intact\u00A0: dites-le dans un ticket déjà ouvert."],
        }),
        itFails,
      ],
    },
  ],
};

const foldOf = ({ steps }: Stopped): readonly Fold[] =>
  steps === undefined
    ? []
    : [
        {
          title: { en: 'Succeeded: the deletion stopped', fr: "Succeeded\u00A0: la suppression s'est arrêtée" },
          steps,
        },
      ];

const foldOfGroup = (create: Step): Fold => ({
  title: { en: 'ResourceGroupNotFound: the group is gone', fr: "ResourceGroupNotFound\u00A0: le groupe n'existe plus" },
  steps: [create],
});

const succeeded = ({ next }: Stopped): Row => ({ when: { en: 'Succeeded', fr: 'Succeeded' }, next });

/**
 * A group that is being deleted can be created again only once it is gone.
 *
 * @param create if that follows
 */
export function watchDeletion(inputs: Inputs, stopped: Stopped, create?: Step): Step {
  const { resourceGroup: name } = inputs;
  return {
    en: `Show the state of ${name}: nothing can be recovered while Azure deletes it.`,
    fr: `Affichez l'état de ${name}\u00A0: rien ne peut être récupéré tant qu'Azure le supprime.`,
    commands: [showGroupState({ inputs })],
    as: role('reader', 'subscription'),
    rows: [
      row({
        en: [
          'Deleting',
          'Add and remove no lock, and show it again every five minutes. After an hour: call the security lead, and ask Azure support.',
        ],
        fr: [
          'Deleting',
          "N'ajoutez et ne retirez aucun verrou, et relancez la commande toutes les cinq minutes. Après une heure\u00A0: appelez le responsable de la sécurité, et contactez le support Azure.",
        ],
      }),
      succeeded(goingOn(stopped, create === undefined ? nothingYet : onward)),
      { when: groupIsGone, next: create === undefined ? restoreNothingYet : createIt, error: 'named' },
    ],
    folds: [...foldOf(stopped), ...(create === undefined ? [] : [foldOfGroup(create)])],
  };
}

/** After "by mistake": what the search has shown. */
function waitForGroup({ resourceGroup: name }: Inputs, stopped: Stopped, create: Step): Step {
  return {
    en: `Wait until the page's last step no longer shows Deleting for group ${name}.`,
    fr: `Attendez que la dernière étape de la page n'affiche plus Deleting pour le groupe ${name}.`,
    rows: [succeeded(afterAnswer(stopped)), { when: groupIsGone, next: createIt }],
    folds: [foldOfGroup(create)],
  };
}

/** Where the rest of the page still holds. */
const goingOn = (stopped: Stopped, how: Words): Stopped =>
  stopped.steps === undefined ? { next: joined(stopped.next, { en: ' ', fr: ' ' }, how) } : stopped;

const onward: Words = { en: 'Go on.', fr: 'Continuez.' };

/** Its steps stand at the search. */
const afterAnswer = (stopped: Stopped): Stopped =>
  stopped.steps === undefined
    ? goingOn(stopped, onward)
    : {
        next: {
          en: 'The deletion stopped: follow the list at the search instead of this one.',
          fr: "La suppression s'est arrêtée\u00A0: suivez la liste de la recherche à la place de celle-ci.",
        },
      };

const groupIsGone: Words = { en: 'An error: ResourceGroupNotFound', fr: 'Une erreur\u00A0: ResourceGroupNotFound' };

const createIt: Words = {
  en: 'Create the group as below, and go on.',
  fr: 'Créez le groupe comme ci-dessous, puis continuez.',
};

const nothingYet: Words = {
  en: 'Restore nothing before the owners have answered.',
  fr: 'Ne rétablissez rien avant la réponse des responsables.',
};

const restoreNothingYet = joined({ en: 'The group is gone. ', fr: "Le groupe n'existe plus. " }, nothingYet);
