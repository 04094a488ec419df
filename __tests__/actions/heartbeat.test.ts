/** Tests the heartbeat over real sockets, against the local cloud and against failing servers. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { type AzureMonitor, destinationOf, ingestionUrl } from '../../actions/heartbeat/heartbeat.ts';

const none = { url: '', endpoint: '', ruleId: '', stream: '', tenantId: '', clientId: '', audience: '' };
const id = '4e6c8b21-93fd-4a07-b5d2-17f0ae369c58';
const azure = {
  ...none,
  endpoint: 'https://cmk-dce-ab12.eastus2-1.ingest.monitor.azure.com',
  ruleId: `dcr-${'0'.repeat(32)}`,
  stream: 'Custom-CjaCmkHeartbeat_CL',
  tenantId: id,
  clientId: id,
  audience: 'api://AzureADTokenExchange',
};

describe('the destination', () => {
  test('is an address', () => {
    expect(destinationOf({ ...none, url: 'https://deadman.example/p' })).toEqual({
      kind: 'url',
      url: 'https://deadman.example/p',
    });
  });

  test('is Azure Monitor', () => {
    expect(destinationOf(azure)).toEqual({ ...azure, kind: 'azure-monitor' });
    expect(ingestionUrl({ ...azure, kind: 'azure-monitor' } satisfies AzureMonitor)).toBe(
      `${azure.endpoint}/dataCollectionRules/${azure.ruleId}/streams/${azure.stream}?api-version=2023-01-01`,
    );
  });

  test.each([
    ['nowhere', none, /^give either/],
    ['two ways', { ...azure, url: 'https://deadman.example' }, /^give either/],
    ['plain http', { ...none, url: 'http://deadman.example/secret' }, /^url is not an https address$/],
    ['no address', { ...none, url: 'secret' }, /^url is not an https address$/],
    ['an endpoint of another host', { ...azure, endpoint: 'https://evil.example' }, /^endpoint is not/],
    ['one that begins so', { ...azure, endpoint: 'https://x.ingest.monitor.azure.com.evil.example' }, /^endpoint/],
    ['another port', { ...azure, endpoint: `${azure.endpoint}:8443` }, /^endpoint/],
    ['a path', { ...azure, endpoint: `${azure.endpoint}/x` }, /^endpoint/],
    ['a rule by its resource id', { ...azure, ruleId: '/subscriptions/x' }, /^rule-id/],
    ['a stream with a path', { ...azure, stream: 'Custom-../x' }, /^stream/],
    ['no client', { ...azure, clientId: '' }, /^client-id/],
  ])('%s: refused', (_case, inputs, rule) => {
    const destination = destinationOf(inputs);
    expect(destination).toEqual([expect.stringMatching(rule)]);
    expect(JSON.stringify(destination)).not.toContain('secret/');
  });
});

describe('the client', () => {
  let server: Server;
  let asked = 0;
  beforeEach(async () => {
    asked = 0;
    // A proxy that refuses every connection: every attempt fails here and is counted.
    server = createServer().on('connect', (_request, socket) => {
      asked += 1;
      socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterEach(() => {
    server.close();
  });

  test('goes through the proxy, tries three times, and then reports that it failed', async () => {
    const { makeSend } = await import('../../actions/heartbeat/request.ts');
    const { port } = server.address() as AddressInfo;
    const send = makeSend({ HTTPS_PROXY: `http://127.0.0.1:${port}` }, [1, 1]);
    await expect(send({ method: 'POST', url: 'https://deadman.example/', body: '{}' })).rejects.toThrow(/503|Proxy/i);
    expect(asked).toBe(3);
  });

  test('says nothing of what a proxy answers, which can repeat its login', async () => {
    const { makeSend } = await import('../../actions/heartbeat/request.ts');
    server.removeAllListeners('connect').on('connect', ({ headers }, socket) => {
      socket.end(`HTTP/1.1 407 user:pass-word ${headers['proxy-authorization']}\r\n\r\n`);
    });
    const { port } = server.address() as AddressInfo;
    const send = makeSend({ HTTPS_PROXY: `http://user:pass-word@127.0.0.1:${port}` }, []);
    const error = await send({ method: 'GET', url: 'https://deadman.example/' }).catch((thrown: unknown) => thrown);
    expect(inspect(error)).not.toMatch(/pass-word|dXNlcjpwYXNzLXdvcmQ/);
    expect(error).toEqual(new Error('the proxy did not connect to deadman.example (HTTP 407)'));
  });
});
