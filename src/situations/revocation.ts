/** How a customer revokes Adobe's access to a key that Adobe confirmed: the same steps as docs/revoke.md, in its order. */
import { removeAccessPolicy, removeRoleAssignment } from '../az-commands/access.ts';
import { disableVersions } from '../az-commands/key.ts';
import { createLockAgain, listLocksOfVault, removeLock } from '../az-commands/subscription.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Lock, Observed } from '../model/observed.ts';
import { adobePrincipalId } from '../model/principal.ts';
import { asRole, inOrder, remedyOf } from '../model/remedy.ts';
import { type Command, nothingToDo, type Runbook } from '../model/runbook.ts';
import { comparable, grantsAt, lockHolds, lockIdOf, scopesOf } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';

/** The first step is one that no lock prevents. Locks that could not be read may be there. */
export function revocation(inputs: Inputs, observed: Observed): Runbook {
  const access = accessOf(inputs, observed);
  const locks = locksInTheWay(access, observed);
  return inOrder(
    talkToAdobe,
    stopEnsure,
    disableKey(inputs, access),
    unlock(inputs, locks),
    access.removal,
    lockAgain(locks),
    check,
  );
}

const talkToAdobe: Words = {
  en: "Run these commands only if you want to end Adobe's access permanently. Talk to Adobe Customer Care first. For Adobe Experience Platform, Adobe documents that it purges the data after a revocation. This can't be undone. Adobe also documents that a revocation takes effect within minutes to 24 hours, and that cached copies can last up to 7 days.",
  fr: "N'exécutez ces commandes que si vous voulez mettre fin définitivement à l'accès d'Adobe. Parlez-en d'abord à l'assistance clientèle Adobe. Pour Adobe Experience Platform, Adobe indique dans sa documentation qu'il purge les données après une révocation. C'est irréversible. Adobe y indique aussi qu'une révocation prend effet au bout de quelques minutes à 24\u00A0heures, et que des copies en cache peuvent subsister jusqu'à 7\u00A0jours.",
};

const stopEnsure: Words = {
  en: 'Mode ensure never enables a disabled key, and restores removed access only with restore-grant: true. Remove that input first, if a workflow has it.',
  fr: "Le mode ensure ne réactive jamais une clé désactivée, et ne rétablit un accès retiré qu'avec restore-grant: true. Retirez d'abord cette entrée, si un workflow la contient.",
};

/** Adobe's access by the vault's permission model. */
interface Access {
  readonly model: 'roles' | 'policies';
  readonly removal: Runbook;
  /** Where a lock prevents the removal. */
  readonly isHeldBy: (lock: Lock) => boolean;
}

function accessOf(inputs: Inputs, observed: Observed): Access {
  const usesPolicies = observed.vault.presence === 'found' && !observed.vault.value.rbac;
  return usesPolicies ? policyAccess(inputs) : roleAccess(inputs, observed);
}

/** Removing a policy changes the vault, which only a ReadOnly lock prevents. */
function policyAccess(inputs: Inputs): Access {
  const { vault } = scopesOf(inputs);
  return {
    model: 'policies',
    removal: remedyOf(
      asRole(
        { en: "Remove Adobe's access policy.", fr: "Supprimez la stratégie d'accès d'Adobe." },
        'vaultContributor',
        'vault',
      ),
      removeAccessPolicy({ inputs }),
    ),
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
    model: 'roles',
    removal: remedyOf(
      asRole(
        {
          en: "Remove each role assignment of Adobe's service principal. It can take up to 10 minutes until Azure applies it.",
          fr: "Supprimez chaque attribution de rôle du principal de service d'Adobe. Azure peut mettre jusqu'à 10\u00A0minutes à l'appliquer.",
        },
        ['accessAdministrator', 'owner'],
        'assignmentScope',
      ),
      ...held.map(({ id }) => removeRoleAssignment({ inputs }, id)),
    ),
    isHeldBy: (lock) => held.some(({ scope }) => lockHolds(lock, comparable(scope))),
  };
}

