/**
 * Errors about role assignments and deny assignments. Sources: Azure's answers as observed, users' reports, and
 * learn.microsoft.com/azure/role-based-access-control/troubleshooting.
 */

import { assignToAdobe, listOrphanedAssignments } from '../az-commands/access-commands.ts';
import { inSteps, role } from '../model/remedy.ts';
import { idsOf } from '../model/scopes.ts';
import { denyAssignment } from '../remedies/policy-remedies.ts';
import { wrongPrincipalId } from '../remedies/principal-remedies.ts';
import { runAgainLater } from '../remedies/run-remedies.ts';
import type { ErrorEntry } from './entry.ts';

export const roleAssignmentErrors: readonly ErrorEntry[] = [
  {
    id: 'assignment-name-refused',
    services: ['arm'],
    codes: ['HashConflictOnDifferentRoleAssignmentIds'],
    meaning: () => ({
      en: 'Azure refused three names for the role assignment, which Microsoft called a fault of the service.',
      fr: "Azure a refusé trois noms pour l'attribution de rôle\u00A0; Microsoft y voit un défaut du service.",
    }),
    remedy: (context) =>
      inSteps({
        en: 'Create the role assignment manually, which gives it a random name.',
        fr: "Créez l'attribution manuellement, ce qui lui donne un nom aléatoire.",
        commands: [
          assignToAdobe(context, context.inputs.adobePrincipalId, idsOf(context.inputs)[context.inputs.grantScope]),
        ],
        needs: role(['dataAccessAdministrator', 'owner'], 'vault'),
      }),
  },
  {
    id: 'principal-not-replicated',
    services: ['arm'],
    codes: ['PrincipalNotFound'],
    meaning: () => ({
      en: "Azure Resource Manager does not know Adobe's service principal: it was created a moment ago, or the ID belongs to another tenant.",
      fr: "Azure Resource Manager ne connaît pas le principal de service d'Adobe\u00A0: il vient d'être créé, ou l'ID donné est celui d'un autre locataire.",
    }),
    remedy: ({ inputs }) => {
      const id = inputs.adobePrincipalId === undefined ? [] : wrongPrincipalId(inputs).steps;
      return inSteps(...id, runAgainLater);
    },
  },
  {
    id: 'deny-assignment',
    services: ['arm'],
    codes: ['DenyAssignmentAuthorizationFailed'],
    meaning: () => ({
      en: 'A deny assignment of a managed application, a blueprint, or a deployment stack forbids it, whatever roles the identity has.',
      fr: "Une affectation de refus d'une application managée, d'un blueprint ou d'une pile de déploiement l'interdit, quels que soient les rôles de l'identité.",
    }),
    remedy: () => denyAssignment,
  },
  {
    id: 'principal-id-wrong',
    services: ['arm'],
    codes: ['UnmatchedPrincipalType', 'InvalidPrincipalId'],
    meaning: () => ({
      en: "The ID given as Adobe's is not that of a service principal in this tenant.",
      fr: "L'ID indiqué comme celui d'Adobe n'est pas celui d'un principal de service de ce locataire.",
    }),
    remedy: ({ inputs }) => wrongPrincipalId(inputs),
  },
  {
    id: 'too-many-assignments',
    services: ['arm'],
    codes: ['RoleAssignmentLimitExceeded'],
    meaning: () => ({
      en: "The subscription has reached Azure's limit of role assignments.",
      fr: "L'abonnement a atteint la limite d'attributions de rôle d'Azure.",
    }),
    remedy: ({ inputs }) =>
      inSteps(
        {
          en: 'List the role assignments of identities that no longer exist.',
          fr: "Affichez les attributions de rôle d'identités qui n'existent plus.",
          commands: [listOrphanedAssignments({ inputs })],
          needs: role('reader', 'subscription'),
        },
        {
          en: 'Ask the owners of the subscription to remove those that nobody needs.',
          fr: "Demandez aux propriétaires de l'abonnement de retirer celles dont personne n'a besoin.",
        },
      ),
  },
];
