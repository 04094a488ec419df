/** Soft-deleted vaults: reading and listing. */
import type { CloudAnswer } from '../service.ts';
import type { DeletedVaultState } from '../state.ts';
import { failure, ok } from './answers.ts';
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
function notFound(context: ArmContext): CloudAnswer {
  const message =
    `The specified deleted vault '${variable(context, 'vault')}' does not exist. Ensure that the vault was indeed ` +
    'deleted and that it is in recoverable state. If soft delete was not enabled then the vault is permanently ' +
    'deleted. Follow this link for more information: https://go.microsoft.com/fwlink/?linkid=2149745';
  return failure(404, 'DeletedVaultNotFound', message);
}
