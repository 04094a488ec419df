/**
 * Errors of Azure Resource Manager, Key Vault and Microsoft Graph. Sources: Azure's answers as observed, users' reports, and
 * learn.microsoft.com: azure/azure-resource-manager/troubleshooting, azure/role-based-access-control/troubleshooting,
 * azure/key-vault/general/common-error-codes, graph/errors.
 */
import { listLatestChanges } from '../az-commands/subscription-commands.ts';
import { showPerimeters } from '../az-commands/vault-commands.ts';
import { isConfirmed } from '../model/confirmation.ts';
import { inSteps, role } from '../model/remedy.ts';
import { permissions, rightOf } from '../permissions.ts';
import { removedRole } from '../remedies/grant-remedies.ts';
import { deletedKey } from '../remedies/missing-key-remedies.ts';
import { azurePolicy, denyAssignment, readOnlyLock } from '../remedies/policy-remedies.ts';
import { missingPrincipal, principalNotSearched, wrongPrincipalId } from '../remedies/principal-remedies.ts';
import { findSubscription, missingPermission } from '../remedies/rights-remedies.ts';
import { runAgainLater, runEnsure, runVerify } from '../remedies/run-remedies.ts';
import {
  disabledSubscription,
  leavingGroup,
  missingGroup,
  otherRegion,
  unregisteredProvider,
} from '../remedies/subscription-remedies.ts';
import { deletedVault, nameTaken } from '../remedies/vault-remedies.ts';
import { ownersOfVault } from '../remedies/who.ts';
import { type ErrorEntry, refusedRight, rows } from './entry.ts';

