/** Writes an answer: headers, compression, framing. */
import type http from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { CloudAnswer } from '../service.ts';
import { accepts } from './accept-encoding.ts';
import type { FrontEnd } from './front-ends.ts';

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

export interface Delivery {
  readonly response: http.ServerResponse;
  readonly request: http.IncomingMessage;
  /** The cloud's clock, for the `Date` header. */
  readonly now: number;
  /** Absent: bodies are sent uncompressed, with their length. */
  readonly frontEnd?: FrontEnd | undefined;
  readonly compression: boolean;
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

function has(headers: Readonly<Record<string, string>>, name: string): boolean {
  return Object.keys(headers).some((one) => one.toLowerCase() === name);
}

/** In several pieces, each sent separately. */
export async function writeInPieces(response: http.ServerResponse, body: Buffer, size: number): Promise<void> {
  for (let from = 0; from < body.length && !response.destroyed; from += size) {
    response.write(body.subarray(from, from + size));
    await turn();
  }
}

interface Framing {
  readonly compressed: boolean;
  readonly chunked: boolean;
}

function framingOf(sending: Sending, { request, frontEnd, compression }: Delivery): Framing {
  const isFree = sending.body.length > 0 && !has(sending.headers, 'content-encoding');
  const isWanted = compression && accepts(request.headers['accept-encoding'], 'gzip');
  const compressed = isFree && isWanted && (frontEnd?.compresses(sending.status, sending.body.length) ?? false);
  const path = (request.url ?? '').split('?')[0] ?? '';
  const chunked = isFree && !has(sending.headers, 'content-length') && (frontEnd?.chunks(compressed, path) ?? false);
  return { compressed, chunked };
}

/** The two headers of the framing, and those of the compression. */
function framed(sending: Sending, { compressed, chunked }: Framing, length: number): Record<string, string> {
  const { headers, status } = sending;
  return {
    ...headers,
    ...(compressed && { 'Content-Encoding': 'gzip' }),
    ...(compressed && !has(headers, 'vary') && { Vary: 'Accept-Encoding' }),
    ...(chunked && { 'Transfer-Encoding': 'chunked' }),
    ...(!chunked && status !== 204 && !has(headers, 'content-length') && { 'Content-Length': String(length) }),
  };
}

let last: { readonly body: Buffer; readonly compressed: Buffer } | undefined;

/** An answer that is sent again and again, such as a fault's of many megabytes, is compressed once. */
function compress(body: Buffer): Buffer {
  if (last?.body.equals(body) !== true) last = { body, compressed: gzipSync(body) };
  return last.compressed;
}

async function write(sending: Sending, framing: Framing, withBody: boolean): Promise<void> {
  const { response, status, body } = sending;
  const bytes = framing.compressed ? compress(body) : body;
  response.writeHead(status, framed(sending, framing, bytes.length));
  if (withBody && framing.chunked) await writeInPieces(response, bytes, Math.max(1, Math.ceil(bytes.length / 3)));
  response.end(withBody && !framing.chunked ? bytes : undefined);
}

/** Sends an answer as the service's front end does, or as its fault defines it. */
export async function send(answer: Outgoing, delivery: Delivery): Promise<void> {
  const { response, request, now, frontEnd } = delivery;
  const closes = (frontEnd?.closesAfter ?? []).includes(answer.status) && !has(answer.headers ?? {}, 'connection');
  const headers = { ...headersOf(answer, now), ...(closes && { Connection: 'close' }) };
  // HTTP/1.1 keeps connections open; real front ends send neither `Connection: keep-alive` nor a timeout.
  if (!has(headers, 'connection')) response.removeHeader('connection');
  const sending = { response, status: answer.status, headers, body: Buffer.from(bytesOf(answer.body)) };
  if (answer.transmit) await answer.transmit(sending);
  else await write(sending, framingOf(sending, delivery), request.method !== 'HEAD');
}
