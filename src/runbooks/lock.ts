/** What to do about a lock that prevents a change. */
import { createLockAgain, listLocks, removeLock } from '../az-commands/subscription.ts';
import type { Inputs } from '../model/inputs.ts';
import { nameOf } from '../model/names.ts';
import { places } from '../model/places.ts';
import type { ObstacleEntry, ObstacleId, PlannedStep } from '../model/plan.ts';
import { inSteps, type Row, type Runbook, role, row, type Step } from '../model/runbook.ts';
import { list, type Words } from '../model/words.ts';
import { answered } from './answered.ts';
import { agreed } from './asking.ts';
import { type Called, ownersOfSubscription, ownersOfVault, ownersOfVaultAndSubscription, toThem } from './owners.ts';
import { unreadRunbook } from './unread.ts';

/** The lock that refused a change, which only Azure's message names. */
export function unseenLock(inputs: Inputs): Runbook {
  return inSteps(
    {
      en: 'List the locks, among them the one that the message names.',
      fr: 'Affichez les verrous, dont celui que nomme le message.',
      commands: [listLocks({ inputs })],
      as: role('reader', 'group'),
    },
    askToLift(ownersOfVaultAndSubscription(inputs), { rows: [{ when: agreed, next: theyLiftIt }] }),
  );
}

/** Somebody relies on it, so they choose the moment. */
function askToLift(whom: Called, then: Pick<Step, 'rows' | 'folds'>): Step {
  return {
    en: `Ask ${whom.en} to lift the ReadOnly lock for the length of one run.`,
    fr: `Demandez ${toThem(whom)} de lever le verrou ReadOnly le temps d'une exécution.`,
    calls: whom.roles,
    told: 'answer',
    ...then,
    rows: [
      ...(then.rows ?? []),
      row({
        en: ['They refuse, or no answer', 'Leave the lock, and change nothing.'],
        fr: ['Ils refusent ou ne répondent pas', 'Laissez le verrou et ne modifiez rien.'],
      }),
    ],
  };
}

const theyLiftIt: Words = {
  en: 'They lift it, you run mode ensure, and they create it again.',
  fr: 'Ils le lèvent, vous exécutez le mode ensure, et ils le recréent.',
};

/** @param locks their IDs */
function readOnlyLock(inputs: Inputs, locks: readonly string[]): Runbook {
  const scope = widestOf(locks);
  const whom = scope === 'vault' ? ownersOfVault(inputs) : ownersOfSubscription();
  return inSteps(askToLift(whom, { folds: [{ title: agreed, steps: whileRemoved(locks, protectedBy[scope]) }] }));
}

/** The lock is put back however the run ended. */
function whileRemoved(locks: readonly string[], scope: Words): readonly Step[] {
  return [
    {
      ...removal(locks),
      en: `Remove ReadOnly lock ${namesOf(locks)} from ${scope.en}.`,
      fr: `Retirez le verrou ReadOnly ${namesOf(locks)}, qui porte sur ${scope.fr}.`,
    },
    {
      runs: 'ensure',
      en: 'Run mode ensure, and wait until that run has ended.',
      fr: 'Exécutez le mode ensure, et attendez que cette exécution soit terminée.',
      rows: [
        row({
          en: ['It passes, or fails', 'Go on: the lock must come back. Then open its page.'],
          fr: ['Réussi, ou échec', 'Continuez\u00A0: le verrou doit revenir. Ouvrez ensuite sa page.'],
        }),
      ],
    },
    creation(locks),
  ];
}

const keeper = role(['owner', 'accessAdministrator'], 'lockScope');

const namesOf = (locks: readonly string[]) => list(locks.map((lock) => nameOf(lock.slice(lock.lastIndexOf('/') + 1))));

const removal = (locks: readonly string[]) => ({ commands: locks.map((lock) => removeLock(lock)), as: keeper });

