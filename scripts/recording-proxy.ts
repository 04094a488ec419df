/**
 * A proxy between the action and the real services that writes down what they answer. It ends TLS as the local cloud's
 * does, and asks the real service itself. Tokens are neither kept nor shown: of a request only method and address are
 * kept, and an answer that carries a token keeps the kind of its fields.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificates } from '../emulator/certificate.ts';
import { operationOf } from '../emulator/operations.ts';
import { type Arrival, startProxy } from '../emulator/proxy.ts';
import { certifiedHosts, routeOf } from '../emulator/router.ts';
import type { CloudAnswer } from '../emulator/service.ts';
import type { SeenAnswer } from './shape-differences.ts';

export interface RecordingProxy {
  /** What a child process needs to go through it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly presence: SeenAnswer[];
  stop(): Promise<void>;
}

/** Between two hops of HTTP, or no longer true once the body is read. */
const hopHeaders = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding']);

function forward({ request, path }: Arrival, agent: https.Agent): Promise<CloudAnswer> {
  const { method, host, headers, body } = request;
  const kept = Object.entries(headers).filter(([name]) => !hopHeaders.has(name) && name !== 'accept-encoding');
  const options = {
    method,
    host,
    path,
    agent,
    headers: { ...Object.fromEntries(kept), 'accept-encoding': 'identity' },
  };
  return new Promise((resolve, reject) => {
    const sent = https.request(options, (message) => {
      let text = '';
      message.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      message.on('error', reject).on('end', () => {
        const pairs = Object.entries(message.headers).filter(([name]) => !hopHeaders.has(name));
        const received = Object.fromEntries(pairs.map(([name, value]): [string, string] => [name, String(value)]));
        resolve({ status: message.statusCode ?? 502, headers: received, ...(text !== '' && { body: text }) });
      });
    });
    sent.on('error', reject).end(body === '' ? undefined : body);
  });
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

const secret = new Set(['access_token', 'refresh_token', 'id_token']);

function withoutTokens(value: unknown, operation: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const isToken = (name: string) => secret.has(name) || (operation.startsWith('GitHub OIDC') && name === 'value');
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, isToken(name) ? 'a token' : one]));
}

/** An agent that reaches hosts through another proxy, whose authority it trusts. */
export function agentThrough(proxy: string, authority: string): https.Agent {
  return new https.Agent({ keepAlive: true, ca: authority, proxyEnv: { HTTPS_PROXY: proxy } });
}

export interface RecordingOptions {
  /** How the real services are reached. */
  readonly agent?: https.Agent;
  /** Hosts beside those that the local cloud has too, e.g. GitHub's of the day for tokens. */
  readonly hosts?: readonly string[];
}

export async function startRecordingProxy({ agent, hosts = [] }: RecordingOptions = {}): Promise<RecordingProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'recording-proxy-'));
  const certificates = makeCertificates([...new Set([...certifiedHosts, ...hosts])]);
  const authorityFile = join(folder, 'authority.pem');
  await writeFile(authorityFile, certificates.authority);
  const presence: SeenAnswer[] = [];
  const upstream = agent ?? new https.Agent({ keepAlive: true });
  const respond = async (arrival: Arrival) => {
    const { method, host } = arrival.request;
    const answer = await forward(arrival, upstream);
    const operation = operationOf({ method, url: `https://${host}${arrival.path}` });
    const body = withoutTokens(parse(answer.body), operation);
    presence.push({ operation, status: answer.status, headers: answer.headers ?? {}, body });
    return answer;
  };
  const proxy = await startProxy({
    certificates,
    connections: [],
    statusOf: (host) => (routeOf(host) !== undefined || hosts.includes(host) ? 200 : 403),
    roundTrip: () => 0,
    now: () => Date.now(),
    respond,
  });
  const environment = { HTTPS_PROXY: proxy.url, https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: authorityFile };
  const stop = async () => {
    await proxy.stop();
    upstream.destroy();
    await rm(folder, { recursive: true, force: true });
  };
  return { environment, presence, stop };
}
