/** The operations on deleted keys. */
import type { CloudAnswer } from '../service.ts';
import type { DeletedKeyState } from '../state.ts';
import { failure, ok } from './answers.ts';
import { deletedBundle, deletedEntry, keyBundle } from './key-body.ts';
import { keyRight } from './keys.ts';
import { currentVersion, findDeletedKey } from './keys-held.ts';
import { type Operation, page, type VaultContext } from './operation.ts';

const one = /^\/deletedkeys\/(?<name>[^/]+)$/i;

export const deletedKeyOperations: Operation[] = [
  { method: 'GET', path: /^\/deletedkeys$/i, right: keyRight('keys/read', 'list'), answer: listDeleted },
  { method: 'GET', path: one, right: keyRight('keys/read', 'get'), answer: getDeleted },
  {
    method: 'POST',
    path: /^\/deletedkeys\/(?<name>[^/]+)\/recover$/i,
    right: keyRight('keys/recover/action', 'recover'),
    answer: recover,
  },
];

/** A deleted key that reads return: right after the deletion it is neither active nor deleted (as recorded). */
function readyKey({ vault, cloud, name }: VaultContext): DeletedKeyState | undefined {
  const deleted = findDeletedKey(vault, name);
  return deleted !== undefined && deleted.readyAt <= cloud.now() ? deleted : undefined;
}

/** As recorded. */
function notFound(name: string): CloudAnswer {
  return failure(404, 'KeyNotFound', `Deleted Key not found: ${name}`);
}

function listDeleted(context: VaultContext): CloudAnswer {
  const { vault, cloud } = context;
  const ready = vault.deletedKeys.filter((deleted) => deleted.readyAt <= cloud.now());
  return page(
    context,
    ready.map((deleted) => deletedEntry(vault, deleted)),
  );
}

function getDeleted(context: VaultContext): CloudAnswer {
  const deleted = readyKey(context);
  return deleted === undefined ? notFound(context.name) : ok(deletedBundle(context.vault, deleted));
}

/** As recorded: the key is returned immediately, but reads do not find it for some seconds. */
function recover(context: VaultContext): CloudAnswer {
  const { vault, cloud } = context;
  const deleted = readyKey(context);
  if (deleted === undefined) return notFound(context.name);
  const { key } = deleted;
  key.visibleAt = cloud.now() + cloud.state.settings.keyDelay;
  vault.deletedKeys = vault.deletedKeys.filter((other) => other !== deleted);
  vault.keys.push(key);
  return ok(keyBundle(vault, key, currentVersion(key)));
}
