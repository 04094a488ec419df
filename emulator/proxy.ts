/**
 * The entry point: an HTTP CONNECT proxy on loopback that terminates TLS itself, so that a client reaches the services
 * under their production names. Sockets only; `respond` makes the responses.
 */
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerToConnect, type ConnectionFault, connectAnswer, spoilTunnel } from './faults/connection.ts';
import type { Connection } from './transcript.ts';
import { type ServiceParts, Services } from './wire/services.ts';

export type { Arrival } from './wire/arrival.ts';
export type { Response } from './wire/services.ts';

export interface ProxyParts extends ServiceParts {
  readonly connections: Connection[];
  /** Answer to CONNECT for a host name: 200, 403 or 502. */
  readonly statusOf: (host: string) => number;
  /** Milliseconds that opening a connection takes, once for TCP and once for TLS. */
  readonly roundTrip: () => number;
  /** The fault of a new connection, if any. */
  readonly faultOf?: (host: string, number: number) => ConnectionFault | undefined;
}

export interface Proxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  stop(): Promise<void>;
}

/** Waits without keeping the process alive. */
export async function wait(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await sleep(milliseconds, undefined, { ref: false });
}

/** Splits `host:port`; names come in lower case. */
function target(address: string): { host: string; port: number } {
  const [host = '', port = '443'] = address.toLowerCase().split(':');
  return { host, port: Number(port) };
}

function isSocket(stream: Duplex): stream is Socket {
  return 'resetAndDestroy' in stream;
}

async function connect(
  parts: ProxyParts,
  services: Services,
  message: http.IncomingMessage,
  raw: Socket,
  head: Buffer,
) {
  const { host, port } = target(message.url ?? '');
  const number = parts.connections.length + 1;
  const fault = parts.faultOf?.(host, number);
  const known = port === 443 ? parts.statusOf(host) : 403;
  const answer = connectAnswer(fault, known, message.headers['proxy-authorization']);
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
