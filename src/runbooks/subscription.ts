/** What to do about the subscription: its state, its resource providers, and its regions. */

import { listRegions, registerProvider, showSubscriptionState } from '../az-commands/subscription.ts';
import type { Inputs } from '../model/inputs.ts';
import { termOf } from '../model/names.ts';
import type { ObstacleEntry, ObstacleId } from '../model/plan.ts';
import { inSteps, type Runbook, role, row, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { answered } from './answered.ts';
import { whetherMeant } from './asking.ts';
import { ownersOfBilling } from './owners.ts';
import { checkAgain } from './run-mode.ts';

function showState(inputs: Inputs): Step {
  return {
    en: 'Show the state, which goes back to Enabled.',
    fr: "Affichez l'état, qui redevient Enabled.",
    commands: [showSubscriptionState({ inputs })],
    as: role('reader', 'subscription'),
    rows: [
      row({ en: ['Enabled', 'Go on.'], fr: ['Enabled', 'Continuez.'] }),
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
  return whetherMeant(inputs, {
    whom: ownersOfBilling(),
    did: { en: 'cancel or disable the subscription', fr: "annulé ou désactivé l'abonnement" },
    kept: { en: 'the subscription as it is', fr: "l'abonnement tel quel" },
    repair: [reactivate, showState(inputs)],
    check: checkAgain(inputs),
    others: [{ title: byAzure, steps: [settle, showState(inputs), checkAgain(inputs)] }],
  });
}

const reactivate: Step = {
  en: 'Have the owner of the subscription or of its billing account reactivate it in the portal (Subscriptions).',
  fr: "Faites réactiver l'abonnement par son propriétaire ou celui du compte de facturation dans le portail (Abonnements).",
  how: {
    en: 'Everything in the subscription is off, not only this key, and Azure deletes it after some time.',
    fr: "Tout ce que contient l'abonnement est arrêté, pas seulement cette clé, et Azure finit par le supprimer.",
  },
};

const byAzure: Words = {
  en: 'They say: Azure did it (an unpaid bill, a spending limit, an ended offer)',
  fr: "Réponse\u00A0: c'est Azure (facture impayée, limite de dépense, offre terminée)",
};

const settle: Step = {
  en: 'Have the owner of the billing account settle it.',
  fr: 'Faites régler cela par le propriétaire du compte de facturation.',
  how: { en: 'Not reached: ask Azure support.', fr: 'Injoignable\u00A0: demandez au support Azure.' },
};

/** A state that is new: whether everything still works is not known. */
export function unknownState(inputs: Inputs): Runbook {
  return inSteps(
    {
      en: 'Show the state.',
      fr: "Affichez l'état.",
      commands: [showSubscriptionState({ inputs })],
      as: role('reader', 'subscription'),
    },
    {
      en: 'Ask the owners of the subscription what the state means.',
      fr: "Demandez aux propriétaires de l'abonnement ce que signifie cet état.",
    },
  );
}

/** Past due: everything still works, until a day that Azure does not name. */
export function unpaidSubscription(inputs: Inputs): Runbook {
  return inSteps(
    {
      ...showState(inputs),
      en: 'Show the state, which might have changed since.',
      fr: "Affichez l'état actuel.",
      rows: [
        row({ en: ['PastDue', 'Go on.'], fr: ['PastDue', 'Continuez.'] }),
        row({ en: ['Enabled', 'It was paid. Done.'], fr: ['Enabled', 'La facture est payée. Terminé.'] }),
        { when: { en: 'Warned, Disabled, Expired, Deleted', fr: 'Warned, Disabled, Expired, Deleted' }, next: offNow },
      ],
    },
    {
      en: `Find in the Azure portal who pays subscription ${inputs.subscriptionId} (Cost Management + Billing, its billing account).`,
      fr: `Trouvez qui paie l'abonnement ${inputs.subscriptionId} dans le portail Azure (Cost Management + Facturation, compte de facturation).`,
      calls: ['owners'],
      rows: [
        row({ en: ['A person or company', 'Go on.'], fr: ['Une personne ou une société', 'Continuez.'] }),
        row({
          en: [
            "You can't see the billing, or nobody answers",
            "Call the subscription's owners, then your finance department, until somebody takes it over.",
          ],
          fr: [
            'Vous ne voyez pas la facturation, ou personne ne répond',
            "Appelez les propriétaires de l'abonnement, puis la comptabilité, jusqu'à ce que quelqu'un s'en charge.",
          ],
        }),
      ],
    },
    {
      en: 'Have the bill paid today.',
      fr: "Faites régler la facture aujourd'hui.",
      how: {
        en: 'Azure names no day on which it disables the subscription, and with it the key.',
        fr: "Azure n'annonce pas le jour où il désactivera l'abonnement, et la clé avec lui.",
      },
      rows: [
        row({ en: ['Paid', 'Go on.'], fr: ['Payée', 'Continuez.'] }),
        row({
          en: ["It can't be paid today", 'Ask Azure billing support for a delay, and tell your security lead.'],
          fr: [
            "Impossible de payer aujourd'hui",
            "Demandez un délai à l'assistance de facturation d'Azure, et prévenez votre responsable de la sécurité.",
          ],
        }),
      ],
    },
    {
      runs: 'verify',
      en: 'Run mode verify the next day.',
      fr: 'Exécutez le mode verify le lendemain.',
      rows: [
        row({
          en: ['The state of the subscription passes', 'Done.'],
          fr: ["L'état de l'abonnement est conforme", 'Terminé.'],
        }),
        row({
          en: ['It still fails', 'Ask Azure billing support that day.'],
          fr: ["Il ne l'est toujours pas", "Contactez sans attendre l'assistance de facturation d'Azure."],
        }),
      ],
    },
  );
}

const offNow: Words = {
  en: 'The subscription was turned off meanwhile. Run mode verify now (last step), and follow its page.',
  fr: "L'abonnement a été arrêté entre-temps. Exécutez maintenant le mode verify (dernière étape), et suivez les étapes de sa page.",
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
