/**
 * Each named fault as it reaches an unmodified client of the Azure SDKs (@azure/core-rest-pipeline) on node's agent, so
 * that code that is not ours reads these answers.
 */
import https from 'node:https';
import { setTimeout as soon } from 'node:timers/promises';
import {
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { namedFaults } from '../../emulator/faults/catalog.ts';
import { challengedClaims } from '../../emulator/faults/challenge.ts';
import { type FaultText, faultNamed, readFault } from '../../emulator/faults/named.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { roles, vaultScope } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { auditLogQuery } from '../../src/azure/audit-log-query.ts';
import { WrongArgument } from '../../src/runtime/command-line.ts';
import { accessToken, at, type Client, clientOf, exchangeForm, idToken, namesOf } from './client.ts';
import { openTunnel, secureTunnel, untilEnd } from './tunnel.ts';

let running: RunningCloud;
let token: string;
let agent: https.Agent;
let own: Client;
const tried = new Set<string>();

beforeAll(async () => {
  running = await startCloud({ tenant: 'ready' });
});
beforeEach(async () => {
  running.reset('ready');
  own = clientOf(running);
  token ??= await accessToken(running, own, 'https://management.azure.com');
  agent = agentWith();
});
afterEach(() => {
  agent.destroy();
  own.close();
});
afterAll(() => running.stop());

function agentWith(proxy = running.environment['HTTPS_PROXY'] ?? ''): https.Agent {
  return new https.Agent({ keepAlive: true, ca: running.authority, proxyEnv: { HTTPS_PROXY: proxy } });
}

const sdk = createDefaultHttpClient();
const keys = () => {
  const { subscriptionId, resourceGroup, name } = running.cloud.state.vaults[0] ?? {};
  const vault = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.KeyVault/vaults/${name}`;
  return `https://management.azure.com${vault}/keys?api-version=2026-02-01`;
};
const issues = 'https://api.github.com/repos/contoso/analytics-platform/issues?state=all';

/** Until it is answered with 200, ten times at most. */
async function again(ask: () => Promise<PipelineResponse>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const status = await ask().then(
      (answer) => answer.status,
      (error: unknown) => error,
    );
    if (status === 200) return;
    if (attempt === 10) throw new Error('it was never answered', { cause: status });
  }
}

/** Sends a request as the SDKs do. @param timeout in milliseconds */
async function get(url = keys(), timeout = 10_000): Promise<PipelineResponse> {
  const bearer = url.startsWith('https://api.github.com') ? 'ghs_localcloudWritesIssues' : token;
  const headers = createHttpHeaders({ 'accept-encoding': 'gzip,deflate', authorization: `Bearer ${bearer}` });
  const request = createPipelineRequest({ url, headers, timeout });
  request.agent = agent;
  return sdk.sendRequest(request);
}

function strike(text: FaultText): void {
  tried.add(text.split('@')[0] ?? '');
  running.faults.push(faultNamed(text));
}

