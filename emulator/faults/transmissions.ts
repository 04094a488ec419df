/** Ways of sending an answer that differ from the front end's own. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brotliCompressSync, createGzip, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { type Sending, type Transmission, writeInPieces } from '../wire/send.ts';

function withLength({ response, status, headers }: Sending, bytes: Buffer, more: Readonly<Record<string, string>>) {
  response.writeHead(status, { ...headers, ...more, 'Content-Length': String(bytes.length) });
  response.end(bytes);
}

/** A response without a body is not changed. */
function orPlain(transmit: Transmission): Transmission {
  return (sending) => (sending.body.length === 0 ? withLength(sending, sending.body, {}) : transmit(sending));
}

/** A body in a content coding, whether accepted or not, with the given name in the header. */
function encoded(name: string, encode: (body: Buffer) => Buffer): Transmission {
  return orPlain((sending) => withLength(sending, encode(sending.body), { 'Content-Encoding': name }));
}

function gzipBroken(body: Buffer): Buffer {
  const bytes = gzipSync(body);
  const third = Math.floor(bytes.length / 3);
  return bytes.fill(0xff, third, third * 2);
}

const gzipInPieces = orPlain(async ({ response, status, headers, body }) => {
  response.writeHead(status, { ...headers, 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' });
  await writeInPieces(response, gzipSync(body), 7);
  response.end();
});

const megabyte = Buffer.alloc(1024 * 1024, ' ');

function* bombParts(): Generator<Buffer> {
  yield Buffer.from('{"value":[');
  for (let count = 0; count < 300; count += 1) yield megabyte;
  yield Buffer.from(']}');
}

/** 300 MB of JSON in 300 kB, generated while it is sent. */
const gzipBomb: Transmission = async ({ response, status, headers }) => {
  response.writeHead(status, { ...headers, 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' });
  await pipeline(Readable.from(bombParts()), createGzip(), response);
};

/** Half the body, then a regular end of the connection. */
function half(framing: (length: number) => Readonly<Record<string, string>>): Transmission {
  return ({ response, status, headers, body }) => {
    response.writeHead(status, { ...headers, ...framing(body.length) });
    const { socket } = response;
    response.write(body.subarray(0, Math.ceil(body.length / 2)), () => socket?.end());
  };
}

/** Bytes instead of an answer. `end`: the connection ends with them. */
function raw(text: string, end: boolean): Transmission {
  return ({ response: { socket } }) => {
    if (end) socket?.end(text);
    else socket?.write(text);
  };
}

const lines = (...all: readonly string[]) => `${all.join('\r\n')}\r\n`;

export const transmissions = {
  gzip: encoded('gzip', (body) => gzipSync(body)),
  gzipInPieces,
  gzipBroken: encoded('gzip', gzipBroken),
  gzipCut: encoded('gzip', (body) => {
    const bytes = gzipSync(body);
    return bytes.subarray(0, Math.floor(bytes.length * 0.6));
  }),
  gzipBomb,
  deflate: encoded('deflate', (body) => deflateSync(body)),
  deflateRaw: encoded('deflate', (body) => deflateRawSync(body)),
  brotli: encoded('br', (body) => brotliCompressSync(body)),
  upperCase: encoded('GZIP', (body) => gzipSync(body)),
  xGzip: encoded('x-gzip', (body) => gzipSync(body)),
  halfLength: half((length) => ({ 'Content-Length': String(Math.max(length, 2)) })),
  halfChunked: half(() => ({ 'Transfer-Encoding': 'chunked' })),
  switching: raw(lines('HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: h2c', ''), false),
  badStatusLine: raw(lines('HTP/1.1 200 OK', 'Content-Length: 2', '', '{}'), true),
  badLength: raw(lines('HTTP/1.1 200 OK', 'Content-Type: application/json', 'Content-Length: two', '', '{}'), true),
  badHeader: raw(lines('HTTP/1.1 200 OK', 'Content Type: application/json', 'Content-Length: 2', '', '{}'), true),
  badChunk: raw(lines('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', '', 'zz', '{}', '0', ''), true),
} satisfies Readonly<Record<string, Transmission>>;
