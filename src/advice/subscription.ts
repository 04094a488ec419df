/** What holds above the vault: the state of the subscription, locks, and Azure Policy. */
import {
  createLockAgain,
  listLocks,
  listPolicies,
  listRegions,
  registerProvider,
  removeLock,
  showSubscriptionState,
} from '../az-commands/subscription.ts';
import type { Inputs } from '../model/inputs.ts';
import { asRole, inOrder, remedyOf } from '../model/remedy.ts';
import type { Runbook } from '../model/runbook.ts';

/** Nothing in it can be changed or used. */
export function disabledSubscription(inputs: Inputs): Runbook {
  return remedyOf(
    asRole(
      {
        en: 'Ask the owner of the billing account to reactivate the subscription. Nobody else can, and after some time Azure deletes what it contains. This command shows the state.',
        fr: "Demandez au propriétaire du compte de facturation de réactiver l'abonnement. Lui seul peut le faire, et Azure finit par supprimer ce que l'abonnement contient. Cette commande affiche son état.",
      },
      'reader',
      'subscription',
    ),
    showSubscriptionState({ inputs }),
  );
}

/** Past due: everything still works. */
export function unpaidSubscription(inputs: Inputs): Runbook {
  return remedyOf(
    asRole(
      {
        en: "Ask the owner of the billing account to pay the outstanding bill. The subscription still works. Azure disables it if the bill isn't paid. This command shows the state.",
        fr: "Demandez au propriétaire du compte de facturation de régler la facture en souffrance. L'abonnement fonctionne encore. Azure le désactive si la facture reste impayée. Cette commande affiche son état.",
      },
      'reader',
      'subscription',
    ),
    showSubscriptionState({ inputs }),
  );
}

/** @param locks their IDs, where they are known */
export function readOnlyLock(inputs: Inputs, locks: readonly string[] = []): Runbook {
  const show = remedyOf(
    asRole(
      {
        en: 'Ask the person who created the ReadOnly lock whether it can be removed for this change. This command shows the locks.',
        fr: "Demandez à la personne qui a créé le verrou ReadOnly s'il peut être retiré pour cette modification. Cette commande affiche les verrous.",
      },
      'reader',
      'group',
    ),
    listLocks({ inputs }),
  );
  if (locks.length === 0) return show;
  return inOrder(
    show,
    remedyOf(
      asRole(
        {
          en: "With that person's consent, remove it, and run mode ensure.",
          fr: 'Avec son accord, retirez-le, puis exécutez le mode ensure.',
        },
        ['owner', 'accessAdministrator'],
        'lockScope',
      ),
      ...locks.map((lock) => removeLock(lock)),
    ),
    remedyOf(
      asRole(
        { en: 'Then create the lock again.', fr: 'Recréez ensuite le verrou.' },
        ['owner', 'accessAdministrator'],
        'lockScope',
      ),
      ...locks.map((lock) => createLockAgain(lock, 'ReadOnly')),
    ),
  );
}

/** A policy of the organization refuses the change, or reverts it. */
export function azurePolicy(inputs: Inputs): Runbook {
  return remedyOf(
    asRole(
      {
        en: "Choose inputs that the policy allows (location, tags, network: restricted), but don't set network: open only to satisfy it. If no inputs comply, ask the owner of the policy for an exemption. If Azure's message doesn't name the policy, this command lists the policy assignments.",
        fr: "Choisissez des entrées que la stratégie autorise (location, tags, network: restricted), mais n'indiquez pas network: open dans le seul but de la satisfaire. Si aucune entrée ne convient, demandez une exemption au propriétaire de la stratégie. Si le message d'Azure ne la nomme pas, cette commande affiche les affectations de stratégie.",
      },
      'reader',
      'group',
    ),
    listPolicies({ inputs }),
  );
}

/** Nothing can be created in the region. */
export function otherRegion(inputs: Inputs): Runbook {
  return remedyOf(
    asRole(
      {
        en: 'Choose a different location. This command lists them.',
        fr: 'Choisissez une autre région dans location. Cette commande les affiche.',
      },
      'reader',
      'subscription',
    ),
    listRegions({ inputs }),
  );
}

/** The subscription has never used the provider. */
export function unregisteredProvider(inputs: Inputs, namespace = 'Microsoft.KeyVault'): Runbook {
  return remedyOf(
    asRole({ en: 'Register it once.', fr: 'Inscrivez-le une fois.' }, 'contributor', 'subscription'),
    registerProvider({ inputs }, namespace),
  );
}

/** What refuses a read or a write whatever roles the identity has. */
export const denyAssignment: Runbook = remedyOf({
  en: 'Ask the owner of the resource named in the message whether the refusal is intended. A deny assignment can be changed only through that resource.',
  fr: "Demandez au propriétaire de la ressource nommée dans le message si le refus est voulu. Une affectation de refus ne peut être modifiée qu'au moyen de cette ressource.",
});
