/** Refusals of Azure Resource Manager and Key Vault. Sources: Azure's answers as observed, and the pages named beside them. */
import { vaultId } from '../checks/commands.ts';
import { quoted } from '../shell.ts';
import type { Refusal, RefusalContext } from './refusal.ts';

const group = ({ inputs }: RefusalContext) =>
  quoted(`/subscriptions/${inputs.subscriptionId}/resourceGroups/${inputs.resourceGroup}`);

const vault = ({ inputs }: RefusalContext) => quoted(vaultId(inputs));

function assign(context: RefusalContext, role: string, scope = group(context)): string {
  return `az role assignment create --assignee ${context.inputs.clientId} --role ${quoted(role)} --scope ${scope}`;
}

/** The right that a refused action belongs to: ARM names the action, not the role. */
function roleFor(context: RefusalContext): readonly [role: string, scope: string] {
  const { message, tried } = context.details;
  const subscription = quoted(`/subscriptions/${context.inputs.subscriptionId}`);
  if (/roleAssignments\/write/i.test(message)) return ['Key Vault Data Access Administrator', group(context)];
  if (/locks\/write/i.test(message)) return ['User Access Administrator', group(context)];
  if (/resourcegroups\/write/i.test(message)) return ['Contributor', subscription];
  if (/deletedVaults|checkNameAvailability/i.test(message)) return ['Reader', subscription];
  if (/\/(write|action|delete)'/i.test(message) || /^(create|recover|turn|add)/.test(tried))
    return ['Key Vault Contributor', group(context)];
  return ['Reader', group(context)];
}

export const azureRefusals: readonly Refusal[] = [
  {
    id: 'authorization-failed',
    services: ['arm'],
    codes: ['AuthorizationFailed', 'LinkedAuthorizationFailed'],
    meaning: (context) =>
      `The identity ${context.inputs.clientId} lacks a right: the role ${roleFor(context)[0]} has it. A role that was assigned minutes ago may need some more; and where one may see nothing, Azure says this also of what does not exist.`,
    cure: (context) => {
      const [role, scope] = roleFor(context);
      return `Assign it:\n\n${assign(context, role, scope)}`;
    },
  },
  {
    id: 'subscription-not-found',
    services: ['arm'],
    codes: ['SubscriptionNotFound', 'InvalidSubscriptionId'],
    meaning: ({ inputs }) =>
      `Subscription ${inputs.subscriptionId} does not exist in tenant ${inputs.tenantId}, or the identity has no role in it.`,
    cure: (context) =>
      `Check subscription-id (az account list), and give the identity a role:\n\n${assign(context, 'Reader')}`,
  },
  {
    id: 'resource-group-not-found',
    services: ['arm'],
    codes: ['ResourceGroupNotFound'],
    meaning: ({ inputs }) =>
      `Resource group ${inputs.resourceGroup} does not exist in subscription ${inputs.subscriptionId}; it may have been deleted a moment ago.`,
    cure: ({ inputs }) =>
      `Create it, or set create-resource-group: true:\n\naz group create --name ${quoted(inputs.resourceGroup)} --location ${quoted(inputs.location ?? 'REGION')}`,
  },
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
    id: 'azure-policy',
    services: ['arm'],
    codes: ['RequestDisallowedByPolicy'],
    meaning: () => "An Azure Policy of the organisation refuses what was asked; its name is in Azure's message.",
    cure: (context) =>
      `Ask the owner of the policy, or choose inputs that it allows (network, location, tags). To see the policies:\n\naz policy assignment list --scope ${group(context)} --disable-scope-strict-match`,
  },
  {
    id: 'provider-not-registered',
    services: ['arm'],
    codes: ['MissingSubscriptionRegistration'],
    meaning: () => 'The subscription has never used Key Vault: its resource provider is not registered.',
    cure: ({ inputs }) =>
      `Register it once:\n\naz provider register --namespace Microsoft.KeyVault --subscription ${inputs.subscriptionId} --wait`,
  },
  {
    id: 'scope-locked',
    services: ['arm'],
    codes: ['ScopeLocked'],
    meaning: () => 'A ReadOnly lock on the vault or above it forbids the change.',
    cure: (context) =>
      `Somebody locked it on purpose: ask them. To see the locks:\n\naz lock list --resource-group ${quoted(context.inputs.resourceGroup)}`,
  },
  {
    id: 'region-closed',
    services: ['arm'],
    codes: [
      'LocationNotAvailableForResourceType',
      'RegionNotAvailable',
      'LocationNotAvailableForResourceGroup',
      'InvalidResourceLocation',
    ],
    meaning: ({ inputs }) =>
      `Nothing can be created in the region ${inputs.location ?? ''}: it does not exist, or the subscription is not let in.`,
    cure: () => 'Choose another location:\n\naz account list-locations --query "[].name" --output tsv',
  },
  {
    id: 'grant-exists',
    services: ['arm'],
    codes: ['RoleAssignmentExists'],
    meaning: () => 'The grant exists already under another name, and lists do not show it yet.',
    cure: () => 'Run again in some minutes.',
  },
  {
    id: 'principal-not-replicated',
    services: ['arm'],
    codes: ['PrincipalNotFound'],
    meaning: () =>
      "Azure Resource Manager does not know Adobe's service principal, also after minutes. It was made a moment ago, or the id given belongs to another tenant.",
    cure: ({ inputs }) =>
      `Run again in some minutes. With adobe-principal-id, check that it is the object id in tenant ${inputs.tenantId}:\n\naz ad sp show --id ${inputs.adobeAppId} --query id --output tsv`,
  },
  {
    id: 'token-refused',
    services: ['arm', 'vault', 'graph'],
    codes: [
      'InvalidAuthenticationToken',
      'ExpiredAuthenticationToken',
      'AuthenticationFailed',
      'Unauthorized',
      'InvalidAuthenticationTokenTenant',
    ],
    meaning: ({ inputs }) =>
      `The service does not accept the token: it is too old, was revoked, or is of another tenant than the subscription's (${inputs.tenantId} was given).`,
    cure: () =>
      "Check tenant-id against the subscription's tenant, then run again:\n\naz account show --query tenantId --output tsv",
  },
  {
    id: 'throttled',
    services: ['arm', 'vault', 'graph', 'github'],
    codes: [
      'TooManyRequests',
      'SubscriptionRequestsThrottled',
      'ResourceRequestsThrottled',
      'RetryableError',
      'Throttled',
      'OperationNotAllowed',
      'HTTP 429',
    ],
    when: ({ status }) => status === 429,
    meaning: () =>
      'The service answered too often that it gets too many requests. Other jobs of the subscription or tenant may cause it.',
    cure: () => 'Run again later; spread schedules so that they do not all start at the full hour.',
  },
  {
    id: 'vault-not-ready',
    services: ['arm'],
    codes: ['VaultNotReady'],
    meaning: () => 'Azure accepted the vault and did not finish it in the time that is usual.',
    cure: ({ inputs }) =>
      `Run again: it goes on from there. To see the state:\n\naz keyvault show --name ${quoted(inputs.vaultName)} --query properties.provisioningState`,
  },
  {
    id: 'key-not-back',
    services: ['vault'],
    codes: ['KeyNotBack'],
    meaning: () => 'Key Vault accepted the recovery, and the key is not to be seen yet.',
    cure: () => 'Run again in some minutes: it goes on from there.',
  },
];
