import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import net from 'node:net';
import tls from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { vaultName } from '../../emulator/tenants/names.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { dependentWaits, isWrite, veil } from '../../emulator/transcript.ts';
import { accessToken, type Client, clientOf, nextText } from './client.ts';

let running: RunningCloud;
let client: Client;

beforeAll(async () => {
  running = await startCloud({ tenant: 'ready' });
});
beforeEach(() => {
  running.reset('ready');
  client?.close();
  client = clientOf(running);
});
afterAll(async () => {
  client.close();
  await running.stop();
});

const keys = 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration';

/** A tunnel opened by hand, to read the proxy's own answer. */
async function connect(host: string): Promise<{ socket: net.Socket; status: string }> {
  const socket = net.connect(Number(new URL(running.environment['HTTPS_PROXY'] ?? '').port), '127.0.0.1');
  socket.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`);
  const [status = ''] = (await nextText(socket)).split('\r\n');
  return { socket, status };
}

describe('the proxy', () => {
  test('keeps a connection for one request after the other', async () => {
    await client.request(keys);
    await client.request(keys);
    expect(running.connections).toMatchObject([
      { number: 1, host: 'login.microsoftonline.com', port: 443, status: 200 },
    ]);
    expect(running.transcript.map(({ index, connection }) => [index, connection])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  test('serves requests in parallel, each over its own connection', async () => {
    await Promise.all([client.request(keys), client.request(keys), client.request('https://api.github.com/x')]);
    expect(running.connections.map(({ host }) => host).toSorted()).toEqual([
      'api.github.com',
      'login.microsoftonline.com',
      'login.microsoftonline.com',
    ]);
    expect(new Set(running.transcript.map(({ connection }) => connection)).size).toBe(3);
  });

  test('refuses a host that is not of the cloud, and records that', async () => {
    await expect(client.request('https://example.com/')).rejects.toThrow('403 Forbidden');
    expect(running.connections).toMatchObject([{ host: 'example.com', status: 403 }]);
    expect(running.transcript).toEqual([]);
  });

  test.each([
    ['of this tenant', 'ready', 200],
    ['deleted', 'vault-deleted', 502],
    ['held elsewhere', 'name-taken', 200],
    ['never made', 'group-only', 502],
  ] as const)('resolves the name of a vault that is %s as a name server would', async (_, tenant, status) => {
    running.reset(tenant);
    const opened = await connect(`${vaultName}.vault.azure.net`);
    opened.socket.destroy();
    expect(opened.status).toContain(String(status));
  });

  test('does not resolve a new vault until its name is registered', async () => {
    const [vault] = running.cloud.state.vaults;
    if (vault) vault.dnsReadyAt = running.cloud.now() + 60_000;
    await expect(client.request(`https://${vaultName}.vault.azure.net/keys`)).rejects.toThrow('502');
  });

  test.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'speaks %s with a certificate that a strict client accepts',
    async (version) => {
      const host = 'management.azure.com';
      const { socket } = await connect(host);
      const options = { socket, servername: host, ca: running.authority, minVersion: version, maxVersion: version };
      const secure = tls.connect(options);
      await once(secure, 'secureConnect');
      expect([secure.getProtocol(), secure.authorized]).toEqual([version, true]);
      expect(secure.getPeerCertificate().subjectaltname).toContain('DNS:*.vault.azure.net');
      secure.destroy();
    },
  );

  test('is not trusted without its certificate authority', async () => {
    const stranger = clientOf({ ...running, authority: '' });
    await expect(stranger.request(keys)).rejects.toThrow(/certificate/);
    stranger.close();
  });

  test('accepts only CONNECT requests', async () => {
    const response = await fetch(running.environment['HTTPS_PROXY'] ?? '');
    expect(response.status).toBe(403);
  });

  test('models a round trip: two for a new connection, one for each answer', async () => {
    running.cloud.state.settings.roundTrip = 500;
    const began = performance.now();
    await client.request(keys);
    const first = performance.now() - began;
    await client.request(keys);
    const second = performance.now() - began - first;
    expect(first).toBeGreaterThanOrEqual(1498);
    expect(second).toBeGreaterThanOrEqual(498);
    expect(second).toBeLessThan(first - 500);
  });

  test('sends the time of the cloud, not of the machine', async () => {
    running.cloud.state.settings.clockSkew = 3600;
    const { headers } = await client.request(keys);
    const ahead = Date.parse(headers['date'] ?? '') - Date.now();
    expect(ahead).toBeGreaterThan(3_590_000);
    expect(ahead).toBeLessThan(3_610_000);
  });

  test('answers HEAD without a body', async () => {
    const answer = await client.request('https://api.github.com/x', { method: 'HEAD' });
    expect(answer).toMatchObject({ status: 404, text: '' });
  });
});

