/** How a customer revokes Adobe's access to a key that Adobe confirmed: the same steps as docs/revoke.md, in its order. */

import { removeAccessPolicy, removeRoleAssignment } from '../az-commands/access.ts';
import { disableVersions } from '../az-commands/key.ts';
import { createLockAgain, listLocksOfVault, removeLock } from '../az-commands/subscription.ts';
import { named } from '../inputs/named.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Lock, Observed } from '../model/observed.ts';
import { adobePrincipalId } from '../model/principal.ts';
import { type Row, type Runbook, role, row, type Step } from '../model/runbook.ts';
import { comparable, grantsAt, lockHolds, lockIdOf, scopesOf } from '../model/scopes.ts';
import { usesPolicies } from '../model/vault.ts';
import type { Words } from '../model/words.ts';
import { stillUnlocked } from './lock.ts';

/** The first command is one that no lock prevents. Locks that could not be read may be there. */
export function revocation(inputs: Inputs, observed: Observed): Runbook {
  return {
    steps: [talkToAdobe, stopEnsure(inputs), disableKey(inputs), ...endOfAccess(inputs, observed, permanently), check],
    later: [endSchedule, showCalls(inputs)],
  };
}

/** What removes an access, around the locks that were seen, depends on whose it is and why. */
export interface EndOfAccess {
  /** The step that removes it, if not the usual one. */
  readonly remove?: Words;
  /** Where the keeper of a lock does not agree. */
  readonly kept: Words;
  readonly lockAgain: Words;
}

/** Of the application that `adobe-app-id` names. */
export function endOfAccess(inputs: Inputs, observed: Observed, words: EndOfAccess): readonly Step[] {
  const access = accessOf(inputs, observed);
  if (access.removal.commands?.length === 0) return [];
  const removal: Step = { ...access.removal, ...words.remove };
  const locks = locksInTheWay(access, observed);
  if (locks.length === 0) return [removal];
  const unlocked: Step = { ...removal, rows: [...(removal.rows ?? []), done, failed] };
  const aroundLock = [askKeeper(words.kept), unlock(locks), unlocked, lockAgain(access, locks, words.lockAgain)];
  return locks === 'unknown' ? [findLocks(inputs, access.levels, aroundLock), removal] : aroundLock;
}

/** Whatever happens, the lock is not left off. */
const failed: Row = {
  ...row({
    en: [
      'An error',
      'Go on all the same: the lock must come back. Then have somebody with that role repeat the removal of lock and access.',
    ],
    fr: [
      'Une erreur',
      "Continuez quand même\u00A0: le verrou doit revenir. Faites ensuite répéter le retrait du verrou et de l'accès par quelqu'un qui a ce rôle.",
    ],
  }),
  error: 'any',
};

const done: Row = row({ en: ['No error', 'Go on.'], fr: ['Aucune erreur', 'Continuez.'] });

const talkToAdobe: Step = {
  en: 'Talk to Adobe Customer Care first.',
  fr: "Parlez-en d'abord à l'assistance clientèle Adobe.",
};

/** It never enables a disabled key, and with this input it restores removed access. */
const stopEnsure = (inputs: Inputs): Step => ({
  en: `Remove ${named(inputs, 'restoreGrant')} wherever it is set, since mode ensure would use it to restore the access.`,
  fr: `Retirez ${named(inputs, 'restoreGrant')} partout où il est défini, car le mode ensure s'en servirait pour rétablir l'accès.`,
});

/** Adobe's access by the vault's permission model. */
interface Access {
  readonly removal: Step;
  /** The levels of the locks that prevent the removal. */
  readonly levels: 'ReadOnly' | 'CanNotDelete or ReadOnly';
  /** Where a lock prevents the removal. */
  readonly isHeldBy: (lock: Lock) => boolean;
}

function accessOf(inputs: Inputs, observed: Observed): Access {
  return usesPolicies(observed) ? policyAccess(inputs) : roleAccess(inputs, observed);
}

