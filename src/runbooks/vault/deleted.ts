/** What to do about a vault that is deleted and can be recovered, or is being deleted with its resource group. */

import { assignToAdobe } from '../../az-commands/access.ts';
import { identityOf, renewIdentities, renewIdentity } from '../../az-commands/identity.ts';
import { createGroupCommand, showGroupState } from '../../az-commands/subscription.ts';
import { recoverVaultCommand } from '../../az-commands/vault.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import { type Next, type Question, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import { idsOf } from '../../model/scopes.ts';
import type { Words } from '../../model/words.ts';
import { asking, byMistake, ownersOfSubscription, ownersOfVault, ownersOfVaultAndSubscription } from '../asking.ts';
import { orByPipeline, removeAfterward } from '../by-pipeline.ts';
import { askAboutPrincipal, createdAgain } from '../principal/missing.ts';
import { checkAgain, giveTheRest } from '../run-mode.ts';

/** What was read of a vault that is gone. */
export interface GoneVault {
  /** Where the deleted vault was. */
  readonly location?: string | undefined;
  /** If its group does not exist, or is being deleted. */
  readonly group?: 'gone' | 'leaving' | undefined;
  /** Of Adobe's service principal. */
  readonly principalId?: string | undefined;
  /** Whether it does not exist either, and none can be restored. */
  readonly isPrincipalGone?: boolean;
}

/** Said on a loss: a new key of the same name does not decrypt what the former one encrypted. */
export const neverRecreate: Words = {
  en: 'Never create a new vault or key instead.',
  fr: 'Ne créez jamais de nouveau coffre ni de nouvelle clé à la place.',
};

/** It can be recovered, once its group exists. */
export function deletedVault(inputs: Inputs, vault: GoneVault = {}): Runbook {
  const asked = { question: askDeleted(inputs, vault), never: isConfirmed(inputs) ? neverRecreate : undefined };
  const [recover, ...others] = recovery(inputs, vault);
  if (vault.group !== undefined) {
    const steps = byMistake(createGroupAgain(inputs, vault), recover, ...others);
    const names = namesOf([recover, ...others]);
    const watch =
      vault.group === 'leaving'
        ? [watchDeletion(inputs, { stopped: { first: deletionStopped, steps: names }, gone: ['create', ...names] })]
        : [];
    const later = isConfirmed(inputs) ? [ensureRolesAgain(inputs)] : [];
    return { ...asked, steps: [...watch, ...steps], later };
  }
  // With the vault, mode ensure also gives Adobe its role.
  // It does not recover what Adobe confirmed while Adobe's service principal is missing.
  if (vault.isPrincipalGone === true && isConfirmed(inputs)) {
    const rest = others.filter(({ name }) => name !== askAboutPrincipal.name);
    return { ...asked, steps: byMistake(askAboutPrincipal, recover, ...rest) };
  }
  const either = orByPipeline(recover, 'recover-deleted', others);
  return { ...asked, steps: byMistake(...either), later: [removeAfterward('recover-deleted')] };
}

function askDeleted(inputs: Inputs, gone: GoneVault): Question {
  const { vaultName: vault, resourceGroup: group } = inputs;
  if (gone.group === undefined) {
    return asking(ownersOfVault(inputs), {
      en: `Did you delete ${vault} on purpose?`,
      fr: `Avez-vous supprimé ${vault} volontairement\u00A0?`,
    });
  }
  return asking(
    ownersOfVaultAndSubscription(inputs),
    {
      en: `Did you delete ${vault} or ${group} on purpose?`,
      fr: `Avez-vous supprimé ${vault} ou ${group} volontairement\u00A0?`,
    },
    gone.group === 'leaving' ? { mistake: asItsStateSays } : {},
  );
}

