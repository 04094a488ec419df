/** Ways of sending an answer that differ from the front end's own. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { type Sending, type Transmission, writeInPieces } from '../wire/send.ts';

function withLength({ response, status, headers }: Sending, bytes: Buffer, more: Readonly<Record<string, string>>) {
  response.writeHead(status, { ...headers, ...more, 'Content-Length': String(bytes.length) });
  response.end(bytes);
}

/** A response without a body is not changed. */
function orPlain(transmit: Transmission): Transmission {
  return (sending) => (sending.body.length === 0 ? withLength(sending, sending.body, {}) : transmit(sending));
}

/** As gzip, whether accepted or not. */
function zipped(encode: (body: Buffer) => Buffer): Transmission {
  return orPlain((sending) => withLength(sending, encode(sending.body), { 'Content-Encoding': 'gzip' }));
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

export const transmissions = {
  gzip: zipped((body) => gzipSync(body)),
  gzipInPieces,
  gzipBroken: zipped(gzipBroken),
  gzipCut: zipped((body) => {
    const bytes = gzipSync(body);
    return bytes.subarray(0, Math.floor(bytes.length * 0.6));
  }),
  gzipBomb,
  halfLength: half((length) => ({ 'Content-Length': String(Math.max(length, 2)) })),
  halfChunked: half(() => ({ 'Transfer-Encoding': 'chunked' })),
} satisfies Readonly<Record<string, Transmission>>;
