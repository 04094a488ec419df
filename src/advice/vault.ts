/** A vault that is not there: deleted, gone, elsewhere, or never created. */
import { assignToAdobe } from '../az-commands/access.ts';
import { renewIdentities } from '../az-commands/identity.ts';
import { createGroupCommand, showGroupState } from '../az-commands/subscription.ts';
import {
  createVaultCommand,
  findVault,
  listDeletedVaults,
  moveToTenant,
  recoverVaultCommand,
  showVaultTenant,
} from '../az-commands/vault.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Right } from '../model/operation.ts';
import { asRole, inOrder, type Remedy, remedyOf } from '../model/remedy.ts';
import { idsOf } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';
import { removeAfterward } from './access.ts';
import { missingPermission, toSearch } from './permission.ts';

/**
 * It can be recovered, once its group exists.
 *
 * @param location where the deleted vault is known to have been
 * @param group if it is known that the group does not exist, or is being deleted
 */
export function deletedVault(inputs: Inputs, location?: string, group?: 'gone' | 'leaving'): Remedy {
  const recover = recoverWithAccess(inputs, location);
  if (group === undefined) return inOrder(askOwners(inputs), recover);
  return inOrder(
    askOwners(inputs, { en: ' and of the subscription', fr: " et de l'abonnement" }),
    createGroupAgain(inputs, location, group),
    recover,
  );
}

/** With a group go the role assignments in it, those of the pipeline's identities too. */
function createGroupAgain(inputs: Inputs, location: string | undefined, group: 'gone' | 'leaving'): Remedy {
  const { resourceGroup: name } = inputs;
  const says: Readonly<Record<typeof group, Words>> = {
    gone: {
      en: `If it was a mistake, first create resource group ${name} again: Azure recovers a vault only where it was.`,
      fr: `Si c'était une erreur, recréez d'abord le groupe de ressources ${name}\u00A0: Azure ne récupère un coffre qu'à son ancien emplacement.`,
    },
    leaving: {
      en: `When Azure has deleted resource group ${name}, and if it was a mistake, create the group again.`,
      fr: `Une fois le groupe de ressources ${name} supprimé par Azure, et si c'était une erreur, recréez-le.`,
    },
  };
  const command = createGroupCommand({ inputs: { ...inputs, location: inputs.location ?? location } });
  return inOrder(
    remedyOf(asRole(says[group], 'contributor', 'subscription'), command),
    remedyOf(asRole(rolesAgain, ['owner', 'accessAdministrator'], 'subscription'), ...renewIdentities({ inputs })),
  );
}

const rolesAgain: Words = {
  en: 'If it was a mistake, also run infra/identity.sh of this action again for ensure and verify, with their former options, since Azure deletes their roles with the group. Then wait ten minutes.',
  fr: "Si c'était une erreur, exécutez aussi à nouveau infra/identity.sh de cette action pour ensure et verify, avec leurs options d'origine, car Azure supprime leurs rôles avec le groupe. Attendez ensuite dix minutes.",
};

const isConfirmed = ({ confirmedKeyUri }: Inputs) => confirmedKeyUri !== undefined;

function askOwners(inputs: Inputs, others?: Words): Words {
  const revokes = isConfirmed(inputs);
  return {
    en: `Ask the owners of vault ${inputs.vaultName}${others?.en ?? ''} whether they deleted it on purpose${revokes ? ", which is one way to revoke Adobe's access" : ''}. If so, leave it deleted.`,
    fr: `Demandez aux responsables du coffre ${inputs.vaultName}${others?.fr ?? ''} s'ils l'ont supprimé volontairement${revokes ? ", ce qui est une façon de révoquer l'accès d'Adobe" : ''}. Dans ce cas, laissez-le supprimé.`,
  };
}

function recoverWithAccess(inputs: Inputs, location: string | undefined): Remedy {
  return inOrder(recoverVault(inputs, location), returnAccess(inputs));
}

function recoverVault(inputs: Inputs, location: string | undefined): Remedy {
  return remedyOf(
    asRole(
      {
        en: 'If it was a mistake, recover the vault, or run mode ensure with recover-deleted: true.',
        fr: "Si c'était une erreur, récupérez le coffre, ou exécutez le mode ensure avec recover-deleted: true.",
      },
      'vaultContributor',
      'subscription',
    ),
    recoverVaultCommand({ inputs }, location),
  );
}

/** ensure gives the access back in the run that recovers the vault, or on request. */
function returnAccess(inputs: Inputs): Remedy {
  const scope = idsOf(inputs)[inputs.grantScope];
  const [by, after] = isConfirmed(inputs)
    ? [
        { en: ' with restore-grant: true', fr: ' avec restore-grant: true' },
        removeAfterward('recover-deleted', 'restore-grant'),
      ]
    : [{ en: '', fr: '' }, removeAfterward('recover-deleted')];
  return remedyOf(
    asRole(
      {
        en: `The vault's role assignments don't come back with it. Mode ensure with recover-deleted: true assigns Adobe's role again in the same run. If it was a mistake, and you recovered the vault manually, run mode ensure${by.en}, or this command. ${after.en}`,
        fr: `Les attributions de rôle du coffre ne reviennent pas avec lui. Le mode ensure avec recover-deleted: true attribue de nouveau le rôle d'Adobe dans la même exécution. Si c'était une erreur et que vous avez récupéré le coffre manuellement, exécutez le mode ensure${by.fr}, ou cette commande. ${after.fr}`,
      },
      ['dataAccessAdministrator', 'owner'],
      'group',
    ),
    assignToAdobe({ inputs }, undefined, scope),
  );
}