function disableKey(inputs: Inputs, { model }: Access): Runbook {
  const en =
    'Disable every version of the key. No lock prevents this, and Key Vault refuses the next use of a disabled key.';
  const fr =
    "Désactivez toutes les versions de la clé. Aucun verrou ne l'empêche, et Key Vault refuse dès l'appel suivant l'utilisation d'une clé désactivée.";
  if (model === 'roles') return remedyOf(asRole({ en, fr }, 'cryptoOfficer', 'vault'), disableVersions({ inputs }));
  // The policy allows the change, and the role lets az find the subscription.
  const byPolicy: Words = {
    en: `${en} Your own access policy must include list and update for keys.`,
    fr: `${fr} Votre propre stratégie d'accès doit comprendre list et update pour les clés.`,
  };
  return remedyOf(asRole(byPolicy, 'reader', 'vault'), disableVersions({ inputs }));
}

/** `unknown`: they could not be read. */
type LocksInTheWay = readonly Lock[] | 'unknown';

function locksInTheWay({ isHeldBy }: Access, { locks }: Observed): LocksInTheWay {
  if (locks.presence === 'unknown') return 'unknown';
  return locks.presence === 'found' ? locks.value.filter(isHeldBy) : [];
}

function unlock(inputs: Inputs, locks: LocksInTheWay): Runbook {
  if (locks === 'unknown') {
    return remedyOf(
      asLockKeeper({
        en: "This run could not read the locks, so this is the order that works with a lock. List the locks. A lock on the vault or above it can prevent the removal of Adobe's access. If there is one, ask the person who created it whether it can be removed for this, then remove it. Replace LOCK-ID with its ID, which begins with a slash.",
        fr: "Cette exécution n'a pas pu lire les verrous\u00A0: voici donc l'ordre qui convient avec un verrou. Listez les verrous. Un verrou sur le coffre ou à un niveau supérieur peut empêcher le retrait de l'accès d'Adobe. S'il y en a un, demandez à la personne qui l'a créé s'il peut être retiré pour cela, puis retirez-le. Remplacez LOCK-ID par son ID, qui commence par une barre oblique.",
      }),
      listLocksOfVault({ inputs }),
      removeLock('LOCK-ID'),
    );
  }
  if (locks.length === 0) return nothingToDo;
  return remedyOf(
    asLockKeeper({
      en: "A lock prevents the removal of Adobe's access. Ask the person who created it whether it can be removed for this, then remove it.",
      fr: "Un verrou empêche le retrait de l'accès d'Adobe. Demandez à la personne qui l'a créé s'il peut être retiré pour cela, puis retirez-le.",
    }),
    ...locks.map((lock) => removeLock(lockIdOf(lock))),
  );
}

function lockAgain(locks: LocksInTheWay): Runbook {
  const seen = locks === 'unknown' ? [createLockAgain('LOCK-ID', 'CanNotDelete')] : locks.map(again);
  if (seen.length === 0) return nothingToDo;
  return remedyOf(
    asLockKeeper({
      en: 'Create the lock again. The key is still needed if you change your mind, and for what Adobe has not removed yet.',
      fr: "Recréez le verrou. La clé reste nécessaire si vous changez d'avis, et pour ce qu'Adobe n'a pas encore supprimé.",
    }),
    ...seen,
  );
}

const again = (lock: Lock): Command => createLockAgain(lockIdOf(lock), lock.level);

function asLockKeeper(say: Words) {
  return asRole(say, ['owner', 'accessAdministrator'], 'lockScope');
}

const check: Words = {
  en: 'To check, run mode verify: it fails with key-enabled and adobe-grant, and keeps failing, so disable its schedule, or leave the issue open as a record. With usage-days, the page also shows the calls of Adobe that the vault refused, about ten minutes later.',
  fr: "Pour vérifier, exécutez le mode verify\u00A0: il échoue avec key-enabled et adobe-grant, et continue d'échouer\u00A0; désactivez donc sa planification, ou laissez l'issue ouverte comme trace. Avec usage-days, la page montre aussi les appels d'Adobe que le coffre a refusés, une dizaine de minutes plus tard.",
};
