/** Refusals of Azure Resource Manager. Sources: Azure's answers as observed, and learn.microsoft.com/azure/azure-resource-manager/troubleshooting. */
import { quoted } from '../shell.ts';
import { assign, group } from './commands.ts';
import type { Refusal, RefusalContext } from './refusal.ts';

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

export const armRefusals: readonly Refusal[] = [
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
    id: 'policy-turned-back',
    services: ['arm'],
    codes: ['TurnedBack'],
    meaning: () =>
      'Something changes the property back as it is set: most likely an Azure Policy of the organisation (effect Modify).',
    cure: (context) =>
      `Ask the owner of the policy for an exception. To see the policies:\n\naz policy assignment list --scope ${group(context)} --disable-scope-strict-match`,
  },
  {
    id: 'deny-assignment',
    services: ['arm'],
    codes: ['DenyAssignmentAuthorizationFailed'],
    meaning: () =>
      'A deny assignment forbids it, whatever roles the identity has: a managed application, a blueprint or a deployment stack protects the scope.',
    cure: () => 'Ask the owner of what is named in the message: a deny assignment can only be changed through that.',
  },
  {
    id: 'resource-group-going',
    services: ['arm'],
    codes: ['ResourceGroupBeingDeleted', 'ResourceGroupDeletionBlocked'],
    meaning: ({ inputs }) => `Resource group ${inputs.resourceGroup} is being deleted.`,
    cure: () =>
      'Choose another resource-group, or wait until it is gone and run again with create-resource-group: true.',
  },
  {
    id: 'subscription-read-only',
    services: ['arm'],
    codes: ['ReadOnlyDisabledSubscription', 'SubscriptionNotRegistered', 'DisabledSubscription'],
    meaning: ({ inputs }) =>
      `Subscription ${inputs.subscriptionId} is disabled (spending limit, unpaid bill, or cancelled): everything in it can only be read.`,
    cure: ({ inputs }) =>
      `Ask the owner of the subscription. To see its state:\n\naz account show --subscription ${inputs.subscriptionId} --query state --output tsv`,
  },
  {
    id: 'principal-id-wrong',
    services: ['arm'],
    codes: ['UnmatchedPrincipalType', 'InvalidPrincipalId'],
    meaning: () => 'The id given as adobe-principal-id is not that of a service principal in this tenant.',
    cure: ({ inputs }) =>
      `Give the object id of Adobe's service principal, not an application id:\n\naz ad sp show --id ${inputs.adobeAppId} --query id --output tsv`,
  },
  {
    id: 'too-many-assignments',
    services: ['arm'],
    codes: ['RoleAssignmentLimitExceeded'],
    meaning: () => 'The subscription holds as many role assignments as Azure allows.',
    cure: () =>
      'Remove assignments that nobody needs, above all of identities that no longer exist:\n\naz role assignment list --all --query "[?principalName==\'\'].id" --output tsv',
  },
];
