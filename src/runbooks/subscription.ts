/** What to do about the subscription: its state, its resource providers, and its regions. */

import { listRegions, registerProvider, showSubscriptionState } from '../az-commands/subscription.ts';
import { isConfirmed } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import { termOf } from '../model/names.ts';
import type { ObstacleEntry, ObstacleId } from '../model/plan.ts';
import { inSteps, type Runbook, role, row, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { answered } from './answered.ts';
import { asking, byMistake, ownersOfBilling } from './asking.ts';
import { checkAgain } from './run-mode.ts';

function showState(inputs: Inputs): Step {
  return {
    name: 'state',
    en: 'Show the state, which goes back to Enabled.',
    fr: "Affichez l'état, qui redevient Enabled.",
    commands: [showSubscriptionState({ inputs })],
    as: role('reader', 'subscription'),
    rows: [
      { when: { en: 'Enabled', fr: 'Enabled' }, next: 'proceed' },
      row({
        en: ['Another state after half an hour', "Call the billing account's owner again, and Azure support."],
        fr: [
          'Un autre état après une demi-heure',
          'Rappelez le propriétaire du compte de facturation, et contactez le support Azure.',
        ],
      }),
    ],
  };
}

/** Nothing in it can be changed or used. */
export function disabledSubscription(inputs: Inputs): Runbook {
  return {
    question: asking(
      ownersOfBilling(inputs),
      {
        en: 'Was the subscription canceled or disabled on purpose?',
        fr: "L'abonnement a-t-il été annulé ou désactivé volontairement\u00A0?",
      },
      {
        mistake: { sends: true, steps: reactivation },
        others: [{ when: byAzure, next: { sends: true, steps: [], first: paidFirst } }],
      },
    ),
    steps: [
      ...byMistake({
        name: 'reactivate',
        en: 'Have the owner of the subscription or of its billing account reactivate it in the portal (Subscriptions), before Azure deletes what it contains.',
        fr: "Faites réactiver l'abonnement par son propriétaire ou celui du compte de facturation dans le portail (Abonnements), avant qu'Azure n'en supprime le contenu.",
      }),
      showState(inputs),
      checkAgain(inputs),
    ],
  };
}

const reactivation = ['reactivate', 'state', 'check'];

const byAzure: Words = {
  en: 'Azure did it: an unpaid bill, a spending limit, an ended offer',
  fr: "C'est Azure\u00A0: facture impayée, limite de dépense, offre terminée",
};

const paidFirst: Words = {
  en: 'Have the owner of the billing account settle that; not reached: ask Azure Support. Then as for "by mistake".',
  fr: 'Faites régler cela par le propriétaire du compte de facturation\u00A0; injoignable\u00A0: demandez au support Azure. Puis comme pour «\u00A0par erreur\u00A0».',
};

/** Past due: everything still works. */
export function unpaidSubscription(inputs: Inputs): Runbook {
  return inSteps(
    {
      ...showState(inputs),
      en: 'Check now that the state is still PastDue.',
      fr: "Vérifiez maintenant que l'état est encore PastDue.",
      rows: [
        { when: { en: 'PastDue', fr: 'PastDue' }, next: { first: inDaytime, steps: ['payer', 'pay', 'after'] } },
        row({ en: ['Enabled', 'It was paid. Done.'], fr: ['Enabled', 'La facture est payée. Terminé.'] }),
        {
          when: { en: 'Warned, Disabled, Expired, Deleted', fr: 'Warned, Disabled, Expired, Deleted' },
          next: isConfirmed(inputs) ? outOfService : payIt,
        },
        row({
          en: ['An error', "It doesn't tell the state. Sign in (az login), or ask a Reader of the subscription."],
          fr: [
            'Une erreur',
            "Elle n'indique pas l'état. Connectez-vous (az login), ou demandez à un lecteur de l'abonnement.",
          ],
        }),
      ],
    },
    {
      name: 'payer',
      phase: 'find',
      en: `Find in the Azure portal who pays subscription ${inputs.subscriptionId} (Cost Management + Billing, its billing account).`,
      fr: `Trouvez qui paie l'abonnement ${inputs.subscriptionId} dans le portail Azure (Cost Management + Facturation, compte de facturation).`,
      rows: [
        { when: { en: 'A person or company', fr: 'Une personne ou une société' }, next: { steps: ['pay'] } },
        row({
          en: [
            'Nobody, nothing that you can see, or no answer',
            "Ask the subscription's owners (Access control (IAM), role Owner), then your finance department.",
          ],
          fr: [
            'Personne, rien que vous puissiez voir, ou pas de réponse',
            "Demandez aux propriétaires de l'abonnement (Contrôle d'accès (IAM), rôle Propriétaire), puis à la comptabilité.",
          ],
        }),
      ],
    },
    {
      name: 'pay',
      en: 'Have the bill paid today, since Azure names no day on which it disables the subscription.',
      fr: "Faites régler la facture aujourd'hui, car Azure n'annonce pas la date de désactivation de l'abonnement.",
      rows: [
        { when: { en: 'Paid', fr: 'Payée' }, next: { steps: ['after'] } },
        row({
          en: ["It can't be paid today", 'Ask Azure billing support for a delay, and tell your security lead.'],
          fr: [
            "Impossible de payer aujourd'hui",
            "Demandez un délai à l'assistance de facturation d'Azure, et prévenez votre responsable sécurité.",
          ],
        }),
      ],
    },
    {
      name: 'after',
      en: 'Check the next day that the state is Enabled, as above.',
      fr: "Vérifiez le lendemain que l'état est Enabled, comme ci-dessus.",
      how: {
        en: 'Still PastDue: ask Azure billing support that day.',
        fr: "Toujours PastDue\u00A0: contactez sans attendre l'assistance de facturation d'Azure.",
      },
    },
  );
}

const inDaytime: Words = {
  en: 'Nothing is lost. Wait for the daytime, weekends too.',
  fr: "Rien n'est perdu. Attendez le jour, même le week-end.",
};

const outOfService: Words = {
  en: "Adobe can't use the key. Act now, even at night: have the urgent text sent (docs/lost-access.md), call the owners of the subscription, and have it paid.",
  fr: "Adobe ne peut pas utiliser la clé. Agissez maintenant, même la nuit\u00A0: faites envoyer le texte urgent (docs/lost-access.md), appelez les propriétaires de l'abonnement, et faites payer.",
};

const payIt: Words = {
  en: 'In working hours, call the owners of the subscription, and have it paid.',
  fr: "Aux heures de bureau, appelez les propriétaires de l'abonnement, et faites payer.",
};

/** Nothing can be created in the region. */
export function otherRegion(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Set location to a region in which vaults can be created.',
    fr: 'Indiquez dans location une région où un coffre peut être créé.',
    commands: [listRegions({ inputs })],
    as: role('reader', 'subscription'),
  });
}