/** The group of a vault that is deleted with it. */
function createGroupAgain(inputs: Inputs, { location }: GoneVault): Step {
  const { resourceGroup: name } = inputs;
  return {
    name: 'create',
    en: `Create group ${name} again, empty, for the vault.`,
    fr: `Recréez le groupe ${name}, vide, pour le coffre.`,
    commands: [createGroupCommand({ inputs: { ...inputs, location: inputs.location ?? location } })],
    as: role('contributor', 'subscription'),
  };
}

/** With a group go the role assignments in it, those of the pipeline's identities too. Mode verify needs its own for the check. */
function rolesAgain(inputs: Inputs): Step {
  const confirmed = isConfirmed(inputs);
  return {
    name: 'roles',
    ...(confirmed ? rolesOf('verify') : rolesOfBoth),
    ...(!(confirmed && identityOf(inputs) === 'verify') && { how: ownValues }),
    commands: confirmed ? renewIdentity({ inputs }, 'verify') : renewIdentities({ inputs }),
    as: role(['owner', 'accessAdministrator'], 'subscription'),
  };
}

const rolesOfBoth: Words = {
  en: 'Give verify and ensure their roles again.',
  fr: 'Rendez à verify et ensure leurs rôles.',
};

function rolesOf(identity: 'ensure' | 'verify'): Words {
  return { en: `Give ${identity} its roles again.`, fr: `Rendez à ${identity} ses rôles.` };
}

/** The run knows only its own. */
const ownValues: Words = {
  en: 'Capitals: its client-id and environment, from the file of its pipeline.',
  fr: "Capitales\u00A0: ses client-id et environment, d'après le fichier de son pipeline.",
};

/** What is urgent does not need it. */
function ensureRolesAgain(inputs: Inputs): Step {
  return {
    ...rolesOf('ensure'),
    ...(identityOf(inputs) !== 'ensure' && { how: ownValues }),
    commands: renewIdentity({ inputs }, 'ensure').slice(-1),
    as: role(['owner', 'accessAdministrator'], 'subscription'),
  };
}

/** Recovers the vault, and what does not come back with it. */
export function recovery(
  inputs: Inputs,
  { location, group, principalId, isPrincipalGone }: GoneVault,
): readonly [Step, ...Step[]] {
  const recover: Step = {
    name: 'recover',
    en: `Recover vault ${inputs.vaultName}.`,
    fr: `Récupérez le coffre ${inputs.vaultName}.`,
    commands: [recoverVaultCommand({ inputs }, location)],
    as: role('vaultContributor', 'subscription'),
  };
  const roles = group === undefined ? [] : [rolesAgain(inputs)];
  if (!isConfirmed(inputs)) {
    return [recover, ...roles, isPrincipalGone === true ? { ...giveTheRest, how: principalToo } : giveTheRest];
  }
  const grant: Step = {
    name: 'grant',
    en: 'Give Adobe its role again, which the vault lost.',
    fr: 'Rendez à Adobe son rôle, perdu avec le coffre.',
    commands: [assignToAdobe({ inputs }, principalId, idsOf(inputs)[inputs.grantScope])],
    as: role(['dataAccessAdministrator', 'owner'], 'group'),
  };
  const principal = isPrincipalGone === true ? [askAboutPrincipal, ...createdAgain(inputs)] : [];
  return [recover, ...principal, grant, ...roles, checkAgain(inputs)];
}

const principalToo: Words = {
  en: "It also creates Adobe's service principal, which is missing, too, and can't be restored.",
  fr: "Il crée aussi le principal de service d'Adobe, absent lui aussi et impossible à restaurer.",
};

const namesOf = (steps: readonly Step[]) => steps.flatMap(({ name = [] }) => name);

/** What was read of a vault whose resource group Azure is deleting. */
export interface LeavingVault {
  readonly location: string;
  /** Name of one that protects the vault: Azure refuses to delete what is locked. */
  readonly lock: string | undefined;
  readonly principalId: string | undefined;
}

