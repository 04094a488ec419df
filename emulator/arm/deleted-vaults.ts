/** Soft-deleted vaults: reading, listing, purging. */
import type { DeletedVaultState } from '../state.ts';
import { type ArmAnswer, failure, ok } from './answers.ts';
import { page } from './pages.ts';
import { type ArmContext, type Route, variable } from './route.ts';
import { deletedVaultId, same, vaultId } from './scopes.ts';

const provider = '/subscriptions/{subscription}/providers/Microsoft.KeyVault';
const inLocation = `${provider}/locations/{location}/deletedVaults/{vault}`;

export const deletedVaultRoutes: Route[] = [
  {
    method: 'GET',
    template: `${provider}/deletedVaults`,
    type: 'Microsoft.KeyVault/deletedVaults',
    action: 'Microsoft.KeyVault/deletedVaults/read',
    checkedAt: 'subscription',
    answer: (context) => page(context, deletedVaults(context).map(body), true),
  },
  {
    method: 'GET',
    template: inLocation,
    type: 'Microsoft.KeyVault/locations/deletedVaults',
    action: 'Microsoft.KeyVault/locations/deletedVaults/read',
    answer: (context) => {
      const deleted = find(context);
      return deleted === undefined ? notFound(context) : ok(body(deleted));
    },
  },
  {
    method: 'POST',
    template: `${inLocation}/purge`,
    type: 'Microsoft.KeyVault/locations/deletedVaults',
    action: 'Microsoft.KeyVault/locations/deletedVaults/purge/action',
    answer: purge,
  },
  {
    method: 'GET',
    template: `${provider}/locations/{location}/operationResults/{operation}`,
    type: 'Microsoft.KeyVault/locations/operationResults',
    action: 'Microsoft.KeyVault/locations/operationResults/read',
    answer: operationResult,
  },
];

function deletedVaults(context: ArmContext): DeletedVaultState[] {
  return context.cloud.state.deletedVaults.filter(({ vault }) =>
    same(vault.subscriptionId, variable(context, 'subscription')),
  );
}

function find(context: ArmContext): DeletedVaultState | undefined {
  return deletedVaults(context).find(
    ({ vault }) => same(vault.name, variable(context, 'vault')) && same(vault.location, variable(context, 'location')),
  );
}

function body(deleted: DeletedVaultState): Record<string, unknown> {
  const { vault, deletionDate, scheduledPurgeDate } = deleted;
  return {
    id: deletedVaultId(deleted),
    name: vault.name,
    type: 'Microsoft.KeyVault/deletedVaults',
    properties: {
      vaultId: vaultId(vault),
      location: vault.location,
      tags: vault.tags,
      deletionDate,
      scheduledPurgeDate,
      ...(vault.enablePurgeProtection ? { purgeProtectionEnabled: true } : {}),
    },
  };
}

/** As recorded. */
function notFound(context: ArmContext): ArmAnswer {
  const message =
    `The specified deleted vault '${variable(context, 'vault')}' does not exist. Ensure that the vault was indeed ` +
    'deleted and that it is in recoverable state. If soft delete was not enabled then the vault is permanently ' +
    'deleted. Follow this link for more information: https://go.microsoft.com/fwlink/?linkid=2149745';
  return failure(404, 'DeletedVaultNotFound', message);
}

/**
 * As recorded: 202 and an address to poll. Code and wording under purge protection are quoted in users' reports.
 * guessed: the vault is gone immediately, and the status under purge protection is 405, as the code says.
 */
function purge(context: ArmContext): ArmAnswer {
  const deleted = find(context);
  if (deleted === undefined) return notFound(context);
  if (deleted.vault.enablePurgeProtection) {
    return failure(405, 'MethodNotAllowed', "Operation 'DeletedVaultPurge' is not allowed.");
  }
  const { state } = context.cloud;
  state.deletedVaults = state.deletedVaults.filter((other) => other !== deleted);
  const operation = Buffer.from(`PURGE|${context.cloud.now()}`).toString('base64url');
  const { subscriptionId, location } = deleted.vault;
  const path = `/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault/locations/${location}/operationResults`;
  const url = `https://${context.request.host}${path}/${operation}?api-version=${context.apiVersion}`;
  return { status: 202, headers: { location: url, 'retry-after': '5' } };
}

function operationResult(context: ArmContext): ArmAnswer {
  const started = Number(Buffer.from(variable(context, 'operation'), 'base64url').toString().split('|')[1]);
  const time = (ms: number) =>
    new Date(ms)
      .toISOString()
      .replace('T', ' ')
      .replace(/\.\d+Z$/, 'Z');
  const created = time(Number.isNaN(started) ? context.cloud.now() : started);
  return ok({ createdDateTime: created, lastActionDateTime: created, status: 'Succeeded' });
}
