/** Access tokens for the scripts of a live run, obtained with the job's GitHub token. */
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

/** The job's GitHub token, which Entra compares with the federated credential. */
async function tokenOfJob(): Promise<string> {
  const asked = await fetch(`${variable('ACTIONS_ID_TOKEN_REQUEST_URL')}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `Bearer ${variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')}` },
  });
  return field(asked, 'value');
}

/** A claim of a token that was just issued to us. @throws if the token does not have it */
function claimIn(token: string, name: string): string {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  const value: unknown = new Map<string, unknown>(Object.entries(Object.assign({}, claims))).get(name);
  if (typeof value !== 'string' || value === '') throw new Error(`the token has no claim ${name}`);
  return value;
}

/** Object id of the service principal that is signed in. */
export async function ownObjectId(): Promise<string> {
  return claimIn(await accessToken('https://management.azure.com'), 'oid');
}

/**
 * A token of the job's identity.
 *
 * @param resource the resource to access, e.g. `https://management.azure.com`
 */
export async function accessToken(resource: string): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: variable('AZURE_CLIENT_ID'),
    scope: `${resource}/.default`,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await tokenOfJob(),
  });
  const address = `https://login.microsoftonline.com/${variable('AZURE_TENANT_ID')}/oauth2/v2.0/token`;
  return field(await fetch(address, { method: 'POST', body: form }), 'access_token');
}

/** ARM id of this run's resource group. */
export function groupOfRun(): string {
  return `/subscriptions/${variable('AZURE_SUBSCRIPTION_ID')}/resourceGroups/${variable('LIVE_RESOURCE_GROUP')}`;
}

/** ARM id of this run's vault. */
export function vaultOfRun(): string {
  return `${groupOfRun()}/providers/Microsoft.KeyVault/vaults/${variable('LIVE_VAULT')}`;
}
