/** Adobe's access to the key: removed, denied, ending, under a condition, or more than agreed. */
import {
  assignToAdobe,
  dropCondition,
  listDenyAssignments,
  removeRoleAssignment,
  setAccessPolicy,
} from '../az-commands/access-commands.ts';
import { switchToRbac } from '../az-commands/vault-commands.ts';
import { named } from '../inputs/named.ts';
import { isConfirmed } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import type { RoleAssignment } from '../model/observed.ts';
import { places } from '../model/places.ts';
import { type Asked, type Command, inSteps, type Remedy, role, type Step } from '../model/remedy.ts';
import { comparable, idsOf } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';
import { runVerify } from './run-remedies.ts';
import { ownersOfVault } from './who.ts';

const assigner = role(['dataAccessAdministrator', 'owner'], 'vault');

/** Removing the access is how a customer revokes it. In a setup it was not given yet. */
const ifRevoked = (inputs: Inputs, give: Step): Remedy =>
  isConfirmed(inputs)
    ? { asks: { ...ownersOfVault, ...wasRemoved(inputs) }, steps: [{ ...give, isSlow: true }] }
    : inSteps(give);

const wasRemoved = ({ keyName, vaultName }: Inputs): Pick<Asked, 'about' | 'done'> => {
  const done: Words = {
    en: `Adobe's access to key ${keyName} in vault ${vaultName} was removed`,
    fr: `L'accès d'Adobe à la clé ${keyName}, dans le coffre ${vaultName}, a été retiré`,
  };
  return { about: done, done: { ...done, kinds: ['role-removed'] } };
};

/** @param principalId of Adobe's service principal, where it is known */
export function removedRole(inputs: Inputs, principalId: string | undefined): Remedy {
  const place = { vault: places.vault, key: { en: 'the key', fr: 'la clé' } }[inputs.grantScope];
  return ifRevoked(inputs, {
    en: `Give Adobe its role on ${place.en}.`,
    fr: `Donnez à Adobe son rôle sur ${place.fr}.`,
    needs: assigner,
    commands: [assignToAdobe({ inputs }, principalId, idsOf(inputs)[inputs.grantScope])],
  });
}

/** @param permissions that the policy must have: the command replaces the existing ones */
export function removedPolicy(inputs: Inputs, principalId: string, permissions: readonly string[]): Remedy {
  return ifRevoked(inputs, {
    en: 'Give Adobe its access policy.',
    fr: "Donnez à Adobe sa stratégie d'accès.",
    needs: role('vaultContributor', 'vault'),
    commands: [setAccessPolicy({ inputs }, principalId, permissions)],
  });
}

const showDenials = (inputs: Inputs): Step => ({
  en: 'Show the deny assignment.',
  fr: "Affichez l'affectation de refus.",
  says: {
    en: 'A deployment stack, a managed application or a person created it.',
    fr: "Une pile de déploiement, une application managée ou une personne l'a créée.",
  },
  needs: role('reader', 'vault'),
  commands: [listDenyAssignments({ inputs }, idsOf(inputs).key)],
});

const exclude: Step = {
  en: "Have its owner exclude Adobe's service principal from the deny assignment.",
  fr: "Faites exclure le principal de service d'Adobe de l'affectation de refus par son propriétaire.",
};

export function deniedAccess(inputs: Inputs): Remedy {
  return {
    asks: ownersOfVault,
    never: {
      en: 'Never assign more roles instead: a deny assignment overrides them.',
      fr: "N'attribuez jamais d'autres rôles à la place\u00A0: une affectation de refus l'emporte sur eux.",
    },
    look: showDenials(inputs),
    steps: [exclude],
  };
}

/** It names a group, or has a condition. */
export function perhapsDenied(inputs: Inputs): Remedy {
  return { asks: ownersOfVault, look: showDenials(inputs), steps: [exclude] };
}

export interface EndingGrant {
  readonly principalId: string;
  /** At which the role is not assigned yet; without one, Azure refuses a further assignment of the role. */
  readonly freeScope: string | undefined;
  readonly isPast: boolean;
}

export function endingGrant(inputs: Inputs, { principalId, freeScope, isPast }: EndingGrant): Remedy {
  const lasting: Step =
    freeScope === undefined
      ? {
          en: 'Have the dates changed in Privileged Identity Management.',
          fr: 'Faites modifier les dates dans Privileged Identity Management.',
        }
      : {
          en: 'Add an assignment without an end date, next to the one that ends.',
          fr: 'Ajoutez une attribution sans date de fin, à côté de celle qui prend fin.',
          needs: assigner,
          commands: [assignToAdobe({ inputs }, principalId, freeScope)],
        };
  return { asks: isPast ? ownersOfVault : { ...ownersOfVault, isEnd: true }, steps: [lasting] };
}

