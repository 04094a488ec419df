/** Shared by the tests of Microsoft Graph: a signed-in caller, addresses, and the refusals as recorded. */
import { expect } from '@jest/globals';
import type { RunningCloud } from '../../emulator/start.ts';
import { adobeAppId } from '../../emulator/tenants/names.ts';
import { setGraphPermissions } from '../../emulator/tenants/rights.ts';
import type { TenantName } from '../../emulator/tenants/tenants.ts';
import { type Answer, accessToken, type Client, type Sending } from './client.ts';

export const root = 'https://graph.microsoft.com/v1.0';
export const byAppId = `${root}/servicePrincipals(appId='${adobeAppId}')`;
export const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const unknownId = '12416e4c-58d6-4b8e-b9c5-46574fd4a225';

/** A caller with these permissions, in this tenant. */
export async function signIn(
  running: RunningCloud,
  client: Client,
  tenant: TenantName,
  permissions: readonly string[] = ['Application.ReadWrite.All'],
) {
  running.reset(tenant);
  setGraphPermissions(running.cloud.state, permissions);
  const token = await accessToken(running, client, 'https://graph.microsoft.com');
  return (url: string, sending: Sending = {}): Promise<Answer> =>
    client.request(url, { ...sending, headers: { authorization: `Bearer ${token}`, ...sending.headers } });
}

export const filtered = (things: string, filter: string) => `${root}/${things}?$filter=${encodeURIComponent(filter)}`;
export const post = (body: unknown): Sending => ({ method: 'POST', body });
export const upsert: Sending = { method: 'PATCH', body: {}, headers: { prefer: 'create-if-missing' } };

/** An error as recorded: innerError with a date without zone and the two ids. */
export function refusal(status: number, code: string, message: string | RegExp) {
  return {
    status,
    headers: { 'content-type': 'application/json', 'request-id': expect.stringMatching(guid) },
    body: {
      error: {
        code,
        message: typeof message === 'string' ? message : expect.stringMatching(message),
        innerError: {
          date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
          'request-id': expect.stringMatching(guid),
          'client-request-id': expect.stringMatching(guid),
        },
      },
    },
  };
}

const deniedText = 'Insufficient privileges to complete the operation.';
export const denied = refusal(403, 'Authorization_RequestDenied', deniedText);
export const missing = (id: string) =>
  refusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
