/**
 * Errors about keys, from ARM and from the vault itself. Sources: as for those about vaults.
 */

import { showKey } from '../az-commands/key.ts';
import { showSku } from '../az-commands/vault.ts';
import { asRole, remedyOf } from '../model/remedy.ts';
import { deletedKey } from '../situations/gone-key.ts';
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
    remediation: ({ inputs }) => deletedKey(inputs),
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
    remediation: () => ({
      en: 'Run again in ten minutes.',
      fr: 'Relancez dans dix minutes.',
    }),
  },
  {
    id: 'key-parameters-differ',
    services: ['arm'],
    codes: ['KeyCreationParametersDidNotMatchExistingKey'],
    meaning: ({ inputs }) => ({
      en: `A key ${inputs.keyName} exists with another type, size, or other operations.`,
      fr: `Une clé ${inputs.keyName} existe avec un autre type, une autre taille ou d'autres opérations.`,
    }),
    remediation: ({ inputs }) =>
      remedyOf(
        asRole(
          {
            en: 'Check the key. The action does not change an existing key.',
            fr: "Examinez la clé. L'action ne modifie pas une clé existante.",
          },
          'vaultReader',
          'vault',
        ),
        showKey({ inputs }),
      ),
  },
  {
    id: 'key-not-back',
    services: ['vault'],
    codes: ['KeyNotBack'],
    meaning: () => ({
      en: 'Key Vault accepted the recovery, but the key is not listed yet.',
      fr: "Key Vault a accepté la récupération, et la clé n'est pas encore visible.",
    }),
    remediation: () => ({
      en: 'Run again in ten minutes.',
      fr: 'Relancez dans dix minutes.',
    }),
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
        : {
            en: 'Key Vault cannot create such a key.',
            fr: 'Key Vault ne peut pas créer une telle clé.',
          },
    remediation: ({ inputs }) =>
      remedyOf(
        asRole(
          {
            en: 'Set key-type: RSA, or choose a different vault-name. This command shows the SKU of the vault.',
            fr: 'Définissez key-type: RSA, ou choisissez un autre vault-name. Cette commande affiche la référence SKU du coffre.',
          },
          'reader',
          'vault',
        ),
        showSku({ inputs }),
      ),
  },
  {
    id: 'no-deleted-key',
    services: ['vault'],
    codes: ['KeyNotFound', 'DeletedKeyNotFound'],
    meaning: ({ inputs }) => ({
      en: `There is no deleted key ${inputs.keyName} anymore: it was purged, or somebody is recovering it.`,
      fr: `Il n'y a plus de clé supprimée ${inputs.keyName} : elle a été supprimée définitivement, ou quelqu'un est en train de la récupérer.`,
    }),
    remediation: () => ({
      en: 'Run again: a purged key is created again (unless confirmed-key-uri is set).',
      fr: 'Relancez : une clé supprimée définitivement est créée à nouveau (sauf si confirmed-key-uri est renseigné).',
    }),
  },
];
