/** Sends a heartbeat to an address, or to Azure Monitor with a token of a separate identity. */
import { isObject, parseJson, textOf } from '../json.ts';
import { type AzureMonitor, type Destination, type HeartbeatRow, ingestionUrl } from './heartbeat.ts';
import type { Answer, Send } from './request.ts';

export interface Parts {
  readonly send: Send;
  readonly environment: NodeJS.ProcessEnv;
  /** Called with each token before it is used or its service's answer is shown. */
  readonly mask: (secret: string) => void;
}

/** @throws an error with a readable message, without address or token */
export async function sendHeartbeat(
  destination: Destination,
  rows: readonly HeartbeatRow[],
  parts: Parts,
): Promise<void> {
  const answer =
    destination.kind === 'url'
      ? await post(destination.url, {}, { ready: rows.every(({ Ready }) => Ready), targets: rows }, parts.send)
      : await post(
          ingestionUrl(destination),
          { authorization: `Bearer ${await accessToken(destination, parts)}` },
          rows,
          parts.send,
        );
  if (answer.status < 200 || answer.status > 299) {
    throw new Error(`the monitor answered ${answer.status}: ${messageOf(answer)}`);
  }
}

function post(url: string, headers: Record<string, string>, content: object, send: Send): Promise<Answer> {
  const all = { ...headers, 'content-type': 'application/json' };
  return send({ method: 'POST', url, headers: all, body: JSON.stringify(content) });
}

/** Source: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow, third case. */
async function accessToken({ tenantId, clientId, audience }: AzureMonitor, parts: Parts): Promise<string> {
  const answer = await parts.send({
    method: 'POST',
    url: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await idToken(audience, parts),
      scope: 'https://monitor.azure.com//.default',
    }).toString(),
  });
  const token = tokenIn(answer, 'access_token');
  if (token === '') throw new Error(`Microsoft Entra ID rejected the sign-in (${answer.status}): ${messageOf(answer)}`);
  parts.mask(token);
  return token;
}

async function idToken(audience: string, { send, environment, mask }: Parts): Promise<string> {
  const [address = '', secret = ''] = [
    environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
    environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
  ];
  if (!URL.canParse(address) || secret === '') {
    throw new Error('the job has no OIDC token: give the calling job permissions: id-token: write');
  }
  mask(secret);
  const url = new URL(address);
  url.searchParams.set('audience', audience);
  const answer = await send({ method: 'GET', url: url.href, headers: { authorization: `Bearer ${secret}` } });
  const token = tokenIn(answer, 'value');
  if (token === '') throw new Error(`GitHub gave no OIDC token (${answer.status})`);
  mask(token);
  return token;
}

function tokenIn({ status, body }: Answer, name: string): string {
  const answer = status === 200 ? parseJson(body) : undefined;
  return isObject(answer) ? textOf(answer[name]) : '';
}

/** The service's message: Entra's `error_description` (with the trace id), Azure Monitor's `error.message`. */
function messageOf({ body }: Answer): string {
  const answer = parseJson(body);
  if (!isObject(answer)) return 'no message';
  const error = isObject(answer['error']) ? textOf(answer['error']['message']) : '';
  const message = textOf(answer['error_description']) || error || 'no message';
  return message.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 600);
}
