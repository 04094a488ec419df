/** What to do about a vault that belongs to another tenant. */

import { assignToAdobe } from '../../az-commands/access.ts';
import { showAdobePrincipal } from '../../az-commands/directory.ts';
import { createVerifyIdentity } from '../../az-commands/identity.ts';
import { moveToTenant } from '../../az-commands/vault.ts';
import { isConfirmed } from '../../model/confirmation.ts';
import type { Inputs } from '../../model/inputs.ts';
import { type Fold, inSteps, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import { idsOf } from '../../model/scopes.ts';
import { askOnLoss } from '../asking.ts';
import { ownersOfSubscription } from '../owners.ts';
import { checkLoss, itFails, runEnsure } from '../run-mode.ts';

/**
 * It accepts no tokens of `tenant-id`: its subscription moved, and the vault stayed with the former tenant.
 *
 * @param vault its tenant; a placeholder if that is not known
 * @param subscription the tenant of its subscription, in lower case, if Azure said it
 */
export function foreignVault(inputs: Inputs, vault = 'TENANT-OF-THE-VAULT', subscription?: string): Runbook {
  // Both are the same, and `tenant-id` manages them (Azure Lighthouse): nothing was moved.
  if (subscription === vault.toLowerCase()) return inSteps(runThere(vault));
  if (!isConfirmed(inputs)) return ofNew(inputs);
  // Azure Resource Manager accepts only tokens of the subscription's own tenant, so that `tenant-id` is right then.
  const isRight = subscription === inputs.tenantId.toLowerCase();
  return askOnLoss({
    whom: ownersOfSubscription(),
    did: {
      en: `move subscription ${inputs.subscriptionId} to another tenant`,
      fr: `changé l'abonnement ${inputs.subscriptionId} de locataire`,
    },
    kept: { en: 'the subscription where it is', fr: "l'abonnement où il est" },
    never: {
      en: "Never change the vault's own tenant without your security lead: it can lock Adobe out.",
      fr: 'Ne changez jamais le locataire du coffre lui-même sans le responsable de la sécurité\u00A0: cela peut exclure Adobe.',
    },
    repair: movedBack(inputs, vault),
    check: checkWithFormer,
    others: [notMoved(isRight ? [changedByItself] : [compareTenant(inputs, vault)])],
  });
}

const runThere = (tenant: string): Step => ({
  en: `Start a new run of mode verify with ${tenant}, the tenant of vault and subscription, and with the client ID of an identity of it.`,
  fr: `Lancez une nouvelle exécution du mode verify avec ${tenant}, le locataire du coffre et de l'abonnement, et avec l'ID client d'une de ses identités.`,
  rows: [
    row({
      en: ['It passes', 'Only our check was wrong: keep these inputs.'],
      fr: ['Réussi', 'Seul notre contrôle était erroné\u00A0: gardez ces entrées.'],
    }),
    itFails,
  ],
});

const notMoved = (steps: readonly Step[]): Fold => ({
  title: { en: 'They say: nothing was moved', fr: "Réponse\u00A0: rien n'a été déplacé" },
  steps,
});

/** What a move back undoes is not this. */
const changedByItself: Step = {
  en: "Call the security lead, and say that somebody changed the vault's tenant.",
  fr: "Appelez le responsable de la sécurité, et dites-lui que quelqu'un a changé le locataire du coffre.",
  how: { en: 'That lead decides. Change no input.', fr: 'Il décide. Ne changez aucune entrée.' },
  calls: ['security'],
};

/** Azure did not say whose the subscription is, or it is of a third tenant. */
function compareTenant({ tenantId }: Inputs, tenant: string): Step {
  return {
    en: `Compare ${tenantId}, the tenant ID of this run, with the tenant ID in your setup ticket to Adobe; the vault's is ${tenant}.`,
    fr: `Comparez ${tenantId}, l'ID de locataire de cette exécution, à l'ID de locataire de votre ticket d'activation à Adobe\u00A0; celui du coffre est ${tenant}.`,
    calls: ['security'],
    rows: [
      row({
        en: [
          "The ticket names the vault's tenant",
          "This run's tenant ID is wrong: correct it, and the client ID to an identity of that tenant, in a new run. It passes: write in the case that only our check was wrong.",
        ],
        fr: [
          'Le ticket indique le locataire du coffre',
          "L'ID de locataire de cette exécution est erroné\u00A0: corrigez-le, ainsi que l'ID client avec une identité de ce locataire, dans une nouvelle exécution. Réussi\u00A0: écrivez dans le ticket que seul notre contrôle était erroné.",
        ],
      }),
      row({
        en: [
          'It names another tenant',
          "Somebody changed the vault's tenant: call the security lead, who decides. Change no input.",
        ],
        fr: [
          'Il indique un autre locataire',
          "Quelqu'un a changé le locataire du coffre\u00A0: appelez le responsable de la sécurité, qui décide. Ne changez aucune entrée.",
        ],
      }),
      row({
        en: ['No such ticket', 'Change no input, and call the security lead.'],
        fr: ['Ticket introuvable', 'Ne changez aucune entrée, et appelez le responsable de la sécurité.'],
      }),
    ],
  };
}

/** What the move back takes away is not Adobe's alone. In each tenant, service principals have other IDs. */
function movedBack(inputs: Inputs, tenant: string): readonly Step[] {
  return [
    {
      en: 'Call the security lead to agree to the move back.',
      fr: "Appelez le responsable de la sécurité pour qu'il accepte le retour.",
      how: {
        en: 'It removes every role assignment in the subscription, also those of other workloads.',
        fr: "Cela supprime toutes les attributions de rôle de l'abonnement, aussi celles d'autres applications.",
      },
      calls: ['security'],
      told: 'answer',
      rows: [
        row({ en: ['Agreed', 'Go on.'], fr: ['Accord', 'Continuez.'] }),
        row({
          en: ['Refused, or no answer', 'Change nothing, and keep calling.'],
          fr: ['Refus, ou pas de réponse', "Ne modifiez rien, et continuez d'appeler."],
        }),
      ],
    },
    {
      en: `Have an Owner with an account in both tenants move the subscription back to ${tenant} (portal, Change directory).`,
      fr: `Faites remettre l'abonnement dans ${tenant} par un propriétaire qui a un compte dans les deux locataires (portail, Changer de répertoire).`,
      how: {
        en: 'That person lists the role assignments before.',
        fr: 'Cette personne note les attributions de rôle avant.',
      },
    },
    {
      en: "Show the ID of Adobe's service principal there.",
      fr: "Affichez-y l'ID du principal de service d'Adobe.",
      commands: [showAdobePrincipal({ inputs: { ...inputs, tenantId: tenant } })],
    },
    {
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
      en: 'Give verify its role again, with its former values.',
      fr: 'Rendez son rôle à verify, avec ses anciennes valeurs.',
      commands: createVerifyIdentity({ inputs }),
      as: role(['owner', 'accessAdministrator'], 'group'),
    },
  ];
}

const checkWithFormer: Step = {
  en: 'Start a new run of mode verify, with the former tenant ID and client ID.',
  fr: "Lancez une nouvelle exécution du mode verify, avec l'ancien ID de locataire et l'ancien ID client.",
  ...(checkLoss.rows !== undefined && { rows: checkLoss.rows }),
};

/** Of a vault whose key Adobe has not confirmed: moving it here can be what is wanted. */
function ofNew(inputs: Inputs): Runbook {
  const { subscriptionId } = inputs;
  return inSteps({
    en: `Ask the owners of subscription ${subscriptionId} whether they moved it to another tenant: on purpose, or by mistake.`,
    fr: `Demandez aux propriétaires de l'abonnement ${subscriptionId} s'ils l'ont changé de locataire\u00A0: volontairement, ou par erreur.`,
    calls: ['owners'],
    told: 'answer',
    rows: [
      row({
        en: [
          'By mistake',
          'Leave it to them to plan the move back: it removes every role assignment in the subscription. After it, run the setup script and mode ensure.',
        ],
        fr: [
          'Par erreur',
          "Laissez-les planifier le retour\u00A0: il supprime toutes les attributions de rôle de l'abonnement. Relancez ensuite le script d'installation et le mode ensure.",
        ],
      }),
      row({
        en: [
          'Nothing was moved',
          "Ask the vault's owners who set its tenant. If the vault is not yours, choose a different name for the vault, in a new run.",
        ],
        fr: [
          "Rien n'a été déplacé",
          "Demandez aux responsables du coffre qui a défini son locataire. S'il n'est pas à vous, choisissez un autre nom de coffre, dans une nouvelle exécution.",
        ],
      }),
      row({ en: ['No answer', 'Change nothing.'], fr: ['Pas de réponse', 'Ne modifiez rien.'] }),
    ],
    folds: [
      {
        title: { en: 'They say: on purpose', fr: 'Réponse\u00A0: volontairement' },
        steps: [
          {
            en: 'Ask the owners to confirm that nobody in the former tenant uses this vault any more.',
            fr: "Demandez aux responsables de confirmer que plus personne n'utilise ce coffre dans l'ancien locataire.",
            calls: ['owners'],
            told: 'answer',
            rows: [
              row({
                en: ['They confirm it', 'Go on, in working hours.'],
                fr: ['Ils confirment', 'Continuez, aux heures de bureau.'],
              }),
              row({
                en: [
                  'Somebody uses it, or no answer',
                  'Leave the vault. Choose a different name for the vault, in a new run.',
                ],
                fr: [
                  "Quelqu'un l'utilise ou pas de réponse",
                  'Laissez le coffre. Choisissez un autre nom de coffre, dans une nouvelle exécution.',
                ],
              }),
            ],
          },
          {
            en: 'Move the vault to this tenant, which ends every access from the former one.',
            fr: "Rattachez le coffre à ce locataire, ce qui met fin à tout accès depuis l'ancien.",
            commands: [moveToTenant({ inputs })],
            as: role('vaultContributor', 'vault'),
          },
          runEnsure,
        ],
      },
    ],
  });
}
