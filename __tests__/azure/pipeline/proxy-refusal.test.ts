import { once } from 'node:events';
import https from 'node:https';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProxyAgent } from '../../../src/azure/pipeline/agent.ts';

let proxy: net.Server | undefined;
const sockets = new Set<net.Socket>();
afterEach(() => {
  proxy?.close();
  for (const socket of sockets) socket.destroy();
});

/** A proxy that refuses every tunnel, and then treats the connection as the test says. */
async function refuse(status: string, afterwards: (socket: net.Socket) => void): Promise<ProxyAgent> {
  proxy = net.createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    socket.once('data', () => socket.write(`HTTP/1.1 ${status}\r\n\r\n`, () => afterwards(socket)));
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return new ProxyAgent(`http://127.0.0.1:${port}`, true);
}

async function failureThrough(agent: ProxyAgent): Promise<unknown> {
  const request = https.get({ host: 'management.azure.com', port: 443, path: '/', agent });
  const [error] = await once(request, 'error').catch((thrown: unknown) => [thrown]);
  return error;
}

// Node leaves such a connection open and without a listener: a reset of it would end the process.
test.each(['403 Forbidden', '407 Proxy Authentication Required', '502 Bad Gateway'])(
  'the connection of a tunnel that a proxy refuses (%s) is closed',
  async (status) => {
    const closed = Promise.withResolvers<void>();
    const agent = await refuse(status, (socket) => socket.resume().once('close', () => closed.resolve()));
    expect(await failureThrough(agent)).toMatchObject({ message: expect.stringContaining('HTTP') });
    await closed.promise;
  },
);

test('a proxy that refuses a tunnel and resets the connection fails only that request', async () => {
  const agent = await refuse('502 Bad Gateway', (socket) => void setTimeout(() => socket.resetAndDestroy(), 20));
  expect(await failureThrough(agent)).toMatchObject({ code: 'ERR_PROXY_TUNNEL' });
  await sleep(100);
});
