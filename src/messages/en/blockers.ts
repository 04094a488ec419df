/** What `ensure` will not or cannot do, in English: why, and what to do instead. */
import { quoted } from '../../az-commands.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { ReadFailure } from '../../model/observed.ts';
import type { BlockerWords, NoteWords } from '../blocker-words.ts';
import { missingRight, places } from '../missing-right.ts';

const vault = (inputs: Inputs) => `--name ${quoted(inputs.vaultName)}`;
const needed = (inputs: Inputs, reason: ReadFailure) => {
  const right = missingRight(reason, inputs);
  return right === undefined ? '' : `, which needs ${right.name} on ${places.en[right.place]}`;
};
const said = ({ operation, code, message, requestId }: ReadFailure) =>
  `${operation.en}: ${code}: ${message}${requestId === undefined ? '' : `; request ID ${requestId}`}`;

function grantMissingRight(reason: ReadFailure, inputs: Inputs): string {
  const right = missingRight(reason, inputs);
  if (right === undefined) return 'Run again. If it fails again, search docs/troubleshooting.md for the code.';
  const which =
    right.place === 'graph'
      ? ' That needs Privileged Role Administrator. The first two commands are for an app registration, the last one alone for a managed identity.'
      : ' Assigning it needs Owner or User Access Administrator.';
  return `Give the identity ${inputs.clientId}: ${right.name} on ${places.en[right.place]}.${which}\n\n${right.commands}`;
}

