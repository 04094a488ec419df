/** What to do about Adobe's access: removed, denied, under a condition, about to end, or wider than agreed. */
import {
  assignToAdobe,
  dropCondition,
  listDenyAssignments,
  listRoleAssignments,
  removeRoleAssignment,
  setAccessPolicy,
} from '../az-commands/access.ts';
import type { Inputs } from '../model/inputs.ts';
import type { RoleAssignment } from '../model/observed.ts';
import { type Command, inSteps, type Requirement, type Runbook, role, row, type Step } from '../model/runbook.ts';
import { comparable, idsOf } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';
import {
  asking,
  byMistake,
  isConfirmed,
  orByPipeline,
  ownersOfVault,
  removeAfterward,
  runEnsure,
  runPlan,
  runVerify,
} from './asking.ts';

const assigner = role(['dataAccessAdministrator', 'owner'], 'vault');

/** Removing the access is how a customer revokes it. */
function restoring(inputs: Inputs, act: Words, command: Command, as: Requirement): Runbook {
  const give: Step = { ...act, commands: [command], as };
  return {
    question: asking(ownersOfVault(inputs), {
      en: "Did you remove Adobe's access to the key on purpose?",
      fr: "Avez-vous retiré volontairement l'accès d'Adobe à la clé\u00A0?",
    }),
    ...(isConfirmed(inputs) ? restoringConfirmed(give) : { steps: byMistake(give, runEnsure) }),
  };
}

function restoringConfirmed(give: Step): Runbook {
  return {
    steps: byMistake(orByPipeline(give, 'restore-grant', 'check'), { ...runVerify, name: 'check' }),
    later: [removeAfterward('restore-grant')],
  };
}

/**
 * Where nothing is confirmed, the role may never have been assigned.
 *
 * @param principalId of Adobe's service principal, where it is known
 */
export function removedRole(inputs: Inputs, principalId: string | undefined): Runbook {
  const scope = idsOf(inputs)[inputs.grantScope];
  const give: Words = { en: 'Give Adobe its role again.', fr: 'Réattribuez son rôle à Adobe.' };
  return restoring(inputs, give, assignToAdobe({ inputs }, principalId, scope), assigner);
}

/** @param permissions that the policy must have: the command replaces the existing ones */
export function removedPolicy(inputs: Inputs, principalId: string, permissions: readonly string[]): Runbook {
  const give: Words = { en: 'Give Adobe its access policy again.', fr: "Rendez sa stratégie d'accès à Adobe." };
  const command = setAccessPolicy({ inputs }, principalId, permissions);
  return restoring(inputs, give, command, role('vaultContributor', 'vault'));
}

/** A policy of a recovered vault comes back with it, so one that is missing was removed earlier. */
export function policyNotBack(inputs: Inputs): Runbook {
  return {
    question: asking(ownersOfVault(inputs), {
      en: "Did you remove Adobe's access policy on purpose before the vault was deleted?",
      fr: "Avez-vous retiré volontairement la stratégie d'accès d'Adobe avant la suppression du coffre\u00A0?",
    }),
    steps: byMistake(runPlan, runEnsure),
  };
}

/** The action does not evaluate conditions. */
function askAboutCondition(inputs: Inputs) {
  return asking(
    {
      en: `the person who set the condition, or the owners of vault ${inputs.vaultName}`,
      fr: `la personne qui a défini la condition, ou les responsables du coffre ${inputs.vaultName}`,
    },
    {
      en: 'Did you set the condition to limit what Adobe can do?',
      fr: "Avez-vous défini la condition pour limiter ce qu'Adobe peut faire\u00A0?",
    },
  );
}

/** Azure rejects a second assignment of the role to the principal at the same scope. */
export function conditionalGrant(inputs: Inputs, principalId: string, assignment: RoleAssignment): Runbook {
  const scope = idsOf(inputs)[inputs.grantScope];
  const drop: Step = {
    en: 'Remove the condition from the role assignment.',
    fr: "Retirez la condition de l'attribution de rôle.",
    commands: [dropCondition({ inputs }, assignment)],
    as: assigner,
  };
  const assign: Step = {
    en: 'Assign the role at this scope without a condition, next to the inherited assignment.',
    fr: "Attribuez le rôle à cette étendue sans condition, en plus de l'attribution héritée.",
    commands: [assignToAdobe({ inputs }, principalId, scope)],
    as: assigner,
  };
  const isThere = comparable(assignment.scope) === comparable(scope);
  return { question: askAboutCondition(inputs), steps: byMistake(isThere ? drop : assign, runVerify) };
}

/** The plan does not know which assignment has the condition. */
export function grantUnderCondition(inputs: Inputs): Runbook {
  return {
    question: askAboutCondition(inputs),
    steps: [
      {
        phase: 'find',
        en: 'Show the condition of the role assignment.',
        fr: "Affichez la condition de l'attribution de rôle.",
        commands: [listRoleAssignments({ inputs }, idsOf(inputs).vault)],
        as: role('reader', 'vault'),
      },
      ...byMistake({ en: 'Have the condition removed.', fr: 'Faites retirer la condition.' }),
    ],
  };
}

