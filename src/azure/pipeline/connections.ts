/** The connections of a run: which agent serves a domain, and which connections are opened in advance. Loads no SDK. */
import type { Agent } from 'node:https';
import type { Environment } from '../../inputs/inputs.ts';
import type { ServiceName } from '../../model/operation.ts';
import { DirectAgent, ProxyAgent } from './agent.ts';
import type { DomainRule } from './domains.ts';
import { bypassesProxy, type Proxy } from './proxy.ts';

export interface ConnectionsOptions {
  readonly environment: Environment;
  readonly proxy: Proxy | undefined;
  readonly domains: DomainRule;
}

export class Connections {
  /** Bytes of the answers that are being received, after decompression. */
  arriving = 0;
  readonly #environment: Environment;
  readonly #domains: DomainRule;
  readonly #direct = new DirectAgent();
  /** Behind a proxy that allows few connections, those to services that get only one or two requests are not kept. */
  readonly #proxied: { readonly kept: ProxyAgent; readonly single: ProxyAgent } | undefined;

  /** @throws RunError `NodeWithoutProxies` where a proxy is named and this node can't use one */
  constructor({ environment, proxy, domains }: ConnectionsOptions) {
    this.#environment = environment;
    this.#domains = domains;
    this.#proxied = proxy && { kept: new ProxyAgent(proxy.url, true), single: new ProxyAgent(proxy.url, false) };
  }

  /** Whether requests to the URL go through a proxy. */
  isProxied(url: URL): boolean {
    return this.#proxied !== undefined && !bypassesProxy(url, this.#environment);
  }

  agentFor(service: ServiceName, url: URL): Agent {
    if (this.#proxied === undefined || !this.isProxied(url)) return this.#direct;
    return service === 'arm' ? this.#proxied.kept : this.#proxied.single;
  }

  /**
   * Opens connections that requests to a service will need soon, unless those requests may not go to that domain. Behind
   * a proxy, nothing is opened in advance: many allow few connections.
   */
  openAhead(service: ServiceName, address: string, count: number): void {
    const url = new URL(address);
    if (this.#domains(service, url) && !this.isProxied(url)) this.#direct.openAhead(url, count);
  }

  /** Closes all connections, including those in use. */
  close(): void {
    this.#direct.destroy();
    this.#proxied?.kept.destroy();
    this.#proxied?.single.destroy();
  }
}
