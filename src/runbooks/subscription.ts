/** What holds above the vault: the state of the subscription, its providers, the resource group, locks and policies. */
import {
  createGroupCommand,
  createLockAgain,
  listGroups,
  listLocks,
  listPolicies,
  listRegions,
  registerProvider,
  removeLock,
  showSubscriptionState,
} from '../az-commands/subscription.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Runbook, role, row, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { asking, byMistake, isConfirmed, ownersOfSubscription, ownersOfVault, runEnsure, runVerify } from './asking.ts';

function showState(inputs: Inputs): Step {
  return {
    phase: 'check',
    en: 'Show the state, which is Enabled once it works again.',
    fr: "Affichez l'état, qui est Enabled une fois le problème résolu.",
    commands: [showSubscriptionState({ inputs })],
    as: role('reader', 'subscription'),
  };
}

/** Nothing in it can be changed or used. */
export function disabledSubscription(inputs: Inputs): Runbook {
  return {
    question: asking(
      {
        en: 'the owners of the subscription and of its billing account',
        fr: "les propriétaires de l'abonnement et de son compte de facturation",
      },
      {
        en: 'Was the subscription canceled on purpose?',
        fr: "L'abonnement a-t-il été annulé volontairement\u00A0?",
      },
      { others: [{ when: unpaid, next: 'proceed' }] },
    ),
    steps: [
      ...byMistake({
        en: 'Have the owner of the subscription or of its billing account reactivate it, before Azure deletes what it contains.',
        fr: "Faites réactiver l'abonnement par son propriétaire ou celui du compte de facturation, avant qu'Azure ne supprime ce qu'il contient.",
      }),
      showState(inputs),
    ],
  };
}

const unpaid: Words = { en: 'By mistake: a bill is unpaid', fr: 'Par erreur\u00A0: une facture est impayée' };

/** Past due: everything still works. */
export function unpaidSubscription(inputs: Inputs): Runbook {
  return inSteps(
    {
      en: 'Have the owner of the billing account pay the bill, before Azure disables the subscription.',
      fr: "Faites régler la facture par le propriétaire du compte de facturation, avant qu'Azure ne désactive l'abonnement.",
    },
    showState(inputs),
  );
}

/** It may be misspelt, or in a different subscription. */
export function missingGroup(inputs: Inputs): Runbook {
  const { resourceGroup: name, subscriptionId } = inputs;
  return inSteps(
    {
      phase: 'find',
      en: `List the resource groups of subscription ${subscriptionId}, and compare the names with ${name}.`,
      fr: `Affichez les groupes de ressources de l'abonnement ${subscriptionId}, et comparez leurs noms à ${name}.`,
      commands: [listGroups({ inputs })],
      as: role('reader', 'subscription'),
      rows: [
        row({
          en: ['The group, spelled differently', 'Correct resource-group.'],
          fr: ['Le groupe, écrit autrement', 'Corrigez resource-group.'],
        }),
        row({
          en: ['No such group: it is elsewhere', 'Correct subscription-id.'],
          fr: ['Aucun groupe de ce nom\u00A0: il est ailleurs', 'Corrigez subscription-id.'],
        }),
        {
          when: { en: 'No such group: it is new', fr: 'Aucun groupe de ce nom\u00A0: il est nouveau' },
          next: isConfirmed(inputs) ? askDeleted : { steps: ['create'] },
        },
      ],
    },
    ...(isConfirmed(inputs) ? [] : [createGroup(inputs)]),
  );
}

const askDeleted: Words = {
  en: 'Adobe confirmed a key in it. Ask the owners of the subscription who deleted it. Create nothing.',
  fr: "Adobe a confirmé une clé qui s'y trouve. Demandez aux propriétaires de l'abonnement qui l'a supprimé. Ne créez rien.",
};

/** A person creates it: the pipeline then needs no permission on the whole subscription. */
export function createGroup(inputs: Inputs): Step {
  return {
    name: 'create',
    en: `Create resource group ${inputs.resourceGroup}.`,
    fr: `Créez le groupe de ressources ${inputs.resourceGroup}.`,
    commands: [createGroupCommand({ inputs })],
    as: role('contributor', 'subscription'),
  };
}