describe('the transcript', () => {
  test('contains requests and answers, and masks the token', async () => {
    const token = await accessToken(running, client, 'https://graph.microsoft.com');
    const url = 'https://graph.microsoft.com/v1.0/servicePrincipals?$top=1';
    const sent = { method: 'POST', headers: { authorization: `Bearer ${token}`, 'X-Own': 'yes' }, body: { a: 1 } };
    const answer = await client.request(url, sent);
    const exchange = running.transcript.at(-1);
    expect(exchange).toMatchObject({
      index: 3,
      service: 'graph',
      method: 'POST',
      host: 'graph.microsoft.com',
      path: '/v1.0/servicePrincipals?$top=1',
      requestBody: '{"a":1}',
      status: answer.status,
      responseBody: answer.text,
      fault: undefined,
      writes: true,
    });
    expect(exchange?.requestHeaders).toMatchObject({ authorization: veil(`Bearer ${token}`), 'x-own': 'yes' });
    expect(JSON.stringify(exchange)).not.toContain(token);
    expect(running.transcript.map(({ service, writes }) => [service, writes])).toEqual([
      ['oidc', false],
      ['entra', false],
      ['graph', true],
    ]);
  });

  test('distinguishes tokens', () => {
    expect(veil('Bearer one')).toMatch(/^Bearer sha256:[0-9a-f]{12}$/);
    expect(veil('Bearer one')).not.toBe(veil('Bearer two'));
  });

  test.each([
    ['GET', '/x', false],
    ['HEAD', '/x', false],
    ['PUT', '/x', true],
    ['PATCH', '/x', true],
    ['DELETE', '/x', true],
    ['POST', '/v1.0/servicePrincipals', true],
    ['POST', '/v1.0/directoryObjects/getByIds', false],
    ['POST', '/tenant/oauth2/v2.0/token', false],
    ['POST', '/subscriptions/s/providers/Microsoft.KeyVault/checkNameAvailability', false],
    ['POST', '/deletedkeys/k/recover', true],
  ])('%s %s writes: %s', (method, path, writes) => {
    expect(isWrite({ method, path })).toBe(writes);
  });

  test('counts the exchanges that had to wait for each other', () => {
    const exchange = (startedAt: number, endedAt: number) => ({ startedAt, endedAt });
    const sideBySide = [exchange(0, 10), exchange(1, 9), exchange(2, 12)];
    expect(dependentWaits([])).toBe(0);
    expect(dependentWaits(sideBySide)).toBe(1);
    expect(dependentWaits([...sideBySide, exchange(9, 11), exchange(12, 14), exchange(0, 30)])).toBe(3);
  });

  test('is empty after a reset, and the tenant is as at the start', async () => {
    await client.request(keys);
    running.cloud.state.vaults = [];
    running.faults.push({ when: {}, do: { kind: 'answer', status: 500 } });
    running.onRequest = () => {
      throw new Error('a hook that was to be gone');
    };
    running.reset('ready');
    expect(running.cloud.state).toEqual(tenants.ready());
    expect([running.transcript, running.connections, running.faults]).toEqual([[], [], []]);
    await expect(client.request(keys)).resolves.toMatchObject({ status: 200 });
  });
});

describe('starting and stopping', () => {
  test('starts in less than two seconds', async () => {
    const times: number[] = [];
    // The best of three, since the machine may be busy.
    for (let round = 0; round < 3; round += 1) {
      const began = performance.now();
      const other = await startCloud();
      times.push(performance.now() - began);
      await other.stop();
    }
    expect(Math.min(...times)).toBeLessThan(2000);
  });

  test('leaves no file and no open port behind', async () => {
    const other = await startCloud();
    const file = other.environment['NODE_EXTRA_CA_CERTS'] ?? '';
    expect(readFileSync(file, 'utf8')).toBe(other.authority);
    expect(other.cloud.state).toEqual(tenants['group-only']());
    await other.stop();
    expect(existsSync(file)).toBe(false);
    const socket = net.connect(Number(new URL(other.environment['HTTPS_PROXY'] ?? '').port), '127.0.0.1');
    await expect(once(socket, 'connect')).rejects.toThrow('ECONNREFUSED');
  });

  test('gives each client the variables that it reads', () => {
    const { environment, cloud } = running;
    expect(environment).toMatchObject({
      HTTPS_PROXY: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      AZURE_TENANT_ID: cloud.state.tenant.id,
      AZURE_SUBSCRIPTION_ID: cloud.state.subscriptions[0]?.id,
      AZURE_CLIENT_ID: cloud.state.applications[0]?.appId,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: cloud.state.github.requestToken,
    });
    expect(environment['https_proxy']).toBe(environment['HTTPS_PROXY']);
    for (const name of ['REQUESTS_CA_BUNDLE', 'SSL_CERT_FILE'])
      expect(environment[name]).toBe(environment['NODE_EXTRA_CA_CERTS']);
  });
});
