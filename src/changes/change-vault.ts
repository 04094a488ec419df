/** Creates, recovers or protects the vault. */

import type { Session } from '../azure/clients.ts';
import { operationOf } from '../azure/operations.ts';
import { poll } from '../azure/poll.ts';
import { readTwice } from '../azure/read-twice.ts';
import { tryRead } from '../azure/responses.ts';
import { getDeletedVault, isNameTaken } from '../azure/vault-names.ts';
import { createVault, getVault, protectVault, recoverVault } from '../azure/vaults.ts';
import { ServiceError } from '../errors/errors.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Vault } from '../model/observed.ts';
import type { PlannedStep, Recovery } from '../model/plan.ts';
import { wasHere } from '../model/vault.ts';
import type { Words } from '../model/words.ts';
import { seconds } from '../runtime/clock.ts';
import { attemptsOf, orAbsent, write } from './idempotent-write.ts';
import { isHeldByDeleted, replicationWindow, whileBusy } from './passing-refusals.ts';

/** The result for the vault, for the changes after it. */
export interface VaultContext {
  /** It may differ from the planned one (recovered, created by somebody else, changed by a policy): later steps may not fit. */
  vaultDiffers: boolean;
  /**
   * Who recovered the deleted vault, as planned or in place of the planned creation. Its role assignments were not
   * restored; this run restores Adobe's only after a recovery of its own.
   */
  recovery: Recovery | undefined;
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

export async function readVaultIfExists({
  keyVaultManagement,
  inputs,
  publishKnown,
}: Session): Promise<Vault | undefined> {
  const vault = await orAbsent(() => getVault(keyVaultManagement, inputs, operationOf('readVault', inputs)));
  publishKnown({ vault });
  return vault;
}

/**
 * A soft-deleted vault of that name is recovered if recover-deleted allows it.
 *
 * @returns what this run has done; `undefined` if somebody else was faster
 */
export async function changeVault(
  session: Session,
  step: Extract<PlannedStep, { resource: 'vault' }>,
  context: VaultContext,
): Promise<(typeof step)['action'] | undefined> {
  if (step.action === 'update') {
    await protect(session);
    return step.action;
  }
  if (step.action === 'recover') await recover(session, step.location, context);
  else await createVaultUnlessExists(session, step.location, context);
  if (context.recovery === undefined) await untilRegistered(session);
  else await waitForRegistration(session);
  context.isRegistered = true;
  if (context.recovery !== undefined) return context.recovery === 'ours' ? 'recover' : undefined;
  return context.isNew ? 'create' : undefined;
}

async function recover(session: Session, location: string, context: VaultContext): Promise<void> {
  context.vaultDiffers = true;
  const { send, isOurs } = attemptsOf(() => recoverVault(session.keyVaultManagement, session.inputs, location));
  const read = () => readVaultIfExists(session);
  // Azure accepts it for a vault in use too (as recorded), and may take over the SKU and the missing tags.
  const options = { conflictCodes: ['SoftDeletedVaultDoesNotExist'], read, before: read };
  await whileBusy(session, () => write(session, send, options));
  context.recovery = isOurs() ? 'ours' : 'others';
}

/** @throws ServiceError `TurnedBack` when Azure accepts the change but the property does not change */
async function protect(session: Session): Promise<void> {
  const isProtected = async () => {
    const vault = await readVaultIfExists(session);
    return vault?.purgeProtection === true ? vault : undefined;
  };
  const send = () => protectVault(session.keyVaultManagement, session.inputs);
  const vault = await whileBusy(session, () => write(session, send, { read: isProtected }));
  if (vault.purgeProtection) return;
  const { name: operation } = operationOf('protectVault', session.inputs);
  const message = 'Azure accepted the change, and purge protection is still off';
  throw new ServiceError({ service: 'arm', operation, code: 'TurnedBack', message });
}

async function createVaultUnlessExists(session: Session, location: string, context: VaultContext): Promise<void> {
  const { inputs, keyVaultManagement } = session;
  const read = async () => {
    const vault = await readVaultIfExists(session);
    context.vaultDiffers ||= vault !== undefined;
    return vault;
  };
  const { send, isOurs } = attemptsOf(() => createVault(keyVaultManagement, inputs, location));
  try {
    // A PUT would replace a vault that somebody created after the plan.
    const options = { conflictCodes: ['VaultAlreadyExists'], read, before: () => readUnlessFree(session, read) };
    const vault = await whileBusy(session, () => write(session, send, options));
    context.isNew = isOurs();
    if (!context.vaultDiffers) context.vaultDiffers = sayDifferences(session, vault);
  } catch (error) {
    // Azure's error is the first evidence of a soft-deleted vault that could not be read before.
    const isHeld = error instanceof ServiceError && isHeldByDeleted(error.details);
    if (!isHeld || !inputs.recoverDeleted) throw error;
    await recoverHolder(session, context, error);
  }
}

/**
 * The vault that has the name, before its creation is sent. Azure Resource Manager may not know yet what was created in
 * another region; the check of the name does. Without the right to check, a second look has to do.
 *
 * @throws ServiceError `VaultAlreadyExists` if the name is taken, and not by a vault that becomes visible here
 */
async function readUnlessFree(session: Session, read: () => Promise<Vault | undefined>): Promise<Vault | undefined> {
  const { inputs, keyVaultManagement } = session;
  const check = operationOf('checkName', inputs);
  const [existing, taken] = await Promise.all([
    read(),
    tryRead(check, (operation) => isNameTaken(keyVaultManagement, inputs, operation), { absentCodes: 'none' }),
  ]);
  if (existing !== undefined) return existing;
  const { name } = operationOf('readVault', inputs);
  if (taken.presence !== 'found') return readTwice(session, `vault ${inputs.vaultName}`, name, read);
  if (!taken.value) return undefined;
  const what = { en: `vault ${inputs.vaultName} to be visible`, fr: `que le coffre ${inputs.vaultName} soit visible` };
  const why = 'its name was taken a moment ago, and a region of Azure may be behind another';
  const visible = await poll(session, { what, why, timeout: replicationWindow, withinDeadline: true }, read);
  if (visible !== undefined) return visible;
  const message = `the name ${inputs.vaultName} was taken after the plan; nothing was sent`;
  const { name: operation } = operationOf('createVault', inputs);
  throw new ServiceError({ service: 'arm', operation, code: 'VaultAlreadyExists', message });
}

/** @throws `refusal` unless the deleted vault is known to have been in the given resource group */
async function recoverHolder(session: Session, context: VaultContext, refusal: ServiceError): Promise<void> {
  const { inputs, log } = session;
  const operation = operationOf('findDeletedVault', inputs);
  const deleted = await orAbsent(() => getDeletedVault(session.arm, inputs, operation)).catch((error: unknown) => {
    throw error instanceof ServiceError ? refusal : error;
  });
  if (deleted === undefined || !wasHere(inputs, deleted)) throw refusal;
  log.info('A soft-deleted vault has this name: recovering it, as asked.');
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

type Asked = Pick<Inputs, 'retentionDays' | 'network' | 'keyType'>;

/** One line for each difference; empty when Azure created the vault as requested. */
export function differencesFromAsked(inputs: Asked, vault: Vault): string[] {
  const restricted = vault.networkDefault === 'deny' || vault.publicNetworkAccess !== 'enabled';
  const network = restricted ? 'restricted' : 'open';
  const sku = inputs.keyType === 'RSA-HSM' ? 'premium' : 'standard';
  const compared: readonly (readonly [what: string, asked: string, is: string])[] = [
    ['purge protection', 'on', vault.purgeProtection ? 'on' : 'off'],
    ['soft delete', 'on', vault.softDelete === false ? 'off' : 'on'],
    ['retention', `${inputs.retentionDays} days`, `${vault.retentionDays ?? inputs.retentionDays} days`],
    ['permission model', 'Azure RBAC', vault.rbac ? 'Azure RBAC' : 'access policies'],
    ['network', inputs.network, network],
    ['trusted services', 'may pass', vault.trustedServicesBypass ? 'may pass' : 'may not pass'],
    ['SKU', sku, vault.sku],
  ];
  return compared
    .filter(([, asked, is]) => asked !== is)
    .map(([what, asked, is]) => `${what}: asked ${asked}, is ${is}`);
}

/** @throws ServiceError `VaultNotReady` when the time is over, or Azure reports that it failed */
async function untilRegistered(session: Session): Promise<void> {
  const state = await waitForRegistration(session);
  if (state.toLowerCase() === 'succeeded') return;
  const message = isFinal(state) ? `the vault is ${state}` : `the vault is still ${state} after ${seconds(dnsTimeout)}`;
  const { en, fr } = registration(session);
  const operation = { en: `wait for ${en}`, fr: `attendre ${fr}` };
  throw new ServiceError({ service: 'arm', operation, code: 'VaultNotReady', message });
}

function registration({ inputs: { vaultName } }: Session): Words {
  return { en: `vault ${vaultName} to register its DNS name`, fr: `que le coffre ${vaultName} enregistre son nom DNS` };
}

/** Source: "Track asynchronous Azure operations": every other state is one of an operation under way. */
function isFinal(state: string): boolean {
  return /^(succeeded|failed|canceled)$/i.test(state);
}

/**
 * Waits until no operation on the vault is under way, as its creation by this run or another. No state stops a change:
 * Azure decides.
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
    return isFinal(state) ? vault : undefined;
  });
  return state;
}