export const blockers: BlockerWords = {
  'resource-group-missing': (inputs: Inputs) => [
    `Resource group ${inputs.resourceGroup} does not exist in subscription ${inputs.subscriptionId}.`,
    `Set create-resource-group: true, or create it by hand (needs Contributor on the subscription):\n\naz group create --subscription ${inputs.subscriptionId} --name ${quoted(inputs.resourceGroup)} --location ${quoted(inputs.location ?? 'REGION')}`,
  ],
  'location-needed': () => [
    'Something must be created, but location is not set.',
    'Set the input location to the region of the vault, e.g. location: eastus2.',
  ],
  'vault-unreadable': (inputs: Inputs, reason: ReadFailure) => [
    `Vault ${inputs.vaultName} could not be read, so nothing can be decided about it (${said(reason)}).`,
    grantMissingRight(reason, inputs),
  ],
  'vault-deleted': (inputs: Inputs) => [
    `Vault ${inputs.vaultName} was deleted and can still be recovered. Somebody may have deleted it on purpose, so it is recovered only on request.`,
    `Set recover-deleted: true, or recover it by hand (needs Key Vault Contributor on the subscription):\n\naz keyvault recover --subscription ${inputs.subscriptionId} ${vault(inputs)}`,
  ],
  'vault-deleted-elsewhere': (inputs: Inputs, _reason: ReadFailure, vaultId: string) => [
    `A deleted vault holds the name ${inputs.vaultName}, and it was not in resource group ${inputs.resourceGroup}: ${vaultId}. Azure recovers a vault only where it was, so it is not recovered.`,
    `If that vault is meant, set resource-group to the group in its ID. Otherwise choose another vault-name. This shows the deleted vault (needs Reader on the subscription):\n\naz keyvault list-deleted --subscription ${inputs.subscriptionId} --resource-type vault --query "[?name=='${inputs.vaultName}']"`,
  ],
  'vault-of-another-tenant': (inputs: Inputs) => [
    `Vault ${inputs.vaultName} belongs to another tenant than ${inputs.tenantId} (tenant-id), as a vault does after its subscription moved. It accepts no token of this tenant, so nothing is written to it.`,
    `To show which tenant the vault belongs to (needs Reader on the vault):\n\naz keyvault show --subscription ${inputs.subscriptionId} ${vault(inputs)} --query properties.tenantId --output tsv\n\nIf tenant-id is wrong, correct it. If the subscription moved, read Microsoft's page "Moving an Azure Key Vault to another subscription" and talk to Adobe Customer Care before you change the vault's tenant.`,
  ],
  'vault-name-taken': (inputs: Inputs) => [
    `The name ${inputs.vaultName} is taken: a vault of that name exists outside resource group ${inputs.resourceGroup}, or was deleted and not purged. Vault names are unique in all of Azure.`,
    `Choose another vault-name, or find the vault (needs Reader on the subscription):\n\naz keyvault list --subscription ${inputs.subscriptionId} --query "[?name=='${inputs.vaultName}'].id"\naz keyvault list-deleted --subscription ${inputs.subscriptionId} --resource-type vault --query "[?name=='${inputs.vaultName}'].id"`,
  ],
  'vault-gone-after-confirmation': (inputs: Inputs) => [
    `Adobe confirmed ${inputs.confirmedKeyUri?.uri ?? ''}, and vault ${inputs.vaultName} is gone. A new vault of the same name would not decrypt the data, so none is created.`,
    `If it was deleted, recover it (needs Key Vault Contributor on the subscription):\n\naz keyvault recover --subscription ${inputs.subscriptionId} ${vault(inputs)}\n\nIf it can't be recovered, talk to Adobe Customer Care before anything else.`,
  ],
  'key-unreadable': (inputs: Inputs, reason: ReadFailure) => [
    `Key ${inputs.keyName} could not be read, so nothing can be decided about it (${said(reason)}).`,
    grantMissingRight(reason, inputs),
  ],
  'key-deleted': (inputs: Inputs) => [
    `Key ${inputs.keyName} was deleted and can still be recovered. Somebody may have deleted it on purpose, so it is recovered only on request.`,
    `Set recover-deleted: true, or recover it by hand (needs Key Vault Crypto Officer on the vault):\n\naz keyvault key recover --subscription ${inputs.subscriptionId} --vault-name ${quoted(inputs.vaultName)} --name ${quoted(inputs.keyName)}`,
  ],
  'key-gone-after-confirmation': (inputs: Inputs) => [
    `Adobe confirmed ${inputs.confirmedKeyUri?.uri ?? ''}, and key ${inputs.keyName} is gone. A new key of the same name would not decrypt the data, so none is created.`,
    `If it was deleted, recover it (needs Key Vault Crypto Officer on the vault):\n\naz keyvault key recover --subscription ${inputs.subscriptionId} --vault-name ${quoted(inputs.vaultName)} --name ${quoted(inputs.keyName)}\n\nIf it can't be recovered, talk to Adobe Customer Care before anything else.`,
  ],
  'key-missing-after-recovery': (inputs: Inputs) => [
    `Vault ${inputs.vaultName} was recovered, and key ${inputs.keyName} is not in it. No plan could know that, so no key is created in this run.`,
    'Run mode plan to see what is left to do, then run ensure again.',
  ],
  'principal-unreadable': (inputs: Inputs, reason: ReadFailure) => [
    `Adobe's service principal could not be read, so it can't be granted access (${said(reason)}).`,
    `${grantMissingRight(reason, inputs)}\n\nOr set adobe-principal-id to its object ID: ensure then grants to it without Microsoft Graph (adobe-principal stays unknown unless it is waived):\n\naz ad sp show --id ${inputs.adobeAppId} --query id --output tsv`,
  ],
  'principal-missing': (inputs: Inputs) => [
    `Adobe's app ${inputs.adobeAppId} has no service principal in tenant ${inputs.tenantId}, and create-principal is false.`,
    `Ask an administrator (Application Administrator or Cloud Application Administrator) to run:\n\naz ad sp create --id ${inputs.adobeAppId}`,
  ],
  'principal-id-not-adobe': (inputs: Inputs) => [
    `adobe-principal-id ${inputs.adobePrincipalId ?? ''} is not the object ID of a service principal of Adobe's app ${inputs.adobeAppId} in tenant ${inputs.tenantId}. Nothing is granted to it.`,
    `Set it to the ID that this command shows, signed in to that tenant:\n\naz ad sp show --id ${inputs.adobeAppId} --query id --output tsv`,
  ],
  'principal-gone-after-confirmation': (inputs: Inputs) => [
    `Adobe confirmed the key, and the service principal of Adobe's app ${inputs.adobeAppId} is gone. Somebody may have removed it to revoke Adobe's access, so none is created.`,
    `If it was removed by mistake, ask an administrator (Application Administrator or Cloud Application Administrator) to run:\n\naz ad sp create --id ${inputs.adobeAppId}\n\nThen set restore-grant: true, since a new service principal has no role assignment.`,
  ],
  'grant-unreadable': (inputs: Inputs, reason: ReadFailure) => [
    `The role assignments could not be read, so it is unknown whether Adobe has access (${said(reason)}).`,
    grantMissingRight(reason, inputs),
  ],
  'grant-gone-after-confirmation': (inputs: Inputs) => [
    `Adobe confirmed the key, and the access of Adobe's service principal to vault ${inputs.vaultName} is gone. Removing it is how a customer revokes Adobe's access, so it is restored only on request.`,
    'If nobody removed it on purpose, set restore-grant: true and run again.',
  ],
  'grant-conditional': (inputs: Inputs) => [
    `Adobe's role assignment on vault ${inputs.vaultName} is under a condition, which this action does not evaluate.`,
    `Check the condition, and remove it if Adobe is to use the key without one (the command needs Reader on the vault):\n\naz role assignment list --subscription ${inputs.subscriptionId} --scope $(az keyvault show --subscription ${inputs.subscriptionId} ${vault(inputs)} --query id --output tsv) --include-inherited`,
  ],
  'policy-missing-after-recovery': (inputs: Inputs) => [
    `Vault ${inputs.vaultName} was recovered with its access policies, and none lets Adobe's service principal use the key. Access policies come back with a vault, so somebody removed it earlier; it is not added in this run.`,
    'If nobody removed it on purpose, run mode plan to see what is left to do, then run ensure again.',
  ],
  'read-only-lock': (inputs: Inputs, _reason: ReadFailure, locks: string) => [
    `A ReadOnly lock refuses the changes that are needed: ${locks.split('\n').join(', ')}.`,
    `Ask whoever put the lock whether it may be removed for this change; put it back afterward. This removes it (needs Owner or User Access Administrator where the lock is):\n\n${locks
      .split('\n')
      .map((lock) => `az lock delete --subscription ${inputs.subscriptionId} --ids ${quoted(lock)}`)
      .join('\n')}`,
  ],
  'subscription-not-writable': (inputs: Inputs, _reason: ReadFailure, state: string) => [
    `Subscription ${inputs.subscriptionId} is ${state}: Azure refuses every change in it.`,
    `Ask the owner of the subscription to enable it again. To see its state (needs Reader on anything in the subscription):\n\naz account show --subscription ${inputs.subscriptionId} --query state --output tsv`,
  ],
  'vault-not-premium': (inputs: Inputs, _reason: ReadFailure, sku: string) => [
    `key-type RSA-HSM needs a premium vault, and vault ${inputs.vaultName} is ${sku}. An existing vault keeps its SKU.`,
    'Set key-type: RSA, or choose another vault-name.',
  ],
  'locks-unreadable': (inputs: Inputs, reason: ReadFailure) => [
    `The locks of vault ${inputs.vaultName} could not be read, so it is unknown whether one is missing (${said(reason)}).`,
    grantMissingRight(reason, inputs),
  ],
};

