/** Whether a vault name is available in all of Azure. */
import type { Cloud } from '../service.ts';
import { ok } from './answers.ts';
import { textAt } from './json.ts';
import type { Route } from './route.ts';
import { same } from './scopes.ts';

/** Active, soft-deleted or somebody else's: vault names are unique across Azure. */
export function nameTaken(cloud: Cloud, name: string): boolean {
  const { vaults, deletedVaults, foreignNames } = cloud.state;
  return [...vaults, ...deletedVaults.map(({ vault }) => vault), ...foreignNames].some((one) => same(one.name, name));
}

export const nameAvailabilityRoutes: Route[] = [
  {
    method: 'POST',
    template: '/subscriptions/{subscription}/providers/Microsoft.KeyVault/checkNameAvailability',
    type: 'Microsoft.KeyVault/checkNameAvailability',
    action: 'Microsoft.KeyVault/checkNameAvailability/read',
    checkedAt: 'subscription',
    answer: ({ cloud, body }) => {
      const name = textAt(body, 'name') ?? '';
      if (!nameTaken(cloud, name)) return ok({ nameAvailable: true });
      return ok({ nameAvailable: false, reason: 'AlreadyExists', message: alreadyInUse(name) });
    },
  },
];

/** As recorded, `globaly` included. */
function alreadyInUse(name: string): string {
  return (
    `The vault name '${name}' is already in use. Vault names are globaly unique so it is possible that the name is ` +
    'already taken. If you are sure that the vault name was not taken then it is possible that a vault with the same ' +
    'name was recently deleted but not purged after being placed in a recoverable state. If the vault is in a ' +
    'recoverable state then the vault will need to be purged before reusing the name. For more information on soft ' +
    'delete and purging a vault follow this link https://go.microsoft.com/fwlink/?linkid=2147740.'
  );
}
