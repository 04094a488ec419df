/** The largest answer that is read before the SDKs are loaded: its limit is in bytes, at its last one. */
import { once } from 'node:events';
import { Agent, createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificates } from '../../emulator/certificate.ts';
import { sendEarly } from '../../src/hosts/early-request.ts';

const { authority, leaf, privateKey } = makeCertificates(['localhost']);
const agent = new Agent({ ca: authority });
const limit = 1024 * 1024;

let server: Server;
let body = '';
beforeAll(async () => {
  server = createServer({ cert: leaf, key: privateKey }, (_request, response) => response.end(body));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  agent.destroy();
  server.close();
});

function ask() {
  const { port } = server.address() as AddressInfo;
  const { signal } = new AbortController();
  return sendEarly(`https://localhost:${port}/`, { agent, method: 'GET', headers: {}, signal, timeout: 60_000 });
}

test.each(['a', 'é', '€', '😀'])('an answer full of %s', async (letter) => {
  const size = Buffer.byteLength(letter);
  body = 'x'.repeat(limit % size) + letter.repeat(Math.floor(limit / size));
  expect(Buffer.byteLength((await ask()).body)).toBe(limit);
  body = `${body}x`;
  await expect(ask()).rejects.toMatchObject({ code: 'AnswerTooLarge' });
});
