/**
 * The way in: an HTTP CONNECT proxy on loopback that ends TLS itself, so that a client reaches the services under their
 * production names. Sockets only; what is answered is the business of `respond`.
 */
import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Certificates } from './certificate.ts';
import type { CloudAnswer, CloudRequest } from './service.ts';
import type { Connection } from './transcript.ts';

/** A request that has wholly arrived. */
export interface Arrival {
  readonly request: CloudRequest;
  /** Path and query as sent. */
  readonly path: string;
  readonly connection: Connection;
  /** When its first line arrived, as `performance.now` counts. */
  readonly startedAt: number;
}

export type Response = CloudAnswer | 'reset' | 'hang';

export interface ProxyParts {
  readonly certificates: Certificates;
  readonly connections: Connection[];
  /** Answer to CONNECT for a host name: 200, 403 or 502. */
  readonly statusOf: (host: string) => number;
  /** Milliseconds that opening a connection takes, once for TCP and once for TLS. */
  readonly roundTrip: () => number;
  /** The cloud's clock, for the `Date` header. */
  readonly now: () => number;
  readonly respond: (arrival: Arrival) => Promise<Response>;
}

export interface Proxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  stop(): Promise<void>;
}

/** What is known of an open connection, found by the client's port: the same on both sides of the TLS layer. */
type Open = Map<number, { readonly raw: Socket; readonly connection: Connection }>;

/** Waits without keeping the process alive. */
export async function wait(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await sleep(milliseconds, undefined, { ref: false });
}

async function read(message: http.IncomingMessage): Promise<string> {
  message.setEncoding('utf8');
  let text = '';
  for await (const chunk of message) text += String(chunk);
  return text;
}

function headersOf(message: http.IncomingMessage): Record<string, string> {
  const joined = ([name, value]: [string, string | string[] | undefined]): [string, string] => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ];
  return Object.fromEntries(Object.entries(message.headers).map(joined));
}

async function receive(message: http.IncomingMessage, connection: Connection): Promise<Arrival> {
  const startedAt = performance.now();
  const { method = 'GET', url = '/' } = message;
  const [path = '/', ...rest] = url.split('?');
  const query = new URLSearchParams(rest.join('?'));
  const request = {
    method,
    host: connection.host,
    path,
    query,
    headers: headersOf(message),
    body: await read(message),
  };
  return { request, path: url, connection, startedAt };
}

/** The bytes of a body, and the type that they have unless the answer says another. */
export function bytesOf(body: unknown): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function send(response: http.ServerResponse, answer: CloudAnswer, now: number, withBody: boolean): void {
  const body = bytesOf(answer.body);
  const headers = new Map<string, string>([['date', new Date(now).toUTCString()]]);
  if (typeof answer.body === 'object') headers.set('content-type', 'application/json; charset=utf-8');
  if (answer.status !== 204) headers.set('content-length', String(Buffer.byteLength(body)));
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    headers.delete(name.toLowerCase());
    headers.set(name, value);
  }
  response.writeHead(answer.status, Object.fromEntries(headers));
  response.end(withBody ? body : undefined);
}

function makeServer(parts: ProxyParts, open: Open): https.Server {
  const serve = async (message: http.IncomingMessage, response: http.ServerResponse) => {
    const known = open.get(message.socket.remotePort ?? 0);
    if (!known) return;
    const answer = await parts.respond(await receive(message, known.connection));
    if (answer === 'reset') known.raw.resetAndDestroy();
    else if (answer !== 'hang' && !response.destroyed) send(response, answer, parts.now(), message.method !== 'HEAD');
  };
  const { leaf: cert, privateKey: key } = parts.certificates;
  // Clients open connections beforehand and keep them: the only one to close a connection is the client.
  const patience = { keepAliveTimeout: 600_000, headersTimeout: 0, requestTimeout: 0 };
  const server = https.createServer({ cert, key, minVersion: 'TLSv1.2', ...patience }, (message, response) => {
    // A client that dies in the middle of its request is no error of the cloud.
    serve(message, response).catch(() => message.socket.destroy());
  });
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  return server;
}

/** Splits `host:port`; names come in lower case. */
function target(address: string): { host: string; port: number } {
  const [host = '', port = '443'] = address.toLowerCase().split(':');
  return { host, port: Number(port) };
}

const reasons = new Map([
  [200, 'Connection Established'],
  [403, 'Forbidden'],
  [502, 'Bad Gateway'],
]);

async function connect(
  parts: ProxyParts,
  server: https.Server,
  open: Open,
  address: string,
  raw: Socket,
  head: Buffer,
) {
  const { host, port } = target(address);
  const status = port === 443 ? parts.statusOf(host) : 403;
  const connection = { number: parts.connections.length + 1, host, port, openedAt: performance.now(), status };
  parts.connections.push(connection);
  await wait(parts.roundTrip());
  raw.write(`HTTP/1.1 ${status} ${reasons.get(status) ?? ''}\r\n${status === 200 ? '' : 'Content-Length: 0\r\n'}\r\n`);
  if (status !== 200) {
    raw.end();
    return;
  }
  await wait(parts.roundTrip());
  open.set(raw.remotePort ?? 0, { raw, connection });
  raw.on('close', () => open.delete(raw.remotePort ?? 0));
  if (head.length > 0) raw.unshift(head);
  server.emit('connection', raw);
}

function isSocket(stream: Duplex): stream is Socket {
  return 'resetAndDestroy' in stream;
}

/** Starts the proxy on a free port of 127.0.0.1. */
export async function startProxy(parts: ProxyParts): Promise<Proxy> {
  const open: Open = new Map();
  const sockets = new Set<Socket>();
  const server = makeServer(parts, open);
  const front = http.createServer((_message, response) => void response.writeHead(403).end('CONNECT only\n'));
  front.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  });
  front.on('connect', (message, stream, head) => {
    if (isSocket(stream)) connect(parts, server, open, message.url ?? '', stream, head).catch(() => stream.destroy());
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  // A listening TCP server has an address of this form (node:net).
  const { port } = front.address() as AddressInfo;
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    front.close();
    await once(front, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}