const creation = (locks: readonly string[]): Step => ({
  en: 'Create the lock again, even after a failure or a run that did not start.',
  fr: 'Recréez le verrou, même après un échec ou une exécution qui ne démarre pas.',
  commands: locks.map((lock) => createLockAgain(lock, 'ReadOnly')),
  as: keeper,
  rows: [row({ en: ['No error', 'Done.'], fr: ['Aucune erreur', 'Terminé.'] }), stillUnlocked],
});

/** Of the step that creates a lock again. */
export const stillUnlocked: Row = {
  ...row({
    en: [
      'An error',
      'Nothing protects the vault from deletion until this has worked: have somebody with that role run it now.',
    ],
    fr: [
      'Une erreur',
      "Rien ne protège le coffre contre la suppression tant que cela n'a pas réussi\u00A0: faites exécuter la commande maintenant par quelqu'un qui a ce rôle.",
    ],
  }),
  error: 'any',
};

type LockScope = 'subscription' | 'group' | 'vault';

const protectedBy: Readonly<Record<LockScope, Words>> = {
  subscription: { en: 'the whole subscription', fr: "tout l'abonnement" },
  group: { en: 'the whole resource group', fr: 'tout le groupe de ressources' },
  vault: places.vault,
};

/** That of the lock which most people depend on. */
function widestOf(locks: readonly string[]): LockScope {
  const isAt = (scope: RegExp) => locks.some((lock) => scope.test(lock));
  if (isAt(/^\/subscriptions\/[^/]+\/providers\//i)) return 'subscription';
  return isAt(/\/resourceGroups\/[^/]+\/providers\/Microsoft\.Authorization\//i) ? 'group' : 'vault';
}

/** What stands in the way as long as a lock is there, or might be. */
export const lockObstacles = {
  'read-only-lock': {
    blocks: (_, { names, prevents }) => ({
      en: `A ReadOnly lock prevents ${preventedChanges(prevents).en}: ${list(names)}.`,
      fr: `Un verrou ReadOnly empêche ${preventedChanges(prevents).fr}\u00A0: ${list(names)}.`,
    }),
    runbook: (inputs, { names }) => readOnlyLock(inputs, names),
  },
  'locks-unreadable': {
    blocks: (inputs, { reason }) => ({
      en: `The locks of vault ${inputs.vaultName} could not be read, so it is unknown whether one is missing${answered(reason).en}.`,
      fr: `Les verrous du coffre ${inputs.vaultName} n'ont pas pu être lus\u00A0; il est donc impossible de savoir s'il en manque un${answered(reason).fr}.`,
    }),
    runbook: (inputs, { reason }) => unreadRunbook(inputs, reason),
  },
} as const satisfies Partial<Record<ObstacleId, ObstacleEntry>>;

/** Changes of the vault and in it: the others are not Azure Resource Manager's, or need one of these. */
function preventedChanges(steps: readonly PlannedStep[]): Words {
  const some = steps.map((step) => changeOf(step)).filter((words) => words !== undefined);
  const listed = (language: 'en' | 'fr') =>
    new Intl.ListFormat(language).format([...new Set(some.map((words) => words[language]))]);
  return { en: listed('en'), fr: listed('fr') };
}

function changeOf(step: PlannedStep): Words | undefined {
  if (step.resource === 'key') return { en: 'creating the key', fr: 'de créer la clé' };
  if (step.resource === 'vault') return vaultChanges[step.action];
  if (step.resource !== 'grant') return undefined;
  return step.by === 'role-assignment'
    ? { en: "creating Adobe's role assignment", fr: "de créer l'attribution de rôle d'Adobe" }
    : { en: "adding Adobe's access policy", fr: "d'ajouter la stratégie d'accès d'Adobe" };
}

const vaultChanges = {
  create: { en: 'creating the vault', fr: 'de créer le coffre' },
  update: { en: 'turning on purge protection', fr: "d'activer la protection contre le vidage" },
  recover: { en: 'recovering the vault', fr: 'de récupérer le coffre' },
} as const satisfies Record<string, Words>;