/** A denial overrides every role. Source: Microsoft, Understand Azure deny assignments. */
export function deniedAccess(inputs: Inputs): Runbook {
  return {
    question: asking(
      { en: 'the owner of the deny assignment', fr: "le propriétaire de l'affectation de refus" },
      { en: "Does it deny Adobe's access on purpose?", fr: "Refuse-t-elle volontairement l'accès d'Adobe\u00A0?" },
    ),
    never: {
      en: 'Never assign more roles instead, since a deny assignment overrides them.',
      fr: "N'attribuez jamais d'autres rôles à la place\u00A0: une affectation de refus l'emporte sur eux.",
    },
    steps: [
      showDenials(inputs),
      ...byMistake(
        {
          en: "Have its owner exclude Adobe's service principal from the deny assignment.",
          fr: "Faites exclure le principal de service d'Adobe de l'affectation de refus par son propriétaire.",
        },
        runVerify,
      ),
    ],
  };
}

/** A stack, an application or a person made it. */
function showDenials(inputs: Inputs): Step {
  return {
    phase: 'find',
    en: 'Show the deny assignment, which a deployment stack, a managed application or a person created.',
    fr: "Affichez l'affectation de refus, créée par une pile de déploiement, une application managée ou une personne.",
    commands: [listDenyAssignments({ inputs }, idsOf(inputs).key)],
    as: role('reader', 'vault'),
  };
}

/** It names a group, or has a condition. */
export function perhapsDenied(inputs: Inputs): Runbook {
  return inSteps(showDenials(inputs), {
    phase: 'find',
    en: "Ask its owner about Adobe's service principal.",
    fr: "Interrogez son propriétaire au sujet du principal de service d'Adobe.",
    rows: [
      row({
        en: ['It applies', 'Have that service principal excluded.'],
        fr: ["Elle s'y applique", 'Faites exclure ce principal de service.'],
      }),
      row({
        en: ['It has no effect on it', 'Leave it, and have its owner name the service principals instead of a group.'],
        fr: [
          "Elle n'a aucun effet sur lui",
          "Laissez-la, et faites-y désigner les principaux de service au lieu d'un groupe.",
        ],
      }),
    ],
  });
}

/** The given object ID belongs to another application. */
export const principalIdFirst: Runbook = inSteps({
  en: 'Correct adobe-principal-id first (see adobe-principal).',
  fr: "Corrigez d'abord adobe-principal-id (voir adobe-principal).",
});

/** What is known of an assignment that ends, or ended. */
export interface EndingGrant {
  readonly principalId: string;
  /** At which the role is not assigned yet; without one, Azure refuses a further assignment of the role. */
  readonly freeScope: string | undefined;
  readonly isPast: boolean;
}

export function endingGrant(inputs: Inputs, { principalId, freeScope, isPast }: EndingGrant): Runbook {
  const ask: Words = isPast
    ? {
        en: "Was the end date meant to revoke Adobe's access?",
        fr: "La date de fin devait-elle révoquer l'accès d'Adobe\u00A0?",
      }
    : {
        en: "Is the end date meant to revoke Adobe's access?",
        fr: "La date de fin doit-elle révoquer l'accès d'Adobe\u00A0?",
      };
  const assign: Step =
    freeScope === undefined
      ? {
          en: 'Have the dates changed in Privileged Identity Management.',
          fr: 'Faites modifier les dates dans Privileged Identity Management.',
        }
      : {
          en: 'Add an assignment without an end date, next to the one that ends.',
          fr: 'Ajoutez une attribution sans date de fin, en plus de celle qui prend fin.',
          commands: [assignToAdobe({ inputs }, principalId, freeScope)],
          as: assigner,
        };
  return { question: asking(ownersOfVault(inputs), ask), steps: byMistake(assign, runVerify) };
}

/** What Adobe has beyond the agreed access. */
export interface Excess {
  /** IDs of role assignments that Adobe does not need. */
  readonly assignments: readonly string[];
  /** Replaces the policy, if there is one with more permissions. */
  readonly policy: Command | undefined;
  /** Whether Adobe might depend on one of these roles, as long as it lacks the agreed one. */
  readonly isNeeded: boolean;
}

export function excessAccess(inputs: Inputs, { assignments, policy, isNeeded }: Excess): Runbook {
  if (isNeeded) {
    return inSteps(
      {
        en: 'Assign the agreed role first (see adobe-grant), since Adobe might depend on the other one.',
        fr: "Attribuez d'abord le rôle convenu (voir adobe-grant), car Adobe dépend peut-être de l'autre.",
      },
      runVerify,
    );
  }
  const roles: Step = {
    en: 'Remove the other role assignments.',
    fr: 'Retirez les autres attributions de rôle.',
    commands: assignments.map((id) => removeRoleAssignment({ inputs }, id)),
    as: role(['accessAdministrator', 'owner'], 'assignmentScope'),
  };
  const policies: Step = {
    en: 'Reduce the access policy to what Adobe needs.',
    fr: "Réduisez la stratégie d'accès à ce dont Adobe a besoin.",
    commands: policy === undefined ? [] : [policy],
    as: role('vaultContributor', 'vault'),
  };
  return {
    question: asking(
      ownersOfVault(inputs),
      {
        en: 'Did you give Adobe these permissions on purpose?',
        fr: 'Avez-vous accordé ces autorisations à Adobe volontairement\u00A0?',
      },
      {
        onPurpose: {
          en: 'Leave them, and waive adobe-least-privilege with the reason.',
          fr: 'Laissez-les, et accordez une dérogation à adobe-least-privilege avec le motif.',
        },
      },
    ),
    steps: byMistake(...(assignments.length > 0 ? [roles] : []), ...(policy === undefined ? [] : [policies])),
  };
}