/** The subscription has never used the provider. */
export function unregisteredProvider(inputs: Inputs, namespace = 'Microsoft.KeyVault'): Runbook {
  return inSteps({
    en: `Register ${namespace} once.`,
    fr: `Inscrivez ${namespace} une fois.`,
    commands: [registerProvider({ inputs }, namespace)],
    as: role('contributor', 'subscription'),
  });
}

/** What stands in the way of every change. */
export const subscriptionObstacles = {
  'location-needed': {
    blocks: () => ({
      en: 'Something must be created, but location is not set.',
      fr: "Une ressource doit être créée, mais l'entrée location n'est pas renseignée.",
    }),
    runbook: () =>
      inSteps({
        en: 'Set the input location to the region of the vault, such as eastus2.',
        fr: "Renseignez dans l'entrée location la région du coffre, par exemple francecentral.",
      }),
  },
  'location-unknown': {
    blocks: (_, { names: [location = ''] }) => ({
      en: `The location ${location} is no region of Azure in which a vault can be created.`,
      fr: `La valeur ${location} de location n'est pas une région d'Azure dans laquelle un coffre peut être créé.`,
    }),
    runbook: (inputs) => otherRegion(inputs),
  },
  'subscription-not-writable': {
    explainedBy: 'subscription-state',
    blocks: (inputs, { names: [state = ''] }) => ({
      en: `Subscription ${inputs.subscriptionId} is ${termOf(state)}, so Azure rejects every change in it.`,
      fr: `L'abonnement ${inputs.subscriptionId} est dans l'état ${termOf(state)}\u00A0; Azure y refuse donc toute modification.`,
    }),
    runbook: (inputs) => disabledSubscription(inputs),
  },
  'provider-not-registered': {
    blocks: (inputs, { reason }) => ({
      en: `Subscription ${inputs.subscriptionId} has never used Key Vault: its resource provider is not registered${answered(reason).en}.`,
      fr: `L'abonnement ${inputs.subscriptionId} n'a jamais utilisé Key Vault\u00A0: son fournisseur de ressources n'est pas inscrit${answered(reason).fr}.`,
    }),
    runbook: (inputs) => unregisteredProvider(inputs),
  },
} as const satisfies Partial<Record<ObstacleId, ObstacleEntry>>;
