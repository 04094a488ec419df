/**
 * Backup and restore of a key. Source: "Azure Key Vault backup and restore": a backup is an encrypted file with all versions, which only a vault
 * of the same subscription and geography restores, under the same name, and only while that name is free. guessed: what the file
 * contains, and the errors but the conflict's.
 */
import { parseObject, textAt } from '../arm/json.ts';
import { findLocation } from '../arm/locations.ts';
import { same } from '../arm/scopes.ts';
import type { KeyState, VaultState } from '../state.ts';
import { failure, ok } from './answers.ts';
import { keyBundle } from './key-body.ts';
import { keyNotFound, keyRight } from './keys.ts';
import { currentVersion, findKey, nameConflict, nameHeld } from './keys-held.ts';
import type { Operation } from './operation.ts';

export const backupOperations: Operation[] = [
  {
    method: 'POST',
    path: /^\/keys\/(?<name>[^/]+)\/backup$/i,
    right: keyRight('keys/backup/action', 'backup'),
    answer: ({ vault, cloud, name }) => {
      const key = findKey(vault, name, cloud.now());
      return key === undefined ? keyNotFound(name) : ok({ value: backUp(vault, key) });
    },
  },
  {
    method: 'POST',
    path: /^\/keys\/restore$/i,
    right: keyRight('keys/restore/action', 'restore'),
    answer: ({ vault, cloud, body }) => {
      const key = openBackup(vault, textAt(body, 'value') ?? '');
      if (key === undefined) {
        const message = 'The backup was not made by this service, or in a different subscription or geography.';
        return failure(400, 'BadParameter', message);
      }
      const held = nameHeld(vault, key.name, cloud.now());
      if (findKey(vault, key.name, cloud.now()) !== undefined) {
        return failure(409, 'Conflict', `There was a conflict restoring the key '${key.name}'.`);
      }
      if (held !== undefined) {
        const { code, message } = nameConflict(key.name, held);
        return failure(409, 'Conflict', message, code);
      }
      vault.keys.push(key);
      return ok(keyBundle(vault, key, currentVersion(key)));
    },
  },
];

interface Backup {
  readonly subscriptionId: string;
  readonly geography: string | undefined;
  readonly key: KeyState;
}

function placeOf({ subscriptionId, location }: VaultState): Omit<Backup, 'key'> {
  return { subscriptionId, geography: findLocation(location)?.geography };
}

function backUp(vault: VaultState, key: KeyState): string {
  const backup: Backup = { ...placeOf(vault), key };
  return Buffer.from(JSON.stringify(backup)).toString('base64url');
}

function openBackup(vault: VaultState, value: string): KeyState | undefined {
  const text = Buffer.from(value, 'base64url').toString();
  if (parseObject(text)?.['key'] === undefined) return undefined;
  const backup = JSON.parse(text) as Backup;
  const { subscriptionId, geography } = placeOf(vault);
  return same(backup.subscriptionId, subscriptionId) && backup.geography === geography ? backup.key : undefined;
}
