/** nginx as the TLS front end of the services, in place of the real services' front ends. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Address, type Daemon, startDaemon } from './daemon.ts';
import type { Program } from './witness.ts';

export const nginxProgram: Program = {
  name: 'nginx',
  executable: 'nginx',
  variable: 'NGINX',
  versionArguments: ['-v'],
  versionPattern: /nginx\/(\S+)/,
  install: 'sudo apt-get install nginx',
};

export interface FrontOptions {
  /** Additional directives for the server block. */
  readonly directives?: readonly string[];
  /** Whether HTTP/2 is offered. */
  readonly http2?: boolean;
}

export interface FrontParts extends FrontOptions {
  readonly path: string;
  /** An empty folder for configuration, logs and temporary files. */
  readonly folder: string;
  readonly listen: Address;
  /** PEM files: the certificate, its key, and the CA certificate of the services behind it. */
  readonly certificate: string;
  readonly key: string;
  readonly authority: string;
  /** The address at which each host is served over TLS. */
  readonly upstreams: ReadonlyMap<string, Address>;
}

/** One answered request in nginx's log. */
export interface FrontRequest {
  readonly host: string;
  readonly method: string;
  readonly protocol: string;
  readonly status: number;
  readonly contentEncoding: string;
  /** Number of requests on this connection so far, including this one. */
  readonly onConnection: number;
}

export interface Front extends Daemon {
  requests(): FrontRequest[];
}

const logFormat =
  `'{"host":"$host","method":"$request_method","protocol":"$server_protocol","status":$status,` +
  `"contentEncoding":"$sent_http_content_encoding","onConnection":$connection_requests}'`;

/** An error page of the front end itself: HTML, while the services answer in JSON. */
const errorPage = (status: number, title: string) => [
  `error_page ${status} @page${status};`,
  `location @page${status} { internal; default_type text/html;`,
  `return ${status} '<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>'; }`,
];

function upstream([host, { host: address, port }]: [string, Address], index: number): string[] {
  return [`upstream service${index} { server ${address}:${port}; keepalive 4; } # ${host}`];
}

export function frontConfiguration(parts: FrontParts): string {
  const { folder, listen, upstreams, directives = [], http2 = false } = parts;
  const hosts = [...upstreams.keys()];
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    'daemon off;',
    'worker_processes 1;',
    // If root starts nginx, its workers run as another user, who may not read the folder.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${join(folder, 'nginx.pid')};`,
    `error_log ${join(folder, 'error.log')} info;`,
    'events { worker_connections 256; }',
    'http {',
    `log_format exchange escape=json ${logFormat};`,
    `access_log ${join(folder, 'access.log')} exchange;`,
    ...paths.map((name) => `${name}_temp_path ${join(folder, name)};`),
    ...[...upstreams].flatMap(upstream),
    'map_hash_bucket_size 256;',
    'map $host $service {',
    ...hosts.map((host, index) => `${host} service${index};`),
    '}',
    'server {',
    `listen ${listen.host}:${listen.port} ssl${http2 ? ' http2' : ''};`,
    'server_name _;',
    `ssl_certificate ${join(folder, 'certificate.pem')};`,
    `ssl_certificate_key ${join(folder, 'key.pem')};`,
    'client_max_body_size 1m;',
    ...errorPage(502, '502 Bad Gateway: the front'),
    ...errorPage(504, '504 Gateway Time-out: the front'),
    ...directives,
    'location / {',
    'if ($service = "") { return 421; }',
    'proxy_pass https://$service;',
    'proxy_http_version 1.1;',
    'proxy_set_header Host $host;',
    'proxy_set_header Connection "";',
    'proxy_ssl_server_name on;',
    'proxy_ssl_name $host;',
    'proxy_ssl_verify on;',
    `proxy_ssl_trusted_certificate ${join(folder, 'authority.pem')};`,
    'proxy_next_upstream off;',
    '}',
    '}',
    '}',
    '',
  ].join('\n');
}

export async function startFront(parts: FrontParts): Promise<Front> {
  const { path, folder, listen, certificate, key, authority } = parts;
  const files = { 'certificate.pem': certificate, 'key.pem': key, 'authority.pem': authority };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, frontConfiguration(parts));
  const daemon = await startDaemon({ path, args: ['-p', folder, '-c', file] }, listen);
  const requests = () =>
    readFileSync(join(folder, 'access.log'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as FrontRequest);
  return { ...daemon, requests };
}
