/** NO_PROXY: the hosts it names are reached without the proxy, all others through it, and the outcome is the same. */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { useCloud } from './harness.ts';

const harness = useCloud('ready');
const arm = 'management.azure.com';
const graph = 'graph.microsoft.com';
const entra = 'login.microsoftonline.com';

interface Route {
  readonly server: Server;
  readonly port: number;
  /** Connections that came without the proxy. */
  readonly sockets: Socket[];
}

const routes = new Map<string, Route>();

/** A way to the host of the local cloud that looks like a direct one: opens the proxy's tunnel, then hands bytes on. */
async function routeTo(host: string): Promise<Route> {
  const proxy = new URL(harness.cloud.environment['HTTPS_PROXY'] ?? '');
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
  return { server, port: address.port, sockets };
}

beforeEach(async () => {
  for (const host of [arm, graph, entra]) routes.set(host, await routeTo(host));
});

afterEach(() => {
  for (const { server, sockets } of routes.values()) {
    server.close();
    for (const socket of sockets) socket.destroy();
  }
});

async function verifyWith(environment: Readonly<Record<string, string>>) {
  const hook = pathToFileURL(join(import.meta.dirname, 'direct-connections.ts')).href;
  const ports = Object.fromEntries([...routes].map(([host, { port }]) => [host, port]));
  return harness.run(
    { mode: 'verify' },
    { environment: { NODE_OPTIONS: `--import ${hook}`, DIRECT_ROUTES: JSON.stringify(ports), ...environment } },
  );
}

test.each([
  ['nothing', {}, []],
  ['a host', { NO_PROXY: arm }, [arm]],
  ['two hosts, in lower case', { no_proxy: `${arm},${graph}` }, [arm, graph]],
  ['a suffix', { NO_PROXY: '.microsoft.com' }, [graph]],
  ['suffixes with blanks', { NO_PROXY: '.microsoftonline.com, .azure.com' }, [arm, entra]],
  ['a domain without its dot, as curl has it', { NO_PROXY: 'azure.com,microsoft.com' }, [arm, graph]],
  ['a domain with a star', { NO_PROXY: '*.azure.com' }, [arm]],
  ['a part of a name, which is another host', { NO_PROXY: 'zure.com,icrosoft.com' }, []],
  ['a host with its port', { NO_PROXY: `${arm}:443,${graph}:8443` }, [arm]],
] satisfies [string, Record<string, string>, string[]][])('%s', async (_what, environment, direct) => {
  const run = await verifyWith(environment);
  expect({ exitCode: run.exitCode, ready: run.outputs['ready'] }).toEqual({ exitCode: 0, ready: 'true' });
  const opened = [...routes].filter(([, { sockets }]) => sockets.length > 0).map(([host]) => host);
  expect(new Set(opened)).toEqual(new Set(direct));
  for (const host of direct) {
    const all = harness.cloud.connections.filter((connection) => connection.host === host);
    expect(all).toHaveLength(routes.get(host)?.sockets.length ?? 0);
  }
});
