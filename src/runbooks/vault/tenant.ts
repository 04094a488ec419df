/** What to do about a vault that belongs to another tenant. */
import { assignToAdobe } from '../../az-commands/access.ts';
import { showAdobePrincipal } from '../../az-commands/directory.ts';
import { createVerifyIdentity } from '../../az-commands/identity.ts';
import { signInToAz } from '../../az-commands/runner.ts';
import { moveToTenant, showVaultTenant } from '../../az-commands/vault.ts';
import type { Inputs } from '../../model/inputs.ts';
import { type Row, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import { idsOf } from '../../model/scopes.ts';
import type { Words } from '../../model/words.ts';
import { asking, byMistake, isConfirmed, ownersOfSubscription } from '../asking.ts';
import { runEnsure } from '../run-mode.ts';

/**
 * It accepts no tokens of `tenant-id`: its subscription moved, and the vault stayed with the former tenant.
 *
 * @param tenant of the vault; a placeholder if it is not known
 */
export function foreignVault(inputs: Inputs, tenant = 'TENANT-OF-THE-VAULT'): Runbook {
  return isConfirmed(inputs) ? ofConfirmed(inputs, tenant) : ofNew(inputs);
}

function ofConfirmed(inputs: Inputs, tenant: string): Runbook {
  return {
    question: asking(ownersOfSubscription, movedOnPurpose(inputs), {
      otherReason: {
        next: {
          en: 'Send the incident ticket, and change nothing before Adobe replies.',
          fr: "Envoyez le ticket d'incident, et ne changez rien avant la réponse d'Adobe.",
        },
      },
      others: [
        { when: otherTenantAgreed, next: correctTenant },
        { when: tenantAgreed, next: askWhoChanged },
      ],
    }),
    never: {
      en: `Never change the tenant of the vault, since that locks out Adobe's service principal in ${tenant}.`,
      fr: `Ne changez jamais le locataire du coffre, car le principal de service d'Adobe dans ${tenant} perdrait son accès.`,
    },
    steps: byMistake(...movedBack(inputs, tenant)),
  };
}

/** In each tenant Adobe's service principal and the pipeline's identities are others, with other IDs. */
function movedBack(inputs: Inputs, tenant: string): readonly Step[] {
  return [
    {
      en: `Have the owners of the subscription move it back to tenant ${tenant}.`,
      fr: `Demandez aux propriétaires de l'abonnement de le remettre dans le locataire ${tenant}.`,
    },
    {
      en: "Read Adobe's ID in that tenant, where it is different.",
      fr: "Lisez l'ID d'Adobe dans ce locataire, où il est différent.",
      commands: [signInToAz(tenant), showAdobePrincipal({ inputs })],
    },
    {
      en: 'Give Adobe its role again with that ID, since the move removed it.',
      fr: "Rendez son rôle à Adobe avec cet ID, car le déplacement l'a supprimé.",
      commands: [assignToAdobe({ inputs }, 'OBJECT-ID', idsOf(inputs)[inputs.grantScope])],
      as: role(['dataAccessAdministrator', 'owner'], 'group'),
    },
    {
      en: "Give verify's identity in that tenant its role again too.",
      fr: "Rendez aussi son rôle à l'identité de verify dans ce locataire.",
      commands: createVerifyIdentity({ inputs }),
      as: role(['owner', 'accessAdministrator'], 'group'),
    },
    {
      phase: 'check',
      en: 'Start a new run of mode verify with tenant-id and client-id of that tenant.',
      fr: 'Lancez une nouvelle exécution du mode verify avec tenant-id et client-id de ce locataire.',
    },
  ];
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
  en: 'Correct the input tenant-id, and start a new run, since a rerun keeps the former value.',
  fr: "Corrigez l'entrée tenant-id, et lancez une nouvelle exécution, car une relance garde l'ancienne valeur.",
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
    en: 'Move the vault to this tenant, which ends every access from the former one.',
    fr: "Rattachez le coffre à ce locataire, ce qui met fin à tout accès depuis l'ancien.",
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
        en: 'Show the tenant of the vault.',
        fr: 'Affichez le locataire du coffre.',
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
    row({
      en: [`${tenantId} (tenant-id)`, 'Run mode ensure.'],
      fr: [`${tenantId} (tenant-id)`, 'Exécutez le mode ensure.'],
    }),
    row({
      en: ['A different tenant', 'Choose a different vault-name.'],
      fr: ['Un autre locataire', 'Choisissez un autre vault-name.'],
    }),
    row({
      en: ['An error: not found', 'Run mode plan.'],
      fr: ['Une erreur\u00A0: coffre introuvable', 'Exécutez le mode plan.'],
    }),
  ];
}
