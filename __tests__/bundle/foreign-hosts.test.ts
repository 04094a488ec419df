/**
 * Tokens are sent only to their own service: no matter where a response or a variable points, nothing is sent to
 * another host, and no service receives another's token.
 */

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { tokenRequestHost } from '../../emulator/router.ts';
import type { CloudAnswer } from '../../emulator/service.ts';
import { groupScope, roles, tenantId, vaultName } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { someByDay } from '../at-night.ts';
import { useCloud } from './harness.ts';

/** A ready tenant with an identity that may read everything. */
function readable() {
  const state = tenants.ready();
  grantRole(state, roles.reader, groupScope);
  return state;
}

const harness = useCloud(readable);
const vaultHost = `${vaultName}.vault.azure.net`;
const evil = 'https://evil.example/steal';

const home = {
  oidc: tokenRequestHost,
  entra: 'login.microsoftonline.com',
  arm: 'management.azure.com',
  vault: vaultHost,
  graph: 'graph.microsoft.com',
  logs: 'api.loganalytics.io',
  github: 'api.github.com',
} as const;
type Service = keyof typeof home;

/** Violations: connections to other hosts, and tokens that more than one host received. */
function strays(): unknown[] {
  const { connections, transcript } = harness.cloud;
  const hosts = new Set<string>(Object.values(home));
  const hostsOf = new Map<string, Set<string>>();
  for (const { host, requestHeaders } of transcript) {
    const { authorization } = requestHeaders;
    if (authorization !== undefined) hostsOf.set(authorization, (hostsOf.get(authorization) ?? new Set()).add(host));
  }
  return [
    ...connections.filter(({ host, port }) => !hosts.has(host) || port !== 443),
    ...[...hostsOf.values()].filter((presence) => presence.size > 1),
    // Only Entra may receive the OIDC token.
    ...transcript.filter(({ host, requestBody }) => host !== home.entra && requestBody.includes('eyJ')),
  ];
}

afterEach(() => {
  const found = strays();
  if (found.length > 0) throw new Error(`Something left home: ${JSON.stringify(found)}`);
});

/** A run that talks to the service. */
function runWith(service: Service) {
  if (service === 'vault') harness.cloud.reset('key-deleted');
  const inputs: Record<Service, Record<string, string>> = {
    oidc: { mode: 'verify' },
    entra: { mode: 'verify' },
    arm: { mode: 'verify' },
    graph: { mode: 'verify' },
    logs: { mode: 'verify', 'usage-days': '7' },
    vault: { mode: 'ensure', 'recover-deleted': 'true' },
    github: { mode: 'verify', 'drift-issue': 'true', 'fail-on': 'warning' },
  };
  return () => harness.run(inputs[service]);
}

describe('a redirect is not followed', () => {
  const services = Object.keys(home) as Service[];
  test.each(services.flatMap((service) => someByDay([307, 301, 302, 308]).map((status) => [service, status] as const)))(
    'of %s, HTTP %i',
    async (service, status) => {
      const run = runWith(service);
      const headers = { location: evil };
      harness.cloud.faults.push({ when: { host: home[service] }, do: { kind: 'answer', status, headers, body: '' } });
      const { log, outputs, exitCode } = await run();
      expect(`${log}${outputs['findings']}`).toContain(`it leads to ${evil}; redirects are not followed`);
      // Neither the drift issue nor the audit log (a warning) fails a gate.
      if (service !== 'github' && service !== 'logs') expect([exitCode, outputs['ready']]).toEqual([1, 'false']);
    },
  );
});

/** Not ARM's by host, user, scheme or service, or no addresses at all; `azure/pipeline/domains.test.ts` has all forms. */
const lookAlikes = [
  evil,
  'https://management.azure.com@evil.example/x',
  'https://user:password@management.azure.com/x',
  'http://management.azure.com/x',
  'https://graph.microsoft.com/v1.0/servicePrincipals',
  '/subscriptions',
];

function withNextLink(nextLink: string) {
  const change = (answer: CloudAnswer) => ({ ...answer, body: Object.assign({}, answer.body, { nextLink }) });
  return { kind: 'rewrite', change } as const;
}

