/** Makes or recovers the key. */

import type { Session } from '../azure/clients.ts';
import { createKey, getKey } from '../azure/keys.ts';
import { operationOf } from '../azure/operations.ts';
import { poll } from '../azure/poll.ts';
import { ServiceError } from '../errors/errors.ts';
import type { Key } from '../model/observed.ts';
import { seconds } from '../runtime/clock.ts';
import { type VaultContext, waitForRegistration } from './change-vault.ts';
import { attemptsOf, orAbsent, write } from './idempotent-write.ts';
import { whileBusy, whileRolesPropagate } from './passing-refusals.ts';

/** A recovered key answers 404 for some seconds. */
const recoveredKeyTimeout = 120_000;

/** The error of a creation when a soft-deleted key has the name. */
const deletedKeyCodes = new Set(['ObjectIsDeletedButRecoverable', 'ObjectIsBeingDeleted']);

/** Somebody else recovers the key of that name right now; reads do not find it yet. */
const recoveringCode = 'ObjectIsBeingRecovered';

async function readKeyIfExists({ inputs, keyVaultManagement, publishKnown }: Session): Promise<Key | undefined> {
  const key = await orAbsent(() => getKey(keyVaultManagement, inputs, operationOf('readKey', inputs)));
  publishKnown({ key });
  return key;
}

/** Waits until a vault that this run created or recovered lets its keys be read, whether there are any or not. */
export async function waitForRoles(session: Session): Promise<void> {
  await whileRolesPropagate(session, () => readKeyIfExists(session));
}

/**
 * A soft-deleted key of that name is recovered if recover-deleted allows it.
 *
 * @returns what this run has done; `undefined` if somebody else was faster, as far as Azure tells: it answers a creation
 * with a key of the same kind that exists already, and the second in which that was created
 */
export async function makeKey(
  session: Session,
  { isRegistered, isNew }: VaultContext,
): Promise<'create' | 'recover' | undefined> {
  // An earlier run may have been canceled before its vault was ready; another run may be creating the vault right now.
  if (!isRegistered) await waitForRegistration(session);
  const { send, isOurs } = attemptsOf(
    () => createKey(session.keyVaultManagement, session.inputs),
    ({ created }, since) => created !== null && session.clock.isSince(created * 1000, since),
  );
  const create = () =>
    write(session, send, {
      conflictCodes: ['KeyCreationParametersDidNotMatchExistingKey'],
      read: () => readKeyIfExists(session),
    });
  const createWhenFree = () => whileBusy(session, create);
  try {
    const key = await (isNew ? whileRolesPropagate(session, createWhenFree) : createWhenFree());
    session.publishKnown({ key });
    return isOurs() ? 'create' : undefined;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    if (error.details.code === recoveringCode) {
      session.log.info('Somebody else is recovering the key; this run waits for it.');
      await waitUntilBack(session, error);
      return undefined;
    }
    if (!deletedKeyCodes.has(error.details.code) || !session.inputs.recoverDeleted) throw error;
    session.log.info('A soft-deleted key has this name: recovering it, as asked.');
    return (await recoverKey(session)) ? 'recover' : undefined;
  }
}

/** @returns whether this run recovered it */
export async function recoverKey(session: Session): Promise<boolean> {
  const { inputs } = session;
  const read = () => readKeyIfExists(session);
  const operation = operationOf('recoverKey', inputs);
  const { send, isOurs } = attemptsOf(
    async () => (await session.deletedKeys()).recover(operation),
    (isSent) => isSent,
  );
  let refusal: ServiceError | undefined;
  try {
    await write<unknown>(session, send, { conflictCodes: ['KeyNotFound'], read });
  } catch (error) {
    refusal = unlessRecovering(error);
  }
  await waitUntilBack(session, refusal, send);
  return isOurs();
}

/**
 * Whether a refused recovery may mean that the key comes back all the same: there is no deleted key if another run is
 * recovering it, or if its deletion is not done; and Key Vault refuses one of two recoveries at the same moment (409
 * Conflict, Azure/azure-sdk-for-net#38464).
 *
 * @throws the error itself if not
 */
function unlessRecovering(error: unknown): ServiceError {
  if (error instanceof ServiceError && (error.details.code === 'KeyNotFound' || error.details.status === 409))
    return error;
  throw error;
}

/** As `unlessRecovering`; and what may pass does not end a wait that looks first each time. */
function unlessPassing(error: unknown): ServiceError {
  const { answerLost = false, transient = false } = error instanceof ServiceError ? error.details : {};
  return error instanceof ServiceError && (answerLost || transient) ? error : unlessRecovering(error);
}

/**
 * @param refusal why this run could not recover the key itself; thrown if the key does not come back
 * @param recover asked for again until then: a key that is still being deleted can't be recovered at first
 */
async function waitUntilBack(
  session: Session,
  refusal?: ServiceError,
  recover?: () => Promise<unknown>,
): Promise<void> {
  const { inputs } = session;
  const what = { en: `key ${inputs.keyName} to come back`, fr: `que la clé ${inputs.keyName} soit récupérée` };
  const why = 'Key Vault accepts a recovery before it is done';
  const withinDeadline = refusal !== undefined;
  const timeout = recoveredKeyTimeout;
  let last = refusal;
  const back = await poll(session, { what, timeout, why, withinDeadline }, async () => {
    const key = await readKeyIfExists(session);
    if (key === undefined && last !== undefined && recover !== undefined)
      last = await recover().then(() => undefined, unlessPassing);
    return key;
  });
  if (back !== undefined) return;
  if (last !== undefined) throw last;
  const operation = operationOf('recoverKey', inputs).name;
  const message = `the key did not come back in ${seconds(recoveredKeyTimeout)}`;
  throw new ServiceError({ service: 'vault', operation, code: 'KeyNotBack', message });
}
