/** What the proxies have in common. */
import type { Address, Daemon } from './daemon.ts';

export interface ProxyParts {
  readonly path: string;
  /** An empty folder for configuration and logs. */
  readonly folder: string;
  readonly listen: Address;
}

/** A CONNECT request in the proxy's log. */
export interface Tunnel {
  readonly host: string;
  /** Status of the answer to CONNECT; 0 if the log has none. */
  readonly status: number;
}

export interface ForwardProxy extends Daemon {
  /** `http://HOST:PORT`, without credentials. */
  readonly url: string;
  tunnels(): Tunnel[];
}
