/** Checks whether vault and key exist at all: what is known to be absent here makes the state `missing`. */

import {
  azIn,
  createKey,
  createVault,
  findVault,
  keyCommand,
  listDeletedKeys,
  listDeletedVaults,
  restoreKey,
} from '../az-commands.ts';
import type { FindingWords } from '../messages/findings.ts';
import { comparable } from '../model/scopes.ts';
import { type Check, type CheckOutcome, type Context, missing, pass, reasonOf, unreadable } from './check.ts';

export const vaultExists: Check = (context, words) => {
  const text = words['vault-exists'];
  const { inputs, observed, scopes } = context;
  const { vault } = observed;
  if (vault.presence === 'unknown') return unreadable(context, words, text.expected, vault.reason);
  if (vault.presence === 'absent') return vaultIsMissing(context, words);
  if (comparable(vault.value.id) === scopes.vault) return pass(text.found(vault.value.id), text.expected);
  return missing(text.elsewhere(inputs.vaultName, vault.value.id), text.expected, text.rename, findVault(context));
};

/** No command here makes a vault where a deleted or foreign one may hold its name. */
function vaultIsMissing(context: Context, words: FindingWords): CheckOutcome {
  const text = words['vault-exists'];
  const { inputs, observed } = context;
  const { vaultName, resourceGroup } = inputs;
  if (observed.deletedVault.presence === 'found') {
    const { location, scheduledPurge, vaultId } = observed.deletedVault.value;
    const seen = text.deleted(vaultName, scheduledPurge);
    const isOurs = comparable(vaultId) === context.scopes.vault;
    if (!isOurs) return missing(seen + text.deletedElsewhere(vaultId), text.expected, text.rename, findVault(context));
    const command = azIn(context, 'keyvault', 'recover', '--name', vaultName, '--location', location);
    return missing(seen, text.expected, text.recover, command);
  }
  if (observed.nameTaken.presence === 'found') {
    return missing(text.taken(vaultName), text.expected, text.rename, findVault(context));
  }
  const absent = text.absent(vaultName, resourceGroup);
  if (inputs.confirmedKeyUri !== undefined)
    return missing(absent, text.expected, text.lost, listDeletedVaults(context));
  if (!nameIsFree(context))
    return missing(absent, text.expected, text.lookFirst, listDeletedVaults(context), findVault(context));
  return missing(absent, text.expected, text.create, createVault(context));
}

/** Whether it was seen that neither a deleted vault nor somebody else's holds the name. */
function nameIsFree({ observed: { deletedVault, nameTaken } }: Context): boolean {
  return deletedVault.presence === 'absent' && nameTaken.presence === 'absent';
}

export const keyExists: Check = (context, words) => {
  const text = words['key-exists'];
  const { inputs, observed } = context;
  const { vault, key, deletedKey } = observed;
  if (vault.presence === 'absent') return keyWithoutVault(context, words);
  if (key.presence === 'found') return pass(text.found(key.value.uriWithVersion), text.expected);
  if (key.presence === 'unknown') return unreadable(context, words, text.expected, key.reason);
  // A key that is not found in a vault that could not be read is not known to be absent.
  if (vault.presence === 'unknown') return unreadable(context, words, text.expected, vault.reason);
  if (deletedKey.presence === 'found') {
    return missing(text.deleted(inputs.keyName), text.expected, text.recover, keyCommand(context, 'recover'));
  }
  const absent = text.absent(inputs.keyName, inputs.vaultName);
  if (inputs.confirmedKeyUri !== undefined) return missing(absent, text.expected, text.lost, ...findLostKey(context));
  const unseen = reasonOf(deletedKey);
  if (unseen !== undefined) {
    return missing(absent, text.expected, text.lookFirst(unseen.code), listDeletedKeys(context));
  }
  return missing(absent, text.expected, text.create, createKey(context));
};

const keyWithoutVault: Check = (context, words) => {
  const text = words['key-exists'];
  const { confirmedKeyUri, vaultName } = context.inputs;
  const observed = text.noVault(vaultName);
  if (confirmedKeyUri !== undefined) return missing(observed, text.expected, text.lost, listDeletedVaults(context));
  if (!nameIsFree(context)) return missing(observed, text.expected, text.vaultFirst);
  return missing(observed, text.expected, text.createVault, createKey(context));
};

/** Shows the soft-deleted keys, and brings the key back from a backup file. */
export function findLostKey(context: Context): string[] {
  return [listDeletedKeys(context), restoreKey(context)];
}
