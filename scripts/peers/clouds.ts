/**
 * Starts the clouds that others wrote, and a tunnel that leads GitHub's and Azure's production names to them. The unmodified bundle
 * reaches them as it reaches Azure. Ours are the tunnel, the issuer of the job's ID token, and `shim.ts`.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificates, makeCertificates } from '../../emulator/certificate.ts';
import { githubOidc } from '../../emulator/identity/github-oidc.ts';
import { type Proxy, startProxy } from '../../emulator/proxy.ts';
import { certifiedHosts, tokenRequestHost } from '../../emulator/router.ts';
import type { Cloud, CloudAnswer, CloudRequest } from '../../emulator/service.ts';
import {
  adobeAppId,
  clientId,
  keyName,
  subject,
  subscriptionId,
  tenantId,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { openTokenOffice } from '../../emulator/tokens.ts';
import { type Daemon, startDaemon } from '../wire/daemon.ts';
import { type Ask, bodyOf } from './ask.ts';
import { Shim } from './shim.ts';

const paths = JSON.parse(process.env['PEERS'] ?? '{}') as Readonly<Record<string, string>>;
/** An administrator of the subscription, by whose token the shim and the tests read and set up what a run must not. */
const operatorId = '5d0c7a91-e8b3-4f26-9a4d-c17e60b25f83';
const issuer = 'https://token.actions.githubusercontent.com';

/** One of the three programs. */
type PeerName = 'entra' | 'arm' | 'vault';

export interface Peers {
  /** For the bundle's process. */
  readonly environment: Readonly<Record<string, string>>;
  /** Requests of the bundle that were answered, as `METHOD host/path`, with the status. */
  readonly transcript: { readonly line: string; readonly status: number }[];
  /** As the administrator. */
  readonly arm: Ask;
  readonly vault: Ask;
  /** The programs' own control of clock and faults, and the directory. */
  readonly control: Readonly<Record<PeerName, Ask>>;
  /** With a token of Adobe's own application. */
  readonly asAdobe: Ask;
  /** Removes or adds the trust in the job's tokens. */
  readonly federate: (isTrusted: boolean) => Promise<void>;
  /** Starts Key Vault's data plane anew: empty, with the role assignments of this moment. */
  readonly restartVault: () => Promise<void>;
  readonly shim: Shim;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((settle, reject) => {
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Sends a request to a program on this machine, under the production name. */
function forward(port: number, { method, host, path, query, headers, body }: CloudRequest): Promise<CloudAnswer> {
  const { 'accept-encoding': _, connection: __, 'transfer-encoding': ___, ...rest } = headers;
  const sent = { ...rest, host, 'content-length': String(Buffer.byteLength(body)) };
  const url = query.size === 0 ? path : `${path}?${String(query)}`;
  return new Promise((settle, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method, path: url, headers: sent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', reject).on('end', () => {
        settle({
          status: response.statusCode ?? 502,
          headers: headersOf(response),
          body: text === '' ? undefined : text,
        });
      });
    });
    request.on('error', reject).end(body);
  });
}

/** Without those of the connection. */
function headersOf({ headers }: http.IncomingMessage): Record<string, string> {
  const { connection: _, 'transfer-encoding': __, 'content-length': ___, ...rest } = headers;
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
}

function requestOf(method: string, host: string, path: string, body: unknown, token?: string): CloudRequest {
  const [plain = '', query = ''] = path.split('?');
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    method,
    host,
    path: plain,
    query: new URLSearchParams(query),
    headers: { 'content-type': 'application/json', ...authorization },
    body: body === undefined ? '' : JSON.stringify(body),
  };
}

/** A token of an application by its secret. */
async function tokenOf(port: number, appId: string, secret: string, resource: string): Promise<string> {
  const form = {
    client_id: appId,
    client_secret: secret,
    grant_type: 'client_credentials',
    scope: `${resource}/.default`,
  };
  const request = requestOf('POST', 'login.microsoftonline.com', `/${tenantId}/oauth2/v2.0/token`, undefined);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = bodyOf(await forward(port, { ...request, headers, body: String(new URLSearchParams(form)) }));
  return String(answer['access_token']);
}

