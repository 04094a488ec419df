/**
 * Each named fault as it reaches an unmodified client of the Azure SDKs (@azure/core-rest-pipeline) on node's agent: a fault that
 * did nothing would let the tests of the bundle that name it pass.
 */
import https from 'node:https';
import { setTimeout as soon } from 'node:timers/promises';
import { createDefaultHttpClient, createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { namedFaults } from '../../emulator/faults/catalog.ts';
import { type FaultText, faultNamed, readFault } from '../../emulator/faults/named.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { roles, subscriptionScope, vaultScope } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { auditLogQuery } from '../../src/azure/audit-log-query.ts';
import { WrongArgument } from '../../src/runtime/command-line.ts';
import { accessToken, type Client, clientOf } from './client.ts';
import { openTunnel, secureTunnel, untilEnd } from './tunnel.ts';

let running: RunningCloud;
let own: Client;
let agent: https.Agent;
const tokens = new Map<string, string>();
const tried = new Set<string>();

beforeAll(async () => {
  running = await startCloud({ tenant: 'in-use' });
  own = clientOf(running);
  for (const host of ['management.azure.com', 'graph.microsoft.com', 'api.loganalytics.io'])
    tokens.set(host, await accessToken(running, own, `https://${host}`));
  tokens.set('api.github.com', 'ghs_localcloudWritesIssues');
});
beforeEach(() => {
  const state = tenants['in-use']();
  grantRole(state, roles.reader, subscriptionScope);
  running.reset(state);
  agent = agentWith();
});
afterEach(() => agent.destroy());
afterAll(async () => {
  own.close();
  await running.stop();
});

function agentWith(proxy = running.environment['HTTPS_PROXY'] ?? ''): https.Agent {
  return new https.Agent({ keepAlive: true, ca: running.authority, proxyEnv: { HTTPS_PROXY: proxy } });
}

function strike(text: FaultText): void {
  tried.add(text.split('@')[0] ?? '');
  running.faults.push(faultNamed(text));
}

const sdk = createDefaultHttpClient();
const keys = `https://management.azure.com${vaultScope}/keys?api-version=2026-02-01`;
const issues = 'https://api.github.com/repos/contoso/analytics-platform/issues?state=all';
const queries = `https://api.loganalytics.io/v1${vaultScope}/query`;

/** What an SDK sees: status, the headers that matter and the body; or the error. @param timeout in milliseconds */
async function seen(url = keys, timeout = 10_000): Promise<string> {
  const authorization = `Bearer ${tokens.get(new URL(url).host)}`;
  const headers = { 'accept-encoding': 'gzip,deflate', authorization, 'content-type': 'application/json' };
  const body =
    url === queries
      ? { body: JSON.stringify({ query: auditLogQuery(7, '251e3919-1940-4296-bb8b-6b9a5e8a4805') }) }
      : {};
  const method = url === queries ? 'POST' : 'GET';
  const request = createPipelineRequest({ url, method, headers: createHttpHeaders(headers), timeout, ...body });
  request.agent = agent;
  try {
    const answer = await sdk.sendRequest(request);
    const shown = ['content-encoding', 'content-type', 'retry-after', 'location', 'www-authenticate'];
    const values = shown.map((name) => answer.headers.get(name) ?? '').filter(Boolean);
    return [answer.status, ...values, answer.bodyAsText].join(' ');
  } catch (error) {
    const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
    return `${code} ${message}`;
  }
}

const list = String.raw`\{"value":\[\{"id":"/subscriptions/.+\}\]\}$`;
const next = String.raw`"nextLink":"https://management\.azure\.com/[^"]+/keys\?api-version=[\d-]+`;

test.each<[FaultText, RegExp, string?]>([
  ['gzip-everywhere@github', /^200 gzip /, issues],
  ['gzip-in-pieces', new RegExp(`^200 gzip .*${list}`)],
  ['gzip-broken', /invalid distance|invalid code|incorrect data check|invalid block/],
  ['gzip-cut', /unexpected end of file/],
  ['encoding-deflate', new RegExp(`^200 deflate .*${list}`)],
  ['encoding-deflate-raw', /incorrect header check/],
  ['encoding-br', /^200 br \S+ \S+ [^{]/],
  ['encoding-upper-case', /^200 GZIP /],
  ['encoding-x-gzip', /^200 x-gzip /],
  ['byte-order-mark', /^200 .*\uFEFF\{"value":/],
  ['foreign-next-link', /"nextLink":"https:\/\/elsewhere\.example\/subscriptions\/[^"]+"\}$/],
  ['next-link-to-itself', new RegExp(`${next}"\\}$`)],
  ['endless-list', new RegExp(`${next}&page=2"\\}$`)],
  ['huge-page', /\{"id":"\/299999"\}\]\}$/],
  ['header-20k', /HPE_HEADER_OVERFLOW/],
  ['header-40k', /HPE_HEADER_OVERFLOW/],
  ['claims-challenge', /^401 .*error="insufficient_claims", claims="/],
  ['claims-challenge-revoked', /^401 .*error="invalid_token".*, claims="/],
  ['claims-challenge-forever', /^401 .*error="insufficient_claims", claims="/],
  ['moved-301', /^301 .*https:\/\/api\.github\.com\/repositories\/812345678\/issues\?state=all/, issues],
  ['moved-307', /^307 .*https:\/\/api\.github\.com\/repositories\/812345678\/issues\?state=all/, issues],
  ['moved-elsewhere-301', /^301 .*https:\/\/elsewhere\.example\/repositories\/812345678\/issues/, issues],
  ['moved-elsewhere-307', /^307 .*https:\/\/elsewhere\.example\/repositories\/812345678\/issues/, issues],
  ['moved-in-circles', /^301 .*https:\/\/api\.github\.com\/repos\/contoso\/analytics-platform\/issues/, issues],
  ['retry-after-0', /^429 .*? 0 /],
  ['retry-after-negative', /^429 .*? -5 /],
  ['retry-after-fraction', /^429 .*? 0\.5 /],
  ['retry-after-date', /^429 .* GMT /],
  ['retry-after-past-date', /^429 .* GMT /],
  ['retry-after-huge', /^429 .*? 4294967 /],
  ['logs-partial', /^200 .*"rows":\[\[.*PartialError/, queries],
  ['logs-empty', /^204 $/, queries],
  ['logs-timeout', /^504 .*GatewayTimeout/, queries],
  ['logs-throttled', /^429 .*ThrottledError/, queries],
  ['gateway-502', /^502 text\/html <html>/],
  ['gateway-504', /^504 text\/html <html>/],
  ['half-answer', /aborted/],
  ['half-answer-chunked', /aborted/],
  ['malformed-status-line', /HPE_INVALID_CONSTANT/],
  ['malformed-length', /HPE_INVALID_CONTENT_LENGTH/],
  ['malformed-header', /HPE_INVALID_HEADER_TOKEN/],
  ['malformed-chunk', /aborted/],
  ['tls-closed', /^ECONNRESET /],
  ['tls-plain-http', /^(EPROTO|ERR_SSL_WRONG_VERSION_NUMBER) /],
  ['certificate-self-signed', /^DEPTH_ZERO_SELF_SIGNED_CERT /],
  ['certificate-expired', /^CERT_HAS_EXPIRED /],
  ['certificate-wrong-host', /^ERR_TLS_CERT_ALTNAME_INVALID /],
  ['certificate-intercepted', /^SELF_SIGNED_CERT_IN_CHAIN /],
  ['certificate-unknown-authority', /^UNABLE_TO_VERIFY_LEAF_SIGNATURE /],
  ['proxy-login', /^ERR_PROXY_TUNNEL /],
])('%s: %s', async (name, expected, ...[url]) => {
  strike(name);
  expect((await seen(url)).replaceAll('\n', ' ')).toMatch(expected);
});

test.each<[FaultText, number]>([
  ['long-names', 15_000_000],
  ['many-pages', 50_000],
  ['long-lists', 50_000],
  ['nested-json', 14_000_000],
  ['nested-json-small', 900_000],
  ['empty-objects', 6_500_000],
])('%s is a whole answer of more than %i characters', async (name, least) => {
  strike(name);
  expect((await seen()).length).toBeGreaterThan(least);
});

test.each<FaultText>(['connect-silent', 'tls-silent', 'switching-protocols'])(
  '%s: nothing until the client gives up',
  async (name) => {
    strike(name);
    expect(await seen(keys, 300)).toMatch(/abort/i);
  },
);

test('gzip-bomb: 300 MB out of 300 kB, which a client may stop', async () => {
  strike('gzip-bomb');
  let loaded = 0;
  const stop = new AbortController();
  const request = createPipelineRequest({
    url: keys,
    headers: createHttpHeaders({
      'accept-encoding': 'gzip',
      authorization: `Bearer ${tokens.get('management.azure.com')}`,
    }),
    abortSignal: stop.signal,
    onDownloadProgress: ({ loadedBytes }) => {
      loaded = loadedBytes;
      if (loaded > 16 * 1024 * 1024) stop.abort();
    },
  });
  request.agent = agent;
  await expect(sdk.sendRequest(request)).rejects.toBeInstanceOf(Error);
  expect(stop.signal.aborted).toBe(true);
});

test('proxy-login accepts the right login', async () => {
  strike('proxy-login');
  agent.destroy();
  const { host } = new URL(running.environment['HTTPS_PROXY'] ?? '');
  agent = agentWith(`http://proxy-user:proxy-password@${host}`);
  expect(await seen()).toMatch(/^200 /);
  agent.destroy();
  agent = agentWith(`http://proxy-user:wrong@${host}`);
  expect(await seen()).toContain('407');
});

test('proxy-four-tunnels refuses a fifth, until one is closed', async () => {
  tried.add('proxy-four-tunnels');
  // Its own cloud, so that no tunnel of another test is open.
  const other = await startCloud();
  other.faults.push(faultNamed('proxy-four-tunnels'));
  const open = [];
  for (let count = 0; count < 4; count += 1) open.push(await secureTunnel(other, 'management.azure.com'));
  expect((await openTunnel(other, 'management.azure.com')).status).toBe('HTTP/1.1 503 Service Unavailable');
  open[0]?.destroy();
  while ((await openTunnel(other, 'management.azure.com')).status !== 'HTTP/1.1 200 Connection Established');
  await other.stop();
});

test('idle-408 answers on a connection that was opened in advance', async () => {
  strike('idle-408');
  const socket = await secureTunnel(running, 'management.azure.com');
  expect(await untilEnd(socket)).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
});

test.each<FaultText>(['idle-close', 'close-after-answer'])('%s: between two requests', async (name) => {
  strike(name);
  for (let count = 0; count < 2; count += 1) {
    // The client of a busy machine may not have noticed that its connection was closed.
    while (!(await seen()).startsWith('200'));
    await soon(1000);
  }
  expect(new Set(running.transcript.map(({ connection }) => connection)).size).toBeGreaterThanOrEqual(2);
});

describe('a name', () => {
  test.each([
    ['gzip-cutt', 'unknown fault gzip-cutt. Did you mean gzip-cut?'],
    ['gzip-cut@nowhere', 'unknown service nowhere. Known: oidc, entra, arm, vault, graph, github, logs'],
    ['gzip-cut*', 'unknown fault gzip-cut*. Did you mean gzip-cut?'],
  ])('%j is refused', (text, reason) => {
    expect(() => readFault(text)).toThrow(new WrongArgument(reason));
  });

  test('may be limited to a service, to a number of times, and in a test to a path', async () => {
    running.faults.push(readFault('gateway-502@arm*1'), faultNamed('gateway-504', { path: /\/locks/ }, 3));
    const urls = [issues, keys, keys, keys.replace('/keys', '/locks')];
    const statuses = [];
    for (const url of urls) statuses.push(Number((await seen(url)).slice(0, 3)));
    expect(statuses).toEqual([200, 502, 200, 504]);
  });
});

test('each named fault was tested', () => {
  expect([...namedFaults.keys()].filter((name) => !tried.has(name))).toEqual([]);
});
