/**
 * Errors about keys, from ARM and from the vault itself. Sources: as for those about vaults.
 */

import { showKey } from '../az-commands/key-commands.ts';
import { showSku } from '../az-commands/vault-commands.ts';
import { isConfirmed } from '../model/confirmation.ts';
import { inSteps, role } from '../model/remedy.ts';
import { deletedKey } from '../remedies/missing-key-remedies.ts';
import { runAgainLater, runEnsure, runVerify } from '../remedies/run-remedies.ts';
import type { ErrorEntry } from './entry.ts';

export const keyErrors: readonly ErrorEntry[] = [
  {
    id: 'key-soft-deleted',
    services: ['arm', 'vault'],
    codes: ['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted'],
    meaning: ({ inputs }) => ({
      en: `A key ${inputs.keyName} was deleted in this vault and can still be recovered. Somebody might have deleted it on purpose.`,
      fr: `Une clé ${inputs.keyName} a été supprimée dans ce coffre et peut encore être récupérée. Quelqu'un l'a peut-être supprimée exprès.`,
    }),
    remedy: ({ inputs }) => deletedKey(inputs),
  },
  {
    id: 'key-being-recovered',
    services: ['arm', 'vault'],
    codes: ['ObjectIsBeingRecovered', 'Conflict'],
    when: ({ service, code }) => service === 'vault' || code !== 'Conflict',
    meaning: ({ inputs }) => ({
      en: `Another run or a person is recovering key ${inputs.keyName}, and it did not come back while the action waited.`,
      fr: `Une autre exécution ou une personne récupère la clé ${inputs.keyName}, qui n'est pas revenue pendant l'attente.`,
    }),
    remedy: () => inSteps(runAgainLater),
  },
  {
    id: 'key-parameters-differ',
    services: ['arm'],
    codes: ['KeyCreationParametersDidNotMatchExistingKey'],
    meaning: ({ inputs }) => ({
      en: `A key ${inputs.keyName} exists with another type, size, or other operations.`,
      fr: `Une clé ${inputs.keyName} existe avec un autre type, une autre taille ou d'autres opérations.`,
    }),
    remedy: ({ inputs }) =>
      inSteps({
        en: 'Compare the key with the type and size that you set, since the action does not change an existing key.',
        fr: "Comparez la clé au type et à la taille que vous avez définis, car l'action ne modifie pas une clé existante.",
        commands: [showKey({ inputs })],
        needs: role('vaultReader', 'vault'),
      }),
  },
  {
    id: 'key-not-back',
    services: ['vault'],
    codes: ['KeyNotBack'],
    meaning: () => ({
      en: 'Key Vault accepted the recovery, but the key is not listed yet.',
      fr: "Key Vault a accepté la récupération, et la clé n'est pas encore visible.",
    }),
    remedy: () => inSteps(runAgainLater),
  },
  {
    id: 'key-not-accepted',
    services: ['arm'],
    codes: ['BadParameter', 'KeyVaultSkuDoesNotSupportHsm'],
    meaning: ({ inputs }) =>
      inputs.keyType === 'RSA-HSM'
        ? {
            en: 'Key Vault cannot create such a key in this vault. RSA-HSM requires a premium vault, and the action does not change an existing vault.',
            fr: "Key Vault ne peut pas créer une telle clé dans ce coffre. RSA-HSM requiert un coffre Premium, et l'action ne modifie pas un coffre existant.",
          }
        : { en: 'Key Vault cannot create such a key.', fr: 'Key Vault ne peut pas créer une telle clé.' },
    remedy: ({ inputs }) =>
      inSteps(
        {
          en: 'See the SKU of the vault, which must be premium for RSA-HSM.',
          fr: 'Regardez la référence SKU du coffre, qui doit être premium pour RSA-HSM.',
          commands: [showSku({ inputs })],
          needs: role('reader', 'vault'),
        },
        {
          en: 'Choose key type RSA, or a different name for the vault.',
          fr: 'Choisissez le type de clé RSA, ou un autre nom de coffre.',
        },
      ),
  },
  {
    id: 'no-deleted-key',
    services: ['vault'],
    codes: ['KeyNotFound', 'DeletedKeyNotFound'],
    meaning: ({ inputs }) => ({
      en: `There is no deleted key ${inputs.keyName} anymore: it was purged, or somebody is recovering it.`,
      fr: `Il n'y a plus de clé supprimée ${inputs.keyName}\u00A0: elle a été supprimée définitivement, ou quelqu'un est en train de la récupérer.`,
    }),
    remedy: ({ inputs }) => inSteps(isConfirmed(inputs) ? runVerify : runEnsure),
  },
];
