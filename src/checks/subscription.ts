/** Whether the subscription that holds the vault is enabled. */
import { oneDay } from '../model/dates.ts';
import { quotedName } from '../model/names.ts';
import { isOffline } from '../model/vault.ts';
import { disabledSubscription, unknownState, unpaidSubscription } from '../remedies/subscription-remedies.ts';
import { asError, type CatalogEntry, fail, pass, undecided, unreadable } from './check.ts';
import { learn } from './sources.ts';

export const subscriptionState = {
  id: 'subscription-state',
  severityRule: 'error; warning when PastDue, or not readable',
  effect: 'cuts',
  source: `${learn}/cost-management-billing/manage/subscription-states`,
  title: { en: 'The subscription is enabled', fr: "L'abonnement est activé" },
  headline: { en: "The subscription isn't active", fr: "L'abonnement n'est pas actif" },
  expected: { en: 'The state of the subscription is Enabled', fr: "L'état de l'abonnement est Enabled" },
  unchecked: { en: "Couldn't read the state of the subscription", fr: "Impossible de lire l'état de l'abonnement" },
  severity: 'warning',
  check: (context) => {
    const {
      inputs,
      observed: { subscription },
    } = context;
    if (subscription.presence !== 'found') return unreadable(context, subscription);
    const { state } = subscription.value;
    const text = {
      en: `The state of the subscription is ${quotedName(state)}`,
      fr: `L'état de l'abonnement est ${quotedName(state)}`,
    };
    if (state.toLowerCase() === 'enabled') return pass(text);
    if (isOffline(subscription.value)) return asError(fail(text, disabledSubscription(inputs)));
    // A word that is new says neither that the vault is offline nor that a bill is unpaid.
    if (state.toLowerCase() !== 'pastdue')
      return undecided(
        { en: `${text.en}, which this action does not know`, fr: `${text.fr}, que cette action ne connaît pas` },
        unknownState(inputs),
      );
    // Azure does not say when it disables the subscription.
    return {
      ...fail(text, unpaidSubscription(inputs)),
      effect: { ends: new Date(context.now + oneDay).toISOString() },
    };
  },
} as const satisfies CatalogEntry;