/** Removing a policy changes the vault, which only a ReadOnly lock prevents. */
function policyAccess(inputs: Inputs): Access {
  const { vault } = scopesOf(inputs);
  return {
    removal: {
      en: "Remove Adobe's access policy.",
      fr: "Supprimez la stratégie d'accès d'Adobe.",
      commands: [removeAccessPolicy({ inputs })],
      as: role('vaultContributor', 'vault'),
    },
    levels: 'ReadOnly',
    isHeldBy: (lock) => lock.level.toLowerCase() === 'readonly' && lockHolds(lock, vault),
  };
}

/** Every role of Adobe's that reaches the key: one that is left may still let Adobe use it. */
function roleAccess(inputs: Inputs, observed: Observed): Access {
  const { key } = scopesOf(inputs);
  const principalId = adobePrincipalId(inputs, observed);
  const seen = observed.roleAssignments.presence === 'found' ? observed.roleAssignments.value : [];
  const held = seen.filter((one) => one.principalId.toLowerCase() === principalId && grantsAt(one.scope, key));
  return {
    removal: {
      en: "Remove each role assignment of Adobe's service principal, which Azure applies within 10 minutes.",
      fr: "Supprimez chaque attribution de rôle du principal de service d'Adobe, ce qu'Azure applique en 10\u00A0minutes au plus.",
      commands: held.map(({ id }) => removeRoleAssignment({ inputs }, id)),
      as: role(['accessAdministrator', 'owner'], 'assignmentScope'),
    },
    levels: 'CanNotDelete or ReadOnly',
    isHeldBy: (lock) => held.some(({ scope }) => lockHolds(lock, comparable(scope))),
  };
}

function disableKey(inputs: Inputs): Step {
  return {
    ...disable,
    commands: [disableVersions({ inputs })],
    as: role('cryptoOfficer', 'vault'),
    rows: [eachVersion, noVersion, again],
  };
}

const eachVersion: Row = row({
  en: ['The ID of each version, with false, and no error', 'Go on.'],
  fr: ["L'ID de chaque version, avec false, sans erreur", 'Continuez.'],
});

/** The loop ends without an error where the list was refused, or is empty. */
const noVersion: Row = row({
  en: ['Nothing', 'No version was disabled. Have it run again by somebody with that role.'],
  fr: ['Rien', "Aucune version n'a été désactivée. Faites relancer la commande par quelqu'un qui a ce rôle."],
});

const again: Row = {
  ...row({
    en: [
      'An error',
      'Some versions can still be enabled. Have it run again by somebody with that role, until it shows no error.',
    ],
    fr: [
      'Une erreur',
      "Des versions sont peut-être encore activées. Faites relancer la commande par quelqu'un qui a ce rôle, jusqu'à ce qu'elle n'affiche plus d'erreur.",
    ],
  }),
  error: 'any',
};

const disable: Words = {
  en: 'Disable every version of the key, which no lock prevents and which Key Vault applies to the next call.',
  fr: "Désactivez toutes les versions de la clé, ce qu'aucun verrou n'empêche et que Key Vault applique dès l'appel suivant.",
};

/** `unknown`: they could not be read. */
type LocksInTheWay = readonly Lock[] | 'unknown';

function locksInTheWay({ isHeldBy }: Access, { locks }: Observed): LocksInTheWay {
  if (locks.presence === 'unknown') return 'unknown';
  return locks.presence === 'found' ? locks.value.filter(isHeldBy) : [];
}

const lockKeeper = role(['owner', 'accessAdministrator'], 'lockScope');

function unlock(locks: LocksInTheWay): Step {
  const rows = [done, unlockFailed];
  if (locks === 'unknown') return { ...removeById, commands: [removeLock('LOCK-ID')], as: lockKeeper, rows };
  const commands = locks.map((lock) => removeLock(lockIdOf(lock)));
  return { en: 'Remove the lock.', fr: 'Retirez le verrou.', commands, as: lockKeeper, rows };
}

/** An answer can be lost after the lock is gone. */
const unlockFailed: Row = {
  ...row({
    en: [
      'An error',
      'See whether the lock is still there (portal: Locks). Gone: go on, since it must come back. Still there: have somebody with that role repeat this.',
    ],
    fr: [
      'Une erreur',
      "Regardez si le verrou existe encore (portail\u00A0: Verrous). Absent\u00A0: continuez, car il doit revenir. Présent\u00A0: faites répéter l'étape par quelqu'un qui a ce rôle.",
    ],
  }),
  error: 'any',
};

