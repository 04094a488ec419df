/** Starts the local cloud, and gives the environment under which any client reaches it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificates, makeCertificates } from './certificate.ts';
import { makeResponder, type Stage } from './exchange.ts';
import { FaultPicker } from './faults.ts';
import { startProxy } from './proxy.ts';
import { certifiedHosts, connectStatus, routeOf, tokenRequestHost } from './router.ts';
import type { Cloud } from './service.ts';
import type { CloudState } from './state.ts';
import { clientId, subscriptionId } from './tenants/names.ts';
import { type TenantName, tenants } from './tenants/tenants.ts';
import { openTokenOffice } from './tokens.ts';
import type { Connection, ServiceName } from './transcript.ts';

/** A tenant's name, or a state that a test has set up. */
export type Tenant = TenantName | CloudState;

export interface StartOptions {
  /** Default: `group-only`. */
  readonly tenant?: Tenant;
}

/** What tests use (transcript, faults, hooks) and the cloud behind it. */
export interface RunningCloud extends Stage {
  /** `cloud.state` can be read and changed at any time. */
  readonly cloud: Cloud;
  readonly connections: Connection[];
  /** For a child process; nothing else is needed to reach the cloud. */
  readonly environment: Readonly<Record<string, string>>;
  /** PEM of the authority, for clients in this process. */
  readonly authority: string;
  /** The certificate of the services and its key, for a server that stands in front of them. */
  readonly certificates: Certificates;
  /** Sets up another tenant, and clears transcript, connections, faults and hooks. */
  reset(tenant: Tenant): void;
  stop(): Promise<void>;
}

/** As recorded. */
const compressing = new Set<ServiceName | undefined>(['arm', 'graph', 'github', 'logs']);

function stateOf(tenant: Tenant): CloudState {
  return typeof tenant === 'string' ? tenants[tenant]() : tenant;
}

function environmentOf(proxy: string, authorityFile: string, { state }: Cloud): Record<string, string> {
  const job = '7d2b9c40-18e5-4f6a-b3c9-5e0f71d82a64/3a8e5f17-c96d-4b02-8e74-d1f0a52b6c93';
  return {
    HTTPS_PROXY: proxy,
    https_proxy: proxy,
    NODE_EXTRA_CA_CERTS: authorityFile,
    REQUESTS_CA_BUNDLE: authorityFile,
    SSL_CERT_FILE: authorityFile,
    ACTIONS_ID_TOKEN_REQUEST_URL: `https://${tokenRequestHost}/142//idtoken/${job}?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: state.github.requestToken,
    AZURE_TENANT_ID: state.tenant.id,
    AZURE_CLIENT_ID: clientId,
    AZURE_SUBSCRIPTION_ID: state.subscriptions[0]?.id ?? subscriptionId,
  };
}

function makeCloud(state: CloudState, tokens: Cloud['tokens']): Cloud {
  const now = () => Date.now() + cloud.state.settings.clockSkew * 1000;
  const cloud: Cloud = { state, tokens, auditLog: [], activityLog: [], now };
  return cloud;
}

export async function startCloud({ tenant = 'group-only' }: StartOptions = {}): Promise<RunningCloud> {
  const folder = await mkdtemp(join(tmpdir(), 'local-cloud-'));
  const certificates = makeCertificates(certifiedHosts);
  const authorityFile = join(folder, 'authority.pem');
  const [tokens] = await Promise.all([openTokenOffice(), writeFile(authorityFile, certificates.authority)]);
  const cloud = makeCloud(stateOf(tenant), tokens);
  const stage: Stage = {
    transcript: [],
    faults: [],
    picker: new FaultPicker(),
    onRequest: undefined,
    onAnswer: undefined,
  };
  const connections: Connection[] = [];
  const proxy = await startProxy({
    certificates,
    connections,
    statusOf: (host) => connectStatus(host, cloud),
    roundTrip: () => cloud.state.settings.roundTrip,
    now: () => cloud.now(),
    respond: makeResponder(stage, cloud),
    zips: (host) => compressing.has(routeOf(host)?.name),
    keepAlive: () => cloud.state.settings.keepAlive,
    faultOf: (host, number) => stage.picker.pickConnection(stage.faults, host, routeOf(host)?.name, number),
  });
  const reset = (next: Tenant) => {
    cloud.state = stateOf(next);
    for (const list of [stage.transcript, stage.faults, connections, cloud.auditLog, cloud.activityLog])
      list.length = 0;
    Object.assign(stage, { picker: new FaultPicker(), onRequest: undefined, onAnswer: undefined });
  };
  const stop = async () => {
    await proxy.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const environment = environmentOf(proxy.url, authorityFile, cloud);
  const { authority } = certificates;
  return Object.assign(stage, { cloud, connections, environment, authority, certificates, reset, stop });
}
