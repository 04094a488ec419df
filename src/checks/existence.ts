/** Checks whether vault and key exist at all: what is seen absent here makes the state `missing`. */

import { az, keyCommand } from '../az-commands.ts';
import { type Check, type Context, fail, pass, unreadable } from './check.ts';

export const vaultExists: Check = (context, words) => {
  const text = words['vault-exists'];
  const { inputs, observed } = context;
  const { vault } = observed;
  if (vault.presence === 'found') return pass(text.found(vault.value.id), text.expected);
  if (vault.presence === 'unknown') return unreadable(context, words, text.expected, vault.reason);
  if (observed.deletedVault.presence === 'found') {
    const { location, scheduledPurge } = observed.deletedVault.value;
    const command = az('keyvault', 'recover', '--name', inputs.vaultName, '--location', location);
    return fail(text.deleted(inputs.vaultName, scheduledPurge), text.expected, text.recover, command);
  }
  if (observed.nameTaken.presence === 'found') {
    const query = `[?name=='${inputs.vaultName}'].id`;
    const command = az('keyvault', 'list', '--subscription', inputs.subscriptionId, '--query', query);
    return fail(text.taken(inputs.vaultName), text.expected, text.rename, command);
  }
  const absent = text.absent(inputs.vaultName, inputs.resourceGroup);
  if (inputs.confirmedKeyUri !== undefined) return fail(absent, text.expected, text.lost, listDeletedVaults(context));
  return fail(absent, text.expected, text.create, createVault(context));
};

export const keyExists: Check = (context, words) => {
  const text = words['key-exists'];
  const { inputs, observed } = context;
  const { vault, key } = observed;
  if (vault.presence === 'absent') return keyWithoutVault(context, words);
  if (key.presence === 'found') return pass(text.found(key.value.uriWithVersion), text.expected);
  if (key.presence === 'unknown') return unreadable(context, words, text.expected, key.reason);
  // A key that is not found in a vault that could not be read is not known to be absent.
  if (vault.presence === 'unknown') return unreadable(context, words, text.expected, vault.reason);
  if (observed.deletedKey.presence === 'found') {
    return fail(text.deleted(inputs.keyName), text.expected, text.recover, keyCommand(context, 'recover'));
  }
  const absent = text.absent(inputs.keyName, inputs.vaultName);
  if (inputs.confirmedKeyUri !== undefined) return fail(absent, text.expected, text.lost, ...findLostKey(context));
  return fail(absent, text.expected, text.create, createKey(context));
};

const keyWithoutVault: Check = (context, words) => {
  const text = words['key-exists'];
  const { confirmedKeyUri, vaultName } = context.inputs;
  const observed = text.noVault(vaultName);
  if (confirmedKeyUri !== undefined) return fail(observed, text.expected, text.lost, listDeletedVaults(context));
  return fail(observed, text.expected, text.createVault, createKey(context));
};

/** Lists the soft-deleted vaults of the subscription. */
export function listDeletedVaults({ inputs }: Context): string {
  return az('keyvault', 'list-deleted', '--subscription', inputs.subscriptionId, '--resource-type', 'vault');
}

/** Shows the soft-deleted keys, and brings the key back from a backup file. */
export function findLostKey({ inputs }: Context): string[] {
  const vault = ['--vault-name', inputs.vaultName];
  return [
    az('keyvault', 'key', 'list-deleted', ...vault),
    az('keyvault', 'key', 'restore', ...vault, '--file', 'BACKUP-FILE'),
  ];
}

function createVault({ inputs }: Context): string {
  const target = ['--name', inputs.vaultName, '--resource-group', inputs.resourceGroup];
  const place = [
    '--location',
    inputs.location ?? 'LOCATION',
    '--sku',
    inputs.keyType === 'RSA-HSM' ? 'premium' : 'standard',
  ];
  const safety = ['--enable-purge-protection', 'true', '--retention-days', `${inputs.retentionDays}`];
  return az('keyvault', 'create', ...target, ...place, '--enable-rbac-authorization', 'true', ...safety);
}

function createKey(context: Context): string {
  const { keyType, keySize } = context.inputs;
  return keyCommand(context, 'create', '--kty', keyType, '--size', `${keySize}`, '--ops', 'wrapKey', 'unwrapKey');
}
