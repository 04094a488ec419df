/** tinyproxy: a small proxy, with authentication or with a limit on connections. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDaemon } from './daemon.ts';
import type { ForwardProxy, ProxyParts } from './forward-proxy.ts';
import type { Program } from './witness.ts';

export const tinyproxyProgram: Program = {
  name: 'tinyproxy',
  executable: 'tinyproxy',
  variable: 'TINYPROXY',
  versionArguments: ['-v'],
  versionPattern: /tinyproxy (\S+)/,
  install: 'sudo apt-get install tinyproxy',
};

export interface TinyproxyOptions {
  readonly login?: { readonly user: string; readonly password: string };
  /** Maximum number of concurrent connections. */
  readonly maxClients?: number;
}

export function tinyproxyConfiguration({ folder, listen }: ProxyParts, options: TinyproxyOptions = {}): string {
  const { login, maxClients = 100 } = options;
  return [
    `Listen ${listen.host}`,
    `Port ${listen.port}`,
    'Timeout 60',
    `LogFile "${join(folder, 'tinyproxy.log')}"`,
    'LogLevel Info',
    `MaxClients ${maxClients}`,
    'ConnectPort 443',
    ...(login ? [`BasicAuth ${login.user} ${login.password}`] : []),
    '',
  ].join('\n');
}

/** One line per request: `CONNECT     Nov 25 10:50:17.123 [1]: Request (file descriptor 5): CONNECT host:443 HTTP/1.1`. */
const requestLine = /: CONNECT ([^: ]+):443 /g;

export async function startTinyproxy(parts: ProxyParts, options: TinyproxyOptions = {}): Promise<ForwardProxy> {
  const { path, folder, listen } = parts;
  const file = join(folder, 'tinyproxy.conf');
  writeFileSync(file, tinyproxyConfiguration(parts, options));
  const daemon = await startDaemon({ path, args: ['-d', '-c', file] }, listen);
  const log = join(folder, 'tinyproxy.log');
  const logged = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  const tunnels = () => [...logged().matchAll(requestLine)].map(([, host = '']) => ({ host, status: 0 }));
  return {
    ...daemon,
    output: () => `${daemon.output()}${logged()}`,
    url: `http://${listen.host}:${listen.port}`,
    tunnels,
  };
}
