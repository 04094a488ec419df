/**
 * One call of an Azure SDK client as its documentation has it, without any option of ours:
 *
 * node __tests__/wire/plain-clients.ts OPERATION
 *
 * Signs in with GitHub's OIDC token from the environment. An error response is not a failure here: only the request
 * matters.
 */
import { once } from 'node:events';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { KeyVaultManagementClient } from '@azure/arm-keyvault';
import { ClientAssertionCredential, type TokenCredential } from '@azure/identity';
import { KeyClient } from '@azure/keyvault-keys';
import { adobePrincipalId, groupName, keyName, location, tenantId, vaultName } from '../../emulator/tenants/names.ts';

const variable = (name: string) => process.env[name] ?? '';

async function idToken(): Promise<string> {
  const url = `${variable('ACTIONS_ID_TOKEN_REQUEST_URL')}&audience=api://AzureADTokenExchange`;
  const headers = { authorization: `Bearer ${variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')}` };
  const [response] = (await once(https.get(url, { headers }), 'response')) as [NodeJS.ReadableStream];
  return (JSON.parse(await text(response)) as { readonly value: string }).value;
}

const credential = new ClientAssertionCredential(variable('AZURE_TENANT_ID'), variable('AZURE_CLIENT_ID'), idToken);
const management = new KeyVaultManagementClient(credential, variable('AZURE_SUBSCRIPTION_ID'));
const keys = new KeyClient(`https://${vaultName}.vault.azure.net`, credential);

const token = async (scope: string, from: TokenCredential = credential) => void (await from.getToken(scope));

const newVault = {
  location,
  tags: {},
  properties: {
    tenantId,
    sku: { family: 'A', name: 'standard' as const },
    accessPolicies: [],
    enableRbacAuthorization: true,
    enableSoftDelete: true,
    softDeleteRetentionInDays: 90,
    enablePurgeProtection: true,
    publicNetworkAccess: 'Enabled',
    networkAcls: { bypass: 'AzureServices', defaultAction: 'Allow', ipRules: [] },
  },
};

const newKey = {
  properties: { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'], attributes: { enabled: true } },
  tags: {},
};

const adobe = { tenantId, objectId: adobePrincipalId, permissions: { keys: ['get', 'wrapKey', 'unwrapKey'] } };

const operations: Readonly<Record<string, () => Promise<unknown>>> = {
  'token for Azure Resource Manager': () => token('https://management.azure.com/.default'),
  'token for Microsoft Graph': () => token('https://graph.microsoft.com/.default'),
  'get vault': () => management.vaults.get(groupName, vaultName),
  'get key': () => management.keys.get(groupName, vaultName, keyName),
  'check name': () => management.vaults.checkNameAvailability({ name: vaultName, type: 'Microsoft.KeyVault/vaults' }),
  'create vault': () => management.vaults.createOrUpdate(groupName, vaultName, newVault).submitted(),
  'recover vault': () =>
    management.vaults
      .createOrUpdate(groupName, vaultName, {
        location,
        properties: { tenantId, sku: { family: 'A', name: 'standard' }, createMode: 'recover' },
      })
      .submitted(),
  'update vault': () => management.vaults.update(groupName, vaultName, { properties: { enablePurgeProtection: true } }),
  'add access policy': () =>
    management.vaults.updateAccessPolicy(groupName, vaultName, 'add', { properties: { accessPolicies: [adobe] } }),
  'create key': () => management.keys.createIfNotExist(groupName, vaultName, keyName, newKey),
  'get deleted key': () => keys.getDeletedKey(keyName),
  'recover key': () => keys.beginRecoverDeletedKey(keyName),
};

const operation = operations[process.argv[2] ?? ''];
if (operation === undefined) throw new Error(`Operations: ${Object.keys(operations).join(', ')}`);
await operation().catch(() => undefined);
process.exit(0);
