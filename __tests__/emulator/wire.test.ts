/** The local cloud on the wire, without any fault: compression, framing, lengths, and when connections end. */
import { once } from 'node:events';
import { setTimeout as soon } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { tenantId } from '../../emulator/tenants/names.ts';
import { accepts } from '../../emulator/wire/accept-encoding.ts';
import { accessToken, type Client, clientOf } from './client.ts';
import { ask, secureTunnel, untilEnd } from './tunnel.ts';

let running: RunningCloud;
let client: Client;
let tokens: { readonly arm: string; readonly graph: string };

beforeAll(async () => {
  running = await startCloud({ tenant: 'ready' });
  client = clientOf(running);
  const token = (resource: string) => accessToken(running, client, resource);
  tokens = { arm: await token('https://management.azure.com'), graph: await token('https://graph.microsoft.com') };
});
beforeEach(() => {
  running.reset('ready');
  client.close();
  client = clientOf(running);
});
afterAll(async () => {
  client.close();
  await running.stop();
});

const arm = 'management.azure.com';
const graph = 'graph.microsoft.com';
const discovery = `/${tenantId}/v2.0/.well-known/openid-configuration`;
const keysPath = () => {
  const { subscriptionId, resourceGroup, name } = running.cloud.state.vaults[0] ?? {};
  const group = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
  return `${group}/providers/Microsoft.KeyVault/vaults/${name}/keys?api-version=2026-02-01`;
};
const groupPath = () => `${keysPath().split('/providers')[0]}?api-version=2022-12-01`;
const signed = (token: string, ...more: readonly string[]) => [`Authorization: Bearer ${token}`, ...more];

describe('Accept-Encoding', () => {
  test.each<[string | undefined, boolean]>([
    [undefined, false],
    ['', false],
    ['gzip', true],
    ['GZip', true],
    ['gzip, deflate', true],
    ['deflate, gzip;q=0.5', true],
    ['gzip;q=0', false],
    ['gzip; q=0.000, *', false],
    ['*', true],
    ['*;q=0', false],
    ['identity', false],
    ['x-gzip', false],
    ['deflate,br', false],
    ['gzip;q=2', false],
    ['gzip;q=high', false],
    ['gzip ; Q=0.001', true],
  ])('%j accepts gzip: %s', (header, wanted) => {
    expect(accepts(header, 'gzip')).toBe(wanted);
  });
});

describe('an answer', () => {
  const get = (host: string, path: string, lines: readonly string[]) =>
    ask(running, host, [`GET ${path} HTTP/1.1`, ...lines]);

  test('of a provider comes as gzip in several chunks, and only if requested', async () => {
    const asked = await get(arm, keysPath(), signed(tokens.arm, 'Accept-Encoding: gzip, deflate'));
    expect(asked).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(asked).toMatch(/\r\nContent-Encoding: gzip\r\nVary: Accept-Encoding\r\nTransfer-Encoding: chunked\r\n/);
    expect(asked.match(/\r\n[0-9a-f]+\r\n/g)?.length).toBeGreaterThanOrEqual(3);
    const plain = await get(arm, keysPath(), signed(tokens.arm));
    expect(plain).toMatch(/\r\nContent-Length: \d+\r\n/);
    expect(plain).not.toMatch(/content-encoding|vary|chunked/i);
    expect(plain).toMatch(/\{"value":\[\{.+\}\]\}$/);
  });

  test('of ARM itself comes as gzip with a length', async () => {
    const text = await get(arm, groupPath(), signed(tokens.arm, 'Accept-Encoding: gzip'));
    const [head = '', body = ''] = text.split('\r\n\r\n', 2);
    expect(head).toMatch(/\r\nContent-Encoding: gzip\r\n/);
    expect(head).toMatch(new RegExp(`\\r\\nContent-Length: ${text.length - head.length - 4}$`, 'm'));
    expect(body.length).toBeGreaterThan(0);
    const bytes = Buffer.from(text.slice(head.length + 4), 'latin1');
    expect(JSON.parse(gunzipSync(bytes).toString('utf8'))).toMatchObject({ name: 'rg-cja' });
  });

  test.each([
    ['of Entra', 'login.microsoftonline.com', discovery],
    ['of a vault', 'kv-contoso-cja.vault.azure.net', '/keys?api-version=7.4'],
  ])('%s has a length and no encoding, as recorded', async (_name, host, path) => {
    const text = await get(host, path, ['Accept-Encoding: gzip, deflate']);
    expect(text).toMatch(/\r\nContent-Length: \d+\r\n/);
    expect(text).not.toMatch(/content-encoding|chunked/i);
  });

  test('of Graph is always chunked, refusals too', async () => {
    for (const [token, status] of [
      [tokens.graph, 200],
      ['none', 401],
    ] as const) {
      const text = await get(graph, '/v1.0/organization', signed(token));
      expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(text).toMatch(/\r\nTransfer-Encoding: chunked\r\n/);
      expect(text).not.toMatch(/content-encoding|vary/i);
    }
  });

  test('stays plain when compression is switched off', async () => {
    running.cloud.state.settings.compression = false;
    const text = await get(arm, keysPath(), signed(tokens.arm, 'Accept-Encoding: gzip'));
    expect(text).not.toMatch(/content-encoding/i);
  });
});