export const azureErrors: readonly ErrorEntry[] = [
  // Azure Resource Manager, and what stands above the vault.
  ...rows(['arm'], {
    'authorization-failed': {
      codes: ['AuthorizationFailed', 'LinkedAuthorizationFailed'],
      en: "The identity {client} isn't allowed to do this ({needed}), its role was assigned minutes ago, or the resource doesn't exist.",
      fr: "L'identité {client} n'y est pas autorisée ({needed}), son rôle a été attribué il y a quelques minutes, ou la ressource n'existe pas.",
      remedy: ({ inputs, details }) => missingPermission(inputs, refusedRight(details)),
    },
    'subscription-not-found': {
      codes: ['SubscriptionNotFound', 'InvalidSubscriptionId'],
      en: 'Subscription {subscription} does not exist in tenant {tenant}, or the identity has no role in it.',
      fr: "L'abonnement {subscription} n'existe pas dans le locataire {tenant}, ou l'identité n'y a aucun rôle.",
      remedy: ({ inputs }) => findSubscription(inputs),
    },
    'resource-group-not-found': {
      codes: ['ResourceGroupNotFound'],
      en: 'Resource group {group} does not exist in subscription {subscription}. It might have been deleted a moment ago.',
      fr: "Le groupe de ressources {group} n'existe pas dans l'abonnement {subscription}. Il vient peut-être d'être supprimé.",
      remedy: ({ inputs }) => missingGroup(inputs),
    },
    'resource-group-going': {
      codes: ['ResourceGroupBeingDeleted', 'ResourceGroupDeletionBlocked'],
      en: 'Resource group {group} is being deleted.',
      fr: 'Le groupe de ressources {group} est en cours de suppression.',
      remedy: ({ inputs }) => leavingGroup(inputs),
    },
    'azure-policy': {
      codes: ['RequestDisallowedByPolicy', 'TurnedBack'],
      en: "One of your organization's Azure policies denied the request, or changed back what was set.",
      fr: "Une stratégie Azure Policy de l'organisation refuse la demande, ou rétablit ce qui vient d'être modifié.",
      // Inputs decide what a creation sends, and nothing of a recovery or of what is changed back.
      remedy: ({ inputs, details: { code, operation } }) =>
        azurePolicy(inputs, code !== 'TurnedBack' && !operation.en.startsWith('recover ')),
    },
    'provider-not-registered': {
      codes: ['MissingSubscriptionRegistration'],
      en: 'The subscription has never used Key Vault: its resource provider is not registered.',
      fr: "L'abonnement n'a jamais utilisé Key Vault\u00A0: son fournisseur de ressources n'est pas inscrit.",
      remedy: ({ inputs }) => unregisteredProvider(inputs),
    },
    'scope-locked': {
      codes: ['ScopeLocked'],
      en: 'A ReadOnly lock on the vault or above it prevents the change.',
      fr: 'Un verrou ReadOnly sur le coffre de clés ou au-dessus empêche la modification.',
      remedy: ({ inputs }) => readOnlyLock(inputs),
    },
    'deny-assignment': {
      codes: ['DenyAssignmentAuthorizationFailed'],
      en: 'A deny assignment of a managed application, a blueprint, or a deployment stack forbids it, whatever roles the identity has.',
      fr: "Une affectation de refus d'une application managée, d'un blueprint ou d'une pile de déploiement l'interdit, quels que soient les rôles de l'identité.",
      remedy: () => denyAssignment,
    },
    'subscription-read-only': {
      codes: ['ReadOnlyDisabledSubscription', 'SubscriptionNotRegistered', 'DisabledSubscription'],
      en: 'Subscription {subscription} is disabled (spending limit, unpaid bill, or canceled): everything in it is read-only.',
      fr: "L'abonnement {subscription} est désactivé (limite de dépense, facture impayée ou annulation)\u00A0: tout ce qu'il contient est en lecture seule.",
      remedy: ({ inputs }) => disabledSubscription(inputs),
    },
    'region-closed': {
      // The last one: the subscription is restricted to some regions, which Azure's message lists.
      codes: [
        'LocationNotAvailableForResourceType',
        'LocationNotAvailableForResourceGroup',
        'RegionNotAvailable',
        'RegionNotSupported',
        'InvalidResourceLocation',
        'RequestDisallowedByAzure',
      ],
      en: 'Nothing can be created in the region {location}: it does not exist, or the subscription has no access to it.',
      fr: "Rien ne peut être créé dans la région {location}\u00A0: elle n'existe pas, ou l'abonnement n'y a pas accès.",
      remedy: ({ inputs }) => otherRegion(inputs),
    },
    'principal-not-replicated': {
      codes: ['PrincipalNotFound', 'UnmatchedPrincipalType', 'InvalidPrincipalId'],
      en: "Azure Resource Manager knows no service principal of Adobe's with this ID in the tenant: it was created a moment ago, or the given ID is wrong.",
      fr: "Azure Resource Manager ne connaît dans le locataire aucun principal de service d'Adobe avec cet ID\u00A0: il vient d'être créé, ou l'ID donné est erroné.",
      remedy: ({ inputs }) =>
        inputs.adobePrincipalId === undefined ? inSteps(runAgainLater) : wrongPrincipalId(inputs),
    },
    'assignment-name-refused': {
      codes: ['HashConflictOnDifferentRoleAssignmentIds'],
      en: 'Azure refused three names for the role assignment, which Microsoft called a fault of the service. By hand, it gets a random name.',
      fr: "Azure a refusé trois noms pour l'attribution de rôle\u00A0; Microsoft y voit un défaut du service. Créée manuellement, elle a un nom aléatoire.",
      remedy: ({ inputs }) => removedRole(inputs, inputs.adobePrincipalId),
    },
  }),

  // The vault and its key.
  ...rows(['arm', 'vault'], {
    'vault-name-taken': {
      codes: ['VaultAlreadyExists'],
      en: 'The name {vault} is taken by a vault in another resource group, subscription, or tenant, or by a deleted one. Vault names are unique across Azure.',
      fr: "Le nom {vault} est pris par un coffre d'un autre groupe, abonnement ou locataire, ou par un coffre supprimé. Un nom de coffre est unique dans tout Azure.",
      remedy: ({ inputs }) => nameTaken(inputs),
    },
    'vault-soft-deleted': {
      codes: ['ConflictError'],
      when: ({ message }) => /deleted/i.test(message),
      en: 'A vault {vault} was deleted in this subscription and can still be recovered. Somebody might have deleted it on purpose.',
      fr: "Un coffre {vault} a été supprimé dans cet abonnement et peut encore être récupéré. Quelqu'un l'a peut-être supprimé exprès.",
      // With recover-deleted, the run did not find out where the vault had been.
      remedy: ({ inputs }) =>
        inputs.recoverDeleted ? missingPermission(inputs, rightOf(permissions.findDeletedVault)) : deletedVault(inputs),
    },
    'key-soft-deleted': {
      codes: ['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted'],
      en: 'A key {key} was deleted in this vault and can still be recovered. Somebody might have deleted it on purpose.',
      fr: "Une clé {key} a été supprimée dans ce coffre et peut encore être récupérée. Quelqu'un l'a peut-être supprimée exprès.",
      remedy: ({ inputs }) => deletedKey(inputs),
    },
    'vault-busy': {
      codes: ['ConflictError', 'ObjectIsBeingRecovered', 'KeyNotBack', 'VaultNotReady'],
      en: 'Vault {vault} or its key was still changing when the action stopped waiting: Azure has not finished, or another run or a person is changing it. Nothing was decided on these answers.',
      fr: "Le coffre {vault} ou sa clé changeait encore à la fin de l'attente\u00A0: Azure n'a pas terminé, ou une autre exécution ou une personne les modifie. Rien n'a été décidé d'après ces réponses.",
      remedy: () =>
        inSteps(runAgainLater, {
          en: "After a second failure, ask the owners of the vault who changes it, and give Azure's support the request ID.",
          fr: "Après un second échec, demandez aux propriétaires du coffre qui le modifie, et indiquez l'identifiant de requête au support Azure.",
        }),
    },
    'nothing-to-recover': {
      codes: ['SoftDeletedVaultDoesNotExist', 'DeletedKeyNotFound', 'KeyNotFound'],
      en: 'What was to be recovered is no longer among the deleted ones: it was purged, somebody is recovering it, or the vault was in another subscription.',
      fr: "Ce qui devait être récupéré n'est plus parmi les éléments supprimés\u00A0: il a été supprimé définitivement, quelqu'un est en train de le récupérer, ou le coffre était dans un autre abonnement.",
      remedy: ({ inputs }) => inSteps(isConfirmed(inputs) ? runVerify : runEnsure),
    },
    'vault-vanished': {
      codes: ['ResourceNotFound', 'ParentResourceNotFound'],
      en: 'Vault {vault} existed a moment ago and does not exist anymore: somebody deleted it during this run.',
      fr: "Le coffre {vault} existait il y a un instant et n'existe plus\u00A0: quelqu'un l'a supprimé pendant l'exécution.",
      remedy: ({ inputs }) => ({
        asks: ownersOfVault,
        look: {
          en: 'See who changes the vault in the latest changes of the resource group.',
          fr: 'Regardez qui modifie le coffre dans les derniers changements du groupe de ressources.',
          commands: [listLatestChanges({ inputs }, '1h')],
          needs: role('reader', 'group'),
        },
        steps: [runVerify],
      }),
    },
    'vault-side-rbac': {
      codes: ['ForbiddenByRbac'],
      en: 'Key Vault itself refuses the identity {client}: it has no role for this on the vault, or has had one for less than ten minutes.',
      fr: "Key Vault lui-même refuse l'identité {client}\u00A0: elle n'a pas de rôle pour cela sur le coffre, ou depuis moins de dix minutes.",
      remedy: ({ inputs, details: { service } }) =>
        missingPermission(inputs, rightOf(service === 'vault' ? permissions.recoverKey : permissions.createKey)),
    },
    'vault-firewall': {
      codes: ['ForbiddenByFirewall', 'ForbiddenByConnection', 'ForbiddenByPolicy', 'AccessDenied'],
      en: "The vault's firewall or its access policies don't let this run call the vault itself, which it does only to recover a deleted key. Leave them as they are: a person can recover the key.",
      fr: "Le pare-feu du coffre ou ses stratégies d'accès ne laissent pas cette exécution appeler le coffre lui-même, ce qu'elle ne fait que pour récupérer une clé supprimée. Laissez-les tels quels\u00A0: une personne peut récupérer la clé.",
      remedy: ({ inputs }) => deletedKey(inputs),
    },
    'vault-perimeter': {
      codes: ['ForbiddenByNsp'],
      en: 'A network security perimeter rejects calls for the keys of vault {vault}, even through Azure Resource Manager.',
      fr: 'Un périmètre de sécurité réseau refuse les appels pour les clés du coffre {vault}, même par Azure Resource Manager.',
      remedy: ({ inputs }) =>
        inSteps({
          en: 'Ask the owner of the perimeter that this shows to allow these calls.',
          fr: 'Demandez au propriétaire du périmètre affiché de les autoriser.',
          commands: [showPerimeters({ inputs })],
          needs: role('reader', 'vault'),
        }),
    },
  }),

  // Microsoft Graph.
  ...rows(['graph'], {
    'graph-denied': {
      codes: ['Authorization_RequestDenied'],
      when: ({ right }) => right?.isWrite === true,
      en: "The identity lacks {needed} on Microsoft Graph. Do not grant it for this: it would let the pipeline change every application of the tenant, while an administrator can create or restore Adobe's service principal.",
      fr: "Il manque à l'identité l'autorisation {needed} sur Microsoft Graph. Ne l'accordez pas pour cela\u00A0: le pipeline pourrait alors modifier toute application du locataire, alors qu'un administrateur peut créer ou restaurer le principal de service d'Adobe.",
      // Whoever was to create or restore it has read that it does not exist.
      remedy: ({ inputs, details: { right } }) =>
        right?.use === 'recover-deleted' ? principalNotSearched(inputs) : missingPrincipal(inputs),
    },
    'graph-principal-exists': {
      codes: ['Request_MultipleObjectsWithSameKeyValue'],
      en: 'The service principal exists, but Graph does not list it: it was created a moment ago, or it is among the deleted ones.',
      fr: "Le principal de service existe, et Graph ne le montre pas\u00A0: il vient d'être créé, ou il se trouve parmi ceux qui sont supprimés.",
      remedy: ({ inputs }) => principalNotSearched(inputs),
    },
  }),
];
