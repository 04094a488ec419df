/** Writes an answer: headers, compression, framing. */
import type http from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { CloudAnswer } from '../service.ts';

/** An answer to be sent. */
export interface Sending {
  readonly response: http.ServerResponse;
  readonly status: number;
  /** Without those of compression and framing. */
  readonly headers: Readonly<Record<string, string>>;
  /** Not compressed. */
  readonly body: Buffer;
}

/** Sends an answer in its own way; nothing else is sent then. */
export type Transmission = (sending: Sending) => void | Promise<void>;

/** An answer and, if a fault sets it, how it is sent. */
export interface Outgoing extends CloudAnswer {
  readonly transmit?: Transmission;
}

interface Delivery {
  readonly response: http.ServerResponse;
  readonly request: http.IncomingMessage;
  readonly now: number;
  readonly zips: boolean;
}

/** The bytes of a body. */
export function bytesOf(body: unknown): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** Each name once, ignoring case, with the answer's own spelling last. */
function headersOf(answer: CloudAnswer, now: number): Record<string, string> {
  const headers = new Map<string, [string, string]>([['date', ['Date', new Date(now).toUTCString()]]]);
  if (typeof answer.body === 'object') headers.set('content-type', ['Content-Type', 'application/json; charset=utf-8']);
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers.set(name.toLowerCase(), [name, value]);
  return Object.fromEntries(headers.values());
}

/** In several pieces, each sent separately. */
export async function writeInPieces(response: http.ServerResponse, body: Buffer, size: number): Promise<void> {
  for (let from = 0; from < body.length && !response.destroyed; from += size) {
    response.write(body.subarray(from, from + size));
    await turn();
  }
}

let last: { readonly body: Buffer; readonly compressed: Buffer } | undefined;

/** An answer that is sent again and again, such as a fault's of many megabytes, is compressed once. */
function compress(body: Buffer): Buffer {
  if (last?.body.equals(body) !== true) last = { body, compressed: gzipSync(body) };
  return last.compressed;
}

/**
 * Sends an answer as the service's front end does, or as its fault defines it.
 *
 * @param now the cloud's clock, for the `Date` header
 * @param zips as recorded of Azure Resource Manager, Graph, GitHub and the log: good answers are gzip, chunked, if the request accepts it
 */
export async function send(answer: Outgoing, { request, response, now, zips }: Delivery): Promise<void> {
  const headers = headersOf(answer, now);
  // HTTP/1.1 keeps connections open; real front ends send neither `Connection: keep-alive` nor a timeout.
  if (!Object.keys(headers).some((name) => name.toLowerCase() === 'connection')) response.removeHeader('connection');
  const body = Buffer.from(bytesOf(answer.body));
  const { status, transmit } = answer;
  if (transmit) return transmit({ response, status, headers, body });
  const hasBody = request.method !== 'HEAD';
  if (zips && status < 300 && body.length > 0 && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    const bytes = compress(body);
    response.writeHead(status, { ...headers, 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' });
    if (hasBody) await writeInPieces(response, bytes, Math.ceil(bytes.length / 3));
    response.end();
    return;
  }
  response.writeHead(status, { ...headers, ...(status !== 204 && { 'Content-Length': String(body.length) }) });
  response.end(hasBody ? body : undefined);
}
