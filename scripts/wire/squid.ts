/** squid as an enterprise proxy: tunnels with CONNECT. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDaemon } from './daemon.ts';
import type { ForwardProxy, ProxyParts } from './forward-proxy.ts';
import type { Program } from './witness.ts';

export const squidProgram: Program = {
  name: 'squid',
  executable: 'squid',
  variable: 'SQUID',
  versionArguments: ['-v'],
  versionPattern: /Version (\S+)/,
  install: 'sudo apt-get install squid',
};

/** @param refused hosts to which it refuses tunnels */
export function squidConfiguration({ folder, listen }: ProxyParts, refused: readonly string[] = []): string {
  return [
    `http_port ${listen.host}:${listen.port}`,
    'visible_hostname proxy.contoso.example',
    `pid_filename ${join(folder, 'squid.pid')}`,
    `access_log stdio:${join(folder, 'access.log')}`,
    `cache_log ${join(folder, 'cache.log')}`,
    `coredump_dir ${folder}`,
    'cache deny all',
    'netdb_filename none',
    'pinger_enable off',
    'shutdown_lifetime 0 seconds',
    'dns_nameservers 127.0.0.1',
    ...refused.map((host) => `acl refused dstdomain ${host}`),
    ...(refused.length > 0 ? ['http_access deny refused'] : []),
    'acl tunnels method CONNECT',
    'acl tls port 443',
    'http_access allow tunnels tls',
    'http_access deny all',
    '',
  ].join('\n');
}

/** squid reads `/etc/hosts` only when it starts. */
export async function startSquid(parts: ProxyParts, refused: readonly string[] = []): Promise<ForwardProxy> {
  const { path, folder, listen } = parts;
  // If root starts squid, it switches to its own user.
  chmodSync(folder, 0o777);
  const file = join(folder, 'squid.conf');
  writeFileSync(file, squidConfiguration(parts, refused));
  const daemon = await startDaemon({ path, args: ['-N', '-f', file] }, listen);
  const log = join(folder, 'access.log');
  const tunnels = () => {
    const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
    return lines.flatMap((line) => {
      const [, status = '', host = ''] = /\/(\d{3}) \d+ CONNECT ([^: ]+):\d+/.exec(line) ?? [];
      return host === '' ? [] : [{ host, status: Number(status) }];
    });
  };
  return { ...daemon, url: `http://${listen.host}:${listen.port}`, tunnels };
}
