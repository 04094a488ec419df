/**
 * The agent of all connections, with or without a proxy.
 *
 * Directly, connections can be opened ahead: while GitHub makes its token, those to Entra, ARM and Graph are opened, so
 * that they are ready for the requests that need the token. They belong to the agent, so every client can use them.
 */
import https from 'node:https';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { RunError } from '../../errors/errors.ts';

type ConnectionOptions = Parameters<https.Agent['createConnection']>[0];
type Callback = Parameters<https.Agent['createConnection']>[1];

/** Set in code, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment does not switch the check off. */
const common = { keepAlive: true, rejectUnauthorized: true } as const;

/** Connects directly, and uses the connections that were opened in advance. */
export class DirectAgent extends https.Agent {
  readonly #ahead = new Map<string, TLSSocket[]>();

  constructor() {
    super(common);
  }

  /** Opens connections to the URL's domain. One that breaks or is closed before it is used is forgotten. */
  openAhead({ hostname, port }: URL, count: number): void {
    const options = { ...this.options, host: hostname, port: Number(port || 443), servername: hostname };
    const list = this.#ahead.get(hostOf(options)) ?? [];
    this.#ahead.set(hostOf(options), list);
    for (let opened = 0; opened < count; opened += 1) {
      const socket = super.createConnection(options);
      if (!(socket instanceof TLSSocket)) return;
      // The error occurs again, with its cause, when a request opens the next connection.
      socket.on('error', ignore);
      list.push(socket);
    }
  }

  override createConnection(options: ConnectionOptions, callback?: Callback): Duplex | null | undefined {
    const list = this.#ahead.get(hostOf(options)) ?? [];
    for (let socket = list.shift(); socket !== undefined; socket = list.shift()) {
      if (isUsable(socket)) {
        socket.off('error', ignore);
        return socket;
      }
      socket.destroy();
    }
    return super.createConnection(options, callback);
  }

  override destroy(): void {
    for (const socket of [...this.#ahead.values()].flat()) socket.destroy();
    this.#ahead.clear();
    super.destroy();
  }
}

function hostOf({ host, port }: { host?: string | null | undefined; port?: number | string | null | undefined }) {
  return `${host ?? ''}:${port ?? 443}`;
}

/** A server that answers before any request (408 on an idle connection) is about to close the connection. */
function isUsable(socket: TLSSocket): boolean {
  return !socket.destroyed && socket.writable && socket.readableLength === 0;
}

function ignore(): void {}

/** The first version of node whose agents support proxies; older ones ignore the option silently. */
const firstNodeWithProxies = [24, 5] as const;

/**
 * Connects through the proxy.
 *
 * @throws RunError `NodeWithoutProxies` under a node that would ignore the proxy
 */
export class ProxyAgent extends https.Agent {
  /** @param keepAlive whether connections are kept for further requests */
  constructor(proxyUrl: string, keepAlive: boolean, nodeVersion: string = process.versions.node) {
    const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
    const [wantedMajor, wantedMinor] = firstNodeWithProxies;
    if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
      throw new RunError('NodeWithoutProxies', nodeVersion);
    }
    super({ ...common, keepAlive, proxyEnv: { HTTPS_PROXY: proxyUrl } });
  }

  override createConnection(options: ConnectionOptions, callback?: Callback): Duplex | null | undefined {
    return super.createConnection(options, (error, stream) => {
      // Node leaves the connection of a tunnel that was refused without a listener: its reset would end the process.
      if (error) stream?.on('error', ignore).destroy();
      callback?.(error && namedProxyError(error), stream);
    });
  }
}

/** Permanent failures: a missing or wrong login, a domain that the proxy does not allow. */
const proxyCodes = new Map([
  [407, 'PROXY_LOGIN'],
  // tinyproxy's answer to a wrong login.
  [401, 'PROXY_LOGIN'],
  [403, 'PROXY_FORBIDDEN'],
]);

/** A refusal by the proxy, with its own code; node's message contains the proxy's address. */
function namedProxyError(error: Error): Error {
  if (!('code' in error) || error.code !== 'ERR_PROXY_TUNNEL') return error;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 0;
  const code = proxyCodes.get(status) ?? error.code;
  const message = status === 0 ? 'the proxy closed the connection' : `the proxy answered CONNECT with HTTP ${status}`;
  return Object.assign(new Error(message), { code });
}
