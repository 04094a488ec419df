/** Makes or recovers the key. */
import type { Question } from '../azure/answers.ts';
import { deletedKeyRecoverRight } from '../azure/deleted-key-rights.ts';
import { seconds } from '../azure/http.ts';
import { createKey, getKey, keyReadRight } from '../azure/keys.ts';
import type { Session } from '../azure/session.ts';
import { waitFor } from '../azure/wait.ts';
import { ServiceError } from '../errors.ts';
import type { Key } from '../model.ts';
import { orAbsent, write } from './settle.ts';
import { untilRegistered, type VaultMade } from './vault.ts';

/** A recovered key answers 404 for some seconds. */
const recoveredKeyWindow = 120_000;

/** What a creation says when a soft-deleted key holds the name. */
const deletedKeyCodes = new Set(['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted']);

function lookAtKey(session: Session): Promise<Key | undefined> {
  const { inputs } = session;
  const tried = `read key ${inputs.keyName} of vault ${inputs.vaultName}`;
  const question: Question = { service: 'arm', tried, right: keyReadRight };
  return orAbsent(() => getKey(session.keyVault, inputs, question));
}

export async function makeKey(session: Session, { isRegistered }: VaultMade): Promise<void> {
  // An earlier run may have been killed before its vault was ready; another one may be making it right now.
  if (!isRegistered) await untilRegistered(session);
  try {
    await write(session, () => createKey(session.keyVault, session.inputs), {
      settle: ['KeyCreationParametersDidNotMatchExistingKey'],
      look: () => lookAtKey(session),
    });
  } catch (error) {
    const deleted = error instanceof ServiceError && deletedKeyCodes.has(error.details.code);
    if (!deleted || !session.inputs.recoverDeleted) throw error;
    session.log.info('A soft-deleted key holds the name: recovering it, as recover-deleted says.');
    await recoverKey(session);
  }
}

export async function recoverKey(session: Session): Promise<void> {
  const { inputs } = session;
  const tried = `recover key ${inputs.keyName} of vault ${inputs.vaultName}`;
  const look = () => lookAtKey(session);
  const question: Question = { service: 'vault', tried, right: deletedKeyRecoverRight, writes: true };
  const send = async () => (await session.deletedKeys()).recover(question);
  await write<unknown>(session, send, { settle: ['KeyNotFound'], look });
  const what = `key ${inputs.keyName} to come back`;
  const why = 'Key Vault accepts a recovery before it is done';
  const back = await waitFor(session, { what, atMost: recoveredKeyWindow, why }, look);
  if (back !== undefined) return;
  const message = `the key did not come back in ${seconds(recoveredKeyWindow)}`;
  throw new ServiceError({ service: 'vault', tried, code: 'KeyNotBack', message });
}
