/** Adobe's service principal, where it is missing or was deleted. */
import {
  createAdobePrincipal,
  listDeletedPrincipals,
  restorePrincipal,
  showAdobePrincipal,
} from '../az-commands/directory.ts';
import { renewEnsureIdentity } from '../az-commands/identity.ts';
import type { Inputs } from '../model/inputs.ts';
import { asRole, inOrder, remedyOf } from '../model/remedy.ts';
import { nothingToDo, type Runbook } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { removeAfterward } from './access.ts';

function askAdministrators({ vaultName }: Inputs): Words {
  return {
    en: `Ask the owners of vault ${vaultName} and the application administrators of the tenant whether they deleted Adobe's service principal on purpose, which is one way to revoke Adobe's access. If so, leave it deleted.`,
    fr: `Demandez aux responsables du coffre ${vaultName} et aux administrateurs d'application du locataire s'ils ont supprimé volontairement le principal de service d'Adobe, ce qui est une façon de révoquer l'accès d'Adobe. Dans ce cas, laissez-le supprimé.`,
  };
}

function restore(id?: string): Runbook {
  const after = removeAfterward('recover-deleted');
  return remedyOf(
    asRole(
      {
        en: `If it was a mistake, restore it, or run mode ensure with recover-deleted: true. It keeps its ID, and with it its role assignments. ${after.en}`,
        fr: `Si c'était une erreur, restaurez-le, ou exécutez le mode ensure avec recover-deleted: true. Il garde son ID, et donc ses attributions de rôle. ${after.fr}`,
      },
      'applicationAdministrator',
      'tenant',
    ),
    restorePrincipal(id),
  );
}

const dontCreate: Words = {
  en: "Don't add Adobe's application again, since it would have a different ID and no role.",
  fr: "N'ajoutez pas à nouveau l'application d'Adobe\u00A0: elle aurait un autre ID et aucun rôle.",
};

/** It does not exist, and it could not be checked whether it can be restored. */
export function principalNotSearched(inputs: Inputs): Runbook {
  const ifNone = inputs.confirmedKeyUri === undefined ? canCreate : createAgain;
  return inOrder(askAdministrators(inputs), search(inputs), restore(), ifNone, formerId(inputs));
}

function search(inputs: Inputs): Runbook {
  return remedyOf(
    asRole(
      {
        en: "Don't create a new one yet. List Adobe's deleted service principals first: each can be restored for 30 days.",
        fr: "N'en créez pas encore de nouveau. Listez d'abord les principaux de service supprimés d'Adobe\u00A0: chacun peut être restauré pendant 30\u00A0jours.",
      },
      'directoryReaders',
      'tenant',
    ),
    listDeletedPrincipals({ inputs }),
  );
}

const canCreate: Words = {
  en: 'If the list is empty, an Application Administrator can create the service principal.',
  fr: "Si la liste est vide, un administrateur d'application peut créer le principal de service.",
};

const createAgain: Words = {
  en: 'If the list is empty, an Application Administrator has to create the service principal again. It then has a different ID.',
  fr: "Si la liste est vide, un administrateur d'application doit recréer le principal de service. Il a alors un autre ID.",
};

/** A new service principal has no role, and the condition of the role of ensure names the former one. */
function formerId(inputs: Inputs): Runbook {
  if (inputs.confirmedKeyUri === undefined) return nothingToDo;
  const after = removeAfterward('restore-grant');
  return remedyOf(
    asRole(
      {
        en: `After it was created again, run infra/identity.sh of this action again, since the condition of the role of ensure names the former ID. Then run mode ensure with restore-grant: true. ${after.en}`,
        fr: `Après l'avoir recréé, exécutez à nouveau infra/identity.sh de cette action, car la condition du rôle d'ensure contient l'ancien ID. Exécutez ensuite le mode ensure avec restore-grant: true. ${after.fr}`,
      },
      ['owner', 'accessAdministrator'],
      'group',
    ),
    ...renewEnsureIdentity({ inputs }),
  );
}

/** It was deleted, and can be restored. @param id of the deleted one */
export function deletedPrincipal(inputs: Inputs, id: string): Runbook {
  const other: Words = {
    en: "First check whether the tenant has another service principal of Adobe's. If this command shows one, set adobe-principal-id to its ID.",
    fr: "Vérifiez d'abord si le locataire a un autre principal de service d'Adobe. Si cette commande en affiche un, indiquez son ID dans adobe-principal-id.",
  };
  const check = inputs.adobePrincipalId === undefined ? [] : remedyOf(other, showAdobePrincipal({ inputs }));
  return inOrder(check, askAdministrators(inputs), restore(id), dontCreate);
}

/** Adobe confirmed a key, and no service principal of Adobe's exists or can be restored. */
export function lostPrincipal(inputs: Inputs): Runbook {
  const ask: Words = {
    en: `Ask the owners of vault ${inputs.vaultName} and the application administrators of the tenant who deleted Adobe's service principal, and whether it was on purpose. It existed, since Adobe confirmed a key, and none that can be restored was found.`,
    fr: `Demandez aux responsables du coffre ${inputs.vaultName} et aux administrateurs d'application du locataire qui a supprimé le principal de service d'Adobe, et si c'était voulu. Il existait, puisqu'Adobe a confirmé une clé, et aucun principal restaurable n'a été trouvé.`,
  };
  const create = asRole(
    {
      en: 'If it was a mistake, ask an administrator to create it again. It then has a different ID.',
      fr: "Si c'était une erreur, demandez à un administrateur de le recréer. Il a alors un autre ID.",
    },
    'applicationAdministrator',
    'tenant',
  );
  return inOrder(ask, remedyOf(create, createAdobePrincipal({ inputs })), formerId(inputs));
}

/** It never existed, as far as anybody could see. */
export function missingPrincipal(inputs: Inputs): Runbook {
  return remedyOf(
    asRole(
      {
        en: 'Ask an administrator to create it. The identity of ensure can do it too, if it was set up with --with-graph-write.',
        fr: "Demandez à un administrateur de le créer. L'identité d'ensure peut aussi le faire, si elle a été mise en place avec --with-graph-write.",
      },
      'applicationAdministrator',
      'tenant',
    ),
    createAdobePrincipal({ inputs }),
  );
}