/** With nothing in it that Adobe confirmed. */
export function leavingGroup(inputs: Inputs): Runbook {
  return {
    question: asking(
      ownersOfSubscription,
      {
        en: `Are you deleting resource group ${inputs.resourceGroup} on purpose?`,
        fr: `Supprimez-vous le groupe de ressources ${inputs.resourceGroup} volontairement\u00A0?`,
      },
      {
        onPurpose: { en: 'Choose a different resource-group.', fr: 'Choisissez un autre resource-group.' },
        mistake: 'proceed',
      },
    ),
    steps: byMistake(
      {
        en: 'Wait until Azure has deleted it, since a deletion in progress goes on.',
        fr: "Attendez qu'Azure l'ait supprimé, car une suppression en cours se poursuit.",
      },
      {
        en: 'Run mode ensure with create-resource-group: true.',
        fr: 'Exécutez le mode ensure avec create-resource-group: true.',
      },
    ),
  };
}

/** @param locks their IDs, where they are known */
export function readOnlyLock(inputs: Inputs, locks: readonly string[] = []): Runbook {
  const keeper = role(['owner', 'accessAdministrator'], 'lockScope');
  const remove: readonly Step[] = [
    {
      name: 'remove',
      en: 'Remove the lock.',
      fr: 'Retirez le verrou.',
      commands: locks.map((lock) => removeLock(lock)),
      as: keeper,
    },
    { ...(isConfirmed(inputs) ? runVerify : runEnsure), name: 'run', ...runAgain },
    {
      name: 'again',
      en: 'Create the lock again.',
      fr: 'Recréez le verrou.',
      commands: locks.map((lock) => createLockAgain(lock, 'ReadOnly')),
      as: keeper,
    },
  ];
  const agreed = locks.length === 0 ? [] : ['remove', 'run', 'again'];
  return {
    question: asking(
      ownersOfVault(inputs),
      {
        en: 'Is the ReadOnly lock there on purpose, and can it be removed for this change?',
        fr: 'Le verrou ReadOnly est-il voulu, et peut-il être retiré pour cette modification\u00A0?',
      },
      {
        onPurpose: {
          en: 'Agree on a time for the change. Until then, leave the lock.',
          fr: "Convenez d'un moment pour la modification. D'ici là, laissez le verrou.",
        },
        mistake: locks.length === 0 ? { en: 'They remove it.', fr: 'Ils le retirent.' } : { steps: ['remove', 'run'] },
        others: locks.length === 0 ? [] : [{ when: canGo, next: { steps: agreed } }],
      },
    ),
    steps: [
      {
        phase: 'find',
        en: 'List the locks.',
        fr: 'Affichez les verrous.',
        commands: [listLocks({ inputs })],
        as: role('reader', 'group'),
      },
      ...(locks.length === 0 ? [] : remove),
    ],
  };
}

const canGo: Words = { en: 'It can be removed for a time', fr: 'Il peut être retiré un moment' };
const runAgain: Words = { en: 'Run mode ensure.', fr: 'Exécutez le mode ensure.' };

/** A policy of the organization refuses the change, or reverts it. @param isOfCreation whether inputs decide what is sent */
export function azurePolicy(inputs: Inputs, isOfCreation: boolean): Runbook {
  const exempt: Words = {
    en: 'Ask the owner of the policy for an exemption.',
    fr: 'Demandez une exemption au propriétaire de la stratégie.',
  };
  const find: Step = {
    en: "Find the policy in Azure's message, or among these assignments.",
    fr: "Cherchez la stratégie dans le message d'Azure, ou parmi ces affectations.",
    commands: [listPolicies({ inputs })],
    as: role('reader', 'group'),
  };
  if (!isOfCreation) return inSteps(find, exempt);
  return inSteps({
    ...find,
    rows: [
      row({
        en: [
          'It requires a location, tags or a restricted network',
          'Set location, tags or network: restricted. Never set network: open for a policy.',
        ],
        fr: [
          'Elle exige une région, des étiquettes ou un réseau restreint',
          "Renseignez location, tags ou network: restricted. N'indiquez jamais network: open pour une stratégie.",
        ],
      }),
      { when: { en: 'Something else', fr: 'Autre chose' }, next: exempt },
    ],
  });
}

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

/** What refuses a read or a write whatever roles the identity has. */
export const denyAssignment: Runbook = inSteps({
  en: 'Ask the owner of the resource that the message names to allow this, since only that resource can change a deny assignment.',
  fr: "Demandez au propriétaire de la ressource que nomme le message de l'autoriser, car elle seule peut modifier une affectation de refus.",
});