function findingOf(outputs: Readonly<Record<string, string>>, id: string): unknown {
  const findings = JSON.parse(outputs['findings'] ?? '[]') as { readonly id: string }[];
  return findings.find((finding) => finding.id === id);
}

describe('a next link to another host is not followed', () => {
  test.each(someByDay(lookAlikes, 2))('%s', async (link) => {
    harness.cloud.faults.push({ when: { path: /\/locks\?/ }, do: withNextLink(link) });
    const { log, outputs, exitCode } = await harness.run({ mode: 'verify' });
    expect(log).toContain('locks unknown (InvalidAnswer)');
    expect(findingOf(outputs, 'vault-lock')).toMatchObject({ status: 'unknown' });
    // The other reads continued, and an unknown warning does not fail the gate.
    expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
  });

  // Only a read that an error depends on fails the gate.
  test.each([
    ['keys', 0],
    ['roleAssignments', 1],
  ])('in the list of %s', async (list, code) => {
    harness.cloud.faults.push({ when: { path: new RegExp(`/${list}\\?`, 'i') }, do: withNextLink(evil) });
    const { log, exitCode } = await harness.run({ mode: 'verify' });
    expect(log).toMatch(/unknown \(InvalidAnswer\)/);
    expect(exitCode).toBe(code);
  });
});

describe('an answer that names another vault is rejected', () => {
  type Rewritten = (body: string) => string;
  const rewriting = (path: RegExp, to: Rewritten) => {
    const change = ({ body, ...answer }: CloudAnswer) => ({ ...answer, body: to(JSON.stringify(body)) });
    harness.cloud.faults.push({ when: { path }, do: { kind: 'rewrite', change } });
  };
  const at = (address: string) => (body: string) => body.replaceAll(`https://${vaultHost}`, address);
  const withOther = (property: object) => (body: string) =>
    JSON.stringify({ ...(JSON.parse(body) as object), ...property });
  test.each<[what: 'vault' | 'key', told: string, to: Rewritten]>([
    ['vault', 'https://evil.example', at('https://evil.example')],
    ['key', 'https://other.vault.azure.net', at('https://other.vault.azure.net')],
    ['vault', 'its name as a user', at(`https://${vaultHost}@evil.example`)],
    ['key', 'its name without TLS', at(`http://${vaultHost}`)],
    ['vault', 'only the ID of another one', withOther({ id: '/subscriptions/other/x' })],
    ['key', 'only the ID of another one', withOther({ id: '/subscriptions/other/x' })],
    ['key', 'a path of another key', at(`https://${vaultHost}/keys/other/../..`)],
    ['vault', 'only the name of another one', withOther({ name: 'kv-other' })],
    ['key', 'only the name of another one', withOther({ name: 'other' })],
  ])('%s at %s', async (what, _told, to) => {
    rewriting(what === 'key' ? /\/keys\/[^/?]+\?/ : /\/vaults\/[^/?]+\?/, to);
    const { log, outputs, exitCode } = await harness.run({ mode: 'verify' });
    expect(log).toMatch(new RegExp(`${what}-exists[\\s\\S]*InvalidAnswer`));
    expect([exitCode, outputs['ready'], outputs[`${what}-uri`], outputs['ticket']]).toEqual([1, 'false', '', '']);
  });

  test('also while the vault is created: the key is not created in the other one', async () => {
    harness.cloud.reset('group-only');
    rewriting(/\/vaults\/[^/?]+\?/, at('https://other.vault.azure.net'));
    const { log, exitCode } = await harness.run();
    expect(log).toContain('another vault');
    expect(exitCode).toBe(1);
    expect(harness.cloud.cloud.state.vaults.flatMap(({ keys }) => keys)).toEqual([]);
  });
});

