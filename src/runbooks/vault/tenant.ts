/** What to do about a vault that belongs to another tenant. */

import { assignToAdobe } from '../../az-commands/access.ts';
import { showAdobePrincipal } from '../../az-commands/directory.ts';
import { createVerifyIdentity } from '../../az-commands/identity.ts';
import { moveToTenant } from '../../az-commands/vault.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import { inSteps, type Next, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import { idsOf } from '../../model/scopes.ts';
import type { Words } from '../../model/words.ts';
import { asking, limitedTo, onlyOurCheck, ownersOfSubscription } from '../asking.ts';
import { runEnsure } from '../run-mode.ts';

/**
 * It accepts no tokens of `tenant-id`: its subscription moved, and the vault stayed with the former tenant.
 *
 * @param vault its tenant; a placeholder if that is not known
 * @param subscription the tenant of its subscription, in lower case, if Azure said it
 */
export function foreignVault(inputs: Inputs, vault = 'TENANT-OF-THE-VAULT', subscription?: string): Runbook {
  const isManaged = subscription === vault.toLowerCase();
  if (isConfirmed(inputs)) return ofConfirmed(inputs, { vault, subscription, isManaged });
  return isManaged ? inSteps(runThere(vault)) : ofNew(inputs);
}

/** As far as they were read. */
interface Tenants {
  readonly vault: string;
  readonly subscription: string | undefined;
  /** Both are the same, and `tenant-id` manages them (Azure Lighthouse). */
  readonly isManaged: boolean;
}

function ofConfirmed(inputs: Inputs, tenants: Tenants): Runbook {
  const first = whichTenant(inputs, tenants);
  const steps = first.flatMap(({ name = [] }) => name);
  const after = (what?: Words): Next => {
    if (what === undefined || tenants.isManaged) return { sends: true, steps };
    return { sends: true, steps, ...(steps.length === 0 ? { first: what } : { but: what }) };
  };
  return {
    question: asking(ownersOfSubscription(inputs), movedOnPurpose(inputs), {
      onPurpose: after(endsAccess),
      mistake: after(byLead),
      others: [{ when: notMoved, next: after(steps.length === 0 ? changedAlone : undefined) }],
    }),
    never: {
      en: "Never change the vault's own tenant without your security lead: it can lock Adobe out.",
      fr: 'Ne changez jamais le locataire du coffre lui-même sans le responsable sécurité\u00A0: cela peut exclure Adobe.',
    },
    steps: [...first, ...(tenants.isManaged ? [] : limitedTo('lead-agrees', movedBack(inputs, tenants.vault)))],
  };
}

/** What the move back takes away is not Adobe's alone. */
const byLead: Words = {
  en: 'Wake your security lead: moving back needs that agreement.',
  fr: 'Réveillez le responsable sécurité\u00A0: le retour exige son accord.',
};

/** A subscription is moved for other reasons than Adobe. */
const endsAccess: Words = {
  en: "It ends Adobe's access: wake your security lead, who decides whether it is undone.",
  fr: "Cela met fin à l'accès d'Adobe\u00A0: réveillez le responsable sécurité, qui décide si c'est annulé.",
};

const changedAlone: Words = {
  en: "Somebody changed the vault's tenant: wake your security lead, who decides; the steps below are not for this. Change no input.",
  fr: "Quelqu'un a changé le locataire du coffre\u00A0: réveillez le responsable sécurité, qui décide\u00A0; les étapes ci-dessous ne sont pas pour ce cas. Ne changez aucune entrée.",
};

/**
 * Azure Resource Manager accepts only tokens of the subscription's own tenant, so that `tenant-id` is right; through Azure
 * Lighthouse also those of a tenant that manages it, and they are for the subscription, not for its vaults.
 */
function whichTenant(inputs: Inputs, { vault, subscription, isManaged }: Tenants): readonly Step[] {
  if (isManaged) return [runThere(vault)];
  return subscription === inputs.tenantId.toLowerCase() ? [] : [compareTenant(inputs, vault)];
}

const runThere = (tenant: string): Step => ({
  name: 'compare',
  phase: 'find',
  en: `Start a new run of mode verify with ${tenant}, the tenant of vault and subscription, as tenant-id, and an identity of it as client-id.`,
  fr: `Lancez une nouvelle exécution du mode verify avec ${tenant}, le locataire du coffre et de l'abonnement, dans tenant-id, et une de ses identités dans client-id.`,
  how: onlyOurCheck,
});

