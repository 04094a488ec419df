/** How a customer ends Adobe's access to a key that Adobe confirmed: in the order that works with the locks that were seen. */
import { removeAccessPolicy, removeRoleAssignment } from '../az-commands/access-commands.ts';
import { disableVersions } from '../az-commands/key-commands.ts';
import { createLockAgain, listLocksOfVault, removeLock } from '../az-commands/subscription-commands.ts';
import { named } from '../inputs/named.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Lock, Observed } from '../model/observed.ts';
import { adobePrincipalId } from '../model/principal.ts';
import { role, row, type Step } from '../model/remedy.ts';
import { comparable, grantsAt, lockHolds, lockIdOf, scopesOf } from '../model/scopes.ts';
import { usesPolicies } from '../model/vault.ts';

/** The first command is one that no lock prevents. Locks that could not be read may be there. */
export function revocation(inputs: Inputs, observed: Observed): readonly Step[] {
  const access = usesPolicies(observed) ? policyOf(inputs) : rolesOf(inputs, observed);
  const { locks } = observed;
  const held = locks.presence === 'found' ? locks.value.filter(access.isHeldBy) : [];
  const isUnread = locks.presence === 'unknown';
  const around = isUnread || held.length > 0;
  return [
    talkFirst(inputs),
    disableKey(inputs),
    ...(isUnread ? [findLocks(inputs)] : []),
    ...(around ? [unlock(held)] : []),
    access.removal,
    ...(around ? [lockAgain(held)] : []),
    check,
  ];
}

/** Mode ensure never enables a disabled key, and gives access back with this input. */
const talkFirst = (inputs: Inputs): Step => ({
  en: 'Talk to Adobe Customer Care.',
  fr: "Parlez-en au support d'Adobe.",
  says: {
    en: `Then remove ${named(inputs, 'restoreGrant')} wherever it is set, with which mode ensure would restore the access.`,
    fr: `Retirez ensuite ${named(inputs, 'restoreGrant')} partout où il est défini\u00A0: le mode ensure s'en servirait pour rétablir l'accès.`,
  },
});

const disableKey = (inputs: Inputs): Step => ({
  en: 'Disable every version of the key.',
  fr: 'Désactivez toutes les versions de la clé.',
  says: {
    en: 'No lock prevents it, and Key Vault refuses the next call. It prints each version with false. Nothing, or an error: have somebody with the role run it again.',
    fr: "Aucun verrou ne l'empêche, et Key Vault refuse l'appel suivant. La commande affiche chaque version avec false. Rien, ou une erreur\u00A0: faites-la relancer par quelqu'un qui a le rôle.",
  },
  needs: role('cryptoOfficer', 'vault'),
  commands: [disableVersions({ inputs })],
});

/** Adobe's access by the vault's permission model. */
interface Access {
  readonly removal: Step;
  /** Whether a lock prevents the removal. */
  readonly isHeldBy: (lock: Lock) => boolean;
}

/** Removing a policy changes the vault, which only a ReadOnly lock prevents. */
const policyOf = (inputs: Inputs): Access => ({
  removal: {
    en: "Remove Adobe's access policy.",
    fr: "Supprimez la stratégie d'accès d'Adobe.",
    needs: role('vaultContributor', 'vault'),
    commands: [removeAccessPolicy({ inputs })],
  },
  isHeldBy: (lock) => lock.level.toLowerCase() === 'readonly' && lockHolds(lock, scopesOf(inputs).vault),
});

/** Every role of Adobe's that reaches the key: one that is left may still let Adobe use it. */
function rolesOf(inputs: Inputs, observed: Observed): Access {
  const principalId = adobePrincipalId(inputs, observed);
  const seen = observed.roleAssignments.presence === 'found' ? observed.roleAssignments.value : [];
  const held = seen.filter(
    (one) => one.principalId.toLowerCase() === principalId && grantsAt(one.scope, scopesOf(inputs).key),
  );
  return {
    removal: {
      en: 'Remove each role assignment of Adobe.',
      fr: "Supprimez chaque attribution de rôle d'Adobe.",
      says: { en: 'Azure applies it within 10 minutes.', fr: "Azure l'applique en 10\u00A0minutes au plus." },
      needs: role(['accessAdministrator', 'owner'], 'assignmentScope'),
      commands: held.map(({ id }) => removeRoleAssignment({ inputs }, id)),
    },
    isHeldBy: (lock) => held.some(({ scope }) => lockHolds(lock, comparable(scope))),
  };
}

const lockKeeper = role(['owner', 'accessAdministrator'], 'lockScope');

const findLocks = (inputs: Inputs): Step => ({
  en: 'List the locks',
  fr: 'Affichez les verrous',
  says: {
    en: ', which this run could not read. One on the vault or above it: put its ID, which begins with a slash, in place of LOCK-ID. None: leave out the two steps on the lock.',
    fr: ", que cette exécution n'a pas pu lire. S'il y en a un sur le coffre ou au-dessus, mettez son ID, qui commence par une barre oblique, à la place de LOCK-ID. Aucun\u00A0: sautez les deux étapes sur le verrou.",
  },
  needs: role('reader', 'group'),
  commands: [listLocksOfVault({ inputs })],
});

/** Somebody else may rely on it. @param held none that were read */
const unlock = (held: readonly Lock[]): Step => ({
  en: 'Remove the lock',
  fr: 'Retirez le verrou',
  says: {
    en: ', once whoever created it agrees. They refuse, or no answer: leave lock and access, and go to the check, since the key is disabled.',
    fr: ", avec l'accord de qui l'a créé. Un refus, ou pas de réponse\u00A0: laissez le verrou et l'accès, et passez au contrôle, puisque la clé est désactivée.",
  },
  needs: lockKeeper,
  commands: held.length === 0 ? [removeLock('LOCK-ID')] : held.map((lock) => removeLock(lockIdOf(lock))),
});

const lockAgain = (held: readonly Lock[]): Step => ({
  en: 'Create the lock again',
  fr: 'Recréez le verrou',
  says: {
    en: ", also after an error: the key is needed for what Adobe hasn't removed yet.",
    fr: ", même après une erreur\u00A0: la clé reste nécessaire pour ce qu'Adobe n'a pas encore supprimé.",
  },
  needs: lockKeeper,
  commands:
    held.length === 0
      ? [createLockAgain('LOCK-ID', 'CanNotDelete')]
      : held.map((lock) => createLockAgain(lockIdOf(lock), lock.level)),
});

const check: Step = {
  runs: 'verify',
  en: 'Check.',
  fr: 'Contrôlez.',
  columns: { en: ['It comes to', 'You do'], fr: ['Résultat', 'Vous faites'] },
  rows: [
    row({
      en: ['It fails, with key-enabled or adobe-grant', 'The access has ended: follow no repair of its page.'],
      fr: [
        'Échec, avec key-enabled ou adobe-grant',
        "L'accès a pris fin\u00A0: ne suivez aucune réparation de sa page.",
      ],
    }),
    row({
      en: ['It passes', 'The access has not ended: disable every version again, and check again.'],
      fr: ['Réussi', "L'accès n'a pas pris fin\u00A0: désactivez de nouveau, et contrôlez de nouveau."],
    }),
    row({
      en: ['Anything else', 'It says nothing of the access: repeat step 2, which prints false for each version.'],
      fr: [
        'Tout autre résultat',
        "Il ne dit rien de l'accès\u00A0: refaites l'étape 2, qui affiche false pour chaque version.",
      ],
    }),
  ],
};
