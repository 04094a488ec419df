/** Secrets through ARM: their names, never their values. */
import { vaultHost } from '../vault/keys-held.ts';
import { vaultNotFound } from './gateway.ts';
import { page } from './pages.ts';
import { type Route, variable, vaultOf } from './route.ts';
import { vaultId } from './scopes.ts';

const type = 'Microsoft.KeyVault/vaults/secrets';

export const secretRoutes: Route[] = [
  {
    method: 'GET',
    template:
      '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{vault}/secrets',
    type,
    action: `${type}/read`,
    checkedAt: 'parent',
    answer: (context) => {
      const vault = vaultOf(context);
      if (vault === undefined) return vaultNotFound(variable(context, 'group'), variable(context, 'vault'));
      const entries = vault.secrets.map((secret) => ({
        id: `${vaultId(vault)}/secrets/${secret.name}`,
        name: secret.name,
        type,
        location: vault.location,
        properties: {
          ...(secret.contentType === undefined ? {} : { contentType: secret.contentType }),
          attributes: { enabled: secret.enabled, created: secret.created, updated: secret.updated },
          secretUri: `${vaultHost(vault)}/secrets/${secret.name}`,
        },
      }));
      return page(context, entries);
    },
  },
];