/** The three applications: the pipeline's, Adobe's, and the administrator's. */
async function fillDirectory(control: Ask): Promise<{ readonly adobe: string; readonly operator: string }> {
  const apps = [clientId, adobeAppId, operatorId].map((id) => ({
    app: { id, tenantId, displayName: id, isConfidential: true, groupMembershipClaims: 'None' },
  }));
  bodyOf(await control('POST', '/admin/api/import', { version: 1, apps }));
  const secretOf = async (id: string) =>
    String(bodyOf(await control('POST', `/admin/api/apps/${id}/secrets`, { displayName: 'peers' }))['secretText']);
  return { adobe: await secretOf(adobeAppId), operator: await secretOf(operatorId) };
}

const audience = 'api://AzureADTokenExchange';

function federation(control: Ask): Peers['federate'] {
  const path = `/admin/api/apps/${clientId}/federated-credentials`;
  return async (isTrusted) => {
    const { value } = bodyOf(await control('GET', path)) as {
      readonly value?: readonly { readonly id?: string; readonly ID?: string }[];
    };
    for (const { id, ID = id } of value ?? []) bodyOf(await control('DELETE', `${path}/${ID}`));
    if (isTrusted) bodyOf(await control('POST', path, { name: 'github', issuer, subject, audiences: [audience] }));
  };
}

function environmentFor(
  name: PeerName,
  ports: Readonly<Record<PeerName, number>>,
  folder: string,
): Record<string, string> {
  const entraIssuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
  const keys = `http://127.0.0.1:${ports.entra}/${tenantId}/discovery/v2.0/keys`;
  const listen = `127.0.0.1:${ports[name]}`;
  if (name === 'entra') {
    return {
      HOST: '127.0.0.1',
      PORT: String(ports.entra),
      TLS_ENABLED: 'false',
      SEED_ON_START: 'false',
      ENTRA_DATA_DIR: folder,
      TENANT_ID: tenantId,
      ISSUER: entraIssuer,
      LOGIN_ORIGIN: 'https://login.microsoftonline.com',
      GRAPH_ORIGIN: 'https://graph.microsoft.com',
      PORTAL_ORIGIN: 'https://portal.azure.com',
    };
  }
  if (name === 'arm') {
    return {
      ARM_ADDR: listen,
      ARM_DATA_DIR: '',
      ARM_DISABLE_TLS: 'true',
      ARM_ENTRA_ISSUER: entraIssuer,
      ARM_ENTRA_JWKS_URL: keys,
      ARM_SUBSCRIPTION_ID: subscriptionId,
      ARM_TENANT_ID: tenantId,
    };
  }
  return {
    KV_ADDR: listen,
    KV_DATA_DIR: '',
    KV_DISABLE_TLS: 'true',
    KV_ENTRA_ISSUER: entraIssuer,
    KV_ENTRA_JWKS_URL: keys,
    KV_ARM_URL: `http://127.0.0.1:${ports.arm}`,
    // It asks for the roles of one scope only; at the key's, Azure counts those at the key and above.
    KV_ARM_SCOPE: `${vaultScope}/keys/${keyName}`,
    KV_ARM_POLL_SECONDS: '1',
  };
}

export interface PeerOptions {
  /** How long Azure Resource Manager takes to create a vault, in seconds. */
  readonly creationSeconds?: number;
}

function openTunnel(
  certificates: Certificates,
  answer: (request: CloudRequest) => Promise<CloudAnswer>,
): Promise<Proxy> {
  return startProxy({
    certificates,
    connections: [],
    statusOf: (host) => (isKnown(host) ? 200 : 403),
    roundTrip: () => 0,
    now: () => Date.now(),
    respond: ({ request }) => answer(request),
  });
}

