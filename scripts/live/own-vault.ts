/**
 * A vault for one try of the job `vaults` of live.yml, whose identity is Contributor of a dedicated resource group. Its name begins
 * with `kv-live-`, so that the clean-up finds it even if the job was canceled.
 */
import { randomBytes } from 'node:crypto';
import { groupOfRun, ownObjectId, variable } from './access-token.ts';
import { isStatus, send, until } from './session.ts';
import { required, type Verdict } from './verdict.ts';

export interface OwnVault {
  /** ARM id. */
  readonly id: string;
  readonly host: string;
}

export const keyVaultVersion = 'api-version=2026-02-01';
/** What the names of such vaults begin with. */
export const vaultPrefix = 'kv-live-';

export const randomName = () => `live-${randomBytes(6).toString('hex')}`;

/** Permissions come from an access policy: it takes effect within seconds, a role takes up to ten minutes. */
async function bodyOf(properties: object) {
  const tenantId = variable('AZURE_TENANT_ID');
  const keys = ['get', 'create', 'update', 'wrapKey', 'unwrapKey'];
  return {
    location: variable('LIVE_LOCATION'),
    properties: {
      tenantId,
      sku: { family: 'A', name: 'standard' },
      softDeleteRetentionInDays: 7,
      enableRbacAuthorization: false,
      accessPolicies: [{ tenantId, objectId: await ownObjectId(), permissions: { keys } }],
      ...properties,
    },
  };
}

/** Creates a vault and removes it after its use, also if the answer to its creation was lost. */
export async function withVault(properties: object, use: (vault: OwnVault) => Promise<Verdict>): Promise<Verdict> {
  const name = `kv-${randomName()}`;
  const id = `${groupOfRun()}/providers/Microsoft.KeyVault/vaults/${name}`;
  const address = `${id}?${keyVaultVersion}`;
  try {
    required('the vault', await send('PUT', address, await bodyOf(properties)));
    return await use({ id, host: `https://${name}.vault.azure.net` });
  } finally {
    const removal = await until(15, () => send('DELETE', address), isStatus(200, 202, 204, 404));
    required('the deletion of the vault', removal, 200, 202, 204, 404);
  }
}

export async function change({ id }: OwnVault, properties: object): Promise<void> {
  required('a change of the vault', await send('PATCH', `${id}?${keyVaultVersion}`, { properties }), 200);
}