const keyList = /^\{"value":\[\{"id":"\/subscriptions\/.+\}\]\}$/;

test('without a fault the answer is read', async () => {
  const { status, bodyAsText, headers } = await get();
  expect([status, headers.get('content-encoding')]).toEqual([200, 'gzip']);
  expect(bodyAsText).toMatch(keyList);
});

describe('bodies', () => {
  test.each<[FaultText, string, RegExp]>([
    ['gzip-everywhere', 'gzip', keyList],
    ['gzip-in-pieces', 'gzip', keyList],
    ['encoding-deflate', 'deflate', keyList],
    ['encoding-br', 'br', /^[^{]/],
    ['encoding-upper-case', 'GZIP', /^\u001F[^{]/],
    ['encoding-x-gzip', 'x-gzip', /^\u001F[^{]/],
    ['byte-order-mark', 'gzip', /^\uFEFF\{"value":/],
    ['foreign-next-link', 'gzip', /"nextLink":"https:\/\/elsewhere\.example\/subscriptions\/[^"]+"\}$/],
    [
      'next-link-to-itself',
      'gzip',
      /"nextLink":"https:\/\/management\.azure\.com\/[^"]+\/keys\?api-version=[\d-]+"\}$/,
    ],
    [
      'endless-list',
      'gzip',
      /"nextLink":"https:\/\/management\.azure\.com\/[^"]+\/keys\?api-version=[\d-]+&page=2"\}$/,
    ],
    ['huge-page', 'gzip', /\{"id":"\/299999"\}\]\}$/],
  ])('%s: encoding %s, read as it is', async (name, encoding, text) => {
    strike(name);
    const { status, headers, bodyAsText } = await get();
    expect([status, headers.get('content-encoding')]).toEqual([200, encoding]);
    expect(bodyAsText).toMatch(text);
    expect(running.transcript.at(-1)?.fault).toBe(name);
  });

  test.each<[FaultText, RegExp]>([
    ['gzip-broken', /invalid distance|invalid code|incorrect data check|invalid block/],
    ['gzip-cut', /unexpected end of file/],
    ['encoding-deflate-raw', /incorrect header check/],
    ['half-answer', /aborted/],
    ['half-answer-chunked', /aborted/],
    ['malformed-chunk', /aborted/],
    ['malformed-status-line', /HPE_INVALID_CONSTANT/],
    ['malformed-length', /HPE_INVALID_CONTENT_LENGTH/],
    ['malformed-header', /HPE_INVALID_HEADER_TOKEN/],
    ['header-40k', /HPE_HEADER_OVERFLOW/],
    ['header-20k', /HPE_HEADER_OVERFLOW/],
  ])('%s: not read, %s', async (name, failure) => {
    strike(name);
    const error: unknown = await get().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    const { message, code } = Object.assign(new Error('none'), { code: '' }, error);
    expect(`${code} ${error instanceof Error ? error.message : message}`).toMatch(failure);
  });

  test('gzip-bomb: 300 MB out of 300 kB, which a client may stop', async () => {
    strike('gzip-bomb');
    let seen = 0;
    const stop = new AbortController();
    const request = createPipelineRequest({
      url: keys(),
      headers: createHttpHeaders({ 'accept-encoding': 'gzip', authorization: `Bearer ${token}` }),
      abortSignal: stop.signal,
      onDownloadProgress: ({ loadedBytes }) => {
        seen = loadedBytes;
        if (seen > 16 * 1024 * 1024) stop.abort();
      },
    });
    request.agent = agent;
    await expect(sdk.sendRequest(request)).rejects.toBeInstanceOf(Error);
    expect(stop.signal.aborted).toBe(true);
    expect(seen).toBeLessThan(40 * 1024 * 1024);
    // The server survives the client's disconnection.
    running.faults.length = 0;
    expect((await get()).status).toBe(200);
  });

  test('a header of 20,000 characters fits a client that reads 32 kB', async () => {
    strike('header-20k');
    const status = await new Promise((resolve, reject) => {
      const options = { agent, maxHeaderSize: 32 * 1024, headers: { authorization: `Bearer ${token}` } };
      https.get(keys(), options, (message) => resolve(message.resume().statusCode)).on('error', reject);
    });
    expect(status).toBe(200);
  });

  test('pages of Graph continue with its own link', async () => {
    strike('foreign-next-link@graph');
    const graph = await accessToken(running, own, 'https://graph.microsoft.com');
    const headers = { authorization: `Bearer ${graph}` };
    const { body } = await own.request('https://graph.microsoft.com/v1.0/servicePrincipals', { headers });
    expect(body).toMatchObject({
      '@odata.nextLink': expect.stringMatching(/^https:\/\/elsewhere\.example\/v1\.0\/servicePrincipals/),
    });
  });
});

describe('answers', () => {
  test.each<[FaultText, RegExp]>([
    ['retry-after-0', /^0$/],
    ['retry-after-negative', /^-5$/],
    ['retry-after-fraction', /^0\.5$/],
    ['retry-after-date', /GMT$/],
    ['retry-after-past-date', /GMT$/],
    ['retry-after-huge', /^4294967$/],
  ])('%s: 429, %s', async (name, pattern) => {
    strike(name);
    const { status, headers } = await get();
    expect([status, headers.get('connection')]).toEqual([429, 'close']);
    expect(headers.get('retry-after')).toMatch(pattern);
    const ahead = Date.parse(headers.get('retry-after') ?? '') - Date.now();
    if (name === 'retry-after-date') expect(ahead).toBeGreaterThan(500);
    if (name === 'retry-after-past-date') expect(ahead).toBeLessThan(-3_500_000);
  });

  test.each<[FaultText, number]>([
    ['gateway-502', 502],
    ['gateway-504', 504],
  ])('%s: an HTML page', async (name, expected) => {
    strike(name);
    const { status, headers, bodyAsText } = await get();
    expect([status, headers.get('content-type')]).toEqual([expected, 'text/html']);
    expect(bodyAsText).toMatch(/^<html>/);
  });

  test.each<[FaultText, number, string]>([
    ['moved-301', 301, 'https://api.github.com/repositories/812345678/issues?state=all'],
    ['moved-307', 307, 'https://api.github.com/repositories/812345678/issues?state=all'],
    ['moved-elsewhere-301', 301, 'https://elsewhere.example/repositories/812345678/issues?state=all'],
    ['moved-elsewhere-307', 307, 'https://elsewhere.example/repositories/812345678/issues?state=all'],
    ['moved-in-circles', 301, issues],
  ])('%s: %s to %s', async (name, expected, location) => {
    strike(name);
    expect((await get()).status).toBe(200);
    const { status, headers } = await get(issues);
    expect([status, headers.get('location')]).toEqual([expected, location]);
  });

  test('a moved repository answers at its new address', async () => {
    strike('moved-301');
    const { headers } = await get(issues);
    const { status, bodyAsText } = await get(headers.get('location'));
    expect([status, bodyAsText]).toEqual([200, '[]']);
  });
});

describe('claims challenges', () => {
  const headersOf = async (url: string, bearer: string) => {
    const { status, headers } = await own.request(url, { headers: { authorization: `Bearer ${bearer}` } });
    return { status, challenge: headers['www-authenticate'] ?? '' };
  };

  async function tokenFor(resource: string, claims?: string): Promise<string> {
    const { AZURE_TENANT_ID: tenant, AZURE_CLIENT_ID: clientId = '' } = running.environment;
    const extra = claims === undefined ? {} : { claims };
    const body = exchangeForm(await idToken(running, own), clientId, `${resource}/.default`, extra);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const url = `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`;
    const answer = await own.request(url, { method: 'POST', headers, body });
    return String(at(answer.body, 'access_token'));
  }

  const claimsIn = (challenge: string) =>
    Buffer.from(/claims="([^"]+)"/.exec(challenge)?.[1] ?? '', 'base64').toString('utf8');

  test.each([
    [
      'https://management.azure.com',
      () => keys(),
      /^Bearer realm="", authorization_uri="https:.+error="insufficient_claims"/,
    ],
    [
      'https://graph.microsoft.com',
      () => 'https://graph.microsoft.com/v1.0/organization',
      /^Bearer realm="", .+error="insufficient_claims"/,
    ],
    [
      'https://vault.azure.net',
      () => 'https://kv-contoso-cja.vault.azure.net/keys?api-version=7.4',
      /^Bearer authorization="https:.+", resource="https:\/\/vault\.azure\.net", error="insufficient_claims"/,
    ],
  ])('%s accepts a token that was requested with the claims', async (resource, url, form) => {
    const before = await headersOf(url(), await tokenFor(resource));
    strike('claims-challenge');
    const { status, challenge } = await headersOf(url(), await tokenFor(resource));
    expect(status).toBe(401);
    expect(challenge).toMatch(form);
    const claims = claimsIn(challenge);
    const parsed: unknown = JSON.parse(claims);
    expect(namesOf(parsed)).toEqual(['access_token']);
    const withCapability = claims.replace('{"access_token":{', '{"access_token":{"xms_cc":{"values":["cp1"]},');
    for (const asked of [claims, withCapability]) {
      expect((await headersOf(url(), await tokenFor(resource, asked))).status).toBe(before.status);
    }
    expect((await headersOf(url(), await tokenFor(resource, '{"access_token":{"nbf":{}}}'))).status).toBe(401);
  });

  test('claims-challenge-revoked has the recorded form', async () => {
    strike('claims-challenge-revoked');
    const { challenge } = await headersOf(keys(), token);
    expect(challenge).toBe(
      'Bearer authorization_uri="https://login.windows.net/", error="invalid_token", ' +
        `error_description="User session has been revoked", claims="${challengedClaims}"`,
    );
    const answered = await tokenFor('https://management.azure.com', claimsIn(challenge));
    expect((await headersOf(keys(), answered)).status).toBe(200);
  });

  test('claims-challenge-forever accepts no token', async () => {
    strike('claims-challenge-forever');
    const { challenge } = await headersOf(keys(), token);
    const answered = await tokenFor('https://management.azure.com', claimsIn(challenge));
    expect((await headersOf(keys(), answered)).status).toBe(401);
  });

  test('Entra refuses claims that are not JSON', async () => {
    expect(await tokenFor('https://management.azure.com', 'nbf')).toBe('undefined');
    expect(running.transcript.at(-1)).toMatchObject({ service: 'entra', status: 400 });
  });
});

describe('connections', () => {
  test.each<[FaultText, RegExp]>([
    ['certificate-self-signed', /^DEPTH_ZERO_SELF_SIGNED_CERT$/],
    ['certificate-expired', /^CERT_HAS_EXPIRED$/],
    ['certificate-wrong-host', /^ERR_TLS_CERT_ALTNAME_INVALID$/],
    ['certificate-unknown-authority', /^UNABLE_TO_VERIFY_LEAF_SIGNATURE$/],
    ['certificate-intercepted', /^SELF_SIGNED_CERT_IN_CHAIN$/],
    ['tls-plain-http', /^(EPROTO|ERR_SSL_WRONG_VERSION_NUMBER)$/],
    ['tls-closed', /^ECONNRESET$/],
    ['proxy-login', /^ERR_PROXY_TUNNEL$/],
  ])('%s: %s', async (name, code) => {
    strike(name);
    await expect(get()).rejects.toMatchObject({ code: expect.stringMatching(code) });
  });

  test.each<[FaultText]>([['connect-silent'], ['tls-silent'], ['switching-protocols']])(
    '%s: nothing until the client gives up',
    async (name) => {
      strike(name);
      await expect(get(keys(), 300)).rejects.toThrow(/abort/i);
    },
  );

  test('proxy-login accepts the right login', async () => {
    strike('proxy-login');
    agent.destroy();
    const { host } = new URL(running.environment['HTTPS_PROXY'] ?? '');
    agent = agentWith(`http://proxy-user:proxy-password@${host}`);
    expect((await get()).status).toBe(200);
    agent.destroy();
    agent = agentWith(`http://proxy-user:wrong@${host}`);
    await expect(get()).rejects.toThrow(/407/);
    expect(running.connections.map(({ status }) => status)).toEqual([200, 407]);
  });

  test('proxy-four-tunnels refuses a fifth, until one is closed', async () => {
    tried.add('proxy-four-tunnels');
    // Its own cloud, so that no tunnel of another test is open.
    const other = await startCloud();
    other.faults.push(faultNamed('proxy-four-tunnels'));
    const open = [];
    for (let count = 0; count < 4; count += 1) open.push(await secureTunnel(other, 'management.azure.com'));
    const beyond = await openTunnel(other, 'management.azure.com');
    expect(beyond.status).toBe('HTTP/1.1 503 Service Unavailable');
    open[0]?.destroy();
    await soon(500);
    expect((await openTunnel(other, 'management.azure.com')).status).toMatch(/ 200 /);
    await other.stop();
  });

  test('idle-408 answers on a connection that was opened in advance', async () => {
    strike('idle-408');
    const socket = await secureTunnel(running, 'management.azure.com');
    expect(await untilEnd(socket)).toBe(
      'HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    );
    running.faults.length = 0;
    expect((await get()).status).toBe(200);
  });

  test('idle-close and close-after-answer end the connection between two requests', async () => {
    strike('idle-close');
    // A busy machine may send its first request only when the connection is closed already.
    await again(get);
    const connections = () => new Set(running.transcript.map(({ connection }) => connection)).size;
    const before = connections();
    await soon(1500);
    running.faults.length = 0;
    strike('close-after-answer');
    for (let count = 0; count < 2; count += 1) {
      expect((await get()).status).toBe(200);
      await soon(300);
    }
    expect(connections()).toBe(before + 2);
  });
});

describe('queries of logs', () => {
  async function query() {
    const state = running.cloud.state;
    grantRole(state, roles.reader, vaultScope);
    const bearer = await accessToken(running, own, 'https://api.loganalytics.io');
    return own.request(`https://api.loganalytics.io/v1${vaultScope}/query`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}` },
      body: { query: auditLogQuery(7, '251e3919-1940-4296-bb8b-6b9a5e8a4805') },
    });
  }

  beforeEach(() => running.reset('in-use'));

  test.each([
    ['logs-empty', 204, undefined],
    ['logs-timeout', 504, 'GatewayTimeout'],
    ['logs-throttled', 429, 'ThrottledError'],
    ['logs-partial', 200, 'PartialError'],
  ] as const)('%s', async (name, status, code) => {
    strike(name);
    const answer = await query();
    expect([answer.status, at(answer.body, 'error', 'code')]).toEqual([status, code]);
    if (name === 'logs-partial') expect(at(answer.body, 'tables', 0, 'rows')).toHaveLength(3);
  });
});

describe('a name', () => {
  test.each([
    ['nothing', 'unknown fault nothing'],
    ['gzip-cutt', 'unknown fault gzip-cutt. Did you mean gzip-cut?'],
    ['gzip-cut@nowhere', 'unknown service nowhere. Known: oidc, entra, arm, vault, graph, github, logs'],
    ['gzip-cut*', 'unknown fault gzip-cut*. Did you mean gzip-cut?'],
    ['', 'unknown fault '],
  ])('%j is refused', (text, reason) => {
    expect(() => readFault(text)).toThrow(new WrongArgument(reason));
  });

  test('may be limited to a service, to a number of times, and in a test to a path', async () => {
    const rule = readFault('gateway-502@arm*1');
    running.faults.push(rule, faultNamed('gateway-504', { path: /\/locks/ }, 3));
    expect((await get(issues)).status).toBe(200);
    expect([(await get()).status, (await get()).status]).toEqual([502, 200]);
    expect((await get(keys().replace('/keys', '/locks'))).status).toBe(504);
  });

  test('applies to connections of its service only', async () => {
    running.faults.push(faultNamed('tls-closed@arm', {}, 1));
    expect((await get(issues)).status).toBe(200);
    await expect(get()).rejects.toThrow(/disconnected/);
    expect((await get()).status).toBe(200);
  });
});

describe('a hostile answer', () => {
  test.each([
    ['long-names', 15_000_000],
    ['many-pages', 50_000],
    ['long-lists', 50_000],
    ['nested-json', 14_000_000],
    ['nested-json-small', 900_000],
    ['empty-objects', 6_500_000],
  ] as const)('%s is a whole answer of at least %d characters', async (name, least) => {
    strike(name);
    const { status, bodyAsText } = await get();
    expect(status).toBe(200);
    expect(bodyAsText?.length).toBeGreaterThan(least);
  });
});

test('each named fault was tested', () => {
  expect([...namedFaults.keys()].filter((name) => !tried.has(name))).toEqual([]);
});
