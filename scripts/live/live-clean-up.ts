/**
 * Deletes the vault of a live run: `node scripts/live/live-clean-up.ts`. Its role assignments and its key go with it. A vault
 * with purge protection can't be purged: Azure drops it when its retention (7 days) is over. The service principal stays.
 */
const audience = 'api://AzureADTokenExchange';

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Not set: ${name}`);
  return value;
}

async function field(response: Response, name: string): Promise<string> {
  const body: unknown = await response.json();
  const value: unknown = new Map<string, unknown>(Object.entries(Object.assign({}, body))).get(name);
  if (typeof value !== 'string' || value === '')
    throw new Error(`${response.status} from ${new URL(response.url).host}, no ${name}`);
  return value;
}

async function accessToken(): Promise<string> {
  const asked = await fetch(`${variable('ACTIONS_ID_TOKEN_REQUEST_URL')}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `Bearer ${variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')}` },
  });
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: variable('AZURE_CLIENT_ID'),
    scope: 'https://management.azure.com/.default',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await field(asked, 'value'),
  });
  const address = `https://login.microsoftonline.com/${variable('AZURE_TENANT_ID')}/oauth2/v2.0/token`;
  return field(await fetch(address, { method: 'POST', body: form }), 'access_token');
}

const vault =
  `https://management.azure.com/subscriptions/${variable('AZURE_SUBSCRIPTION_ID')}/resourceGroups/` +
  `${variable('LIVE_RESOURCE_GROUP')}/providers/Microsoft.KeyVault/vaults/${variable('LIVE_VAULT')}?api-version=2026-02-01`;
const answer = await fetch(vault, { method: 'DELETE', headers: { authorization: `Bearer ${await accessToken()}` } });
process.stdout.write(`${variable('LIVE_VAULT')}: ${answer.status}\n`);
// 204 and 404: it was never made.
process.exitCode = answer.ok || answer.status === 404 ? 0 : 1;
