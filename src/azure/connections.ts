/**
 * Connections opened beforehand. While GitHub makes its token, the connections to Entra, ARM and Graph are opened, so
 * that the requests which need the token find them ready: two round trips less for each of the road's stages.
 *
 * Node opens a connection when a request is made, and sends nothing until the request is ended. So a connection is held
 * by a request that is not written yet; whoever has something to say takes it and fills it in.
 */
import type { ClientRequest } from 'node:http';
import https from 'node:https';

export class Connections {
  readonly #agent: https.Agent;
  readonly #waiting = new Map<string, ClientRequest[]>();

  constructor(agent: https.Agent) {
    this.#agent = agent;
  }

  /** Opens connections to the URL's host. One that breaks or is closed before it is taken is forgotten. */
  open(url: URL, count: number): void {
    const { host } = url;
    const list = this.#waiting.get(host) ?? [];
    this.#waiting.set(host, list);
    for (let opened = 0; opened < count; opened += 1) {
      const request = this.#request(url);
      list.push(request);
      request.once('error', () => this.#forget(host, request));
      request.once('close', () => this.#forget(host, request));
    }
  }

  /** A request to the URL's host that is not written yet, on a connection that is open or on its way. */
  take(url: URL): ClientRequest {
    const request = this.#waiting.get(url.host)?.shift();
    if (request === undefined) return this.#request(url);
    request.removeAllListeners('error');
    return request;
  }

  /** Closes what nobody took. */
  close(): void {
    for (const list of this.#waiting.values()) {
      for (const request of list.splice(0)) {
        request.once('error', () => undefined);
        request.destroy();
      }
    }
  }

  #request({ hostname, port }: URL): ClientRequest {
    return https.request({ host: hostname, port: port || 443, agent: this.#agent });
  }

  #forget(host: string, request: ClientRequest): void {
    const list = this.#waiting.get(host) ?? [];
    const index = list.indexOf(request);
    if (index >= 0) list.splice(index, 1);
  }
}
