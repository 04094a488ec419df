/** Checks whether vault and key exist at all: what is known to be absent here makes the state `missing`. */

import { createKeyCommand, listDeletedKeys, recoverKeyCommand, restoreKey } from '../az-commands/key.ts';
import { createVaultCommand, findVault, listDeletedVaults, recoverVaultCommand } from '../az-commands/vault.ts';
import { keyTexts } from '../messages/findings/key.ts';
import { vaultTexts } from '../messages/findings/vault.ts';
import type { Command } from '../model/remedy.ts';
import { comparable } from '../model/scopes.ts';
import { type Check, type CheckOutcome, type Context, missing, pass, reasonOf, unreadable } from './check.ts';

export const vaultExists: Check = (context) => {
  const text = vaultTexts['vault-exists'];
  const { inputs, observed, scopes } = context;
  const { vault } = observed;
  if (vault.presence === 'unknown') return unreadable(context, vault.reason);
  if (vault.presence === 'absent') return vaultIsMissing(context);
  if (comparable(vault.value.id) === scopes.vault) return pass(text.found(vault.value.id));
  return missing(text.elsewhere(inputs.vaultName, vault.value.id), text.rename, findVault(context));
};

/** No command here creates a vault if a deleted or foreign vault may have its name. */
function vaultIsMissing(context: Context): CheckOutcome {
  const text = vaultTexts['vault-exists'];
  const { inputs, observed } = context;
  const { vaultName, resourceGroup } = inputs;
  if (observed.deletedVault.presence === 'found') {
    const { location, scheduledPurge, vaultId } = observed.deletedVault.value;
    if (comparable(vaultId) !== context.scopes.vault) {
      const remedy = inputs.confirmedKeyUri === undefined ? text.rename : text.moved;
      return missing(text.deletedElsewhere(vaultName, vaultId), remedy, findVault(context));
    }
    const command = recoverVaultCommand(context, location);
    return missing(text.deleted(vaultName, scheduledPurge), text.recover, command);
  }
  const isTaken = observed.nameTaken.presence === 'found';
  if (isTaken && inputs.confirmedKeyUri !== undefined) {
    return missing(text.taken(vaultName), text.moved, findVault(context), listDeletedVaults(context));
  }
  if (isTaken) return missing(text.taken(vaultName), text.rename, findVault(context));
  const absent = text.absent(vaultName, resourceGroup);
  if (inputs.confirmedKeyUri !== undefined) return missing(absent, text.lost, listDeletedVaults(context));
  if (!nameIsFree(context)) return missing(absent, text.checkFirst, listDeletedVaults(context), findVault(context));
  return missing(absent, text.create, createVaultCommand(context));
}

/** Whether it is known that neither a deleted vault nor somebody else's has the name. */
function nameIsFree({ observed: { deletedVault, nameTaken } }: Context): boolean {
  return deletedVault.presence === 'absent' && nameTaken.presence === 'absent';
}

export const keyExists: Check = (context) => {
  const text = keyTexts['key-exists'];
  const { inputs, observed } = context;
  const { vault, key, deletedKey } = observed;
  if (vault.presence === 'absent') return keyWithoutVault(context);
  if (key.presence === 'found') return pass(text.found(key.value.uriWithVersion));
  if (key.presence === 'unknown') return unreadable(context, key.reason);
  // A key that is not found in a vault that could not be read is not known to be absent.
  if (vault.presence === 'unknown') return unreadable(context, vault.reason);
  if (deletedKey.presence === 'found') {
    return missing(text.deleted(inputs.keyName), text.recover, recoverKeyCommand(context));
  }
  const absent = text.absent(inputs.keyName, inputs.vaultName);
  if (inputs.confirmedKeyUri !== undefined) return missing(absent, text.lost, ...findLostKey(context));
  const unread = reasonOf(deletedKey);
  if (unread !== undefined) {
    return missing(absent, text.checkFirst(unread.code), listDeletedKeys(context));
  }
  return missing(absent, text.create, createKeyCommand(context));
};

const keyWithoutVault: Check = (context) => {
  const text = keyTexts['key-exists'];
  const { confirmedKeyUri, vaultName } = context.inputs;
  const isDeleted = context.observed.deletedVault.presence === 'found';
  const observed = isDeleted ? text.vaultDeleted(vaultName) : text.noVault(vaultName);
  if (confirmedKeyUri !== undefined) return missing(observed, text.lost, listDeletedVaults(context));
  if (!nameIsFree(context)) return missing(observed, text.vaultFirst);
  return missing(observed, text.createVault, createKeyCommand(context));
};

/** Lists the soft-deleted keys, and restores the key from a backup file. */
export function findLostKey(context: Context): Command[] {
  return [listDeletedKeys(context), restoreKey(context)];
}