describe('a request of unknown length', () => {
  test.each(['POST', 'PUT', 'PATCH'])(
    '%s gets 411 with the page of HTTP.sys, and the connection ends',
    async (method) => {
      for (const host of [arm, graph, 'login.microsoftonline.com', 'kv-contoso-cja.vault.azure.net']) {
        const secure = await secureTunnel(running, host);
        secure.write(`${method} /x HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
        const text = await untilEnd(secure);
        expect(text).toMatch(/^HTTP\/1\.1 411 Length Required\r\n/);
        expect(text).toMatch(/\r\nContent-Type: text\/html; charset=us-ascii\r\nServer: Microsoft-HTTPAPI\/2\.0\r\n/);
        expect(text).toMatch(/\r\nConnection: close\r\nContent-Length: 344\r\n\r\n<!DOCTYPE HTML/);
      }
      expect(running.transcript.map(({ status }) => status)).toEqual([411, 411, 411, 411]);
    },
  );

  test.each([
    ['POST', 'Content-Length: 0'],
    ['POST', 'Transfer-Encoding: chunked\r\n\r\n0'],
    ['GET', 'Accept: */*'],
    ['DELETE', 'Accept: */*'],
  ])('%s with %j is answered', async (method, line) => {
    const secure = await secureTunnel(running, arm);
    secure.write(`${method} /x HTTP/1.1\r\nHost: ${arm}\r\n${line}\r\n\r\n`);
    expect(await untilEnd(secure)).toMatch(/^HTTP\/1\.1 401 /);
  });
});

describe('a connection', () => {
  const url = `https://login.microsoftonline.com${discovery}`;

  test('is closed after 401 and 429 of ARM, with a header that says so; other services keep theirs', async () => {
    running.faults.push({ when: { path: /throttled/ }, do: { kind: 'answer', status: 429 } });
    const statuses = async (host: string, path: string) => {
      const { status, headers } = await client.request(`https://${host}${path}`);
      return [status, headers['connection']];
    };
    expect(await statuses(arm, '/subscriptions')).toEqual([401, 'close']);
    expect(await statuses(arm, '/throttled')).toEqual([429, 'close']);
    expect(await statuses(graph, '/v1.0/me')).toEqual([401, undefined]);
    expect(await statuses(graph, '/throttled')).toEqual([429, undefined]);
    expect(await statuses('kv-contoso-cja.vault.azure.net', '/keys?api-version=7.4')).toEqual([401, undefined]);
    expect(running.connections.map(({ host }) => host)).toEqual([arm, arm, graph, 'kv-contoso-cja.vault.azure.net']);
  });

  test('has no header about keep-alive', async () => {
    const { headers } = await client.request(url);
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['connection']));
    expect(headers).not.toHaveProperty('keep-alive');
  });

  test('ends after a long idle time, also before the first request', async () => {
    running.cloud.state.settings.keepAlive = { idle: 1000, requests: 100 };
    const unused = await secureTunnel(running, arm);
    const began = performance.now();
    expect(await untilEnd(unused)).toBe('');
    expect(performance.now() - began).toBeLessThan(8000);
    const used = await secureTunnel(running, arm);
    used.write(`GET ${discovery} HTTP/1.1\r\nHost: ${arm}\r\n\r\n`);
    expect(await untilEnd(used)).toMatch(/^HTTP\/1\.1 401 /);
  });

  test('is not idle while an answer is being prepared', async () => {
    running.cloud.state.settings.keepAlive = { idle: 1000, requests: 100 };
    running.faults.push({ when: {}, do: { kind: 'delay', ms: 2500 } });
    expect((await client.request(url)).status).toBe(200);
  });

  test('ends without notice after a number of answers, between two requests', async () => {
    running.cloud.state.settings.keepAlive = { idle: 120_000, requests: 2 };
    for (let count = 0; count < 5; count += 1) {
      const { status, headers } = await client.request(url);
      expect([status, headers['connection']]).toEqual([200, undefined]);
      await soon(300);
    }
    expect(running.transcript.map(({ connection }) => connection)).toEqual([1, 1, 2, 2, 3]);
  });

  test('is closed for the client too', async () => {
    running.cloud.state.settings.keepAlive = { idle: 120_000, requests: 1 };
    const secure = await secureTunnel(running, 'login.microsoftonline.com');
    secure.write(`GET ${discovery} HTTP/1.1\r\nHost: login.microsoftonline.com\r\n\r\n`);
    secure.resume();
    await once(secure, 'end');
    expect(running.transcript).toHaveLength(1);
  });
});