export const notes: NoteWords = {
  purgeProtection: (inputs: Inputs) =>
    `Purge protection of vault ${inputs.vaultName} is turned on. It can't be turned off again.`,
  newVaultIsProtected: (inputs: Inputs) =>
    `Vault ${inputs.vaultName} is created with purge protection: once deleted it stays recoverable for ${inputs.retentionDays} days and its name is taken until then. This can't be turned off.`,
  recoveredVaultHasNoGrants: (inputs: Inputs) =>
    `Azure does not restore the role assignments of vault ${inputs.vaultName}: the role is assigned again.`,
  recoveredVaultNotSeen: (inputs: Inputs) =>
    `What is in the deleted vault ${inputs.vaultName} can't be read before it is recovered: its tenant, its keys, its access policies. If it uses access policies, they come back with it and no role is assigned. If the key is deleted in it, it is recovered too. If one of them prevents a change, the rest is skipped.`,
  deletedKeyNotSeen: (inputs: Inputs, reason: ReadFailure) =>
    `Whether a deleted key of that name can be recovered could not be checked (${reason.code})${needed(inputs, reason)}; creating the key will show it.`,
  nameNotChecked: (inputs: Inputs, reason: ReadFailure) =>
    `Whether the vault's name is free, or a deleted vault holds it, could not be checked (${reason.code})${needed(inputs, reason)}; creating the vault will show it.`,
};
