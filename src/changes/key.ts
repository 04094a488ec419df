/** Makes or recovers the key. */

import type { Session } from '../azure/clients.ts';
import { deletedKeyRecoverRight } from '../azure/deleted-key-rights.ts';
import { createKey, getKey, keyReadRight } from '../azure/keys.ts';
import type { Operation } from '../azure/pipeline/exchange.ts';
import { poll } from '../azure/poll.ts';
import { ServiceError } from '../errors/errors.ts';
import type { Key } from '../model/observed.ts';
import { seconds } from '../runtime/durations.ts';
import { orAbsent, write } from './idempotent-write.ts';
import { whileBusy, whileRolesPropagate } from './passing-refusals.ts';
import { type VaultContext, waitForRegistration } from './vault.ts';

/** A recovered key answers 404 for some seconds. */
const recoveredKeyTimeout = 120_000;

/** What a creation says when a soft-deleted key holds the name. */
const deletedKeyCodes = new Set(['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted']);

function readKeyIfExists(session: Session): Promise<Key | undefined> {
  const { inputs } = session;
  const name = `read key ${inputs.keyName} of vault ${inputs.vaultName}`;
  const operation: Operation = { service: 'arm', name, right: keyReadRight };
  return orAbsent(() => getKey(session.keyVault, inputs, operation));
}

export async function makeKey(session: Session, { isRegistered, isNew }: VaultContext): Promise<void> {
  // An earlier run may have been killed before its vault was ready; another one may be making it right now.
  if (!isRegistered) await waitForRegistration(session);
  const create = () =>
    write(session, () => createKey(session.keyVault, session.inputs), {
      conflictCodes: ['KeyCreationParametersDidNotMatchExistingKey'],
      read: () => readKeyIfExists(session),
    });
  const createWhenFree = () => whileBusy(session, create);
  try {
    await (isNew ? whileRolesPropagate(session, createWhenFree) : createWhenFree());
  } catch (error) {
    const deleted = error instanceof ServiceError && deletedKeyCodes.has(error.details.code);
    if (!deleted || !session.inputs.recoverDeleted) throw error;
    session.log.info('A soft-deleted key has this name: recovering it (recover-deleted: true).');
    await recoverKey(session);
  }
}

export async function recoverKey(session: Session): Promise<void> {
  const { inputs } = session;
  const name = `recover key ${inputs.keyName} of vault ${inputs.vaultName}`;
  const read = () => readKeyIfExists(session);
  const operation: Operation = { service: 'vault', name, right: deletedKeyRecoverRight, writes: true };
  const send = async () => (await session.deletedKeys()).recover(operation);
  await write<unknown>(session, send, { conflictCodes: ['KeyNotFound'], read });
  const what = `key ${inputs.keyName} to come back`;
  const why = 'Key Vault accepts a recovery before it is done';
  const back = await poll(session, { what, timeout: recoveredKeyTimeout, why }, read);
  if (back !== undefined) return;
  const message = `the key did not come back in ${seconds(recoveredKeyTimeout)}`;
  throw new ServiceError({ service: 'vault', operation: operation.name, code: 'KeyNotBack', message });
}
