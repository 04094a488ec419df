/** Whether the key exists: what is known to be absent makes the state `missing`. */
import { isConfirmed } from '../../model/confirmation.ts';
import type { Words } from '../../model/words.ts';
import { deletedKey, keyLost, keyNotSearched, missingKey } from '../../remedies/missing-key-remedies.ts';
import { type CatalogEntry, type CheckOutcome, type Context, following, missing, pass, unreadable } from '../check.ts';
import { journeyAnalytics } from '../sources.ts';

export const keyExists = {
  id: 'key-exists',
  severity: 'error',
  effect: 'cuts',
  changedBy: ['key-deleted', 'key-purged'],
  loggedIn: 'vault',
  fixedBy: 'key',
  source: journeyAnalytics,
  title: { en: 'The key exists', fr: 'La clé existe' },
  headline: { en: "The key can't be found", fr: 'La clé est introuvable' },
  expected: { en: 'A key of that name in the vault', fr: 'Une clé de ce nom dans le coffre' },
  unchecked: { en: "Couldn't read the key", fr: 'Impossible de lire la clé' },
  check: (context) => {
    const { vault, key } = context.observed;
    if (vault.presence === 'absent') return keyWithoutVault(context);
    if (key.presence === 'found') {
      const uri = key.value.uriWithVersion;
      return pass({ en: `The key exists: ${uri}`, fr: `La clé existe\u00A0: ${uri}` });
    }
    if (key.presence === 'unknown') return unreadable(context, key);
    // A key that is not found in a vault that could not be read is not known to be absent.
    return vault.presence === 'unknown' ? unreadable(context, vault) : keyIsMissing(context);
  },
} as const satisfies CatalogEntry;

/** It was searched for, also among the deleted ones. */
const isLost: Words = { en: 'The key is lost', fr: 'La clé est perdue' };

/** The absence of the vault already makes the state `missing`. */
function keyWithoutVault({ inputs: { vaultName }, observed }: Context): CheckOutcome {
  const deleted = {
    en: `The key can't be used while vault ${vaultName} is deleted`,
    fr: `La clé est inutilisable tant que le coffre ${vaultName} est supprimé`,
  };
  const absent = {
    en: `There is no key, since vault ${vaultName} does not exist`,
    fr: `Il n'y a pas de clé, puisque le coffre ${vaultName} n'existe pas`,
  };
  return following('vault-exists', {
    status: 'fail',
    observed: observed.deletedVault.presence === 'found' ? deleted : absent,
  });
}

function keyIsMissing({ inputs, observed: { deletedKey: deleted } }: Context): CheckOutcome {
  const { keyName, vaultName } = inputs;
  if (deleted.presence === 'found')
    return {
      ...missing(
        { en: `Key ${keyName} is deleted`, fr: `La clé ${keyName} est supprimée` },
        deletedKey(inputs, deleted.value.scheduledPurge),
      ),
      headline: { en: 'The key is deleted', fr: 'La clé est supprimée' },
    };
  if (deleted.presence === 'unknown') {
    const { code, right } = deleted.reason;
    const outcome = missing(
      {
        en: `Key ${keyName} is not in vault ${vaultName}. Whether it was deleted could not be checked (${code})`,
        fr: `La clé ${keyName} n'est pas dans le coffre ${vaultName}. Impossible de vérifier si elle a été supprimée (${code})`,
      },
      keyNotSearched(inputs, right),
    );
    return {
      ...outcome,
      brief: { en: `Key ${keyName} is not in vault ${vaultName}`, fr: `Clé ${keyName} absente du coffre ${vaultName}` },
    };
  }
  return {
    ...missing(
      {
        en: `Key ${keyName} does not exist in vault ${vaultName}, and is not among its deleted keys`,
        fr: `La clé ${keyName} n'existe pas dans le coffre ${vaultName}, et n'est pas parmi ses clés supprimées`,
      },
      isConfirmed(inputs) ? keyLost(inputs) : missingKey(inputs),
    ),
    ...(isConfirmed(inputs) && { headline: isLost }),
    brief: {
      en: `Key ${keyName} does not exist, nor a deleted one`,
      fr: `Aucune clé ${keyName}, ni existante ni supprimée`,
    },
  };
}
