/** Why a vault of that name or in that place can't be created. */
import type { CloudAnswer } from '../service.ts';
import type { VaultState } from '../state.ts';
import { failure } from './answers.ts';
import { textAt } from './json.ts';
import { findLocation, regionName } from './locations.ts';
import { nameTaken } from './name-availability.ts';
import { type ArmContext, variable } from './route.ts';
import { same } from './scopes.ts';

/** Codes and messages are quoted in users' reports of deployments. */
export function refuseLocation(context: ArmContext, existing: VaultState | undefined): CloudAnswer | undefined {
  const given = textAt(context.body, 'location');
  if (given === undefined) {
    return failure(400, 'LocationRequired', 'The location property is required for this definition.');
  }
  const location = regionName(given);
  if (existing !== undefined) return undefined;
  const closed = context.cloud.state.settings.closedRegions.some((region) => same(region, location));
  if (!closed && findLocation(location) !== undefined) return undefined;
  const message =
    `The provided location '${given}' is not available for resource type 'Microsoft.KeyVault/vaults'. List of ` +
    "available regions for the resource type is 'eastus,eastus2,westeurope,northeurope,westus,westus2'.";
  return failure(400, 'LocationNotAvailableForResourceType', message);
}

/** Quoted in users' reports. */
export function refuseName(name: string): CloudAnswer | undefined {
  if (/^(?=.{3,24}$)[a-z](?:-?[a-z0-9])*$/i.test(name)) return undefined;
  const message =
    `The vault name '${name}' is invalid. A vault's name must be between 3-24 alphanumeric characters. The name must ` +
    'begin with a letter, end with a letter or digit, and not contain consecutive hyphens. Follow this link for more ' +
    'information: https://go.microsoft.com/fwlink/?linkid=2147742';
  return failure(400, 'VaultNameNotValid', message);
}

/** Quoted in users' reports; guessed: the status of VaultAlreadyExists. */
export function refuseTaken(context: ArmContext, name: string): CloudAnswer | undefined {
  const subscription = variable(context, 'subscription');
  const deletedHere = context.cloud.state.deletedVaults.some(
    ({ vault }) => same(vault.subscriptionId, subscription) && same(vault.name, name),
  );
  if (deletedHere) {
    const message =
      'A vault with the same name already exists in deleted state. You need to either recover or purge existing key ' +
      'vault. Follow this link https://go.microsoft.com/fwlink/?linkid=2149745 for more information on soft delete.';
    return failure(409, 'ConflictError', message);
  }
  return nameTaken(context.cloud, name) ? failure(409, 'VaultAlreadyExists', alreadyExists(name)) : undefined;
}

function alreadyExists(name: string): string {
  return (
    `The vault name '${name}' is already in use. Vault names are globally unique so it is possible that the name is ` +
    'already taken. If you are sure that the vault name was not taken then it is possible that a vault with the same ' +
    'name was recently deleted but not purged after being placed in a recoverable state. If the vault is in a ' +
    'recoverable state then the vault will need to be purged before reusing the name. For more information about ' +
    'VaultAlreadyExists, soft delete and purging a vault follow this link https://go.microsoft.com/fwlink/?linkid=2147740.'
  );
}