const removeById: Words = {
  en: 'Remove the lock, with its ID, which begins with a slash, in place of LOCK-ID.',
  fr: 'Retirez le verrou, avec son ID, qui commence par une barre oblique, à la place de LOCK-ID.',
};

/** @param aroundLock the whole sequence where there is one */
function findLocks(inputs: Inputs, levels: Access['levels'], aroundLock: readonly Step[]): Step {
  const french = levels.replace(' or ', ' ou ');
  const aLock: Words = { en: `${levels}, on the vault or above`, fr: `${french}, sur le coffre ou au-dessus` };
  return {
    en: 'List the locks, which this run could not read.',
    fr: "Affichez les verrous, que cette exécution n'a pas pu lire.",
    commands: [listLocksOfVault({ inputs })],
    as: role('reader', 'group'),
    rows: [
      {
        when: aLock,
        next: {
          en: 'Follow the list below in place of the next step.',
          fr: "Suivez la liste ci-dessous à la place de l'étape suivante.",
        },
      },
      row({ en: ['Nothing like that', 'Go on.'], fr: ['Rien de tel', 'Continuez.'] }),
    ],
    folds: [{ title: aLock, steps: aroundLock }],
  };
}

/** Somebody else may rely on it. */
const askKeeper = (kept: Words): Step => ({
  en: "Ask the person who created the lock, or the vault's owners, to agree to its removal.",
  fr: "Demandez à l'auteur du verrou ou aux responsables d'accepter son retrait.",
  calls: ['owners'],
  told: 'answer',
  rows: [
    row({ en: ['They agree', 'Go on.'], fr: ['Leur accord', 'Continuez.'] }),
    { when: { en: 'They refuse, or nobody answers', fr: 'Un refus, ou pas de réponse' }, next: kept },
  ],
});

const permanently: EndOfAccess = {
  kept: {
    en: 'Leave the lock and the access, and go to the check. Key Vault already refuses the disabled key.',
    fr: "Laissez le verrou et l'accès, et passez au contrôle. Key Vault refuse déjà la clé désactivée.",
  },
  lockAgain: {
    en: 'Create the lock again, since the key is still needed for what Adobe has not removed yet.',
    fr: "Recréez le verrou, car la clé reste nécessaire pour ce qu'Adobe n'a pas encore supprimé.",
  },
};

function lockAgain({ levels }: Access, locks: LocksInTheWay, say: Words): Step {
  const level = levels === 'ReadOnly' ? 'ReadOnly' : 'CanNotDelete';
  const commands =
    locks === 'unknown'
      ? [createLockAgain('LOCK-ID', level)]
      : locks.map((lock) => createLockAgain(lockIdOf(lock), lock.level));
  return { ...say, commands, as: lockKeeper, rows: [done, stillUnlocked] };
}

const check: Step = {
  runs: 'verify',
  en: 'Run mode verify to check that the access has ended.',
  fr: "Vérifiez avec le mode verify que l'accès a pris fin.",
  rows: [
    row({
      en: ['It fails, with key-enabled or adobe-grant', 'The access has ended: follow no repair of its page.'],
      fr: [
        'Échec, avec key-enabled ou adobe-grant',
        "L'accès a pris fin\u00A0: ne suivez aucune réparation de sa page.",
      ],
    }),
    row({
      en: ['It passes, or fails otherwise', 'The access has not ended: disable every version again, and run it again.'],
      fr: [
        'Réussi, ou un autre échec',
        "L'accès n'a pas pris fin\u00A0: désactivez de nouveau toutes les versions, et relancez-le.",
      ],
    }),
  ],
};

const endSchedule: Step = {
  en: 'Disable the schedule of verify, or leave the issue open as a record.',
  fr: 'Désactivez la planification de verify, ou laissez ouvert son ticket (issue) comme trace.',
};

const showCalls = (inputs: Inputs): Step => ({
  en: `Set ${named(inputs, 'usageDays')} to see, about ten minutes later, Adobe's calls that the vault refused.`,
  fr: `Renseignez ${named(inputs, 'usageDays')} pour voir, une dizaine de minutes plus tard, les appels d'Adobe que le coffre a refusés.`,
});
