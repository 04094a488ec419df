/** A key that is not there, or that was switched off. */
import { createKeyCommand, enableVersion, listDeletedKeys, recoverKeyCommand, restoreKey } from '../az-commands/key.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Right } from '../model/operation.ts';
import { asRole, inOrder, remedyOf } from '../model/remedy.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { removeAfterward } from './access.ts';
import { missingPermission, toSearch } from './permission.ts';

function askWhetherDeleted({ vaultName, confirmedKeyUri }: Inputs): Words {
  const revokes = confirmedKeyUri !== undefined;
  return {
    en: `Ask the owners of vault ${vaultName} whether they deleted the key on purpose${revokes ? ", which is one way to revoke Adobe's access" : ''}. If so, leave it deleted.`,
    fr: `Demandez aux responsables du coffre ${vaultName} s'ils ont supprimé la clé volontairement${revokes ? ", ce qui est une façon de révoquer l'accès d'Adobe" : ''}. Dans ce cas, laissez-la supprimée.`,
  };
}

function recoverKey(inputs: Inputs): Runbook {
  const after = removeAfterward('recover-deleted');
  return remedyOf(
    asRole(
      {
        en: `If it was a mistake, recover the key, or run mode ensure with recover-deleted: true. ${after.en}`,
        fr: `Si c'était une erreur, récupérez la clé, ou exécutez le mode ensure avec recover-deleted: true. ${after.fr}`,
      },
      'cryptoOfficer',
      'vault',
    ),
    recoverKeyCommand({ inputs }),
  );
}

/** It can be recovered. */
export function deletedKey(inputs: Inputs): Runbook {
  return inOrder(askWhetherDeleted(inputs), recoverKey(inputs));
}

/**
 * It does not exist, and it could not be checked whether it can be recovered.
 *
 * @param right that the search needs, if a missing one is the reason
 */
export function keyNotSearched(inputs: Inputs, right: Right | undefined): Runbook {
  const search = remedyOf(
    asRole(
      {
        en: "Don't create a new key yet. Search the deleted keys first.",
        fr: "Ne créez pas encore de nouvelle clé. Recherchez-la d'abord parmi les clés supprimées.",
      },
      'vaultReader',
      'vault',
    ),
    listDeletedKeys({ inputs }),
  );
  const itself = right === undefined ? [] : [toSearch, missingPermission(inputs, right)];
  if (inputs.confirmedKeyUri === undefined) return inOrder(search, ifFound, ...itself);
  return inOrder(askWhetherDeleted(inputs), search, recoverKey(inputs), ...itself);
}

const ifFound: Words = {
  en: 'If the key is among them, ask the owners of the vault whether they deleted it on purpose before you recover it. If it is not, run mode ensure, which creates the key.',
  fr: "Si la clé s'y trouve, demandez aux responsables du coffre si la suppression était voulue avant de la récupérer. Sinon, exécutez le mode ensure, qui crée la clé.",
};

/** Adobe confirmed it, and it is among neither the keys nor the deleted ones. */
export function keyLost(inputs: Inputs): Runbook {
  return inOrder(
    {
      en: "Ask the owners of the vault who purged the key. A new key of the same name doesn't decrypt your data. Tell Adobe.",
      fr: 'Demandez aux responsables du coffre qui a supprimé la clé définitivement. Une nouvelle clé du même nom ne déchiffre pas vos données. Prévenez Adobe.',
    },
    remedyOf(
      asRole(
        { en: 'Restore the key from a backup.', fr: "Restaurez la clé à partir d'une sauvegarde." },
        'cryptoOfficer',
        'vault',
      ),
      restoreKey({ inputs }),
    ),
  );
}

export function missingKey(inputs: Inputs): Runbook {
  return remedyOf(
    asRole(
      {
        en: 'Create the key: run mode ensure, or this command.',
        fr: 'Créez la clé\u00A0: exécutez le mode ensure, ou cette commande.',
      },
      'cryptoOfficer',
      'vault',
    ),
    createKeyCommand({ inputs }),
  );
}

/**
 * Disabling is one way to revoke access, so nobody undoes it without asking.
 *
 * @param isLogged whether the vault's audit events are known to be sent somewhere
 */
export function disabledVersion(inputs: Inputs, version: string, isLogged: boolean): Runbook {
  const who = isLogged
    ? {
        en: "To see who disabled it, look for operation KeyUpdate in the vault's audit log.",
        fr: "Pour savoir qui l'a désactivée, cherchez l'opération KeyUpdate dans le journal d'audit du coffre.",
      }
    : {
        en: 'If audit events are logged, operation KeyUpdate shows who disabled it.',
        fr: "Si les événements d'audit sont journalisés, l'opération KeyUpdate montre qui l'a désactivée.",
      };
  return inOrder(
    {
      en: `Ask the owners of vault ${inputs.vaultName} whether they disabled the key on purpose, which is one way to revoke Adobe's access. If so, leave it disabled. ${who.en}`,
      fr: `Demandez aux responsables du coffre ${inputs.vaultName} s'ils ont désactivé la clé volontairement, ce qui est une façon de révoquer l'accès d'Adobe. Dans ce cas, laissez-la désactivée. ${who.fr}`,
    },
    remedyOf(
      asRole(
        {
          en: 'If it was a mistake, enable it, and run again.',
          fr: "Si c'était une erreur, réactivez-la et relancez l'exécution.",
        },
        'cryptoOfficer',
        'vault',
      ),
      enableVersion({ inputs }, version),
    ),
  );
}
