/**
 * Errors of Azure Resource Manager. Sources: Azure's answers as observed, and
 * learn.microsoft.com/azure/azure-resource-manager/troubleshooting.
 */
import { showTenant } from '../az-commands/access-commands.ts';
import { listSubscriptions } from '../az-commands/subscription-commands.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Right } from '../model/operation.ts';
import { inSteps, type Remedy, row } from '../model/remedy.ts';
import { permissions, rightForAction, rightOf } from '../permissions.ts';
import { azurePolicy, readOnlyLock } from '../remedies/policy-remedies.ts';
import { missingPermission, rightOfMode } from '../remedies/rights-remedies.ts';
import { runAnew, spreadSchedules } from '../remedies/run-remedies.ts';
import {
  disabledSubscription,
  leavingGroup,
  missingGroup,
  otherRegion,
  unregisteredProvider,
} from '../remedies/subscription-remedies.ts';
import type { ErrorContext, ErrorEntry } from './entry.ts';
import type { ServiceErrorDetails } from './errors.ts';

/** Inputs decide what a creation sends, and nothing of what a recovery sends. */
const isRecovery = ({ operation }: ServiceErrorDetails) => operation.en.startsWith('recover ');

/** Azure does not tell a wrong ID from an identity without a role. */
function findSubscription(inputs: Inputs): Remedy {
  const missing = missingPermission(inputs, rightOfMode(rightOf(permissions.readVault), inputs));
  return inSteps(
    {
      en: 'Compare the subscription ID of this run with the subscriptions that you can read.',
      fr: "Comparez l'ID d'abonnement de cette exécution aux abonnements que vous pouvez lire.",
      commands: [listSubscriptions()],
      rows: [
        row({
          en: ['Your subscription, with a different ID', 'Correct the subscription ID.'],
          fr: ['Votre abonnement, avec un autre ID', "Corrigez l'ID d'abonnement."],
        }),
        row({ en: ['The same ID', 'Go on.'], fr: ['Le même ID', 'Continuez.'] }),
        row({
          en: ['Nothing of the kind', `Sign in to tenant ${inputs.tenantId} (az login --tenant), and look again.`],
          fr: [
            'Rien de tel',
            `Connectez-vous au locataire ${inputs.tenantId} (az login --tenant), puis relancez la commande.`,
          ],
        }),
      ],
    },
    ...missing.steps,
  );
}

/**
 * Where no role includes the action, the error names it: usually that of the operation; if it names two, the last one is
 * missing at a linked scope.
 */
function rightFor({ details }: ErrorContext): Right {
  const actions = [...details.message.matchAll(/'(Microsoft\.[\w./]+)'/gi)].map(([, action = '']) => action);
  const named = actions.map(rightForAction).filter((right) => right !== undefined);
  return named.at(-1) ?? details.right ?? rightOf(permissions.readVault);
}