/**
 * It does not exist, and it could not be checked whether it can be recovered.
 *
 * @param right that the search needs, if a missing one is the reason
 */
export function vaultNotSearched(inputs: Inputs, right: Right | undefined): Remedy {
  if (isConfirmed(inputs)) {
    const recover = recoverWithAccess(inputs, undefined);
    return inOrder(askOwners(inputs), searchFirst(inputs), recover, ...searchItself(inputs, right));
  }
  return inOrder(searchFirst(inputs), ifFound, ...searchItself(inputs, right));
}

function searchFirst(inputs: Inputs): Remedy {
  return remedyOf(
    asRole(
      {
        en: "Don't create a new vault yet. Search the deleted vaults and the vaults elsewhere first.",
        fr: "Ne créez pas encore de nouveau coffre. Recherchez-le d'abord parmi les coffres supprimés et parmi ceux qui sont ailleurs.",
      },
      'reader',
      'subscription',
    ),
    listDeletedVaults({ inputs }),
    findVault({ inputs }),
  );
}

function searchItself(inputs: Inputs, right: Right | undefined): Remedy {
  return right === undefined ? [] : inOrder(toSearch, missingPermission(inputs, right));
}

/**
 * Its name is taken, perhaps by this vault itself: the deleted ones could not be read. A different name would give up a
 * vault that can be recovered.
 *
 * @param right that the search needs, if a missing one is the reason
 */
export function takenNotSearched(inputs: Inputs, right: Right | undefined): Remedy {
  if (isConfirmed(inputs)) return vaultNotSearched(inputs, right);
  return inOrder(searchFirst(inputs), ifDeleted, ifElsewhere, ...searchItself(inputs, right));
}

const ifDeleted: Words = {
  en: 'If a deleted vault has the name, ask its owners whether they deleted it on purpose before you recover it.',
  fr: 'Si un coffre supprimé porte ce nom, demandez à ses responsables si la suppression était voulue avant de le récupérer.',
};

const ifElsewhere: Words = {
  en: 'If a vault elsewhere has it, set resource-group and subscription-id to where that vault is, if it is yours. If neither command finds one, the name belongs to a vault of another subscription: ask where yours was moved.',
  fr: "Si un coffre situé ailleurs le porte et qu'il est à vous, indiquez dans resource-group et subscription-id son emplacement. Si aucune des deux commandes n'en trouve, le nom est celui d'un coffre d'un autre abonnement\u00A0: demandez si le vôtre y a été déplacé.",
};

const ifFound: Words = {
  en: `${ifDeleted.en} If nothing has the name, run mode ensure, which creates the vault.`,
  fr: `${ifDeleted.fr} Si rien ne porte ce nom, exécutez le mode ensure, qui crée le coffre.`,
};

/** Adobe confirmed a key of it, and it is among neither the vaults nor the deleted ones. */
export function vaultLost(inputs: Inputs): Remedy {
  return inOrder(
    {
      en: "Ask the owners of the subscription who removed the vault, and whether it was moved. A new vault doesn't replace it: its key would not decrypt your data.",
      fr: "Demandez aux responsables de l'abonnement qui a retiré le coffre, et s'il a été déplacé. Un nouveau coffre ne le remplace pas\u00A0: sa clé ne déchiffrerait pas vos données.",
    },
    moved(inputs),
  );
}

function moved(inputs: Inputs): Remedy {
  return remedyOf(
    asRole(
      {
        en: 'If it was moved, set resource-group and subscription-id to where it is now, and check its role assignments, which a move can lose. These commands search this subscription.',
        fr: "S'il a été déplacé, indiquez dans resource-group et subscription-id son emplacement actuel, et vérifiez ses attributions de rôle, qu'un déplacement peut faire perdre. Ces commandes cherchent dans cet abonnement.",
      },
      'reader',
      'subscription',
    ),
    listDeletedVaults({ inputs }),
    findVault({ inputs }),
  );
}

/**
 * Azure is deleting its resource group: it can be recovered only after that, and not before its group exists again.
 *
 * @param lock name of one that protects the vault: Azure refuses to delete what is locked
 */