const onceAgreed = {
  en: 'Only once the owners of the vault agree.',
  fr: "Seulement avec l'accord des propriétaires du coffre.",
};

/** Azure rejects a second assignment of the role to the principal at the same scope. */
export function conditionalGrant(inputs: Inputs, principalId: string, assignment: RoleAssignment): Remedy {
  const scope = idsOf(inputs)[inputs.grantScope];
  const drop: Step = {
    en: 'Remove the condition from the role assignment.',
    fr: "Retirez la condition de l'attribution de rôle.",
    says: onceAgreed,
    needs: assigner,
    commands: [dropCondition({ inputs }, assignment)],
  };
  const assign: Step = {
    en: 'Assign the role without a condition, next to the inherited assignment.',
    fr: "Attribuez le rôle sans condition, à côté de l'attribution héritée.",
    says: onceAgreed,
    needs: assigner,
    commands: [assignToAdobe({ inputs }, principalId, scope)],
  };
  return inSteps(comparable(assignment.scope) === comparable(scope) ? drop : assign, runVerify);
}

/** The given object ID belongs to another application. */
export function principalIdFirst(inputs: Inputs): Remedy {
  const name = named(inputs, 'adobePrincipalId');
  return inSteps({
    en: `Correct ${name} first (see adobe-principal).`,
    fr: `Corrigez d'abord ${name} (voir adobe-principal).`,
  });
}

export interface Excess {
  /** IDs of role assignments. */
  readonly assignments: readonly string[];
  readonly policy: Command | undefined;
  /** Whether roles decide: then the agreed one has to work before another is removed. */
  readonly usesRoles: boolean;
  /** Whether Adobe might depend on one of these roles, as long as it lacks the agreed one. */
  readonly isNeeded: boolean;
}

export function excessAccess(inputs: Inputs, { assignments, policy, usesRoles, isNeeded }: Excess): Remedy {
  if (isNeeded)
    return inSteps({
      en: 'Keep the other role until adobe-grant passes: Adobe might depend on it.',
      fr: "Gardez l'autre rôle jusqu'à la réussite d'adobe-grant\u00A0: Adobe en dépend peut-être.",
    });
  const roles: Step = {
    en: 'Remove the other role assignments.',
    fr: 'Retirez les autres attributions de rôle.',
    says: usesRoles
      ? {
          en: 'Only once the owners of the vault agree, and ten minutes after the agreed role was assigned.',
          fr: "Seulement avec l'accord des propriétaires du coffre, et dix minutes après l'attribution du rôle convenu.",
        }
      : onceAgreed,
    needs: role(['accessAdministrator', 'owner'], 'assignmentScope'),
    commands: assignments.map((id) => removeRoleAssignment({ inputs }, id)),
  };
  const policies: Step = {
    en: 'Reduce the access policy to what Adobe needs.',
    fr: "Limitez la stratégie d'accès à ce dont Adobe a besoin.",
    says: onceAgreed,
    needs: role('vaultContributor', 'vault'),
    commands: policy === undefined ? [] : [policy],
  };
  return inSteps(...(assignments.length > 0 ? [roles] : []), ...(policy === undefined ? [] : [policies]), runVerify);
}

/** Adobe's access policy, as far as it was read. */
export interface PolicyOfAdobe {
  readonly principalId: string | undefined;
  /** Whether it gives Adobe the agreed permissions. */
  readonly isThere: boolean;
  /** Whether a role of Adobe's at the vault might have no effect. */
  readonly isRoleInDoubt: boolean;
}

/** A policy that is not there may have been removed to revoke Adobe's access, which the role would give back. */
export function accessPolicies(inputs: Inputs, { principalId, isThere, isRoleInDoubt }: PolicyOfAdobe): Remedy {
  if (isRoleInDoubt || (!isThere && isConfirmed(inputs)))
    return inSteps({
      en: 'Leave the policies until adobe-grant passes: the switch ends them, and would leave Adobe without access.',
      fr: "Laissez les stratégies jusqu'à la réussite d'adobe-grant\u00A0: le changement y met fin, et Adobe perdrait l'accès.",
    });
  const owner = role('owner', 'vault');
  return inSteps(
    {
      en: 'Assign roles to Adobe, and to those in the policies whom the owners of the vault name.',
      fr: 'Attribuez des rôles à Adobe, et à ceux des stratégies que nomment les propriétaires du coffre.',
      needs: owner,
      commands: [assignToAdobe({ inputs }, principalId, idsOf(inputs).vault)],
    },
    {
      en: 'Switch the vault to Azure RBAC, ten minutes later.',
      fr: 'Passez le coffre à Azure RBAC, dix minutes plus tard.',
      says: { en: 'That ends the policies.', fr: 'Cela met fin aux stratégies.' },
      needs: owner,
      commands: [switchToRbac({ inputs })],
    },
  );
}
