/** Faults of a connection before a request is read: at the proxy, in TLS, while idle. */
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

export type ConnectionFault =
  /** The proxy never answers `CONNECT`. */
  | { readonly at: 'connect'; readonly silent: true }
  /** The proxy requires this `user:password`. */
  | { readonly at: 'connect'; readonly login: string }
  /** The tunnel is open; the server sends nothing, or closes. */
  | { readonly at: 'tls'; readonly instead: 'nothing' | 'close' }
  /** The server's certificate has expired. */
  | { readonly at: 'certificate' }
  /** The server stops waiting for the first request, with 408, after this many ms. */
  | { readonly at: 'idle'; readonly after: number }
  /** The server keeps the connection for a shorter time than in the settings. */
  | { readonly at: 'keep-alive'; readonly idle: number; readonly requests: number };

const reasons = new Map([
  [200, 'Connection Established'],
  [403, 'Forbidden'],
  [407, 'Proxy Authentication Required'],
  [502, 'Bad Gateway'],
]);

export interface ProxyAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** The bytes with which the proxy answers CONNECT. */
export function answerToConnect({ status, headers }: ProxyAnswer): string {
  const own = status === 200 ? headers : { ...headers, 'Content-Length': '0' };
  const lines = Object.entries(own).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${reasons.get(status) ?? 'Refused'}\r\n${lines.join('')}\r\n`;
}

/** What the proxy answers to CONNECT; `undefined`: nothing at all. */
export function connectAnswer(
  fault: ConnectionFault | undefined,
  status: number,
  authorization: string | undefined,
): ProxyAnswer | undefined {
  if (fault?.at !== 'connect') return { status, headers: {} };
  if ('silent' in fault) return undefined;
  const [, given = ''] = /^Basic\s+(\S+)$/i.exec(authorization ?? '') ?? [];
  const isLogin = Buffer.from(given, 'base64').toString('utf8') === fault.login;
  return isLogin ? { status, headers: {} } : { status: 407, headers: { 'Proxy-Authenticate': 'Basic realm="proxy"' } };
}

/** Handles an open tunnel that never gets to TLS. */
export function spoilTunnel(socket: Socket, instead: 'nothing' | 'close'): void {
  if (instead === 'close') socket.once('data', () => socket.end());
  socket.resume();
}

/** Sends 408 on a connection without a request. */
export function expire(socket: TLSSocket): void {
  socket.end('HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
}
