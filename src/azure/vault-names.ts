/**
 * Vault names are global: whether a name that is not in our group belongs to a vault elsewhere or to a soft-deleted
 * one.
 */
import * as v from 'valibot';
import { ServiceError } from '../errors/errors.ts';
import type { Inputs } from '../model/inputs.ts';
import { type DeletedVault, nameInvalid } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { idsOf, type ResourceId } from '../model/scopes.ts';
import type { Arm } from './arm.ts';
import type { KeyVaultCall } from './clients.ts';
import { keyVaultApiVersion } from './cloud.ts';
import { parseResponse } from './responses.ts';

const named = v.object({ name: v.string(), properties: v.unknown() });
const deletedVault = v.object({
  properties: v.object({
    vaultId: v.string(),
    location: v.string(),
    deletionDate: v.nullish(v.string()),
    scheduledPurgeDate: v.nullish(v.string()),
    purgeProtectionEnabled: v.nullish(v.boolean()),
  }),
});

/**
 * The soft-deleted vault of that name in this subscription, in any region.
 *
 * @throws ServiceError with status 404 and code `DeletedVaultNotFound` when there is none
 */
export async function getDeletedVault(arm: Arm, inputs: Inputs, operation: Operation): Promise<DeletedVault> {
  const path: ResourceId = `${idsOf(inputs).subscription}/providers/Microsoft.KeyVault/deletedVaults`;
  const all = await arm.list(operation, path, keyVaultApiVersion, named);
  const found = all.find((vault) => vault.name.toLowerCase() === inputs.vaultName.toLowerCase());
  if (found === undefined) {
    const message = 'no soft-deleted vault of that name in the subscription';
    throw new ServiceError({
      service: 'arm',
      operation: operation.name,
      status: 404,
      code: 'DeletedVaultNotFound',
      message,
    });
  }
  const own = v.safeParse(deletedVault, found);
  if (!own.success) {
    const message = 'the deleted vault has an unexpected shape';
    throw new ServiceError({ service: 'arm', operation: operation.name, code: 'InvalidAnswer', message });
  }
  const { location, vaultId, deletionDate, scheduledPurgeDate, purgeProtectionEnabled } = own.output.properties;
  // As recorded: named only where it is on.
  const purgeProtection = purgeProtectionEnabled === true;
  const dates = { deletedAt: deletionDate ?? null, scheduledPurge: scheduledPurgeDate ?? null };
  return { location, vaultId, ...dates, purgeProtection };
}

const availability = v.object({
  nameAvailable: v.boolean(),
  reason: v.nullish(v.string()),
  message: v.nullish(v.string()),
});

/**
 * Whether the vault's name is taken, in any tenant.
 *
 * @throws ServiceError with the code of the reason if no vault can have the name (`AccountNameInvalid`)
 */
export async function isNameTaken(call: KeyVaultCall, inputs: Inputs, operation: Operation): Promise<boolean> {
  const response = await call(operation, (client) =>
    client.vaults.checkNameAvailability({ name: inputs.vaultName, type: 'Microsoft.KeyVault/vaults' }),
  );
  const { nameAvailable, reason, message } = parseResponse(operation, response, availability);
  if (nameAvailable || reason?.toLowerCase() !== nameInvalid.toLowerCase()) return !nameAvailable;
  const { service, name } = operation;
  throw new ServiceError({ service, operation: name, code: nameInvalid, message: message ?? 'the name is not valid' });
}
