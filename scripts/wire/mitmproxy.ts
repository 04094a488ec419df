/** mitmproxy: a proxy that intercepts TLS with its own certificate authority, as some enterprise proxies do. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDaemon } from './daemon.ts';
import type { ForwardProxy, ProxyParts } from './forward-proxy.ts';
import type { Program } from './witness.ts';

export const mitmproxyProgram: Program = {
  name: 'mitmproxy',
  executable: 'mitmdump',
  variable: 'MITMDUMP',
  versionArguments: ['--version'],
  versionPattern: /Mitmproxy: (\S+)/,
  install: 'pip install mitmproxy',
};

export interface Interceptor extends ForwardProxy {
  /** File with its CA certificate. */
  readonly authorityFile: string;
  /** The requests that it handled: the HTTP version used with the client and with the server. */
  exchanges(): { host: string; client: string; server: string }[];
}

/** Logs each exchange. */
const addon = `import json
import os

LOG = os.environ["EXCHANGES"]


def response(flow):
    server = (flow.server_conn.alpn or b"http/1.1").decode()
    line = {"host": flow.request.pretty_host, "client": flow.request.http_version, "server": server}
    with open(LOG, "a") as log:
        log.write(json.dumps(line) + "\\n")
`;

/** By default, it offers servers only the protocols that the client supports. */
const http2Addon = `
def server_connect(data):
    data.server.alpn_offers = [b"h2", b"http/1.1"]
`;

export interface MitmproxyOptions {
  /** Whether it offers servers HTTP/2, which the client does not support. */
  readonly http2?: boolean;
}

/** @param upstreamAuthority file with the CA certificate of the services behind it */
export async function startMitmproxy(
  parts: ProxyParts,
  upstreamAuthority: string,
  { http2 = false }: MitmproxyOptions = {},
): Promise<Interceptor> {
  const { path, folder, listen } = parts;
  const script = join(folder, 'exchanges.py');
  const log = join(folder, 'exchanges.log');
  writeFileSync(script, http2 ? `${addon}\n${http2Addon}` : addon);
  const options = [`confdir=${folder}`, `ssl_verify_upstream_trusted_ca=${upstreamAuthority}`];
  // If it connected before the client sends data, an HTTP/2 server would send first and be mistaken for another protocol.
  if (http2) options.push('connection_strategy=lazy');
  const args = ['--listen-host', listen.host, '--listen-port', String(listen.port), '--scripts', script];
  const set = options.flatMap((option) => ['--set', option]);
  const daemon = await startDaemon(
    { path, args: [...args, ...set], environment: { EXCHANGES: log, PYTHONUNBUFFERED: '1' } },
    listen,
  );
  const lines = () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : []);
  const exchanges = () => lines().map((line) => JSON.parse(line) as ReturnType<Interceptor['exchanges']>[number]);
  return {
    ...daemon,
    url: `http://${listen.host}:${listen.port}`,
    authorityFile: join(folder, 'mitmproxy-ca-cert.pem'),
    exchanges,
    tunnels: () => exchanges().map(({ host }) => ({ host, status: 200 })),
  };
}
