/** Creates, recovers or protects the vault. */

import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { poll } from '../azure/poll.ts';
import { getDeletedVault } from '../azure/vault-names.ts';
import { createVault, getVault, protectVault, recoverVault } from '../azure/vaults.ts';
import { ServiceError } from '../errors/errors.ts';
import type { Vault } from '../model/observed.ts';
import type { Step } from '../model/plan.ts';
import { comparable, vaultScopeOf } from '../model/scopes.ts';
import type { Words } from '../model/words.ts';
import { seconds } from '../runtime/durations.ts';
import { differencesFromAsked } from './as-asked.ts';
import { orAbsent, write } from './idempotent-write.ts';
import { isHeldByDeleted, whileBusy } from './passing-refusals.ts';

/** The result for the vault, for the changes after it. */
export interface VaultContext {
  /** It may differ from the planned one (recovered, created by somebody else, changed by a policy): later steps may not fit. */
  vaultDiffers: boolean;
  /**
   * A deleted vault was recovered, as planned or in place of the planned creation: its role assignments were not
   * restored.
   */
  wasRecovered: boolean;
  /** Whether this run has observed that the vault's DNS name is registered. */
  isRegistered: boolean;
  /**
   * Whether this run created the vault: it may reject the identity for some minutes, until role assignments take
   * effect.
   */
  isNew: boolean;
}

/** How long a new vault may register its DNS name: 10 to 30 s are usual. */
const dnsTimeout = 300_000;

export function readVaultIfExists(session: Session): Promise<Vault | undefined> {
  const { keyVault, inputs } = session;
  return orAbsent(() => getVault(keyVault, inputs, operationOf('readVault', inputs)));
}

/** @returns what was done: a soft-deleted vault of that name is recovered if recover-deleted allows it */
export async function changeVault(
  session: Session,
  step: Extract<Step, { resource: 'vault' }>,
  context: VaultContext,
): Promise<(typeof step)['action']> {
  if (step.action === 'update') {
    await protect(session);
    return step.action;
  }
  if (step.action === 'recover') await recover(session, step.location, context);
  else await createVaultUnlessExists(session, step.location, context);
  if (context.wasRecovered) await waitForRegistration(session);
  else await untilRegistered(session);
  context.isRegistered = true;
  return context.wasRecovered ? 'recover' : step.action;
}

async function recover(session: Session, location: string, context: VaultContext): Promise<void> {
  context.vaultDiffers = true;
  context.wasRecovered = true;
  await whileBusy(session, () =>
    write(session, () => recoverVault(session.keyVault, session.inputs, location), {
      conflictCodes: ['SoftDeletedVaultDoesNotExist'],
      read: () => readVaultIfExists(session),
      // Azure accepts it for a vault in use too (as recorded), and may take over the SKU and the missing tags.
      replaces: true,
    }),
  );
}

/** @throws ServiceError `TurnedBack` when Azure accepts the change but the property does not change */
async function protect(session: Session): Promise<void> {
  const isProtected = async () => {
    const vault = await readVaultIfExists(session);
    return vault?.purgeProtection === true ? vault : undefined;
  };
  const send = () => protectVault(session.keyVault, session.inputs);
  const vault = await whileBusy(session, () => write(session, send, { read: isProtected }));
  if (vault.purgeProtection) return;
  const { name: operation } = operationOf('protectVault', session.inputs);
  const message = 'Azure accepted the change, and purge protection is still off';
  throw new ServiceError({ service: 'arm', operation, code: 'TurnedBack', message });
}

async function createVaultUnlessExists(session: Session, location: string, context: VaultContext): Promise<void> {
  const { inputs, keyVault } = session;
  const read = async () => {
    const vault = await readVaultIfExists(session);
    context.vaultDiffers ||= vault !== undefined;
    return vault;
  };
  try {
    // A PUT would replace a vault that somebody created after the plan.
    const options = { conflictCodes: ['VaultAlreadyExists'], read, replaces: true };
    let sent = false;
    const send = () => {
      sent = true;
      return createVault(keyVault, inputs, location);
    };
    const vault = await whileBusy(session, () => write(session, send, options));
    context.isNew = sent;
    if (!context.vaultDiffers) context.vaultDiffers = sayDifferences(session, vault);
  } catch (error) {
    // Azure's error is the first evidence of a soft-deleted vault that could not be read before.
    const isHeld = error instanceof ServiceError && isHeldByDeleted(error.details);
    if (!isHeld || !inputs.recoverDeleted) throw error;
    await recoverHolder(session, context, error);
  }
}

/** @throws `refusal` unless the deleted vault is known to have been in the given resource group */
async function recoverHolder(session: Session, context: VaultContext, refusal: ServiceError): Promise<void> {
  const { inputs, log } = session;
  const operation = operationOf('findDeletedVault', inputs);
  const deleted = await orAbsent(() => getDeletedVault(session.arm, inputs, operation)).catch((error: unknown) => {
    throw error instanceof ServiceError ? refusal : error;
  });
  if (deleted === undefined || comparable(deleted.vaultId) !== vaultScopeOf(inputs)) throw refusal;
  log.info('A soft-deleted vault has this name: recovering it (recover-deleted: true).');
  await recover(session, deleted.location, context);
}

/**
 * An Azure Policy may have changed what was requested: warn about it. The findings decide whether that is a problem.
 *
 * @returns whether it did; the plan may then no longer apply
 */
function sayDifferences({ inputs, log }: Session, vault: Vault): boolean {
  const differences = differencesFromAsked(inputs, vault);
  if (differences.length === 0) return false;
  log.warning(
    `Azure made vault ${inputs.vaultName} otherwise than it was asked: ${differences.join('; ')}. Most likely an Azure Policy (effect Modify or Append) does that.`,
  );
  return true;
}

/** @throws ServiceError `VaultNotReady` when the time is over, or Azure reports that it failed */
async function untilRegistered(session: Session): Promise<void> {
  const state = await waitForRegistration(session);
  if (state.toLowerCase() === 'succeeded') return;
  const isOver = /^(failed|canceled)$/i.test(state);
  const message = isOver ? `the vault is ${state}` : `the vault is still ${state} after ${seconds(dnsTimeout)}`;
  const { en, fr } = registration(session);
  const operation = { en: `wait for ${en}`, fr: `attendre ${fr}` };
  throw new ServiceError({ service: 'arm', operation, code: 'VaultNotReady', message });
}

function registration({ inputs: { vaultName } }: Session): Words {
  return { en: `vault ${vaultName} to register its DNS name`, fr: `que le coffre ${vaultName} enregistre son nom DNS` };
}

/**
 * Waits while the vault's name is being registered. Any other state does not stop a change: Azure decides.
 *
 * @returns the provisioning state, `absent` without a vault
 */
export async function waitForRegistration(session: Session): Promise<string> {
  const what = registration(session);
  const why = 'Azure answers before the name of a new vault is known everywhere';
  let state = '';
  await poll(session, { what, timeout: dnsTimeout, why }, async () => {
    const vault = await readVaultIfExists(session);
    state = vault?.provisioningState ?? 'absent';
    return /^(registeringdns|absent)$/i.test(state) ? undefined : vault;
  });
  return state;
}