function environmentOfJob(proxy: string, authorityFile: string, requestToken: string): Record<string, string> {
  return {
    HTTPS_PROXY: proxy,
    NODE_EXTRA_CA_CERTS: authorityFile,
    ACTIONS_ID_TOKEN_REQUEST_URL: `https://${tokenRequestHost}/142//idtoken/peers?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    AZURE_TENANT_ID: tenantId,
    AZURE_CLIENT_ID: clientId,
    AZURE_SUBSCRIPTION_ID: subscriptionId,
  };
}

export async function startPeers({ creationSeconds = 0 }: PeerOptions = {}): Promise<Peers> {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  const ports = { entra: await freePort(), arm: await freePort(), vault: await freePort() };
  const certificates = makeCertificates(certifiedHosts);
  const authorityFile = join(folder, 'authority.pem');
  writeFileSync(authorityFile, certificates.authority);
  const state = tenants['group-only']();
  const cloud: Cloud = { state, tokens: await openTokenOffice(), auditLog: [], activityLog: [], now: () => Date.now() };
  const transcript: { line: string; status: number }[] = [];
  const behind = (host: string, request: CloudRequest) =>
    forward(
      ports[host === 'management.azure.com' ? 'arm' : host.endsWith('.vault.azure.net') ? 'vault' : 'entra'],
      request,
    );
  const as = (secret: () => Promise<string>, host: string): Ask => {
    return async (method, path, body) => behind(host, requestOf(method, host, path, body, await secret()));
  };
  const control: Peers['control'] = {
    entra: (method, path, body) => behind('portal.azure.com', requestOf(method, 'portal.azure.com', path, body)),
    arm: (method, path, body) => behind('management.azure.com', requestOf(method, 'management.azure.com', path, body)),
    vault: (method, path, body) => behind(vaultHost, requestOf(method, vaultHost, path, body)),
  };
  const secrets = { adobe: '', operator: '' };
  const tokenFor = (who: 'adobe' | 'operator', resource: string) => () =>
    tokenOf(ports.entra, who === 'adobe' ? adobeAppId : operatorId, secrets[who], resource);
  const arm = as(tokenFor('operator', 'https://management.azure.com'), 'management.azure.com');
  const vault = as(tokenFor('operator', 'https://vault.azure.net'), vaultHost);
  const asAdobe = as(tokenFor('adobe', 'https://vault.azure.net'), vaultHost);
  const shim = new Shim({ behind, arm, vault });
  const proxy = await openTunnel(certificates, async (request) => {
    const isIssuer = request.host.endsWith('.actions.githubusercontent.com');
    const answer = await (isIssuer ? githubOidc(request, cloud) : shim.answer(request));
    transcript.push({ line: `${request.method} ${request.host}${request.path}`, status: answer.status });
    return answer;
  });
  // entra-emulator reads the issuer's keys itself, through the tunnel.
  const outside = { HTTPS_PROXY: proxy.url, SSL_CERT_FILE: authorityFile };
  const delay: Record<string, string> = creationSeconds === 0 ? {} : { ARM_LRO_DELAY_SECONDS: String(creationSeconds) };
  const start = (name: PeerName, program: string, more: Record<string, string> = {}): Promise<Daemon> => {
    const environment = { ...environmentFor(name, ports, folder), ...more };
    return startDaemon({ path: paths[program] ?? '', args: [], environment }, { host: '127.0.0.1', port: ports[name] });
  };
  const entra = await start('entra', 'entra-emulator', outside);
  Object.assign(secrets, await fillDirectory(control.entra));
  const federate = federation(control.entra);
  await federate(true);
  const armDaemon = await start('arm', 'arm-emulator', delay);
  await setUpOperator(arm);
  let vaultDaemon = await start('vault', 'azure-keyvault-emulator');
  const restartVault = async () => {
    await vaultDaemon.stop();
    shim.keys.forget();
    vaultDaemon = await start('vault', 'azure-keyvault-emulator');
  };
  const environment = environmentOfJob(proxy.url, authorityFile, state.github.requestToken);
  const stop = async () => {
    await Promise.all([entra.stop(), armDaemon.stop(), vaultDaemon.stop(), proxy.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { environment, transcript, arm, vault, control, asAdobe, federate, restartVault, shim, stop };
}

const vaultHost = `${vaultScope.split('/').at(-1)}.vault.azure.net`;

function isKnown(host: string): boolean {
  const names = ['login.microsoftonline.com', 'management.azure.com', 'graph.microsoft.com', vaultHost];
  return names.includes(host) || host.endsWith('.actions.githubusercontent.com');
}

/** The data plane obeys the role assignments of Azure Resource Manager, so the administrator needs one. */
async function setUpOperator(arm: Ask): Promise<void> {
  const scope = `/subscriptions/${subscriptionId}`;
  const roleDefinitionId = `${scope}/providers/Microsoft.Authorization/roleDefinitions/00482a5a-887f-4fb3-b363-3b7fe8e74483`;
  const properties = { roleDefinitionId, principalId: operatorId, principalType: 'ServicePrincipal' };
  const path = `${scope}/providers/Microsoft.Authorization/roleAssignments/${operatorId}`;
  bodyOf(await arm('PUT', `${path}?api-version=2022-04-01`, { properties }));
}
