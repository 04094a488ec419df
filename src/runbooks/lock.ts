/** What to do about a lock that prevents a change. */
import { createLockAgain, listLocks, removeLock } from '../az-commands/subscription.ts';
import type { Inputs } from '../model/inputs.ts';
import type { ObstacleEntry, ObstacleId, PlannedStep } from '../model/plan.ts';
import { type Runbook, role, type Step } from '../model/runbook.ts';
import { list, type Words } from '../model/words.ts';
import { answered } from './answered.ts';
import { asking, isConfirmed, ownersOfVault } from './asking.ts';
import { runEnsure, runVerify } from './run-mode.ts';
import { unreadRunbook } from './unread.ts';

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