/** It can be recovered only after that, and not before its group exists again. */
export function vaultInLeavingGroup(inputs: Inputs, { location, lock, principalId }: LeavingVault): Runbook {
  const { resourceGroup } = inputs;
  const vault = { location, group: 'leaving', principalId } as const;
  const recovered = recovery(inputs, vault);
  return {
    question: asking(
      ownersOfSubscription(inputs),
      {
        en: `Are you deleting resource group ${resourceGroup} on purpose?`,
        fr: `La suppression du groupe de ressources ${resourceGroup} est-elle volontaire\u00A0?`,
      },
      { mistake: asItsStateSays },
    ),
    never: neverIn(inputs, lock),
    steps: [
      watchDeletion(inputs, {
        stopped: { first: deletionStopped, steps: ['stopped'] },
        gone: ['create', ...namesOf(recovered)],
      }),
      checkStopped(inputs),
      ...byMistake(createGroupAgain(inputs, vault), ...recovered),
    ],
    later: isConfirmed(inputs) ? [ensureRolesAgain(inputs)] : [],
  };
}

/** What follows depends on it. */
const asItsStateSays: Next = { steps: ['state'], sends: true };

function neverIn(inputs: Inputs, lock: string | undefined): Words | undefined {
  if (!isConfirmed(inputs)) return lock === undefined ? undefined : keepLock(lock);
  if (lock === undefined) return neverRecreate;
  return {
    en: `${neverRecreate.en.slice(0, -1)}, or remove the lock named ${lock}.`,
    fr: `${neverRecreate.fr.slice(0, -1)}, et ne retirez pas le verrou nommé ${lock}.`,
  };
}

function keepLock(lock: string): Words {
  return {
    en: `Never remove lock ${lock}, which might still protect the vault.`,
    fr: `Ne retirez jamais le verrou ${lock}, qui protège peut-être encore le coffre.`,
  };
}

interface AfterDeletion {
  /** The group stays. */
  readonly stopped: Next;
  /** Names of the steps that follow. */
  readonly gone: readonly string[];
}

/** A group that is being deleted can be created again only once it is gone. */
export function watchDeletion(inputs: Inputs, { stopped, gone }: AfterDeletion): Step {
  const { resourceGroup: name } = inputs;
  return {
    name: 'state',
    phase: 'find',
    en: `Show the state of ${name}: nothing can be recovered while Azure deletes it.`,
    fr: `Affichez l'état de ${name}\u00A0: rien ne peut être récupéré tant qu'Azure le supprime.`,
    commands: [showGroupState({ inputs })],
    as: role('reader', 'subscription'),
    rows: [
      row({
        en: [
          'Deleting',
          'Add and remove no lock, and look again every five minutes. After an hour: wake your security lead, and ask Azure support.',
        ],
        fr: [
          'Deleting',
          "N'ajoutez et ne retirez aucun verrou, et relancez la commande toutes les cinq minutes. Après une heure\u00A0: réveillez le responsable sécurité, et contactez le support Azure.",
        ],
      }),
      { when: { en: 'Succeeded', fr: 'Succeeded' }, next: stopped },
      {
        when: { en: 'An error: ResourceGroupNotFound', fr: 'Une erreur\u00A0: ResourceGroupNotFound' },
        next: { steps: gone },
        error: 'named',
      },
    ],
  };
}

export const deletionStopped: Words = {
  en: 'The deletion stopped, perhaps at a lock.',
  fr: "La suppression s'est arrêtée, peut-être à cause d'un verrou.",
};

/** The vault was not deleted with it. */
const checkStopped = (inputs: Inputs): Step => ({
  name: 'stopped',
  onlyIf: 'deletion-stopped',
  runs: 'verify',
  en: 'Run mode verify, which needs no agreement.',
  fr: "Exécutez le mode verify, qui n'exige aucun accord.",
  ...(isConfirmed(inputs) && { how: intact }),
});

const intact: Words = {
  en: 'Passed: tell Adobe that its access is intact. Failed: follow its page.',
  fr: 'Réussi\u00A0: dites à Adobe que son accès est intact. Échec\u00A0: suivez sa page.',
};
