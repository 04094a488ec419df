/**
 * Direct connections to the local cloud: for a client that uses no proxy. It opens a port for each host, which forwards
 * bytes through the cloud's own proxy, and provides the environment that redirects a node process to these ports.
 */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunningCloud } from '../start.ts';

export interface DirectRoutes {
  /** For a child process; what is named in `NO_PROXY` then goes direct. */
  readonly environment: Readonly<Record<string, string>>;
  /** The number of connections to a host's port. */
  connectionsTo(host: string): number;
  close(): void;
}

interface Route {
  readonly host: string;
  readonly server: Server;
  readonly port: number;
  readonly sockets: Socket[];
}

export async function openDirectRoutes(
  cloud: Pick<RunningCloud, 'environment'>,
  hosts: readonly string[],
): Promise<DirectRoutes> {
  const proxy = new URL(cloud.environment['HTTPS_PROXY'] ?? '');
  const routes = await Promise.all(hosts.map((host) => routeTo(host, proxy)));
  const ports = Object.fromEntries(routes.map(({ host, port }) => [host, port]));
  const hook = pathToFileURL(join(import.meta.dirname, 'reroute.ts')).href;
  return {
    environment: { NODE_OPTIONS: `--import ${hook}`, DIRECT_ROUTES: JSON.stringify(ports) },
    connectionsTo: (host) => routes.find((route) => route.host === host)?.sockets.length ?? 0,
    close: () => {
      for (const { server, sockets } of routes) {
        server.close();
        for (const socket of sockets) socket.destroy();
      }
    },
  };
}

/** Simulates a direct connection to the host: opens the proxy's tunnel, then forwards bytes. */
async function routeTo(host: string, proxy: URL): Promise<Route> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    const tunnel = connect(Number(proxy.port), proxy.hostname);
    for (const each of [socket, tunnel]) each.on('error', () => undefined);
    tunnel.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`);
    // The proxy's answer is one small packet, and the client speaks only when it has been connected.
    tunnel.once('data', () => socket.pipe(tunnel).pipe(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { host, server, port: address.port, sockets };
}
