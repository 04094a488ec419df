/** What the proxies have in common. */
import type { Address, Daemon } from './daemon.ts';

export interface ProxyParts {
  readonly path: string;
  /** An empty folder for configuration and logs. */
  readonly folder: string;
  readonly listen: Address;
}

/** A request for a tunnel, as the proxy logged it. */
export interface Tunnel {
  readonly host: string;
  /** Answer to CONNECT; 0 where the log has none. */
  readonly status: number;
}

export interface ForwardProxy extends Daemon {
  /** `http://HOST:PORT`, without a login. */
  readonly url: string;
  tunnels(): Tunnel[];
}
