/**
 * A proxy between the action and the real services that records their answers. It terminates TLS as the local cloud's proxy
 * does, and forwards each request to the real service. Tokens are neither stored nor printed: of a request only the method and
 * URL are stored, and of an answer with a token only the types of its fields.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificates } from '../../emulator/certificate.ts';
import { operationOf } from '../../emulator/operations.ts';
import { type Arrival, startProxy } from '../../emulator/proxy.ts';
import { certifiedHosts, routeOf } from '../../emulator/router.ts';
import type { CloudAnswer } from '../../emulator/service.ts';
import type { SeenAnswer } from './shape-differences.ts';

export interface RecordingProxy {
  /** Environment variables with which a child process uses this proxy. */
  readonly environment: Readonly<Record<string, string>>;
  readonly presence: SeenAnswer[];
  stop(): Promise<void>;
}

/** Hop-by-hop headers, and headers that no longer apply once the body has been read. */
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

/** An agent that connects through another proxy and trusts its certificate authority. */
export function agentThrough(proxy: string, authority: string): https.Agent {
  return new https.Agent({ keepAlive: true, ca: authority, proxyEnv: { HTTPS_PROXY: proxy } });
}

export interface RecordingOptions {
  /** How to reach the real services. */
  readonly agent?: https.Agent;
  /** Hosts in addition to those of the local cloud, e.g. GitHub's current host for tokens. */
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
