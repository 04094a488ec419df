/** Terminates TLS in the open tunnels, and forwards each request and its response. */
import type http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Certificates } from '../certificate.ts';
import type { ConnectionFault } from '../faults/connection.ts';
import type { Connection } from '../transcript.ts';
import { type Arrival, receive } from './arrival.ts';
import { type Outgoing, send } from './send.ts';
import { type KeepAlive, Tunnel } from './tunnel.ts';

export type Response = Outgoing | 'reset' | 'hang';

/** What answers behind the TLS layer. */
export interface ServiceParts {
  readonly certificates: Certificates;
  /** The cloud's clock, for the `Date` header. */
  readonly now: () => number;
  readonly respond: (arrival: Arrival) => Promise<Response>;
  /** Whether answers of a host are compressed. */
  readonly zips: (host: string) => boolean;
  /** When the server closes. */
  readonly keepAlive: () => KeepAlive;
}

/** Found by the client's port: the same on both sides of the TLS layer. */
interface Open {
  readonly tunnel: Tunnel;
  readonly fault: ConnectionFault | undefined;
}

/** One listener for requests behind servers that differ in their certificate only. */
export class Services {
  readonly open = new Map<number, Open>();
  readonly #parts: ServiceParts;
  readonly #valid: https.Server;
  readonly #expired: https.Server;

  constructor(parts: ServiceParts) {
    this.#parts = parts;
    this.#valid = this.#makeServer(parts.certificates.leaf);
    this.#expired = this.#makeServer(parts.certificates.expired);
  }

  /** Takes an open tunnel over. */
  accept(raw: Socket, connection: Connection, fault: ConnectionFault | undefined): void {
    const port = raw.remotePort ?? 0;
    const keepAlive = fault?.at === 'keep-alive' ? fault : this.#parts.keepAlive();
    this.open.set(port, { tunnel: new Tunnel(raw, connection, keepAlive), fault });
    raw.on('close', () => this.open.delete(port));
    const server = fault?.at === 'certificate' ? this.#expired : this.#valid;
    server.emit('connection', raw);
  }

  #makeServer(cert: string): https.Server {
    const { privateKey: key } = this.#parts.certificates;
    // Tunnels enforce their own idle time; node's own limits would be additional.
    // A client that leaves during the handshake without notice is detected by the handshake's own limit only.
    const patience = { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0, handshakeTimeout: 10_000 };
    const server = https.createServer({ cert, key, minVersion: 'TLSv1.2', ...patience }, (message, response) => {
      // A client that disconnects in the middle of its request is not an error of the cloud.
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
    const { respond, now, zips } = this.#parts;
    tunnel.begins();
    response.once('finish', () => tunnel.answered());
    const answer = await respond(await receive(message, connection));
    if (answer === 'reset') raw.resetAndDestroy();
    if (typeof answer === 'string' || response.destroyed) return;
    await send(answer, { response, request: message, now: now(), zips: zips(connection.host) });
  }
}
