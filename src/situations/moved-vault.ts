/** What to do about a vault that is there, and leaves or stays with another tenant. */

import { assignToAdobe } from '../az-commands/access.ts';
import { moveToTenant, showProvisioningState, showVaultTenant } from '../az-commands/vault.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Row, type Runbook, role, type Step } from '../model/runbook.ts';
import { idsOf } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';
import { asking, byMistake, isConfirmed, ownersOfSubscription, runAgain, runEnsure, runVerify } from './asking.ts';
import { createGroupAgain, neverRecreate, recovery, rolesAgain } from './missing-vault.ts';

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
  return {
    question: asking(ownersOfSubscription, {
      en: `Are you deleting resource group ${resourceGroup} on purpose?`,
      fr: `Supprimez-vous le groupe de ressources ${resourceGroup} volontairement\u00A0?`,
    }),
    never: lock === undefined ? (isConfirmed(inputs) ? neverRecreate : undefined) : keepLock(lock),
    steps: byMistake(...createGroupAgain(inputs, vault), ...recovery(inputs, vault)),
    later: [rolesAgain(inputs)],
  };
}

function keepLock(lock: string): Words {
  return {
    en: `Never remove lock ${lock}, which might still protect the vault.`,
    fr: `Ne retirez jamais le verrou ${lock}, qui protège peut-être encore le coffre.`,
  };
}

/** A change of the vault that failed, or has not finished. */
export function unfinishedVault(inputs: Inputs): Runbook {
  const rows: readonly Row[] = [
    { when: { en: 'Succeeded', fr: 'Succeeded' }, next: runAgain.say },
    {
      when: { en: 'Something else, for more than an hour', fr: "Autre chose, pendant plus d'une heure" },
      next: {
        en: "Open a support request with Microsoft. Don't delete the vault.",
        fr: 'Ouvrez une demande de support auprès de Microsoft. Ne supprimez pas le coffre.',
      },
    },
  ];
  return {
    steps: [
      {
        say: { en: 'Show the provisioning state again.', fr: "Affichez de nouveau l'état d'approvisionnement." },
        commands: [showProvisioningState({ inputs })],
        as: role('reader', 'vault'),
        rows,
      },
    ],
  };
}

/** It accepts no tokens of `tenant-id`: its subscription moved, and the vault stayed with the former tenant. */
export function foreignVault(inputs: Inputs, tenant: string, principalId: string | undefined): Runbook {
  return isConfirmed(inputs) ? ofConfirmed(inputs, tenant, principalId) : ofNew(inputs);
}

function ofConfirmed(inputs: Inputs, tenant: string, principalId: string | undefined): Runbook {
  const reverse: Step = {
    say: {
      en: 'Have the owners of the subscription move it back to its former tenant.',
      fr: "Demandez aux propriétaires de l'abonnement de le remettre dans son ancien locataire.",
    },
  };
  const grant: Step = {
    say: {
      en: 'Give Adobe its role again, since a move to another tenant removes role assignments.',
      fr: 'Rendez son rôle à Adobe, car un changement de locataire supprime les attributions de rôle.',
    },
    commands: [assignToAdobe({ inputs }, principalId, idsOf(inputs)[inputs.grantScope])],
    as: role(['dataAccessAdministrator', 'owner'], 'group'),
  };
  return {
    question: asking(ownersOfSubscription, movedOnPurpose(inputs), {
      onPurpose: {
        en: 'Send the incident ticket, and change nothing before Adobe replies.',
        fr: "Envoyez le ticket d'incident, et ne changez rien avant la réponse d'Adobe.",
      },
      others: [
        { when: otherTenantAgreed, next: correctTenant },
        { when: tenantAgreed, next: askWhoChanged },
      ],
      endsAccess: false,
    }),
    never: {
      en: `Never change the tenant of the vault, since that locks out Adobe's service principal in ${tenant}.`,
      fr: `Ne changez jamais le locataire du coffre, car le principal de service d'Adobe dans ${tenant} perdrait son accès.`,
    },
    steps: byMistake(reverse, grant, runVerify),
  };
}

function movedOnPurpose({ subscriptionId }: Inputs): Words {
  return {
    en: `Did you move subscription ${subscriptionId} to another tenant on purpose?`,
    fr: `Avez-vous changé l'abonnement ${subscriptionId} de locataire volontairement\u00A0?`,
  };
}

const otherTenantAgreed: Words = {
  en: 'Nothing was moved, and your setup ticket names a tenant other than tenant-id',
  fr: "Rien n'a été déplacé, et votre ticket d'activation indique un autre locataire que tenant-id",
};
const correctTenant: Words = {
  en: 'Correct tenant-id, and run mode verify.',
  fr: 'Corrigez tenant-id, et exécutez le mode verify.',
};
const tenantAgreed: Words = {
  en: 'Nothing was moved, and it names tenant-id, or you have no ticket',
  fr: "Rien n'a été déplacé, et il indique tenant-id, ou vous n'avez pas de ticket",
};
const askWhoChanged: Words = {
  en: 'Send the incident ticket, ask the owners of the vault who changed its tenant, and change nothing before Adobe replies.',
  fr: "Envoyez le ticket d'incident, demandez aux responsables du coffre qui a changé son locataire, et ne changez rien avant la réponse d'Adobe.",
};

const notMoved: Words = { en: 'Nothing was moved', fr: "Rien n'a été déplacé" };

/** Of a vault whose key Adobe has not confirmed. */
function ofNew(inputs: Inputs): Runbook {
  const move: Step = {
    name: 'move',
    onlyIf: 'on-purpose',
    say: {
      en: 'Move the vault to this tenant, which ends every access from the former one.',
      fr: "Rattachez le coffre à ce locataire, ce qui met fin à tout accès depuis l'ancien.",
    },
    commands: [moveToTenant({ inputs })],
    as: role('vaultContributor', 'vault'),
  };
  return {
    question: asking(ownersOfSubscription, movedOnPurpose(inputs), {
      onPurpose: { steps: ['move', 'run'] },
      mistake: {
        en: 'Have the subscription moved back, then run again.',
        fr: "Faites annuler le déplacement, puis relancez l'exécution.",
      },
      others: [{ when: notMoved, next: { steps: ['show'] } }],
    }),
    steps: [
      {
        name: 'show',
        say: { en: 'Show the tenant of the vault.', fr: 'Affichez le locataire du coffre.' },
        phase: 'find',
        commands: [showVaultTenant({ inputs })],
        as: role('reader', 'vault'),
        rows: tenantRows(inputs),
      },
      move,
      { ...runEnsure, name: 'run', onlyIf: 'on-purpose' },
    ],
  };
}

/** Azure Resource Manager accepts only tokens of the subscription's tenant, so `tenant-id` itself is right. */
function tenantRows({ tenantId }: Inputs): readonly Row[] {
  return [
    {
      when: { en: `${tenantId} (tenant-id)`, fr: `${tenantId} (tenant-id)` },
      next: {
        en: 'Run mode ensure.',
        fr: 'Exécutez le mode ensure.',
      },
    },
    {
      when: { en: 'A different tenant', fr: 'Un autre locataire' },
      next: {
        en: 'Choose a different vault-name.',
        fr: 'Choisissez un autre vault-name.',
      },
    },
    {
      when: { en: 'An error: not found', fr: 'Une erreur\u00A0: coffre introuvable' },
      next: {
        en: 'Run mode plan.',
        fr: 'Exécutez le mode plan.',
      },
    },
  ];
}
