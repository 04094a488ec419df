/** Which proxy the environment names, what bypasses it, and what becomes of a tunnel that it refuses. */
import { once } from 'node:events';
import https from 'node:https';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProxyAgent } from '../../../src/azure/pipeline/agent.ts';
import { bypassesProxy, hideProxyFromSdks, readProxy } from '../../../src/azure/pipeline/proxy.ts';

describe('the proxy of the environment', () => {
  test.each<[Record<string, string>, string | undefined]>([
    [{ HTTPS_PROXY: '  ' }, undefined],
    [{ HTTP_PROXY: 'http://proxy.example:3128' }, undefined],
    [{ HTTPS_PROXY: 'user:word@proxy.example:3128' }, 'http://user:word@proxy.example:3128/'],
    [{ HTTPS_PROXY: 'https://proxy.example' }, 'https://proxy.example/'],
    [{ HTTPS_PROXY: 'http://[::1]:3128' }, 'http://[::1]:3128/'],
    // As in curl and node, the lowercase name takes precedence.
    [{ HTTPS_PROXY: 'http://upper.example', https_proxy: 'http://lower.example' }, 'http://lower.example/'],
  ])('%j gives %s', (environment, url) => {
    expect(readProxy(environment)?.url).toBe(url);
  });

  test.each(['socks5://proxy.example:1080', 'ftp://proxy.example', 'http://', 'http://:3128'])(
    '%s is refused, and the error names the variable',
    (value) => {
      expect(() => readProxy({ HTTPS_PROXY: value })).toThrow('InvalidProxy: HTTPS_PROXY');
    },
  );

  test('has its secrets as written, decoded, and as sent', () => {
    const secrets = readProxy({ https_proxy: 'http://us%40er:p%3Ass@proxy.example' })?.secrets;
    expect(secrets).toEqual(['p%3Ass', 'p:ss', Buffer.from('us@er:p:ss').toString('base64')]);
  });

  test('is hidden from the SDKs, which would interpret it differently', () => {
    const environment = { HTTPS_PROXY: 'a', https_proxy: 'b', HTTP_PROXY: 'c', ALL_PROXY: 'd', NO_PROXY: 'e' };
    hideProxyFromSdks(environment);
    expect(environment).toEqual({ NO_PROXY: 'e' });
  });
});

const arm = 'https://management.azure.com/subscriptions';
test.each<[string, string, boolean]>([
  ['', arm, false],
  ['azure.com', arm, true],
  ['.azure.com', arm, true],
  ['*.AZURE.com', arm, true],
  ['azure.com.', arm, true],
  ['management.azure.com', arm, true],
  ['zure.com', arm, false],
  ['azure.com.example', arm, false],
  ['*', arm, true],
  ['graph.microsoft.com, azure.com', arm, true],
  ['azure.com:443', arm, true],
  ['azure.com:8443', arm, false],
  ['*.', arm, false],
  ['10.0.0', 'https://10.0.0.5/token', false],
  ['[::1]', 'https://[::1]/token', true],
  ['::1', 'https://[::1]/token', true],
  ['[::1]:8443', 'https://[::1]/token', false],
])('NO_PROXY %s of %s: %s', (noProxy, url, bypasses) => {
  expect(bypassesProxy(new URL(url), { NO_PROXY: noProxy })).toBe(bypasses);
  expect(bypassesProxy(new URL(url), { no_proxy: noProxy, NO_PROXY: '*' })).toBe(bypasses);
});

test.each(['20.11.0', '24.0.0', '24.4.1'])('node %s would ignore a proxy, and is refused', (version) => {
  expect(() => new ProxyAgent('http://127.0.0.1:9', true, version)).toThrow(`NodeWithoutProxies: ${version}`);
});

test.each(['24.5.0', '25.0.0'])('node %s can use one', (version) => {
  expect(() => new ProxyAgent('http://127.0.0.1:9', true, version)).not.toThrow();
});

// Node leaves the connection of such a tunnel open and without a listener: a reset of it would end the process.
describe('a tunnel that the proxy refuses', () => {
  let proxy: net.Server | undefined;
  const sockets = new Set<net.Socket>();
  afterEach(() => {
    proxy?.close();
    for (const socket of sockets) socket.destroy();
  });

  /** The error of a request, where the proxy then treats the connection as the test says. */
  async function refused(status: string, afterwards: (socket: net.Socket) => void): Promise<unknown> {
    proxy = net.createServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      socket.once('data', () => socket.write(`HTTP/1.1 ${status}\r\n\r\n`, () => afterwards(socket)));
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const address = proxy.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const agent = new ProxyAgent(`http://127.0.0.1:${port}`, true);
    const request = https.get({ host: 'management.azure.com', port: 443, path: '/', agent });
    const [error] = await once(request, 'error').catch((thrown: unknown) => [thrown]);
    return error;
  }

  test.each([
    ['403 Forbidden', 'PROXY_FORBIDDEN'],
    ['407 Proxy Authentication Required', 'PROXY_LOGIN'],
    ['502 Bad Gateway', 'ERR_PROXY_TUNNEL'],
  ])('with %s is closed, and the error says so', async (status, code) => {
    const closed = Promise.withResolvers<void>();
    const error = await refused(status, (socket) => socket.resume().once('close', () => closed.resolve()));
    expect(error).toMatchObject({ code, message: `the proxy answered CONNECT with HTTP ${status.slice(0, 3)}` });
    await closed.promise;
  });

  test('and resets fails only that request', async () => {
    const error = await refused('502 Bad Gateway', (socket) => void setTimeout(() => socket.resetAndDestroy(), 20));
    expect(error).toMatchObject({ code: 'ERR_PROXY_TUNNEL' });
    await sleep(100);
  });
});
