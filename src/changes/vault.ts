/** Makes, recovers or protects the vault. */

import { seconds } from '../azure/http.ts';
import { poll } from '../azure/poll.ts';
import type { Operation } from '../azure/responses.ts';
import type { Session } from '../azure/session.ts';
import { createVault, getVault, protectVault, recoverVault, vaultReadRight } from '../azure/vaults.ts';
import { ServiceError } from '../errors/errors.ts';
import type { Vault } from '../model/observed.ts';
import type { Step } from '../model/plan.ts';
import { differencesFromAsked } from './as-asked.ts';
import { orAbsent, write } from './idempotent-write.ts';

/** What became of the vault, for the changes after it. */
export interface VaultContext {
  /** It is, or may be, another one than was planned (recovered, somebody was faster, a policy changed it): what follows may not fit. */
  vaultDiffers: boolean;
  /** A deleted vault was recovered, as planned or in place of the planned creation: its grants did not come back. */
  wasRecovered: boolean;
  /** This run has seen that the vault's name is registered. */
  isRegistered: boolean;
}

/** How long a new vault may register its DNS name: 10 to 30 s are usual. */
const dnsWindow = 300_000;

export function readVaultIfExists(session: Session): Promise<Vault | undefined> {
  const name = `read vault ${session.inputs.vaultName}`;
  const operation: Operation = { service: 'arm', name, right: vaultReadRight };
  return orAbsent(() => getVault(session.keyVault, session.inputs, operation));
}

export async function changeVault(
  session: Session,
  step: Extract<Step, { resource: 'vault' }>,
  made: VaultContext,
): Promise<void> {
  if (step.action === 'update') return protect(session);
  if (step.action === 'recover') await recover(session, step.location, made);
  else await makeVault(session, step.location, made);
  await untilRegistered(session);
  made.isRegistered = true;
}

async function recover(session: Session, location: string, made: VaultContext): Promise<void> {
  made.vaultDiffers = true;
  made.wasRecovered = true;
  await write(session, () => recoverVault(session.keyVault, session.inputs, location), {
    conflictCodes: ['SoftDeletedVaultDoesNotExist'],
    read: () => readVaultIfExists(session),
  });
}

/** @throws ServiceError `TurnedBack` when Azure accepts the change and the property stays as it was */
async function protect(session: Session): Promise<void> {
  const isProtected = async () => {
    const vault = await readVaultIfExists(session);
    return vault?.purgeProtection === true ? vault : undefined;
  };
  const { vaultName } = session.inputs;
  const vault = await write(session, () => protectVault(session.keyVault, session.inputs), { read: isProtected });
  if (vault.purgeProtection) return;
  const operation = `turn on purge protection of vault ${vaultName}`;
  const message = 'Azure accepted the change, and purge protection is still off';
  throw new ServiceError({ service: 'arm', operation, code: 'TurnedBack', message });
}

async function makeVault(session: Session, location: string, made: VaultContext): Promise<void> {
  // A PUT would replace a vault that somebody made since the plan.
  made.vaultDiffers = (await readVaultIfExists(session)) !== undefined;
  if (!made.vaultDiffers) await createOrRecover(session, location, made);
}

async function createOrRecover(session: Session, location: string, made: VaultContext): Promise<void> {
  const { inputs, keyVault, log } = session;
  const read = async () => {
    const vault = await readVaultIfExists(session);
    made.vaultDiffers ||= vault !== undefined;
    return vault;
  };
  try {
    const conflictCodes = ['VaultAlreadyExists'];
    const vault = await write(session, () => createVault(keyVault, inputs, location), { conflictCodes, read });
    if (!made.vaultDiffers) made.vaultDiffers = sayDifferences(session, vault);
  } catch (error) {
    // A soft-deleted vault that could not be seen beforehand shows itself here.
    if (!(error instanceof ServiceError) || error.details.code !== 'ConflictError' || !inputs.recoverDeleted)
      throw error;
    log.info('A soft-deleted vault holds the name: recovering it, as recover-deleted says.');
    await recover(session, location, made);
  }
}

/**
 * An Azure Policy may change what was asked in the very answer: a person has to hear of it. The findings judge it.
 *
 * @returns whether it did, so that what is planned for a vault as it was asked no longer fits
 */
function sayDifferences({ inputs, log }: Session, vault: Vault): boolean {
  const differences = differencesFromAsked(inputs, vault);
  if (differences.length === 0) return false;
  log.warning(
    `Azure made vault ${inputs.vaultName} otherwise than it was asked: ${differences.join('; ')}. Most likely an Azure Policy (effect Modify or Append) does that.`,
  );
  return true;
}

/** @throws ServiceError `VaultNotReady` when the window is over, or Azure says that it failed */
export async function untilRegistered(session: Session): Promise<void> {
  const what = `vault ${session.inputs.vaultName} to register its DNS name`;
  const why = 'Azure answers before the name of a new vault is known everywhere';
  let state = '';
  const ready = await poll(session, { what, timeout: dnsWindow, why }, async () => {
    const vault = await readVaultIfExists(session);
    state = vault?.provisioningState ?? 'absent';
    return /^(succeeded|failed|canceled)$/i.test(state) ? vault : undefined;
  });
  if (ready !== undefined && state.toLowerCase() === 'succeeded') return;
  const message =
    ready === undefined ? `the vault is still ${state} after ${seconds(dnsWindow)}` : `the vault is ${state}`;
  throw new ServiceError({ service: 'arm', operation: `wait for ${what}`, code: 'VaultNotReady', message });
}