describe("a vault's challenge cannot redirect the token request", () => {
  const login = `https://login.microsoftonline.com/${tenantId}`;
  const challenges = [
    ['another authority', 'https://login.evil.example/x', 'https://vault.azure.net'],
    [
      'another tenant',
      'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555',
      'https://vault.azure.net',
    ],
    ['another resource', login, 'https://evil.example'],
    ['the resource of ARM', login, 'https://management.azure.com'],
    ['the resource of Graph', login, 'https://graph.microsoft.com'],
    ['a resource that contains its own', login, 'https://vault.azure.net.evil.example'],
  ] as const;

  test.each(someByDay(challenges, 3))('%s', async (_name, authorization, resource) => {
    harness.cloud.reset('key-deleted');
    const headers = { 'www-authenticate': `Bearer authorization="${authorization}", resource="${resource}"` };
    const body = { error: { code: 'Unauthorized', message: 'no token' } };
    harness.cloud.faults.push({ when: { host: vaultHost }, do: { kind: 'answer', status: 401, headers, body } });
    const run = await harness.run({ 'recover-deleted': 'true' });
    expect(run.exitCode).toBe(1);
    const scopes = harness.cloud.transcript
      .filter(({ host }) => host === home.entra)
      .map(({ path, requestBody }) => [path.split('/')[1], new URLSearchParams(requestBody).get('scope') ?? '']);
    expect(scopes.filter(([tenant]) => tenant !== tenantId)).toEqual([]);
    expect(scopes.map(([, scope]) => scope).filter((scope) => scope?.includes('evil'))).toEqual([]);
  });
});

describe('variables cannot redirect a token', () => {
  test.each<[string, number, Record<string, string>]>([
    ['another authority', 0, { AZURE_AUTHORITY_HOST: 'https://login.evil.example' }],
    ['a managed identity', 0, { IDENTITY_ENDPOINT: evil, IDENTITY_HEADER: 'x', MSI_ENDPOINT: evil, MSI_SECRET: 'x' }],
    ['other credentials', 0, { AZURE_FEDERATED_TOKEN_FILE: '/etc/hostname', AZURE_CLIENT_SECRET: 'x' }],
    ['a regional authority', 0, { AZURE_REGIONAL_AUTHORITY_NAME: 'evil' }],
    ['a region to be found out', 0, { AZURE_REGIONAL_AUTHORITY_NAME: 'AutoDiscoverRegion' }],
    ['a forced region', 0, { MSAL_FORCE_REGION: 'evil', REGION_NAME: 'evil' }],
  ])('%s', async (_name, exitCode, variables) => {
    const environment = { ...harness.cloud.environment, ...variables };
    const run = await harness.run({ mode: 'verify' }, { environment });
    expect(run.exitCode).toBe(exitCode);
    expect(harness.cloud.transcript.some(({ host }) => host === home.entra)).toBe(exitCode === 0);
  });

  test.each(someByDay(['https://evil.example/x', 'http://evil.example/x', 'evil', 'file:///x'], 2))(
    'the token request at %s',
    async (url) => {
      const run = await harness.run(
        { mode: 'verify' },
        { environment: { ...harness.cloud.environment, ACTIONS_ID_TOKEN_REQUEST_URL: url } },
      );
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(/ForeignHost|NoIdToken/);
      expect(harness.cloud.transcript).toEqual([]);
    },
  );

  test("a proxy's login goes to no proxy whose certificate is not trusted", async () => {
    const { privateKey: key, leaf: cert } = harness.cloud.certificates;
    const received: string[] = [];
    const proxy = createServer({ key, cert }, (socket) => {
      socket.on('data', (bytes: Buffer) => received.push(bytes.toString()));
      socket.on('error', () => undefined);
    });
    proxy.on('tlsClientError', () => undefined);
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const { port } = proxy.address() as AddressInfo;
    const { NODE_EXTRA_CA_CERTS: _, ...environment } = harness.cloud.environment;
    const url = `https://user:pass-word@127.0.0.1:${port}`;
    const variables = { HTTPS_PROXY: url, https_proxy: url, NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    const run = await harness.run(
      { mode: 'verify', 'timeout-minutes': '1' },
      { environment: { ...environment, NODE_EXTRA_CA_CERTS: '', ...variables } },
    );
    proxy.close();
    expect(run.exitCode).toBe(1);
    expect(received).toEqual([]);
  });
});
