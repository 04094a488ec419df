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
import type { TLSSocket } from 'node:tls';
import type { CertificateFlaw, Certificates } from './certificate.ts';
import { answerToConnect, type ConnectionFault, connectAnswer, spoilTunnel } from './faults/connection.ts';
import type { CloudRequest } from './service.ts';
import type { Connection } from './transcript.ts';
import type { FrontEnd } from './wire/front-ends.ts';
import { type Outgoing, send } from './wire/send.ts';
import { type KeepAlive, Tunnel } from './wire/tunnel.ts';

/** A request that has wholly arrived. */
export interface Arrival {
  readonly request: CloudRequest;
  /** Path and query as sent. */
  readonly path: string;
  readonly connection: Connection;
  /** When its first line arrived, as `performance.now` counts. */
  readonly startedAt: number;
}

export type Response = Outgoing | 'reset' | 'hang';

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
  /** How answers of a host go out; absent: plain, with a length. */
  readonly frontEndOf?: (host: string) => FrontEnd | undefined;
  readonly compression?: () => boolean;
  /** When the server closes; absent: never. */
  readonly keepAlive?: () => KeepAlive;
  /** What goes wrong with a new connection. */
  readonly faultOf?: (host: string, number: number) => ConnectionFault | undefined;
}

export interface Proxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  stop(): Promise<void>;
}

/** Found by the client's port: the same on both sides of the TLS layer. */
interface Open {
  readonly tunnel: Tunnel;
  readonly fault: ConnectionFault | undefined;
}

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

/** Splits `host:port`; names come in lower case. */
function target(address: string): { host: string; port: number } {
  const [host = '', port = '443'] = address.toLowerCase().split(':');
  return { host, port: Number(port) };
}

function isSocket(stream: Duplex): stream is Socket {
  return 'resetAndDestroy' in stream;
}

/** One listener for requests behind servers that differ in their certificate only. */
class Services {
  readonly open = new Map<number, Open>();
  readonly #parts: ProxyParts;
  readonly #servers = new Map<CertificateFlaw | undefined, https.Server>();

  constructor(parts: ProxyParts) {
    this.#parts = parts;
  }

  /** Takes an open tunnel over. */
  accept(raw: Socket, connection: Connection, fault: ConnectionFault | undefined): void {
    const port = raw.remotePort ?? 0;
    const keepAlive = fault?.at === 'keep-alive' ? () => fault : this.#parts.keepAlive;
    this.open.set(port, { tunnel: new Tunnel(raw, connection, keepAlive), fault });
    raw.on('close', () => this.open.delete(port));
    this.#server(fault?.at === 'certificate' ? fault.flaw : undefined).emit('connection', raw);
  }

  #server(flaw: CertificateFlaw | undefined): https.Server {
    const known = this.#servers.get(flaw);
    if (known) return known;
    const made = this.#makeServer(flaw);
    this.#servers.set(flaw, made);
    return made;
  }

  #makeServer(flaw: CertificateFlaw | undefined): https.Server {
    const { leaf, privateKey: key, flawed } = this.#parts.certificates;
    const cert = flaw === undefined ? leaf : flawed(flaw);
    // Tunnels watch over the time that they are unused; node's own limits would come on top.
    // A client that leaves within the handshake, without a word, is noticed by the handshake's own limit only.
    const patience = { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0, handshakeTimeout: 10_000 };
    const server = https.createServer({ cert, key, minVersion: 'TLSv1.2', ...patience }, (message, response) => {
      // A client that dies in the middle of its request is no error of the cloud.
      this.#serve(message, response).catch(() => message.socket.destroy());
    });
    server.on('tlsClientError', (_error, socket) => socket.destroy());
    server.on('secureConnection', (socket: TLSSocket) => {
      const { tunnel, fault } = this.open.get(socket.remotePort ?? 0) ?? {};
      tunnel?.secured(socket, fault?.at === 'idle' ? fault.after : undefined);
    });
    return server;
  }

  async #serve(message: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const known = this.open.get(message.socket.remotePort ?? 0);
    if (!known) return;
    const { tunnel } = known;
    const { connection, raw } = tunnel;
    const { respond, now, frontEndOf, compression } = this.#parts;
    tunnel.begins();
    response.once('finish', () => tunnel.answered());
    const answer = await respond(await receive(message, connection));
    if (answer === 'reset') raw.resetAndDestroy();
    if (typeof answer === 'string' || response.destroyed) return;
    const frontEnd = frontEndOf?.(connection.host);
    await send(answer, { response, request: message, now: now(), frontEnd, compression: compression?.() ?? false });
  }
}

async function connect(
  parts: ProxyParts,
  services: Services,
  message: http.IncomingMessage,
  raw: Socket,
  head: Buffer,
) {
  const { host, port } = target(message.url ?? '');
  const authorization = message.headers['proxy-authorization'];
  const number = parts.connections.length + 1;
  const fault = parts.faultOf?.(host, number);
  const known = port === 443 ? parts.statusOf(host) : 403;
  const answer = connectAnswer(fault, known, { openTunnels: services.open.size, authorization });
  const status = answer?.status ?? ('hang' as const);
  const connection: Connection = { number, host, port, openedAt: performance.now(), status };
  parts.connections.push(connection);
  await wait(parts.roundTrip());
  if (answer === undefined) return;
  raw.write(answerToConnect(answer));
  if (status !== 200) {
    raw.end();
    return;
  }
  await wait(parts.roundTrip());
  if (head.length > 0) raw.unshift(head);
  if (fault?.at === 'tls') spoilTunnel(raw, fault.instead);
  else services.accept(raw, connection, fault);
}

/** Starts the proxy on a free port of 127.0.0.1. */
export async function startProxy(parts: ProxyParts): Promise<Proxy> {
  const services = new Services(parts);
  const sockets = new Set<Socket>();
  const front = http.createServer((_message, response) => void response.writeHead(403).end('CONNECT only\n'));
  front.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  });
  front.on('connect', (message, stream, head) => {
    if (isSocket(stream)) connect(parts, services, message, stream, head).catch(() => stream.destroy());
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
