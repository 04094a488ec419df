/** A plain HTTPS client of the running cloud: what any program with its environment would do. */
import { once } from 'node:events';
import https from 'node:https';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { RunningCloud } from '../../emulator/start.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON; `undefined` if it is not JSON. */
  readonly body: unknown;
}

export interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a string unchanged. */
  readonly body?: unknown;
}

export interface Client {
  request(url: string, sending?: Sending): Promise<Answer>;
  close(): void;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text of a body: plain, or gzip if it was requested. Any other encoding is an error. */
async function decoded(bytes: Buffer, encoding: string | undefined): Promise<string> {
  if (encoding === undefined) return bytes.toString('utf8');
  if (encoding !== 'gzip') throw new Error(`Nobody asked for ${encoding}`);
  return (await promisify(gunzip)(bytes)).toString('utf8');
}

/** Everything that a client has to know about the cloud. */
export type Reachable = Pick<RunningCloud, 'environment' | 'authority'>;

/** Keeps its connections and asks for gzip, as the action does. */
export function clientOf(running: Reachable): Client {
  const proxyEnv = { HTTPS_PROXY: running.environment['HTTPS_PROXY'] ?? '' };
  const agent = new https.Agent({ keepAlive: true, ca: running.authority, proxyEnv });
  const request = (url: string, { method = 'GET', headers = {}, body }: Sending = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const own = { 'accept-encoding': 'gzip', ...headers };
      const sent = https.request(url, { method, agent, headers: own }, (message) => {
        const chunks: Buffer[] = [];
        message.on('data', (chunk: Buffer) => chunks.push(chunk));
        message.on('error', reject).on('end', () => {
          const { statusCode: status = 0, headers: received } = message;
          const pairs = Object.entries(received).map(([name, value]): [string, string] => [name, String(value)]);
          decoded(Buffer.concat(chunks), received['content-encoding'])
            .then((text) => resolve({ status, headers: Object.fromEntries(pairs), text, body: parse(text) }))
            .catch(reject);
        });
      });
      sent.on('error', reject);
      if (body === undefined) sent.end();
      else if (typeof body === 'string') sent.end(body);
      else sent.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
  return { request, close: () => agent.destroy() };
}

/** A text in a body, found by the property names on its path; numbers index lists. */
export function at(body: unknown, ...path: readonly (string | number)[]): unknown {
  let value = body;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(name))?.[1];
  }
  return value;
}

/** The next event of an emitter, as text. */
export async function nextText(emitter: NodeJS.EventEmitter, event = 'data'): Promise<string> {
  const values: unknown[] = await once(emitter, event);
  return String(values[0]);
}

/** GitHub's token for the job. */
export async function idToken(running: Reachable, client: Client, audience = 'api://AzureADTokenExchange') {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = running.environment;
  const headers = { authorization: `Bearer ${token}` };
  const answer = await client.request(`${url}&audience=${encodeURIComponent(audience)}`, { headers });
  return String(at(answer.body, 'value'));
}

/** The form of a federated exchange; `changes` replaces fields, `undefined` drops one. */
export function exchangeForm(
  assertion: string,
  clientId: string,
  scope: string,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  const fields = {
    grant_type: 'client_credentials',
    client_id: clientId,
    scope,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    ...changes,
  };
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  return new URLSearchParams(given).toString();
}

/** Entra's token for the pipeline, for a resource such as `https://graph.microsoft.com`. */
export async function accessToken(running: Reachable, client: Client, resource: string): Promise<string> {
  const { AZURE_TENANT_ID: tenant, AZURE_CLIENT_ID: clientId = '' } = running.environment;
  const body = exchangeForm(await idToken(running, client), clientId, `${resource}/.default`);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const url = `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`;
  const answer = await client.request(url, { method: 'POST', headers, body });
  return String(at(answer.body, 'access_token'));
}
