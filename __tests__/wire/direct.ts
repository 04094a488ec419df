/**
 * Routes connections to port 443 of the production names to the local cloud, without a proxy that the client knows of.
 * Each host has its own loopback address; connections to it go on through a tunnel, so that TLS ends in the cloud
 * itself.
 */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { RunningCloud } from '../../emulator/start.ts';
import { vaultName } from '../../emulator/tenants/names.ts';
import type { Address } from '../../scripts/wire/daemon.ts';

export const hosts = {
  oidc: 'run-actions-1-azure-eastus.actions.githubusercontent.com',
  entra: 'login.microsoftonline.com',
  arm: 'management.azure.com',
  graph: 'graph.microsoft.com',
  github: 'api.github.com',
  vault: `${vaultName}.vault.azure.net`,
} as const;

/** The services under addresses of this machine. */
export interface Direct {
  readonly addresses: ReadonlyMap<string, Address>;
  /** Refuses and cuts connections, like a service that is down. */
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

function tunnelTo(host: string, proxy: URL, socket: Socket): void {
  const tunnel = connect(Number(proxy.port), proxy.hostname);
  const end = () => {
    socket.destroy();
    tunnel.destroy();
  };
  for (const each of [socket, tunnel]) each.on('error', end).on('close', end);
  tunnel.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`);
  // The answer to CONNECT is one small packet, and the client speaks first only after it.
  tunnel.once('data', (answer: Buffer) => {
    if (answer.toString('latin1').startsWith('HTTP/1.1 200')) socket.pipe(tunnel).pipe(socket);
    else end();
  });
}

class Entry {
  readonly #host: string;
  readonly #proxy: URL;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  readonly address: Address;

  constructor(host: string, proxy: URL, address: Address) {
    this.#host = host;
    this.#proxy = proxy;
    this.address = address;
  }

  async open(): Promise<void> {
    const server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      tunnelTo(this.#host, this.#proxy, socket);
    });
    server.listen(this.address.port, this.address.host);
    await once(server, 'listening');
    this.#server = server;
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    server.close();
    for (const socket of this.#sockets) socket.destroy();
    await once(server, 'close');
  }
}

export async function openDirect(cloud: RunningCloud): Promise<Direct> {
  const proxy = new URL(cloud.environment['HTTPS_PROXY'] ?? '');
  const entries = new Map(
    Object.values(hosts).map((host, index) => [
      host,
      new Entry(host, proxy, { host: `127.0.1.${index + 1}`, port: 443 }),
    ]),
  );
  const each = (act: (entry: Entry) => Promise<void>) => async () => {
    await Promise.all([...entries.values()].map(act));
  };
  const up = each((entry) => entry.open());
  const down = each((entry) => entry.close());
  await up();
  const addresses = new Map([...entries].map(([host, { address }]) => [host, address] as const));
  return { addresses, up, down, stop: down };
}