export const armErrors: readonly ErrorEntry[] = [
  {
    id: 'authorization-failed',
    services: ['arm'],
    codes: ['AuthorizationFailed', 'LinkedAuthorizationFailed'],
    meaning: (context) => {
      const { clientId } = context.inputs;
      const { name, actions } = rightFor(context);
      const needed = actions.join(', ') || name;
      return {
        en: `The identity ${clientId} isn't allowed to do this (${needed}), its role was assigned minutes ago, or the resource doesn't exist.`,
        fr: `L'identité ${clientId} n'y est pas autorisée (${needed}), son rôle a été attribué il y a quelques minutes, ou la ressource n'existe pas.`,
      };
    },
    remedy: (context) => missingPermission(context.inputs, rightFor(context)),
  },
  {
    id: 'subscription-not-found',
    services: ['arm'],
    codes: ['SubscriptionNotFound', 'InvalidSubscriptionId'],
    meaning: ({ inputs }) => ({
      en: `Subscription ${inputs.subscriptionId} does not exist in tenant ${inputs.tenantId}, or the identity has no role in it.`,
      fr: `L'abonnement ${inputs.subscriptionId} n'existe pas dans le locataire ${inputs.tenantId}, ou l'identité n'y a aucun rôle.`,
    }),
    remedy: ({ inputs }) => findSubscription(inputs),
  },
  {
    id: 'resource-group-not-found',
    services: ['arm'],
    codes: ['ResourceGroupNotFound'],
    meaning: ({ inputs }) => ({
      en: `Resource group ${inputs.resourceGroup} does not exist in subscription ${inputs.subscriptionId}. It might have been deleted a moment ago.`,
      fr: `Le groupe de ressources ${inputs.resourceGroup} n'existe pas dans l'abonnement ${inputs.subscriptionId}. Il vient peut-être d'être supprimé.`,
    }),
    remedy: ({ inputs }) => missingGroup(inputs),
  },
  {
    id: 'azure-policy',
    services: ['arm'],
    codes: ['RequestDisallowedByPolicy'],
    meaning: () => ({
      en: "One of your organization's Azure policies denied the request.",
      fr: "Une stratégie Azure Policy de l'organisation refuse la demande.",
    }),
    remedy: ({ inputs, details }) => azurePolicy(inputs, !isRecovery(details)),
  },
  {
    id: 'provider-not-registered',
    services: ['arm'],
    codes: ['MissingSubscriptionRegistration'],
    meaning: () => ({
      en: 'The subscription has never used Key Vault: its resource provider is not registered.',
      fr: "L'abonnement n'a jamais utilisé Key Vault\u00A0: son fournisseur de ressources n'est pas inscrit.",
    }),
    remedy: ({ inputs }) => unregisteredProvider(inputs),
  },
  {
    id: 'scope-locked',
    services: ['arm'],
    codes: ['ScopeLocked'],
    meaning: () => ({
      en: 'A ReadOnly lock on the vault or above it prevents the change.',
      fr: 'Un verrou ReadOnly sur le coffre de clés ou au-dessus empêche la modification.',
    }),
    remedy: ({ inputs }) => readOnlyLock(inputs),
  },
  {
    id: 'region-closed',
    services: ['arm'],
    codes: [
      'LocationNotAvailableForResourceType',
      'RegionNotAvailable',
      'LocationNotAvailableForResourceGroup',
      'InvalidResourceLocation',
      'RegionNotSupported',
      // The subscription is restricted to some regions: Azure's message lists them.
      'RequestDisallowedByAzure',
    ],
    meaning: ({ inputs }) => ({
      en: `Nothing can be created in the region ${inputs.location ?? ''}: it does not exist, or the subscription has no access to it.`,
      fr: `Rien ne peut être créé dans la région ${inputs.location ?? ''}\u00A0: elle n'existe pas, ou l'abonnement n'y a pas accès.`,
    }),
    remedy: ({ inputs }) => otherRegion(inputs),
  },
  {
    id: 'token-refused',
    services: ['arm', 'vault', 'graph', 'logs'],
    codes: [
      'InvalidAuthenticationToken',
      'ExpiredAuthenticationToken',
      'AuthenticationFailed',
      'Unauthorized',
      'InvalidAuthenticationTokenTenant',
    ],
    meaning: ({ inputs }) => ({
      en: `The service rejected the token: it is too old, was revoked, or is for a different tenant from the subscription's (${inputs.tenantId} was given).`,
      fr: `Le service n'accepte pas le jeton\u00A0: il est trop ancien, a été révoqué, ou vient d'un autre locataire que celui de l'abonnement (${inputs.tenantId} a été donné).`,
    }),
    remedy: () =>
      inSteps(
        {
          en: 'Compare the tenant ID of this run with the tenant of your subscription.',
          fr: "Comparez l'ID de locataire de cette exécution à celui de votre abonnement.",
          commands: [showTenant()],
        },
        runAnew,
      ),
  },
  {
    id: 'throttled',
    services: ['arm', 'vault', 'graph', 'logs', 'github'],
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
    meaning: () => ({
      en: 'The service is throttling requests. Other jobs of the subscription or tenant might be the cause.',
      fr: "Le service limite le nombre de requêtes. D'autres tâches de l'abonnement ou du locataire peuvent en être la cause.",
    }),
    remedy: () => inSteps({ en: 'Run again later.', fr: 'Relancez plus tard.' }, spreadSchedules),
  },
  {
    id: 'policy-turned-back',
    services: ['arm'],
    codes: ['TurnedBack'],
    meaning: () => ({
      en: 'Something reverts the property when it is set, most likely an Azure Policy of the organization (effect Modify).',
      fr: "Quelque chose rétablit la propriété dès qu'elle est modifiée\u00A0: probablement une stratégie Azure Policy de l'organisation (effet Modify).",
    }),
    remedy: ({ inputs }) => azurePolicy(inputs, false),
  },
  {
    id: 'resource-group-going',
    services: ['arm'],
    codes: ['ResourceGroupBeingDeleted', 'ResourceGroupDeletionBlocked'],
    meaning: ({ inputs }) => ({
      en: `Resource group ${inputs.resourceGroup} is being deleted.`,
      fr: `Le groupe de ressources ${inputs.resourceGroup} est en cours de suppression.`,
    }),
    remedy: ({ inputs }) => leavingGroup(inputs),
  },
  {
    id: 'subscription-read-only',
    services: ['arm'],
    codes: ['ReadOnlyDisabledSubscription', 'SubscriptionNotRegistered', 'DisabledSubscription'],
    meaning: ({ inputs }) => ({
      en: `Subscription ${inputs.subscriptionId} is disabled (spending limit, unpaid bill, or canceled): everything in it is read-only.`,
      fr: `L'abonnement ${inputs.subscriptionId} est désactivé (limite de dépense, facture impayée ou annulation)\u00A0: tout ce qu'il contient est en lecture seule.`,
    }),
    remedy: ({ inputs }) => disabledSubscription(inputs),
  },
];