/** Azure did not say whose the subscription is, or it is of a third tenant. */
function compareTenant({ tenantId }: Inputs, tenant: string): Step {
  return {
    name: 'compare',
    phase: 'find',
    en: `Compare ${tenantId} (tenant-id) with the tenant ID in your setup ticket to Adobe; the vault's is ${tenant}.`,
    fr: `Comparez ${tenantId} (tenant-id) à l'ID de locataire de votre ticket d'activation à Adobe\u00A0; celui du coffre est ${tenant}.`,
    rows: [
      row({
        en: [
          "The ticket names the vault's tenant, and the owners say that nothing was moved",
          'tenant-id is wrong: correct it, and client-id to an identity of that tenant, in a new run. Passed: tell Adobe.',
        ],
        fr: [
          "Le ticket indique le locataire du coffre, et les propriétaires disent que rien n'a été déplacé",
          'tenant-id est erroné\u00A0: corrigez-le, et client-id avec une identité de ce locataire, dans une nouvelle exécution. Réussi\u00A0: prévenez Adobe.',
        ],
      }),
      {
        when: {
          en: "It names a tenant other than the vault's, and nothing was moved",
          fr: "Il indique un autre locataire que celui du coffre, et rien n'a été déplacé",
        },
        next: changedAlone,
      },
      row({
        en: ['Anything else, no such ticket, or no answer yet', 'Change no input.'],
        fr: ['Autre chose, ticket introuvable, ou pas encore de réponse', 'Ne changez aucune entrée.'],
      }),
    ],
  };
}

/** In each tenant Adobe's service principal and the pipeline's identities are others, with other IDs. */
function movedBack(inputs: Inputs, tenant: string): readonly Step[] {
  return [
    {
      name: 'move-back',
      en: `Have an Owner with an account in both tenants move the subscription back to ${tenant} (portal, Change directory).`,
      fr: `Faites remettre l'abonnement dans ${tenant} par un propriétaire qui a un compte dans les deux locataires (portail, Changer de répertoire).`,
      how: {
        en: 'It removes every role assignment in the subscription, also those of other workloads: list them before.',
        fr: "Cela supprime toutes les attributions de rôle de l'abonnement, aussi celles d'autres applications\u00A0: notez-les avant.",
      },
    },
    {
      name: 'id',
      en: "Show the ID of Adobe's service principal there.",
      fr: "Affichez-y l'ID du principal de service d'Adobe.",
      commands: [showAdobePrincipal({ inputs: { ...inputs, tenantId: tenant } })],
    },
    {
      name: 'grant',
      en: 'Give Adobe its role again, with that ID.',
      fr: 'Rendez son rôle à Adobe, avec cet ID.',
      how: {
        en: 'The person who moved the subscription is its Owner then.',
        fr: "La personne qui a déplacé l'abonnement en est alors propriétaire.",
      },
      commands: [assignToAdobe({ inputs }, 'OBJECT-ID', idsOf(inputs)[inputs.grantScope])],
      as: role(['dataAccessAdministrator', 'owner'], 'group'),
    },
    {
      name: 'roles',
      en: 'Give verify its role again, with its former values.',
      fr: 'Rendez son rôle à verify, avec ses anciennes valeurs.',
      commands: createVerifyIdentity({ inputs }),
      as: role(['owner', 'accessAdministrator'], 'group'),
    },
    {
      name: 'check',
      phase: 'check',
      en: 'Start a new run of mode verify, with the former tenant-id and client-id.',
      fr: 'Lancez une nouvelle exécution du mode verify, avec les anciens tenant-id et client-id.',
    },
  ];
}

function movedOnPurpose({ subscriptionId }: Inputs): Words {
  return {
    en: `Did you move subscription ${subscriptionId} to another tenant on purpose?`,
    fr: `Avez-vous changé l'abonnement ${subscriptionId} de locataire volontairement\u00A0?`,
  };
}

/** Of a vault whose key Adobe has not confirmed, as far as is recorded. */
function ofNew(inputs: Inputs): Runbook {
  return {
    question: asking(ownersOfSubscription(inputs), movedOnPurpose(inputs), {
      onPurpose: { steps: ['move', 'run'] },
      mistake: {
        en: 'Have it moved back, which removes role assignments again. Then run the setup script and mode ensure.',
        fr: "Faites annuler le déplacement, ce qui supprime à nouveau des attributions de rôle. Puis relancez le script d'installation et le mode ensure.",
      },
      others: [{ when: notMoved, next: askWhoSet }],
    }),
    steps: [
      {
        name: 'move',
        onlyIf: 'on-purpose',
        en: 'Move the vault to this tenant, which ends every access from the former one.',
        fr: "Rattachez le coffre à ce locataire, ce qui met fin à tout accès depuis l'ancien.",
        commands: [moveToTenant({ inputs })],
        as: role('vaultContributor', 'vault'),
      },
      { ...runEnsure, name: 'run', onlyIf: 'on-purpose' },
    ],
  };
}

const notMoved: Words = { en: 'Nothing was moved', fr: "Rien n'a été déplacé" };

const askWhoSet: Words = {
  en: "Ask the vault's owners who set its tenant. If the vault is not yours, choose a different vault-name, in a new run.",
  fr: "Demandez aux responsables du coffre qui a défini son locataire. S'il n'est pas à vous, choisissez un autre vault-name, dans une nouvelle exécution.",
};
