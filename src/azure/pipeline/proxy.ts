/**
 * The proxy in the environment, and the hosts that bypass it. Pure. The rules are those of curl: node's own `proxyEnv`
 * applies `NO_PROXY=azure.com` to that host alone, curl to its subdomains too. Source:
 * https://curl.se/docs/manpage.html#NOPROXY
 */
import { RunError } from '../../errors/errors.ts';
import type { Environment } from '../../inputs/inputs.ts';

export interface Proxy {
  /** `http:` or `https:`, with the login where the variable has one. */
  readonly url: string;
  /** The variable that names it. */
  readonly variable: string;
  /** Texts that must never be printed: the password as it was written and as it is. */
  readonly secrets: readonly string[];
}

const variables = ['https_proxy', 'HTTPS_PROXY'] as const;

/**
 * Removes the proxy's variables from the environment after they were read. The SDKs also read them when a client is
 * created, and throw on values that only curl accepts; the connections are ours anyway.
 */
export function hideProxyFromSdks(environment: NodeJS.ProcessEnv): void {
  for (const name of [...variables, 'http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY']) delete environment[name];
}

/**
 * @returns `undefined` when the environment names no proxy
 * @throws RunError `InvalidProxy` for an invalid address, and for proxies other than HTTP
 */
export function readProxy(environment: Environment): Proxy | undefined {
  const variable = variables.find((name) => (environment[name] ?? '').trim() !== '');
  if (variable === undefined) return undefined;
  const given = (environment[variable] ?? '').trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (url === undefined || url.hostname === '' || !['http:', 'https:'].includes(url.protocol)) {
    throw new RunError('InvalidProxy', variable);
  }
  return { url: url.href, variable, secrets: secretsOf(url, variable) };
}

function secretsOf({ username, password }: URL, variable: string): string[] {
  if (password === '') return [];
  const login = [decoded(username, variable), decoded(password, variable)].join(':');
  const header = Buffer.from(login).toString('base64');
  return [...new Set([password, decoded(password, variable), header])];
}

function decoded(text: string, variable: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new RunError('InvalidProxy', variable);
  }
}

/** Whether requests to the URL go direct although there is a proxy. */
export function bypassesProxy(url: URL, environment: Environment): boolean {
  const entries = (environment['no_proxy'] ?? environment['NO_PROXY'] ?? '').toLowerCase().split(/[\s,]+/);
  const host = bareHost(url.hostname);
  const port = url.port || '443';
  return entries.some((entry) => entry !== '' && covers(entry, host, port));
}

function covers(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true;
  const { name, onlyPort } = splitPort(entry);
  if (onlyPort !== undefined && onlyPort !== port) return false;
  const domain = bareHost(name.replace(/^\*?\./, ''));
  if (domain === '') return false;
  return host === domain || host.endsWith(`.${domain}`);
}

/** Splits `host:port` and `[address]:port`; an IPv6 address without brackets has no port. */
function splitPort(entry: string): { name: string; onlyPort: string | undefined } {
  const cut = entry.lastIndexOf(':');
  const isAddress = entry.indexOf(':') !== cut && !entry.includes(']:');
  if (cut < 0 || isAddress || !/^\d+$/.test(entry.slice(cut + 1))) return { name: entry, onlyPort: undefined };
  return { name: entry.slice(0, cut), onlyPort: entry.slice(cut + 1) };
}

/** Without the brackets of an IPv6 address and without a trailing dot. */
function bareHost(name: string): string {
  const bare = name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name;
  return bare.toLowerCase().replace(/\.$/, '');
}
