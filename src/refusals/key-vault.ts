/** Refusals about vaults and keys, by ARM and by the vault itself. Sources: Azure's answers as observed, and learn.microsoft.com/azure/key-vault/general/common-error-codes. */
import { quoted } from '../shell.ts';
import { assign, vault } from './commands.ts';
import type { Refusal } from './refusal.ts';

export const keyVaultRefusals: readonly Refusal[] = [
  {
    id: 'vault-name-taken',
    services: ['arm'],
    codes: ['VaultAlreadyExists'],
    meaning: ({ inputs }) =>
      `The name ${inputs.vaultName} is held by a vault in another group, subscription or tenant, or by a deleted one. Vault names are unique in all of Azure.`,
    cure: ({ inputs }) =>
      `Choose another vault-name, or find the vault:\n\naz keyvault list --query "[?name=='${inputs.vaultName}'].id"`,
  },
  {
    id: 'vault-soft-deleted',
    services: ['arm'],
    codes: ['ConflictError'],
    meaning: ({ inputs }) =>
      `A vault ${inputs.vaultName} was deleted in this subscription and can still be recovered. Somebody may have deleted it on purpose.`,
    cure: ({ inputs }) =>
      `Set recover-deleted: true, or recover it by hand:\n\naz keyvault recover --name ${quoted(inputs.vaultName)}`,
  },
  {
    id: 'no-soft-deleted-vault',
    services: ['arm'],
    codes: ['SoftDeletedVaultDoesNotExist'],
    meaning: ({ inputs }) =>
      `The deleted vault ${inputs.vaultName} is no longer there: it was purged, or it is another subscription's.`,
    cure: () => 'Run again: a vault that was purged is created anew (unless confirmed-key-uri is given).',
  },
  {
    id: 'key-soft-deleted',
    services: ['arm', 'vault'],
    codes: ['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted'],
    meaning: ({ inputs }) =>
      `A key ${inputs.keyName} was deleted in this vault and can still be recovered. Somebody may have deleted it on purpose.`,
    cure: ({ inputs }) =>
      `Set recover-deleted: true, or recover it by hand:\n\naz keyvault key recover --vault-name ${quoted(inputs.vaultName)} --name ${quoted(inputs.keyName)}`,
  },
  {
    id: 'key-parameters-differ',
    services: ['arm'],
    codes: ['KeyCreationParametersDidNotMatchExistingKey'],
    meaning: ({ inputs }) => `A key ${inputs.keyName} exists with another type, size or other operations.`,
    cure: ({ inputs }) =>
      `Look at it; the action changes no key:\n\naz keyvault key show --vault-name ${quoted(inputs.vaultName)} --name ${quoted(inputs.keyName)}`,
  },
  {
    id: 'vault-side-rbac',
    services: ['arm', 'vault'],
    codes: ['ForbiddenByRbac'],
    meaning: ({ details }) =>
      details.service === 'vault'
        ? 'The vault is on Azure RBAC and the identity has no role on its data plane. Recovering a deleted key needs one; it takes up to 10 minutes to work.'
        : 'The vault side of Azure refuses the identity.',
    cure: (context) =>
      context.details.service === 'vault'
        ? `Assign the role, or recover the key by hand as somebody who has it:\n\n${assign(context, 'Key Vault Crypto Officer', vault(context))}`
        : `Assign the role:\n\n${assign(context, 'Key Vault Contributor')}`,
  },
  {
    id: 'vault-firewall',
    services: ['vault'],
    codes: ['ForbiddenByFirewall', 'ForbiddenByConnection'],
    meaning: () =>
      "The vault's firewall does not let this runner in. The data plane is needed only to recover a deleted key.",
    cure: ({ inputs }) =>
      `Recover the key from inside the vault's network, or run this on a runner there:\n\naz keyvault key recover --vault-name ${quoted(inputs.vaultName)} --name ${quoted(inputs.keyName)}`,
  },
  {
    id: 'vault-access-policy',
    services: ['vault'],
    codes: ['ForbiddenByPolicy', 'AccessDenied'],
    meaning: () => 'The vault is on access policies and none lets the identity do this.',
    cure: ({ inputs }) =>
      `Recover the key by hand as somebody who may:\n\naz keyvault key recover --vault-name ${quoted(inputs.vaultName)} --name ${quoted(inputs.keyName)}`,
  },
  {
    id: 'vault-not-ready',
    services: ['arm'],
    codes: ['VaultNotReady'],
    meaning: () => 'Azure accepted the vault, and did not finish it in the time that is usual or failed at it.',
    cure: ({ inputs }) =>
      `Run again: it goes on from there. If the state stays Failed, ask Azure's support. To see it:\n\naz keyvault show --name ${quoted(inputs.vaultName)} --query properties.provisioningState`,
  },
  {
    id: 'key-not-back',
    services: ['vault'],
    codes: ['KeyNotBack'],
    meaning: () => 'Key Vault accepted the recovery, and the key is not to be seen yet.',
    cure: () => 'Run again in some minutes: it goes on from there.',
  },
  {
    id: 'vault-vanished',
    services: ['arm'],
    codes: ['ResourceNotFound', 'ParentResourceNotFound'],
    meaning: ({ inputs }) =>
      `Vault ${inputs.vaultName} was there a moment ago and is gone now: somebody deleted it while this ran.`,
    cure: () => 'Find out who deleted it and why (the activity log of the resource group tells), then run again.',
  },
  {
    id: 'key-not-accepted',
    services: ['arm'],
    codes: ['BadParameter', 'KeyVaultSkuDoesNotSupportHsm'],
    meaning: ({ inputs }) =>
      inputs.keyType === 'RSA-HSM'
        ? `Key Vault does not make such a key in this vault. RSA-HSM needs a premium vault, and an existing vault stays what it is.`
        : 'Key Vault does not make such a key.',
    cure: ({ inputs }) =>
      `Set key-type: RSA, or choose another vault-name. To see the SKU:\n\naz keyvault show --name ${quoted(inputs.vaultName)} --query properties.sku.name --output tsv`,
  },
  {
    id: 'no-deleted-key',
    services: ['vault'],
    codes: ['KeyNotFound', 'DeletedKeyNotFound'],
    meaning: ({ inputs }) =>
      `There is no deleted key ${inputs.keyName} any more: it was purged, or somebody recovers it.`,
    cure: () => 'Run again: a key that was purged is created anew (unless confirmed-key-uri is given).',
  },
];
