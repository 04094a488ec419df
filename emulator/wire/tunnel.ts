/** An open tunnel to a service: how often it was used, and when the server closes it. */
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { expire } from '../faults/connection.ts';
import type { Connection } from '../transcript.ts';

/**
 * `idle`: ms without a request after an answer; `requests`: answers until the server closes. A connection on which nothing was asked
 * stays open: that of a busy client may wait long for its first request.
 */
export interface KeepAlive {
  readonly idle: number;
  readonly requests: number;
}

/** The longest time that a timer of node holds. */
const longest = 2 ** 31 - 1;

export class Tunnel {
  readonly raw: Socket;
  readonly connection: Connection;
  readonly #keepAlive: KeepAlive;
  #secure: TLSSocket | undefined;
  #timer: NodeJS.Timeout | undefined;
  #requests = 0;
  #answers = 0;

  constructor(raw: Socket, connection: Connection, keepAlive: KeepAlive) {
    this.raw = raw;
    this.connection = connection;
    this.#keepAlive = keepAlive;
    raw.on('close', () => clearTimeout(this.#timer));
  }

  /** TLS stands. @param giveUp after so many ms without a request, the server says 408 */
  secured(socket: TLSSocket, giveUp: number | undefined): void {
    this.#secure = socket;
    if (giveUp === undefined) return;
    setTimeout(() => {
      if (this.#requests === 0) expire(socket);
    }, giveUp).unref();
  }

  begins(): void {
    this.#requests += 1;
    clearTimeout(this.#timer);
  }

  /** Closes between two requests without notice, as front ends do. */
  answered(): void {
    this.#answers += 1;
    if (this.#answers >= this.#keepAlive.requests) this.#close();
    else this.#timer = setTimeout(() => this.#close(), Math.min(this.#keepAlive.idle, longest)).unref();
  }

  #close(): void {
    (this.#secure ?? this.raw).end();
  }
}
