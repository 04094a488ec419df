/** Access tokens for the scripts of a live run, for GitHub's token of the job. */
const audience = 'api://AzureADTokenExchange';

/** @throws when it is not set */
export function variable(name: string): string {
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

/** @param resource what it is for, e.g. `https://management.azure.com` */
export async function accessToken(resource: string): Promise<string> {
  const asked = await fetch(`${variable('ACTIONS_ID_TOKEN_REQUEST_URL')}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `Bearer ${variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')}` },
  });
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: variable('AZURE_CLIENT_ID'),
    scope: `${resource}/.default`,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await field(asked, 'value'),
  });
  const address = `https://login.microsoftonline.com/${variable('AZURE_TENANT_ID')}/oauth2/v2.0/token`;
  return field(await fetch(address, { method: 'POST', body: form }), 'access_token');
}

/** ARM id of the vault of this run. */
export function vaultOfRun(): string {
  const group = `/subscriptions/${variable('AZURE_SUBSCRIPTION_ID')}/resourceGroups/${variable('LIVE_RESOURCE_GROUP')}`;
  return `${group}/providers/Microsoft.KeyVault/vaults/${variable('LIVE_VAULT')}`;
}