export function vaultInLeavingGroup(inputs: Inputs, location: string, lock: string | undefined): Remedy {
  const stops =
    lock === undefined
      ? { en: "A deletion in progress can't be stopped.", fr: 'Une suppression en cours ne peut pas être arrêtée.' }
      : {
          en: `Azure refuses to delete what is locked, so lock ${lock} might still protect the vault. Don't remove it.`,
          fr: `Azure refuse de supprimer ce qui est verrouillé\u00A0: le verrou ${lock} protège peut-être encore le coffre. Ne le retirez pas.`,
        };
  const tell = isConfirmed(inputs)
    ? {
        en: ' If it is a mistake, or nobody answers, send the incident ticket to Adobe Customer Care now.',
        fr: " Si c'est une erreur, ou si personne ne répond, envoyez dès maintenant le ticket d'incident à l'assistance clientèle Adobe.",
      }
    : { en: '', fr: '' };
  return inOrder(
    remedyOf(
      asRole(
        {
          en: `Ask the owners of the subscription who is deleting resource group ${inputs.resourceGroup} and whether it is on purpose. ${stops.en}${tell.en} This command shows the state of the group, and fails once the group is deleted.`,
          fr: `Demandez aux propriétaires de l'abonnement qui supprime le groupe de ressources ${inputs.resourceGroup}, et si c'est voulu. ${stops.fr}${tell.fr} Cette commande affiche l'état du groupe, et échoue dès qu'il est supprimé.`,
        },
        'reader',
        'group',
      ),
      showGroupState({ inputs }),
    ),
    createGroupAgain(inputs, location, 'leaving'),
    recoverWithAccess(inputs, location),
  );
}

/** It accepts no tokens of `tenant-id`, which may be wrong; else its subscription moved. */
export function foreignVault(inputs: Inputs): Remedy {
  return inOrder(
    remedyOf(
      asRole(
        {
          en: 'Check tenant-id, and correct it if it is wrong. This command shows which tenant the vault belongs to.',
          fr: 'Vérifiez tenant-id, et corrigez-le si nécessaire. Cette commande affiche le locataire auquel appartient le coffre.',
        },
        'reader',
        'vault',
      ),
      showVaultTenant({ inputs }),
    ),
    remedyOf(
      asRole(
        {
          en: "If the subscription moved, ask who moved it, and tell Adobe first. If it was a mistake, have it moved back. The command moves the vault to this tenant. After that, nobody in the former tenant can use it, not even Adobe's service principal there, and every role assignment and access policy must be re-created.",
          fr: "Si l'abonnement a été déplacé, demandez par qui, et prévenez d'abord Adobe. Si c'était une erreur, faites annuler ce déplacement. La commande rattache le coffre à ce locataire. Ensuite, personne de l'ancien locataire ne pourra plus l'utiliser, pas même le principal de service d'Adobe, et toutes les attributions de rôle et stratégies d'accès devront être recréées.",
        },
        'vaultContributor',
        'vault',
      ),
      moveToTenant({ inputs }),
    ),
  );
}

/** Its name belongs to another vault, or to a deleted one that was elsewhere. */
export function nameTaken(inputs: Inputs): Remedy {
  if (isConfirmed(inputs)) return inOrder(askWhere, moved(inputs));
  return remedyOf(
    asRole(
      {
        en: "No vault can be created under this name. If the vault is yours, set resource-group and subscription-id to where it is. Otherwise, choose a different vault-name. Don't purge a deleted vault, since it might contain a key that is in use. These commands search this subscription.",
        fr: 'Aucun coffre ne peut être créé sous ce nom. Si le coffre est à vous, indiquez dans resource-group et subscription-id son emplacement. Sinon, choisissez un autre vault-name. Ne supprimez pas définitivement un coffre supprimé\u00A0: il contient peut-être une clé utilisée. Ces commandes cherchent dans cet abonnement.',
      },
      'reader',
      'subscription',
    ),
    listDeletedVaults({ inputs }),
    findVault({ inputs }),
  );
}

export function refusedName({ vaultName }: Inputs): Words {
  return {
    en: `Azure does not allow the name ${vaultName}.`,
    fr: `Azure n'accepte pas le nom ${vaultName}.`,
  };
}

export const chooseName: Words = {
  en: 'Choose a different vault-name.',
  fr: 'Choisissez un autre vault-name.',
};

const askWhere: Words = {
  en: "Ask the owners of the vault where it is now. It might have been moved to another resource group or subscription, or deleted. A vault of a different name doesn't replace it, since Adobe confirmed a key of this one.",
  fr: "Demandez aux responsables du coffre où il se trouve. Il a peut-être été déplacé vers un autre groupe de ressources ou un autre abonnement, ou supprimé. Un coffre d'un autre nom ne le remplace pas, puisqu'Adobe a confirmé une clé de celui-ci.",
};

/** Nothing has its name. */
export function missingVault(inputs: Inputs): Remedy {
  return remedyOf(
    asRole(
      {
        en: 'Create the vault: run mode ensure, or this command, which turns on purge protection.',
        fr: 'Créez le coffre\u00A0: exécutez le mode ensure, ou cette commande, qui active la protection contre le vidage.',
      },
      'vaultContributor',
      'group',
    ),
    createVaultCommand({ inputs }),
  );
}
